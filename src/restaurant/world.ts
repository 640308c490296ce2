import { coordinationDivisor, wageOfSpeed } from '../kernel/laws.ts'
import { EventQueue } from '../kernel/queue.ts'
import { Stream } from '../kernel/random.ts'
import { compileSampler, type Sampler } from '../kernel/sampler.ts'
import type { Scenario } from '../scenario/types.ts'
import { ArrivalPath } from './arrivals.ts'
import type { EventKind } from './events.ts'
import { createIdlePool, type IdlePool } from './idle/index.ts'
import { Metrics } from './metrics.ts'
import { createRouter, type Router } from './routing/index.ts'

/** What a pending event's load holds in its low bits; the rest is the slot it is about. */
export const Pending = { Completion: 0, Patience: 1, Sick: 2, Notice: 3, Return: 4, Trained: 5, Ready: 6, Doors: 7 } as const
export const PENDING_BITS = 3

/** At equal times: completion, then giving up, then changes of staff; arrivals come after all of these. */
export const Rank = { Completion: 0, Patience: 1, Staff: 2, Doors: 3 } as const

/** Purposes of the random streams. Part of what a seed means: never renumber. */
const Purpose = { Gap: 1, Size: 2, Work: 3, Patience: 4, Route: 5, TimeToSick: 6, TimeToReturn: 7 } as const

export const State = { Onboarding: 0, Idle: 1, Busy: 2, Sick: 3, Gone: 4 } as const

/** Where a customer is. `Sent`: the host sent them to an empty place and nobody has noticed. */
export const Where = { Free: 0, Line: 1, Sent: 2, Service: 3, Interrupted: 4 } as const

/** Hears every domain event after it has taken effect. `line`: −1 the shared one, else whose; −2 none. */
export interface Listener {
  event(kind: EventKind, customer: number, employee: number, line: number): void
}

/** The shared line's index among the lines; employee e's own line is e + 1. */
export const SHARED = 0

function longer<T extends Float64Array | Int32Array | Uint8Array>(old: T, capacity: number): T {
  const fresh = new (old.constructor as new (n: number) => T)(capacity)
  fresh.set(old)
  return fresh
}

/**
 * Everything a day is at one moment, in columns: customers inside by slot (reused when they leave),
 * employees by index (never reused). The rules are functions on it, one file each; it holds no rule itself.
 */
export class World {
  now = 0
  readonly queue = new EventQueue()
  readonly metrics: Metrics
  listener: Listener | null = null
  closed = false
  /** Domain events so far. */
  events = 0

  scenario: Scenario
  readonly seed: number

  // ── Draws ──
  readonly gaps: Stream
  readonly sizes: Stream
  readonly works: Stream
  readonly patiences: Stream
  readonly routes: Stream
  readonly timesToSick: Stream
  readonly timesToReturn: Stream

  // ── Parameters that rules read at every event ──
  work!: Sampler
  patience: Sampler | null = null
  ownLines = false
  sickWhileBusy = false
  /** Mean size of a party; 1 = everybody comes alone. */
  partyMean = 1
  capacity = Infinity
  arrivals!: ArrivalPath
  idle: IdlePool
  router: Router
  traceWork: readonly number[] | null = null

  // ── Customers inside, by slot ──
  customers = 0
  parties = 0
  attempts = 0
  private free = -1
  private slots = 0
  number = new Int32Array(64)
  party = new Int32Array(64)
  member = new Int32Array(64)
  where = new Uint8Array(64)
  /** How often their order was begun anew. */
  restarts = new Uint8Array(64)
  arrivedAt = new Float64Array(64)
  joinedAt = new Float64Array(64)
  /** Minutes in line until the first start; NaN before it. */
  waited = new Float64Array(64)
  /** Minutes of work left at speed 1, as of the employee's `stampedAt` while in service. */
  remaining = new Float64Array(64)
  patienceOf = new Float64Array(64)
  /** Key of the live patience timer; 0 = none. */
  patienceKey = new Float64Array(64)
  /** Order in the line: smaller = nearer the head. */
  place = new Float64Array(64)
  next = new Int32Array(64)
  previous = new Int32Array(64)
  lineOf = new Int32Array(64)

  // ── Lines: shared (0) and employees' own (index + 1) ──
  head = new Int32Array(16).fill(-1)
  tail = new Int32Array(16).fill(-1)
  waiting = new Int32Array(16)
  joins = 0

  // ── Employees, by index ──
  staff = 0
  ids: string[] = []
  names: string[] = []
  byId = new Map<string, number>()
  state = new Uint8Array(16)
  speed = new Float64Array(16)
  slow = new Float64Array(16)
  /** Speed now: own × slow ÷ coordination. */
  rate = new Float64Array(16)
  /** Slot of the customer in hand, −1 = none. */
  inHand = new Int32Array(16)
  /** When `remaining` of the order in hand was last brought up to date, and when the order was started. */
  stampedAt = new Float64Array(16)
  startedAt = new Float64Array(16)
  doneAt = new Float64Array(16)
  completionKey = new Float64Array(16)
  /** Waiting in own line + in hand. */
  load = new Int32Array(16)
  since = new Float64Array(16)
  hiredAt = new Float64Array(16)
  leaving = new Uint8Array(16)
  noticed = new Uint8Array(16)
  returnsAt = new Float64Array(16)
  readyAt = new Float64Array(16)
  trainedAt = new Float64Array(16)
  trainingTo = new Float64Array(16)
  readyKey = new Float64Array(16)
  trainedKey = new Float64Array(16)
  sickKey = new Float64Array(16)
  noticeKey = new Float64Array(16)
  returnKey = new Float64Array(16)
  /** How many absences were drawn, and the busy minutes left until the next where sickness runs on busy time. */
  absences = new Int32Array(16)
  healthLeft = new Float64Array(16)
  healthFrom = new Float64Array(16)
  wasOnboarding = new Uint8Array(16)
  idHash = new Int32Array(16)
  served = new Int32Array(16)
  busy = new Float64Array(16)
  away = new Float64Array(16)
  onboarded = new Float64Array(16)
  /** Minute at which each account of busy, away and onboarding minutes began. */
  accountFrom = new Float64Array(16)
  accountTo = new Float64Array(16)
  /** Who the host would send people to: at work as far as it knows. Ascending indices, `openCount` of them. */
  open = new Int32Array(16)
  openCount = 0
  /** N of the coordination law and its divisor. */
  onShift = 0
  divisor = 1
  /** Dollars an hour each is paid now. */
  pay = new Float64Array(16)

  constructor(scenario: Scenario, seed: number) {
    this.scenario = scenario
    this.seed = seed
    this.gaps = new Stream(seed, Purpose.Gap)
    this.sizes = new Stream(seed, Purpose.Size)
    this.works = new Stream(seed, Purpose.Work)
    this.patiences = new Stream(seed, Purpose.Patience)
    this.routes = new Stream(seed, Purpose.Route)
    this.timesToSick = new Stream(seed, Purpose.TimeToSick)
    this.timesToReturn = new Stream(seed, Purpose.TimeToReturn)
    this.metrics = new Metrics(scenario.money.spend, scenario.goal?.wait ?? Infinity)
    this.arrivals = new ArrivalPath(scenario, this.gaps)
    this.traceWork = scenario.demand.trace?.work ?? null
    this.ownLines = scenario.line.layout === 'own'
    this.idle = createIdlePool(scenario.line.idle, this)
    this.router = createRouter(scenario.line.routing, this)
    this.readParameters()
  }

  /** Every draw from here on by another seed; what was drawn stays. */
  rekey(seed: number): void {
    this.gaps.rekey(seed, Purpose.Gap)
    this.sizes.rekey(seed, Purpose.Size)
    this.works.rekey(seed, Purpose.Work)
    this.patiences.rekey(seed, Purpose.Patience)
    this.routes.rekey(seed, Purpose.Route)
    this.timesToSick.rekey(seed, Purpose.TimeToSick)
    this.timesToReturn.rekey(seed, Purpose.TimeToReturn)
  }

  /** Takes over what the scenario says now; called again after a `set`. */
  readParameters(): void {
    const { scenario } = this
    // Until stations are built, `work` is always there: parseScenario sees to it.
    this.work = compileSampler(scenario.work ?? { law: 'deterministic', mean: 0 })
    this.patience = scenario.patience ? compileSampler(scenario.patience) : null
    this.partyMean = scenario.demand.trace ? 1 : scenario.demand.party
    this.capacity = scenario.line.capacity ?? Infinity
    this.sickWhileBusy = scenario.sickness?.while === 'busy'
    this.metrics.spend = scenario.money.spend
    this.metrics.goalWait = scenario.goal?.wait ?? Infinity
  }

  /** The clock moves, and what is integrated over time with it: once an instant, before anything happens in it. */
  moveTo(t: number): void {
    this.now = t
    this.metrics.advance(t)
  }

  // ── Bookkeeping of slots ──

  /** A free slot for a customer who just came in. */
  takeSlot(): number {
    const slot = this.free
    if (slot >= 0) {
      this.free = this.next[slot]
      return slot
    }
    if (this.slots === this.number.length) this.growCustomers(this.slots * 2)
    return this.slots++
  }

  freeSlot(slot: number): void {
    this.where[slot] = Where.Free
    this.patienceKey[slot] = 0
    this.next[slot] = this.free
    this.free = slot
  }

  /** Calls `visit` with the slot of everybody in the house. */
  eachInside(visit: (slot: number) => void): void {
    for (let c = 0; c < this.slots; c++) if (this.where[c] !== Where.Free) visit(c)
  }

  private growCustomers(capacity: number): void {
    for (const key of CUSTOMER_COLUMNS) (this[key] as Float64Array) = longer(this[key] as Float64Array, capacity)
  }

  /** A fresh index for an employee, every column at 0 and their line empty. */
  takeEmployee(): number {
    const e = this.staff++
    if (e + 2 > this.state.length) {
      for (const key of EMPLOYEE_COLUMNS) (this[key] as Float64Array) = longer(this[key] as Float64Array, this.state.length * 2)
    }
    if (e + 2 > this.head.length) {
      const capacity = this.head.length * 2
      this.head = longer(this.head, capacity)
      this.tail = longer(this.tail, capacity)
      this.waiting = longer(this.waiting, capacity)
    }
    this.head[e + 1] = -1
    this.tail[e + 1] = -1
    this.inHand[e] = -1
    this.slow[e] = 1
    return e
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

  /** The patience that belongs to a customer, whether or not it will ever be tried. */
  drawPatience(slot: number): number {
    return this.patience === null ? Infinity : this.patience.sample(this.patiences, this.party[slot], this.member[slot])
  }

  emit(kind: EventKind, slot: number, employee: number, line = -2): void {
    this.events++
    if (this.listener !== null) this.listener.event(kind, slot, employee, line)
  }
}

const CUSTOMER_COLUMNS = [
  'number', 'party', 'member', 'where', 'restarts', 'arrivedAt', 'joinedAt', 'waited', 'remaining',
  'patienceOf', 'patienceKey', 'place', 'next', 'previous', 'lineOf',
] as const satisfies readonly (keyof World)[]

const EMPLOYEE_COLUMNS = [
  'speed', 'slow', 'rate', 'inHand', 'stampedAt', 'startedAt', 'doneAt', 'completionKey', 'load', 'since', 'hiredAt',
  'leaving', 'noticed', 'returnsAt', 'readyAt', 'trainedAt', 'trainingTo', 'readyKey', 'trainedKey', 'sickKey',
  'noticeKey', 'returnKey', 'absences', 'healthLeft', 'healthFrom', 'wasOnboarding', 'pay', 'idHash', 'served', 'busy', 'away', 'onboarded', 'accountFrom',
  'accountTo', 'open', 'state',
] as const satisfies readonly (keyof World)[]
