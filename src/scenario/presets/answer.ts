import type { Command, Scenario } from '../types.ts'
import type { Ask } from './scene.ts'

/** The day that a question is asked about: as its scene opens it, whatever its reader does there. */
export interface Asked {
  scenario: Scenario
  commands: readonly Command[]
  /** Minute of the opening. */
  at: number
  /** Minute at which the first playing rests. */
  until?: number | undefined
  /** Two restaurants are shown. */
  beside?: { a: readonly unknown[] } | undefined
}

/** As the engine finds it. */
export type Answer =
  | { kind: 'number'; value: number }
  /** The reading at every minute from the line's first to its last. */
  | { kind: 'line'; values: readonly number[] }
  /** Which option is best, and the reading of each. */
  | { kind: 'choice'; best: number; values: readonly number[] }

/**
 * When the answer can be told to who watches: no later than where the first playing rests. `watched`: there is something to be seen until
 * then, in the scene's own day or days; else it is of other days than those shown, and can be told at once to who has answered.
 */
export function momentOf(ask: Ask, { until = Infinity, beside }: Pick<Asked, 'until' | 'beside'> = {}): { at: number; watched: boolean } {
  if (ask.kind === 'line') return { at: ask.to, watched: true }
  const { at } = ask.kind === 'choice' ? ask : ask.answer
  const own = ask.kind === 'number' && 'reading' in ask.answer && !ask.answer.commands?.length
  return { at: Math.min(at, until), watched: own || beside !== undefined }
}

/** The minute that the answer is of. */
export const minuteOf = (ask: Ask): number => (ask.kind === 'line' ? ask.to : ask.kind === 'choice' ? ask.at : ask.answer.at)
