/**
 * `npm run bench`: the scaling map by simulation. In Chromium, a map of 24 × 24 restaurants (M/M/c) with 20,000 customers each, the page
 * idle: how soon its first picture is there, and how long it takes with one worker and with two, as a multiple of what the floor
 * (`floor.mjs`) takes for as many customers, in the same page; then the frames of the rush playing while it is worked out, and how soon
 * it stops. Writes its section of docs/benchmarks.md.
 */
import { readFileSync } from 'node:fs'
import { withBrowser } from './page.mjs'
import { quantile, table, writeSection } from './section.mjs'

const ROUNDS = 5
const CUSTOMERS = 20_000
const LIMITS = { first: 250, floor: 1.6, two: 1.6, frames: 60 }
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

async function main() {
  const results = {}
  await withBrowser(async ({ browser, base }) => {
    for (const workers of [1, 2]) {
      const page = await browser.newPage({ viewport: { width: 1280, height: 1000 } })
      await openPlain(page, base, workers + 1)
      const runs = []
      const floors = []
      for (let k = 0; k < ROUNDS; k++) {
        floors.push(await floorOf(page))
        runs.push(await survey(page))
      }
      results[workers] = { runs, floors }
      await page.close()
    }
  })
  console.log(JSON.stringify(results, null, 1))
}

await main()
