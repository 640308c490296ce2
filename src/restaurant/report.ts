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

/** What a day amounts to, after its warm-up: counts of customers, minutes, dollars and shares (0 to 1). A mean of several days where there were several. */
export interface Estimates {
  /** Customers who came (a party counts everybody in it), each once however often they came again. */
  arrived: number
  served: number
  /** Customers lost, by reason. */
  lost: Losses
  /** Arrivals at the door, second and later attempts included. */
  attempts: number
  /** At the end: still in line or in service, and still away between two attempts. */
  inSystem: number
  inOrbit: number
  /** Of those served: minutes in line before the first start. */
  wait: Waits
  /** Of those served: minutes from arrival to leaving. */
  sojourn: Waits
  /** Share of those served who waited at all; null where nobody was served. */
  waitedShare: number | null
  /** How many waited, averaged over time, and at most. */
  inLine: { mean: number; max: number }
  /** How many were being served, averaged over time. */
  inService: { mean: number }
  /** How many had left to come again, averaged over time. */
  orbit: { mean: number }
  /** Busy time ÷ (busy + idle) of everybody together. */
  utilisation: number
  /** Customers served an hour. */
  throughputPerHour: number
  /** Each person who was ever on the roster: customers served, and minutes busy, idle and away. */
  employees: { id: string; name: string; served: number; busy: number; idle: number; away: number }[]
  /** Waits are of all who were begun there. Utilisation is that of those who can do it, at whatever they do. */
  stations?: { name: string; wait: Waits; inLine: { mean: number; max: number }; inService: { mean: number }; utilisation: number }[]
  /** The station whose people are busiest, if there are stations; of several alike the one with the longest line. */
  bottleneck?: string
  /** Customers for whom the goal's wait was kept and was not, and who were still waiting within it at the end. Only where the scenario has a goal. */
  goal?: { met: number; missed: number; undecided: number }
  /** Dollars after the warm-up. `missed`: what the lost would have paid. `profit`: revenue − wages. */
  money: { revenue: number; wages: number; missed: number; profit: number }
  /** Events that the simulation went through: a measure of its work. */
  events: number
}

/** The same tree with every number a 95% half-width, or null where none can be given. */
export type HalfWidths<T> = T extends number | null
  ? number | null
  : T extends string
    ? string
    : { [K in keyof T]: HalfWidths<T[K]> }
