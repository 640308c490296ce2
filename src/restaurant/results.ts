/**
 * What is found out about days by simulating many of them: plain data, made in `run/`, kept in `store/`, drawn in `views/`.
 * Simulated minutes, people, dollars.
 */
import type { Outcome } from './rows.ts'

/** The rest of a day over many possible days: forks of this one at `at`. */
export interface Forecast {
  /** Minute from which it looks ahead, and how many were in line then. */
  at: number
  inLineThen: number
  /** Days simulated so far, and how many are wanted. */
  days: number
  wanted: number
  /** Columns from `at` on, ascending; the last is when the longest of the days ended. */
  minute: number[]
  /** How many are in line at `minute[i]`: percentiles over the days. */
  inLine: { p10: number[]; p25: number[]; p50: number[]; p75: number[]; p90: number[] }
  /** A day each, ascending: the first minute from `at` on with nobody in line; Infinity if there was none before the day ended. */
  clear: number[]
  /** A day each, ascending: the longest line from `at` on. */
  peak: number[]
  /** A day each, ascending: customers lost after `at`. */
  lost: number[]
  /** A day each, ascending: profit of the whole day. */
  profit: number[]
  /** Only work, patience and sickness vary: the arrivals are a recording. */
  traced: boolean
}

/** How a customer fared in one of two restaurants. */
export interface Fate {
  outcome: Outcome
  /** Minutes in line; of those still waiting, so far. Null for who never stood in one. */
  wait: number | null
}

/** Two restaurants up to one moment, customer by customer. Columns of equal length, in order of arrival; customers who have come to both. */
export interface Comparison {
  until: number
  customer: number[]
  arrivedAt: number[]
  a: Fate[]
  b: Fate[]
}

/** One reading of two restaurants over the same days. */
export interface Paired {
  /** Means over the days; null where a day had nobody to tell it of. */
  a: number | null
  b: number | null
  /** b − a, and the 95% half-width of its mean; null with fewer than two days. */
  difference: number | null
  halfWidth: number | null
  /** The half-width that independent customers would have given (Welch). */
  unpaired: number | null
}

/** Two restaurants over many days, the same customers in both. */
export interface Study {
  days: number
  wanted: number
  wait: Paired
  lost: Paired
  profit: Paired
  /** On how many of the days the mean wait was shorter in a, in b, or the same. */
  shorter: { a: number; b: number; same: number }
}

export type TraceMarkKind =
  | 'arrived' | 'joined' | 'started' | 'interrupted' | 'station-done' | 'failed' | 'redispatched' | 'hedged' | 'cancelled' | 'retries' | 'returned' | 'left'

/** One thing that happened to a customer. */
export interface TraceMark {
  /** Simulated minute. */
  at: number
  what: TraceMarkKind
  /** Name of whose line or whose hands; null for the shared line or nobody. */
  employee: string | null
  /** Null without stations. */
  station: string | null
  /** How they left; null of everything else. */
  outcome: Outcome | null
}

/** All that happened to one customer (0 for the first of the day) up to minute `until`, in order. */
export interface Trace {
  customer: number
  until: number
  marks: TraceMark[]
}

/** Which customer: the last who left, the slowest of those who have, or a number (0 for the first of the day). */
export type Traced = 'last' | 'slowest' | number
