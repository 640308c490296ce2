/**
 * `npm run bench`: what an hour leaves behind. The whole figure at the highest rate for an hour of display, its frames given by hand, a
 * tenth of a second each (the most that one may bring), the day begun again when it is over; then figures mounted and destroyed, and
 * fifty that stand at once. What is held is read after garbage was collected, on the page and in its workers. Writes its section of
 * docs/benchmarks.md. `MINUTES` of display, `FIGURES`.
 */
import { crank } from './crank.mjs'
import { withBrowser } from './page.mjs'
import { scales } from './scales.mjs'
import { table, writeSection } from './section.mjs'

const MINUTES = Number(process.env.MINUTES ?? 60)
const FIGURES = Number(process.env.FIGURES ?? 50)
/** Of display, ms: one frame. */
const FRAME = 100
/** Minutes before the first reading: caches fill once. */
const WARM = 3
const READINGS = 4
/** Growth that is none, MB: what a day or a figure left would be there hundreds or fifty times. */
const LEAST = 1

/** In the page: frames by hand, and the deeds of this bench. */
function arrange() {
  const { turn } = globalThis.crank
  const breath = () => new Promise((done) => setTimeout(done, 0))
  const place = () => document.getElementById('one')
  /** A figure once it is whole; its frames go on meanwhile. */
  const mount = async (options) => {
    let figure = null
    const coming = globalThis.DinnerRush.mount(place(), { scenario: 'lunch-rush', at: 250, rate: 60, ...options }).then((whole) => void (figure = whole))
    while (figure === null) {
      turn(16)
      await Promise.race([coming, breath()])
    }
    return figure
  }

  globalThis.begin = async () => void (globalThis.figure = await mount())
  /** Days begun anew in so many frames. */
  globalThis.play = async (frames, ms) => {
    const { store } = globalThis.figure
    let days = 0
    for (let i = 0; i < frames; i++) {
      if (!store.getState().playback.playing) {
        store.intend({ do: 'play' })
        days += 1
      }
      turn(ms)
      // Answers from the workers and React's work come in between, as on a page that lives.
      if (i % 10 === 0) await breath()
    }
    return days
  }
  /** Mounts `count` figures, all of them standing at once if wanted, lets each live for a second, and destroys them. */
  globalThis.comeAndGo = async (count, atOnce) => {
    let standing = []
    for (let i = 0; i < count; i++) {
      const figure = await mount({ telling: i % 2 ? 'system' : 'restaurant', theme: i % 3 ? 'dark' : 'light' })
      standing.push(figure)
      figure.store.apply({ do: 'hire', value: { name: 'Noor' } })
      figure.store.intend({ do: 'select', employee: 'ana' })
      for (let frame = 0; frame < 10; frame++) {
        turn(100)
        await breath()
      }
      if (!atOnce || i === count - 1) {
        for (const one of standing) one.destroy()
        standing = []
      }
    }
    for (let frame = 0; frame < 5; frame++) {
      turn(100)
      await breath()
    }
  }
}

const HEAD = ['page, MB', 'of it compiled code', 'nodes', 'listeners', 'workers', 'in them, MB']
const cells = (r) => [r.heap.toFixed(2), r.code.toFixed(2), r.nodes, r.listeners, r.workers, r.inWorkers.toFixed(2)]
const grown = (from, to) => to.heap - to.code - (from.heap - from.code) + to.inWorkers - from.inWorkers
const verdict = (from, to) => (grown(from, to) < LEAST && to.nodes <= from.nodes * 1.02 && to.listeners <= from.listeners ? 'nothing is left behind' : 'SOMETHING IS LEFT BEHIND')

async function openPage(browser, base) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 1000 } })
  await page.addInitScript(crank)
  await page.addInitScript(arrange)
  await page.route('**/bench.html', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><body style="margin:0"><div id="one"></div><script src="/embed/embed.js"></script>' }),
  )
  await page.goto(new URL('bench.html', base).href)
  return { page, weigh: await scales(page) }
}

/** An hour: a row a reading. */
async function hour(browser, base) {
  const { page, weigh } = await openPage(browser, base)
  await page.evaluate(() => globalThis.begin())
  await page.waitForSelector('.dr-stage svg')
  const frames = (minutes) => Math.round((minutes * 60_000) / FRAME)
  let days = 0
  const play = async (minutes) => (days += await page.evaluate(([n, ms]) => globalThis.play(n, ms), [frames(minutes), FRAME]))
  await play(WARM)
  days = 0
  const rows = [{ minute: 0, days, ...(await weigh()) }]
  for (let i = 1; i <= READINGS; i++) {
    await play(MINUTES / READINGS)
    rows.push({ minute: (i * MINUTES) / READINGS, days, ...(await weigh()) })
    console.log(rows.at(-1))
  }
  await page.close()
  return rows
}

/** Figures that come and go, one after another or all at once: a row before and one after. */
async function comings(browser, base, atOnce) {
  const { page, weigh } = await openPage(browser, base)
  const go = (count) => page.evaluate(([n, all]) => globalThis.comeAndGo(n, all), [count, atOnce])
  // As many as are counted: what they are drawn by is compiled in the course of the first ones, and stays.
  await go(FIGURES)
  const before = await weigh()
  await go(FIGURES)
  const after = await weigh()
  console.log(before, after)
  await page.close()
  return [before, after]
}

await withBrowser(async ({ browser, base }) => {
  const rows = await hour(browser, base)
  const turns = await comings(browser, base, false)
  const crowd = await comings(browser, base, true)
  const [first, last] = [rows[0], rows.at(-1)]
  const name = { turns: `${FIGURES} one after another`, crowd: `${FIGURES} that stand at once` }
  writeSection(
    'An hour at top speed, and figures that come and go',
    `Chromium ${browser.version()}, the whole figure at 60 simulated minutes a second: ${MINUTES} minutes of display in frames of ${FRAME} ms given by hand
(${Math.round((MINUTES * 60_000) / FRAME).toLocaleString('en')} of them, after ${WARM} minutes more), the day begun again when it is over. Held after garbage was collected: the page's
JavaScript, its DOM nodes and listeners (\`Performance.getMetrics\`), and the JavaScript of its workers.

${table(['minute', 'days', ...HEAD], rows.map((row) => [row.minute, row.days, ...cells(row)]))}

${grown(first, last).toFixed(2)} MB more at the end than at the beginning, compiled code left out: ${verdict(first, last)}.

Figures mounted, watched for a second of display with somebody hired and a card open, and destroyed:

${table(['figures', 'held', ...HEAD], [[name.turns, 'before', ...cells(turns[0])], ['', 'after', ...cells(turns[1])], [name.crowd, 'before', ...cells(crowd[0])], ['', 'after', ...cells(crowd[1])]])}

One after another: ${verdict(...turns)}. At once: ${verdict(...crowd)}.`,
  )
})
