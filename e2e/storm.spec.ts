import { expect, test, type Page } from '@playwright/test'
import { faultsOf } from './figure.ts'

const POST = `<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,"><title>A post</title>
<script type="module" src="/dinner-rush.js"></script>
<div id="here"><dinner-rush id="one" scenario="lunch-rush" show="stage,actions,timeline" autoplay="no">A picture.</dinner-rush></div><div id="there"></div><iframe id="other" srcdoc="<p>Another document"></iframe></html>`

interface Figure extends HTMLElement {
  figure: { whole: Promise<void>; destroy(): void } | null
  pause(): Promise<{ digest: string; minute: number }>
  apply(deed: object): Promise<unknown>
}

async function openPost(page: Page): Promise<void> {
  await page.route('**/post.html', (route) => route.fulfill({ contentType: 'text/html', body: POST }))
  await page.goto('/post.html')
  await page.locator('#one').evaluate(async (one: Figure) => {
    await one.pause()
    await one.figure!.whole
    await one.apply({ do: 'hire' })
  })
}

test('a host of a hundred sizes in a second, of none, of a pixel and of ten thousand: the figure is as it was', async ({ page }) => {
  const faults = faultsOf(page)
  await openPost(page)
  const before = await page.locator('#one').evaluate((one: Figure) => one.pause())
  await page.evaluate(async () => {
    const { style } = document.getElementById('here')!
    const sizes = ['0', '1px', '10000px', '360px', '37px', '768px', '', '1280px']
    for (let i = 0; i < 100; i++) {
      Object.assign(style, { width: sizes[i % sizes.length], height: i % 3 ? '' : sizes[(i * 3) % sizes.length], overflow: i % 2 ? 'hidden' : '' })
      await new Promise((done) => setTimeout(done, 8))
    }
    style.cssText = ''
  })
  expect(await page.locator('#one').evaluate((one: Figure) => one.pause())).toEqual(before)
  await expect(page.locator('#one .dr-stage canvas').first()).toBeVisible()
  await expect(page.locator('#one .dr-fault')).toHaveCount(0)
  expect(faults).toEqual([])
})

test('an element taken out and put back, moved to other roots and another document, asked while it is nowhere, ended twice', async ({ page }) => {
  const faults = faultsOf(page)
  await openPost(page)
  const asked = await page.evaluate(async () => {
    const one = document.getElementById('one') as Figure
    const [here, there] = [document.getElementById('here')!, document.getElementById('there')!]
    const refused: string[] = []
    const ask = (): Promise<unknown> => one.pause().then(() => null, (error: Error) => refused.push(error.message))
    const turn = (): Promise<void> => new Promise((done) => setTimeout(done, 5))
    const shadow = there.attachShadow({ mode: 'open' })
    const other = (document.getElementById('other') as HTMLIFrameElement).contentDocument!
    for (let i = 0; i < 6; i++) {
      one.remove()
      if (i % 2) await turn()
      await ask()
      shadow.append(one)
      if (i % 3) await turn()
      here.append(one)
    }
    other.body.append(one)
    await turn()
    here.append(one)
    await one.pause()
    await one.figure!.whole
    // A figure that nobody put anywhere.
    const nowhere = document.createElement('dinner-rush') as unknown as Figure
    await nowhere.pause().catch((error: Error) => refused.push(error.message))
    const { figure } = one
    figure!.destroy()
    figure!.destroy()
    one.remove()
    await turn()
    here.append(one)
    await one.pause()
    await one.figure!.whole
    return refused
  })
  for (const message of asked) expect(message).toMatch(/^dinner-rush: |not on the page any more/)
  await expect(page.locator('#one .dr-stage canvas').first()).toBeVisible()
  await expect(page.locator('#one [data-dinner-rush]')).toHaveCount(1)
  expect(faults).toEqual([])
})
