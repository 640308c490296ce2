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
 * How far a prediction may be trusted: `exact` in the steady state of the model, by a closed form or computed to six digits
 * and more, `approximate` by a formula that is only near, `limit` when only a law of large numbers speaks (infinitely many
 * employees, a line that never clears).
 */
export type Kind = 'exact' | 'approximate' | 'limit'

/** Shares of all first arrivals that are lost, by reason; a reason that cannot be is absent. */
export interface LostShares {
  turnedAway?: number
  gaveUp?: number
  dropped?: number
}

/** ρ as it comes out, and what makes it: effective = plain × every factor. Past 1 the line grows for ever. */
export interface Load {
  /** Work that comes ÷ work that can be done, everything counted. */
  effective: number
  /** λ·E[S] ÷ the sum of speeds: what it would be with everybody there, undisturbed. */
  plain: number
  /** Above 1 where it makes the load worse. `peak`: the busiest of separate lines or stations against the average. */
  factors: { coordination?: number; absence?: number; restarts?: number; slowness?: number; replication?: number; peak?: number; lostOrders?: number }
}

/** One of several lines or stations. */
export interface PartPrediction {
  /** Employee id of a line, name of a station. */
  name: string
  perHour: number
  stable: boolean
  utilisation: number
  wait: number | null
  sojourn: number | null
  inLine: number | null
}

/** What theory says of a scenario's steady state; the report's names where it has them. */
export interface Prediction {
  /** Kendall's notation with the numbers in it, e.g. `M/M/3`, `M/M/3/10`, `M/H2/1`. */
  model: string
  /** By which formula, as it is known by; whose it is in `source`. */
  formula: string
  kind: Kind
  /** Where it was published. */
  source: string
  /** False when the line never clears: the times and `inLine` are then null and `growthPerHour` speaks. */
  stable: boolean
  /** Of those served, from joining a line to the first start. */
  wait: Times
  /** Of those served: wait and service together. */
  sojourn: Times
  /** Variance of the wait, minutes², where it has a closed form. */
  waitVariance?: number
  /** Share of those served who wait at all. */
  waitedShare: number | null
  inLine: { mean: number | null }
  inService: { mean: number }
  inSystem: { mean: number | null }
  /** Busy share of the time that people are there. */
  utilisation: number
  /** Served customers an hour. */
  throughputPerHour: number
  /** Share of first arrivals who are never served. */
  lossShare: number
  lost?: LostShares
  /** Customers who left to come back, on average. */
  orbit?: { mean: number | null }
  attemptsPerCustomer?: number
  /** Own lines and stations, one by one. */
  lines?: PartPrediction[]
  stations?: PartPrediction[]
  load: Load
  /** Customers an hour, and a minute, by which the line grows for ever; 0 when stable. */
  growthPerHour: number
  growthPerMinute: number
  /** Share of all arrivals who are served within the goal's wait, the lost counted as missed; null as for `Times`. */
  goal?: { met: number | null }
}

/** Why there is no closed form for a scenario: the first thing in it that no regime covers together with the rest. */
export type Obstacle =
  | 'no staff'
  | 'no work'
  | 'work takes no time'
  | 'stations'
  | 'recorded arrivals'
  | 'time-varying demand'
  | 'arrivals not Poisson'
  | 'parties'
  | 'patience'
  | 'retries'
  | 'regulars'
  | 'own lines'
  | 'work stealing'
  | 'shared attention'
  | 'last come, first served'
  | 'bounded line'
  | 'law of work'
  | 'mixed speeds'
  | 'skills'
  | 'coordination'
  | 'sickness'
  | 'slowness'
  | 'failing fast'
  | 'errors'
  | 'manager'
  | 'menu'
  | 'protection'
  | 'unknown key'
  | 'too many to compute'

/** There is no closed form for a scenario. */
export interface NoPrediction {
  model: null
  /** The first thing in it that no formula covers together with the rest. */
  why: Obstacle
}

/** The steady state of a queue: minutes and customers a minute, or any unit of time as long as it is one. */
export interface Steady {
  /** Mean wait of those served, before service starts. */
  wait: number
  waitVariance: number
  /** Share of those served who wait at all. */
  waitedShare: number
  /** Mean time from arrival to leaving, of those served. */
  sojourn: number
  sojournVariance: number
  /** Mean number who wait, are served, and both. */
  inLine: number
  inService: number
  inSystem: number
  /** Busy share of a server. */
  utilisation: number
  /** Share of arrivals turned away. */
  lossShare: number
  /** P(wait > t) of those served, under first come first served; absent, as the three below, where there is no closed form. */
  waitTail?: (t: number) => number
  /** P(sojourn > t) of those served. */
  sojournTail?: (t: number) => number
  /** The wait that a share p of those served does not exceed. */
  waitQuantile?: (p: number) => number
  /** The sojourn that a share p of those served does not exceed. */
  sojournQuantile?: (p: number) => number
}

export type Label = Pick<Prediction, 'model' | 'formula' | 'kind' | 'source'>

/** What a regime finds, minutes and customers a minute; `null` where it has no closed form, never a guess. */
export interface Outcome extends Label {
  wait: number | null
  sojourn: number | null
  waitedShare: number | null
  inLine: number | null
  inService: number
  inSystem: number | null
  utilisation: number
  /** Served customers a minute. */
  served: number
  lost?: LostShares
  /** Absent = true. */
  stable?: boolean
  /** Customers a minute by which the line grows. */
  growth?: number
  load: Load
  /** Under first come, first served. */
  waitTail?: (t: number) => number
  /** P(sojourn > t) of those served. */
  sojournTail?: (t: number) => number
  /** The wait that a share p of those served does not exceed. */
  waitQuantile?: (p: number) => number
  /** The sojourn that a share p of those served does not exceed. */
  sojournQuantile?: (p: number) => number
  waitVariance?: number
  orbit?: number | null
  attempts?: number
  lines?: PartPrediction[]
  stations?: PartPrediction[]
}
