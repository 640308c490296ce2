import { beginAccounts, account, idleMinutes } from './accounts.ts'
import type { EmployeeFrame, EmployeeState, Frame, RecentMoves, Series, WaitingFrame } from './frame.ts'
import { EventKind } from './events.ts'
import { LOSSES } from './metrics.ts'
import { SHARED, State, type Listener, type World } from './world.ts'

/** How many of the last moves the frame can tell. */
const MOVES = 8192

const MOVING: ReadonlySet<EventKind> = new Set([
  EventKind.CustomerTurnedAway, EventKind.CustomerJoined, EventKind.OrderStarted, EventKind.OrderInterrupted, EventKind.CustomerServed,
  EventKind.CustomerGaveUp, EventKind.OrderDropped, EventKind.CustomerClosed, EventKind.CustomerRedispatched,
])

/** Keeps the last moves of people: a ring in columns. */
export class MoveRecorder implements Listener {
  readonly moves: RecentMoves = {
    capacity: MOVES,
    start: 0,
    count: 0,
    time: new Float64Array(MOVES),
    kind: new Uint8Array(MOVES),
    customer: new Int32Array(MOVES),
    employee: new Int32Array(MOVES),
    line: new Int32Array(MOVES),
    key: new Float64Array(MOVES),
    waited: new Float64Array(MOVES),
    patience: new Float64Array(MOVES),
  }

  constructor(private readonly w: World) {}

  event(kind: EventKind, slot: number, employee: number, line: number): void {
    if (slot < 0 || !MOVING.has(kind)) return
    const { moves, w } = this
    const i = (moves.start + moves.count) % MOVES
    if (moves.count < MOVES) moves.count++
    else moves.start = (moves.start + 1) % MOVES
    moves.time[i] = w.now
    moves.kind[i] = kind
    moves.customer[i] = w.number[slot]
    moves.employee[i] = employee
    // Who starts has just left the line they were in; the columns of the slot still tell which, and where in it.
    moves.line[i] = kind === EventKind.OrderStarted ? (w.ownLines ? employee : SHARED - 1) : line
    moves.key[i] = w.place[slot]
    moves.waited[i] = w.now - w.arrivedAt[slot]
    moves.patience[i] = w.patienceOf[slot]
  }
}

/** A row a minute: the state then, and the counts since the row before. */
export class SeriesRecorder {
  readonly series: Series = emptySeries()
  private arrived = 0
  private served = 0
  private lost = 0

  constructor(private readonly w: World) {}

  minute(): void {
    const { series, w } = this
    const m = w.metrics
    const row = series.count++
    if (row === series.arrived.length) for (const key of SERIES) series[key] = longer(series[key])
    const lost = m.lostTotal
    series.arrived[row] = m.arrived - this.arrived
    series.served[row] = m.completions - this.served
    series.lost[row] = lost - this.lost
    series.inLine[row] = m.inLine
    series.inService[row] = m.inService
    series.atWork[row] = atWork(w)
    this.arrived = m.arrived
    this.served = m.completions
    this.lost = lost
  }

  /** The counts start anew with the customers who count. */
  begin(): void {
    this.arrived = 0
    this.served = 0
    this.lost = 0
  }
}

const SERIES = ['arrived', 'served', 'lost', 'inLine', 'inService', 'atWork'] as const

function emptySeries(): Series {
  const column = (): Float64Array => new Float64Array(1024)
  return { count: 0, arrived: column(), served: column(), lost: column(), inLine: column(), inService: column(), atWork: column() }
}

function longer(old: Float64Array): Float64Array {
  const fresh = new Float64Array(old.length * 2)
  fresh.set(old)
  return fresh
}

function atWork(w: World): number {
  let n = 0
  for (let e = 0; e < w.staff; e++) if (w.state[e] === State.Idle || w.state[e] === State.Busy) n++
  return n
}

const STATES: readonly EmployeeState[] = ['onboarding', 'idle', 'busy', 'sick']

/** Makes the frame of a world: one object, refreshed at each call. */
export class FrameMaker {
  private readonly frame: Frame
  private readonly people: EmployeeFrame[] = []

  constructor(
    private readonly w: World,
    moves: RecentMoves,
    series: Series,
  ) {
    this.frame = {
      time: 0,
      doorsOpen: true,
      over: false,
      demandPerHour: 0,
      onShift: 0,
      coordinationFactor: 1,
      employees: [],
      waiting: emptyWaiting(256),
      recent: moves,
      series,
      arrived: 0,
      served: 0,
      lost: { turnedAway: 0, gaveUp: 0, dropped: 0, shed: 0, unservable: 0, closed: 0 },
      lostTotal: 0,
      inLine: 0,
      inService: 0,
      wait: { mean: null, p50: null, p90: null, p95: null, p99: null },
      longestWait: 0,
      goal: null,
      money: { revenue: 0, wages: 0, missed: 0, profit: 0, perHour: 0 },
    }
  }

  refresh(over: boolean): Frame {
    const { frame, w } = this
    const m = w.metrics
    m.advance(w.now)
    m.advanceWages(w.now)
    frame.time = w.now
    frame.doorsOpen = !w.closed
    frame.over = over
    const { demand } = w.scenario
    frame.demandPerHour = w.closed ? 0 : w.arrivals.customersPerHour(w.now, demand)
    frame.onShift = w.onShift
    frame.coordinationFactor = w.divisor
    this.refreshEmployees()
    this.refreshWaiting()
    frame.arrived = m.arrived
    frame.served = m.served
    for (let i = 0; i < LOSSES.length; i++) frame.lost[LOSSES[i]] = m.lost[i]
    frame.lostTotal = m.lostTotal
    frame.inLine = m.inLine
    frame.inService = m.inService
    frame.wait.mean = m.served > 0 ? m.waitSum / m.served : null
    frame.wait.p50 = m.wait.quantileIfEnough(0.5)
    frame.wait.p90 = m.wait.quantileIfEnough(0.9)
    frame.wait.p95 = m.wait.quantileIfEnough(0.95)
    frame.wait.p99 = m.wait.quantileIfEnough(0.99)
    frame.goal = w.scenario.goal ? goalOf(w) : null
    frame.money.revenue = m.revenue
    frame.money.wages = m.wages
    frame.money.missed = m.missed
    frame.money.profit = m.revenue - m.wages
    frame.money.perHour = m.payPerHour
    return frame
  }

  private refreshEmployees(): void {
    const { frame, people, w } = this
    frame.employees.length = 0
    for (let e = 0; e < w.staff; e++) {
      if (w.state[e] === State.Gone) continue
      account(w, e)
      const f = (people[e] ??= freshEmployee(w, e))
      const c = w.inHand[e]
      const working = w.state[e] === State.Busy
      f.state = STATES[w.state[e]]
      f.since = w.since[e]
      f.speed = w.speed[e]
      f.effectiveSpeed = w.rate[e]
      f.slowFactor = w.slow[e]
      f.trainingTo = w.trainingTo[e]
      f.trainedAt = w.trainedAt[e]
      f.returnsAt = w.returnsAt[e]
      f.readyAt = w.readyAt[e]
      f.noticed = w.noticed[e] !== 0
      f.leaving = w.leaving[e] !== 0
      f.customer = c < 0 ? -1 : w.number[c]
      f.startedAt = working ? w.startedAt[e] : NaN
      f.doneAt = working ? w.doneAt[e] : NaN
      f.wagePerHour = w.wageOf(e)
      f.lineLength = w.waiting[e + 1]
      f.served = w.served[e]
      f.busy = w.busy[e]
      f.away = w.away[e]
      f.idle = idleMinutes(w, e)
      frame.employees.push(f)
    }
  }

  private refreshWaiting(): void {
    const { frame, w } = this
    const count = w.metrics.inLine
    if (count > frame.waiting.customer.length) frame.waiting = emptyWaiting(Math.max(count, frame.waiting.customer.length * 2))
    const list = frame.waiting
    let i = 0
    let longest = 0
    for (let line = 0; line <= w.staff; line++) {
      let place = 0
      for (let c = w.head[line]; c >= 0; c = w.next[c]) {
        list.customer[i] = w.number[c]
        list.line[i] = line - 1
        list.place[i] = place++
        list.key[i] = w.place[c]
        list.arrivedAt[i] = w.arrivedAt[c]
        list.joinedAt[i] = w.joinedAt[c]
        list.patience[i] = w.patienceOf[c]
        longest = Math.max(longest, w.now - w.joinedAt[c])
        i++
      }
    }
    list.count = i
    frame.longestWait = longest
  }
}

function emptyWaiting(capacity: number): WaitingFrame {
  return {
    count: 0,
    customer: new Int32Array(capacity),
    line: new Int32Array(capacity),
    place: new Int32Array(capacity),
    key: new Float64Array(capacity),
    arrivedAt: new Float64Array(capacity),
    joinedAt: new Float64Array(capacity),
    patience: new Float64Array(capacity),
  }
}

function freshEmployee(w: World, e: number): EmployeeFrame {
  return {
    index: e, id: w.ids[e], name: w.names[e], state: 'idle', since: 0, speed: 1, effectiveSpeed: 1, slowFactor: 1,
    trainingTo: NaN, trainedAt: NaN, returnsAt: NaN, hiredAt: w.hiredAt[e], readyAt: NaN, noticed: false, leaving: false,
    customer: -1, startedAt: NaN, doneAt: NaN, wagePerHour: 0, lineLength: 0, served: 0, busy: 0, idle: 0, away: 0,
  }
}

/** Met, missed and undecided of those who have come: whoever is still inside is missed once their wait is past the goal. */
export function goalOf(w: World): { met: number; missed: number; undecided: number } {
  const { metrics } = w
  let late = 0
  let undecided = 0
  w.eachInside((c) => {
    if (w.arrivedAt[c] < metrics.from) return
    const waited = w.waited[c] >= 0 ? w.waited[c] : w.now - w.joinedAt[c]
    if (waited > metrics.goalWait) late++
    else undecided++
  })
  return { met: metrics.metGoal, missed: metrics.missedGoal + late, undecided }
}

/** The end of the warm-up: every reading starts anew. */
export function beginReadings(w: World, series: SeriesRecorder | null): void {
  w.metrics.begin(w.now)
  beginAccounts(w)
  series?.begin()
}

export function countInside(w: World): number {
  let n = 0
  w.eachInside((c) => {
    if (w.arrivedAt[c] >= w.metrics.from) n++
  })
  return n
}

