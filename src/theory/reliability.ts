import { exp, log, pow } from '../kernel/math.ts'

/**
 * Time from a crash to its discovery by checks every `interval` that fail after `timeout`, `fall` in a row: the first check
 * after the crash begins within a whole interval of it, anywhere alike.
 */
export function detectionDelay(check: { interval: number; timeout: number; fall: number }): { mean: number; min: number; max: number } {
  const min = (check.fall - 1) * check.interval + check.timeout
  return { mean: min + check.interval / 2, min, max: min + check.interval }
}

/** A second copy of an order after `delay`, the first done counts; no queueing, exponential work. J. Dean, L. A. Barroso, CACM 56 (2013). */
export function hedgedExponential(mean: number, delay: number) {
  const unhedged = exp(-delay / mean)
  const tail = (t: number) => (t <= delay ? exp(-t / mean) : exp(-(2 * t - delay) / mean))
  return {
    mean: mean * (1 - unhedged / 2),
    /** Copies begun for each order. */
    extra: unhedged,
    /** P(done later than t). */
    tail,
    /** When a share p of orders is done. */
    quantile: (p: number) => {
      const t = -mean * log(1 - p)
      return t <= delay ? t : (t + delay) / 2
    },
  }
}

/** As `hedgedExponential` for work that takes one of several `values`, each alike. */
export function hedgedValues(values: readonly { minutes: number; chance: number }[], delay: number) {
  const tail = (t: number) => values.reduce((sum, v) => sum + (v.minutes > t ? v.chance : 0), 0)
  let mean = 0
  for (const a of values) {
    if (a.minutes <= delay) mean += a.chance * a.minutes
    else for (const b of values) mean += a.chance * b.chance * Math.min(a.minutes, delay + b.minutes)
  }
  return {
    mean,
    /** Copies begun for each order. */
    extra: tail(delay),
    /** P(done later than t). */
    tail: (t: number) => (t <= delay ? tail(t) : tail(t) * tail(t - delay)),
  }
}

/**
 * Adaptive throttling in steady state: `requests` a unit of time against a kitchen that accepts at most `capacity`; with factor
 * k the waiters turn away 1 − k·accepts/requests themselves. B. Beyer et al., Site Reliability Engineering, 2016, ch. 21.
 */
export function throttled(requests: number, capacity: number, k: number) {
  const accepts = Math.min(requests, capacity)
  const reject = requests > k * accepts ? 1 - (k * accepts) / requests : 0
  const sent = requests * (1 - reject)
  return { reject, sent, refused: Math.max(0, sent - capacity), goodput: Math.min(sent, capacity) }
}

/** Expected orders until `k` failures in a row, each failing with chance p: (1 − pᵏ) ÷ (pᵏ(1 − p)). W. Feller, 1968, XIII.7. */
export function untilFailuresInARow(k: number, p: number): number {
  const all = pow(p, k)
  return p === 1 ? k : (1 - all) / (all * (1 - p))
}

/** Up to `attempts` tries, each failing with chance p, without queueing. */
export function attempts(p: number, most: number): { success: number; mean: number } {
  const all = pow(p, most)
  return { success: 1 - all, mean: p === 1 ? most : (1 - all) / (1 - p) }
}

/**
 * Metastable failure, fluid: with capacity C and every failed order tried again `retries` times, an upset lasts for ever from
 * C ÷ (1 + retries) on. N. Bronson et al., HotOS 2021.
 */
export function metastableFrom(capacity: number, retries: number): number {
  return capacity / (1 + retries)
}

/** An outage of `minutes` with capacity `during`, then `after`: the line at its end and how long it takes to clear (fluid). */
export function backlog(minutes: number, rate: number, during: number, after: number): { peak: number; drain: number } {
  const peak = minutes * Math.max(0, rate - during)
  return { peak, drain: after > rate ? peak / (after - rate) : Infinity }
}

/** Shares of `dishes` by Zipf's law, most wanted first. */
export function zipfShares(dishes: number, exponent: number): Float64Array {
  const shares = new Float64Array(dishes)
  let sum = 0
  for (let d = dishes - 1; d >= 0; d--) sum += shares[d] = pow(d + 1, -exponent)
  for (let d = 0; d < dishes; d++) shares[d] /= sum
  return shares
}

/** P(at least k of n are there), each with chance p by itself. */
export function atLeast(k: number, n: number, p: number): number {
  let sum = 0
  for (let j = n, term = pow(p, n); j >= k && p > 0; j--) {
    sum += term
    term *= (j / (n - j + 1)) * ((1 - p) / p)
  }
  return k <= 0 ? 1 : Math.min(1, sum)
}
