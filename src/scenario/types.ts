/**
 * The scenario, version 1, after `parseScenario` has filled the defaults.
 * Simulated time in minutes, money in dollars, rates per hour where a person types them.
 */

/** The laws of probability a duration may follow. */
export type Law =
  | 'exponential'
  | 'deterministic'
  | 'uniform'
  | 'lognormal'
  | 'gamma'
  | 'hyperexponential'
  | 'empirical'

/**
 * A distribution of minutes. `scv` is the squared coefficient of variation (variance ÷ mean²).
 * After parsing `mean` is always present; `uniform` has `min` and `max`, `empirical` has `values`
 * (rescaled to `mean`), `lognormal`, `gamma` and `hyperexponential` (two phases, balanced means) have `scv`.
 */
export interface Distribution {
  law: Law
  mean: number
  scv?: number
  min?: number
  max?: number
  values?: number[]
}

export interface Demand {
  /** Customers (not parties) an hour: a number, or points `[minute, perHour]` joined by straight lines. Absent with a trace. */
  perHour?: number | [number, number][]
  /** Multiplies the curve or, for a trace, its pace. */
  factor: number
  process: 'poisson' | 'regular' | 'bursty'
  /** Squared coefficient of variation of the gaps of a bursty process. */
  scv?: number
  /** Mean size of a group that arrives together (geometric; 1 = off). */
  party: number
  trace?: { at: number[]; work?: number[] }
}

export interface Station {
  name: string
  work: Distribution
  capacity?: number
}

export interface Retry {
  chance: number
  after: Distribution
  backoff: number
  jitter: 'none' | 'equal' | 'full'
  cap?: number
  attempts?: number
  budget?: number
}

export type Routing =
  | 'random'
  | 'round-robin'
  | 'weighted'
  | 'shortest'
  | 'power-of-two'
  | 'least-work'
  | 'sticky'
  | 'by-dish'

export interface Line {
  layout: 'shared' | 'own'
  routing: Routing
  choices: { of: number; replacement: boolean }
  idle: 'longest-idle' | 'fastest' | 'random'
  discipline: 'fifo' | 'lifo' | 'shared-attention'
  stealing: boolean
  /** How many may wait, in service not counted; absent = no limit; 0 = nobody waits. */
  capacity?: number
}

/** One person of the roster, after `count` has been expanded: every id is unique. */
export interface Employee {
  id: string
  name: string
  speed: number
  /** Factor on speed by station or dish; absent = all at 1; a missing entry = cannot. */
  skills?: Record<string, number>
  quality?: number
}

export interface Sickness {
  meanTimeToSick?: number
  meanTimeToReturn?: number
  while: 'always' | 'busy'
  together: number
  detection: number | { interval: number; timeout: number; fall: number; rise: number }
  order: 'lost' | 'restart' | 'restart-new' | 'resume'
  line: 'redispatch' | 'stranded'
}

export interface Growth {
  /** v in wage(s) = fixed + wage × s(1−v)/(1−v·s); speeds at or past 1/v are impossible. */
  serialShare: number
  trainingTime: number
  onboardingTime: number
}

export interface Money {
  wagePerHour: number
  fixedPerHour: number
  spend: number
  sickPay: number
}

export interface Goal {
  wait: number
  share: number
}

export interface Scenario {
  version: 1
  title?: string
  note?: string
  /** Clock time of minute 0, `HH:MM`. */
  opensAt: string
  /** Minutes until the doors close. */
  duration: number
  seed: number
  closing: 'finish' | 'send-away'
  demand: Demand
  work?: Distribution
  stations?: Station[]
  patience?: Distribution
  retry?: Retry
  line: Line
  staff: Employee[]
  coordination: { contention: number; coherency: number }
  growth?: Growth
  sickness?: Sickness
  slowness?: { meanTimeToSlow: number; meanTimeToRecover: number; factor: number }
  manager?: Record<string, unknown>
  menu?: { dishes: number; popularity: number; copies: number }
  protection?: Record<string, unknown>
  money: Money
  goal?: Goal
}

/**
 * What changes the world during a day. `at` in simulated minutes; `who` an employee's id (or a name that only one bears).
 *
 * - `hire`: value `{ name?, speed?, skills? }`
 * - `let-go`: `who` absent = the last hired
 * - `train`: value = the new speed; `who` absent = everybody
 * - `call-in-sick`: value = minutes away; absent = drawn if `sickness` says so, else until `return`
 * - `return`: ends an absence (of `who`, or of everybody)
 * - `slow`: value = factor on the speed (1 = well again)
 * - `set`: `path` = a parameter that may change during a day, value = its new value
 */
export interface Command {
  at: number
  do: 'hire' | 'let-go' | 'train' | 'call-in-sick' | 'return' | 'slow' | 'set'
  who?: string
  path?: string
  value?: unknown
}

export interface Problem {
  /** Where the fault is, e.g. `staff[2].speed`; '' for the whole. */
  path: string
  /** What is wrong and what was expected. */
  message: string
}

export type Parsed<T, K extends string> = ({ ok: true } & Record<K, T>) | { ok: false; problems: Problem[] }
