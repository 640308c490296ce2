import { hashText } from '../kernel/random.ts'
import { dismissAbsent, drawHealth } from './absence.ts'
import { account, repay, setState } from './accounts.ts'
import { redispatch, resend } from './customers.ts'
import { EventKind } from './events.ts'
import { unlink } from './lines.ts'
import { changeRate, release } from './service.ts'
import { SHARED, Pending, PENDING_BITS, Rank, State, type World } from './world.ts'

/** The roster: hiring, onboarding, training, slowing down and letting go; and what N costs everybody. */

/** Adds somebody to the roster. With `onboarding` > 0 minutes they are paid and in the way, and serve nobody yet. */
export function enrol(w: World, id: string, name: string, speed: number, onboarding: number): number {
  const e = w.takeEmployee()
  w.ids.push(id)
  w.names.push(name)
  w.byId.set(id, e)
  w.idHash[e] = hashText(id)
  w.speed[e] = speed
  w.hiredAt[e] = w.now
  w.accountFrom[e] = w.now
  w.accountTo[e] = w.now
  w.since[e] = w.now
  w.returnsAt[e] = NaN
  w.readyAt[e] = NaN
  w.trainedAt[e] = NaN
  w.trainingTo[e] = NaN
  w.doneAt[e] = NaN
  w.state[e] = onboarding > 0 ? State.Onboarding : State.Idle
  if (onboarding > 0) {
    w.readyAt[e] = w.now + onboarding
    w.readyKey[e] = w.queue.push(w.readyAt[e], Rank.Staff, (e << PENDING_BITS) | Pending.Ready)
  }
  w.onShift++
  repay(w, e)
  drawHealth(w, e)
  return e
}

/** Opens the day with the scenario's staff. */
export function openWith(w: World): void {
  for (const { id, name, speed } of w.scenario.staff) enrol(w, id, name, speed, 0)
  w.divisor = w.currentDivisor()
  for (let e = 0; e < w.staff; e++) {
    changeRate(w, e)
    w.open[w.openCount++] = e
    if (!w.ownLines) w.idle.add(e)
  }
  w.router.rebuild()
}

export function hire(w: World, id: string, name: string, speed: number): number {
  const e = enrol(w, id, name, speed, w.scenario.growth?.onboardingTime ?? 0)
  w.emit(EventKind.EmployeeHired, -1, e)
  shiftChanged(w)
  changeRate(w, e)
  if (w.state[e] === State.Idle) makeAvailable(w, e)
  return e
}

/** Onboarding is over (also for somebody who lies sick meanwhile). */
export function ready(w: World, e: number): void {
  if (w.readyKey[e] !== w.queue.key) return
  w.readyKey[e] = 0
  w.readyAt[e] = NaN
  w.emit(EventKind.EmployeeReady, -1, e)
  if (w.state[e] !== State.Onboarding) return
  setState(w, e, State.Idle)
  makeAvailable(w, e)
}

/** Training for employee e: it works at the old speed until it is over. */
export function train(w: World, e: number, speed: number): void {
  const minutes = w.scenario.growth?.trainingTime ?? 0
  w.trainingTo[e] = speed
  if (minutes === 0) graduate(w, e)
  else {
    w.trainedAt[e] = w.now + minutes
    w.trainedKey[e] = w.queue.push(w.trainedAt[e], Rank.Staff, (e << PENDING_BITS) | Pending.Trained)
  }
}

export function trainingOver(w: World, e: number): void {
  if (w.trainedKey[e] === w.queue.key) graduate(w, e)
}

function graduate(w: World, e: number): void {
  w.trainedKey[e] = 0
  w.speed[e] = w.trainingTo[e]
  w.trainingTo[e] = NaN
  w.trainedAt[e] = NaN
  w.emit(EventKind.EmployeeTrained, -1, e)
  repay(w, e)
  paceChanged(w, e)
}

export function slowDown(w: World, e: number, factor: number): void {
  w.slow[e] = factor
  w.emit(EventKind.EmployeeSlowed, -1, e)
  paceChanged(w, e)
}

function paceChanged(w: World, e: number): void {
  changeRate(w, e)
  w.idle.reorder(e)
}

/** No more work for employee e; the order in hand is finished first. */
export function letGo(w: World, e: number): void {
  w.leaving[e] = 1
  w.readyKey[e] = 0
  w.trainedKey[e] = 0
  w.emit(EventKind.EmployeeLetGo, -1, e)
  withdraw(w, e)
  redispatch(w, e)
  if (w.state[e] === State.Sick) dismissAbsent(w, e)
  else if (w.inHand[e] < 0) depart(w, e)
}

/** Off the clock and off the roster. */
export function depart(w: World, e: number): void {
  if (w.state[e] === State.Gone) return
  account(w, e)
  if (w.state[e] !== State.Sick) w.onShift--
  setState(w, e, State.Gone)
  for (const keys of [w.sickKey, w.noticeKey, w.returnKey, w.readyKey, w.trainedKey]) keys[e] = 0
  repay(w, e)
  w.emit(EventKind.EmployeeLeft, -1, e)
  shiftChanged(w)
}

/** The host counts on employee e, who is at work: people may be sent, and whoever waits for them steps up. */
export function makeAvailable(w: World, e: number): void {
  let i = w.openCount++
  while (i > 0 && w.open[i - 1] > e) {
    w.open[i] = w.open[i - 1]
    i--
  }
  w.open[i] = e
  w.router.rebuild()
  if (w.inHand[e] < 0) release(w, e)
  if (w.ownLines) admitHeld(w)
}

/** The host no longer counts on employee e. */
export function withdraw(w: World, e: number): void {
  w.idle.remove(e)
  let i = 0
  while (i < w.openCount && w.open[i] !== e) i++
  if (i === w.openCount) return
  w.open.copyWithin(i, i + 1, w.openCount)
  w.openCount--
  w.router.rebuild()
}

/** With own lines, those who found nobody at work and waited at the entrance are sent to a line. */
function admitHeld(w: World): void {
  while (w.openCount > 0 && w.head[SHARED] >= 0) {
    const c = w.head[SHARED]
    unlink(w, c)
    resend(w, c)
  }
}

/** N has changed: everybody's speed is divided by the coordination law's new divisor. */
export function shiftChanged(w: World): void {
  const divisor = w.currentDivisor()
  if (divisor === w.divisor) return
  w.divisor = divisor
  for (let e = 0; e < w.staff; e++) if (w.state[e] !== State.Gone) changeRate(w, e)
}
