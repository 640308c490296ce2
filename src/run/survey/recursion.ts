import { Histogram } from '../../kernel/histogram.ts'
import { coordinationDivisor, wageOfSpeed } from '../../kernel/laws.ts'
import { BLOCK, compileSampler } from '../../kernel/sampler.ts'
import { ArrivalPath } from '../../restaurant/arrivals.ts'
import { openDraws } from '../../restaurant/draws.ts'
import type { Command, Demand, Distribution, Scenario } from '../../scenario/types.ts'
import { BATCHES, Counted } from './counted.ts'

/**
 * Does the recursion know this restaurant: one line, first come first served, everybody alike and never away, customers who come one
 * by one and stay? Then who is next and when is known without any event.
 */
export function recursionRuns(scenario: Scenario, commands: readonly Command[]): boolean {
  const { demand, line, staff } = scenario
  const [first] = staff
  return (
    commands.length === 0 && scenario.work !== undefined && demand.trace === undefined && demand.party === 1 && typeof demand.perHour === 'number' &&
    (line.layout === 'shared' || staff.length === 1) && line.discipline === 'fifo' && !line.stealing && first !== undefined &&
    EVENTFUL.every((key) => scenario[key] === undefined) &&
    staff.every((e) => e.speed === first.speed && e.skills === undefined && e.quality === undefined && e.errorRate === undefined)
  )
}

/** What makes things happen besides coming and being done. */
const EVENTFUL = ['stations', 'patience', 'retry', 'sickness', 'slowness', 'failFast', 'manager', 'menu', 'protection', 'quality'] as const

/** Customers as they come: kept, for in a whole survey it is the same ones. */
const kept = new Map<string, Float64Array>()
const KEPT = 6

function keep(key: string, make: () => Float64Array): Float64Array {
  const known = kept.get(key) ?? make()
  kept.delete(key)
  kept.set(key, known)
  for (const [oldest] of kept) if (kept.size > KEPT) kept.delete(oldest)
  return known
}

/** Minutes at which they come, up to `until`, and one more. */
function arrivalsOf(scenario: Scenario, seed: number, until: number): Float64Array {
  const { perHour, factor, process, scv }: Demand = scenario.demand
  return keep(JSON.stringify(['at', seed, perHour, factor, process, scv, until]), () => {
    const path = new ArrivalPath({ ...scenario, duration: Infinity }, openDraws(seed).gaps)
    let times = new Float64Array(1024)
    let n = 0
    for (;;) {
      if (n === times.length) {
        const longer = new Float64Array(2 * n)
        longer.set(times)
        times = longer
      }
      times[n++] = path.nextAt
      if (path.nextAt > until) return times.slice(0, n)
      path.step()
    }
  })
}

/** Minutes of work that each of `count` brings. */
function worksOf(work: Distribution, seed: number, count: number): Float64Array {
  return keep(JSON.stringify(['work', seed, work, count]), () => {
    const sampler = compileSampler(work)
    const stream = openDraws(seed).works
    const works = new Float64Array(Math.ceil(count / BLOCK) * BLOCK)
    for (let from = 0; from < works.length; from += BLOCK) sampler.fill(works.subarray(from, from + BLOCK), stream, from)
    return works
  })
}

/** When each customer began and was done, in the order of beginning; waits on their way into the histogram, as 32-bit floats, which is how that looks at them. */
let starts = new Float64Array(0)
let dones = new Float64Array(0)
let waited = new Float32Array(0)

/** Sums of a run, and where it has got to. */
const SERVED = 0
const WAITS = 1
const MET = 2
const MISSED = 3
const LOST = 4
const BUSY = 5
const LATE = 6
const ADMITTED = 7
const BEGUN = 8
/** Done within the stretch looked at, whenever they came. */
const COMPLETED = 9

/** What does not change during a run. */
interface Line {
  /** When each will be free, a heap with the first on top: places 1 to `c`. */
  free: Float64Array
  c: number
  rate: number
  capacity: number
  within: number
  until: number
  from: number
}

/**
 * Customers `first` to `end` begin, each with the first to be free. All numbers are locals, so that none is boxed; returns how many waits
 * are in `waited`.
 */
function begin(line: Line, at: Float64Array, works: Float64Array, first: number, end: number, sums: Float64Array): number {
  const { free, c, rate, capacity, within, until, from } = line
  const counts = first < end && at[first] >= from
  let served = 0
  let waits = sums[WAITS]
  let met = 0
  let missed = 0
  let lost = 0
  let busy = sums[BUSY]
  let late = 0
  let admitted = sums[ADMITTED] | 0
  let begun = sums[BEGUN] | 0
  let completed = 0
  let held = 0
  for (let i = first; i < end; i++) {
    const a = at[i]
    const soonest = free[1]
    let begins = a
    if (soonest > a) {
      begins = soonest
      if (capacity < Infinity) {
        while (begun < admitted && starts[begun] <= a) begun++
        if (admitted - begun >= capacity) {
          lost++
          missed++
          continue
        }
      }
    }
    const done = begins + works[i] / rate
    let k = 1
    for (let child = 2; child <= c; child = k << 1) {
      const left = free[child]
      const right = free[child + 1]
      const least = right < left ? right : left
      if (done <= least) break
      free[k] = least
      k = child + +(right < left)
    }
    free[k] = done
    starts[admitted] = begins
    dones[admitted++] = done
    busy += (done < until ? done : until) - (begins > from ? begins : from)
    if (begins > until || done < from) busy += (begins > from ? begins : from) - (done < until ? done : until)
    const wait = begins - a
    if (done <= until) {
      completed += +(done > from)
      served++
      waits += wait
      waited[held++] = wait
      if (wait <= within) met++
      else missed++
    } else if ((begins <= until ? wait : until - a) > within) late++
  }
  sums[ADMITTED] = admitted
  sums[BEGUN] = begun
  sums[BUSY] = busy
  sums[COMPLETED] += completed
  if (!counts) return 0
  sums[SERVED] += served
  sums[WAITS] = waits
  sums[MET] += met
  sums[MISSED] += missed
  sums[LOST] += lost
  sums[LATE] += late
  return held
}

/**
 * One line before `staff.length` equals from minute 0 to `until`, counted from `from` on: whoever comes begins with the first to be free
 * (J. Kiefer, J. Wolfowitz, Trans. Amer. Math. Soc. 78 (1955) 1–18). The same customers fare as in the engine, to the bit; they are not
 * told of one by one. A stretch counts who came in it.
 */
export function runRecursion(scenario: Scenario, seed: number, until: number, from: number): Counted {
  const { staff, coordination, money, growth, goal } = scenario
  const c = staff.length
  const at = arrivalsOf(scenario, seed, until)
  const works = worksOf(scenario.work!, seed, at.length)
  const came = at[at.length - 1] > until ? at.length - 1 : at.length
  const wage = c * wageOfSpeed(staff[0].speed, { fixed: money.fixedPerHour, perSpeed: money.wagePerHour, serialShare: growth?.serialShare ?? 0 })
  if (starts.length < came) {
    starts = new Float64Array(came)
    dones = new Float64Array(came)
    waited = new Float32Array(came)
  }
  const free = new Float64Array(2 * c + 3).fill(Infinity)
  free.fill(0, 1, c + 1)
  const line: Line = {
    free,
    c,
    rate: staff[0].speed / coordinationDivisor(c, coordination.contention, coordination.coherency),
    capacity: scenario.line.capacity ?? Infinity,
    within: goal?.wait ?? Infinity,
    until,
    from,
  }
  const counted = new Counted()
  counted.came = came
  const waits = new Histogram()
  const sums = new Float64Array(10)
  const untilBatch = (b: number): number => (b === BATCHES ? until : from + ((until - from) * b) / BATCHES)
  let i = firstAfter(at, from, 0, came)
  begin(line, at, works, 0, i, sums)
  sums[WAITS] = 0
  const counts = i
  /** Of those begun, the first who may still be there. */
  let there = 0
  for (let b = 0; b <= BATCHES; b++) {
    const edge = untilBatch(b)
    if (b > 0) {
      const end = b === BATCHES ? came : firstAfter(at, edge, i, came)
      waits.addAll(waited, begin(line, at, works, i, end, sums))
      i = end
    }
    const admitted = sums[ADMITTED]
    while (there < admitted && dones[there] <= edge) there++
    let inside = 0
    for (let k = there; k < admitted; k++) inside += +(dones[k] > edge)
    if (b === 0) counted.begin(inside)
    else {
      const minutes = edge - from
      const busy = sums[BUSY]
      counted.close([i - counts, sums[SERVED], sums[WAITS], sums[MET], sums[MISSED], sums[LOST], sums[COMPLETED] * money.spend, (wage * minutes) / 60, busy, c * minutes - busy], waits, inside)
    }
  }
  counted.decided(sums[MET], sums[MISSED] + sums[LATE])
  return counted
}

/** The first of `times` from `low` on that is `edge` or later. */
function firstAfter(times: Float64Array, edge: number, low: number, high: number): number {
  while (low < high) {
    const middle = (low + high) >> 1
    if (times[middle] < edge) low = middle + 1
    else high = middle
  }
  return low
}
