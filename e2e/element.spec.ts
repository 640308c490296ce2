import { gzipSync } from 'node:zlib'
import { expect, test } from '@playwright/test'
import type { DinnerRush } from '../src/embed/element.ts'
import { faultsOf, whole } from './figure.ts'

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

test('untouched it brings what it shows and nothing that only a hand needs; a pointer over which the page scrolls is none, one that moves is', async ({ page }) => {
  const asked = new Map<string, number>()
  page.on('response', (response) => {
    const { pathname } = new URL(response.url())
    if (pathname.endsWith('.js')) void response.body().then((body) => asked.set(pathname.replace(/^.*\/|-[\w-]{8}\.js$/g, ''), gzipSync(body, { level: 9 }).length), () => undefined)
  })
  await page.route('**/post.html', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,"><title>A post</title><script type="module" src="/dinner-rush.js"></script>
<div style="height: 900px"></div><dinner-rush scenario="sick-day" show="status,stage,actions" rate="1"></dinner-rush><div style="height: 2000px"></div></html>`,
    }),
  )
  await page.goto('/post.html')
  await page.mouse.move(640, 300)
  await page.mouse.wheel(0, 700)
  await expect(page.locator('.dr-stage canvas').first()).toBeVisible()
  await whole(page)
  await page.waitForLoadState('networkidle')
  // What the build weighs as untouched (vite.config.ts) is what really comes.
  expect([...asked.keys()].sort()).toEqual(['around', 'dinner-rush.js', 'figure', 'panels', 'rolldown-runtime', 'sick-day', 'voice'])
  expect([...asked.values()].reduce((sum, bytes) => sum + bytes, 0)).toBeLessThan(160_000)

  const hired = page.waitForEvent('worker')
  await page.mouse.move(650, 310)
  await hired
  await expect.poll(() => ['hands', 'table', 'tips', 'dialogs'].filter((name) => !asked.has(name))).toEqual([])
})

test('what is done in the instant of the first hand counts from that instant', async ({ page }) => {
  await page.route('**/post.html', (route) => route.fulfill({ contentType: 'text/html', body: POST }))
  let go = (): void => undefined
  const held = new Promise<void>((done) => (go = done))
  await page.route(/\/parts\/hands-/, async (route) => {
    await held
    await route.continue()
  })
  await page.goto('/post.html')
  const near = page.locator('#near')
  await whole(page)
  await near.locator('[data-action=hire]').click()
  const commands = (): Promise<unknown> =>
    near.evaluate((element: DinnerRush) => element.figure!.store.getState().runs.a.commands.filter((command) => command.do === 'hire').map(({ at }) => at))
  const pressed = await near.evaluate((element: DinnerRush) => {
    const { store } = element.figure!
    const { time } = store.getState().playback
    store.intend({ do: 'seek', time: time + 30 })
    return time
  })
  expect(await commands()).toEqual([])
  go()
  await expect.poll(commands).toEqual([Math.ceil(pressed * 1024) / 1024])
  expect(await near.evaluate((element: DinnerRush) => element.figure!.store.getState().playback.time)).toBe(pressed + 30)
})
