import { exp } from '../kernel/math.ts'
import { inverseErlangB } from './erlang.ts'
import type { Patience } from './patience.ts'
import { integral } from './quadrature.ts'
import { quantileOf } from './tails.ts'

/** Steady state of an M/M/c+G. Times in the unit of time of the rates; tails are P(… > t) of those served, quantiles their inverse. */
export interface MMcG {
  /** Share of all arrivals. */
  gaveUp: number
  /** Share of all arrivals who find everybody busy. */
  foundBusy: number
  /** Mean time in line of those served, and of all. */
  wait: number
  waitOfAll: number
  /** Share of those served who wait at all. */
  waitedShare: number
  inLine: number
  inService: number
  /** P(wait > t) of those served. */
  waitTail: (t: number) => number
  /** P(sojourn > t) of those served. */
  sojournTail: (t: number) => number
  /** The wait that a share p of those served does not exceed. */
  waitQuantile: (p: number) => number
  /** The sojourn that a share p of those served does not exceed. */
  sojournQuantile: (p: number) => number
}

const PANELS = 30_000

/**
 * M/M/c+G: exponential work, patience of any law, counted in line only. The time that an endlessly patient arrival would
 * wait has the density v(x) = λ·p·exp(λH(x) − cμx), with H(x) = E[min(patience, x)] and p the chance of c − 1 present;
 * everything else is an integral of it. Null where that takes too many pieces.
 * F. Baccelli, G. Hebuterne, On queues with impatient customers, Performance '81; S. Zeltyn, A. Mandelbaum, Queueing Systems
 * 51 (2005) 361–402; constant patience: D. Y. Barrer, Operations Research 5 (1957) 644–656.
 */
export function mmcg(lambda: number, mu: number, c: number, patience: Patience): MMcG | null {
  const rate = c * mu
  const exponent = (x: number) => lambda * patience.capped(x) - rate * x
  const panels = panelsOf(lambda, rate, patience)
  if (panels === null) return null
  let peak = 0
  for (const x of panels) peak = Math.max(peak, exponent(x))
  // Densities relative to the chance of c − 1 present, all times e^−peak.
  const density = (x: number) => lambda * exp(exponent(x) - peak)
  const served = (x: number) => density(x) * patience.tail(x)
  const n = panels.length - 1
  let busy = 0
  let timeOfAll = 0
  const over: number[] = [0]
  const timeOver: number[] = [0]
  for (let i = n - 1, part = 0, time = 0; i >= 0; i--) {
    const [a, b] = [panels[i], panels[i + 1]]
    busy += integral(density, a, b)
    timeOfAll += integral((x) => density(x) * patience.capped(x), a, b)
    part += integral(served, a, b)
    time += integral((x) => x * served(x), a, b)
    over.push(part)
    timeOver.push(time)
  }
  over.reverse()
  timeOver.reverse()
  const idle = inverseErlangB(c - 1, lambda / mu) * exp(-peak)
  const total = idle + busy
  const servedShare = (idle + over[0]) / total
  const waitedShare = over[0] / (idle + over[0])
  const waitOfAll = timeOfAll / total
  const panelOf = (t: number) => {
    let low = 0
    let high = n
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if (panels[middle] <= t) low = middle
      else high = middle
    }
    return low
  }
  const waitTail = (t: number) => {
    if (t < 0) return 1
    if (t >= panels[n]) return 0
    const i = panelOf(t)
    return (over[i + 1] + integral(served, t, panels[i + 1])) / (idle + over[0])
  }
  const underWay = (i: number, t: number) => integral((x) => served(x) * exp(-mu * (t - x)), panels[i], t)
  // inHand[i] = those called before panel i whose order is still under way at its start.
  const inHand: number[] = [0]
  for (let i = 0; i < n; i++) inHand.push(inHand[i] * exp(-mu * (panels[i + 1] - panels[i])) + underWay(i, panels[i + 1]))
  const sojournTail = (t: number) => {
    if (t <= 0) return 1
    const i = panelOf(Math.min(t, panels[n]))
    const called = t >= panels[n] ? inHand[n] * exp(-mu * (t - panels[n])) : inHand[i] * exp(-mu * (t - panels[i])) + underWay(i, t)
    return (idle * exp(-mu * t) + called) / (idle + over[0]) + waitTail(t)
  }
  return {
    gaveUp: Math.max(0, 1 - servedShare),
    foundBusy: busy / total,
    wait: timeOver[0] / (idle + over[0]),
    waitOfAll,
    waitedShare,
    inLine: lambda * waitOfAll,
    inService: (lambda * servedShare) / mu,
    waitTail,
    sojournTail,
    /** The wait that a share p of those served does not exceed. */
    waitQuantile: (p) => quantileOf(waitTail, p, 1 / rate),
    /** The sojourn that a share p of those served does not exceed. */
    sojournQuantile: (p) => quantileOf(sojournTail, p, 1 / mu),
  }
}

/** Pieces of the time axis, each so short that ten points see it whole, up to where nobody is left. */
function panelsOf(lambda: number, rate: number, patience: Patience): number[] | null {
  const exponent = (x: number) => lambda * patience.capped(x) - rate * x
  const panels = [0]
  const step = 2 / (lambda + rate)
  let peak = 0
  let kink = 0
  for (let x = 0; ; ) {
    const { kinks } = patience
    while (kink < kinks.length && kinks[kink] <= x) kink++
    // The law of patience itself bends on its own scale, most of all near 0.
    let next = Math.min(x + Math.max(step, x / 8), x === 0 ? patience.mean / 64 : x + Math.max(x / 2, patience.mean / 64))
    if (next - x > 2 * step) next = x + 2 * step
    if (kink < kinks.length && next >= kinks[kink]) next = kinks[kink]
    x = next
    panels.push(x)
    peak = Math.max(peak, exponent(x))
    if (exponent(x) < peak - 45 && lambda * patience.tail(x) < rate) return panels
    if (panels.length > PANELS) return null
  }
}
