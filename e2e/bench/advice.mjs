/**
 * The advice against brute force: `node e2e/bench/advice.mjs [part of a name, …]`. For each restaurant the cheapest team that meets the
 * goal is advised as in the figure; then every number of people at every speed of a fine grid is tried in order of cost, with ten times
 * the customers that the advice used at its own, and others. Told: what the advice costs for each dollar of the cheapest of the grid,
 * and whether the advised team itself meets the goal with that many customers. It takes a minute or two a restaurant, so what was found is kept in
 * test-results/advice, and the section of docs/benchmarks.md is of all that is there.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { performance } from 'node:perf_hooks'
import { fileURLToPath } from 'node:url'
import { adviceScenarios, EXTENT } from './advice-scenarios.mjs'
import { table, writeSection } from './section.mjs'
import { loadSources } from './sources.mjs'

/** The grid's speeds lie so far apart, by ratio. */
const STEP = 0.005
/** The grid goes up from so many times the cost of the advice: nothing that much cheaper comes near the goal (it is tried, and would be told). */
const FROM = 0.75
/** Customers of one run; the advice's own seeds are small, these are far from them. */
const RUN = 100_000
const OTHERS = 900_000_000
const TIMES = 10
/** Standard errors and customers after which a team that misses the goal is let go. */
const SURELY = 4
const LIMIT = 1.01
const HOLDS = 0.9

const { adviseOn, cellsJob, simulateCell, steadyBase, parseScenario, wageOfSpeed } = await loadSources({
  'src/run/survey/advice.ts': ['adviseOn'],
  'src/run/survey/cells.ts': ['cellsJob'],
  'src/run/survey/cell.ts': ['simulateCell'],
  'src/run/survey/base.ts': ['steadyBase'],
  'src/scenario/parse.ts': ['parseScenario'],
  'src/kernel/laws.ts': ['wageOfSpeed'],
})

function cellOf(base, variation, customers, seed) {
  const steps = simulateCell(base, seed, variation, customers)
  for (;;) {
    const { value, done } = steps.next()
    if (done) return value
  }
}

/** The advice; customers by speed near its own team, and when the first answer and all were there, s. */
function advised(base) {
  const campaign = adviseOn({ base, seed: 1, extent: EXTENT })
  const from = performance.now()
  let first = null
  const looked = []
  for (let shard = campaign.next(); shard; shard = campaign.next()) {
    let cells = []
    for (const answer of cellsJob(shard)) if (answer) cells = [...answer]
    campaign.take(shard, cells)
    for (const variation of shard.variations) looked.push([variation, shard.customers])
    if (first === null && campaign.told().cheapest !== undefined) first = performance.now() - from
  }
  const advice = campaign.told()
  const { people, speed } = advice.cheapest
  const near = looked.filter(([v]) => v.people === people && v.absent === undefined && v.demand === undefined && Math.abs(v.speed / speed - 1) < 0.05)
  return { advice, first: first / 1000, all: (performance.now() - from) / 1000, customers: near.reduce((sum, [, n]) => sum + n, 0) }
}

/** Share met by so many customers, run by run; stops when it is sure to miss the goal. */
function tried(base, variation, customers, { early = true } = {}) {
  const { share } = base.goal
  const quick = cellOf(base, variation, 5_000, OTHERS).readings.met
  if (early && (quick.value ?? 0) + 0.25 < share) return { met: quick.value ?? 0, halfWidth: quick.halfWidth ?? 0, meets: false, done: 5_000 }
  let [sum, squares, own, n, grows] = [0, 0, 0, 0, 0]
  const runs = Math.max(4, Math.ceil(customers / RUN))
  for (;;) {
    const { readings, clears } = cellOf(base, variation, RUN, OTHERS + 7919 * (n + 1))
    const met = readings.met.value ?? 0
    sum += met
    squares += met * met
    own += (readings.met.halfWidth ?? 0.2) ** 2
    n++
    grows += clears ? 0 : 1
    const mean = sum / n
    // By how the runs differ, and by what each says of itself: of few runs the former is often too little.
    const error = Math.max(Math.sqrt(own) / 2 / n, n > 1 ? Math.sqrt(Math.max(0, squares - n * mean * mean) / (n - 1) / n) : 0)
    if (n >= runs || (early && (mean + SURELY * Math.max(error, 1e-4) < share || (n >= 4 && grows === n)))) {
      return { met: mean, halfWidth: 2 * error, meets: mean >= share && grows <= n / 2, done: n * RUN }
    }
  }
}

function bruteForce(base, cost, customers) {
  const law = { fixed: base.money.fixedPerHour, perSpeed: base.money.wagePerHour, serialShare: base.growth?.serialShare ?? 0 }
  const grid = []
  for (let people = 1; people <= EXTENT.people; people++) {
    for (let speed = EXTENT.low; speed < EXTENT.high; speed *= 1 + STEP) grid.push({ people, speed, cost: people * wageOfSpeed(speed, law) })
  }
  grid.sort((a, b) => a.cost - b.cost)
  let [cells, done] = [0, 0]
  for (const place of grid) {
    if (place.cost < FROM * cost) continue
    const answer = tried(base, { people: place.people, speed: place.speed }, customers)
    cells++
    done += answer.done
    if (answer.meets) return { ...place, ...answer, cells, done }
    if (place.cost > 1.3 * cost) break
  }
  return { cost: Infinity, cells, done }
}

const wanted = process.argv.slice(2)
const folder = fileURLToPath(new URL('../../test-results/advice/', import.meta.url))
mkdirSync(folder, { recursive: true })
for (const [name, input] of Object.entries(adviceScenarios())) {
  if (wanted.length > 0 && !wanted.some((part) => name.includes(part))) continue
  const parsed = parseScenario(input)
  if (!parsed.ok) throw new Error(`${name}: ${JSON.stringify(parsed.problems)}`)
  const base = steadyBase(parsed.scenario, [], 0, parsed.scenario.demand.perHour)
  const ours = advised(base)
  const { people, speed, cost } = ours.advice.cheapest
  const customers = TIMES * ours.customers
  const from = performance.now()
  const own = tried(base, { people, speed }, customers, { early: false })
  const brute = bruteForce(base, cost.value, customers)
  const ratio = cost.value / brute.cost
  const meets = own.met + own.halfWidth >= base.goal.share
  const row = { name, people, speed, cost, first: ours.first, all: ours.all, brute, own, ratio, holds: ratio <= LIMIT && meets, share: base.goal.share }
  writeFileSync(`${folder}${name.replaceAll(/[^a-z]+/g, '-')}.json`, JSON.stringify(row))
  console.log(
    `${name}: ${people} at ${speed}, $${cost.value.toFixed(2)} (${cost.low.toFixed(2)} to ${cost.high.toFixed(2)}); brute force ${brute.people} at ${brute.speed?.toFixed(3)}, $${brute.cost.toFixed(2)}; ratio ${ratio.toFixed(4)}; ours meets ${own.met.toFixed(4)} ± ${own.halfWidth.toFixed(4)} of ${base.goal.share}: ${ratio <= LIMIT && meets ? 'holds' : 'DOES NOT HOLD'}; first ${ours.first.toFixed(2)} s, all ${ours.all.toFixed(2)} s, ${ours.customers / 1000}k there; brute ${brute.cells} cells, ${(brute.done / 1e6).toFixed(1)}M customers, ${((performance.now() - from) / 1000).toFixed(0)} s`,
  )
}
const found = readdirSync(folder).map((file) => JSON.parse(readFileSync(folder + file, 'utf8')))
const rows = Object.keys(adviceScenarios()).flatMap((name) => found.filter((row) => row.name === name))
const held = rows.filter((row) => row.holds).length
console.log(`${held} of ${rows.length} hold`)
writeSection(
  'The advice',
  `The cheapest team that meets the goal, as advised (${EXTENT.people} people at most, speeds from ${EXTENT.low} to ${EXTENT.high}), against brute force: every number of people at every
speed of a grid whose steps are ${100 * STEP}%, in order of cost from ${FROM} times that of the advice on, with ${TIMES} times the customers that the advice used
within 5% of its own speed, and other customers; a place is left early once it misses the goal by ${SURELY} standard errors. \`node e2e/bench/advice.mjs\`, Node ${process.version}, one thread of a machine with
other work on it. At most ${LIMIT} times the cost, and the goal met by the advised team itself within the half-width: ${held} of ${rows.length} hold (${held >= HOLDS * rows.length ? 'enough' : 'not enough'}: ${100 * HOLDS}% were asked).

${table(
  ['restaurant', 'advised', 'dollars an hour (95%)', 'brute force', '× its cost', 'share met by the advised, of', 'holds', 'first answer, s', 'all, s'],
  rows.map((r) => [
    r.name,
    `${r.people} at ${r.speed}`,
    `${r.cost.value.toFixed(2)} (${r.cost.low.toFixed(2)} to ${r.cost.high.toFixed(2)})`,
    `${r.brute.people} at ${r.brute.speed?.toFixed(3)}`,
    r.ratio.toFixed(4),
    `${r.own.met.toFixed(4)} ± ${r.own.halfWidth.toFixed(4)} of ${r.share}`,
    r.holds ? 'yes' : 'no',
    r.first.toFixed(2),
    r.all.toFixed(2),
  ]),
)}`,
)
