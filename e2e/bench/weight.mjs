/**
 * What travels: `node e2e/bench/weight.mjs` serves dist/ compressed as a host would and asks a real browser what it received until the first
 * customer moved in a frame, and after; then for the article, scrolled to its end at a reader's pace with no hand on it. Other pages of dist/
 * are named: `node e2e/bench/weight.mjs /many-hands/`. The budgets themselves are in the build (e2e/classic/budget.ts).
 */
import { chromium } from '@playwright/test'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname } from 'node:path'
import { gzipSync } from 'node:zlib'
import { browserArgs, findBrowser } from '../tools/find-browser.mjs'
import { root } from './measure.mjs'

const TYPES = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8', '.svg': 'image/svg+xml', '.woff2': 'font/woff2', '.png': 'image/png', '.json': 'application/json' }
/** What is compressed already. */
const PACKED = new Set(['.woff2', '.png'])

/** Of every answer of the server since this was emptied. */
const sent = []

const server = createServer(async (request, response) => {
  const path = new URL(request.url, 'http://x').pathname.replace(/\/$/, '/index.html')
  try {
    const type = extname(path)
    const file = await readFile(new URL(`dist${path}`, root))
    const body = PACKED.has(type) ? file : gzipSync(file, { level: 9 })
    sent.push({ path, bytes: body.length, font: type === '.woff2' })
    response.writeHead(200, { 'Content-Type': TYPES[type] ?? 'application/octet-stream', ...(PACKED.has(type) ? {} : { 'Content-Encoding': 'gzip' }), 'Content-Length': body.length }).end(body)
  } catch {
    response.writeHead(404).end()
  }
})
await new Promise((done) => server.listen(0, '127.0.0.1', done))
const base = `http://127.0.0.1:${server.address().port}`
const browser = await chromium.launch({ executablePath: await findBrowser(), args: browserArgs() })
const total = (list) => list.reduce((sum, { bytes }) => sum + bytes, 0)

async function frames() {
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
  for (const query of ['?scenario=quiet-afternoon&show=all', '?scenario=sick-day&show=status,stage,actions', '?scenario=sick-day&show=stage,timeline', '?scenario=lunch-rush&lang=es']) {
    await page.goto(`${base}/embed/${query}`)
    await page.waitForFunction(() => globalThis.movedAt)
    await page.waitForSelector('[data-dinner-rush]:not([data-coming])', { timeout: 60_000 })
    await page.waitForTimeout(2000)
    const files = await page.evaluate(() =>
      [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
        .filter(({ name }) => name.startsWith('http'))
        .map(({ name, encodedBodySize, responseEnd }) => ({ name: name.replace(/^.*\/embed\//, '').replace(/\?.*/, '') || 'page', bytes: encodedBodySize, before: responseEnd <= globalThis.movedAt })),
    )
    const first = files.filter(({ before }) => before)
    console.log(`${query}\n  to the first moving customer: ${total(first)} bytes (${first.map(({ name, bytes }) => `${name} ${bytes}`).join(', ')})\n  untouched, when nothing more comes: ${total(files)} bytes in ${files.length} goes`)
  }
  await page.close()
}

/** So far at a time, CSS pixels, and so long there, ms: every figure has come before it is passed. */
const STEP = { far: 400, ms: 1200 }

async function scrolled(path) {
  sent.length = 0
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
  await page.goto(base + path, { waitUntil: 'networkidle' })
  for (let y = 0; ; y += STEP.far) {
    const over = await page.evaluate((to) => {
      scrollTo({ top: to, behavior: 'instant' })
      return to + innerHeight >= document.documentElement.scrollHeight
    }, y)
    await page.waitForTimeout(STEP.ms)
    if (over) break
  }
  await page.waitForLoadState('networkidle')
  await page.waitForTimeout(3000)
  const figures = await page.evaluate(() => [...document.querySelectorAll('dinner-rush')].map((figure) => figure.shadowRoot?.querySelector('.dr-stage svg') !== null))
  await page.close()
  const fonts = sent.filter(({ font }) => font)
  for (const { path: name, bytes } of sent) console.log(`  ${String(bytes).padStart(7)} ${name}`)
  console.log(`${path} scrolled to its end, untouched: ${total(sent)} bytes in ${sent.length} goes, of them ${total(fonts)} typefaces; ${figures.filter(Boolean).length} of ${figures.length} figures have come`)
}

try {
  const pages = process.argv.slice(2)
  if (pages.length === 0) await frames()
  for (const path of pages.length > 0 ? pages : ['/']) await scrolled(path)
} finally {
  await browser.close()
  server.close()
  server.closeAllConnections()
}
