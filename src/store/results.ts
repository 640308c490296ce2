import type { Comparison, Forecast, Paired, Study, Trace } from '../restaurant/results.ts'
import type { Advice, Roster, SurveyMap, Sweep } from '../restaurant/surveys.ts'
import type { Choice, Which } from './figure.ts'

export type { Cell, Sweep, Variable } from '../restaurant/surveys.ts'
export type { Comparison, Fate, Forecast, Paired, Study, Trace, Traced, TraceMark } from '../restaurant/results.ts'

/** What was found out by simulating other days than the one shown. */
export interface Results {
  /** The rest of this day, if nothing changes: of the one restaurant and of the one beside it. */
  forecast: { a: Forecast | null; b: Forecast | null }
  /** The rest of it, if something is done now; null when nothing is considered, its forecast null until it is there. */
  preview: { which: Which; choice: Choice; forecast: Forecast | null } | null
  comparison: Comparison | null
  study: Study | null
  /** One customer's day; absent until somebody asks. */
  trace?: Trace | null
  /** Restaurants that might be; null until somebody asks, and again when the one they are made of changes. */
  explored: Explored | null
}

/** What can be worked out about restaurants that might be: the map of people and speed with its advice, a map of any two variables, readings along one, the staffing of a day. */
export type Exploration = { slot: 'map' } | { slot: 'plane'; x: string; y: string } | { slot: 'sweep'; of: string } | { slot: 'roster' }

export interface Explored {
  /** Under way now; null: nothing is. Each of what stands below is as it was told last. */
  running: Exploration | null
  /** What was asked for last in each slot. */
  asked: { [S in Exploration['slot']]?: Extract<Exploration, { slot: S }> }
  /** Customers an hour that keep coming. */
  perHour?: number
  map?: SurveyMap
  advice?: Advice
  plane?: SurveyMap
  sweep?: Sweep
  roster?: Roster
}

/** With another exploration begun (the one before ends), or none under way. */
export function exploring(results: Results, what: Exploration | null): Results {
  const { explored } = results
  if (!what) return explored?.running ? { ...results, explored: { ...explored, running: null } } : results
  const { advice, ...before } = explored ?? { asked: {} }
  const kept = what.slot === 'map' ? before : { ...before, ...(advice ? { advice } : {}) }
  return { ...results, explored: { ...kept, asked: { ...before.asked, [what.slot]: what }, running: what, [what.slot]: undefined } }
}

export const NO_RESULTS: Results = { forecast: { a: null, b: null }, preview: null, comparison: null, study: null, explored: null }

/** A study that has seen nothing yet. */
export function emptyStudy(wanted: number): Study {
  const none: Paired = { a: null, b: null, difference: null, halfWidth: null, unpaired: null }
  return { days: 0, wanted, wait: none, lost: none, profit: none, shorter: { a: 0, b: 0, same: 0 } }
}
