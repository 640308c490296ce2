import type { Command, Problem, Scenario } from '../scenario/types.ts'
import { digesting, together } from './digest.ts'
import { Engine } from './engine.ts'
import type { EventKind } from './events.ts'
import type { Frame } from './frame.ts'
import { FrameMaker } from './frames.ts'
import { InstantRecorder, MoveRecorder, SeriesRecorder } from './recorder.ts'

/** One day that can be stepped: what the player holds. Decided bit for bit by scenario, seed and commands. */
export interface Day {
  /** As parsed, with what `set` has changed since. */
  readonly scenario: Scenario
  /** Simulated minute reached. */
  readonly time: number
  /** Everybody has left, or nothing can happen any more. */
  readonly over: boolean
  /**
   * Runs everything up to and including minute `t` (never backwards, no further than the end of the day). False if that would have
   * taken more than `budget` events: then the day stands between two of them, and going on is another call.
   */
  advanceTo(t: number, budget?: number): boolean
  /** Adds a command at `command.at` ≥ `time`; one for this very moment takes effect at once. Refused (and nothing changes) with what was wrong. */
  apply(command: Command): Problem[] | null
  /** Minute of the next pending event, arrival or command (it may turn out to be of no consequence), Infinity if none. */
  nextEventTime(): number
  /** Minute of the last domain event before minute `t` that the day still knows of: that of the last two instants; 0 before the first. */
  eventBefore(t: number): number
  /** How many domain events there have been. */
  readonly events: number
  /** The state now. The same object every time, refreshed. */
  frame(): Frame
  /** Hash over all domain events so far: 16 hex digits. */
  digest(): string
}

/**
 * A day at minute 0, to be stepped, watched and acted in.
 *
 * @example
 * ```js
 * const parsed = parseScenario({ demand: { perHour: 90 }, work: { law: 'exponential', mean: 1 }, staff: [{ name: 'Ana' }] })
 * const day = createDay(parsed.scenario) // where parsed.ok; else there are parsed.problems
 * day.advanceTo(60)
 * day.apply({ at: 60, do: 'hire' }) // null: done; else what was wrong
 * day.advanceTo(120)
 * day.frame().inLine
 * ```
 *
 * @param scenario a parsed one: `parseScenario(…).scenario`
 * @param options `seed` in place of the scenario's; `commands` that have been through `parseCommand`; `heard` is told of each domain event as it happens
 * @throws {@link CommandError} from `advanceTo`, for one of `commands` that the day cannot carry out when its minute has come
 */
export function createDay(scenario: Scenario, options: { seed?: number; commands?: readonly Command[]; heard?: (kind: EventKind) => void } = {}): Day {
  const engine = new Engine(scenario, options.seed ?? scenario.seed, options.commands)
  const { world } = engine
  const moves = new MoveRecorder(world)
  const series = new SeriesRecorder(world)
  const hashing = digesting(world)
  const instants = new InstantRecorder(world)
  world.listener = together([moves, hashing, instants, ...(options.heard ? [{ event: options.heard }] : [])])
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
    get events() {
      return instants.events
    },
    advanceTo: (t, budget = Infinity) => {
      if (t < world.now || (t === world.now && t !== 0 && engine.budget > 0)) return true
      engine.budget = budget
      engine.advanceTo(t, true)
      return engine.budget > 0
    },
    apply: (command) => engine.apply(command),
    nextEventTime: () => (engine.over ? Infinity : Math.min(engine.nextCommandTime, world.queue.peek(), world.closed ? Infinity : world.arrivals.nextAt)),
    eventBefore: (t) => (instants.last < t ? instants.last : instants.before),
    frame: () => frames.refresh(engine.over),
    digest: () => hashing.digest.hex,
  }
}
