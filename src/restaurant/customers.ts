import { geometric } from '../kernel/sampler.ts'
import { EventKind } from './events.ts'
import { changeLoad, joinLine, lineFor, unlink } from './lines.ts'
import { LOSSES } from './metrics.ts'
import { startTimer } from './patience.ts'
import { release, start } from './service.ts'
import { SHARED, State, Where, type World } from './world.ts'

/** The next party comes in at the door; each member orders, queues and is counted alone. */
export function arriveParty(w: World): void {
  const party = w.parties++
  const size = w.partyMean > 1 ? geometric(w.sizes, party, 0, w.partyMean) : 1
  for (let member = 0; member < size; member++) admit(w, party, member)
  w.arrivals.step()
}

function admit(w: World, party: number, member: number): void {
  const c = w.takeSlot()
  w.number[c] = w.customers++
  w.party[c] = party
  w.member[c] = member
  w.restarts[c] = 0
  w.arrivedAt[c] = w.now
  w.joinedAt[c] = w.now
  w.waited[c] = NaN
  w.patienceOf[c] = Infinity
  drawWork(w, c)
  w.metrics.arrive()
  w.emit(EventKind.CustomerArrived, c, -1)
  seat(w, c)
}

/** Sets the work left of a customer's order to its minutes at speed 1; one restarted with a fresh size has an address of its own. */
export function drawWork(w: World, c: number): void {
  if (w.traceWork !== null) w.remaining[c] = w.traceWork[w.party[c]]
  else w.work.sampleInto(w.remaining, c, w.works, w.party[c], w.member[c] + (w.restarts[c] << 16))
}

/** Who comes in (or was sent on) finds somebody free, or a place in line, or the door. */
export function seat(w: World, c: number): void {
  if (!w.ownLines) {
    const e = w.idle.take(c)
    if (e >= 0) give(w, e, c)
    else stand(w, SHARED, c)
    return
  }
  // With nobody at work as far as the host knows, people wait at the entrance.
  const e = w.openCount === 0 ? -1 : w.router.choose(c)
  if (e >= 0 && w.inHand[e] < 0 && w.state[e] === State.Idle) {
    changeLoad(w, e, 1)
    start(w, e, c)
  } else stand(w, e + 1, c)
}

function stand(w: World, line: number, c: number): void {
  if (w.waiting[line] >= w.capacity) {
    w.where[c] = Where.Free
    lose(w, c, EventKind.CustomerTurnedAway)
    return
  }
  w.metrics.enterLine()
  if (line !== SHARED) changeLoad(w, line - 1, 1)
  joinLine(w, line, c)
}

/** The host sends a customer to somebody who seems free. They may have gone home: then the customer stands before an empty place. */
export function give(w: World, e: number, c: number): void {
  if (w.state[e] !== State.Sick) {
    start(w, e, c)
    return
  }
  w.where[c] = Where.Sent
  w.lineOf[c] = e + 1
  w.inHand[e] = c
  w.metrics.enterLine()
  startTimer(w, c)
  w.emit(EventKind.CustomerJoined, c, e, -2)
}

const LOSS_OF: Partial<Record<EventKind, number>> = {
  [EventKind.CustomerTurnedAway]: LOSSES.indexOf('turnedAway'),
  [EventKind.CustomerGaveUp]: LOSSES.indexOf('gaveUp'),
  [EventKind.OrderDropped]: LOSSES.indexOf('dropped'),
  [EventKind.CustomerClosed]: LOSSES.indexOf('closed'),
}

/** A customer leaves unserved. */
export function lose(w: World, c: number, kind: EventKind): void {
  const where = w.where[c]
  const e = where === Where.Sent || where === Where.Interrupted ? w.lineOf[c] - 1 : -1
  const line = where === Where.Line ? w.lineOf[c] - 1 : -2
  if (where !== Where.Free) w.metrics.inLine--
  if (where === Where.Line) {
    unlink(w, c)
    if (line >= 0) changeLoad(w, line, -1)
  } else if (e >= 0) {
    w.inHand[e] = -1
    if (w.ownLines) changeLoad(w, e, -1)
  }
  w.metrics.lose(LOSS_OF[kind]!, w.arrivedAt[c])
  w.emit(kind, c, where === Where.Line ? line : e, line)
  w.freeSlot(c)
  // The host sees the place free again and sends the next there.
  if (where === Where.Sent && !w.closed) release(w, e)
}

/** Everybody who waits is sent away: the closing of a restaurant that does not finish its line. */
export function sendAway(w: World): void {
  for (let line = 0; line <= w.staff; line++) {
    while (w.head[line] >= 0) lose(w, w.head[line], EventKind.CustomerClosed)
  }
  for (let e = 0; e < w.staff; e++) {
    const c = w.inHand[e]
    if (c >= 0 && w.where[c] !== Where.Service) lose(w, c, EventKind.CustomerClosed)
  }
}

/** A line whose employee the host no longer counts on is sent to the others, in order. */
export function redispatch(w: World, e: number): void {
  const line = lineFor(w, e)
  if (line === SHARED) return
  while (w.head[line] >= 0) {
    const c = w.head[line]
    unlink(w, c)
    changeLoad(w, e, -1)
    resend(w, c)
  }
}

/** Routes a customer already in the house again; they keep their wait and their patience. */
export function resend(w: World, c: number): void {
  w.metrics.inLine--
  w.emit(EventKind.CustomerRedispatched, c, w.lineOf[c] - 1)
  seat(w, c)
}
