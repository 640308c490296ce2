import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from '@playwright/test'

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

  test('asks for nothing but its page, its classic scripts and the worker that foresees', async ({ page, baseURL }) => {
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url().replace(/^data:.*/s, 'data:')))
    await page.goto(`${baseURL}/embed/?scenario=lunch-rush`)
    await expect(page.locator('.dr-timeline')).toBeVisible()
    const own = (): string[] => asked.filter((url) => url !== 'data:')
    await expect.poll(own).toContain(`${baseURL}/embed/desk.js`)
    expect(own().slice(0, 2)).toEqual([`${baseURL}/embed/?scenario=lunch-rush`, `${baseURL}/embed/embed.js`])
    expect(own().slice(2).filter((url) => !/^\/embed\/(desk|[\w-]+-[\w-]{8})\.js$/.test(url.slice(baseURL!.length)))).toEqual([])
    // Each once, and in few goes.
    expect(new Set(own()).size).toBe(own().length)
    expect(own().length).toBeLessThan(24)
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
    expect(order.indexOf('panels')).toBeLessThan(order.indexOf('charts'))
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
})
