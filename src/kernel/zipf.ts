import { pow } from './math.ts'

/**
 * Zipf's law on n items: item k (0 the most popular) is asked for with share ∝ 1 ÷ (k+1)^exponent; exponent 0 = all alike.
 * Throws RangeError unless n is a whole number from 1 on and the exponent is finite and 0 or more.
 *
 * Picks by inversion with a guide table (H.-C. Chen, Y. Asau, AIIE Transactions 6 (1974) 163–166): about one step
 * a pick, whatever n and exponent.
 */
export class Zipf {
  /** Share of each item; they sum to 1. */
  readonly shares: Float64Array
  /** At k, the shares of items 0 … k together; Infinity from the last item that can be picked on. */
  private readonly cumulative: Float64Array
  /** At j, where to start the search for a u with ⌊u·n⌋ = j. */
  private readonly guide: Int32Array

  constructor(n: number, exponent: number) {
    if (!(Number.isInteger(n) && n >= 1)) throw new RangeError(`n ${n}: expected a whole number from 1 on`)
    if (!(exponent >= 0 && exponent < Infinity)) throw new RangeError(`exponent ${exponent}: expected 0 or more`)
    const shares = new Float64Array(n)
    let sum = 0
    // Smallest first: the sum of a long tail keeps its last digits.
    for (let k = n - 1; k >= 0; k--) sum += shares[k] = pow(k + 1, -exponent)
    const cumulative = new Float64Array(n)
    let below = 0
    for (let k = 0; k < n; k++) cumulative[k] = below += shares[k] /= sum
    // Rounding may leave the last sum a little short of 1, and nobody may fall past it, nor on an item of share 0.
    let last = n - 1
    while (shares[last] === 0) cumulative[last--] = Infinity
    cumulative[last] = Infinity

    // Rounded here just as in `pick`, so that a start is never past its item.
    const guide = new Int32Array(n + 1)
    for (let j = 0, k = 0; j <= n; j++) {
      while (Math.floor(cumulative[k] * n) < j) k++
      guide[j] = k
    }
    this.shares = shares
    this.cumulative = cumulative
    this.guide = guide
  }

  /** The item at u, uniform in (0, 1): the first whose cumulative share is past u. */
  pick(u: number): number {
    const { cumulative } = this
    let k = this.guide[Math.floor(u * this.shares.length)]
    while (cumulative[k] <= u) k++
    return k
  }
}
