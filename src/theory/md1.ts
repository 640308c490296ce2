import { exp, log } from '../kernel/math.ts'
import { mg1, type MG1 } from './mg1.ts'
import { poissonWindow, quantileOf } from './tails.ts'

/** Past this many customers the law of the number present is geometric to all digits at any load where it is not yet 0. */
const TABLE = 512

/**
 * M/D/1, every order `work` long. With F(n) = P(N ≤ n) for the number present,
 * P(W ≤ x) = Σ_{j<k} F(k−j)·Poisson(j; λ(kD−x)) for (k−1)D ≤ x < kD, all terms positive, where the older alternating sum
 * loses every digit at high load. G. J. Franx, A simple solution for the M/D/c waiting time distribution,
 * Operations Research Letters 29 (2001) 221–229. N is that of the M/G/1 left behind, by balance over each level:
 * P(n)·P(no arrival in D) = Σ_{i<n} P(i)·P(enough arrivals in D to go from i past n), which only adds.
 */
export function md1(lambda: number, work: number): MG1 & Required<MG1> {
  const moments = mg1(lambda, { mean: work, scv: 0, third: 1 })
  const above = numberAbove(lambda * work)
  const waitTail = (x: number) => {
    if (x < 0) return 1
    const k = Math.floor(x / work) + 1
    const left = lambda * (k * work - x)
    if (!(left > 0)) return above(k)
    const { first, weights } = poissonWindow(left)
    let sum = 0
    for (let i = 0; i < weights.length; i++) sum += weights[i] * (first + i < k ? above(k - first - i) : 1)
    return sum
  }
  const waitQuantile = (p: number) => quantileOf(waitTail, p, work)
  return {
    ...moments,
    waitTail,
    sojournTail: (t) => waitTail(t - work),
    waitQuantile,
    sojournQuantile: (p) => work + waitQuantile(p),
  }
}

/** n ↦ P(N > n) of an M/D/1 at load `rho`, for n ≥ 0. */
function numberAbove(rho: number): (n: number) => number {
  // atLeast[k] = P(k or more arrivals while one is served).
  const { first, weights } = poissonWindow(rho)
  const atLeast = new Float64Array(first + weights.length + 1)
  for (let k = atLeast.length - 2; k >= 0; k--) atLeast[k] = atLeast[k + 1] + (k >= first ? weights[k - first] : 0)
  const none = exp(-rho)
  const chance = new Float64Array(TABLE)
  const tail = new Float64Array(TABLE)
  chance[0] = 1 - rho
  let beyond = rho
  tail[0] = beyond
  for (let n = 1; n < TABLE && beyond > 0; n++) {
    let up = n < atLeast.length ? chance[0] * atLeast[n] : 0
    for (let i = Math.max(1, n + 2 - atLeast.length); i < n; i++) up += chance[i] * atLeast[n - i + 1]
    chance[n] = up / none
    beyond = Math.max(0, beyond - chance[n])
    tail[n] = beyond
  }
  const last = tail[TABLE - 1]
  const decay = last > 1e-13 ? decayPerCustomer(rho) : 0
  return (n) => {
    if (n < TABLE) return tail[n]
    return decay > 0 ? last * exp(-decay * (n - TABLE + 1)) : 0
  }
}

/**
 * The y > 0 with ρ(e^y − 1) = y: P(N > n) falls by e^−y a customer. Newton's method from the right on the convex difference
 * ρ(e^y − 1 − y) − (1−ρ)y, its first part by series, since it is asked only near full load, where y is small.
 */
function decayPerCustomer(rho: number): number {
  let y = Math.min((2 * (1 - rho)) / rho, 2 - 2 * log(rho))
  for (let round = 0; round < 60; round++) {
    let term = (y * y) / 2
    let curve = term
    for (let n = 3; term > 1e-18 * curve; n++) curve += term *= y / n
    const step = (rho * curve - (1 - rho) * y) / (rho * (curve + y) - (1 - rho))
    y -= step
    if (!(step > 1e-15 * y)) break
  }
  return y
}
