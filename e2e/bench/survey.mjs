/**
 * `npm run bench`: the scaling map by simulation. In Chromium, a map of 24 × 24 restaurants (M/M/c) with 20,000 customers each, the page
 * idle: how soon its first picture is there, and how long it takes with one worker and with two, as a multiple of what the floor
 * (`floor.mjs`) takes for as many customers, in the same page; then the frames of the rush playing while it is worked out, and how soon
 * it stops. Writes its section of docs/benchmarks.md.
 */
import { readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { withBrowser } from './page.mjs'
import { quantile, table, writeSection } from './section.mjs'

const ROUNDS = 5
const FRAME_ROUNDS = 5
const CUSTOMERS = 20_000
/** Milliseconds for which frames are watched. */
const WATCHED = 3000
const LIMITS = { first: 250, floor: 1.6, two: 1.6 }
const floor = `data:text/javascript;base64,${readFileSync(new URL('floor.mjs', import.meta.url)).toString('base64')}`

/** A plain restaurant whose map is 24 numbers of people wide. */
const scenario = {
  demand: { perHour: 180 },
  work: { law: 'exponential', mean: 4 },
  staff: [{ name: 'Ana', count: 16 }],
  coordination: { contention: 0.01, coherency: 0 },
  growth: { serialShare: 0.125 },
  goal: { wait: 2, share: 0.9 },
}

async function openPlain(page, base, cores) {
  await page.addInitScript((n) => Object.defineProperty(Navigator.prototype, 'hardwareConcurrency', { get: () => n }), cores)
  await page.goto(`${base}?scenario=lunch-rush`)
  await page.waitForSelector('[data-part=map] svg, .dr-map-svg')
  await page.evaluate((given) => {
    const { store } = document.querySelector('[data-dinner-rush]').dinnerRush
    store.intend({ do: 'pause' })
    store.intend({ do: 'open', scenario: given, name: null })
    store.intend({ do: 'pause' })
  }, (await import('../../dist/engine.js')).parseScenario(scenario).scenario)
  // Who presses the button has seen the figure before: everything is there, and the rest of the day is foreseen.
  await page.evaluate(() => document.querySelector('[data-dinner-rush]').dinnerRush.whole)
  await pause(1500)
}

/** One whole map: when its first cells were there and when all, ms; and the customers in it. */
const survey = (page) =>
  page.evaluate(async () => {
    const { store } = document.querySelector('[data-dinner-rush]').dinnerRush
    const now = () => store.getState().results.explored
    const from = performance.now()
    let first = null
    const whole = new Promise((done) => {
      const stop = store.subscribe(() => {
        const map = now()?.map
        if (!map) return
        if (first === null && map.cells.filter(Boolean).length >= 64) requestAnimationFrame(() => setTimeout(() => (first = performance.now() - from)))
        if (!map.progress.over) return
        stop()
        done(performance.now() - from)
      })
    })
    store.intend({ do: 'explore', what: { slot: 'map' } })
    const ms = await whole
    const { map } = now()
    const customers = map.cells.reduce((sum, cell) => sum + (cell?.customers ?? 0), 0)
    return { first, ms, customers, cells: map.cells.length, possible: map.cells.filter((cell) => cell.impossible === null).length, digest: map.digest }
  })

const show = async (page, parts) => {
  await page.evaluate((these) => document.querySelector('[data-dinner-rush]').dinnerRush.store.intend({ do: 'show', parts: these }), parts)
  await pause(300)
}

/** What the floor takes for a customer, ns, in this page. */
const floorOf = (page) =>
  page.evaluate(
    async ([url, customers]) => {
      const { floorShared } = await import(url)
      const took = []
      for (let k = 0; k < 25; k++) {
        const from = performance.now()
        floorShared(10, 0.9, customers, k + 1)
        took.push(performance.now() - from)
      }
      return (took.sort((a, b) => a - b)[12] / customers) * 1e6
    },
    [floor, CUSTOMERS],
  )

const between = (stamps) => stamps.slice(1).map((now, i) => now - stamps[i])

/** Gaps between the frames of the lunch rush playing for some seconds, without a map being worked out and with one, ms. */
async function framesOf(page, base, wanted) {
  await page.goto(`${base}?scenario=lunch-rush&at=270`)
  await page.waitForSelector('.dr-map-svg')
  await page.evaluate(() => document.querySelector('[data-dinner-rush]').dinnerRush.whole)
  await page.evaluate((asked) => {
    const { store } = document.querySelector('[data-dinner-rush]').dinnerRush
    store.intend({ do: 'play' })
    if (asked) store.intend({ do: 'explore', what: { slot: 'map' } })
    globalThis.bench.length = 0
  }, wanted)
  await pause(WATCHED)
  return page.evaluate(() => ({ stamps: globalThis.bench.map(({ now }) => now), running: document.querySelector('[data-dinner-rush]').dinnerRush.store.getState().results.explored?.running?.slot ?? null }))
}

const ms = (x) => x.toFixed(0)
const yes = (held) => (held ? 'yes' : 'no')
const median = (xs) => quantile(xs, 0.5)

await withBrowser(async ({ browser, base, openPage }) => {
  const maps = { 1: [], 2: [] }
  // In turn, for a machine has better minutes and worse ones.
  for (let k = 0; k < ROUNDS; k++) {
    for (const workers of [1, 2]) {
      const page = await browser.newPage({ viewport: { width: 1280, height: 1000 } })
      await openPlain(page, base, workers + 1)
      const fresh = await survey(page)
      const floors = [await floorOf(page)]
      const run = await survey(page)
      floors.push(await floorOf(page))
      const each = Math.min(...floors)
      await show(page, ['stage'])
      const idle = await survey(page)
      await page.close()
      if (idle.digest !== run.digest) throw new Error('the map that is not shown differs')
      const floor = (took) => (took * 1e6) / ((each * run.customers) / workers)
      maps[workers].push({ ...run, fresh: fresh.first, floor: floor(run.ms), idle: idle.ms, idleFloor: floor(idle.ms) })
    }
  }
  const digests = new Set(Object.values(maps).flat().map((run) => run.digest))
  if (digests.size !== 1) throw new Error(`the maps differ: ${[...digests].join(', ')}`)
  const of = (workers, key) => median(maps[workers].map((run) => run[key]))
  const { cells, customers } = maps[1][0]
  const rows = [1, 2].map((workers) => [workers, ms(of(workers, 'fresh')), ms(of(workers, 'first')), ms(of(workers, 'ms')), of(workers, 'floor').toFixed(2), ms(of(workers, 'idle')), of(workers, 'idleFloor').toFixed(2)])
  const faster = of(1, 'idle') / of(2, 'idle')
  const painted = of(1, 'ms') / of(2, 'ms')
  const limits = [
    [`first picture of a fresh page, ms`, `< ${LIMITS.first}`, ms(of(1, 'fresh')), yes(of(1, 'fresh') < LIMITS.first)],
    ['whole map, one worker, × floor', LIMITS.floor, of(1, 'floor').toFixed(2), yes(of(1, 'floor') <= LIMITS.floor)],
    ['whole map, two workers, × floor ÷ 2', LIMITS.floor, of(2, 'floor').toFixed(2), yes(of(2, 'floor') <= LIMITS.floor)],
    ['two workers, × as fast as one, the page idle', LIMITS.two, faster.toFixed(2), yes(faster >= LIMITS.two)],
    ['two workers, × as fast as one, the page painting the map', LIMITS.two, painted.toFixed(2), yes(painted >= LIMITS.two)],
  ]
  const page = await openPage()
  const gaps = { without: [], with: [] }
  for (let k = 0; k < FRAME_ROUNDS; k++) {
    gaps.without.push(...between((await framesOf(page, base, false)).stamps))
    const { stamps, running } = await framesOf(page, base, true)
    if (running !== 'map') throw new Error('the map was done too soon for the frames to be its own')
    gaps.with.push(...between(stamps))
  }
  const frames = Object.entries(gaps).map(([key, all]) => [`${key} a map being worked out`, all.length, quantile(all, 0.5).toFixed(1), quantile(all, 0.95).toFixed(1), quantile(all, 0.99).toFixed(1), (1000 / quantile(all, 0.5)).toFixed(0)])
  const body = `Chromium ${browser.version()}. M/M/c over ${cells} teams (24 numbers of people × 24 speeds), ${CUSTOMERS.toLocaleString('en')} customers each after coarser passes,
${customers.toLocaleString('en')} in the end; the page stands, and the map is painted as it comes in; and again where it is not shown. The floor is that of M/M/10 (\`floor.mjs\`) for as many customers, measured in the same page before and
after each map; one worker and two in turn. Medians of ${ROUNDS}; every map has the same digest.

${table(['what', 'at most', 'measured', 'held'], limits.map((row, i) => (i > 2 ? [row[0], `at least ${row[1]}`, ...row.slice(2)] : row)))}

${table(['workers', 'first picture ms, fresh page', 'warm', 'whole map ms', '× floor × customers ÷ workers', 'not shown: ms', '× floor'], rows)}

The lunch rush playing from minute 270 with every part shown, ${WATCHED / 1000} s at a time:

${table(['frames', 'count', 'gap ms, median', 'p95', 'p99', 'frames a second, median'], frames)}`
  console.log(body)
  writeSection('The map by simulation', body)
})
