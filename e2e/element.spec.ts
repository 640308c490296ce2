import { expect, test } from '@playwright/test'
import type { DinnerRush } from '../src/embed/element.ts'
import { faultsOf } from './figure.ts'

const POST = `<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,"><title>A post</title>
<script type="module" src="/dinner-rush.js"></script>
<dinner-rush id="near" scenario="sick-day" show="stage,actions,timeline" controls="staff,speed" telling="system" theme="dark" autoplay="no">A picture of the kitchen.</dinner-rush>
<div style="height: 6000px"></div>
<dinner-rush id="far" scenario="one-star" show="stage">Another one.</dinner-rush></html>`

test('the element shows what its attributes say, and the far one nothing but its own content until it is near', async ({ page }) => {
  const faults = faultsOf(page)
  await page.route('**/post.html', (route) => route.fulfill({ contentType: 'text/html', body: POST }))
  await page.goto('/post.html')
  const near = page.locator('#near')
  await expect(near.locator('[data-part]')).toHaveCount(2)
  await expect(near.locator('[data-dinner-rush]')).toHaveAttribute('data-theme', 'dark')
  await expect(near.locator('.dr-figure')).toContainText('Add a node')
  const far = page.locator('#far')
  await expect(far.locator('[data-dinner-rush]')).toHaveCount(0)
  expect(await far.evaluate((element) => element.shadowRoot!.querySelector('slot') !== null)).toBe(true)

  // Attributes are live.
  await near.evaluate((element) => element.setAttribute('telling', 'restaurant'))
  await expect(near.locator('.dr-figure')).toContainText('Hire someone')
  await expect(near.locator('[data-dinner-rush]')).toHaveCount(1)

  await far.scrollIntoViewIfNeeded()
  await expect(far.locator('.dr-stage')).toBeVisible()
  // It plays once it reaches into the window's middle.
  await far.evaluate((element) => element.scrollIntoView({ block: 'center' }))
  await expect.poll(() => far.evaluate((element: DinnerRush) => element.figure?.store.getState().playback.playing)).toBe(true)

  // Taken out it is gone with everything; put back it is there again.
  const left = await far.evaluate(async (element: DinnerRush) => {
    const { store } = element.figure!
    element.remove()
    await Promise.resolve()
    return { playing: store.getState().playback.playing, children: element.shadowRoot!.childNodes.length, sheets: element.shadowRoot!.adoptedStyleSheets.length }
  })
  // Its own content's place, and the style of the element itself.
  expect(left).toEqual({ playing: false, children: 1, sheets: 1 })
  expect(faults).toEqual([])
})
