import { exp, log } from '../kernel/math.ts'
import type { Distribution } from '../scenario/types.ts'
import { gammaTail, normalTail } from './special.ts'
import { logVariance, phasesOf } from './transform.ts'

/** A law of patience. */
export interface Patience {
  /** P(patience > x). */
  tail(x: number): number
  /** E[min(patience, x)]. */
  capped(x: number): number
  /** Where the tail jumps or bends, in rising order. */
  kinks: number[]
  mean: number
}

/** The tail of a law as scenarios write it, and its integral. */
export function patienceOf(d: Distribution): Patience {
  const { mean } = d
  const scv = d.scv ?? 1
  switch (d.law) {
    case 'exponential':
      return mixture(mean, [[1, 1 / mean]])
    case 'hyperexponential':
      return mixture(mean, phasesOf(mean, scv))
    case 'deterministic':
      return { mean, kinks: [mean], tail: (x) => (x < mean ? 1 : 0), capped: (x) => Math.min(x, mean) }
    case 'uniform': {
      const { min = mean, max = mean } = d
      if (!(max > min)) return patienceOf({ law: 'deterministic', mean: min })
      const tail = (x: number) => (x <= min ? 1 : x >= max ? 0 : (max - x) / (max - min))
      const capped = (x: number) =>
        x <= min ? x : x >= max ? (min + max) / 2 : min + ((x - min) * (1 + (max - x) / (max - min))) / 2
      return { mean: (min + max) / 2, kinks: [min, max], tail, capped }
    }
    case 'gamma': {
      const shape = 1 / scv
      const scale = mean * scv
      const tail = (x: number) => gammaTail(shape, x / scale)
      return { mean, kinks: [], tail, capped: (x) => mean * (1 - gammaTail(shape + 1, x / scale)) + x * tail(x) }
    }
    case 'lognormal': {
      const variance = logVariance(scv)
      const deviation = Math.sqrt(variance)
      const place = (x: number) => (log(x / mean) + variance / 2) / deviation
      const tail = (x: number) => (x <= 0 ? 1 : normalTail(place(x)))
      return { mean, kinks: [], tail, capped: (x) => (x <= 0 ? 0 : mean * (1 - normalTail(place(x) - deviation)) + x * tail(x)) }
    }
    case 'empirical': {
      const values = d.values ?? []
      const scale = mean / (values.reduce((sum, v) => sum + v, 0) / values.length)
      const sorted = values.map((v) => v * scale).sort((a, b) => a - b)
      const n = sorted.length
      // below[i] = the sum of the first i.
      const below = new Float64Array(n + 1)
      sorted.forEach((v, i) => (below[i + 1] = below[i] + v))
      const upTo = (x: number) => {
        let low = 0
        let high = n
        while (low < high) {
          const middle = (low + high) >> 1
          if (sorted[middle] <= x) low = middle + 1
          else high = middle
        }
        return low
      }
      return {
        mean,
        kinks: [...new Set(sorted)],
        tail: (x) => 1 - upTo(x) / n,
        capped: (x) => {
          const i = upTo(x)
          return (below[i] + (n - i) * x) / n
        },
      }
    }
  }
}

function mixture(mean: number, phases: [number, number][]): Patience {
  return {
    mean,
    kinks: [],
    tail: (x) => phases.reduce((sum, [p, rate]) => sum + p * exp(-rate * x), 0),
    capped: (x) => phases.reduce((sum, [p, rate]) => sum + (p * (1 - exp(-rate * x))) / rate, 0),
  }
}
