import { expect, test, type Page } from '@playwright/test'
import { faultsOf } from './figure.ts'

const POST = `<!doctype html><html lang="es"><meta charset="utf-8"><link rel="icon" href="data:,"><title>A post</title>
<script type="module" src="/dinner-rush.js"></script>
<dinner-rush scenario="sick-day" show="stage,timeline,bill" autoplay="no">A picture of the kitchen.</dinner-rush></html>`

const AGAIN = 'Volver a intentarlo'

/** The line is down for scripts with such a name: for each as often as said. Returns what mends it. */
async function cut(page: Page, name: RegExp, times: number): Promise<() => Promise<void>> {
  const failed = new Map<string, number>()
  await page.route(name, (route) => {
    const { pathname } = new URL(route.request().url())
    const before = failed.get(pathname) ?? 0
    failed.set(pathname, before + 1)
    return before < times ? route.abort('internetdisconnected') : route.continue()
  })
  return async () => {
    expect(failed.size, 'something was cut').toBeGreaterThan(0)
    await page.unroute(name)
  }
}

async function openPost(page: Page): Promise<void> {
  await page.route('**/post.html', (route) => route.fulfill({ contentType: 'text/html', body: POST }))
  await page.goto('/post.html')
}

for (const [way, open, parts] of [
  ['an element', openPost, /\/parts\/(figure|panels|around|timeline|View|untouched|voice)-.*\.js/],
  ['a frame', (page: Page) => page.goto('/embed/?scenario=sick-day&show=stage,timeline,bill&autoplay=no&lang=es'), /\/embed\/(figure|panels|around|timeline|View|untouched|voice)-.*\.js/],
] as const) {
  test(`${way} whose scripts fail to come once each is whole all the same`, async ({ page }) => {
    const mend = await cut(page, parts, 1)
    await open(page)
    for (const part of ['.dr-timeline-svg', '[data-part=bill] .dr-bill', '.dr-stage canvas']) await expect(page.locator(part).first()).toBeVisible({ timeout: 30_000 })
    await expect(page.locator('.dr-lost')).toHaveCount(0)
    await mend()
  })

  test(`in ${way} a part that does not come says so in its place, and comes when it is asked for again`, async ({ page }) => {
    const mend = await cut(page, /timeline-.*\.js/, Infinity)
    await open(page)
    const lost = page.locator('.dr-part-timeline .dr-lost')
    await expect(lost).toHaveText(`Esta parte no se ha cargado.${AGAIN}`, { timeout: 20_000 })
    await expect(page.locator('.dr-lost')).toHaveCount(1)
    await mend()
    await lost.getByRole('button').click()
    await expect(page.locator('.dr-timeline-svg')).toBeVisible()
    await expect(lost).toHaveCount(0)
  })
}

test('an element that does not come shows what stands in it, tells its page, and comes when it is asked', async ({ page }) => {
  const mend = await cut(page, /\/parts\/figure-.*\.js/, Infinity)
  await page.addInitScript(() => addEventListener('error', (event) => event.target instanceof HTMLElement && event.target.localName === 'dinner-rush' && Object.assign(globalThis, { told: (event as ErrorEvent).message }), true))
  await openPost(page)
  await page.waitForFunction(() => 'told' in globalThis)
  await expect(page.getByText('A picture of the kitchen.')).toBeVisible()
  await mend()
  await page.locator('dinner-rush').evaluate((element: HTMLElement & { pause(): Promise<unknown> }) => element.pause().then(() => null))
  await expect(page.locator('.dr-timeline-svg')).toBeVisible()
})

test('a frame that does not come says so, and comes when it is asked for again', async ({ page }) => {
  const mend = await cut(page, /\/embed\/figure-.*\.js/, Infinity)
  await page.goto('/embed/?scenario=sick-day&show=stage&autoplay=no&lang=es')
  const again = page.getByRole('alert').getByRole('button', { name: AGAIN })
  await expect(again).toBeVisible()
  await mend()
  await again.click()
  await expect(page.locator('.dr-stage')).toBeVisible()
  await expect(again).toHaveCount(0)
})

test('what surrounds the first picture does not come: it says so beneath it, and comes when it is asked for again', async ({ page }) => {
  const mend = await cut(page, /panels-.*\.js/, Infinity)
  await openPost(page)
  const lost = page.locator('.dr-lost')
  await expect(lost).toContainText('Esta parte no se ha cargado.')
  await expect(page.locator('.dr-stage')).toBeVisible()
  await mend()
  await lost.getByRole('button', { name: AGAIN }).click()
  await expect(page.locator('.dr-timeline-svg')).toBeVisible()
  await expect(lost).toHaveCount(0)
})

test('what a hand needs does not come: it says so beneath the figure, and what the hand did is done when it has come after all', async ({ page }) => {
  const mend = await cut(page, /hands-.*\.js/, Infinity)
  await page.route('**/post.html', (route) => route.fulfill({ contentType: 'text/html', body: POST.replace('stage,timeline', 'stage,actions,timeline') }))
  await page.goto('/post.html')
  await expect(page.locator('.dr-timeline-svg')).toBeVisible()
  await page.locator('[data-action=hire]').click()
  const lost = page.locator('.dr-lost')
  await expect(lost).toContainText('Esta parte no se ha cargado.', { timeout: 20_000 })
  await expect(page.locator('.dr-timeline-pin')).toHaveCount(1)
  await mend()
  await lost.getByRole('button', { name: AGAIN }).click()
  await expect(page.locator('.dr-timeline-pin')).toHaveCount(2)
  await expect(lost).toHaveCount(0)
})

for (const [way, address] of [['an element', '/post.html'], ['a frame', '/embed/?scenario=sick-day&show=stage,timeline,bill&autoplay=no&lang=es']] as const) {
  test(`once a hand has been on it, ${way} needs the line no more: tips, what to share, what to compare`, async ({ page }) => {
    const faults = faultsOf(page)
    await page.route('**/post.html', (route) => route.fulfill({ contentType: 'text/html', body: POST }))
    const asked: string[] = []
    page.on('request', (request) => void (request.url().startsWith('http') && asked.push(new URL(request.url()).pathname)))
    await page.goto(address, { waitUntil: 'networkidle' })
    await expect(page.locator('.dr-timeline-svg')).toBeVisible()
    await page.locator('.dr-timeline-svg').hover()
    // All that it brings, and what that stands on.
    const brought = (): boolean => ['tips', 'dialogs', 'ExploreDialog', 'PasteSection', 'compared', 'desk'].every((name) => asked.some((path) => path.includes(`/${name}`)))
    let before = 0
    await expect.poll(() => before === (before = asked.length) && brought(), { intervals: [700] }).toBe(true)
    asked.length = 0
    await page.context().setOffline(true)
    try {
      await page.keyboard.press('Tab')
      await page.locator('.dr-opener, [data-panel=help], .dr-header button').last().hover()
      await expect(page.locator('.dr-tip')).toBeVisible()
      await page.keyboard.press('Escape')
      await page.getByRole('button', { name: 'Compartir' }).click()
      await expect(page.getByRole('dialog')).toBeVisible()
      await page.keyboard.press('Escape')
      await page.getByRole('button', { name: 'Comparar' }).click()
      await expect(page.locator('.dr-compare-form')).toBeVisible()
      expect(asked).toEqual([])
      expect(faults).toEqual([])
    } finally {
      await page.context().setOffline(false)
    }
  })
}
