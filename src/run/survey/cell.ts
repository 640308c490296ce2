import { Moments } from '../../kernel/moments.ts'
import { FIELDS, takeTally } from '../../restaurant/estimates.ts'
import { beginReadings, goalOf } from '../../restaurant/readings.ts'
import { SlicedDay } from '../../restaurant/sliced.ts'
import { READINGS, type Cell, type Estimated, type Reading, type Variation } from '../../restaurant/surveys.ts'
import type { Scenario } from '../../scenario/types.ts'
import { BATCHES, Counted, PERCENTILES } from './counted.ts'
import { recursionRuns, runRecursion } from './recursion.ts'
import { varied } from './varied.ts'

/** Part of a run that is not looked at: a restaurant opens empty, and what is asked about is how it goes on. Nobody who is punctual comes at its very end. */
const WARM_UP = 0.1 * (1 + 1e-9)
/** A line grows for good if its growth from batch to batch is so many standard errors, and so many customers per customer who comes. */
const SURE = 2.2
const GROWS = 0.003
/** ... with everybody about as busy as this. */
const BUSY = 0.97

/** Attempts a customer on average (and some more at the beginning) at which retries have become a storm: no day comes back from there. */
const STORM = 12
const AT_LEAST = 1000

const NONE: Estimated = { value: null, halfWidth: null }

function impossibleCell(why: string): Cell {
  const readings = Object.fromEntries(READINGS.map((key) => [key, NONE])) as Cell['readings']
  return { customers: 0, readings, growth: 0, clears: false, impossible: why }
}

/** The restaurant that `variation` makes of the steady `base`, run until about `customers` have come. A few milliseconds a step at most. */
export function* simulateCell(base: Scenario, seed: number, variation: Variation, customers: number): Generator<null, Cell, void> {
  const made = varied(base, variation)
  if ('impossible' in made) return impossibleCell(made.impossible)
  const until = (customers / (made.scenario.demand.perHour as number)) * 60
  // The doors stay open.
  const scenario = { ...made.scenario, duration: until * 1.01 + 1 }
  if (recursionRuns(scenario, made.commands)) {
    const counted = runRecursion(scenario, seed, until, WARM_UP * until)
    yield null
    return cellOf(counted, scenario, (1 - WARM_UP) * until)
  }
  const counted = new Counted()
  const day = new SlicedDay(scenario, seed, made.commands)
  const { world } = day.engine
  const { metrics } = world
  const inside = (): number => metrics.inLine + metrics.inService + metrics.inOrbit
  /** Goes to minute `to`, or to where everybody has tried again and again: more of that would take for ever and tell nothing else. */
  const reach = function* (to: number): Generator<null, void, void> {
    while (!day.slice(to) && !storm()) yield null
  }
  const storm = (): boolean => metrics.attempts > STORM * metrics.arrived + AT_LEAST
  yield* reach(WARM_UP * until)
  const early = metrics.arrived
  beginReadings(world, null)
  const from = world.now
  counted.begin(inside())
  for (let b = 1; b <= BATCHES && !storm(); b++) {
    yield* reach(b === BATCHES ? until : from + ((until - from) * b) / BATCHES)
    counted.close(totalsOf(world), metrics.wait, inside())
  }
  counted.came = early + counted.total.arrived
  const { met, missed } = goalOf(world)
  counted.decided(met, missed)
  return cellOf(counted, scenario, world.now - from, storm())
}

/** Everybody who counts so far, in the order of `Counted`. */
function totalsOf(world: SlicedDay['engine']['world']): number[] {
  const { employees } = takeTally(world)
  const { metrics: m } = world
  let [busy, idle] = [0, 0]
  for (let i = 0; i < employees.length; i += FIELDS.length) {
    busy += employees[i + FIELDS.indexOf('busy')]
    idle += employees[i + FIELDS.indexOf('idle')]
  }
  // Of whoever was served in this stretch: where the line grows, those who came in it are hardly ever among them.
  const revenue = m.completions * (m.served > 0 ? m.revenue / m.served : m.spend)
  return [m.arrived, m.served, m.waitSum, m.metGoal, m.missedGoal, m.lostTotal, revenue, m.wages, busy, idle]
}

/** The readings of what was counted over so many minutes. `storm`: of retries, in which everybody would be lost in the end. */
function cellOf(counted: Counted, scenario: Scenario, minutes: number, storm = false): Cell {
  const { goal } = scenario
  const hours = minutes / 60
  const { total } = counted
  const over = (value: number | null, of: (batch: Counted['batches'][number]) => number | null): Estimated => {
    if (value === null) return NONE
    const moments = new Moments()
    for (const batch of counted.batches) {
      const one = of(batch)
      if (one === null) return { value, halfWidth: null }
      moments.add(one)
    }
    return { value, halfWidth: moments.halfWidth95() }
  }
  const share = (part: number, rest: number): number | null => (part + rest > 0 ? part / (part + rest) : null)
  const parts = counted.batches.length
  const perHour = (dollars: number, times = 1): number => (dollars * times) / hours
  const readings = {
    met: goal ? over(share(counted.met, counted.missed), (b) => share(b.met, b.missed)) : NONE,
    wait: over(total.served > 0 ? total.waitSum / total.served : null, (b) => (b.served > 0 ? b.waitSum / b.served : null)),
    lost: over(share(total.lost, total.served), (b) => share(b.lost, b.served)),
    utilisation: over(share(total.busy, total.idle), (b) => share(b.busy, b.idle)),
    wages: over(perHour(total.wages), (b) => perHour(b.wages, parts)),
    profit: over(perHour(total.revenue - total.wages), (b) => perHour(b.revenue - b.wages, parts)),
  } as Record<Reading, Estimated>
  PERCENTILES.forEach(([key], i) => (readings[key] = over(counted.percentiles[i], (b) => b.percentiles[i])))
  const { mean, error } = counted.drift()
  const growth = total.arrived > 0 ? (mean * parts) / total.arrived : 0
  const grows = growth > GROWS && mean > SURE * error && !bounded(scenario) && (readings.utilisation.value! > BUSY || !alike(scenario))
  return { customers: counted.came, readings, growth: storm || grows ? Math.max(growth, GROWS) : Math.min(growth, 0), clears: !storm && !grows, impossible: null }
}

/** Do those who wait give up, and come back so often at most? Then no line grows for good. */
const bounded = ({ patience, retry }: Scenario): boolean => patience !== undefined && (retry === undefined || retry.attempts !== undefined || retry.chance < 1)

/** Can everybody do everything? Then a line grows for good only while all of them are busy. */
const alike = ({ stations, menu, staff }: Scenario): boolean => !stations && !menu && staff.every(({ skills }) => skills === undefined)
