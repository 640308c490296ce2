import { State } from './codes.ts'
import { EventKind } from './events.ts'
import type { RecentMoves, Series } from './frame.ts'
import type { Listener, World } from './world.ts'

/** How many of the last moves the frame can tell. */
const MOVES = 8192

const MOVING: ReadonlySet<EventKind> = new Set([
  EventKind.CustomerTurnedAway, EventKind.CustomerJoined, EventKind.OrderStarted, EventKind.OrderInterrupted, EventKind.CustomerServed,
  EventKind.CustomerGaveUp, EventKind.OrderDropped, EventKind.CustomerClosed, EventKind.CustomerRedispatched, EventKind.CustomerShed,
  EventKind.CustomerUnservable, EventKind.CustomerRetries, EventKind.StationDone,
])

/** Keeps the last moves of people: a ring in columns. */
export class MoveRecorder implements Listener {
  readonly moves: RecentMoves = {
    capacity: MOVES,
    total: 0,
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
    moves.total++
    const i = (moves.start + moves.count) % MOVES
    if (moves.count < MOVES) moves.count++
    else moves.start = (moves.start + 1) % MOVES
    moves.time[i] = w.now
    moves.kind[i] = kind
    moves.customer[i] = w.number[slot]
    moves.employee[i] = employee
    // Who starts has just left the line they were in; the columns of the slot still tell which, and where in it.
    moves.line[i] = kind === EventKind.OrderStarted ? (w.ownLines ? employee : -1) : line
    moves.key[i] = w.place[slot]
    moves.waited[i] = w.now - w.arrivedAt[slot]
    moves.patience[i] = w.patience === null ? Infinity : w.patienceOf[slot]
  }
}

/** The last two instants at which something happened. */
export class InstantRecorder implements Listener {
  last = 0
  before = 0
  events = 0

  constructor(private readonly w: World) {}

  event(): void {
    this.events++
    if (this.w.now === this.last) return
    this.before = this.last
    this.last = this.w.now
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

/** People on shift and able to work. */
function atWork(w: World): number {
  let n = 0
  for (let e = 0; e < w.staff; e++) if (w.state[e] === State.Idle || w.state[e] === State.Busy) n++
  return n
}
