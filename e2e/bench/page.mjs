/** A real browser with the built figure on a page of somebody else's: what the benches of the screen share. */
import { chromium } from '@playwright/test'
import { fileURLToPath } from 'node:url'
import { browserArgs, findBrowser } from '../tools/find-browser.mjs'
import { createFileServer, listen } from '../tools/serve.mjs'
import { root } from './measure.mjs'

/** Serves dist, starts Chromium, and ends both whatever happens. `body({ browser, base, openPage })`. */
export async function withBrowser(body) {
  const server = createFileServer(process.env.DINNER_RUSH_DIST ?? fileURLToPath(new URL('dist/', root)))
  const port = await listen(server, { host: '127.0.0.1', port: 0, tries: 1 })
  const base = `http://127.0.0.1:${port}/`
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: browserArgs() })
  try {
    return await body({ browser, base, openPage: () => openPage(browser, base) })
  } finally {
    await browser.close()
    server.close()
    server.closeAllConnections()
  }
}

/** A page with the embed's script, `<div id="one">` and, in `bench`, what every animation frame took: `{ now, script }`, ms. */
async function openPage(browser, base) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 1000 } })
  await page.addInitScript(() => {
    globalThis.bench = []
    const ask = globalThis.requestAnimationFrame.bind(globalThis)
    globalThis.requestAnimationFrame = (callback) =>
      ask((now) => {
        const from = performance.now()
        callback(now)
        globalThis.bench.push({ now, script: performance.now() - from, until: performance.now() })
      })
  })
  await page.route('**/bench.html', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: '<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><body style="margin:0"><div id="one"></div><script src="/embed/embed.js"></script>',
    }),
  )
  await page.goto(new URL('bench.html', base).href)
  return page
}
