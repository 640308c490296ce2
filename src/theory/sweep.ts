/** A sparse Markov chain in continuous time whose moves change a level (say, the number present) by at most one. */
export class LevelledChain {
  private readonly from: number[] = []
  private readonly to: number[] = []
  private readonly rate: number[] = []

  /** `level`: of each state. */
  constructor(private readonly level: ArrayLike<number>) {}

  move(from: number, to: number, rate: number): void {
    if (rate === 0 || from === to) return
    this.from.push(from)
    this.to.push(to)
    this.rate.push(rate)
  }

  /**
   * The stationary law: sweeps of Gauss and Seidel, and after each the levels weighed against each other, since up and down
   * across any level must balance (the slow part that sweeps alone would take for ever over).
   * J. R. Koury, D. F. McAllister, W. J. Stewart, SIAM J. Alg. Disc. Meth. 5 (1984) 164–186. Null if it does not settle.
   */
  solve(tolerance = 1e-13, most = 3000): Float64Array | null {
    const { level, from, to, rate } = this
    const n = level.length
    const out = new Float64Array(n)
    const starts = new Int32Array(n + 1)
    for (let k = 0; k < from.length; k++) {
      out[from[k]] += rate[k]
      starts[to[k] + 1]++
    }
    for (let i = 0; i < n; i++) starts[i + 1] += starts[i]
    const source = new Int32Array(from.length)
    const inflow = new Float64Array(from.length)
    const place = starts.slice()
    const ups = new Float64Array(n)
    const downs = new Float64Array(n)
    let top = 0
    for (let i = 0; i < n; i++) top = Math.max(top, level[i])
    for (let k = 0; k < from.length; k++) {
      const at = place[to[k]]++
      source[at] = from[k]
      inflow[at] = rate[k]
      if (level[to[k]] > level[from[k]]) ups[from[k]] += rate[k]
      if (level[to[k]] < level[from[k]]) downs[from[k]] += rate[k]
    }
    const law = new Float64Array(n).fill(1 / n)
    const weight = new Float64Array(top + 1)
    const rising = new Float64Array(top + 1)
    const falling = new Float64Array(top + 1)
    const factor = new Float64Array(top + 1)
    const weigh = () => {
      weight.fill(0)
      rising.fill(0)
      falling.fill(0)
      for (let i = 0; i < n; i++) {
        const l = level[i]
        weight[l] += law[i]
        rising[l] += law[i] * ups[i]
        falling[l] += law[i] * downs[i]
      }
      let mass = 1
      let sum = 0
      for (let l = 0; l <= top; l++) {
        if (l > 0) mass *= rising[l - 1] / weight[l - 1] / (falling[l] / weight[l])
        factor[l] = mass / weight[l]
        sum += mass
      }
      for (let i = 0; i < n; i++) law[i] *= factor[level[i]] / sum
    }
    for (let round = 0; round < most; round++) {
      weigh()
      let change = 0
      const backwards = round % 2 === 1
      for (let k = 0; k < n; k++) {
        const i = backwards ? n - 1 - k : k
        let sum = 0
        for (let e = starts[i]; e < starts[i + 1]; e++) sum += law[source[e]] * inflow[e]
        const next = sum / out[i]
        change += Math.abs(next - law[i])
        law[i] = next
      }
      if (!(change < Infinity)) return null
      if (change < tolerance) {
        weigh()
        return law
      }
    }
    return null
  }
}
