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

  test('is one page and one script, and the worker that foresees', async ({ page, baseURL }) => {
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url().replace(/^data:.*/s, 'data:')))
    await page.goto(`${baseURL}/embed/?scenario=lunch-rush`)
    await expect(page.locator('[data-dinner-rush]').first()).toBeVisible()
    await expect(page.locator('.dr-timeline')).toBeVisible()
    await expect.poll(() => asked.filter((url) => url !== 'data:')).toEqual([
      `${baseURL}/embed/?scenario=lunch-rush`,
      `${baseURL}/embed/embed.js`,
      `${baseURL}/embed/desk.js`,
    ])
    await expect(page.locator('script[type=module], script[crossorigin], link[rel=stylesheet]')).toHaveCount(0)
  })
})
