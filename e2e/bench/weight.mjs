/**
 * What travels until the first customer moves, and after: `node e2e/bench/weight.mjs` serves dist/ compressed as a host would and asks a
 * real browser what it received by when. The budget itself is in the build (e2e/classic/budget.ts).
 */
import { chromium } from '@playwright/test'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname } from 'node:path'
import { gzipSync } from 'node:zlib'
import { browserArgs, findBrowser } from '../tools/find-browser.mjs'
import { root } from './measure.mjs'

const TYPES = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8' }

const server = createServer(async (request, response) => {
  const path = new URL(request.url, 'http://x').pathname.replace(/\/$/, '/index.html')
  try {
    const body = gzipSync(await readFile(new URL(`dist${path}`, root)), { level: 9 })
    response.writeHead(200, { 'Content-Type': TYPES[extname(path)] ?? 'application/octet-stream', 'Content-Encoding': 'gzip', 'Content-Length': body.length }).end(body)
  } catch {
    response.writeHead(404).end()
  }
})
await new Promise((done) => server.listen(0, '127.0.0.1', done))
const base = `http://127.0.0.1:${server.address().port}/`
const browser = await chromium.launch({ executablePath: await findBrowser(), args: browserArgs() })
try {
  const page = await browser.newPage({ viewport: { width: 760, height: 620 } })
  await page.addInitScript(() => {
    const look = () => {
      const figure = document.querySelector('[data-dinner-rush]')?.dinnerRush
      const { time, opening } = figure?.store.getState().playback ?? {}
      if (figure && time > opening && document.querySelector('.dr-stage canvas')) globalThis.movedAt = performance.now()
      else requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
  })
  for (const query of ['?scenario=lunch-rush', '?scenario=sick-day&show=stage,timeline', '?scenario=lunch-rush&lang=es']) {
    await page.goto(`${base}embed/${query}`)
    await page.waitForFunction(() => globalThis.movedAt)
    await page.waitForSelector('[data-dinner-rush]:not([data-coming])', { timeout: 60_000 })
    await page.waitForTimeout(2000)
    const files = await page.evaluate(() =>
      [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
        .filter(({ name }) => name.startsWith('http'))
        .map(({ name, encodedBodySize, responseEnd }) => ({ name: name.replace(/^.*\/embed\//, '').replace(/\?.*/, '') || 'page', bytes: encodedBodySize, before: responseEnd <= globalThis.movedAt })),
    )
    const total = (list) => list.reduce((sum, { bytes }) => sum + bytes, 0)
    const first = files.filter(({ before }) => before)
    console.log(`${query}\n  to the first moving customer: ${total(first)} bytes (${first.map(({ name, bytes }) => `${name} ${bytes}`).join(', ')})\n  in all, when nothing more comes: ${total(files)} bytes in ${files.length} goes`)
  }
} finally {
  await browser.close()
  server.close()
  server.closeAllConnections()
}
