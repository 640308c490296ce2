import { exponentialQuantile, quantileOf, sumTail } from './tails.ts'
import { exp } from '../kernel/math.ts'
import type { Steady } from './types.ts'

/** Steady state of a G/M/c. */
export interface GMc extends Required<Steady> {
  /** The root: on arrival n+1 present is σ times as likely as n, from n = c on. For c = 1 also the share who wait. */
  sigma: number
}

/** Below this distance the two factors of a term both pass 0 and their ratio is taken from the slopes. */
const NEAR = 1e-5

/**
 * G/M/c: gaps between arrivals of any law, given by its transform φ(s) = E[e^−s·gap]; σ = φ(cμ(1−σ)), and those who wait do
 * so for an exponential of rate cμ(1−σ). The share who wait by Takács; all its terms are positive.
 * L. Takács, Introduction to the Theory of Queues, 1962, ch. 2; L. Kleinrock, Queueing Systems I, 1975, §6.4.
 */
export function gmc(lambda: number, mu: number, c: number, transform: (s: number) => number): GMc {
  const idle = idleRoot((y) => transform(c * mu * y))
  const sigma = 1 - idle
  let sum = 1 / idle
  for (let j = 1, factor = 1; j <= c; j++) {
    const phi = transform(j * mu)
    // (c choose j) ÷ C_j with C_j = Π φ/(1−φ), built up factor by factor.
    factor *= ((c - j + 1) / j) * ((1 - phi) / phi)
    const above = c * (1 - phi) - j
    const below = c * idle - j
    const h = j * 1e-4
    const slope = (transform((j + h) * mu) - transform((j - h) * mu)) / (2 * h)
    const ratio = Math.abs(below) < NEAR * c ? 1 + c * slope : above / below
    sum += (factor / (1 - phi)) * ratio
    if (sum === Infinity) break
  }
  const waited = 1 / sum / idle
  const rate = c * mu * idle
  const wait = waited / rate
  const waitVariance = (waited * (2 - waited)) / (rate * rate)
  const a = lambda / mu
  const waitTail = (t: number) => (t < 0 ? 1 : waited * exp(-rate * t))
  const sojournTail = (t: number) => (t <= 0 ? 1 : (1 - waited) * exp(-mu * t) + waited * sumTail(rate, mu, t))
  return {
    sigma,
    wait,
    waitVariance,
    waitedShare: waited,
    sojourn: wait + 1 / mu,
    sojournVariance: waitVariance + 1 / (mu * mu),
    inLine: lambda * wait,
    inService: a,
    inSystem: lambda * wait + a,
    utilisation: a / c,
    lossShare: 0,
    waitTail,
    sojournTail,
    waitQuantile: (p) => exponentialQuantile(waited, rate, p),
    sojournQuantile: (p) => quantileOf(sojournTail, p, wait + 1 / mu),
  }
}

/** The y in (0, 1] with φ(y) = 1 − y, y > 0: the difference is convex, below 0 just right of 0 and above 0 at 1. */
function idleRoot(phi: (y: number) => number): number {
  let low = 0
  let high = 1
  for (let round = 0; round < 200 && high - low > 1e-16 * high; round++) {
    const y = (low + high) / 2
    if (phi(y) - 1 + y < 0) low = y
    else high = y
  }
  return (low + high) / 2
}
