const BUCKETS = 10

/** A window shorter than this many minutes a bucket counts as this long, so that bucket numbers stay whole. */
const SHORTEST = 1e-9

/**
 * Counts of what happened within the last `minutes`, by kind (0 … kinds − 1). It forgets a tenth at a time: the window
 * is ten buckets on the clock, the present one included, so an event is remembered for 0.9 to 1 times `minutes`
 * (the rolling window of Netflix' Hystrix). `now` must not go backwards.
 * Throws RangeError unless `minutes` is above 0 and finite.
 */
export class SlidingWindow {
  private width = 0
  private readonly kinds: number
  /** Count of kind k in ring place p at p·kinds + k. */
  private readonly counts: Int32Array
  private readonly totals: Int32Array
  /** Number of the present bucket since minute 0, and its place in the ring. */
  private bucket = 0
  private place = 0

  constructor(minutes: number, kinds: number) {
    this.kinds = kinds
    this.counts = new Int32Array(BUCKETS * kinds)
    this.totals = new Int32Array(kinds)
    this.resize(minutes)
  }

  /** Another length from here on, beginning with nothing; the same length changes nothing. */
  resize(minutes: number): void {
    if (!(minutes > 0 && minutes < Infinity)) throw new RangeError(`window of ${minutes} minutes: expected above 0`)
    const width = Math.max(minutes / BUCKETS, SHORTEST)
    if (width === this.width) return
    this.width = width
    this.bucket = 0
    this.clear()
  }

  /** One more of `kind` at minute `now`. */
  add(now: number, kind: number): void {
    this.forget(now)
    this.counts[this.place * this.kinds + kind]++
    this.totals[kind]++
  }

  /** How many of `kind` the window holds at minute `now`. */
  total(now: number, kind: number): number {
    this.forget(now)
    return this.totals[kind]
  }

  /** Forgets everything. */
  clear(): void {
    this.counts.fill(0)
    this.totals.fill(0)
  }

  private forget(now: number): void {
    const bucket = Math.floor(now / this.width)
    const steps = bucket - this.bucket
    if (steps <= 0) return
    this.bucket = bucket
    if (steps >= BUCKETS) {
      this.clear()
      return
    }
    const { counts, totals, kinds } = this
    for (let s = 0; s < steps; s++) {
      this.place = this.place + 1 === BUCKETS ? 0 : this.place + 1
      for (let k = 0, i = this.place * kinds; k < kinds; k++, i++) {
        totals[k] -= counts[i]
        counts[i] = 0
      }
    }
  }
}
