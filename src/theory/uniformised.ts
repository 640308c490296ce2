import { poissonWindow } from './tails.ts'

/** More jumps than this and the rest of the tail is taken to fall as it does there. */
const MOST = 200_000

/**
 * The tail of a time to absorption from the chances `next()` that 0, 1, 2, … jumps of a Poisson clock of the given rate
 * leave it unabsorbed: P(T > t) = Σₖ Poisson(k; rate·t)·gₖ, only sums of positive terms (uniformisation, A. Jensen, 1953).
 */
function uniformisedTail(rate: number, next: () => number): (t: number) => number {
  const left: number[] = []
  const after = (k: number) => {
    while (left.length <= k && left.length < MOST && !(left.length > 0 && left[left.length - 1] < 1e-16)) left.push(next())
    if (k < left.length) return left[k]
    const end = left.length - 1
    const ratio = left.length < MOST || left[end - 1] === 0 ? 0 : left[end] / left[end - 1]
    // By squaring: the ratio is near 1 and k may be far.
    let value = left[end]
    for (let steps = k - end, factor = ratio; steps > 0; steps = Math.floor(steps / 2), factor *= factor) {
      if (steps % 2 === 1) value *= factor
    }
    return value
  }
  return (t) => {
    if (t < 0) return 1
    if (t === 0) return after(0)
    const { first, weights } = poissonWindow(rate * t)
    let sum = 0
    for (let i = 0; i < weights.length; i++) sum += weights[i] * after(first + i)
    return sum
  }
}

/**
 * As `uniformisedTail` for a line of which place j is left for j − 1 at `rates[j]` and place 0 for good; `start[j]`: the chance
 * to begin there. What `start` lacks to 1 has no time to spend.
 */
export function descentTail(rates: ArrayLike<number>, start: ArrayLike<number>): (t: number) => number {
  let fastest = 0
  for (let j = 0; j < rates.length; j++) fastest = Math.max(fastest, rates[j])
  const at = Float64Array.from(start)
  let begun = false
  return uniformisedTail(fastest, () => {
    let sum = 0
    for (let j = 0; j < at.length; j++) {
      if (begun) {
        const from = j + 1 < at.length ? (at[j + 1] * rates[j + 1]) / fastest : 0
        at[j] = at[j] * (1 - rates[j] / fastest) + from
      }
      sum += at[j]
    }
    begun = true
    return sum
  })
}
