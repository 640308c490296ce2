import type { Manager } from '../../scenario/types.ts'
import { oneDay, type Clock, type DayTally, type Question } from './days.ts'
import { shiftsOf, type Plan } from './plan.ts'

/** A staffing on every one of some days. */
export interface Outcome {
  plan: Plan | null
  days: DayTally[]
  /** Over all of them, by stretch. */
  come: Float64Array
  met: Float64Array
  /** Mean dollars a day. */
  wages: number
}

/** Shares as near as this are the same. */
const SAME = 1e-9

/** Customers by whom the goal was missed in each stretch: 0 or less where it was met. */
function shortfalls({ come, met }: Outcome, share: number): Float64Array {
  return come.map((n, k) => share * n - met[k])
}

export function meets(outcome: Outcome, share: number): boolean {
  return firstMissed(outcome, share) < 0
}

/** The first stretch in which it is missed; −1 if none. */
export function firstMissed(outcome: Outcome, share: number): number {
  return shortfalls(outcome, share).findIndex((n, k) => n > SAME * outcome.come[k])
}

/** How much a staffing misses the goal by: customers, over the stretches in which it does. */
export function shortfall(outcome: Outcome, share: number): number {
  return shortfalls(outcome, share).reduce((sum, n) => sum + Math.max(0, n), 0)
}

/** Standard errors by which a plan must miss the goal on the days seen so far to be given up, and the days after which that is asked. */
const SURE = 2.75
const SOME = 6

/**
 * Plans tried on the same days, numbers `first` to `first + count − 1`: the same customers for each of them. What was seen is kept; a
 * plan that will hardly meet the goal any more is given up.
 */
export class Trials {
  /** Customers simulated so far. */
  customers = 0
  /** Plans looked at. */
  tried = 0
  private readonly seen = new Map<string, Outcome | null>()
  private readonly failed: Plan[] = []
  /** Of those, the ones that were given up. */
  private readonly lost: Plan[] = []

  /** `before`: some of the same days. What was given up there is not tried again. */
  constructor(readonly question: Question, readonly first: number, readonly count: number, before?: Trials) {
    if (before) this.failed.push(...before.lost)
  }

  /** A plan on all the days. */
  *whole(plan: Plan): Generator<null, Outcome> {
    const known = this.seen.get(plan.join())
    if (known) return known
    return this.keep(plan, yield* this.under(this.managerOf(plan)))
  }

  /** Any manager on all the days. */
  *under(manager: Manager, clock?: Clock): Generator<null, Outcome> {
    const days: DayTally[] = []
    for (let i = 0; i < this.count; i++) days.push(yield* this.day(manager, i, clock))
    return outcomeOf(null, days)
  }

  /** The plan's outcome if it meets the goal on these days, else null. `than`: one next to it that has been seen on all of them. */
  *meeting(plan: Plan, than: Outcome | null = null): Generator<null, Outcome | null> {
    const { share } = this.question.goal
    const known = this.seen.get(plan.join())
    if (known !== undefined) return known !== null && meets(known, share) ? known : null
    // With no more people in any stretch than have failed already, it fails.
    if (this.failed.some((other) => plan.every((n, k) => n <= other[k]))) return null
    this.tried++
    const manager = this.managerOf(plan)
    const days: DayTally[] = []
    const race = new Race(plan.length, this.count, share, than)
    for (let i = 0; i < this.count; i++) {
      days.push(yield* this.day(manager, i))
      race.add(days[i], i)
      if (i + 1 < this.count && race.lost) {
        this.lost.push(plan)
        return this.fail(plan)
      }
    }
    const outcome = this.keep(plan, outcomeOf(plan, days))
    return meets(outcome, share) ? outcome : this.fail(plan, outcome)
  }

  private managerOf(plan: Plan): Manager {
    return { kind: 'shifts', shifts: shiftsOf(plan, this.question.stretches) }
  }

  private *day(manager: Manager, i: number, clock?: Clock): Generator<null, DayTally> {
    const day = yield* oneDay(this.question, manager, this.first + i, clock)
    this.customers += day.come.reduce((total, n) => total + n, 0)
    return day
  }

  private keep(plan: Plan, outcome: Outcome): Outcome {
    const kept = { ...outcome, plan }
    this.seen.set(plan.join(), kept)
    return kept
  }

  private fail(plan: Plan, outcome: Outcome | null = null): null {
    this.seen.set(plan.join(), outcome)
    this.failed.push(plan)
    return null
  }
}

/**
 * How a plan does from day to day, by stretch: less one next to it, if that is known, whose customers are the same. What is left is the
 * difference of the two, which some of the days tell of almost all.
 */
class Race {
  private seen = 0
  private readonly sums: Float64Array
  private readonly squares: Float64Array
  private readonly base: Float64Array

  constructor(stretches: number, private readonly days: number, private readonly share: number, private readonly than: Outcome | null) {
    this.sums = new Float64Array(stretches)
    this.squares = new Float64Array(stretches)
    this.base = than ? shortfalls(than, share) : new Float64Array(stretches)
  }

  add({ come, met }: DayTally, day: number): void {
    this.seen++
    const other = this.than?.days[day]
    for (let k = 0; k < come.length; k++) {
      const short = this.share * come[k] - met[k] - (other ? this.share * other.come[k] - other.met[k] : 0)
      this.sums[k] += short
      this.squares[k] += short * short
    }
  }

  /** Does it miss the goal in some stretch, as sure as can be? */
  get lost(): boolean {
    const { seen, days, sums, squares, base } = this
    if (seen < SOME) return false
    return sums.some((sum, k) => {
      const short = base[k] / days + sum / seen
      // The days that are left are drawn from no more than there are.
      const variance = (((squares[k] - (sum * sum) / seen) / (seen - 1)) * (1 - seen / days)) / seen
      return short > 0 && short * short > SURE * SURE * variance
    })
  }
}

function outcomeOf(plan: Plan | null, days: DayTally[]): Outcome {
  const stretches = days[0].come.length
  const come = new Float64Array(stretches)
  const met = new Float64Array(stretches)
  let wages = 0
  // In the order of the days, whatever order they were simulated in.
  for (const day of days) {
    wages += day.wages
    for (let k = 0; k < stretches; k++) {
      come[k] += day.come[k]
      met[k] += day.met[k]
    }
  }
  return { plan, days, come, met, wages: wages / days.length }
}
