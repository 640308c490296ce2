import { studentQuantile975 } from './math.ts'

/**
 * Mean and variance of independent values, such as one number a replication.
 * B. P. Welford, Technometrics 4 (1962) 419–420.
 */
export class Moments {
  count = 0
  mean = 0
  private squares = 0

  add(x: number): void {
    const d = x - this.mean
    this.mean += d / ++this.count
    this.squares += d * (x - this.mean)
  }

  /** Sample variance (n − 1 below); 0 from fewer than two. */
  get variance(): number {
    return this.count > 1 ? this.squares / (this.count - 1) : 0
  }

  /** Half of the 95% interval of the mean by Student's t; null from fewer than two. */
  halfWidth95(): number | null {
    if (this.count < 2) return null
    return studentQuantile975(this.count - 1) * Math.sqrt(this.variance / this.count)
  }
}
