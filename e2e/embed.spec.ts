import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from '@playwright/test'
import { whole } from './figure.ts'

/** A post on somebody else's site: another origin, no CORS headers from anybody, and the tightest frame that runs scripts. */
async function host(frame: string): Promise<{ address: string; server: Server }> {
  const page = `<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,"><title>A post</title>
<p>Watch what happens at noon.</p>
<iframe title="Dinner Rush" sandbox="allow-scripts" width="760" height="620" src="${frame}"></iframe></html>`
  const server = createServer((_request, response) => response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(page))
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, server }
}

test.describe('the embed', () => {
  let post: Awaited<ReturnType<typeof host>>

  test.beforeAll(async ({ baseURL }) => {
    post = await host(`${baseURL}/embed/?scenario=lunch-rush`)
  })

  test.afterAll(() => {
    post.server.close()
    post.server.closeAllConnections()
  })

  test('plays by itself in a sandboxed frame of another origin, without an error', async ({ page }) => {
    const faults: string[] = []
    page.on('pageerror', (error) => faults.push(`page: ${error.message}`))
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(`console: ${message.text()}`)
    })
    page.on('requestfailed', (request) => faults.push(`request: ${request.url()} ${request.failure()?.errorText}`))

    await page.goto(post.address)
    const frame = page.frameLocator('iframe')
    await expect(frame.locator('[data-dinner-rush]').first()).toBeVisible()

    const clock = frame.locator('[data-clock]').first()
    await expect(clock).toHaveText(/\d/)
    const before = await clock.textContent()
    await expect(clock, 'simulated time goes on').not.toHaveText(before ?? '')
    expect(faults).toEqual([])
  })

  test('asks for nothing but its page and its classic scripts, and with the first hand for the worker, too', async ({ page, baseURL }) => {
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url().replace(/^data:.*/s, 'data:')))
    await page.goto(`${baseURL}/embed/?scenario=lunch-rush`)
    await whole(page)
    const own = (): string[] => asked.filter((url) => url !== 'data:')
    const untouched = own().length
    expect(untouched).toBeLessThan(40)
    expect(own().filter((url) => /desk|hands|dialogs|tips/.test(url))).toEqual([])
    await page.locator('.dr-timeline svg').first().hover()
    await expect.poll(own).toContain(`${baseURL}/embed/desk.js`)
    expect(own().slice(0, 2)).toEqual([`${baseURL}/embed/?scenario=lunch-rush`, `${baseURL}/embed/embed.js`])
    expect(own().slice(2).filter((url) => !/^\/embed\/(desk|[\w.-]+-[\w-]{8})\.js$/.test(url.slice(baseURL!.length)))).toEqual([])
    // Each once, and in few goes.
    expect(new Set(own()).size).toBe(own().length)
    expect(own().length - untouched).toBeLessThan(30)
    await expect(page.locator('script[type=module], script[crossorigin], link[rel=stylesheet]')).toHaveCount(0)
  })

  test('is one small script until its frame comes into view, then the stage, then the rest', async ({ page, baseURL }) => {
    const asked: string[] = []
    page.on('request', (request) => asked.push(new URL(request.url()).pathname))
    await page.route('**/far.html', (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><title>A post</title><div style="height: 6000px">Text</div><iframe id="frame" sandbox="allow-scripts" title="Dinner Rush" width="760" height="620" src="/embed/?scenario=lunch-rush&show=stage,timeline"></iframe>`,
      }),
    )
    await page.goto(`${baseURL}/far.html`)
    const frame = page.frameLocator('#frame')
    await expect.poll(() => asked).toContain('/embed/embed.js')
    await page.waitForTimeout(300)
    expect(asked.filter((path) => path.startsWith('/embed/'))).toEqual(['/embed/', '/embed/embed.js'])

    await page.locator('#frame').scrollIntoViewIfNeeded()
    await expect(frame.locator('.dr-header')).toBeVisible()
    await expect(frame.locator('.dr-timeline svg')).toBeVisible()
    const order = asked.filter((path) => path.startsWith('/embed/')).map((path) => path.replace(/^\/embed\/(.*?)(-[\w-]{8})?\.js$/, '$1'))
    expect(order.indexOf('figure')).toBeLessThan(order.indexOf('panels'))
    expect(order.indexOf('panels')).toBeLessThan(order.indexOf('timeline'))
  })

  test('keeps room for what comes after the first picture', async ({ page, baseURL }) => {
    await page.addInitScript(() => {
      const host = globalThis as unknown as { shifted: number }
      host.shifted = 0
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) host.shifted += (entry as unknown as { value: number }).value
      }).observe({ type: 'layout-shift', buffered: true })
    })
    for (const width of [360, 768, 1280]) {
      await page.setViewportSize({ width, height: 900 })
      await page.goto(`${baseURL}/embed/?scenario=lunch-rush`)
      await expect(page.locator('.dr-timeline svg').first()).toBeVisible()
      await expect(page.locator('[data-coming]')).toHaveCount(0)
      expect(await page.evaluate(() => (globalThis as unknown as { shifted: number }).shifted), `at ${width}`).toBeLessThan(0.02)
    }
  })

  test('is whole in a frame of a fixed height, and takes the height of a host that gives it', async ({ page, baseURL }) => {
    const sizes = [[320, 240], [480, 270], [640, 360], [800, 400]]
    const frames = sizes.map(([width, height], i) => `<iframe sandbox="allow-scripts" title="Dinner Rush" style="border: 0; display: block" width="${width}" height="${height}" id="f${i}" src="/embed/?scenario=sick-day&show=status,stage,actions,timeline&at=12:40&autoplay=no&telling=TELLING"></iframe>`)
    await page.route('**/fixed.html*', (route) =>
      route.fulfill({ contentType: 'text/html', body: `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><title>A post</title>${frames.join('').replaceAll('TELLING', new URL(route.request().url()).search.slice(1))}` }),
    )
    await page.setViewportSize({ width: 1000, height: 1400 })
    for (const telling of ['restaurant', 'system']) {
      await page.goto(`${baseURL}/fixed.html?${telling}`)
      for (const [i, [width, height]] of sizes.entries()) {
        const frame = page.frames()[i + 1]
        await expect(page.frameLocator(`#f${i}`).locator('.dr-host:not([data-coming]) .dr-play')).toBeVisible()
        const where = await frame.evaluate(lookAround)
        const told = `${telling} at ${width} × ${height}`
        expect(where.outside, told).toEqual([])
        expect(where.onEachOther, told).toEqual([])
        expect(where.small, told).toEqual([])
        expect(where.sideways, told).toBe(0)
      }
    }
    // A host that hears how tall the full figure is and gives it has the full figure, and is told nothing more.
    const heights = await page.evaluate(async () => {
      const frame = document.querySelector<HTMLIFrameElement>('#f2')!
      const told: number[] = []
      addEventListener('message', ({ source, data }) => {
        if (source !== frame.contentWindow || data?.event !== 'height') return
        told.push(data.detail.height)
        frame.height = String(data.detail.height)
      })
      frame.contentWindow!.postMessage({ 'dinner-rush': 1, call: 'hello' }, '*')
      await new Promise((done) => setTimeout(done, 1500))
      return told
    })
    expect(new Set(heights).size, String(heights)).toBe(1)
    expect(heights.at(-1)).toBeGreaterThan(900)
    await expect(page.frameLocator('#f2').locator('[data-snug]')).toHaveCount(0)
    expect(await page.frames()[3].evaluate(() => document.documentElement.scrollHeight - innerHeight)).toBe(0)
  })
})

/** In a frame: what of the front is not wholly in its window, which words there lie on others or are too small to read, and by how much the page is too wide. */
function lookAround(): { outside: string[]; onEachOther: string[]; small: string[]; sideways: number } {
  const outside = ['.dr-title', '.dr-clock', '.dr-play', '.dr-status p', '.dr-stage'].filter((name) => {
    const { left, top, right, bottom, width } = document.querySelector(name)!.getBoundingClientRect()
    return width === 0 || left < 0 || top < 0 || right > innerWidth || bottom > innerHeight
  })
  const words: { text: string; box: DOMRect }[] = []
  const small: string[] = []
  const walker = document.createTreeWalker(document.querySelector('.dr-figure')!, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const holder = node.parentElement!
    const text = node.textContent!.trim()
    if (text === '' || holder.closest('.dr-stage-heard, .dr-aloud, [aria-live]') || !holder.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue
    const range = document.createRange()
    range.selectNodeContents(node)
    for (const box of range.getClientRects()) {
      if (box.width === 0 || box.top >= innerHeight) continue
      words.push({ text, box })
      if (parseFloat(getComputedStyle(holder).fontSize) < 11) small.push(text)
      if (box.right > innerWidth || box.bottom > innerHeight) outside.push(text)
    }
  }
  const onEachOther = words.flatMap((a, i) =>
    words
      .slice(i + 1)
      // A line's box is taller than its letters.
      .filter((b) => a.text !== b.text && Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left) > 1 && Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top) > 4)
      .map((b) => `${a.text} / ${b.text}`),
  )
  return { outside, onEachOther, small, sideways: document.documentElement.scrollWidth - innerWidth }
}
