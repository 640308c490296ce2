import { EventKind } from './events.ts'
import { changeLoad, lineFor, takeHead } from './lines.ts'
import { setState } from './accounts.ts'
import { depart } from './staff.ts'
import { give } from './customers.ts'
import { stopTimer } from './patience.ts'
import { Pending, PENDING_BITS, Rank, State, Where, type World } from './world.ts'

/** Employee e takes a customer who is in no line. */
export function start(w: World, e: number, c: number): void {
  w.metrics.inService++
  if (!(w.waited[c] >= 0)) w.waited[c] = w.now - w.joinedAt[c]
  stopTimer(w, c)
  w.where[c] = Where.Service
  w.lineOf[c] = e + 1
  w.inHand[e] = c
  w.startedAt[e] = w.now
  if (w.state[e] !== State.Busy) setState(w, e, State.Busy)
  scheduleCompletion(w, e, c)
  w.emit(EventKind.OrderStarted, c, e)
}

function scheduleCompletion(w: World, e: number, c: number): void {
  const at = w.now + w.remaining[c] / w.rate[e]
  w.stampedAt[e] = w.now
  w.doneAt[e] = at
  w.completionKey[e] = w.queue.push(at, Rank.Completion, (e << PENDING_BITS) | Pending.Completion)
}

/** Brings the work left in e's order up to date; 0 at least. */
export function stamp(w: World, e: number): void {
  const c = w.inHand[e]
  w.remaining[c] = Math.max(0, w.remaining[c] - (w.now - w.stampedAt[e]) * w.rate[e])
  w.stampedAt[e] = w.now
}

/** Employee e works at another pace from now on; the order in hand keeps the work already done. */
export function changeRate(w: World, e: number): void {
  const rate = (w.speed[e] * w.slow[e]) / w.divisor
  if (rate === w.rate[e]) return
  const working = w.state[e] === State.Busy
  if (working) stamp(w, e)
  w.rate[e] = rate
  if (working) scheduleCompletion(w, e, w.inHand[e])
}

/** Employee e's order is done, unless that event has become stale. */
export function complete(w: World, e: number): void {
  if (w.completionKey[e] !== w.queue.key) return
  const c = w.inHand[e]
  const { metrics } = w
  metrics.inService--
  if (metrics.serve(w, c)) w.served[e]++
  w.inHand[e] = -1
  w.emit(EventKind.CustomerServed, c, e)
  w.freeSlot(c)
  if (w.ownLines) changeLoad(w, e, -1)
  release(w, e)
}

/** Employee e's place is free: the next of their line steps up, or they are idle. */
export function release(w: World, e: number): void {
  if (w.leaving[e] !== 0) {
    depart(w, e)
    return
  }
  const c = takeHead(w, lineFor(w, e))
  if (c >= 0) {
    w.metrics.inLine--
    give(w, e, c)
    return
  }
  if (w.state[e] === State.Busy) setState(w, e, State.Idle)
  if (!w.ownLines) w.idle.add(e)
}
