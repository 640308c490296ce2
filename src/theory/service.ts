import { balancedShare } from '../kernel/sampler.ts'
import type { Distribution } from '../scenario/types.ts'

/** What the formulas need of the law of work; `third` is E[S³] ÷ E[S]³, which no speed changes. */
export interface ServiceShape {
  mean: number
  scv: number
  third: number
}

/** Moments of a distribution as scenarios write it. */
export function shapeOf(work: Distribution): ServiceShape {
  const { mean } = work
  const scv = work.scv ?? 1
  switch (work.law) {
    case 'exponential':
      return { mean, scv: 1, third: 6 }
    case 'deterministic':
      return { mean, scv: 0, third: 1 }
    case 'uniform': {
      const { min = mean, max = mean } = work
      const middle = (min + max) / 2
      const half = (max - min) / 2 / middle
      return { mean: middle, scv: (half * half) / 3, third: 1 + half * half }
    }
    case 'lognormal':
      return { mean, scv, third: (1 + scv) * (1 + scv) * (1 + scv) }
    case 'gamma':
      return { mean, scv, third: (1 + scv) * (1 + 2 * scv) }
    case 'hyperexponential': {
      const p = balancedShare(scv)
      const q = 1 - p
      return { mean, scv, third: (6 / 8) * (1 / (p * p) + 1 / (q * q)) }
    }
    case 'empirical': {
      const values = work.values ?? []
      const n = values.length
      const m = values.reduce((sum, v) => sum + v, 0) / n
      let square = 0
      let cube = 0
      for (const v of values) {
        square += ((v / m) * (v / m)) / n
        cube += ((v / m) * (v / m) * (v / m)) / n
      }
      return { mean, scv: Math.max(0, square - 1), third: cube }
    }
  }
}
