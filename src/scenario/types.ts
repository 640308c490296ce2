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
  discipline: 'fifo' | 'lifo' | 'adaptive-lifo' | 'shared-attention'
  /** Whoever has nothing left to do looks into one other line, drawn by chance, and takes its next. */
  stealing: boolean
  /** How many may wait, in service not counted; absent = no limit; 0 = nobody waits. */
  capacity?: number
  /** `sticky`: points of each employee on the hash circle. */
  virtualNodes?: number
  /** `adaptive-lifo`: a line that has not been empty for so many minutes is served from its end. */
  overloadAfter?: number
}

/** One person of the roster, after `count` has been expanded: every id is unique. */
export interface Employee {
  id: string
  name: string
  speed: number
  /** Factor on speed by station or dish; absent = all at 1; a missing entry = cannot. */
  skills?: Record<string, number>
  /** How good their food is, 0 to 1; absent = 0.5, ordinary. */
  quality?: number
  /** Share of their orders that fail at once, 0 to 1; absent = 0. */
  errorRate?: number
}

export interface Sickness {
  meanTimeToSick?: number
  meanTimeToReturn?: number
  while: 'always' | 'busy'
  together: number
  detection: number | HealthCheck
  /** An illness comes as several short absences. */
  flapping?: { absences: number; between: number }
  order: 'lost' | 'restart' | 'restart-new' | 'resume'
  line: 'redispatch' | 'stranded'
}

/** A look at every employee each `interval` minutes; `fall` failures in a row (each known after `timeout`) take them out, `rise` passes bring them back. */
export interface HealthCheck {
  interval: number
  timeout: number
  fall: number
  rise: number
}

/** Gray failure: spells of working at `factor` of one's speed. */
export interface Slowness {
  meanTimeToSlow: number
  meanTimeToRecover: number
  factor: number
}

/** Spells of failing fast: a share of the orders comes back spoilt after `responseTime` minutes. */
export interface FailFast {
  meanTimeToFail?: number
  meanTimeToRecover?: number
  errorRate: number
  responseTime: number
}

export interface Shift {
  from: number
  to: number
  count: number
}

/** The shift manager: a plan, or an autoscaler (Kubernetes' Horizontal Pod Autoscaler). */
export type Manager =
  | { kind: 'shifts'; shifts: Shift[] }
  | { kind: 'target'; target: number; tolerance: number; interval: number; stabilisation: number; min: number; max: number; tempo: number }

export interface Menu {
  dishes: number
  /** Zipf's exponent; 0 = all alike. */
  popularity: number
  /** How many employees know each dish. */
  copies: number
  /** Share of each order's work that every copy must repeat. */
  writes: number
}

export interface Protection {
  shed?: { above: number }
  throttle?: { k: number; window: number }
  breaker?: { window: number; volume: number; errors: number; open: number }
  hedge?: { after: number; budget: number }
  /** Passive outlier detection: so many failures in a row and the host sends nobody for `time` × (number of ejections), at most `cap` minutes. */
  ejection?: { consecutive: number; time: number; cap: number; share: number }
  /** With fewer than this share of the staff counted on, the host counts on everybody. */
  panic?: { below: number }
}

/** What good food brings. */
export interface Quality {
  /** Spend is multiplied by 1 + premium × (quality − 0.5). */
  premium: number
  /** Chance × quality: who was served comes again. */
  chance: number
  /** Minutes until they do. */
  after?: Distribution
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
  slowness?: Slowness
  failFast?: FailFast
  manager?: Manager
  menu?: Menu
  protection?: Protection
  quality?: Quality
  money: Money
  goal?: Goal
}

/**
 * What changes the world during a day. `at` in simulated minutes; `who` an employee's id (or a name that only one bears).
 *
 * - `hire`: value `{ name?, speed?, skills?, quality? }`
 * - `let-go`: `who` absent = the last hired
 * - `train`: value = the new speed; `who` absent = everybody
 * - `call-in-sick`: value = minutes away; absent = drawn if `sickness` says so, else until `return`
 * - `return`: ends an absence (of `who`, or of everybody)
 * - `slow`: value = factor on the speed (1 = well again)
 * - `fail`: value = share of their orders that fail at once (0 = well again)
 * - `set`: `path` = a parameter that may change during a day, value = its new value
 */
export interface Command {
  at: number
  do: 'hire' | 'let-go' | 'train' | 'call-in-sick' | 'return' | 'slow' | 'fail' | 'set'
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
