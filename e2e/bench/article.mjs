/**
 * The article with all its figures on one page: `node e2e/bench/article.mjs` reads it from end to end as somebody would who touches nothing.
 * At each scene the gaps between frames while it plays; over the whole way, how many gaps were long (a figure coming into the page costs some)
 * and how many figures played at once. Writes "The article" into docs/benchmarks.md.
 */
import { withBrowser } from './page.mjs'
import { quantile, table, writeSection } from './section.mjs'

/** Milliseconds at a scene before its frames are counted, and for which they are. */
const SETTLES = 2_500
const WATCHED = 2_500
/** Pixels of a step of the way there, and milliseconds between two of them. */
const STEP = 90
const PAUSE = 30

const rows = []
const all = []
let way = []
let figures = 0
let most = 0
await withBrowser(async ({ browser, base }) => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
  await page.addInitScript(() => {
    globalThis.stamps = []
    const look = (now) => {
      globalThis.stamps.push(now)
      requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
  })
  await page.goto(base)
  const names = await page.locator('dinner-rush').evaluateAll((list) => list.map((one) => one.getAttribute('scenario')))
  const gaps = async (ms) => {
    await page.evaluate(() => void (globalThis.stamps.length = 0))
    await page.waitForTimeout(ms)
    return page.evaluate(() => globalThis.stamps.slice(1).map((now, i) => now - globalThis.stamps[i]))
  }
  for (const name of names) {
    const walk = page.evaluate(
      async ({ name, step, pause }) => {
        const target = document.querySelector(`dinner-rush[scenario="${name}"]`)
        const stamps = globalThis.stamps
        stamps.length = 0
        for (;;) {
          const { top, height } = target.getBoundingClientRect()
          const away = top + height / 2 - innerHeight / 2
          if (away < step) break
          scrollBy(0, step)
          await new Promise((done) => setTimeout(done, pause))
        }
        return stamps.slice(1).map((now, i) => now - stamps[i])
      },
      { name, step: STEP, pause: PAUSE },
    )
    way = way.concat(await walk)
    await page.waitForTimeout(SETTLES)
    const seen = await gaps(WATCHED)
    all.push(...seen)
    const standing = await page.locator('dinner-rush').evaluateAll((list) => list.map((one) => one.figure && { name: one.getAttribute('scenario'), playing: one.figure.store.getState().playback.playing }).filter(Boolean))
    figures = standing.length
    most = Math.max(most, standing.filter(({ playing }) => playing).length)
    const plays = standing.find((one) => one.name === name)?.playing ? 'plays' : 'rests'
    rows.push([name, plays, seen.length, quantile(seen, 0.5).toFixed(1), quantile(seen, 0.95).toFixed(1), Math.max(...seen).toFixed(1)])
  }
})
const long = way.filter((gap) => gap > 50)
const text = `\`node e2e/bench/article.mjs\`: Chromium without a GPU, 1280 × 900, read from end to end untouched; ${figures} figures stand on the page at the end, at most ${most} of them played at a time.

${table(['scene', 'it', 'frames', 'gap ms, median', 'p95', 'longest'], rows)}

All scenes: median ${quantile(all, 0.5).toFixed(1)} ms (${(1000 / quantile(all, 0.5)).toFixed(0)} frames a second), p95 ${quantile(all, 0.95).toFixed(1)}. On the way between them ${way.length} frames, median ${quantile(way, 0.5).toFixed(1)}, p95 ${quantile(way, 0.95).toFixed(1)}; ${long.length} gaps of more than 50 ms, the longest ${Math.max(...way).toFixed(0)}: a figure that comes into the page.`
console.log(text)
if (!process.argv.includes('--dry')) writeSection('The article', text)
