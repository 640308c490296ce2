import { exp, log } from '../kernel/math.ts'
import { matrix, inverse } from './matrix.ts'
import { poissonWindow, quantileOf } from './tails.ts'
import type { Steady } from './types.ts'

/** Steady state of an M/D/c. */
export type MDc = Omit<Steady, 'waitVariance' | 'sojournVariance' | 'sojournTail'> & Required<Pick<Steady, 'waitTail' | 'waitQuantile' | 'sojournQuantile'>>

/** With more customers or at a higher load the table would be too large. */
const MOST = 420

/**
 * M/D/c, every order `work` long: after one `work` those who were in service have left and a Poisson number has come, which
 * gives one equation for each number present (C. D. Crommelin, 1932); solved as a linear system whose far end is geometric
 * (H. C. Tijms, A First Course in Stochastic Models, 2003, §9.6). The wait as G. J. Franx, Operations Research Letters 29
 * (2001) 221–229. Null where the system would be too large.
 */
export function mdc(lambda: number, work: number, c: number): MDc | null {
  const a = lambda * work
  const rho = a / c
  const size = Math.ceil(3 * c + 12 * Math.sqrt(c) + 40)
  if (size > MOST || !(rho < 1)) return null
  const eta = decay(a, c)
  const { first, weights } = poissonWindow(a)
  const comes = (k: number) => (k >= first && k < first + weights.length ? weights[k - first] : 0)
  // Unknown p₀ … p_M, p_{M+i} = p_M·ηⁱ; transposed so that the row vector p solves p·A = (0, …, 0, 1).
  const m = size - 1
  const A = matrix(size, size)
  for (let i = 0; i < size; i++) {
    const left = Math.max(0, i - c)
    for (let j = left; j < m; j++) A.at[i * size + j] = comes(j - left)
    if (i < m) A.at[i * size + i] -= 1
  }
  // Everybody beyond M, who falls to M + i − c and up from there.
  for (let i = 1, share = eta; i <= c - 1 + m; i++, share *= eta) {
    const left = m + i - c
    if (left >= m || share === 0) break
    for (let j = left; j < m; j++) A.at[m * size + j] += share * comes(j - left)
  }
  for (let i = 0; i < size; i++) A.at[i * size + m] = i < m ? 1 : 1 / (1 - eta)
  const p = inverse(A).at.slice(m * size)
  for (let i = 0; i < size; i++) p[i] = Math.max(0, p[i])
  // beyond[n] = P(N > n), from the far end down.
  const beyond = new Float64Array(size)
  beyond[m] = (p[m] * eta) / (1 - eta)
  for (let n = m - 1; n >= 0; n--) beyond[n] = beyond[n + 1] + p[n + 1]
  const above = (n: number) => (n < 0 ? 1 : n < size ? beyond[n] : beyond[m] * power(eta, n - m))
  let inLine = 0
  for (let n = c; n < size; n++) inLine += beyond[n]
  inLine += (beyond[m] * eta) / (1 - eta)
  const wait = inLine / lambda
  const waitTail = (x: number) => {
    if (x < 0) return 1
    const k = Math.floor(x / work) + 1
    const left = lambda * (k * work - x)
    const { first: from, weights: chances } = poissonWindow(Math.max(left, 1e-300))
    let sum = 0
    for (let i = 0; i < chances.length; i++) {
      const j = from + i
      sum += chances[i] * (j < k * c ? above((k + 1) * c - 1 - j) : 1)
    }
    return sum
  }
  const waitQuantile = (q: number) => quantileOf(waitTail, q, work)
  return {
    wait,
    waitedShare: above(c - 1),
    sojourn: wait + work,
    inLine,
    inService: a,
    inSystem: inLine + a,
    utilisation: rho,
    lossShare: 0,
    waitTail,
    waitQuantile,
    sojournQuantile: (q) => work + waitQuantile(q),
  }
}

const power = (x: number, n: number) => (x > 0 ? exp(n * log(x)) : 0)

/** η = 1/τ with τ > 1 the root of a(τ − 1) = c·ln τ: P(N > n+1) ÷ P(N > n) far out. */
function decay(a: number, c: number): number {
  let low = 0
  let high = 1
  // In y = ln τ: a(e^y − 1) − c·y is negative before the root and positive after.
  const over = (y: number) => a * (exp(y) - 1) - c * y
  while (over(high) < 0) {
    low = high
    high *= 2
  }
  for (let round = 0; round < 200 && high - low > 1e-16 * high; round++) {
    const middle = (low + high) / 2
    if (over(middle) < 0) low = middle
    else high = middle
  }
  return exp(-(low + high) / 2)
}
