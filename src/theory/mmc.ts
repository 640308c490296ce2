import { exp, pow } from '../kernel/math.ts'
import { erlangC } from './erlang.ts'
import { exponentialQuantile, poissonWindow, quantileOf, sumTail } from './tails.ts'
import type { Steady } from './types.ts'

/** Steady state of an M/M/c, with the law of the number present. */
export interface MMc extends Steady {
  /** P(N ≥ n). */
  numberTail(n: number): number
  numberVariance: number
  /** P(wait > t) of those served. */
  waitTail: (t: number) => number
  /** P(sojourn > t) of those served. */
  sojournTail: (t: number) => number
  /** The wait that a share p of those served does not exceed. */
  waitQuantile: (p: number) => number
  /** The sojourn that a share p of those served does not exceed. */
  sojournQuantile: (p: number) => number
}

/**
 * M/M/c, first come first served, `lambda` arrivals and `mu` services a unit of time, lambda < c·mu:
 * P(W > t) = C·e^−(cμ−λ)t with Erlang's C. A. K. Erlang, 1917; L. Kleinrock, Queueing Systems I, 1975, §3.5.
 */
export function mmc(lambda: number, mu: number, c: number): MMc {
  const a = lambda / mu
  const rho = a / c
  const spare = c * mu - lambda
  const waited = erlangC(c, a)
  const wait = waited / spare
  const waitVariance = (waited * (2 - waited)) / (spare * spare)
  const waitTail = (t: number) => (t < 0 ? 1 : waited * exp(-spare * t))
  const sojournTail = (t: number) =>
    t <= 0 ? 1 : (1 - waited) * exp(-mu * t) + waited * sumTail(spare, mu, t)
  const inLine = lambda * wait
  // Present below c, from state c down: pₙ₋₁ = pₙ·n/a, with P(N ≥ c) = C = p_c ÷ (1 − ρ).
  const numberTail = (n: number) => {
    if (n <= 0) return 1
    if (waited === 0) return poissonTail(a, n)
    if (n >= c) return waited * pow(rho, n - c)
    let tail = waited
    let p = waited * (1 - rho)
    for (let k = c; k > n; k--) tail += p *= k / a
    return tail
  }
  return {
    wait,
    waitVariance,
    waitedShare: waited,
    sojourn: wait + 1 / mu,
    sojournVariance: waitVariance + 1 / (mu * mu),
    inLine,
    inService: a,
    inSystem: inLine + a,
    utilisation: rho,
    lossShare: 0,
    waitTail,
    sojournTail,
    /** The wait that a share p of those served does not exceed. */
    waitQuantile: (p) => exponentialQuantile(waited, spare, p),
    /** The sojourn that a share p of those served does not exceed. */
    sojournQuantile: (p) => quantileOf(sojournTail, p, wait + 1 / mu),
    numberTail,
    get numberVariance() {
      if (waited === 0) return a
      // E[N²] = Σ (2n − 1)·P(N ≥ n): below c term by term, from c on a geometric series.
      let squares = (waited * (2 * c - 1 + (2 * rho) / (1 - rho))) / (1 - rho)
      let tail = waited
      let p = waited * (1 - rho)
      for (let n = c - 1; n >= 1; n--) {
        tail += p *= (n + 1) / a
        squares += (2 * n - 1) * tail
      }
      return squares - (inLine + a) * (inLine + a)
    },
  }
}

/** P(N ≥ n) of a Poisson number: what is left of the M/M/c where C is too small for a double. */
function poissonTail(mean: number, n: number): number {
  if (mean === 0) return 0
  const { first, weights } = poissonWindow(mean)
  let sum = 0
  for (let i = Math.max(0, n - first); i < weights.length; i++) sum += weights[i]
  return sum
}
