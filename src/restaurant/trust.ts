import { redispatch } from './customers.ts'
import { EventKind } from './events.ts'
import { settleAbsence } from './absence.ts'
import { release } from './service.ts'
import { admitHeld, resume } from './staff.ts'
import { removeIdle, setCounted } from './teams.ts'
import { Pending, PENDING_BITS, Rank, State } from './codes.ts'
import type { World } from './world.ts'

/**
 * Whom the host counts on: those at work as far as it knows, less those it has ejected for failing; with too few of them left it
 * panics and counts on everybody (the panic threshold of Envoy's load balancers).
 */

/** On the clock, and to stay: those among whom the host chooses at all. */
function onRoster(w: World, e: number): boolean {
  const state = w.state[e]
  if (state === State.Gone || state === State.Off || state === State.Onboarding || w.leaving[e] !== 0) return false
  return !(state === State.Sick && w.wasOnboarding[e] !== 0)
}

function healthy(w: World, e: number): boolean {
  return onRoster(w, e) && w.noticed[e] === 0 && w.rising[e] === 0 && w.ejected[e] === 0
}

/** Something that the host goes by has changed about employee e. */
export function review(w: World, e: number): void {
  consider(w, e)
  const below = w.scenario.protection?.panic?.below ?? 0
  if (below === 0 && !w.panic) return
  let all = 0
  let well = 0
  for (let i = 0; i < w.staff; i++) {
    if (onRoster(w, i)) all++
    if (healthy(w, i)) well++
  }
  const panic = well < below * all
  if (panic === w.panic) return
  w.panic = panic
  w.emit(panic ? EventKind.PanicBegan : EventKind.PanicEnded, -1, -1)
  for (let i = 0; i < w.staff; i++) if (i !== e) reconsider(w, i)
  reconsider(w, e)
}

function consider(w: World, e: number): boolean {
  const counted = healthy(w, e) || (w.panic && onRoster(w, e))
  if ((w.counted[e] !== 0) === counted) return false
  if (!counted) removeIdle(w, e)
  setCounted(w, e, counted)
  return true
}

/** Panic has begun or ended: whoever is counted on again is sent people; what waits at a place known to be empty goes elsewhere. */
function reconsider(w: World, e: number): void {
  if (!consider(w, e)) return
  if (w.counted[e] !== 0) available(w, e)
  else if (w.state[e] === State.Sick && w.noticed[e] !== 0) settleAbsence(w, e)
}

/** Employee e may be sent people again, if the host counts on them. */
export function makeAvailable(w: World, e: number): void {
  review(w, e)
  available(w, e)
}

function available(w: World, e: number): void {
  if (w.empty(e)) release(w, e)
  if (w.counted[e] === 0) return
  if (w.ownLines) admitHeld(w, e)
  else if (w.split) resume(w)
}

// ── Passive health checking ──

/** An order failed in employee e's hands: after enough in a row the host sends nobody for a while. */
export function orderFailed(w: World, e: number): void {
  const minutes = w.guard.ejections!.failure(e, w.onClock)
  if (minutes === 0) return
  w.ejected[e] = 1
  w.ejectKey[e] = w.queue.push(w.now + minutes, Rank.Staff, (e << PENDING_BITS) | Pending.Readmit)
  w.emit(EventKind.EmployeeEjected, -1, e)
  review(w, e)
  if (w.counted[e] === 0) redispatch(w, e)
}

export function orderSucceeded(w: World, e: number): void {
  w.guard.ejections!.success(e)
}

/** The ejection of employee e is over. */
export function readmit(w: World, e: number): void {
  if (w.ejectKey[e] !== w.queue.key) return
  w.ejectKey[e] = 0
  w.ejected[e] = 0
  w.guard.ejections?.readmit(e)
  w.emit(EventKind.EmployeeReadmitted, -1, e)
  if (w.state[e] === State.Idle || w.state[e] === State.Busy) makeAvailable(w, e)
  else review(w, e)
}
