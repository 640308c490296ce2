import { unitExponential } from '../kernel/sampler.ts'
import { repay, setState } from './accounts.ts'
import { drawWork, give, redispatch, resend, sendTo } from './customers.ts'
import { endAttempt } from './departures.ts'
import { minutesToNotice, minutesToTrust, scheduleRise } from './detection.ts'
import { EventKind } from './events.ts'
import { changeLoad, returnToHead, unlink } from './lines.ts'
import { put } from './presence.ts'
import { paceChanged, release, stamp, start } from './service.ts'
import { drawHealth } from './spells.ts'
import { depart, join, shiftChanged } from './staff.ts'
import { removeIdle, takeIdle, teamOf } from './teams.ts'
import { makeAvailable, review } from './trust.ts'
import { ownerOf, ownLine, Pending, PENDING_BITS, Rank, sharedLine, State, Where } from './codes.ts'
import type { World } from './world.ts'

/**
 * Absence: what becomes of the order in hand and of the line when somebody goes home sick, when the host notices, and the return.
 * Until the absence is noticed the host goes on sending people to an empty place.
 */

/** Minutes away; Infinity (until somebody says `return`) where the scenario draws none. */
export function drawAbsence(w: World, e: number): number {
  const mean = w.scenario.sickness?.meanTimeToReturn
  return mean === undefined ? Infinity : mean * unitExponential(w.draws.timesToReturn, w.idHash[e], w.absences[e])
}

/** Employee e is away from now on. Somebody already away is away for that long from now. */
export function beAbsent(w: World, e: number, minutes: number): void {
  w.returnsAt[e] = w.now + minutes
  w.returnKey[e] = minutes < Infinity ? w.queue.push(w.now + minutes, Rank.Staff, (e << PENDING_BITS) | Pending.Return) : 0
  if (w.state[e] === State.Sick) {
    // The next absence has a length of its own.
    w.absences[e]++
    return
  }
  if (w.state[e] === State.Busy) interrupt(w, e)
  w.wasOnboarding[e] = w.state[e] === State.Onboarding ? 1 : 0
  // Whoever was still to pass the health check has not been counted on since the last absence.
  const known = w.rising[e] !== 0
  w.rising[e] = 0
  w.riseKey[e] = 0
  setState(w, e, State.Sick)
  paceChanged(w, e)
  w.sickKey[e] = 0
  w.absences[e]++
  w.noticed[e] = known ? 1 : 0
  repay(w, e)
  w.onShift--
  w.emit(EventKind.EmployeeSick, -1, e)
  shiftChanged(w)
  if (known) {
    settleAbsence(w, e)
    return
  }
  const delay = minutesToNotice(w, e)
  if (delay > 0) w.noticeKey[e] = w.queue.push(w.now + delay, Rank.Staff, (e << PENDING_BITS) | Pending.Notice)
  else notice(w, e)
}

/** The order in hand stops; its customer waits again, at the empty place. */
function interrupt(w: World, e: number): void {
  if (w.attention !== null) {
    w.attention.interrupt(e)
    return
  }
  const c = w.inHand[e]
  stamp(w, e)
  w.completionKey[e] = 0
  w.doneAt[e] = NaN
  put(w, c, Where.Interrupted)
  w.emit(EventKind.OrderInterrupted, c, e)
}

/** The timer by which the host would have noticed. */
export function noticeDue(w: World, e: number): void {
  if (w.noticeKey[e] === w.queue.key) notice(w, e)
}

/** The host looks in another way from now on: what it has not noticed yet, and whom it does not trust yet, it finds out by that. */
export function detectAnew(w: World, e: number): void {
  if (w.noticeKey[e] !== 0) {
    const delay = minutesToNotice(w, e)
    if (delay > 0) w.noticeKey[e] = w.queue.push(w.now + delay, Rank.Staff, (e << PENDING_BITS) | Pending.Notice)
    else notice(w, e)
  }
  if (w.rising[e] === 0) return
  const rise = minutesToTrust(w, e)
  if (rise > 0) scheduleRise(w, e, rise)
  else trustAgain(w, e)
}

/** The host notices: nobody is sent to e any more, and the order in hand and the line meet their fate. */
function notice(w: World, e: number): void {
  w.noticeKey[e] = 0
  w.noticed[e] = 1
  w.emit(EventKind.AbsenceNoticed, -1, e)
  review(w, e)
  settleAbsence(w, e)
  if (w.leaving[e] !== 0) depart(w, e)
}

/** What waits with employee e, who is known to be away, meets its fate. */
export function settleAbsence(w: World, e: number): void {
  const stranded = w.leaving[e] === 0 && w.scenario.sickness?.line === 'stranded'
  settleFallen(w, e)
  const c = w.inHand[e]
  if (c >= 0) {
    if (w.where[c] === Where.Sent) {
      w.inHand[e] = -1
      if (w.ownLines) changeLoad(w, e, -1, c)
      returnFromHand(w, c)
    } else if (settleOrder(w, c) && !(stranded && w.ownLines)) takeFromHand(w, e, c)
  }
  // In panic the host goes on sending people here, so those who are here stay.
  if (stranded || w.counted[e] !== 0) return
  if (w.ownLines) redispatch(w, e)
  else {
    resendFallen(w, e)
    refuseUnservable(w, e)
  }
}

/** Under shared attention several orders fell from e's hands: each meets its fate where it waits. */
function settleFallen(w: World, e: number): void {
  if (w.attention === null) return
  const waiting: number[] = []
  for (let c = w.head[ownLine(e)]; c >= 0; c = w.next[c]) if (w.fallen[c] !== 0) waiting.push(c)
  for (const c of waiting) {
    w.fallen[c] = 0
    settleOrder(w, c)
  }
}

function resendFallen(w: World, e: number): void {
  const line = ownLine(e)
  while (w.head[line] >= 0) {
    const c = w.head[line]
    unlink(w, c)
    resend(w, c)
  }
}

/** With a menu, what nobody at work can cook any more is refused to those in line for it. */
function refuseUnservable(w: World, e: number): void {
  if (!w.split || !w.kitchen!.hasMenu) return
  for (const t of w.teamsOf[e]) {
    const line = sharedLine(t)
    while (w.teams[t].openCount === 0 && w.head[line] >= 0) endAttempt(w, w.head[line], EventKind.CustomerUnservable)
  }
}

/** Somebody who is away is let go: the host finds out now, if it had not, and keeps nothing waiting for them. */
export function dismissAbsent(w: World, e: number): void {
  if (w.noticed[e] === 0) {
    notice(w, e)
    return
  }
  const c = w.inHand[e]
  if (c >= 0) takeFromHand(w, e, c)
  redispatch(w, e)
  depart(w, e)
}

function takeFromHand(w: World, e: number, c: number): void {
  w.inHand[e] = -1
  if (w.ownLines) changeLoad(w, e, -1, c)
  returnFromHand(w, c)
}

/** An order that fell from somebody's hands goes to whoever is free, else to the head of a line. */
function returnFromHand(w: World, c: number): void {
  const team = teamOf(w, c)
  w.routed[c]++
  if (team.openCount === 0 && w.split && w.kitchen!.hasMenu) {
    w.lineOf[c] = sharedLine(team.index)
    put(w, c, Where.Free)
    endAttempt(w, c, EventKind.CustomerUnservable)
    return
  }
  if (w.ownLines) {
    const e = team.openCount === 0 ? -1 : team.router.choose(c, -1)
    if (e >= 0 && w.state[e] === State.Idle && w.inHand[e] < 0) {
      put(w, c, Where.Free)
      w.emit(EventKind.CustomerRedispatched, c, ownerOf(w.lineOf[c]))
      sendTo(w, e, c)
    } else {
      if (e >= 0) changeLoad(w, e, 1, c)
      returnToHead(w, e < 0 ? sharedLine(team.index) : ownLine(e), c)
    }
    return
  }
  // Whoever seems free is sent it at once; if nobody does, it heads the line, whatever the line's room.
  const e = takeIdle(w, team, c)
  if (e < 0) returnToHead(w, sharedLine(team.index), c)
  else give(w, e, c)
}

/** What becomes of an interrupted order; false if it is lost. */
function settleOrder(w: World, c: number): boolean {
  const fate = w.scenario.sickness?.order ?? 'restart'
  if (fate === 'lost') {
    endAttempt(w, c, EventKind.OrderDropped)
    return false
  }
  if (fate === 'restart-new') {
    w.restarts[c]++
    w.optional = true
  }
  if (fate !== 'resume' || w.spoilt[c] !== 0) drawWork(w, c)
  w.spoilt[c] = 0
  paceChanged(w, w.lineOf[c] >> 1)
  return true
}

/** The drawn moment of return has come, unless it has become stale. */
export function returnDue(w: World, e: number): void {
  if (w.returnKey[e] === w.queue.key) comeBack(w, e)
}

/** Employee e is back. If nobody had noticed, they go on where they stopped, as far as the order's fate lets them. */
export function comeBack(w: World, e: number): void {
  if (w.state[e] !== State.Sick) return
  const onboarding = w.wasOnboarding[e] !== 0 && w.readyKey[e] !== 0
  // Somebody the host never missed steps back into their place; the others are welcomed anew.
  const unnoticed = w.noticed[e] === 0 && w.wasOnboarding[e] === 0
  const rise = unnoticed || onboarding ? 0 : minutesToTrust(w, e)
  // Whoever became ready while away is dealt their share of the work only now.
  const isNew = w.wasOnboarding[e] !== 0
  w.returnKey[e] = 0
  w.noticeKey[e] = 0
  w.returnsAt[e] = NaN
  w.noticed[e] = 0
  w.wasOnboarding[e] = 0
  w.onShift++
  setState(w, e, onboarding ? State.Onboarding : State.Idle)
  repay(w, e)
  w.emit(EventKind.EmployeeReturned, -1, e)
  shiftChanged(w)
  drawHealth(w, e, true)
  if (onboarding) return
  if (rise > 0) scheduleRise(w, e, rise)
  if (unnoticed) {
    removeIdle(w, e)
    settleFallen(w, e)
  }
  const c = w.inHand[e]
  if (c >= 0 && (!unnoticed || w.where[c] === Where.Sent || settleOrder(w, c))) start(w, e, c)
  if (unnoticed) {
    if (w.inHand[e] < 0) release(w, e)
  } else if (isNew) join(w, e)
  else makeAvailable(w, e)
  paceChanged(w, e)
}

/** The health check has passed often enough: employee e is counted on again. */
export function riseDue(w: World, e: number): void {
  if (w.riseKey[e] === w.queue.key) trustAgain(w, e)
}

function trustAgain(w: World, e: number): void {
  w.riseKey[e] = 0
  w.rising[e] = 0
  w.emit(EventKind.EmployeeTrusted, -1, e)
  makeAvailable(w, e)
}
