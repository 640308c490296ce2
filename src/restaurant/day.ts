import type { Command, Problem, Scenario } from '../scenario/types.ts'
import { digesting, together } from './digest.ts'
import { Engine } from './engine.ts'
import type { Frame } from './frame.ts'
import { FrameMaker } from './frames.ts'
import { MoveRecorder, SeriesRecorder } from './recorder.ts'

/** One day that can be stepped: what the player holds. Decided bit for bit by scenario, seed and commands. */
export interface Day {
  /** As parsed, with what `set` has changed since. */
  readonly scenario: Scenario
  /** Simulated minute reached. */
  readonly time: number
  /** Everybody has left, or nothing can happen any more. */
  readonly over: boolean
  /** Runs everything up to and including minute `t` (never backwards, no further than the end of the day). */
  advanceTo(t: number): void
  /** Adds a command at `command.at` ≥ `time`; one for this very moment takes effect at once. Refused (and nothing changes) with what was wrong. */
  apply(command: Command): Problem[] | null
  /** Minute of the next event, Infinity if none. */
  nextEventTime(): number
  /** The state now. The same object every time, refreshed. */
  frame(): Frame
  /** Hash over all domain events so far: 16 hex digits. */
  digest(): string
}

/** A day at minute 0. `scenario` is a parsed one; `commands` have been through `parseCommand`. */
export function createDay(scenario: Scenario, options: { seed?: number; commands?: readonly Command[] } = {}): Day {
  const engine = new Engine(scenario, options.seed ?? scenario.seed, options.commands)
  const { world } = engine
  const moves = new MoveRecorder(world)
  const series = new SeriesRecorder(world)
  const hashing = digesting(world)
  world.listener = together([moves, hashing])
  engine.onMinute = () => series.minute()
  const frames = new FrameMaker(world, moves.moves, series.series)
  return {
    get scenario() {
      return world.scenario
    },
    get time() {
      return world.now
    },
    get over() {
      return engine.over
    },
    advanceTo: (t) => {
      if (t > world.now || t === 0) engine.advanceTo(t, true)
    },
    apply: (command) => engine.apply(command),
    nextEventTime: () => (engine.over ? Infinity : Math.min(world.queue.peek(), world.closed ? Infinity : world.arrivals.nextAt)),
    frame: () => frames.refresh(engine.over),
    digest: () => hashing.digest.hex,
  }
}
