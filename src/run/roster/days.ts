import { EventKind } from '../../restaurant/events.ts'
import { SlicedDay } from '../../restaurant/sliced.ts'
import { replicationSeed } from '../../restaurant/replication.ts'
import type { Command, Manager, Scenario } from '../../scenario/types.ts'

/** What is staffed: a day, the stretches it is cut into, and what its guests are promised. */
export interface Question {
  scenario: Scenario
  seed: number
  /** Those that set parameters: the day's own course, whoever is there. */
  commands: readonly Command[]
  /** Beginnings of the stretches, and the end of the last. */
  stretches: readonly number[]
  goal: { wait: number; share: number }
}

/** What one day came to, by the stretch in which its customers came. */
export interface DayTally {
  come: Int32Array
  /** Of them, those whose wait was under the goal; nobody who was lost. */
  met: Int32Array
  /** Dollars. */
  wages: number
  profit: number
}

/** Events after which others have their turn. */
const AT_ONCE = 1000

/** Day number `day` under a manager. `clock` gathers, if given, how many were on the clock at each minute, by stretch. */
export function* oneDay(question: Question, manager: Manager, day: number, clock?: Clock): Generator<null, DayTally> {
  const { stretches, goal } = question
  const sliced = new SlicedDay({ ...question.scenario, manager }, replicationSeed(question.seed, day), question.commands)
  const { engine } = sliced
  const { world } = engine
  const last = stretches.length - 2
  const length = stretches[1]
  const come = new Int32Array(last + 1)
  const met = new Int32Array(last + 1)
  const place = (minute: number): number => Math.min(last, Math.floor(minute / length))
  world.listener = {
    event(kind, slot) {
      if (kind === EventKind.CustomerArrived) come[place(world.now)]++
      else if (kind === EventKind.CustomerServed && world.waited[slot] <= goal.wait) met[place(world.arrivedAt[slot])]++
    },
  }
  if (clock) {
    engine.onMinute = (minute) => {
      if (minute < stretches[last + 1]) clock.see(place(minute), world.onClock)
    }
  }
  let events = 0
  while (!sliced.slice(Infinity)) {
    // The slices of a quiet day are nothing, each by itself.
    if (world.events - events < AT_ONCE) continue
    events = world.events
    yield null
  }
  yield null
  const { profit } = sliced.account()
  return { come, met, wages: world.metrics.wages, profit }
}

/** How many were on the clock, on average over the minutes of each stretch. */
export class Clock {
  private readonly sums: Float64Array
  private readonly looks: Float64Array

  constructor(stretches: number) {
    this.sums = new Float64Array(stretches)
    this.looks = new Float64Array(stretches)
  }

  see(stretch: number, people: number): void {
    this.sums[stretch] += people
    this.looks[stretch]++
  }

  get means(): number[] {
    return Array.from(this.sums, (sum, k) => (this.looks[k] > 0 ? sum / this.looks[k] : 0))
  }
}
