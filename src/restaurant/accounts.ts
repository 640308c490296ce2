import { pauseHealth, resumeHealth } from './spells.ts'
import { State } from './codes.ts'
import type { World } from './world.ts'

/** Brings employee e's busy, away and onboarding minutes up to now. Idle is what remains. */
export function account(w: World, e: number): void {
  const d = w.now - w.accountTo[e]
  w.accountTo[e] = w.now
  const state = w.state[e]
  if (state === State.Busy) w.busy[e] += d
  else if (state === State.Sick) w.away[e] += d
  else if (state === State.Onboarding) w.onboarded[e] += d
  else if (state === State.Off) w.off[e] += d
}

export function setState(w: World, e: number, state: number): void {
  const old = w.state[e]
  if (old !== State.Gone) account(w, e)
  // Not folded from the accounts: those are brought up to date whenever somebody looks, and rounding would tell.
  w.minutesIn[old] += w.now - w.since[e]
  if (w.sickWhileBusy) {
    if (w.state[e] === State.Busy) pauseHealth(w, e)
    if (state === State.Busy) resumeHealth(w, e)
  }
  w.state[e] = state
  w.since[e] = w.now
}

/** Every account starts anew: the end of the warm-up. */
export function beginAccounts(w: World): void {
  for (let e = 0; e < w.staff; e++) {
    if (w.state[e] !== State.Gone) account(w, e)
    w.accountFrom[e] = w.now
    w.accountTo[e] = w.now
    w.busy[e] = 0
    w.away[e] = 0
    w.onboarded[e] = 0
    w.off[e] = 0
    w.served[e] = 0
  }
}

/** Minutes on shift, able to work, with nothing to do. */
export function idleMinutes(w: World, e: number): number {
  return Math.max(0, w.accountTo[e] - w.accountFrom[e] - w.busy[e] - w.away[e] - w.onboarded[e] - w.off[e])
}

/** Employee e's share of the wage bill may have changed: by the hour, the sick at `sickPay`. */
export function repay(w: World, e: number): void {
  const state = w.state[e]
  const pay = state === State.Gone || state === State.Off ? 0 : w.wageOf(e) * (state === State.Sick ? w.scenario.money.sickPay : 1)
  w.metrics.advanceWages(w.now)
  w.metrics.payPerHour += pay - w.pay[e]
  w.pay[e] = pay
}
