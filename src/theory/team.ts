import { coordinationDivisor } from '../kernel/laws.ts'
import type { Law } from '../scenario/types.ts'
import { md1 } from './md1.ts'
import { allenCunneen } from './mgc.ts'
import { mh21 } from './mh21.ts'
import type { Kind } from './types.ts'

/** A team of equals on one line at a constant demand, without patience, sickness or parties. */
export interface TeamQuestion {
  /** Customers an hour. */
  perHour: number
  /** `mean` in minutes at speed 1. */
  work: { mean: number; scv: number; law: Law }
  people: number
  /** Of each, before what coordination takes from it. */
  speed: number
  contention: number
  coherency: number
}

/** How a team of equals does in the long run. Minutes. */
export interface TeamAnswer {
  /** Whether the line ever clears. The times are Infinity when it does not. */
  stable: boolean
  /** Mean minutes in line. */
  wait: number
  /** Whether the mean and the distribution of the wait are both exact. */
  kind: Kind
  utilisation: number
  /** Customers an hour by which the line grows for ever; 0 when stable. */
  growthPerHour: number
  /** The wait that a share p of customers does not exceed. */
  waitQuantile(p: number): number
  /** Share of customers who wait at most t minutes. */
  shareWithin(t: number): number
}

/**
 * The wait of a team of equals. Exact for exponential work and for one person with constant or hyperexponential work;
 * else the mean by Allen and Cunneen (exact for one person) with an exponential tail, `approximate`.
 */
export function teamWait(question: TeamQuestion): TeamAnswer {
  const { perHour, work, people, speed, contention, coherency } = question
  const lambda = perHour / 60
  const mean = (work.mean * coordinationDivisor(people, contention, coherency)) / speed
  const load = lambda * mean
  if (!(load < people)) return endless(lambda - people / mean)
  const exponential = work.law === 'exponential'
  const poles = people === 1 && lambda > 0 && work.law === 'hyperexponential'
  const constant = people === 1 && lambda > 0 && work.law === 'deterministic'
  const line = poles
    ? mh21(lambda, mean, work.scv)
    : constant
      ? md1(lambda, mean)
      : allenCunneen(lambda, mean, exponential ? 1 : work.scv, people)
  return {
    stable: true,
    wait: line.wait,
    kind: exponential || poles || constant ? 'exact' : 'approximate',
    utilisation: load / people,
    growthPerHour: 0,
    waitQuantile: line.waitQuantile,
    shareWithin: (t) => 1 - line.waitTail(t),
  }
}

function endless(growth: number): TeamAnswer {
  return {
    stable: false,
    wait: Infinity,
    kind: 'limit',
    utilisation: 1,
    growthPerHour: 60 * growth,
    waitQuantile: () => Infinity,
    shareWithin: () => 0,
  }
}
