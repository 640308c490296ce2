import { coordinationDivisor, wageOfSpeed } from '../kernel/laws.ts'
import { EventQueue } from '../kernel/queue.ts'
import type { Stream } from '../kernel/random.ts'
import { BLOCK, compileSampler, type Sampler } from '../kernel/sampler.ts'
import type { Scenario } from '../scenario/types.ts'
import { ArrivalPath } from './arrivals.ts'
import { Attention } from './attention.ts'
import { ownLine, Where } from './codes.ts'
import { EmployeeColumns } from './columns.ts'
import { at, openDraws, rekey, type Draws } from './draws.ts'
import type { EventKind } from './events.ts'
import { Kitchen } from './kitchen.ts'
import { ShiftManager } from './manager/manager.ts'
import { Metrics } from './metrics.ts'
import { Guard } from './protection/guard.ts'
import { RetryBudget } from './retries.ts'
import { Team } from './teams.ts'

/** Hears every domain event after it has taken effect. `line`: −1 a shared one, else whose; −2 none. */
export interface Listener {
  event(kind: EventKind, customer: number, employee: number, line: number): void
}

/**
 * Everything a day is at one moment. The rules are functions on it, one file each; it holds no rule itself.
 */
export class World extends EmployeeColumns {
  /** The minute, in an array: where a number that changes at every event is not boxed anew. */
  readonly clock = new Float64Array(1)
  readonly queue = new EventQueue()
  readonly metrics: Metrics
  listener: Listener | null = null
  closed = false
  /** Domain events so far. */
  events = 0

  scenario: Scenario
  readonly seed: number
  readonly draws: Draws
  readonly works: Stream
  readonly routes: Stream

  // ── Parameters that rules read at every event ──
  work!: Sampler
  /** Work of the first member of the parties from `workAheadFrom` on, drawn a block at a time: that is faster than one by one. */
  readonly workAhead = new Float64Array(BLOCK)
  workAheadFrom = -BLOCK
  patience: Sampler | null = null
  retryAfter: Sampler | null = null
  returnAfter: Sampler | null = null
  /** Shall the optional columns of a slot be cleared when it is freed? */
  optional = false
  ownLines = false
  lifo = false
  adaptive = false
  stealing = false
  hedging = false
  /** Does the routing go by work? */
  weighing = false
  /** Do routing and the counts of people need more than the plain shop's? */
  detailed = false
  sickWhileBusy = false
  /** Mean size of a party; 1 = everybody comes alone. */
  partyMean = 1
  capacity = Infinity
  arrivals!: ArrivalPath
  traceWork: readonly number[] | null = null

  // ── Who can do what ──
  /** Stations and dishes; null where one kind of order is all there is. */
  readonly kitchen: Kitchen | null
  /** Several kinds of orders, each with a team that can do it? */
  readonly split: boolean
  teams: Team[] = []
  /** Index of the team of each kind of order, at station × dishes + dish. */
  teamTable = new Int32Array(1)
  /** Teams of each employee, where there are several. */
  teamsOf: number[][] = []
  readonly attention: Attention | null
  readonly guard: Guard
  retryBudget: RetryBudget | null = null
  hedges = 0
  /** How many customers had come when hedging began: what its budget counts from. */
  hedgedFrom = 0
  /** Later visits of those who liked it, by number; numbers that are over are used again. */
  readonly visits: { party: number; address: number; visit: number }[] = []
  readonly freeVisits: number[] = []
  /** How many are on the clock, the sick among them. */
  onClock = 0

  customers = 0
  parties = 0
  /** People waiting in shared lines, where there are several. */
  waitingShared = 0
  /** N of the coordination law and its divisor. */
  onShift = 0
  divisor = 1
  /** Is the host so short of people it trusts that it counts on everybody? */
  panic = false
  readonly manager: ShiftManager
  /** Minutes of everybody in states that are over, by state: what the manager goes by, whatever is being counted. */
  readonly minutesIn = new Float64Array(6)

  constructor(scenario: Scenario, seed: number) {
    super()
    this.scenario = scenario
    this.seed = seed
    this.draws = openDraws(seed)
    this.works = this.draws.works
    this.routes = this.draws.routes
    this.kitchen = Kitchen.of(scenario)
    this.split = this.kitchen !== null
    this.metrics = new Metrics(scenario.money.spend, scenario.goal?.wait ?? Infinity, scenario.stations?.length ?? 0)
    this.arrivals = new ArrivalPath(scenario, this.draws.gaps)
    this.traceWork = scenario.demand.trace?.work ?? null
    const { line } = scenario
    this.ownLines = line.layout === 'own'
    this.lifo = line.discipline === 'lifo'
    this.adaptive = line.discipline === 'adaptive-lifo'
    this.attention = line.discipline === 'shared-attention' ? new Attention(this) : null
    this.guard = new Guard(this)
    this.manager = new ShiftManager(this)
    if (!this.split) this.teams.push(new Team(this, 0, 0))
    this.readParameters()
  }

  /** Every draw from here on by another seed; what was drawn stays. */
  rekey(seed: number): void {
    rekey(this.draws, seed)
    this.arrivals.forget()
    this.workAheadFrom = -BLOCK
  }

  /** Takes over what the scenario says now; called again after a `set`. */
  readParameters(): void {
    const { scenario } = this
    // With stations the kitchen knows the work.
    this.workAheadFrom = -BLOCK
    this.work = compileSampler(scenario.work ?? { law: 'deterministic', mean: 0 })
    this.patience = scenario.patience ? compileSampler(scenario.patience) : null
    this.partyMean = scenario.demand.trace ? 1 : scenario.demand.party
    this.capacity = scenario.line.capacity ?? Infinity
    this.stealing = scenario.line.stealing
    this.weighing = scenario.line.routing === 'least-work'
    this.sickWhileBusy = scenario.sickness?.while === 'busy'
    const hedging = scenario.protection?.hedge !== undefined
    if (hedging && !this.hedging) {
      this.hedges = 0
      this.hedgedFrom = this.customers
    }
    this.hedging = hedging
    const { quality, retry } = scenario
    this.returnAfter = quality?.after ? compileSampler(quality.after) : null
    this.retryAfter = retry ? compileSampler(retry.after) : null
    if (retry?.budget === undefined) this.retryBudget = null
    else if (this.retryBudget === null) this.retryBudget = new RetryBudget(retry.budget)
    else this.retryBudget.share = retry.budget
    this.guard.readParameters()
    this.metrics.spend = scenario.money.spend
    this.metrics.goalWait = scenario.goal?.wait ?? Infinity
    this.detailed ||= scenario.stations !== undefined || this.hedging
    this.optional ||=
      this.split || this.hedging || this.guard.active || retry !== undefined || scenario.quality !== undefined || this.patience !== null ||
      scenario.failFast !== undefined || scenario.sickness !== undefined || scenario.staff.some((p) => p.errorRate !== undefined || p.quality !== undefined)
  }

  get now(): number {
    return this.clock[0]
  }

  /** The clock moves, and what is integrated over time with it: once an instant, before anything happens in it. */
  moveTo(t: number): void {
    this.clock[0] = t
    this.metrics.advance(t)
  }

  freeSlot(slot: number): void {
    this.where[slot] = Where.Free
    if (this.optional) this.rest(slot)
    else this.routed[slot] = 0
    this.putBack(slot)
  }

  /** Calls `visit` with the slot of everybody in the house or in orbit; one slot a customer. */
  eachInside(visit: (slot: number) => void): void {
    for (let c = 0; c < this.slots; c++) if (this.where[c] !== Where.Free && this.twin[c] <= c + 1) visit(c)
  }

  wageOf(e: number): number {
    const { money, growth } = this.scenario
    return wageOfSpeed(this.speed[e], {
      fixed: money.fixedPerHour,
      perSpeed: money.wagePerHour,
      serialShare: growth?.serialShare ?? 0,
    })
  }

  currentDivisor(): number {
    const { contention, coherency } = this.scenario.coordination
    return coordinationDivisor(this.onShift, contention, coherency)
  }

  /** Work of parties of one, by party. */
  drawWorkAhead(party: number): void {
    this.workAheadFrom = party
    this.work.fill(this.workAhead, this.works, party)
  }

  /** Is this the plain restaurant, whose arrivals and completions `express` knows? */
  get plain(): boolean {
    return (
      !this.optional && !this.split && !this.detailed && !this.lifo && !this.adaptive && !this.stealing && !this.weighing && this.attention === null &&
      this.partyMean === 1 && this.patience === null && !this.sickWhileBusy && !this.guard.active && this.guard.shedAbove === Infinity &&
      this.traceWork === null
    )
  }

  /** The patience that belongs to a customer's attempt, whether or not it will ever be tried. */
  drawPatience(slot: number): number {
    const out = new Float64Array(1).fill(Infinity)
    if (this.patience !== null) this.drawPatienceInto(out, slot, 0)
    return out[0]
  }

  /** The same into `out`, where there is patience. */
  drawPatienceInto(out: Float64Array, slot: number, place = slot): void {
    this.patience!.sampleInto(out, place, this.draws.patiences, this.party[slot], at(this.address[slot], 0, this.attempt[slot]))
  }

  /** Second word of the address of the draws that route customer c's present attempt at its present station. */
  routeAddress(c: number): number {
    const n = this.routed[c]
    return this.optional || n > 0 ? at(this.address[c], this.station[c], this.attempt[c] + 1009 * n) : this.address[c]
  }

  /** 32 bits that are the customer's own, the same at every attempt and station. */
  identity(c: number): number {
    return this.draws.identities.word(this.party[c], this.address[c], 0)
  }

  /** Has employee e nothing in hand? */
  empty(e: number): boolean {
    return this.attention === null ? this.inHand[e] < 0 : this.attention.count(e) === 0
  }

  /** Minutes of work at speed 1 that wait for employee e, the order in hand included, now. */
  workWaiting(e: number): number {
    let sum = 0
    for (let c = this.head[ownLine(e)]; c >= 0; c = this.next[c]) sum += this.remaining[c]
    const c = this.inHand[e]
    if (this.attention !== null) sum += this.attention.workLeft(e)
    if (c < 0) return sum
    const working = this.where[c] === Where.Service
    return sum + (working ? Math.max(0, this.remaining[c] - (this.now - this.stampedAt[e]) * this.rate[e]) : this.remaining[c])
  }

  emit(kind: EventKind, slot: number, employee: number, line = -2): void {
    this.events++
    if (this.listener !== null) this.listener.event(kind, slot, employee, line)
  }
}
