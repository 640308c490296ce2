import { exp } from '../kernel/math.ts'
import { balancedShare } from '../kernel/sampler.ts'
import { mg1, type MG1 } from './mg1.ts'
import { shapeOf } from './service.ts'
import { quantileOf, sumTail } from './tails.ts'

/**
 * M/G/1 whose work is hyperexponential with two phases and balanced means, scv ≥ 1: the transform of Pollaczek and Khinchine,
 * W*(s) = (1−ρ)(s+r₁)(s+r₂) ÷ (s² + (r₁+r₂−λ)s + (1−ρ)r₁r₂), has two real poles, so the wait is 0 or one of two exponentials.
 * L. Kleinrock, Queueing Systems I, 1975, §5.7.
 */
export function mh21(lambda: number, mean: number, scv: number): MG1 & Required<MG1> {
  const moments = mg1(lambda, shapeOf({ law: 'hyperexponential', mean, scv }))
  const rho = lambda * mean
  const p = balancedShare(scv)
  const r1 = (2 * p) / mean
  const r2 = (2 * (1 - p)) / mean
  const b = r1 + r2 - lambda
  const c = (1 - rho) * r1 * r2
  const s2 = (b + Math.sqrt(Math.max(0, b * b - 4 * c))) / 2
  const s1 = c / s2
  // W* − (1−ρ) = (1−ρ)(λs + ρr₁r₂) ÷ (s+s₁)(s+s₂) in partial fractions, each integrated from t on.
  const w1 = ((1 - rho) * (rho * r1 * r2 - lambda * s1)) / (s2 - s1) / s1
  const w2 = rho - w1
  const waitTail = (t: number) => (t < 0 ? 1 : w1 * exp(-s1 * t) + w2 * exp(-s2 * t))
  const plus = (rate: number, share: number, t: number) =>
    share * ((1 - rho) * exp(-rate * t) + w1 * sumTail(s1, rate, t) + w2 * sumTail(s2, rate, t))
  const sojournTail = (t: number) => (t <= 0 ? 1 : plus(r1, p, t) + plus(r2, 1 - p, t))
  return {
    ...moments,
    waitTail,
    sojournTail,
    waitQuantile: (q) => quantileOf(waitTail, q, mean),
    sojournQuantile: (q) => quantileOf(sojournTail, q, mean),
  }
}
