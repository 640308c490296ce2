import { inverseErlangB } from './erlang.ts'
import { descentTail } from './uniformised.ts'
import { quantileOf } from './tails.ts'

/** Steady state of an M/M/c+M. Times in the unit of time of the rates; tails are P(… > t) of those served, quantiles their inverse. */
export interface ErlangA {
  /** Shares of all arrivals. */
  gaveUp: number
  turnedAway: number
  /** Share of those let in or not who find everybody busy. */
  foundBusy: number
  /** Mean time in line of those served, and of all who joined. */
  wait: number
  waitOfAll: number
  /** Share of those served who wait at all. */
  waitedShare: number
  inLine: number
  inService: number
  /** P(wait > t) of those served. */
  waitTail?: (t: number) => number
  /** P(sojourn > t) of those served. */
  sojournTail?: (t: number) => number
  /** The wait that a share p of those served does not exceed. */
  waitQuantile?: (p: number) => number
  /** The sojourn that a share p of those served does not exceed. */
  sojournQuantile?: (p: number) => number
}

/** Places in line above which the laws of the times are left out, and above which there is no answer. */
const TAILS = 400
const MOST = 2_000_000

/**
 * Erlang A, M/M/c+M, with `room` places in line (Infinity = no end): whoever waits gives up at rate `theta`.
 * Births and deaths for the number present; who finds j waiting is served with chance cμ ÷ (cμ + (j+1)θ), and given that
 * waits a sum of exponentials with rates cμ + iθ, i = 1 … j+1. Null past two million in line.
 * C. Palm, 1957; A. Mandelbaum, S. Zeltyn, The Palm/Erlang-A queue, 2004.
 */
export function erlangA(lambda: number, mu: number, c: number, theta: number, room = Infinity): ErlangA | null {
  const all = c * mu
  let scale = 1
  const weights = [1]
  let sum = 1
  for (let j = 1; j <= room; j++) {
    const ratio = lambda / (all + j * theta)
    const w = weights[j - 1] * ratio
    if (ratio < 1 && w < 1e-18 * sum * (1 - ratio)) break
    if (j > MOST) return null
    weights.push(w)
    sum += w
    if (sum > 1e200) {
      for (let i = 0; i < weights.length; i++) weights[i] *= 1e-250
      sum *= 1e-250
      scale *= 1e-250
    }
  }
  const total = sum + (inverseErlangB(c, lambda / mu) - 1) * scale
  const last = weights.length - 1
  const turnedAway = last === room ? weights[last] / total : 0
  let inLine = 0
  let served = 0
  let waited = 0
  const joins = last === room ? last : last + 1
  const start = new Float64Array(joins)
  for (let j = 1; j <= last; j++) inLine += (j * weights[j]) / total
  for (let j = 0, inverses = 0; j < joins; j++) {
    inverses += 1 / (all + (j + 1) * theta)
    start[j] = ((weights[j] / total) * all) / (all + (j + 1) * theta)
    served += start[j]
    waited += start[j] * inverses
  }
  const servedShare = 1 - turnedAway - (theta * inLine) / lambda
  for (let j = 0; j < joins; j++) start[j] /= servedShare
  const result: ErlangA = {
    gaveUp: (theta * inLine) / lambda,
    turnedAway,
    foundBusy: sum / total,
    wait: waited / servedShare,
    waitOfAll: inLine / (lambda * (1 - turnedAway)),
    waitedShare: served / servedShare,
    inLine,
    inService: (lambda * servedShare) / mu,
  }
  if (joins > TAILS) return result
  const rates = Float64Array.from(start, (_, j) => all + (j + 1) * theta)
  const waitTail = joins === 0 ? () => 0 : descentTail(rates, start)
  // The order itself is one more place to pass, of rate mu.
  const sojournTail = descentTail([mu, ...rates], [Math.max(0, 1 - result.waitedShare), ...start])
  return {
    ...result,
    waitTail,
    sojournTail,
    /** The wait that a share p of those served does not exceed. */
    waitQuantile: (p) => quantileOf(waitTail, p, 1 / all),
    /** The sojourn that a share p of those served does not exceed. */
    sojournQuantile: (p) => quantileOf(sojournTail, p, 1 / mu),
  }
}
