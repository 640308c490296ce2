import { expect, test, type Locator, type Page } from '@playwright/test'

const POST = `<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,"><title>A post</title>
<script type="module" src="/dinner-rush.js"></script>
<p>The post goes on.</p>
<dinner-rush id="one" scenario="lunch-rush" show="stage,actions,timeline" autoplay="no">A picture.</dinner-rush>
<dinner-rush id="two" scenario="one-star" show="stage" autoplay="no">Another.</dinner-rush></html>`

interface Standing {
  minute: number
  digest: string
}
interface Figure extends HTMLElement {
  figure: { whole: Promise<void>; reach(): Promise<void>; store: { getState(): { runs: { a: { commands: unknown } } } } }
  pause(): Promise<Standing>
  play(): Promise<Standing>
  apply(deed: object): Promise<Standing>
}

/** A post with two figures, both whole; the first with a hand on it and something done. Returns how that one stands. */
async function openPost(page: Page): Promise<Standing> {
  await page.route('**/post.html', (route) => route.fulfill({ contentType: 'text/html', body: POST }))
  await page.goto('/post.html')
  await page.locator('#two').evaluate(async (two: Figure) => void (await two.pause(), await two.figure.whole))
  return page.locator('#one').evaluate(async (one: Figure) => {
    await one.pause()
    await one.figure.reach()
    const { minute, digest } = await one.apply({ do: 'hire', value: { name: 'Zoe' } })
    return { minute, digest }
  })
}

const standing = (page: Page): Promise<Standing> => page.locator('#one').evaluate(async (one: Figure) => {
  const { minute, digest } = await one.pause()
  return { minute, digest }
})

/** Something of the browser's that we call throws from now on, as a foreign script may make it; mended by what this returns. */
async function breakIn(page: Page, of: 'CanvasRenderingContext2D' | 'HTMLDialogElement' | 'Element', name: string): Promise<() => Promise<void>> {
  const set = (broken: boolean): Promise<void> => page.evaluate(([proto, method, down]) => {
    const { prototype } = (globalThis as unknown as Record<string, { prototype: Record<string, unknown> }>)[proto as string]
    const kept = `kept ${method as string}`
    prototype[kept] ??= prototype[method as string]
    prototype[method as string] = down ? () => { throw new Error('the browser will not') } : prototype[kept]
  }, [of, name, broken] as const)
  await set(true)
  return () => set(false)
}

const panelIn = (page: Page, id = 'one'): Locator => page.locator(`#${id} .dr-fault`)
const press = (page: Page, name: string): Promise<void> => panelIn(page).getByRole('button', { name }).click()

test('a picture that breaks while it is drawn: told in its place, the other figure and the page go on, and so does this one', async ({ page }) => {
  const before = await openPost(page)
  const mend = await breakIn(page, 'CanvasRenderingContext2D', 'putImageData')
  await page.locator('#one').evaluate(async (one: Figure) => void (await one.play()))
  await expect(panelIn(page)).toContainText('Your restaurant is kept')
  await expect(panelIn(page, 'two')).toHaveCount(0)
  await mend()
  const clock = page.locator('#two [data-clock]').first()
  await page.locator('#two').scrollIntoViewIfNeeded()
  const then = await clock.innerText()
  await page.locator('#two').evaluate(async (two: Figure) => void (await two.play()))
  await expect(clock).not.toHaveText(then)

  const stood = await standing(page)
  expect(stood.minute).toBeGreaterThanOrEqual(before.minute)
  const report = await panelIn(page).locator('textarea').inputValue()
  expect(report).toMatch(/the browser will not\n.* at /)
  expect(report).toMatch(/Dinner Rush \d.*\n[^]*Browser: .*Chrome/)
  await press(page, 'Go on')
  await expect(panelIn(page)).toHaveCount(0)
  expect(await standing(page)).toEqual(stood)
  const drawn = page.locator('#one .dr-stage canvas').first()
  await expect(drawn).toBeVisible()
  await page.locator('#one').evaluate(async (one: Figure) => void (await one.play()))
  await expect.poll(async () => (await page.locator('#one [data-clock]').first().innerText()) !== then).toBe(true)

  // The link in the report opens the very moment for somebody else.
  const link = /This moment: (\S+)/.exec(report)![1]
  expect(link).toContain('state=')
  await page.goto(link)
  const shown = await page.locator('[data-dinner-rush]').evaluate((one) => {
    const { digest, store } = (one as unknown as { dinnerRush: { digest(): string; store: { getState(): { playback: { time: number } } } } }).dinnerRush
    return { digest: digest(), minute: store.getState().playback.time }
  })
  expect(shown).toEqual(stood)
})

test('what breaks three times in a row stays down without a flicker, and starts over', async ({ page }) => {
  await openPost(page)
  const mend = await breakIn(page, 'HTMLDialogElement', 'showModal')
  const height = (): Promise<number> => page.locator('#one').evaluate((one: HTMLElement) => one.offsetHeight)
  // What has come is as tall as it stays.
  await expect(page.locator('#one [data-coming]')).toHaveCount(0)
  const tall = await height()
  for (let times = 1; times <= 3; times++) {
    await page.locator('#one').getByRole('button', { name: 'Share' }).click()
    await expect(panelIn(page)).toBeVisible()
    await expect(page.locator('#one .dr-figure')).toHaveCount(0)
    expect(await height()).toBeGreaterThanOrEqual(tall - 1)
    if (times < 3) await press(page, 'Go on')
    await expect(page.locator('#one .dr-figure')).toHaveCount(times < 3 ? 1 : 0)
  }
  await expect(panelIn(page)).toContainText('three times in a row')
  await expect(panelIn(page).getByRole('button', { name: 'Go on' })).toHaveCount(0)
  await mend()
  await press(page, 'Start over')
  await expect(page.locator('#one .dr-stage canvas').first()).toBeVisible()
  expect(await page.locator('#one').evaluate((one: Figure) => one.figure.store.getState().runs.a.commands)).toEqual([])
})

test('a handler that breaks is told in the figure under the hand; what the host’s own scripts break is not', async ({ page }) => {
  await openPost(page)
  await page.evaluate(() => {
    setTimeout(() => { throw new Error('the host’s own') })
    void Promise.reject(new Error('the host’s own'))
  })
  const timeline = page.locator('#one .dr-timeline-svg')
  await timeline.hover()
  await expect(page.locator('.dr-fault')).toHaveCount(0)
  const mend = await breakIn(page, 'Element', 'setPointerCapture')
  await page.mouse.down()
  await page.mouse.up()
  await expect(panelIn(page)).toBeVisible()
  await mend()
  await press(page, 'Go on')
  await expect(timeline).toBeVisible()
  await expect(page.locator('.dr-fault')).toHaveCount(0)
})

test('work that breaks in the worker is told to who asked for it, and so it is where the panel itself does not come', async ({ page }) => {
  await page.route('**/embed/desk.js', async (route) => {
    const response = await route.fetch()
    await route.fulfill({ response, body: `Math.imul = () => { throw new Error('no such product') };${await response.text()}` })
  })
  await page.route('**/panel-*.js', (route) => route.abort('internetdisconnected'))
  await openPost(page)
  await page.locator('#one [data-action=hire]').hover()
  const lost = page.locator('#one .dr-lost')
  await expect(lost).toContainText('Try again', { timeout: 20_000 })
  await page.unroute('**/panel-*.js')
  await lost.getByRole('button').click()
  await expect(panelIn(page)).toBeVisible()
  await expect(panelIn(page).locator('textarea')).toHaveValue(/work on other days\n\n.*no such product/)
})
