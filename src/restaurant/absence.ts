import { unitExponential } from '../kernel/sampler.ts'
import { repay, setState } from './accounts.ts'
import { drawWork, give, lose, redispatch, resend } from './customers.ts'
import { EventKind } from './events.ts'
import { changeLoad, returnToHead } from './lines.ts'
import { stamp, release, start } from './service.ts'
import { depart, makeAvailable, shiftChanged, withdraw } from './staff.ts'
import { SHARED, Pending, PENDING_BITS, Rank, State, Where, type World } from './world.ts'

/**
 * Absence: who falls sick, when the host notices, what becomes of the order in hand and of the line, and the return.
 * Until the absence is noticed the host goes on sending people to an empty place.
 */

function schedule(w: World, at: number, kind: number, e: number): number {
  return w.queue.push(at, Rank.Staff, (e << PENDING_BITS) | kind)
}

/** Draws how long employee e stays well; on busy minutes only where sickness runs on those. */
export function drawHealth(w: World, e: number): void {
  w.sickKey[e] = 0
  const { sickness } = w.scenario
  if (sickness?.meanTimeToSick === undefined || w.state[e] === State.Gone) return
  const minutes = sickness.meanTimeToSick * unitExponential(w.timesToSick, w.idHash[e], w.absences[e])
  w.healthLeft[e] = minutes
  if (!w.sickWhileBusy) w.sickKey[e] = schedule(w, w.now + minutes, Pending.Sick, e)
  else if (w.state[e] === State.Busy) resumeHealth(w, e)
}

/** Where sickness runs on busy time: work begins. */
export function resumeHealth(w: World, e: number): void {
  w.healthFrom[e] = w.now
  w.sickKey[e] = schedule(w, w.now + w.healthLeft[e], Pending.Sick, e)
}

/** … and work stops. */
export function pauseHealth(w: World, e: number): void {
  w.healthLeft[e] = Math.max(0, w.healthLeft[e] - (w.now - w.healthFrom[e]))
  w.sickKey[e] = 0
}

/** The drawn moment of falling sick has come, unless it has become stale. */
export function fallSick(w: World, e: number): void {
  if (w.sickKey[e] === w.queue.key) beAbsent(w, e, drawAbsence(w, e))
}

/** Minutes away; Infinity (until somebody says `return`) where the scenario draws none. */
export function drawAbsence(w: World, e: number): number {
  const mean = w.scenario.sickness?.meanTimeToReturn
  return mean === undefined ? Infinity : mean * unitExponential(w.timesToReturn, w.idHash[e], w.absences[e])
}

/** Employee e is away from now on. Somebody already away is away for that long from now. */
export function beAbsent(w: World, e: number, minutes: number): void {
  w.returnsAt[e] = w.now + minutes
  w.returnKey[e] = minutes < Infinity ? schedule(w, w.now + minutes, Pending.Return, e) : 0
  if (w.state[e] === State.Sick) return
  const working = w.state[e] === State.Busy
  if (working) interrupt(w, e)
  w.wasOnboarding[e] = w.state[e] === State.Onboarding ? 1 : 0
  setState(w, e, State.Sick)
  w.sickKey[e] = 0
  w.absences[e]++
  w.noticed[e] = 0
  repay(w, e)
  w.onShift--
  w.emit(EventKind.EmployeeSick, -1, e)
  shiftChanged(w)
  const detection = w.scenario.sickness?.detection ?? 0
  const delay = typeof detection === 'number' ? detection : 0
  if (delay > 0) w.noticeKey[e] = schedule(w, w.now + delay, Pending.Notice, e)
  else notice(w, e)
}

/** The order in hand stops; its customer waits again, at the empty place. */
function interrupt(w: World, e: number): void {
  const c = w.inHand[e]
  stamp(w, e)
  w.completionKey[e] = 0
  w.doneAt[e] = NaN
  w.where[c] = Where.Interrupted
  w.metrics.inService--
  w.metrics.enterLine()
  w.emit(EventKind.OrderInterrupted, c, e)
}

/** The timer by which the host would have noticed. */
export function noticeDue(w: World, e: number): void {
  if (w.noticeKey[e] === w.queue.key) notice(w, e)
}

/** The host notices: nobody is sent to e any more, and the order in hand and the line meet their fate. */
function notice(w: World, e: number): void {
  w.noticeKey[e] = 0
  w.noticed[e] = 1
  w.emit(EventKind.AbsenceNoticed, -1, e)
  withdraw(w, e)
  const stranded = w.ownLines && w.leaving[e] === 0 && w.scenario.sickness?.line === 'stranded'
  const c = w.inHand[e]
  if (c >= 0) {
    if (w.where[c] === Where.Sent) {
      w.inHand[e] = -1
      returnFromHand(w, c)
    } else if (settleOrder(w, c) && !stranded) takeFromHand(w, e, c)
  }
  if (w.leaving[e] !== 0) depart(w, e)
  else if (!stranded) redispatch(w, e)
}

/** Somebody who is away is let go: the host finds out now, if it had not, and keeps nothing waiting for them. */
export function dismissAbsent(w: World, e: number): void {
  if (w.noticed[e] === 0) {
    notice(w, e)
    return
  }
  const c = w.inHand[e]
  if (c >= 0) takeFromHand(w, e, c)
  depart(w, e)
}

function takeFromHand(w: World, e: number, c: number): void {
  w.inHand[e] = -1
  if (w.ownLines) changeLoad(w, e, -1)
  returnFromHand(w, c)
}

/** An order that fell from somebody's hands goes to whoever is free, else to the head of a line. */
function returnFromHand(w: World, c: number): void {
  if (w.ownLines) {
    const e = w.openCount === 0 ? -1 : w.router.choose(c)
    if (e >= 0 && w.state[e] === State.Idle && w.inHand[e] < 0) resend(w, c)
    else {
      if (e >= 0) changeLoad(w, e, 1)
      returnToHead(w, e + 1, c)
    }
    return
  }
  // Whoever seems free is sent it at once; if nobody does, it heads the line, whatever the line's room.
  const e = w.idle.take(c)
  if (e < 0) {
    returnToHead(w, SHARED, c)
    return
  }
  w.metrics.inLine--
  give(w, e, c)
}

/** What becomes of an interrupted order; false if it is lost. */
function settleOrder(w: World, c: number): boolean {
  const fate = w.scenario.sickness?.order ?? 'restart'
  if (fate === 'lost') {
    lose(w, c, EventKind.OrderDropped)
    return false
  }
  if (fate === 'restart-new') w.restarts[c]++
  if (fate !== 'resume') drawWork(w, c)
  return true
}

/** The drawn moment of return has come, unless it has become stale. */
export function returnDue(w: World, e: number): void {
  if (w.returnKey[e] === w.queue.key) comeBack(w, e)
}

/** Employee e is back. If nobody had noticed, they go on where they stopped, as far as the order's fate lets them. */
export function comeBack(w: World, e: number): void {
  if (w.state[e] !== State.Sick) return
  // Somebody the host never missed steps back into their place; the others are welcomed anew.
  const unnoticed = w.noticed[e] === 0 && w.wasOnboarding[e] === 0
  w.returnKey[e] = 0
  w.noticeKey[e] = 0
  w.returnsAt[e] = NaN
  w.onShift++
  const onboarding = w.wasOnboarding[e] !== 0 && w.readyKey[e] !== 0
  setState(w, e, onboarding ? State.Onboarding : State.Idle)
  repay(w, e)
  w.emit(EventKind.EmployeeReturned, -1, e)
  shiftChanged(w)
  drawHealth(w, e)
  if (onboarding) return
  const c = w.inHand[e]
  if (unnoticed) w.idle.remove(e)
  if (c >= 0) {
    const settled = !unnoticed || w.where[c] === Where.Sent || settleOrder(w, c)
    if (settled) {
      w.metrics.inLine--
      start(w, e, c)
      if (!unnoticed) makeAvailable(w, e)
      return
    }
  }
  if (unnoticed) release(w, e)
  else makeAvailable(w, e)
}
