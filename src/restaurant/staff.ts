import { hashText } from '../kernel/random.ts'
import type { Employee } from '../scenario/types.ts'
import { dismissAbsent } from './absence.ts'
import { account, repay, setState } from './accounts.ts'
import { redispatch, resend } from './customers.ts'
import { endAttempt } from './departures.ts'
import { EventKind } from './events.ts'
import { unlink } from './lines.ts'
import { changeRate, release } from './service.ts'
import { drawHealth, drawSpells } from './spells.ts'
import { addIdle, eachTeam, formTeams, lineToServe, removeIdle, reorderIdle, seemsFree } from './teams.ts'
import { makeAvailable, review } from './trust.ts'
import { Pending, PENDING_BITS, Rank, sharedLine, State } from './codes.ts'
import type { World } from './world.ts'

/** The roster: hiring, onboarding, training, slowing down, letting go, on and off the clock; and what N costs everybody. */

/** Who somebody is, apart from how they are. */
export type Person = Pick<Employee, 'id' | 'name' | 'speed' | 'skills' | 'quality' | 'errorRate'>

function enrol(w: World, person: Person, state: number): number {
  const e = w.takeEmployee()
  w.ids.push(person.id)
  w.names.push(person.name)
  w.byId.set(person.id, e)
  w.skills.push(person.skills)
  w.teamsOf.push([])
  w.idHash[e] = hashText(person.id)
  w.speed[e] = person.speed
  w.qualityOf[e] = person.quality ?? 0.5
  w.errorRate[e] = person.errorRate ?? 0
  w.hiredAt[e] = w.now
  w.accountFrom[e] = w.now
  w.accountTo[e] = w.now
  for (const times of [w.returnsAt, w.readyAt, w.trainedAt, w.trainingTo, w.doneAt]) times[e] = NaN
  w.state[e] = state
  w.since[e] = w.now
  if (state !== State.Off) begin(w, e)
  return e
}

/** Employee e is on the clock from now on: paid, in the way of the others, and exposed to what befalls people. */
function begin(w: World, e: number): void {
  w.onClock++
  w.onShift++
  repay(w, e)
  drawHealth(w, e)
  drawSpells(w, e)
}

function onboard(w: World, e: number, minutes: number): void {
  w.readyAt[e] = w.now + minutes
  w.readyKey[e] = w.queue.push(w.readyAt[e], Rank.Staff, (e << PENDING_BITS) | Pending.Ready)
}

/** Opens the day with the scenario's staff, of whom the first `present` are on the clock. */
export function openWith(w: World, present: number): void {
  w.scenario.staff.forEach((person, i) => enrol(w, person, i < present ? State.Idle : State.Off))
  w.divisor = w.currentDivisor()
  formTeams(w)
  for (let e = 0; e < w.staff; e++) {
    changeRate(w, e)
    if (w.state[e] !== State.Idle) continue
    w.counted[e] = 1
    eachTeam(w, e, (team) => team.insert(e))
    if (!w.ownLines) addIdle(w, e)
  }
  for (const team of w.teams) team.router.rebuild()
}

/** With `onboarding` > 0 minutes they are paid and in the way, and serve nobody yet. */
export function hire(w: World, person: Person, onboarding: number): number {
  const e = enrol(w, person, onboarding > 0 ? State.Onboarding : State.Idle)
  if (onboarding > 0) onboard(w, e, onboarding)
  w.emit(EventKind.EmployeeHired, -1, e)
  shiftChanged(w)
  changeRate(w, e)
  if (onboarding === 0) join(w, e)
  return e
}

/** Employee e can work from now on, who could not before. */
export function join(w: World, e: number): void {
  formTeams(w)
  makeAvailable(w, e)
  resume(w)
}

/** Onboarding is over (also for somebody who lies sick meanwhile). */
export function ready(w: World, e: number): void {
  if (w.readyKey[e] !== w.queue.key) return
  w.readyKey[e] = 0
  w.readyAt[e] = NaN
  w.emit(EventKind.EmployeeReady, -1, e)
  if (w.state[e] !== State.Onboarding) return
  setState(w, e, State.Idle)
  join(w, e)
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
  changeRate(w, e)
  reorderIdle(w, e)
}

export function slowDown(w: World, e: number, factor: number): void {
  w.slow[e] = factor
  w.emit(EventKind.EmployeeSlowed, -1, e)
  changeRate(w, e)
  reorderIdle(w, e)
}

/** From now on this share of employee e's orders fails at once. */
export function failAtOnce(w: World, e: number, rate: number): void {
  w.optional = true
  w.errorRate[e] = rate
  w.emit(EventKind.EmployeeFailing, -1, e)
}

/** No more work for employee e; the order in hand is finished first. `home` = only off the clock, to come again. */
export function letGo(w: World, e: number, home = false): void {
  w.leaving[e] = home ? 2 : 1
  w.readyKey[e] = 0
  w.readyAt[e] = NaN
  // What they learn they go on learning at home.
  if (!home) w.trainedKey[e] = 0
  if (!home) w.emit(EventKind.EmployeeLetGo, -1, e)
  review(w, e)
  formTeams(w)
  if (w.state[e] === State.Sick) dismissAbsent(w, e)
  else {
    redispatch(w, e)
    if (w.empty(e)) depart(w, e)
  }
  resume(w)
}

/** Somebody who is off the clock is let go. */
export function dismissOff(w: World, e: number): void {
  w.trainedKey[e] = 0
  setState(w, e, State.Gone)
  w.emit(EventKind.EmployeeLetGo, -1, e)
  w.emit(EventKind.EmployeeLeft, -1, e)
}

/** Off the clock, and off the roster if let go. */
export function depart(w: World, e: number): void {
  if (w.state[e] === State.Gone || w.state[e] === State.Off) return
  const home = w.leaving[e] === 2
  account(w, e)
  w.onClock--
  if (w.state[e] !== State.Sick) w.onShift--
  setState(w, e, home ? State.Off : State.Gone)
  for (const keys of [w.sickKey, w.noticeKey, w.returnKey, w.riseKey, w.slowKey, w.failKey, w.ejectKey, w.readyKey]) keys[e] = 0
  if (!home) w.trainedKey[e] = 0
  w.noticed[e] = 0
  w.rising[e] = 0
  w.ejected[e] = 0
  w.guard.ejections?.readmit(e)
  w.returnsAt[e] = NaN
  if (home) w.leaving[e] = 0
  repay(w, e)
  w.emit(home ? EventKind.EmployeeClockedOut : EventKind.EmployeeLeft, -1, e)
  shiftChanged(w)
}

/** Employee e, who was off the clock or about to leave for home, is on it again. */
export function clockIn(w: World, e: number, onboarding: number): void {
  if (w.leaving[e] === 2) {
    // They had not left yet: nothing to get ready for.
    w.leaving[e] = 0
    join(w, e)
    return
  }
  w.wasOnboarding[e] = 0
  // Another stay, another draw of how long they keep well.
  w.absences[e]++
  setState(w, e, onboarding > 0 ? State.Onboarding : State.Idle)
  if (onboarding > 0) onboard(w, e, onboarding)
  begin(w, e)
  w.emit(EventKind.EmployeeClockedIn, -1, e)
  shiftChanged(w)
  changeRate(w, e)
  if (onboarding === 0) join(w, e)
}

/** With own lines, those who found nobody at work and waited at the entrance are sent to a line. */
export function admitHeld(w: World, e: number): void {
  eachTeam(w, e, (team) => {
    const line = sharedLine(team.index)
    while (team.openCount > 0 && w.head[line] >= 0) {
      const c = w.head[line]
      unlink(w, c)
      resend(w, c)
    }
  })
}

/** After the teams were formed anew: what waits meets whoever is free for it now, or nobody. */
export function resume(w: World): void {
  if (!w.split) return
  const menu = w.kitchen!.hasMenu && w.scenario.sickness?.line !== 'stranded'
  for (const team of w.teams) {
    const line = sharedLine(team.index)
    if (w.ownLines) while (team.openCount > 0 && w.head[line] >= 0) {
      const c = w.head[line]
      unlink(w, c)
      resend(w, c)
    }
    while (menu && team.openCount === 0 && w.head[line] >= 0) endAttempt(w, w.head[line], EventKind.CustomerUnservable)
  }
  if (w.ownLines) return
  for (let e = 0; e < w.staff; e++) {
    if (!seemsFree(w, e) || lineToServe(w, e) < 0) continue
    removeIdle(w, e)
    release(w, e)
  }
}

/** N has changed: everybody's speed is divided by the coordination law's new divisor. */
export function shiftChanged(w: World): void {
  const divisor = w.currentDivisor()
  if (divisor === w.divisor) return
  w.divisor = divisor
  for (let e = 0; e < w.staff; e++) if (w.state[e] !== State.Gone) changeRate(w, e)
}
