import { Histogram } from '../kernel/histogram.ts'
import type { Losses } from './frame.ts'
import { bill } from './loyalty.ts'
import type { World } from './world.ts'

export const LOSSES = ['turnedAway', 'gaveUp', 'dropped', 'shed', 'unservable', 'closed'] as const satisfies readonly (keyof Losses)[]

/**
 * Readings folded from the events, without a look back. Customers count who arrived at or after `from`;
 * averages over time and money cover the same stretch.
 */
export class Metrics {
  from = 0
  last = 0

  /** How many are outside (meaningless), in line, in service and in orbit. */
  private readonly inside = new Float64Array(4)
  maxInLine = 0
  lineArea = 0
  serviceArea = 0
  orbitArea = 0
  readonly stations: StationMetrics[]

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
  /** Minutes that those who were lost had been there, in all. */
  lostSum = 0
  missedGoal = 0
  metGoal = 0

  revenue = 0
  missed = 0
  wages = 0
  paidUntil = 0
  payPerHour = 0
  spend: number
  goalWait: number

  constructor(spend: number, goalWait: number, stations: number) {
    this.spend = spend
    this.goalWait = goalWait
    this.stations = Array.from({ length: stations }, () => new StationMetrics())
  }

  get inLine(): number {
    return this.inside[1]
  }

  get inService(): number {
    return this.inside[2]
  }

  get inOrbit(): number {
    return this.inside[3]
  }

  /** Brings the integrals up to `now`; before every change of what they integrate. */
  advance(now: number): void {
    const d = now - this.last
    const { inside } = this
    this.lineArea += inside[1] * d
    this.serviceArea += inside[2] * d
    this.orbitArea += inside[3] * d
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

  /** Somebody who came at `arrivedAt` tries again. */
  again(arrivedAt: number): void {
    if (arrivedAt >= this.from) this.attempts++
  }

  /** Somebody goes from one phase to another. After `advance`. */
  shift(from: number, to: number): void {
    const { inside } = this
    inside[from]--
    const n = ++inside[to]
    if (to === 1 && n > this.maxInLine) this.maxInLine = n
  }

  /** What a loop has counted that kept these for itself. */
  setInside(inLine: number, inService: number): void {
    this.inside[1] = inLine
    this.inside[2] = inService
  }

  /** The same as `shift`, at one station. */
  shiftAt(station: number, now: number, from: number, to: number): void {
    if (station < this.stations.length) this.stations[station].shift(now, from, to)
  }

  /** How many wait for a station; of a plain restaurant, in all. */
  waitingFor(station: number): number {
    return this.stations.length > 0 ? this.stations[station].inLine : this.inLine
  }

  /** The customer in `slot` was begun for the first time at their station. */
  begun(w: World, slot: number): void {
    if (this.stations.length > 0 && w.arrivedAt[slot] >= this.from) this.stations[w.station[slot]].begun(w.now - w.joinedAt[slot])
  }

  /** The customer in `slot` was served and leaves; tells whether they count. After `advance`. */
  serve(w: World, slot: number): boolean {
    this.completions++
    const arrivedAt = w.arrivedAt[slot]
    if (arrivedAt < this.from) return false
    const waited = w.waited[slot]
    this.served++
    this.revenue += w.optional ? bill(w, slot) : this.spend
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

  lose(why: number, arrivedAt: number, now: number): void {
    if (arrivedAt < this.from) return
    this.lost[why]++
    this.lostSum += now - arrivedAt
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
    for (const station of this.stations) station.begin(now)
    this.maxInLine = this.inLine
    this.orbitArea = 0
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
    this.lostSum = 0
    this.missedGoal = 0
    this.metGoal = 0
    this.revenue = 0
    this.missed = 0
    this.wages = 0
  }
}

/** What is counted at one station. */
export class StationMetrics {
  readonly wait = new Histogram()
  inLine = 0
  inService = 0
  maxInLine = 0
  private lineArea = 0
  private serviceArea = 0
  private waited = 0
  private last = 0

  advance(now: number): void {
    this.lineArea += this.inLine * (now - this.last)
    this.serviceArea += this.inService * (now - this.last)
    this.last = now
  }

  shift(now: number, from: number, to: number): void {
    this.advance(now)
    if (from === 1) this.inLine--
    else if (from === 2) this.inService--
    if (to === 1) {
      if (++this.inLine > this.maxInLine) this.maxInLine = this.inLine
    } else if (to === 2) this.inService++
  }

  get areas(): { line: number; service: number; waited: number } {
    return { line: this.lineArea, service: this.serviceArea, waited: this.waited }
  }

  begin(now: number): void {
    this.advance(now)
    this.wait.clear()
    this.waited = 0
    this.maxInLine = this.inLine
    this.lineArea = 0
    this.serviceArea = 0
  }

  /** Somebody was begun after so many minutes in line here. */
  begun(minutes: number): void {
    this.waited += minutes
    this.wait.add(minutes)
  }
}
