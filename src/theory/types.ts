/** Minutes; null where the model has no closed form, never a guess. */
export interface Times {
  mean: number | null
  p50: number | null
  p90: number | null
  p95: number | null
  p99: number | null
  p999: number | null
}

/**
 * How far a prediction may be trusted: `exact` in the steady state of the model, `approximate` by a formula that is only
 * near, `limit` when only a law of large numbers speaks (a line that never clears).
 */
export type Kind = 'exact' | 'approximate' | 'limit'

/** What theory says of a scenario's steady state; the report's names where it has them. */
export interface Prediction {
  /** Kendall's notation with the numbers in it, e.g. `M/M/3`, `M/M/3/10`, `M/H2/1`. */
  model: string
  formula: string
  kind: Kind
  source: string
  /** False when the line never clears: the times and `inLine` are then null and `growthPerHour` speaks. */
  stable: boolean
  wait: Times
  sojourn: Times
  /** Share of those served who wait at all. */
  waitedShare: number | null
  inLine: { mean: number | null }
  inService: { mean: number }
  inSystem: { mean: number | null }
  utilisation: number
  throughputPerHour: number
  /** Share of arrivals turned away at a full line. */
  lossShare: number
  /** Customers an hour by which the line grows for ever: 60·(λ − cμ); 0 when stable. */
  growthPerHour: number
  /** Share of all arrivals who are served within the goal's wait, the lost counted as missed; null as for `Times`. */
  goal?: { met: number | null }
}

/** Why there is no closed form for a scenario. */
export type Obstacle =
  | 'no staff'
  | 'work takes no time'
  | 'stations'
  | 'recorded arrivals'
  | 'time-varying demand'
  | 'arrivals not Poisson'
  | 'parties'
  | 'patience'
  | 'retries'
  | 'own lines'
  | 'shared attention'
  | 'bounded line with this law of work'
  | 'mixed speeds'
  | 'skills'
  | 'sickness'
  | 'slowness'
  | 'manager'
  | 'menu'
  | 'protection'

export interface NoPrediction {
  model: null
  why: Obstacle
}

/** The steady state of a queue: minutes and customers a minute, or any unit of time as long as it is one. */
export interface Steady {
  /** Mean and variance of the wait of those served, before service starts. */
  wait: number
  waitVariance: number
  /** Share of those served who wait at all. */
  waitedShare: number
  sojourn: number
  sojournVariance: number
  inLine: number
  inService: number
  inSystem: number
  /** Busy share of a server. */
  utilisation: number
  /** Share of arrivals turned away. */
  lossShare: number
  /** P(wait > t) and P(sojourn > t) under first come first served; absent where there is no closed form. */
  waitTail?: (t: number) => number
  sojournTail?: (t: number) => number
  waitQuantile?: (p: number) => number
  sojournQuantile?: (p: number) => number
}
