/** What one row of the parameter table says, and short ways to write one. */

export type Kind =
  | 'number'
  | 'integer'
  | 'boolean'
  | 'choice'
  | 'text'
  | 'clock'
  | 'distribution'
  /** A number, or points `[minute, value]` joined by straight lines. */
  | 'curve'
  /** A number of minutes, or a distribution of them. */
  | 'delay'
  /** A long list of numbers. */
  | 'numbers'
  /** Numbers by name. */
  | 'factors'
  /** A section: an object whose keys are the rows below it. */
  | 'group'
  /** A list of such objects: the rows below it carry `[]` in their path. */
  | 'list'

type Unit = '' | 'min' | 'customers/h' | 'people' | '×' | '$' | '$/h' | 'share' | 'times'

export interface Param {
  /** `demand.perHour`, `staff[].speed`. */
  path: string
  kind: Kind
  unit: Unit
  required: boolean
  /** What an absent key means after parsing; `undefined` = it stays absent (off). `{}` on a group = filled with its own defaults. */
  default?: unknown
  /** Least and greatest value; for lists, text and curves, of one entry. */
  min?: number
  max?: number
  /** Least and greatest value, themselves excluded. */
  above?: number
  below?: number
  /** Greatest length of a list or a text. */
  maxItems?: number
  minItems?: number
  /** `numbers`: no entry may be smaller than the one before it. */
  ordered?: boolean
  step?: number
  /** The part of the range that a control offers. */
  usual?: readonly [number, number]
  choices?: readonly (string | number)[]
  /** May `set` change it during a day? */
  live: boolean
  /** Only where the sibling `key` has the value `is`; elsewhere it has no default either. */
  when?: { key: string; is: string }
  /** Keys of the message catalogue (area `params`). */
  label: string
  help: string
}

type Options = Partial<Omit<Param, 'path' | 'kind' | 'label' | 'help'>>

/** One row; `words` names other messages than the path's own. */
export function row(kind: Kind, path: string, options: Options = {}, words: string = path): Param {
  return { unit: '', required: false, live: false, ...options, path, kind, label: words, help: `${words}.help` }
}

/** Limits stated once, so that a run cannot be asked for more than a machine can hold. */
export const LIMIT = {
  /** Longest day and longest duration, minutes (validation runs are long). */
  minutes: 10_000_000,
  staff: 10_000,
  /** Skills of all of them together. */
  skills: 1_000_000,
  /** Recorded arrivals. */
  arrivals: 1_000_000,
  /** Points of a demand curve. */
  points: 10_000,
  /** Values of an empirical distribution. */
  values: 100_000,
  perHour: 1_000_000,
  speed: 1_000_000,
  stations: 100,
  /** Dishes × stations: each pair has a team of its own. */
  teams: 1_000_000,
  /** Places in all those teams together. */
  places: 10_000_000,
  /** Places in teams × virtual nodes: points on hash circles. */
  hashPoints: 1_000_000,
  /** Shortest spell, delay or interval of what comes again and again, minutes: a day cannot hold endlessly many. */
  again: 0.01,
  text: 80,
} as const
