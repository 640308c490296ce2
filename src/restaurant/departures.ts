import { EventKind } from './events.ts'
import { changeLoad, unlink } from './lines.ts'
import { LOSSES } from './metrics.ts'
import { mayRetry, enterOrbit } from './orbit.ts'
import { holderOf, put } from './presence.ts'
import { release, stamp } from './service.ts'
import { orderFailed } from './trust.ts'
import { ownerOf, Where } from './codes.ts'
import type { World } from './world.ts'

/** How attempts end unserved: the loss, or another attempt later; and how an order that is not wanted any more is taken back. */

const LOSS_OF: Partial<Record<EventKind, number>> = {
  [EventKind.CustomerTurnedAway]: LOSSES.indexOf('turnedAway'),
  [EventKind.CustomerGaveUp]: LOSSES.indexOf('gaveUp'),
  [EventKind.OrderDropped]: LOSSES.indexOf('dropped'),
  [EventKind.CustomerShed]: LOSSES.indexOf('shed'),
  [EventKind.CustomerUnservable]: LOSSES.indexOf('unservable'),
  [EventKind.CustomerClosed]: LOSSES.indexOf('closed'),
}

/** What says that the house could not serve: it counts against the breaker and may be tried again. */
const isFailure = (kind: EventKind): boolean =>
  kind === EventKind.CustomerGaveUp || kind === EventKind.CustomerTurnedAway || kind === EventKind.OrderDropped

/**
 * Order c ends unserved, wherever it is: its customer leaves, for good or to come again, and whoever had it in hand goes on.
 * If another copy of it still runs, only this one ends, unless it was the customer who had enough.
 */
export function endAttempt(w: World, c: number, kind: EventKind): void {
  const where = w.where[c]
  const standing = where === Where.Line || where === Where.Sent || where === Where.Service || where === Where.Interrupted
  const e = standing ? holderOf(w, c) : -1
  const line = where === Where.Line ? ownerOf(w.lineOf[c]) : -2
  const freed = takeBack(w, c)
  let other = -1
  if (w.twin[c] !== 0) {
    if (kind !== EventKind.CustomerGaveUp && kind !== EventKind.CustomerClosed) {
      forgetCopy(w, c)
      if (freed >= 0) release(w, freed)
      return
    }
    other = cancelTwin(w, c)
  }
  if (isFailure(kind)) {
    if (w.guard.listening) w.guard.outcome(c, false)
    if (w.guard.ejecting && e >= 0) orderFailed(w, e)
  } else if (w.guard.listening) w.guard.abandon(c)
  if (w.scenario.retry !== undefined && mayRetry(w, c, kind)) enterOrbit(w, c, e, line)
  else leaveUnserved(w, c, kind, e, line)
  // Whoever had the order in hand, or before whose empty place they stood, is sent the next.
  if (freed >= 0) release(w, freed)
  if (other >= 0) release(w, other)
}

/** A customer leaves for good, unserved. They are in no line and nobody's hand. */
function leaveUnserved(w: World, c: number, kind: EventKind, e: number, line: number): void {
  put(w, c, Where.Free)
  w.metrics.lose(LOSS_OF[kind]!, w.arrivedAt[c], w.now)
  w.emit(kind, c, e, line)
  w.freeSlot(c)
}

/** Takes order c out of its line or hand; where it is said to be stays. Returns whose hand is free now, −1 if nobody's. */
function takeBack(w: World, c: number): number {
  const where = w.where[c]
  if (where === Where.Free || where === Where.Orbit) return -1
  const e = holderOf(w, c)
  if (where === Where.Line) {
    if (e >= 0 && w.ownLines) changeLoad(w, e, -1, c)
    unlink(w, c)
    return -1
  }
  if (w.attention !== null) {
    w.attention.withdraw(e, c)
    if (w.ownLines) changeLoad(w, e, -1, c)
    return e
  }
  if (where === Where.Service) stamp(w, e)
  w.inHand[e] = -1
  if (where === Where.Service) {
    w.completionKey[e] = 0
    w.doneAt[e] = NaN
  }
  if (w.ownLines) changeLoad(w, e, -1, c)
  return where === Where.Interrupted ? -1 : e
}

/** The other copy of c's order is not needed any more. Returns whose hand is free now, −1 if nobody's. */
export function cancelTwin(w: World, c: number): number {
  const other = w.twin[c] - 1
  const freed = takeBack(w, other)
  forgetCopy(w, other)
  return freed
}

/** This copy, taken back already, ends without a trace of its customer, who has the other. */
export function forgetCopy(w: World, c: number): void {
  const other = w.twin[c] - 1
  const sent = w.where[c] !== Where.Free
  put(w, c, Where.Free)
  if (sent) w.emit(EventKind.OrderCancelled, c, holderOf(w, c))
  w.twin[other] = 0
  w.twin[c] = 0
  w.freeSlot(c)
}

/** Everybody who waits or would come again is sent away: the closing of a restaurant that does not finish its line. */
export function sendAway(w: World): void {
  const waiting: number[] = []
  w.eachInside((c) => {
    const twin = w.twin[c] - 1
    if (w.where[c] === Where.Orbit) return
    if (w.where[c] !== Where.Service) waiting.push(c)
    else if (twin >= 0 && w.where[twin] !== Where.Service) waiting.push(twin)
  })
  waiting.sort((a, b) => w.lineOf[a] - w.lineOf[b] || w.place[a] - w.place[b])
  for (const c of waiting) {
    if (w.where[c] === Where.Free) continue
    const twin = w.twin[c] - 1
    // An order in hand is served, so only its waiting copy goes.
    if (twin >= 0 && w.where[twin] === Where.Service) cancelTwin(w, twin)
    else endAttempt(w, c, EventKind.CustomerClosed)
  }
}

/** The doors close: nobody comes again. */
export function emptyOrbit(w: World): void {
  w.eachInside((c) => {
    if (w.where[c] === Where.Orbit) leaveUnserved(w, c, EventKind.CustomerClosed, -1, -2)
  })
}
