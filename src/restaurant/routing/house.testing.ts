import { expect } from 'vitest'
import type { Stream } from '../../kernel/random.ts'
import { openDraws, type Draws } from '../draws.ts'
import type { Routing, Scenario } from '../../scenario/types.ts'
import { State } from '../codes.ts'
import type { HostView } from './host-view.ts'
import { createRouter, type Candidates, type Router } from './index.ts'

export interface HouseOptions {
  seed?: number
  line?: Partial<Scenario['line']>
  /** Room for so many customers, each a party of their own. */
  customers?: number
}

/** As much of a restaurant with own lines as a routing policy sees, with the orders of each line in plain arrays. */
export class House implements HostView, Candidates {
  now = 0
  readonly draws: Draws
  readonly scenario: Scenario
  readonly routes: Stream
  readonly party: HostView['party']
  staff: number
  readonly idHash: HostView['idHash']
  readonly state: HostView['state']
  readonly speed: HostView['speed']
  readonly rate: HostView['rate']
  readonly load: HostView['load']
  open: Int32Array
  openCount: number
  /** Minutes left at speed 1 of each order, the one in hand first. */
  readonly orders: number[][]
  readonly router: Router

  constructor(routing: Routing, speeds: readonly number[], { seed = 1, line = {}, customers = 64 }: HouseOptions = {}) {
    const n = speeds.length
    this.draws = openDraws(seed)
    this.scenario = { line: { choices: { of: 2, replacement: false }, ...line } } as Scenario
    this.routes = this.draws.routes
    this.party = Int32Array.from({ length: customers }, (_, c) => c)
    this.staff = n
    this.idHash = Int32Array.from({ length: n }, (_, e) => 7919 * (e + 1))
    this.state = new Uint8Array(n).fill(State.Idle)
    this.speed = Float64Array.from(speeds)
    this.rate = Float64Array.from(speeds)
    this.load = new Int32Array(n)
    this.open = Int32Array.from({ length: n }, (_, e) => e)
    this.openCount = n
    this.orders = speeds.map(() => [])
    this.router = createRouter(routing, this, this)
    this.router.rebuild()
  }

  routeAddress(c: number): number {
    return 1000 + 3 * c
  }

  /** Everybody's place on the circle, evenly spread. */
  identity(c: number): number {
    return Math.floor((c * 4294967296) / this.party.length) | 0
  }

  workWaiting(e: number): number {
    return this.orders[e].reduce((sum, minutes) => sum + minutes, 0)
  }

  /** Exactly these are counted on from now on. */
  count(on: readonly number[]): void {
    this.open = Int32Array.from(on.toSorted((a, b) => a - b))
    this.openCount = on.length
    this.router.rebuild()
  }

  join(e: number, work = 1): void {
    this.orders[e].push(work)
    this.load[e]++
    this.router.moved(e, 1, work)
    if (this.state[e] === State.Idle) this.state[e] = State.Busy
  }

  /** The i-th order of a line goes, with what is left of it. */
  leave(e: number, i: number): void {
    const [work] = this.orders[e].splice(i, 1)
    this.load[e]--
    this.router.moved(e, -1, work)
    if (this.load[e] === 0 && this.state[e] === State.Busy) this.state[e] = State.Idle
  }

  setState(e: number, state: number): void {
    this.state[e] = state
    this.router.paceChanged(e)
  }

  setRate(e: number, rate: number): void {
    this.rate[e] = rate
    this.router.paceChanged(e)
  }

  /** Everybody at work works until minute `to`. */
  advance(to: number): void {
    for (;;) {
      const working = this.orders.flatMap((line, e) => (this.state[e] === State.Busy && line.length > 0 && this.rate[e] > 0 ? [e] : []))
      const step = Math.min(to - this.now, ...working.map((e) => this.orders[e][0] / this.rate[e]))
      for (const e of working) this.orders[e][0] -= step * this.rate[e]
      this.now += step
      const done = working.filter((e) => this.orders[e][0] <= 1e-12)
      for (const e of done) {
        this.orders[e][0] = 0
        this.leave(e, 0)
      }
      if (done.length === 0) return
    }
  }

  /** How often each employee is chosen when customers 0 … come, nobody joining. */
  tally(avoid = -1): number[] {
    const counts = new Array<number>(this.staff).fill(0)
    for (let c = 0; c < this.party.length; c++) {
      const e = this.router.choose(c, avoid)
      if (e >= 0) counts[e]++
    }
    return counts
  }
}

/** Counts agree with shares by Pearson's χ², at about 4.5 standard deviations; a share of 0 allows none. */
export function expectShares(counts: readonly number[], shares: readonly number[]): void {
  const total = counts.reduce((a, b) => a + b, 0)
  const whole = shares.reduce((a, b) => a + b, 0)
  let chi2 = 0
  let cells = -1
  counts.forEach((count, e) => {
    const expected = (total * shares[e]) / whole
    if (expected === 0) expect(count).toBe(0)
    else {
      chi2 += (count - expected) ** 2 / expected
      cells++
    }
  })
  expect(total).toBeGreaterThan(0)
  expect(chi2).toBeLessThan(cells + 4.5 * Math.sqrt(2 * cells) + 4.5)
}
