import type { Frame } from '../restaurant/frame.ts'
import { createDay, type Day } from '../restaurant/day.ts'
import { CommandError } from '../restaurant/engine.ts'
import { checks } from '../scenario/checks.ts'
import type { Command, Problem, Scenario } from '../scenario/types.ts'
import { costOfEvent } from './weight.ts'

/** Commands are stamped on a grid of this many steps a minute, so that a link carries them exactly. */
const STAMPS_PER_MINUTE = 1024
/** The axis past the doors' closing grows by steps, so that it does not slide under the reader. */
const AXIS_STEP = 15

/** Pending events between two looks at how much they did; where one of them moves many people, one. */
const SLICE = 64
/** What an event usually tells: past that it moves people one by one. */
const USUAL = 6
/** Minutes at a time: each is written down, also where nobody comes. */
const STRETCH = 4096
const PER_MINUTE = 0.5

/** A minute rounded up to the grid of stamps. */
export function stamp(time: number): number {
  return Math.ceil(time * STAMPS_PER_MINUTE) / STAMPS_PER_MINUTE
}

/** One restaurant of a run: what was done there, and its day at the minute shown. */
export interface Track {
  readonly scenario: Scenario
  readonly seed: number
  /** Everything done, in order, also what lies ahead of a moment that was gone back to. */
  readonly commands: readonly Command[]
  /** The state now; the object is refreshed in place while time goes forward. */
  readonly frame: Frame
  /** Last minute of the time axis: the doors' closing, or later while people are still inside. */
  readonly end: number
  /** Everybody has left. */
  readonly over: boolean
  digest(): string
}

/** … and what its player does with it. */
export interface MovableTrack extends Track {
  /**
   * Goes to a minute: forwards by advancing, backwards by simulating again from the start. Returns the minute reached: less when the
   * day ends before, or when it would take more than `budget` events, told ones counted, too.
   */
  moveTo(target: number, budget?: number): number
  /** Does something at the minute shown, rounded up to the grid; what was done later than that is dropped. Returns what was wrong, with nothing changed. */
  apply(partial: Omit<Command, 'at'>, time: number): Problem[] | null
  /** Puts another list in the place of all that was done, and the day at `time`. Returns what was wrong with it, with nothing changed. */
  revise(commands: readonly Command[], time: number): Problem[] | null
  /** Minute of the next pending event or command, Infinity if none. */
  nextTime(): number
  /** Minute of the last event before `time`. */
  eventBefore(time: number): number
  /** How many events there have been. */
  readonly events: number
  /** Minute that the day itself has come to: no further than its end. */
  readonly reached: number
}

/** Whether `next`, done at the same instant, leaves nothing of `last`: a slider that is dragged while time stands. */
function supersedes(next: Command, last: Command | undefined): boolean {
  if (!last || last.at !== next.at || last.do !== next.do) return false
  return (next.do === 'set' && last.path === next.path) || (next.do === 'train' && last.who === next.who)
}

const tooLate = (ended: number): Problem[] => [{ path: 'at', message: `the day is over since minute ${ended}; go back, or start over` }]

/** Of commands that have been through `parseCommands`. Throws a `CommandError` when one that the day comes to cannot be carried out. */
export function createTrack(scenario: Scenario, seed: number, given: readonly Command[]): MovableTrack {
  let commands = given
  let day: Day = createDay(scenario, { seed, commands })
  let axis = scenario.duration

  const each = costOfEvent(scenario)

  /** One event may move a whole line: what it told counts as much as that it happened, and so does every minute that went by. */
  function run(on: Day, target: number, budget = Infinity): number {
    let left = budget
    let slice = each > SLICE ? 1 : SLICE
    while (!on.over) {
      const { time, events } = on
      const stretch = budget < Infinity ? Math.min(target, time + STRETCH) : target
      const whole = on.advanceTo(stretch, budget < Infinity ? slice : Infinity)
      if (whole && stretch === target) return on.over ? Math.min(target, on.time) : target
      const told = on.events - events
      left -= told + (whole ? 1 : slice * each) + (on.time - time) * PER_MINUTE
      if (left <= 0) break
      slice = told > USUAL * slice || each > SLICE ? 1 : SLICE
    }
    return Math.min(target, on.time)
  }

  function moveTo(target: number, budget?: number): number {
    if (target < day.time) day = createDay(scenario, { seed, commands })
    const time = run(day, target, budget)
    if (time > axis) axis = Math.ceil(time / AXIS_STEP) * AXIS_STEP
    return time
  }

  /** The day as `kept` makes it, at `at`. */
  function replay(kept: readonly Command[], at: number): Day {
    const again = createDay(scenario, { seed, commands: kept })
    run(again, at)
    return again
  }

  function apply(partial: Omit<Command, 'at'>, time: number): Problem[] | null {
    const at = stamp(time)
    if (day.over && time >= day.time) return tooLate(day.time)
    const parsed = checks().parseCommand({ ...partial, at }, day.scenario)
    if (!parsed.ok) return parsed.problems
    const { command } = parsed
    let kept = commands.filter((c) => c.at <= at)
    if (supersedes(command, kept[kept.length - 1])) kept = kept.slice(0, -1)
    const changed = kept.length !== commands.length
    const target = changed ? replay(kept, at) : day
    // Only a command for the very moment that the day has reached is checked against it.
    run(target, at)
    // The rounding may have been what ended it: nothing that is done after its end would be done again.
    const problems = target.over ? tooLate(target.time) : target.apply(command)
    if (problems) {
      if (target === day && at > time) day = replay(commands, time)
      return problems
    }
    if (changed) axis = scenario.duration
    day = target
    commands = [...kept, command]
    return null
  }

  function revise(list: readonly Command[], time: number): Problem[] | null {
    const parsed = checks().parseCommands(list, scenario)
    if (!parsed.ok) return parsed.problems
    const next = parsed.commands.sort((x, y) => x.at - y.at)
    const last = next.length > 0 ? next[next.length - 1].at : 0
    try {
      const again = replay(next, time)
      // What lies ahead of the moment shown is tried on a day of its own.
      if (last > time) replay(next, last)
      day = again
    } catch (error) {
      if (error instanceof CommandError) return error.problems
      throw error
    }
    commands = next
    axis = Math.max(scenario.duration, Math.ceil(Math.min(time, day.time) / AXIS_STEP) * AXIS_STEP)
    return null
  }

  return {
    scenario,
    seed,
    get commands() {
      return commands
    },
    get frame() {
      return day.frame()
    },
    get end() {
      return axis
    },
    get over() {
      return day.over
    },
    get events() {
      return day.events
    },
    get reached() {
      return day.time
    },
    digest: () => day.digest(),
    moveTo,
    apply,
    revise,
    nextTime: () => day.nextEventTime(),
    eventBefore: (time) => day.eventBefore(time),
  }
}
