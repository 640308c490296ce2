import { balancedShare } from '../kernel/sampler.ts'
import type { Distribution } from '../scenario/types.ts'
import { matrixTail } from './exponential.ts'
import { solveLevels } from './levels.ts'
import { identity, inverse, matrix, plus, rowTimes, scaled, total, type Matrix } from './matrix.ts'
import { quantileOf } from './tails.ts'
import type { Steady } from './types.ts'

/** Work that passes exponential phases: begun in phase i with chance `begin[i]`, left at `rate[i]`, then on to i + 1 or done. */
export interface Phases {
  begin: number[]
  rate: number[]
  /** Whether phase i leads to i + 1; else it ends the order. */
  onwards: boolean[]
}

/** States of c people at work, above which the matrices are too large. */
const MOST = 40

/** The phases of a law that has some: hyperexponential (two) and gamma of scv 1/k (Erlang's k in a row); null for others. */
export function phasesOfWork(d: Distribution): Phases | null {
  const scv = d.scv ?? 1
  if (d.law === 'exponential') return { begin: [1], rate: [1 / d.mean], onwards: [false] }
  if (d.law === 'hyperexponential') {
    const p = balancedShare(scv)
    return { begin: [p, 1 - p], rate: [(2 * p) / d.mean, (2 * (1 - p)) / d.mean], onwards: [false, false] }
  }
  const k = Math.round(1 / scv)
  if (d.law !== 'gamma' || k < 1 || k > 20 || Math.abs(k * scv - 1) > 1e-9) return null
  return {
    begin: Array.from({ length: k }, (_, i) => (i === 0 ? 1 : 0)),
    rate: Array.from({ length: k }, () => k / d.mean),
    onwards: Array.from({ length: k }, (_, i) => i < k - 1),
  }
}

/** Steady state of an M/PH/c. */
export type MPHc = Omit<Required<Steady>, 'waitVariance' | 'sojournVariance'>

/**
 * M/PH/c: levels are the number present, phases how many of those at work are in each phase of it; exact by the rate matrix.
 * Null where that has too many states. M. F. Neuts, Matrix-Geometric Solutions in Stochastic Models, 1981, ch. 3.
 */
export function mphc(lambda: number, work: Phases, c: number): MPHc | null {
  const kinds = work.rate.length
  if (choose(c + kinds - 1, kinds - 1) > MOST) return null
  const places = Array.from({ length: c + 1 }, (_, n) => occupancies(n, kinds))
  const index = places.map((list) => new Map(list.map((o, i) => [o.join(), i])))
  const busy = (n: number) => Math.min(n, c)
  const changed = (o: number[], from: number, to: number) => {
    const next = o.slice()
    if (from >= 0) next[from]--
    if (to >= 0) next[to]++
    return next.join()
  }
  const up = (n: number): Matrix => {
    if (n >= c) return scaled(identity(places[c].length), lambda)
    const m = matrix(places[n].length, places[n + 1].length)
    places[n].forEach((o, i) => {
      work.begin.forEach((b, k) => (m.at[i * m.cols + index[n + 1].get(changed(o, -1, k))!] += lambda * b))
    })
    return m
  }
  const local = (n: number): Matrix => {
    const b = busy(n)
    const m = matrix(places[b].length, places[b].length)
    places[b].forEach((o, i) => {
      m.at[i * m.cols + i] -= lambda
      o.forEach((count, k) => {
        if (count === 0) return
        m.at[i * m.cols + i] -= count * work.rate[k]
        if (work.onwards[k]) m.at[i * m.cols + index[b].get(changed(o, k, k + 1))!] += count * work.rate[k]
      })
    })
    return m
  }
  /** A customer leaves; when somebody waits, the next begins. */
  const down = (n: number): Matrix => {
    const m = matrix(places[busy(n)].length, places[busy(n - 1)].length)
    places[busy(n)].forEach((o, i) => {
      o.forEach((count, k) => {
        if (count === 0 || work.onwards[k]) return
        if (n <= c) m.at[i * m.cols + index[n - 1].get(changed(o, k, -1))!] += count * work.rate[k]
        else work.begin.forEach((b, next) => (m.at[i * m.cols + index[c].get(changed(o, k, next))!] += count * work.rate[k] * b))
      })
    })
    return m
  }
  // The homogeneous part begins at c + 1, from where a departure calls the next.
  const chain = { last: c + 1, endless: true, up, local, down }
  const solved = solveLevels(chain)
  const inLine = total(solved.above) + total(solved.aboveTimes)
  const waitedShare = total(solved.law[c]) + total(solved.above)
  let mean = 0
  work.begin.forEach((b, k) => {
    let time = 0
    for (let i = k; ; i++) {
      time += 1 / work.rate[i]
      if (!work.onwards[i]) break
    }
    mean += b * time
  })
  const wait = inLine / lambda
  const tails = times(solved.law[c], solved.ratio!, lambda, work)
  return {
    wait,
    waitedShare,
    sojourn: wait + mean,
    inLine,
    inService: lambda * mean,
    inSystem: inLine + lambda * mean,
    utilisation: (lambda * mean) / c,
    lossShare: 0,
    ...tails,
    waitQuantile: (p) => quantileOf(tails.waitTail, p, mean),
    sojournQuantile: (p) => quantileOf(tails.sojournTail, p, mean),
  }
}

/**
 * Those in line are those who came during the wait of the one who heads it, a Poisson number given that wait, so the law
 * π·Rʲ of their number turns into P(W > t) = π(I−R)⁻¹·e^(λ(I−R⁻¹)t)·1 (J. Keilson, L. D. Servi, Operations Research Letters 7
 * (1988) 223–227); the work that follows is independent of it.
 */
function times(busy: Float64Array, ratio: Matrix, lambda: number, work: Phases) {
  const d = ratio.rows
  const one = identity(d)
  const waiting = rowTimes(busy, inverse(plus(one, ratio, -1)))
  const fading = scaled(plus(one, inverse(ratio), -1), lambda)
  const kinds = work.rate.length
  const size = d + kinds
  const both = matrix(size, size)
  const start = new Float64Array(size)
  start.set(waiting)
  work.begin.forEach((b, k) => (start[d + k] = (1 - total(waiting)) * b))
  for (let i = 0; i < d; i++) {
    let ends = 0
    for (let j = 0; j < d; j++) {
      both.at[i * size + j] = fading.at[i * d + j]
      ends -= fading.at[i * d + j]
    }
    work.begin.forEach((b, k) => (both.at[i * size + d + k] = ends * b))
  }
  work.rate.forEach((rate, k) => {
    both.at[(d + k) * size + d + k] = -rate
    if (work.onwards[k]) both.at[(d + k) * size + d + k + 1] = rate
  })
  const sojourn = matrixTail(start, both)
  return { waitTail: matrixTail(waiting, fading), sojournTail: (t: number) => (t <= 0 ? 1 : sojourn(t)) }
}

/** All ways to have n people in so many phases. */
function occupancies(n: number, kinds: number): number[][] {
  if (kinds === 1) return [[n]]
  const out: number[][] = []
  for (let first = 0; first <= n; first++) for (const rest of occupancies(n - first, kinds - 1)) out.push([first, ...rest])
  return out
}

function choose(n: number, k: number): number {
  let out = 1
  for (let i = 1; i <= k; i++) out = (out * (n - k + i)) / i
  return out
}
