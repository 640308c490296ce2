import { at } from '../draws.ts'
import { EventKind } from '../events.ts'
import type { World } from '../world.ts'
import { Breaker } from './breaker.ts'
import { Ejections } from './ejection.ts'
import { Throttle } from './throttle.ts'

/** What stands at the door and protects the house from more than it can bear; each rule is a file of its own, this wires them in. */
export class Guard {
  /** May anybody be refused at the door? */
  active = false
  /** Does anybody here learn from how attempts end? */
  listening = false
  ejecting = false
  /** Nobody is let in who would make the number waiting exceed this. */
  shedAbove = Infinity
  ejections: Ejections | null = null
  private throttle: Throttle | null = null
  private breaker: Breaker | null = null
  private readonly w: World

  constructor(w: World) {
    this.w = w
  }

  readParameters(): void {
    const { protection } = this.w.scenario
    this.shedAbove = protection?.shed?.above ?? Infinity
    const { breaker, ejection, throttle } = protection ?? {}
    if (throttle === undefined) this.throttle = null
    else if (this.throttle === null) this.throttle = new Throttle(throttle)
    else this.throttle.configure(throttle)
    if (breaker === undefined) this.breaker = null
    else if (this.breaker === null) this.breaker = new Breaker(breaker)
    else this.breaker.configure(breaker)
    if (ejection !== undefined) {
      if (this.ejections === null) this.ejections = new Ejections(ejection)
      else this.ejections.configure(ejection)
    }
    this.ejecting = ejection !== undefined
    this.listening = this.throttle !== null || this.breaker !== null
    this.active = this.listening
  }

  /** Is the attempt of slot c let in? */
  admits(c: number): boolean {
    const { breaker, throttle, w } = this
    if (throttle !== null) {
      const refusal = throttle.refusal(w.now)
      throttle.request(w.now)
      if (refusal > 0 && w.draws.throttle.uniform(w.party[c], at(w.address[c], 0, w.attempt[c]), 0) < refusal) return false
    }
    if (breaker === null) return true
    const verdict = breaker.admit(w.now)
    if (verdict === 'trial') w.trial[c] = 1
    return verdict !== 'refuse'
  }

  /** The attempt of slot c has ended: served, or failed. */
  outcome(c: number, ok: boolean): void {
    const { breaker, throttle, w } = this
    if (ok && throttle !== null) throttle.accept(w.now)
    if (breaker === null) return
    const turn = breaker.outcome(w.now, ok, w.trial[c] !== 0)
    if (w.trial[c] !== 0) w.trial[c] = 0
    if (turn !== null) w.emit(turn === 'opened' ? EventKind.BreakerOpened : EventKind.BreakerClosed, -1, -1)
  }

  /** The attempt of slot c has ended in a way that says nothing about the house. */
  abandon(c: number): void {
    if (this.w.trial[c] !== 0) this.breaker?.abandon(true)
    this.w.trial[c] = 0
  }

  /** Is the circuit open? */
  get open(): boolean {
    return this.breaker !== null && this.breaker.state !== 'closed'
  }
}
