import type { Condition, Reading } from '../../scenario/presets/scene.ts'

/** How a condition stands: nothing is said yet, it holds but may still break, it can hold no more, it cannot break any more. */
export type Mark = 'open' | 'holds' | 'broken' | 'done'

export interface ConditionJudged {
  mark: Mark
  /** What is counted or read, now or at the mission's end; null where it says nothing yet. Of what had to hold all along: what broke it. */
  value: number | null
  /** The minute at which what had to hold all along was broken. */
  brokenAt?: number
}

/** Readings that only grow: what they have passed, they will not come back below. */
const GROWS = new Set<Reading>(['arrived', 'served', 'lost', 'gaveUp', 'turnedAway', 'mostInLine', 'wages', 'revenue', 'missed'])

/** Whether what a condition counts never falls. */
const grows = (condition: Condition): boolean => !('reading' in condition) || GROWS.has(condition.reading)

export const within = ({ atMost = Infinity, atLeast = -Infinity }: Condition, value: number): boolean => value <= atMost && value >= atLeast

/** While the mission goes on. */
export function markOf(condition: Condition, value: number | null): Mark {
  if (value === null) return 'open'
  const { atMost = Infinity, atLeast } = condition
  if (grows(condition)) {
    if (value > atMost) return 'broken'
    if (atLeast !== undefined) return value < atLeast ? 'open' : atMost === Infinity ? 'done' : 'holds'
    return 'holds'
  }
  return within(condition, value) ? 'holds' : 'open'
}

/** At the mission's end. */
export const verdictOf = (condition: Condition, value: number | null): Mark => (value !== null && within(condition, value) ? 'done' : 'broken')
