/**
 * How the time of a customer grows: with the staff (1 to 10,000 at 90% load, in one line and in own lines), and with the
 * length of the day (10³ to 10⁷ customers), there with the peak memory.
 */
import { child, isMain, loadEngine, median, time } from './measure.mjs'

export const STAFF = [1, 10, 100, 1_000, 10_000]
export const LENGTHS = [1e3, 1e4, 1e5, 1e6, 1e7]
/** What 10⁷ customers may take above the empty engine, rows not asked for. */
export const MEMORY_LIMIT = 64
const LOAD = 0.9
const ROUNDS = 5

export const LAYOUTS = [
  { name: 'one line', line: { layout: 'shared' } },
  { name: 'power-of-two', line: { layout: 'own', routing: 'power-of-two' } },
  { name: 'shortest', line: { layout: 'own', routing: 'shortest' } },
]

export const loaded = (staff, line) => ({
  demand: { perHour: 60 * LOAD * staff },
  work: { law: 'exponential', mean: 1 },
  staff: [{ count: staff }],
  line: line.routing === 'power-of-two' && staff < 2 ? { layout: 'own' } : line,
  duration: 1e7,
})

/** Nanoseconds a customer by layout and staff. A big house has its first customers to fill it, and no more than twice as many after. */
function byStaff(simulate) {
  const cells = LAYOUTS.flatMap(({ name, line }) => STAFF.map((staff) => ({ name, staff, customers: Math.max(150_000, 30 * staff), scenario: loaded(staff, line), times: [] })))
  for (let round = 0; round <= ROUNDS; round++) {
    for (const cell of cells) {
      const ms = time(() => simulate(cell.scenario, { seed: round + 1, until: cell.customers / (LOAD * cell.staff) }))
      if (round > 0) cell.times.push((ms * 1e6) / cell.customers)
    }
  }
  return cells.map(({ name, staff, times }) => ({ name, staff, nanoseconds: median(times) }))
}

/** Nanoseconds a customer of M/M/10 by the length of the day; the short ones repeated. */
function byLength(simulate) {
  const cells = LENGTHS.map((customers) => ({ customers, days: Math.max(1, 2e5 / customers), rounds: customers > 1e6 ? 1 : ROUNDS, times: [] }))
  const scenario = loaded(10, LAYOUTS[0].line)
  for (let round = 0; round <= ROUNDS; round++) {
    for (const { customers, days, rounds, times } of cells) {
      if (customers > 1e6 ? round !== 1 : round > rounds) continue
      let ms = 0
      for (let d = 0; d < days; d++) ms += time(() => simulate(scenario, { seed: round * 1000 + d, until: customers / (LOAD * 10) }))
      if (round > 0) times.push((ms * 1e6) / (customers * days))
    }
  }
  return cells.map(({ customers, times }) => ({ customers, nanoseconds: median(times) }))
}

/** Peak memory above that of the engine before its first customer, MB; each run in a process of its own. */
function memory() {
  const rows = []
  for (const [name, staff, line] of [['M/M/10, one line', 10, LAYOUTS[0].line], ['100 own lines, power of two', 100, LAYOUTS[1].line]]) {
    for (const customers of name.startsWith('M/M/10') ? LENGTHS : LENGTHS.slice(-1)) {
      const { empty, peak } = child('memory.mjs', [JSON.stringify(loaded(staff, line)), customers / (LOAD * staff)])
      rows.push({ name, customers, above: peak - empty })
    }
  }
  return rows
}

if (isMain(import.meta.url)) {
  const { simulate } = await loadEngine()
  console.log(JSON.stringify({ staff: byStaff(simulate), length: byLength(simulate), memory: memory() }))
}
