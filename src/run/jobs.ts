import type { Comparison, Forecast, Study, Trace, Traced } from '../restaurant/results.ts'
import type { Cell, Roster } from '../restaurant/surveys.ts'
import type { Command, Scenario } from '../scenario/types.ts'
import { compareJob } from './compare.ts'
import { forecastJob } from './forecast.ts'
import { rosterJob } from './roster/roster.ts'
import { studyJob } from './study.ts'
import type { Shard } from './survey/campaign.ts'
import { cellsJob } from './survey/cells.ts'
import { traceJob } from './trace.ts'

/** A run as a value: all that decides a day. */
export interface RunValue {
  scenario: Scenario
  seed: number
  commands: readonly Command[]
}

/** What can be asked of the desk, by the name of the job: what it is given, and what it tells, better each time it tells it. */
export interface Jobs {
  /** The rest of the day over `days` forks at `at`. `extra` are done at `at` in every one of them. */
  forecast: { ask: { run: RunValue; at: number; days: number; extra?: readonly Omit<Command, 'at'>[] }; answer: Forecast }
  compare: { ask: { a: RunValue; b: RunValue; until: number }; answer: Comparison }
  study: { ask: { a: RunValue; b: RunValue; days: number }; answer: Study }
  trace: { ask: { run: RunValue; until: number; which: Traced }; answer: Trace }
  /** Restaurants that might be, one after another. `brisk`: nobody needs the rest of the processor. */
  cells: { ask: Shard & { brisk?: boolean }; answer: Cell[] }
  /** The cheapest shifts of the day that meet its goal. */
  roster: { ask: { run: RunValue; brisk?: boolean }; answer: Roster }
}

export type JobName = keyof Jobs

/**
 * Work that is done in slices: each step is a few milliseconds at most and yields what is known by then, or null when there is
 * nothing new to tell. The last answer is the whole one.
 */
export type Sliced<T> = Generator<T | null, void, void>

export type JobTable = { [K in JobName]: (ask: Jobs[K]['ask']) => Sliced<Jobs[K]['answer']> }

/** How each job is done. */
export const JOBS: JobTable = {
  forecast: forecastJob,
  compare: compareJob,
  study: studyJob,
  trace: traceJob,
  cells: cellsJob,
  roster: rosterJob,
}
