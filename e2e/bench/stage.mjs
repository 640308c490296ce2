/**
 * `npm run bench`: the whole figure in a real browser, 100 employees at work, 3,000 and 10,000 people waiting, the line moving. Script a
 * frame (everything that runs in animation frames), the page's own thread from there to the end of the frame (style, layout and paint
 * with it), and the time between frames.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chromium } from '@playwright/test'
import { browserArgs, findBrowser } from '../tools/find-browser.mjs'
import { writeSection } from './section.mjs'

const root = new URL('../../', import.meta.url)
const FRAMES = 400

/** Filled with so many in the first minutes, then as many come as 100 people serve. */
const filled = (people) => ({
  title: 'Bench',
  demand: { perHour: [[0, 20 * people], [3, 20 * people], [3.01, 3000]] },
  work: { law: 'exponential', mean: 2 },
  staff: [{ count: 100 }],
})

const server = spawn(process.execPath, ['e2e/tools/serve.mjs'], { cwd: root, env: { ...process.env, PORT: '0' }, stdio: ['ignore', 'pipe', 'inherit'] })
const [line] = await once(server.stdout, 'data')
const address = /http:\S+/.exec(String(line))[0]
const executablePath = await findBrowser()
const browser = await chromium.launch({ executablePath, args: browserArgs() })

async function measure(show, pixelRatio, scenario) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, deviceScaleFactor: pixelRatio })
  await page.addInitScript(() => {
    const ask = globalThis.requestAnimationFrame.bind(globalThis)
    globalThis.script = []
    globalThis.stamps = []
    globalThis.whole = []
    // A message is heard when the frame is over.
    const { port1, port2 } = new MessageChannel()
    let begun = 0
    port1.onmessage = () => globalThis.whole.push(performance.now() - begun)
    globalThis.requestAnimationFrame = (callback) =>
      ask((now) => {
        const t = performance.now()
        begun = t
        callback(now)
        globalThis.script.push(performance.now() - t)
        globalThis.stamps.push(now)
        port2.postMessage(0)
      })
  })
  await page.route('**/bench.html', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><meta charset="utf-8"><div id="one"></div><script src="/embed/embed.js"></script>' }),
  )
  await page.goto(new URL('bench.html', address).href)
  const seen = await page.evaluate(
    async ({ scenario, show, frames }) => {
      const { store } = await globalThis.DinnerRush.mount(document.getElementById('one'), { scenario, show, at: 5, rate: 1 })
      const wait = (ms) => new Promise((done) => setTimeout(done, ms))
      await wait(1500)
      globalThis.script.length = 0
      globalThis.stamps.length = 0
      globalThis.whole.length = 0
      while (globalThis.script.length < frames) await wait(100)
      const frame = store.getState().runs.a.frame
      return { script: globalThis.script, stamps: globalThis.stamps, whole: globalThis.whole, people: frame.inLine + frame.inService, staff: frame.employees.length }
    },
    { scenario, show, frames: FRAMES },
  )
  await page.close()
  const sorted = (xs) => xs.toSorted((a, b) => a - b)
  const at = (xs, q) => sorted(xs)[Math.floor(q * (xs.length - 1))]
  const gaps = seen.stamps.slice(1).map((t, i) => t - seen.stamps[i])
  return { people: seen.people, staff: seen.staff, median: at(seen.script, 0.5), p95: at(seen.script, 0.95), whole: at(seen.whole, 0.5), gap: at(gaps, 0.5) }
}

try {
  const rows = []
  for (const [name, show, ratio, people] of [
    ['stage', ['stage'], 1, 3000],
    ['stage', ['stage'], 2, 3000],
    ['every part', undefined, 1, 3000],
    ['every part', undefined, 2, 3000],
    ['stage', ['stage'], 1, 10_000],
    ['every part', undefined, 1, 10_000],
    ['every part', undefined, 2, 10_000],
  ]) {
    const r = await measure(show, ratio, filled(people))
    rows.push(`| ${name} | ${ratio} | ${r.staff} | ${r.people} | ${r.median.toFixed(1)} | ${r.p95.toFixed(1)} | ${r.whole.toFixed(1)} | ${(1000 / r.gap).toFixed(0)} |`)
    console.log(rows.at(-1))
  }
  writeSection(
    'The stage',
    `Chromium ${browser.version()} without a GPU, 1280 × 900, ${FRAMES} frames at 1 simulated minute a second, the line moving.
Script is all that runs in an animation frame; the main thread's frame is that with style, layout and paint. Wanted with 10,000 people and
every part, at a pixel ratio of 1: a whole frame within 16 ms at the median (60 frames a second), script within 8 ms at the 95th percentile.

| parts | pixel ratio | employees | people | script ms, median | p95 | the main thread's frame, median | frames a second, median |
| --- | --- | --- | --- | --- | --- | --- | --- |
${rows.join('\n')}`,
  )
} finally {
  await browser.close()
  server.kill()
}
