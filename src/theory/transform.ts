import { exp, log, pow } from '../kernel/math.ts'
import { balancedShare } from '../kernel/sampler.ts'
import type { Demand, Distribution } from '../scenario/types.ts'
import { carefulIntegral } from './quadrature.ts'
import { shapeOf } from './service.ts'

/** E[e^−sX], E[X·e^−sX] and E[X²·e^−sX]; Infinity where they do not exist. */
export type Transform = [number, number, number]

/** Two exponential phases with balanced means: their chances and rates. */
export function phasesOf(mean: number, scv: number): [number, number][] {
  const p = balancedShare(scv)
  return [
    [p, (2 * p) / mean],
    [1 - p, (2 * (1 - p)) / mean],
  ]
}

/** The transform of Laplace and Stieltjes of a distribution with its first two derivatives, at any real s, negative too. */
export function transformOf(d: Distribution, s: number): Transform {
  const scv = d.scv ?? 1
  switch (d.law) {
    case 'exponential':
      return mixture([[1, 1 / d.mean]], s)
    case 'deterministic':
      return point(d.mean, s)
    case 'uniform': {
      const { min = d.mean, max = d.mean } = d
      if (!(max > min)) return point(min, s)
      const part = (k: 0 | 1 | 2) => carefulIntegral((x) => power(x, k) * exp(-s * x), min, max) / (max - min)
      return [part(0), part(1), part(2)]
    }
    case 'gamma': {
      const shape = 1 / scv
      const scale = d.mean * scv
      const base = 1 + scale * s
      if (!(base > 0)) return [Infinity, Infinity, Infinity]
      const first = pow(base, -shape)
      return [first, (shape * scale * first) / base, (shape * (shape + 1) * scale * scale * first) / (base * base)]
    }
    case 'hyperexponential':
      return mixture(phasesOf(d.mean, scv), s)
    case 'empirical': {
      const values = d.values ?? []
      const scale = d.mean / (values.reduce((sum, v) => sum + v, 0) / values.length)
      const out: Transform = [0, 0, 0]
      for (const v of values) point(v * scale, s).forEach((x, k) => (out[k] += x / values.length))
      return out
    }
    case 'lognormal': {
      if (s < 0) return [Infinity, Infinity, Infinity]
      // The trapezoid over the normal deviate, as near as doubles go (the integrand and all its slopes end in 0).
      const variance = logVariance(scv)
      const deviation = Math.sqrt(variance)
      const out: Transform = [0, 0, 0]
      let all = 0
      for (let z = -10; z <= 10; z += 0.03125) {
        const density = exp((-z * z) / 2)
        all += density
        const x = d.mean * exp(deviation * z - variance / 2)
        for (const k of [0, 1, 2] as const) out[k] += density * power(x, k) * exp(-s * x)
      }
      return [out[0] / all, out[1] / all, out[2] / all]
    }
  }
}

const power = (x: number, k: 0 | 1 | 2) => (k === 0 ? 1 : k === 1 ? x : x * x)

function point(x: number, s: number): Transform {
  const e = exp(-s * x)
  return [e, x * e, x * x * e]
}

function mixture(phases: [number, number][], s: number): Transform {
  const out: Transform = [0, 0, 0]
  for (const [p, rate] of phases) {
    const r = rate + s
    if (!(r > 0)) return [Infinity, Infinity, Infinity]
    out[0] += (p * rate) / r
    out[1] += (p * rate) / (r * r)
    out[2] += (2 * p * rate) / (r * r * r)
  }
  return out
}

/** Variance of the logarithm of a lognormal of the given scv: ln(1 + scv). */
export function logVariance(scv: number): number {
  return scv < 1e-4 ? scv * (1 - scv * (1 / 2 - scv * (1 / 3 - scv / 4))) : log(1 + scv)
}

/** The law of the time between two arrivals. */
export function gapOf(demand: Demand, lambda: number): Distribution {
  const mean = 1 / lambda
  if (demand.process === 'poisson') return { law: 'exponential', mean }
  if (demand.process === 'regular') return { law: 'deterministic', mean }
  const scv = demand.scv ?? 1
  return scv >= 1 ? { law: 'hyperexponential', mean, scv } : { law: 'gamma', mean, scv }
}

/** scv of the gaps of a demand. */
export function gapScv(demand: Demand): number {
  return shapeOf(gapOf(demand, 1)).scv
}
