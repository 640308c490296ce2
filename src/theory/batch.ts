import { exp } from '../kernel/math.ts'
import { inverseErlangB } from './erlang.ts'
import { exponentialQuantile, quantileOf, sumTail } from './tails.ts'
import type { ServiceShape } from './service.ts'
import type { Steady } from './types.ts'

/** Sizes of parties: mean and E[X(X−1)]. */
export interface PartySize {
  mean: number
  pairs: number
}

/** Geometric on 1, 2, …, as parties are. */
export const geometricParty = (mean: number): PartySize => ({ mean, pairs: 2 * mean * (mean - 1) })

/**
 * M^X/G/1 per customer, `lambda` customers a unit of time: a party waits as one order in an M/G/1 whose work is that of all its
 * members, and each member in it for those who are called before.
 * P. J. Burke, Delays in single-server queues with batch input, Operations Research 23 (1975) 830–833.
 */
export function mxg1(lambda: number, size: PartySize, work: ServiceShape): Omit<Steady, 'waitVariance' | 'sojournVariance'> {
  const { mean, scv } = work
  const parties = lambda / size.mean
  const rho = lambda * mean
  const squares = size.mean * scv * mean * mean + (size.pairs + size.mean) * mean * mean
  const ahead = size.pairs / (2 * size.mean)
  const wait = (parties * squares) / (2 * (1 - rho)) + ahead * mean
  // The first of a party starts at once when nobody is there; the others never do.
  const waitedShare = 1 - (1 - rho) / size.mean
  return {
    wait,
    waitedShare,
    sojourn: wait + mean,
    inLine: lambda * wait,
    inService: rho,
    inSystem: lambda * (wait + mean),
    utilisation: rho,
    lossShare: 0,
  }
}

/**
 * M^X/M/c, parties geometric with mean `party`: F(n) = Σ_{k≤n} P(k)·q^{n−k} turns the balance across each level into
 * P(n+1)·min(n+1, c)μ = F(n)·(parties a unit of time), only sums of positive terms; from c on it is geometric, so who waits does
 * so for an exponential of rate (cμ − λ) ÷ party.
 * M. L. Chaudhry, J. G. C. Templeton, A First Course in Bulk Queues, 1983, ch. 3.
 */
export function mxmc(lambda: number, mu: number, c: number, party: number): Required<Steady> {
  const p = 1 / party
  const q = 1 - p
  const a = lambda / mu
  const parties = lambda * p
  // F at n = 0 … c−1, relative to F(c−1) in the end; a member finds n present with chance p·F(n).
  let f = 1
  let below = 0
  for (let n = 0; n < c; n++) {
    if (n > 0) f *= q + parties / (Math.min(n, c) * mu)
    below += f
    if (below > 1e200) {
      below *= 1e-200
      f *= 1e-200
    }
  }
  const ratio = q + parties / (c * mu)
  const beyond = (f * ratio) / (1 - ratio)
  const waited = q === 0 ? 1 / (a / c + (1 - a / c) * inverseErlangB(c, a)) : beyond / (below + beyond)
  const rate = (c * mu - lambda) * p
  const wait = waited / rate
  const waitVariance = (waited * (2 - waited)) / (rate * rate)
  const waitTail = (t: number) => (t < 0 ? 1 : waited * exp(-rate * t))
  const sojournTail = (t: number) => (t <= 0 ? 1 : (1 - waited) * exp(-mu * t) + waited * sumTail(rate, mu, t))
  return {
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
    waitQuantile: (share) => exponentialQuantile(waited, rate, share),
    sojournQuantile: (share) => quantileOf(sojournTail, share, wait + 1 / mu),
  }
}
