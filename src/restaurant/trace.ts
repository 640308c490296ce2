import { EventKind } from './events.ts'
import type { Trace, Traced, TraceMark, TraceMarkKind } from './results.ts'
import { outcomeOf } from './rows.ts'
import type { Listener, World } from './world.ts'

const MARKS: Partial<Record<EventKind, TraceMarkKind>> = {
  [EventKind.CustomerArrived]: 'arrived',
  [EventKind.CustomerJoined]: 'joined',
  [EventKind.OrderStarted]: 'started',
  [EventKind.OrderInterrupted]: 'interrupted',
  [EventKind.StationDone]: 'station-done',
  [EventKind.OrderFailed]: 'failed',
  [EventKind.CustomerRedispatched]: 'redispatched',
  [EventKind.OrderHedged]: 'hedged',
  [EventKind.OrderCancelled]: 'cancelled',
  [EventKind.CustomerRetries]: 'retries',
  [EventKind.CustomerReturned]: 'returned',
}

function markOf(w: World, kind: EventKind, slot: number, employee: number): TraceMark | null {
  const outcome = outcomeOf(kind)
  const what = outcome === undefined ? MARKS[kind] : 'left'
  if (what === undefined) return null
  const station = w.kitchen?.names[w.station[slot]] ?? null
  return { at: w.now, what, employee: employee < 0 ? null : w.names[employee], station, outcome: outcome ?? null }
}

export interface Tracing extends Listener {
  tell(until: number): Trace
}

/** Keeps everything that happens to one customer, by number. */
class NumberTracer implements Tracing {
  private readonly marks: TraceMark[] = []

  constructor(
    private readonly w: World,
    private readonly customer: number,
  ) {}

  event(kind: EventKind, slot: number, employee: number): void {
    if (slot < 0 || this.w.number[slot] !== this.customer) return
    const mark = markOf(this.w, kind, slot, employee)
    if (mark) this.marks.push(mark)
  }

  tell(until: number): Trace {
    return { customer: this.customer, until, marks: this.marks }
  }
}

/** Keeps what happens to all who are inside, and of those who have left only the one who is meant: memory does not grow with the day. */
class LeaverTracer implements Tracing {
  private readonly inside = new Map<number, TraceMark[]>()
  private customer = -1
  private marks: TraceMark[] = []
  private longest = -1

  constructor(
    private readonly w: World,
    private readonly which: 'last' | 'slowest',
  ) {}

  event(kind: EventKind, slot: number, employee: number): void {
    if (slot < 0) return
    const { w, inside } = this
    const mark = markOf(w, kind, slot, employee)
    if (!mark) return
    const c = w.number[slot]
    let marks = inside.get(c)
    if (!marks) {
      if (mark.what !== 'arrived') return
      inside.set(c, (marks = []))
    }
    marks.push(mark)
    if (mark.what !== 'left') return
    inside.delete(c)
    const took = mark.at - marks[0].at
    if (this.which === 'slowest' && took <= this.longest) return
    this.longest = took
    this.customer = c
    this.marks = marks
  }

  /** Before the first has left, the first who came is the story so far. */
  tell(until: number): Trace {
    const first = this.customer < 0 ? this.inside.get(0) : undefined
    return { customer: first ? 0 : this.customer, until, marks: first ?? this.marks }
  }
}

export function createTracing(w: World, which: Traced): Tracing {
  return typeof which === 'number' ? new NumberTracer(w, which) : new LeaverTracer(w, which)
}
