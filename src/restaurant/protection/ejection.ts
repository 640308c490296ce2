import type { Protection } from '../../scenario/types.ts'

type Options = NonNullable<Protection['ejection']>

/** Room for rounding in `share` × `total`: 0.29 × 100 must allow 29. */
const SLACK = 1 + 1e-12

/**
 * Passive outlier detection with Envoy's rules and names: whoever fails `consecutive` times in a row is ejected for
 * min(`time` × multiplier, `cap`) minutes, where the multiplier is 1 at the first ejection and rises by one at each
 * until `cap` is reached. At most `share` of all are out, but one always may be; whoever that spares starts counting
 * anew. What comes back from somebody who is out was sent before and does not count.
 *
 * Envoy lowers the multiplier by one at every sweep (10 s by default) that finds a host not ejected. Here a run of
 * `consecutive` successes lowers it: the mirror of what raises it, and no sweep is needed.
 */
export class Ejections {
  private options: Options
  /** Failures in a row, or with a minus sign successes in a row. */
  private runs = new Int32Array(16)
  private multipliers = new Int32Array(16)
  private away = new Uint8Array(16)
  private count = 0

  constructor(options: Options) {
    this.options = options
  }

  /** Other parameters from here on; who is out stays out. */
  configure(options: Options): void {
    this.options = options
  }

  /** How many are out. */
  get out(): number {
    return this.count
  }

  isOut(e: number): boolean {
    return this.away[e] === 1
  }

  /**
   * Employee e (0, 1, …) has failed; `total` employees could be counted on if nobody were out.
   * Returns the minutes to eject them for, after which `readmit` is due; 0 = they stay.
   */
  failure(e: number, total: number): number {
    if (e >= this.runs.length) this.grow(e)
    if (this.away[e] === 1) return 0
    const { consecutive, time, cap, share } = this.options
    const run = Math.max(this.runs[e], 0) + 1
    if (run < consecutive) {
      this.runs[e] = run
      return 0
    }
    this.runs[e] = 0
    if (this.count > 0 && this.count + 1 > share * total * SLACK) return 0
    this.away[e] = 1
    this.count++
    if (this.multipliers[e] === 0 || this.multipliers[e] * time < cap) this.multipliers[e]++
    return Math.min(this.multipliers[e] * time, cap)
  }

  /** Employee e has served well. */
  success(e: number): void {
    if (e >= this.runs.length) this.grow(e)
    if (this.away[e] === 1) return
    const run = Math.min(this.runs[e], 0) - 1
    if (run > -this.options.consecutive) {
      this.runs[e] = run
      return
    }
    this.runs[e] = 0
    if (this.multipliers[e] > 0) this.multipliers[e]--
  }

  /** Employee e is in again, or has left for good; nothing happens if they were not out. */
  readmit(e: number): void {
    if (this.away[e] !== 1) return
    this.away[e] = 0
    this.count--
  }

  private grow(e: number): void {
    const length = Math.max(e + 1, 2 * this.runs.length)
    const { runs, multipliers, away } = this
    this.runs = new Int32Array(length)
    this.multipliers = new Int32Array(length)
    this.away = new Uint8Array(length)
    this.runs.set(runs)
    this.multipliers.set(multipliers)
    this.away.set(away)
  }
}
