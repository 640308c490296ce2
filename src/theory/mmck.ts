import { exp, log } from '../kernel/math.ts'
import { inverseErlangB } from './erlang.ts'
import { poissonWindow, quantileOf } from './tails.ts'
import type { Steady } from './types.ts'

export interface MMcK extends Steady {
  /** Admitted customers a unit of time. */
  admittedRate: number
  /** P(N = 0). */
  emptyShare: number
}

/** Weights of a line shorter than this part of the whole are left out. */
const NEGLIGIBLE = 1e-19

/**
 * M/M/c with room for `room` waiting (K = c + room in all), at any load; times are of those admitted. With no room it is
 * Erlang's loss system, and then holds for any law of work with mean 1/mu (means and loss; the tails are of exponential work).
 * D. Gross, J. F. Shortle, J. M. Thompson, C. M. Harris, Fundamentals of Queueing Theory, 4th ed., 2008, §2.5.
 */
export function mmck(lambda: number, mu: number, c: number, room: number): MMcK {
  const a = lambda / mu
  const rho = a / c
  const full = lineWeights(rho, room, inverseErlangB(c, a))
  const { weights, first, total } = full
  const lossShare = weights.length > 0 && first + weights.length === room + 1 ? weights[weights.length - 1] / total : 0
  const admitted = lambda * (1 - lossShare)
  let inLine = 0
  let squares = 0
  for (let i = 0; i < weights.length; i++) {
    const j = first + i
    inLine += (j * weights[i]) / total
    // Who finds j waiting (and is let in) waits for j + 1 completions: E = (j+1)/cμ, E² = (j+1)(j+2)/(cμ)².
    if (j < room) squares += ((j + 1) * (j + 2) * weights[i]) / total
  }
  const wait = admitted > 0 ? inLine / admitted : 0
  const inService = a * (1 - lossShare)
  const rate = c * mu
  const waitVariance = Math.max(0, squares / (1 - lossShare) / (rate * rate) - wait * wait)
  /** atLeast[i] = P(an admitted customer finds first + i or more waiting and everybody busy). */
  const atLeast = new Float64Array(weights.length)
  for (let i = weights.length - 1, sum = 0; i >= 0; i--) {
    if (first + i < room) sum += weights[i] / total / (1 - lossShare)
    atLeast[i] = sum
  }
  const waitedShare = atLeast.length > 0 ? atLeast[0] : 0
  const found = (i: number) => (i < first ? waitedShare : i - first < atLeast.length ? atLeast[i - first] : 0)

  const waitTail = (t: number) => {
    if (t < 0) return 1
    if (t === 0) return waitedShare
    // Waiting longer than t: no more completions by t than customers found waiting.
    const { first: from, weights: chances } = poissonWindow(rate * t)
    let sum = 0
    for (let i = 0; i < chances.length; i++) sum += chances[i] * found(from + i)
    return sum
  }
  const sojournTail = (t: number) => {
    if (t <= 0) return 1
    // ∫₀ᵗ μe^−μ(t−s)·P(i completions by s) ds, from the largest i down, where each step only adds.
    const { first: from, weights: chances } = poissonWindow(rate * t)
    let part = 0
    let sum = 0
    for (let i = from + chances.length - 1; i > 0; i--) {
      part = part * (1 - 1 / c) + (i >= from ? chances[i - from] / c : 0)
      if (i < from && part < 1e-20) break
      sum += part * found(i - 1)
    }
    return exp(-mu * t) + sum
  }
  const scale = 1 / mu
  return {
    wait,
    waitVariance,
    waitedShare,
    sojourn: wait + 1 / mu,
    sojournVariance: waitVariance + 1 / (mu * mu),
    inLine,
    inService,
    inSystem: inLine + inService,
    utilisation: inService / c,
    lossShare,
    waitTail,
    sojournTail,
    waitQuantile: (p) => quantileOf(waitTail, p, scale),
    sojournQuantile: (p) => quantileOf(sojournTail, p, scale),
    admittedRate: admitted,
    get emptyShare() {
      // So little offered that 1/B fits no double: c might as well be without end, and N is Poisson.
      if (total === Infinity) return exp(-a)
      // p₀ = p_c·c!/aᶜ, through logarithms: neither factor need fit a double.
      let logarithm = full.logBase - log(total)
      for (let k = 1; k <= c; k++) logarithm += log(k / a)
      return exp(logarithm)
    },
  }
}

/**
 * Weights of j = 0 … room waiting with everybody busy, ρʲ up to a common factor chosen so that the largest is 1, and
 * `total`, the same sum over every state; `logBase` is the logarithm of the weight of j = 0, which may be too small to list.
 */
function lineWeights(rho: number, room: number, inverseB: number) {
  const rising = rho > 1
  const ratio = rising ? 1 / rho : rho
  const list: number[] = []
  let sum = 0
  for (let i = 0, w = 1; i <= room && w > NEGLIGIBLE; i++, w *= ratio) {
    list.push(w)
    sum += w
  }
  const logBase = rising ? room * log(ratio) : 0
  if (rising) list.reverse()
  // 1/B counts states 0 … c against state c, which is j = 0.
  const below = inverseB - 1
  return {
    weights: Float64Array.from(list),
    first: rising ? room + 1 - list.length : 0,
    total: sum + exp(logBase) * below,
    logBase,
  }
}
