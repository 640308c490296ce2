/**
 * `npm run bench`: going to any moment of a day of 2,000 customers, there and back. The presets, each day as much longer as brings
 * so many customers, and the day on which every feature is on; in Node on the player, and in Chromium through the whole figure.
 * Writes its section of docs/benchmarks.md.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'vite'
import { presetFiles } from '../browsers/days.mjs'
import { loadEngine, root } from './measure.mjs'
import { withBrowser } from './page.mjs'
import { ALL, groups } from './scenarios.mjs'
import { quantile, table, writeSection } from './section.mjs'

const CUSTOMERS = 2000
/** So many in Node, and in the figure; before they count. */
const SEEKS = 400
const SEEKS_DRAWN = 150
const WARM_UPS = 30
/** Milliseconds of a frame at 60 a second. */
const FRAME = 16
const home = fileURLToPath(root)

/** Moments that are the same in every run of the bench, as shares of the day. */
function shares(count) {
  let x = 12345
  return Array.from({ length: count }, () => (x = (x * 1103515245 + 12345) % 2147483648) / 2147483648)
}

/** The same restaurant at the same pace for `times` as long, to whole minutes. */
function stretched({ scenario, commands = [] }, times) {
  const long = (minute) => Math.round(minute * times)
  const perHour = scenario.demand.perHour.map(([at, rate]) => [long(at), rate])
  return { scenario: { ...scenario, duration: long(scenario.duration), demand: { ...scenario.demand, perHour } }, commands: commands.map((c) => ({ ...c, at: long(c.at) })) }
}

/** Of days made for so many, the one that about `CUSTOMERS` come to. */
function sized(simulate, made) {
  const first = made(CUSTOMERS)
  const { arrived } = simulate(first.scenario, { commands: first.commands })
  return made((CUSTOMERS * CUSTOMERS) / arrived)
}

async function days() {
  const { simulate } = await loadEngine()
  const presets = presetFiles().map((file) => {
    const { arrived } = simulate(file.scenario, { commands: file.commands })
    return sized(simulate, (customers) => ({ name: `${file.name}, ${(customers / arrived).toFixed(1)} × as long`, ...stretched(file, customers / arrived) }))
  })
  const full = groups(CUSTOMERS).map(({ group }, i) =>
    sized(simulate, (customers) => ({ name: `${ALL}, ${group}`, scenario: groups(Math.round(customers))[i].features.find(([name]) => name === ALL)[1], commands: [] })),
  )
  return [...presets, ...full].map((day) => {
    const { arrived, events } = simulate(day.scenario, { commands: day.commands })
    return { ...day, arrived, events }
  })
}

/** The player as the figure has it, from the sources: Node reads no TypeScript. */
async function loadPlayer(folder) {
  const entry = join(folder, 'entry.js')
  writeFileSync(entry, `export { createPlayer } from '${home}src/run/player.ts'\nexport { parseCommands, parseScenario } from '${home}src/scenario/parse.ts'\n`)
  await build({
    root: home,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    build: { outDir: folder, emptyOutDir: false, target: 'es2022', minify: false, lib: { entry, formats: ['es'], fileName: () => 'player.mjs' } },
  })
  return import(pathToFileURL(join(folder, 'player.mjs')).href)
}

const summary = (ms) => ({ median: quantile(ms, 0.5), p95: quantile(ms, 0.95) })

/** Seeks in Node: of all, and of those that go back (which simulate again from the first minute). */
function inNode({ createPlayer, parseScenario, parseCommands }, day) {
  const { scenario } = parseScenario(day.scenario)
  const { commands } = parseCommands(day.commands, scenario)
  const player = createPlayer({ scenario, commands })
  const [all, back] = [[], []]
  for (const [i, share] of shares(SEEKS + WARM_UPS).entries()) {
    const to = share * scenario.duration
    const backwards = to < player.time
    const from = performance.now()
    player.seek(to)
    void player.a.frame
    const ms = performance.now() - from
    if (i < WARM_UPS) continue
    all.push(ms)
    if (backwards) back.push(ms)
  }
  const whole = Array.from({ length: 60 }, () => {
    const from = performance.now()
    createPlayer({ scenario, commands, time: 1e9 })
    return performance.now() - from
  })
  return { all: summary(all), back: summary(back), full: quantile(whole.slice(10), 0.5) }
}

/**
 * Seeks in the figure: all script from the intent until the frame is drawn; the time on the clock until then; and the processor time
 * of the page's main thread for all that the seek sets going there, layout and painting too, over what it does without.
 */
async function inFigure(openPage, day) {
  const page = await openPage()
  const client = await page.context().newCDPSession(page)
  await client.send('Performance.enable', { timeDomain: 'threadTicks' })
  const busy = async () => 1000 * (await client.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration').value
  await page.evaluate(async ({ scenario, commands }) => {
    globalThis.figure = await globalThis.DinnerRush.mount(document.getElementById('one'), { scenario, commands, autoplay: false })
  }, day)
  await page.waitForTimeout(1500)
  const { duration } = day.scenario
  const seeks = []
  for (const [i, share] of shares(SEEKS_DRAWN + WARM_UPS).entries()) {
    const rest = await busy()
    await page.evaluate(lookOn, { time: null, wait: i % 17 })
    const before = await busy()
    const seen = await page.evaluate(lookOn, { time: share * duration, wait: i % 17 })
    const all = (await busy()) - before - (before - rest)
    if (i >= WARM_UPS) seeks.push({ ...seen, all })
  }
  await page.close()
  return Object.fromEntries(['seek', 'script', 'clock', 'all'].map((key) => [key, summary(seeks.map((one) => one[key]))]))
}

/** On the page: goes to a minute at any moment between two frames (null: goes nowhere), sees it drawn, and waits for what comes after. */
async function lookOn({ time, wait }) {
  const pause = (ms) => new Promise((done) => setTimeout(done, ms))
  await pause(wait)
  const before = globalThis.bench.length
  const from = performance.now()
  if (time !== null) globalThis.figure.store.intend({ do: 'seek', time })
  const sought = performance.now()
  while (time !== null && globalThis.bench.length === before) await pause(1)
  const { script, until } = globalThis.bench[before] ?? { script: 0, until: from }
  await pause(40)
  return { seek: sought - from, script: sought - from + script, clock: until - from }
}

const ms = (x) => x.toFixed(x < 1 ? 2 : 1)

const folder = mkdtempSync(join(tmpdir(), 'dinner-rush-seek-'))
try {
  const engine = await loadPlayer(folder)
  const rows = (await days()).map((day) => ({ day, node: inNode(engine, day) }))
  const version = await withBrowser(async ({ browser, openPage }) => {
    for (const row of rows) row.figure = await inFigure(openPage, row.day)
    return browser.version()
  })
  const node = table(
    ['day', 'customers', 'events', 'seek ms, median', 'p95', 'back: median', 'p95', 'the whole day, ms', 'median seek × whole day'],
    rows.map(({ day, node: n }) => [day.name, day.arrived, day.events, ms(n.all.median), ms(n.all.p95), ms(n.back.median), ms(n.back.p95), ms(n.full), (n.all.median / n.full).toFixed(2)]),
  )
  const figure = table(
    ['day', 'seek ms, median', 'p95', 'seek and draw: median', 'p95', 'until drawn, by the clock: median', 'p95', 'main thread in all: median', 'p95', `seek and draw within ${FRAME} ms at the median`],
    rows.map(({ day, figure: f }) => [day.name, ...[f.seek, f.script, f.clock, f.all].flatMap(({ median, p95 }) => [ms(median), ms(p95)]), f.script.median <= FRAME ? 'yes' : 'no']),
  )
  const body = `Random moments of days of about ${CUSTOMERS.toLocaleString('en-US')} customers, half of them backwards; a preset's day is as much longer as
brings so many. Going back simulates again from the first minute: there is nothing recorded but the commands. In Node ${process.version}, ${SEEKS} a day,
the player alone and the frame it shows:

${node}

In Chromium ${version} without a GPU, the whole figure at 1280 × 1000, ${SEEKS_DRAWN} a day: the seek itself; all script of
the seek and of the frame that draws it; what the clock says from the wish to the drawn frame, in which the wait for the screen's next frame
is; and the processor time of the page's main thread for all of it, with layout, painting in software and what is foreseen anew.

${figure}`
  console.log(body)
  writeSection('Going to a moment', body)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
