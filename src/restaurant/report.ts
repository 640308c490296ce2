import type { Losses } from './frame.ts'

/** Minutes; a percentile (or a mean of nobody) is null where the customers are too few to say: fewer than ten times those it needs. */
export interface Waits {
  mean: number | null
  p50: number | null
  p90: number | null
  p95: number | null
  p99: number | null
  p999: number | null
}

export interface Estimates {
  arrived: number
  served: number
  lost: Losses
  attempts: number
  inSystem: number
  inOrbit: number
  wait: Waits
  sojourn: Waits
  waitedShare: number | null
  inLine: { mean: number; max: number }
  inService: { mean: number }
  /** How many had left to come again, averaged over time. */
  orbit: { mean: number }
  utilisation: number
  throughputPerHour: number
  employees: { id: string; name: string; served: number; busy: number; idle: number; away: number }[]
  /** Waits are of all who were begun there. Utilisation is that of those who can do it, at whatever they do. */
  stations?: { name: string; wait: Waits; inLine: { mean: number; max: number }; inService: { mean: number }; utilisation: number }[]
  /** The station whose people are busiest, if there are stations; of several alike the one with the longest line. */
  bottleneck?: string
  goal?: { met: number; missed: number; undecided: number }
  money: { revenue: number; wages: number; missed: number; profit: number }
  events: number
}

/** The same tree with every number a 95% half-width, or null where none can be given. */
export type HalfWidths<T> = T extends number | null
  ? number | null
  : T extends string
    ? string
    : { [K in keyof T]: HalfWidths<T[K]> }
