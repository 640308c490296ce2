import type { Comparison, Forecast, Paired, Study, Trace } from '../restaurant/results.ts'
import type { Choice, Which } from './figure.ts'

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
}

export const NO_RESULTS: Results = { forecast: { a: null, b: null }, preview: null, comparison: null, study: null }

/** A study that has seen nothing yet. */
export function emptyStudy(wanted: number): Study {
  const none: Paired = { a: null, b: null, difference: null, halfWidth: null, unpaired: null }
  return { days: 0, wanted, wait: none, lost: none, profit: none, shorter: { a: 0, b: 0, same: 0 } }
}
