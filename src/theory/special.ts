import { exp, log } from '../kernel/math.ts'

/** ln Γ(x), x > 0: Stirling's series from x = 12 up, below it by Γ(x+1) = xΓ(x). */
export function logGamma(x: number): number {
  let shift = 0
  let y = x
  for (; y < 12; y++) shift += log(y)
  const r = 1 / (y * y)
  const series = (1 / 12 - r * (1 / 360 - r * (1 / 1260 - r * (1 / 1680 - r * (1 / 1188 - r * (691 / 360360)))))) / y
  return (y - 0.5) * log(y) - y + 0.9189385332046727 + series - shift
}

/**
 * Q(a, x) = Γ(a, x) ÷ Γ(a), the tail of a gamma of shape a and scale 1: power series below a + 1, continued fraction above.
 * M. Abramowitz, I. A. Stegun, Handbook of Mathematical Functions, 1964, 6.5.29 and 6.5.31.
 */
export function gammaTail(a: number, x: number): number {
  if (!(x > 0)) return 1
  if (x === Infinity) return 0
  const front = exp(a * log(x) - x - logGamma(a))
  if (x < a + 1) {
    let term = 1 / a
    let sum = term
    for (let n = 1; term > 1e-17 * sum; n++) sum += term *= x / (a + n)
    return Math.max(0, 1 - front * sum)
  }
  // Lentz's way through the continued fraction 1/(x+1−a− 1(1−a)/(x+3−a− …)).
  let b = x + 1 - a
  let c = 1e300
  let d = 1 / b
  let h = d
  for (let n = 1; n < 10_000; n++) {
    const an = -n * (n - a)
    b += 2
    d = 1 / (an * d + b)
    c = b + an / c
    h *= d * c
    if (Math.abs(d * c - 1) < 1e-16) break
  }
  return front * h
}

/** P(Z > z) of a standard normal Z. */
export function normalTail(z: number): number {
  const half = gammaTail(0.5, (z * z) / 2) / 2
  return z >= 0 ? half : 1 - half
}
