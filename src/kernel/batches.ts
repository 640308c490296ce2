import { studentQuantile975 } from './math.ts'

const MOST = 64
const FEWEST = MOST / 2

/**
 * Mean of a series of unknown length, correlated in itself, with a half-width by the method of batch means
 * (A. M. Law, Simulation Modeling and Analysis, 5th ed., 2015, ch. 9). The series is cut into 32 to 63 batches of one size;
 * when there are 64 they are joined in pairs. The half-width is honest only when a batch is long against the memory
 * of the series.
 */
export class BatchMeans {
  private readonly batches = new Float64Array(MOST)
  private full = 0
  private size = 1
  /** Of the closed batches: how many values, their mean, their squared deviations. */
  private closed = 0
  private closedMean = 0
  private closedSquares = 0
  /** Of the open batch, all about `closedMean`, so that nothing large cancels: no division on the hot path. */
  private inBatch = 0
  private sum = 0
  private squares = 0

  add(x: number): void {
    const d = x - this.closedMean
    this.sum += d
    this.squares += d * d
    if (++this.inBatch === this.size) this.closeBatch()
  }

  private closeBatch(): void {
    const { batches, size } = this
    batches[this.full++] = this.closedMean + this.sum / size
    this.closedSquares = this.allSquares()
    this.closedMean = this.mean
    this.closed += size
    this.inBatch = 0
    this.sum = 0
    this.squares = 0
    if (this.full < MOST) return
    for (let i = 0; i < FEWEST; i++) batches[i] = (batches[2 * i] + batches[2 * i + 1]) / 2
    this.full = FEWEST
    this.size = size * 2
  }

  get count(): number {
    return this.closed + this.inBatch
  }

  /** 0 of nothing. */
  get mean(): number {
    const n = this.closed + this.inBatch
    return n > 0 ? this.closedMean + this.sum / n : 0
  }

  /** Variance of the single values (n − 1 below); 0 from fewer than two. */
  get variance(): number {
    const n = this.closed + this.inBatch
    return n > 1 ? Math.max(0, this.allSquares()) / (n - 1) : 0
  }

  /** Squared deviations of every value from the mean of all. */
  private allSquares(): number {
    const n = this.closed + this.inBatch
    return n > 0 ? this.closedSquares + this.squares - (this.sum * this.sum) / n : 0
  }

  /** Half of the 95% interval of the mean; null below 64 values. */
  halfWidth(): number | null {
    const { full, batches } = this
    if (this.closed < MOST) return null
    let mean = 0
    let squares = 0
    for (let i = 0; i < full; i++) {
      const d = batches[i] - mean
      mean += d / (i + 1)
      squares += d * (batches[i] - mean)
    }
    return studentQuantile975(full - 1) * Math.sqrt(squares / (full - 1) / full)
  }

  clear(): void {
    this.full = 0
    this.size = 1
    this.closed = 0
    this.closedMean = 0
    this.closedSquares = 0
    this.inBatch = 0
    this.sum = 0
    this.squares = 0
  }
}
