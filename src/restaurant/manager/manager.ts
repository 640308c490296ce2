import { EventKind } from '../events.ts'
import { clockIn, hire, letGo, type Person } from '../staff.ts'
import { Pending, PENDING_BITS, Rank, State } from '../codes.ts'
import type { World } from '../world.ts'
import { desiredCount, growthLimit, settledCount, Stabiliser } from './autoscaler.ts'
import { countAt, nextChange } from './plan.ts'

/** No roster grows past this. */
const MOST = 10_000

/**
 * The shift manager: keeps as many people on the clock as the plan says, or as many as a target utilisation asks for. People come
 * in roster order and go in the reverse; when the roster does not suffice, more like its last are hired. A plan has people ready when
 * their shift begins; whoever is called in by the autoscaler must get ready first (`growth.onboardingTime`).
 */
export class ShiftManager {
  private readonly w: World
  private stabiliser: Stabiliser | null = null
  /** Busy and able minutes of everybody up to the last look. */
  private busy = 0
  private able = 0

  constructor(w: World) {
    this.w = w
  }

  /** How many of the scenario's staff are on the clock when the day begins. */
  get opening(): number {
    const { manager, staff } = this.w.scenario
    if (manager === undefined) return staff.length
    return manager.kind === 'shifts' ? Math.min(staff.length, countAt(manager.shifts, 0)) : Math.min(staff.length, manager.max)
  }

  /** The day has begun with `opening` people. */
  begin(): void {
    const { manager } = this.w.scenario
    if (manager === undefined) return
    if (manager.kind === 'shifts') this.keep(countAt(manager.shifts, 0), 0)
    else this.keep(Math.max(manager.min, this.present().length), 0)
    this.scheduleNext()
  }

  private scheduleNext(): void {
    const { w } = this
    const { manager } = w.scenario
    if (manager === undefined) return
    const next = manager.kind === 'shifts' ? nextChange(manager.shifts, w.now) : w.now + manager.interval / manager.tempo
    if (next < Infinity) w.queue.push(next, Rank.Staff, (0 << PENDING_BITS) | Pending.Manager)
  }

  /** The next change of the plan, or the next look at how busy everybody is. */
  look(): void {
    const { w } = this
    const { manager } = w.scenario
    if (manager === undefined) return
    if (manager.kind === 'shifts') this.keep(countAt(manager.shifts, w.now), 0)
    else this.follow(manager)
    this.scheduleNext()
  }

  private follow(m: { target: number; tolerance: number; stabilisation: number; min: number; max: number; tempo: number }): void {
    const { w } = this
    const people = this.present()
    let busySoFar = w.minutesIn[State.Busy]
    let ableSoFar = busySoFar + w.minutesIn[State.Idle]
    for (let e = 0; e < w.staff; e++) {
      const minutes = w.now - w.since[e]
      if (w.state[e] === State.Busy) busySoFar += minutes
      if (w.state[e] === State.Busy || w.state[e] === State.Idle) ableSoFar += minutes
    }
    const busy = busySoFar - this.busy
    const able = ableSoFar - this.able
    this.busy = busySoFar
    this.able = ableSoFar
    const ready = people.filter((e) => w.state[e] === State.Idle || w.state[e] === State.Busy).length
    const desired =
      able > 0 ? desiredCount({ current: people.length, ready, utilisation: busy / able, target: m.target, tolerance: m.tolerance }) : people.length
    this.stabiliser ??= new Stabiliser(m.stabilisation / m.tempo)
    this.stabiliser.minutes = m.stabilisation / m.tempo
    const settled = settledCount(people.length, desired, this.stabiliser.recommend(w.now, desired))
    this.keep(Math.max(m.min, Math.min(settled, growthLimit(people.length), m.max)), w.scenario.growth?.onboardingTime ?? 0)
  }

  /** Those on the clock who are to stay, in roster order. */
  private present(): number[] {
    const { w } = this
    const people: number[] = []
    for (let e = 0; e < w.staff; e++) {
      if (w.state[e] !== State.Gone && w.state[e] !== State.Off && w.leaving[e] === 0) people.push(e)
    }
    return people
  }

  /** From now on `count` people are on the clock. */
  private keep(count: number, onboarding: number): void {
    const { w } = this
    const people = this.present()
    if (count === people.length) return
    let missing = count - people.length
    // After closing nobody goes home while people are still to be served.
    if (missing < 0 && w.now >= w.scenario.duration && w.scenario.closing === 'finish') return
    w.emit(EventKind.StaffingDecided, -1, -1)
    for (let e = 0; e < w.staff && missing > 0; e++) {
      if (w.leaving[e] !== 2 && w.state[e] !== State.Off) continue
      clockIn(w, e, onboarding)
      missing--
    }
    for (; missing > 0 && w.staff < MOST; missing--) hire(w, this.another(), onboarding)
    for (; missing < 0; missing++) letGo(w, people.pop()!, true)
  }

  /** One more like the last of the scenario's staff. */
  private another(): Person {
    const { w } = this
    const like = w.scenario.staff[w.scenario.staff.length - 1]
    let n = w.staff + 1
    while (w.byId.has(`employee-${n}`)) n++
    return { ...like, id: `employee-${n}`, name: `Employee ${n}` }
  }
}
