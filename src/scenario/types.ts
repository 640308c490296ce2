/**
 * The scenario, version 1, after `parseScenario` has filled the defaults.
 * Simulated time in minutes, money in dollars, rates per hour where a person types them.
 */
import type { Routing } from './params/line.ts'

export type { Routing }

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

/** Who comes, when: a process with a rate over the day, or recorded arrivals (`trace`). */
export interface Demand {
  /** Customers (not parties) an hour: a number, or points `[minute, perHour]` joined by straight lines. Absent with a trace. */
  perHour?: number | [number, number][]
  /** Multiplies the curve or, for a trace, its pace. */
  factor: number
  /** By chance, at equal gaps, or by gaps more uneven than chance (`scv`). */
  process: 'poisson' | 'regular' | 'bursty'
  /** Squared coefficient of variation of the gaps of a bursty process. */
  scv?: number
  /** Mean size of a group that arrives together (geometric; 1 = off). */
  party: number
  /** Recorded arrivals: the minute of each, in order, and the minutes of work each orders, if that is known. */
  trace?: { at: number[]; work?: number[] }
}

/** A step that every order takes, one after the other: `work` in minutes, room for `capacity` who wait (absent = no limit). */
export interface Station {
  name: string
  work: Distribution
  capacity?: number
}

/** Who was not served tries again, as clients of a service do. */
export interface Retry {
  /** Chance of another attempt, 0 to 1. */
  chance: number
  /** Minutes away before the second attempt; each later time is `backoff` times as long, at most `cap` minutes. */
  after: Distribution
  backoff: number
  jitter: 'none' | 'equal' | 'full'
  cap?: number
  /** At most so many attempts, the first included; absent = no limit. */
  attempts?: number
  /** Second and later attempts at most at this share of first ones; absent = no limit. */
  budget?: number
}

/** Where people wait, and who is next. */
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

/** Absences by chance (crashes): how long until one, how long it lasts, when the host notices, and what becomes of the order in hand and of the line. */
export interface Sickness {
  /** Means of exponential times, minutes. */
  meanTimeToSick?: number
  meanTimeToReturn?: number
  while: 'always' | 'busy'
  /** How many fall sick at once. */
  together: number
  /** Minutes until the host notices, or by checks. */
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

/** `count` people are planned from minute `from` up to minute `to`. */
export interface Shift {
  from: number
  to: number
  count: number
}

/** The shift manager: a plan, or an autoscaler (Kubernetes' Horizontal Pod Autoscaler). */
export type Manager =
  | { kind: 'shifts'; shifts: Shift[] }
  | { kind: 'target'; target: number; tolerance: number; interval: number; stabilisation: number; min: number; max: number; tempo: number }

/** Dishes (shards) that not everybody knows. */
export interface Menu {
  /** How many there are. */
  dishes: number
  /** Zipf's exponent; 0 = all alike. */
  popularity: number
  /** How many employees know each dish. */
  copies: number
  /** Share of each order's work that every copy must repeat. */
  writes: number
}

/** What keeps a house from collapsing under load or failures; each part is off where it is absent. Windows and times in minutes. */
export interface Protection {
  /** Refuses at the door who would make more than `above` wait. */
  shed?: { above: number }
  /** Adaptive throttling: lets through `k` for each that was accepted in the last `window` minutes. */
  throttle?: { k: number; window: number }
  /** Circuit breaker: opens for `open` minutes when of at least `volume` outcomes in `window` minutes the share `errors` failed. */
  breaker?: { window: number; volume: number; errors: number; open: number }
  /** A second copy of an order that is not done after `after` minutes, for at most the share `budget` of orders. */
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

/** What people and training take. Minutes. */
export interface Growth {
  /** v in wage(s) = fixed + wage × s(1−v)/(1−v·s); speeds at or past 1/v are impossible. */
  serialShare: number
  trainingTime: number
  onboardingTime: number
}

/** Dollars. */
export interface Money {
  /** An hour of one person at speed 1, above what is `fixedPerHour` for anybody. */
  wagePerHour: number
  fixedPerHour: number
  /** What a served customer pays. */
  spend: number
  /** Share of the wage that who is sick gets, 0 to 1. */
  sickPay: number
}

/** A promise: at least `share` of all customers, 0 to 1, wait at most `wait` minutes; who is lost counts as missed. */
export interface Goal {
  wait: number
  share: number
}

/**
 * A restaurant and its day, as `parseScenario` gives it. What a person writes may leave out nearly everything: unit, default and range of every key
 * are in `docs/model.md`, and in `scenarioSchema`.
 */
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

/** One fault of an input. */
export interface Problem {
  /** Where the fault is, e.g. `staff[2].speed`; '' for the whole. */
  path: string
  /** What is wrong and what was expected. */
  message: string
}

/** What a parser gives: under the key `K` what it read, or the faults (50 at most). */
export type Parsed<T, K extends string> = ({ ok: true } & Record<K, T>) | { ok: false; problems: Problem[] }
