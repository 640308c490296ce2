import { exp, log } from '../kernel/math.ts'

/** (1 − e^−x) ÷ x for x ≥ 0, by its series where the difference would cancel. */
function meanDecay(x: number): number {
  if (x > 0.01) return (1 - exp(-x)) / x
  return 1 - (x / 2) * (1 - (x / 3) * (1 - (x / 4) * (1 - (x / 5) * (1 - x / 6))))
}

/** P(A + B > t) of independent exponentials with rates a and b, equal ones too. */
export function sumTail(a: number, b: number, t: number): number {
  const slow = Math.min(a, b)
  const decay = exp(-slow * t)
  return decay === 0 ? 0 : decay * (1 + slow * t * meanDecay(Math.abs(b - a) * t))
}

/** The t at which a tail that falls from `tail(0)` to 0 reaches 1 − p; 0 where it starts no higher. `scale`: a first guess. */
export function quantileOf(tail: (t: number) => number, p: number, scale: number): number {
  const rest = 1 - p
  if (tail(0) <= rest) return 0
  if (rest <= 0) return Infinity
  let low = 0
  let high = scale
  while (tail(high) > rest) {
    low = high
    high *= 2
  }
  for (;;) {
    const middle = (low + high) / 2
    if (middle <= low || middle >= high || high - low < 1e-14 * high) return middle
    if (tail(middle) > rest) low = middle
    else high = middle
  }
}

/** p quantile of a time that is 0 with probability 1 − `share`, else exponential with the given rate. */
export function exponentialQuantile(share: number, rate: number, p: number): number {
  return share <= 1 - p ? 0 : log(share / (1 - p)) / rate
}

export interface PoissonWindow {
  /** Weight of `first`, `first + 1`, … events. What lies outside is below 1e-18 in all. */
  first: number
  weights: Float64Array
}

/**
 * Chances of a Poisson number of the given mean, from the mode outwards and then made to sum to 1, so that no mean is too
 * large for the exponential.
 */
export function poissonWindow(mean: number): PoissonWindow {
  const mode = Math.floor(mean)
  const up: number[] = []
  for (let n = mode + 1, w = mean / n; w > 1e-20; n++, w *= mean / n) up.push(w)
  const down: number[] = []
  for (let n = mode, w = n / mean; n > 0 && w > 1e-20; n--, w *= n / mean) down.push(w)
  const first = mode - down.length
  const weights = new Float64Array(down.length + 1 + up.length)
  down.forEach((w, i) => (weights[down.length - 1 - i] = w))
  weights[down.length] = 1
  weights.set(up, down.length + 1)
  let sum = 0
  for (const w of weights) sum += w
  for (let i = 0; i < weights.length; i++) weights[i] /= sum
  return { first, weights }
}
