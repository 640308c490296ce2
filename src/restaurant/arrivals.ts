import { BLOCK, compileSampler, fillExponential, type Sampler } from '../kernel/sampler.ts'
import type { Stream } from '../kernel/random.ts'
import type { Demand, Scenario } from '../scenario/types.ts'

/** A stretch of the rate curve: units of the renewal path an instant brings, linear in time. */
interface Stretch {
  from: number
  /** Units gone when it begins. */
  units: number
  /** Units a minute at `from`, and by how much that grows a minute. */
  rate: number
  slope: number
}

/**
 * When parties come: a renewal path of mean gap 1 carried through the inverse of the cumulative rate, so that moving the
 * demand compresses the same customers. A recorded trace is such a path, too: its unit is a minute and its rate the pace.
 */
export class ArrivalPath {
  private readonly gaps: Stream
  private readonly gap: Sampler | null
  private readonly regular: boolean
  private readonly trace: readonly number[] | null
  private readonly duration: number
  private stretches: Stretch[] = []
  private current = 0
  /** The next arrival: [its units on the path, its minute]. Kept in an array, where numbers that change are not boxed anew. */
  readonly next = new Float64Array(2)
  /** Gaps drawn ahead, a block at a time: a tight loop draws faster than the events one by one. */
  readonly ahead = new Float64Array(BLOCK)
  aheadFrom = -BLOCK
  /** How many gaps were used. */
  index = 0
  private closed = false

  constructor(scenario: Scenario, gaps: Stream) {
    const { demand } = scenario
    this.gaps = gaps
    this.duration = scenario.duration
    this.trace = demand.trace?.at ?? null
    this.regular = demand.process === 'regular'
    this.gap =
      demand.process === 'bursty'
        ? compileSampler({ law: (demand.scv ?? 1) >= 1 ? 'hyperexponential' : 'gamma', mean: 1, scv: demand.scv ?? 1 })
        : null
    this.layStretches(demand, 0, 0)
    this.step()
  }

  /** Minute of the next arrival; Infinity if none comes before the doors close. */
  get nextAt(): number {
    return this.next[1]
  }

  /** The one stretch of a Poisson process whose rate never changes, null for any other: what a loop can step through by itself. */
  get flat(): Readonly<Stretch> | null {
    const [only, more] = this.stretches
    const poisson = this.trace === null && this.gap === null && !this.regular
    return poisson && more === undefined && only.slope === 0 && !this.closed ? only : null
  }

  /** Moves on to the arrival after the one at `nextAt`. */
  step(): void {
    const i = this.index++
    const { next } = this
    if (this.trace !== null) next[0] = i < this.trace.length ? this.trace[i] : Infinity
    else if (this.gap !== null) next[0] += this.gap.sample(this.gaps, i, 0)
    else if (this.regular) next[0] += 1
    else {
      if (i - this.aheadFrom >= BLOCK) this.drawAhead(i)
      next[0] += this.ahead[i - this.aheadFrom]
    }
    this.locate()
  }

  /** Draws the gaps from number `from` on. */
  drawAhead(from: number): void {
    this.aheadFrom = from
    fillExponential(this.ahead, this.gaps, from, 1)
  }

  /** Gaps from here on come from another seed: what was drawn ahead does not count. */
  forget(): void {
    this.aheadFrom = -BLOCK
  }

  /** The doors are closed: nobody comes any more. */
  close(): void {
    this.closed = true
    this.next[1] = Infinity
  }

  /** The demand changes at minute `now`; whoever comes next is the same, at the new pace. */
  change(demand: Demand, now: number): void {
    this.layStretches(demand, now, this.unitsAt(now))
    this.locate()
  }

  /** Parties (or recorded arrivals × pace) a minute at minute t. */
  rateAt(t: number): number {
    const s = this.stretchAt(t)
    return Math.max(0, s.rate + s.slope * (t - s.from))
  }

  /** Customers an hour at minute t; of a trace, those of the hour around t, at its pace. */
  customersPerHour(t: number, demand: Demand): number {
    const { trace } = this
    if (trace === null) return this.rateAt(t) * 60 * demand.party
    const at = this.unitsAt(t)
    const reach = 30 * demand.factor
    return lowerBound(trace, at + reach) - lowerBound(trace, at - reach)
  }

  private unitsAt(t: number): number {
    const s = this.stretchAt(t)
    const d = t - s.from
    return s.units + d * (s.rate + (s.slope * d) / 2)
  }

  private stretchAt(t: number): Stretch {
    let i = this.stretches.length - 1
    while (i > 0 && this.stretches[i].from > t) i--
    return this.stretches[i]
  }

  private locate(): void {
    const { stretches } = this
    const units = this.next[0]
    let i = this.current
    while (i + 1 < stretches.length && stretches[i + 1].units < units) i++
    this.current = i
    const s = stretches[i]
    const left = units - s.units
    // The root of rate·d + slope·d²/2 = left that stays exact for a flat rate and stable for a falling one.
    const d = s.slope === 0 ? left / s.rate : (2 * left) / (s.rate + Math.sqrt(Math.max(0, s.rate * s.rate + 2 * s.slope * left)))
    const at = s.from + d
    this.next[1] = at < this.duration && !this.closed ? at : Infinity
  }

  private layStretches(demand: Demand, from: number, units: number): void {
    this.current = 0
    if (demand.trace) {
      this.stretches = [{ from, units, rate: demand.factor, slope: 0 }]
      return
    }
    const scale = demand.factor / 60 / demand.party
    const { perHour = 0 } = demand
    if (typeof perHour === 'number') {
      this.stretches = [{ from, units, rate: perHour * scale, slope: 0 }]
      return
    }
    const out: Stretch[] = []
    const lay = (start: number, end: number, atStart: number, atEnd: number): void => {
      if (end <= from) return
      const slope = end < Infinity ? (atEnd - atStart) / (end - start) : 0
      const first = Math.max(start, from)
      const rate = atStart + slope * (first - start)
      out.push({ from: first, units, rate, slope })
      const d = end - first
      if (end < Infinity) units += d * (rate + (slope * d) / 2)
    }
    const [firstMinute, firstRate] = perHour[0]
    if (firstMinute > 0) lay(0, firstMinute, firstRate * scale, firstRate * scale)
    for (let i = 0; i + 1 < perHour.length; i++) {
      lay(perHour[i][0], perHour[i + 1][0], perHour[i][1] * scale, perHour[i + 1][1] * scale)
    }
    const [lastMinute, lastRate] = perHour[perHour.length - 1]
    lay(lastMinute, Infinity, lastRate * scale, 0)
    this.stretches = out
  }
}

/** How many of an ascending list lie below x. */
function lowerBound(list: readonly number[], x: number): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (list[middle] < x) low = middle + 1
    else high = middle
  }
  return low
}
