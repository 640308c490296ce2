/**
 * `npm run bench`: the whole figure in a real browser, 100 employees at work and 3,000 people in the building,
 * the line moving. Script a frame (everything that runs in animation frames) and the time between frames.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chromium } from '@playwright/test'
import { browserArgs, findBrowser } from '../tools/find-browser.mjs'
import { writeSection } from './section.mjs'

const root = new URL('../../', import.meta.url)
const FRAMES = 400

/** Filled to 3,000 in the first minutes, then as many come as 100 people serve. */
const scenario = {
  title: 'Bench',
  demand: { perHour: [[0, 60_000], [3, 60_000], [3.01, 3000]] },
  work: { law: 'exponential', mean: 2 },
  staff: [{ count: 100 }],
}

const server = spawn(process.execPath, ['e2e/tools/serve.mjs'], { cwd: root, env: { ...process.env, PORT: '0' }, stdio: ['ignore', 'pipe', 'inherit'] })
const [line] = await once(server.stdout, 'data')
const address = /http:\S+/.exec(String(line))[0]
const executablePath = await findBrowser()
const browser = await chromium.launch({ executablePath, args: browserArgs() })

async function measure(show, pixelRatio) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, deviceScaleFactor: pixelRatio })
  await page.addInitScript(() => {
    const ask = globalThis.requestAnimationFrame.bind(globalThis)
    globalThis.script = []
    globalThis.stamps = []
    globalThis.requestAnimationFrame = (callback) =>
      ask((now) => {
        const t = performance.now()
        callback(now)
        globalThis.script.push(performance.now() - t)
        globalThis.stamps.push(now)
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
      while (globalThis.script.length < frames) await wait(100)
      const frame = store.getState().runs.a.frame
      return { script: globalThis.script, stamps: globalThis.stamps, people: frame.inLine + frame.inService, staff: frame.employees.length }
    },
    { scenario, show, frames: FRAMES },
  )
  await page.close()
  const sorted = (xs) => xs.toSorted((a, b) => a - b)
  const at = (xs, q) => sorted(xs)[Math.floor(q * (xs.length - 1))]
  const gaps = seen.stamps.slice(1).map((t, i) => t - seen.stamps[i])
  return { people: seen.people, staff: seen.staff, median: at(seen.script, 0.5), p95: at(seen.script, 0.95), gap: at(gaps, 0.5) }
}

try {
  const rows = []
  for (const [name, show] of [['stage', ['stage']], ['every part', undefined]]) {
    for (const ratio of [1, 2]) {
      const r = await measure(show, ratio)
      rows.push(`| ${name} | ${ratio} | ${r.staff} | ${r.people} | ${r.median.toFixed(1)} | ${r.p95.toFixed(1)} | ${(1000 / r.gap).toFixed(0)} |`)
      console.log(rows.at(-1))
    }
  }
  writeSection(
    'The stage',
    `Chromium ${browser.version()} without a GPU, 1280 × 900, ${FRAMES} frames at 1 simulated minute a second, the line moving.
Script is all that runs in an animation frame.

| parts | pixel ratio | employees | people | script ms, median | p95 | frames a second, median |
| --- | --- | --- | --- | --- | --- | --- |
${rows.join('\n')}`,
  )
} finally {
  await browser.close()
  server.kill()
}
