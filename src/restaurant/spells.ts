import { unitExponential } from '../kernel/sampler.ts'
import { drawAbsence, beAbsent } from './absence.ts'
import { EventKind } from './events.ts'
import { changeRate } from './service.ts'
import { reorderIdle } from './teams.ts'
import { Pending, PENDING_BITS, Rank, State } from './codes.ts'
import type { World } from './world.ts'

/**
 * What befalls employees by chance, each with draws of their own: falling sick (alone or all together, once or in a bout of short
 * absences), spells of slowness (gray failure), spells of failing fast. All times are exponential.
 */

function schedule(w: World, minutes: number, kind: number, e: number): number {
  return w.queue.push(w.now + minutes, Rank.Staff, (e << PENDING_BITS) | kind)
}

/** Draws how long employee e stays well; on busy minutes only where sickness runs on those. `again` = back from an absence. */
export function drawHealth(w: World, e: number, again = false): void {
  w.sickKey[e] = 0
  const { sickness } = w.scenario
  if (sickness?.meanTimeToSick === undefined || w.state[e] === State.Gone || w.state[e] === State.Off) return
  const k = w.absences[e]
  let mean = sickness.meanTimeToSick
  const { flapping } = sickness
  // A bout of a geometric number of absences: each is the last with chance 1 ÷ mean number.
  if (again && flapping && w.draws.flaps.uniform(w.idHash[e], k, 0) >= 1 / flapping.absences) mean = flapping.between
  const minutes = mean * unitExponential(w.draws.timesToSick, w.idHash[e], k)
  w.healthLeft[e] = minutes
  if (!w.sickWhileBusy) w.sickKey[e] = schedule(w, minutes, Pending.Sick, e)
  else if (w.state[e] === State.Busy) resumeHealth(w, e)
}

/** Where sickness runs on busy time: work begins. */
export function resumeHealth(w: World, e: number): void {
  w.healthFrom[e] = w.now
  w.sickKey[e] = schedule(w, w.healthLeft[e], Pending.Sick, e)
}

/** … and work stops. */
export function pauseHealth(w: World, e: number): void {
  w.healthLeft[e] = Math.max(0, w.healthLeft[e] - (w.now - w.healthFrom[e]))
  w.sickKey[e] = 0
}

/** The drawn moment of falling sick has come, unless it has become stale. Some sick calls take everybody. */
export function fallSick(w: World, e: number): void {
  if (w.sickKey[e] !== w.queue.key) return
  const share = w.scenario.sickness?.together ?? 0
  const all = share > 0 && w.draws.together.uniform(w.idHash[e], w.absences[e], 0) < share
  beAbsent(w, e, drawAbsence(w, e))
  for (let i = 0; all && i < w.staff; i++) {
    if (w.state[i] !== State.Gone && w.state[i] !== State.Off && w.state[i] !== State.Sick) beAbsent(w, i, drawAbsence(w, i))
  }
}

/** Draws when employee e's next spell of slowness and of failing begin. */
export function drawSpells(w: World, e: number): void {
  drawSlowness(w, e)
  drawFailing(w, e)
}

export function drawSlowness(w: World, e: number): void {
  const { slowness } = w.scenario
  w.slowKey[e] = 0
  if (slowness === undefined) {
    setSpell(w, e, 1)
    return
  }
  if (w.spell[e] !== 1) setSpell(w, e, slowness.factor)
  const mean = w.spell[e] === 1 ? slowness.meanTimeToSlow : slowness.meanTimeToRecover
  w.slowKey[e] = schedule(w, mean * unitExponential(w.draws.slowness, w.idHash[e], w.slowSpells[e]++), Pending.Slow, e)
}

/** A spell of slowness begins or ends. */
export function slownessTurns(w: World, e: number): void {
  if (w.slowKey[e] !== w.queue.key || w.scenario.slowness === undefined) return
  setSpell(w, e, w.spell[e] === 1 ? w.scenario.slowness.factor : 1)
  drawSlowness(w, e)
}

function setSpell(w: World, e: number, factor: number): void {
  if (w.spell[e] === factor) return
  w.spell[e] = factor
  w.emit(EventKind.EmployeeSlowed, -1, e)
  changeRate(w, e)
  reorderIdle(w, e)
}

export function drawFailing(w: World, e: number): void {
  const { failFast } = w.scenario
  w.failKey[e] = 0
  const share = failFast?.meanTimeToFail === undefined ? 0 : failFast.errorRate
  if (w.errorSpell[e] !== 0 && w.errorSpell[e] !== share) {
    w.errorSpell[e] = share
    w.emit(EventKind.EmployeeFailing, -1, e)
  }
  if (failFast?.meanTimeToFail === undefined) return
  const mean = w.errorSpell[e] === 0 ? failFast.meanTimeToFail : failFast.meanTimeToRecover!
  w.failKey[e] = schedule(w, mean * unitExponential(w.draws.failing, w.idHash[e], w.failSpells[e]++), Pending.Fail, e)
}

/** A spell of failing fast begins or ends. */
export function failingTurns(w: World, e: number): void {
  const { failFast } = w.scenario
  if (w.failKey[e] !== w.queue.key || failFast === undefined) return
  w.errorSpell[e] = w.errorSpell[e] === 0 ? failFast.errorRate : 0
  w.emit(EventKind.EmployeeFailing, -1, e)
  drawFailing(w, e)
}
