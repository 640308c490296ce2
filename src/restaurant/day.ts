import type { Command, Problem, Scenario } from '../scenario/types.ts'
import type { Frame } from './frame.ts'

/** One day that can be stepped: what the player holds. Decided bit for bit by scenario, seed and commands. */
export interface Day {
  readonly scenario: Scenario
  /** Simulated minute reached. */
  readonly time: number
  /** Everybody has left, or nothing can happen any more. */
  readonly over: boolean
  /** Runs everything up to and including minute `t` (never backwards). */
  advanceTo(t: number): void
  /** Adds a command at `command.at` ≥ `time`. Refused (and nothing changes) with what was wrong. */
  apply(command: Command): Problem[] | null
  /** Minute of the next event, Infinity if none. */
  nextEventTime(): number
  /** The state now. The same object every time, refreshed. */
  frame(): Frame
  /** Hash over all domain events so far: 16 hex digits. */
  digest(): string
}

export function createDay(_scenario: Scenario, _options: { seed?: number; commands?: readonly Command[] } = {}): Day {
  throw new Error('not built')
}
