import { Histogram } from '../kernel/histogram.ts'
import type { Losses } from './frame.ts'
import type { World } from './world.ts'

export const LOSSES = ['turnedAway', 'gaveUp', 'dropped', 'shed', 'unservable', 'closed'] as const satisfies readonly (keyof Losses)[]
export type Loss = (typeof LOSSES)[number]

/**
 * Readings folded from the events, without a look back. Customers count who arrived at or after `from`;
 * averages over time and money cover the same stretch.
 */
export class Metrics {
  from = 0
  last = 0

  inLine = 0
  inService = 0
  maxInLine = 0
  lineArea = 0
  serviceArea = 0

  arrived = 0
  attempts = 0
  served = 0
  /** Completions in the stretch, whenever their customers came. */
  completions = 0
  waitedAtAll = 0
  waitSum = 0
  sojournSum = 0
  readonly wait = new Histogram()
  readonly sojourn = new Histogram()
  readonly lost = new Float64Array(LOSSES.length)
  missedGoal = 0
  metGoal = 0

  revenue = 0
  missed = 0
  wages = 0
  paidUntil = 0
  payPerHour = 0
  spend: number
  goalWait: number

  constructor(spend: number, goalWait: number) {
    this.spend = spend
    this.goalWait = goalWait
  }

  /** Brings the integrals up to `now`; before every change of what they integrate. */
  advance(now: number): void {
    const d = now - this.last
    this.lineArea += this.inLine * d
    this.serviceArea += this.inService * d
    this.last = now
  }

  /** Brings the wages up to `now`; before every change of pay, and before they are read. */
  advanceWages(now: number): void {
    this.wages += (this.payPerHour * (now - this.paidUntil)) / 60
    this.paidUntil = now
  }

  arrive(): void {
    this.arrived++
    this.attempts++
  }

  /** After `advance`. */
  enterLine(): void {
    if (++this.inLine > this.maxInLine) this.maxInLine = this.inLine
  }

  /** The customer in `slot` was served and leaves; tells whether they count. After `advance`. */
  serve(w: World, slot: number): boolean {
    this.completions++
    const arrivedAt = w.arrivedAt[slot]
    if (arrivedAt < this.from) return false
    const waited = w.waited[slot]
    this.served++
    this.revenue += this.spend
    if (waited > 0) this.waitedAtAll++
    this.waitSum += waited
    this.wait.add(waited)
    const visit = w.now - arrivedAt
    this.sojournSum += visit
    this.sojourn.add(visit)
    if (waited <= this.goalWait) this.metGoal++
    else this.missedGoal++
    return true
  }

  lose(why: number, arrivedAt: number): void {
    if (arrivedAt < this.from) return
    this.lost[why]++
    this.missed += this.spend
    this.missedGoal++
  }

  get lostTotal(): number {
    let sum = 0
    for (const n of this.lost) sum += n
    return sum
  }

  /** Forgets all but who is inside: the end of the warm-up. */
  begin(now: number): void {
    this.advance(now)
    this.advanceWages(now)
    this.from = now
    this.maxInLine = this.inLine
    this.lineArea = 0
    this.serviceArea = 0
    this.arrived = 0
    this.attempts = 0
    this.served = 0
    this.completions = 0
    this.waitedAtAll = 0
    this.waitSum = 0
    this.sojournSum = 0
    this.wait.clear()
    this.sojourn.clear()
    this.lost.fill(0)
    this.missedGoal = 0
    this.metGoal = 0
    this.revenue = 0
    this.missed = 0
    this.wages = 0
  }
}
