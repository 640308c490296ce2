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

/** Goes on where customers that nobody expected come: who liked it comes again, and how many did depends on the staff. */
const ROOM = 1.25

/**
 * Plans tried on the same days, numbers `first` to `first + count − 1`: the same customers for each of them. What was seen is kept; a
 * plan that cannot meet the goal any more is given up.
 */
export class Trials {
  /** Customers simulated so far. */
  customers = 0
  /** Plans looked at. */
  tried = 0
  private readonly seen = new Map<string, Outcome | null>()
  private readonly failed: Plan[] = []
  /** Days, those that miss the goal by most first: they tell soonest that a plan will not do. */
  private order: number[]
  private expected: Float64Array | null = null

  constructor(readonly question: Question, readonly first: number, readonly count: number) {
    this.order = Array.from({ length: count }, (_, i) => i)
  }

  /** A plan on all the days. */
  *whole(plan: Plan): Generator<null, Outcome> {
    const known = this.seen.get(plan.join())
    if (known) return known
    const outcome = yield* this.under({ kind: 'shifts', shifts: shiftsOf(plan, this.question.stretches) })
    return this.keep({ ...outcome, plan })
  }

  /** Any manager on all the days. */
  *under(manager: Manager, clock?: Clock): Generator<null, Outcome> {
    const days: DayTally[] = []
    for (let i = 0; i < this.count; i++) {
      days.push(yield* oneDay(this.question, manager, this.first + i, clock))
      this.customers += sum(days[i].come)
    }
    return outcomeOf(null, days)
  }

  /** The plan's outcome if it meets the goal on these days, else null. `than`: one that does, of which this is a cut. */
  *meeting(plan: Plan, than?: Outcome): Generator<null, Outcome | null> {
    const key = plan.join()
    const { share } = this.question.goal
    const known = this.seen.get(key)
    if (known !== undefined) return known !== null && meets(known, share) ? known : null
    // With fewer people in any stretch than have failed already, it fails.
    if (this.failed.some((other) => plan.every((n, k) => n <= other[k]))) return null
    this.tried++
    const { order, expected } = this
    const days: DayTally[] = Array.from({ length: this.count })
    const missed = new Float64Array(plan.length)
    const toCome = than ? missedIn(than, order) : null
    const manager: Manager = { kind: 'shifts', shifts: shiftsOf(plan, this.question.stretches) }
    const room = (this.question.scenario.quality?.chance ?? 0) > 0 ? ROOM : 1
    for (let i = 0; i < order.length; i++) {
      const day = yield* oneDay(this.question, manager, this.first + order[i])
      days[order[i]] = day
      this.customers += sum(day.come)
      for (let k = 0; k < plan.length; k++) {
        missed[k] += day.come[k] - day.met[k]
        if (toCome) toCome[k] -= than!.days[order[i]].come[k] - than!.days[order[i]].met[k]
      }
      if (expected === null || i === order.length - 1) continue
      const allowed = (k: number): number => (1 - share) * expected[k] * room + 1e-6
      if (missed.some((n, k) => n + (toCome ? toCome[k] : 0) > allowed(k))) {
        this.seen.set(key, null)
        this.failed.push(plan)
        return null
      }
    }
    const outcome = this.keep(outcomeOf(plan, days))
    if (meets(outcome, share)) return outcome
    this.failed.push(plan)
    return null
  }

  private keep(outcome: Outcome): Outcome {
    this.seen.set(outcome.plan!.join(), outcome)
    this.expected ??= outcome.come
    const { share } = this.question.goal
    // The days that a plan next to this one will most likely fail on.
    if (shortfall(outcome, share) === 0) {
      const weight = outcome.days.map(({ come, met }) => come.reduce((total, n, k) => total + (n - met[k]) / Math.max(1, outcome.come[k] - outcome.met[k]), 0))
      this.order.sort((a, b) => weight[b] - weight[a] || a - b)
    }
    return outcome
  }
}

function missedIn(outcome: Outcome, order: readonly number[]): Float64Array {
  const missed = new Float64Array(outcome.come.length)
  for (const i of order) outcome.days[i].come.forEach((n, k) => (missed[k] += n - outcome.days[i].met[k]))
  return missed
}

export function outcomeOf(plan: Plan | null, days: DayTally[]): Outcome {
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

function sum(counts: Int32Array): number {
  return counts.reduce((total, n) => total + n, 0)
}
