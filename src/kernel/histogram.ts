/**
 * Counts on a logarithmic scale: 512 buckets an octave over [2⁻²⁴, 2²⁴) minutes, so a quantile is within 0.2% of the
 * value that an exact sort would give (a bucket is 1/512 of its lower edge at most). What is below the range counts as 0
 * exactly (a tenth of a millisecond of a wait is none); what is above falls in the last bucket. Memory grows by octaves.
 */

const LOWEST = 1 / 16777216
const PER_OCTAVE = 512
const OCTAVES = 48
const LAST = OCTAVES * PER_OCTAVE - 1
/** The exponent and the first nine bits of the mantissa of LOWEST: the key of bucket 0. */
const FIRST_KEY = (127 - 24) * PER_OCTAVE

/** A value on its way into a bucket, and its bits as a 32-bit float: rounding moves it by 2⁻²⁴ of itself at most, and no byte order matters. */
const single = new Float32Array(1)
const bits = new Uint32Array(single.buffer)
/** Of the bits of a value, those above these 14 are its key; less FIRST_KEY it is its bucket. */
const KEY_SHIFT = 14

/** Lower edge of a bucket, which is the upper edge of the one below. */
function edge(bucket: number): number {
  const octave = Math.floor(bucket / PER_OCTAVE)
  const within = 1 + (bucket - octave * PER_OCTAVE) / PER_OCTAVE
  let scale = LOWEST
  for (let i = 0; i < octave; i++) scale *= 2
  return within * scale
}

/** Bucket of x ≥ LOWEST. */
function bucketOf(x: number): number {
  single[0] = x
  const bucket = (bits[0] >>> KEY_SHIFT) - FIRST_KEY
  return bucket > LAST ? LAST : bucket
}

/** Customers that the rule of ten wants before quantile q is shown: 10 ÷ the share beyond it, e.g. 1000 for 0.99. */
export function customersNeeded(q: number): number {
  const beyond = q >= 0.5 ? 1 - q : q
  // 10 / (1 − 0.99) is not 1000 in floating point; a billionth of slack makes it so.
  return Math.ceil((10 / beyond) * (1 - 1e-9))
}

/** How many were counted from one edge to the other. */
export interface Bucket {
  /** Lower edge, included. */
  from: number
  /** Upper edge, excluded; equal to `from` (both 0) for the exact zeros. */
  to: number
  count: number
}

export class Histogram {
  count = 0
  private zeros = 0
  /** Bucket of counts[0], and the counts from there on; whole octaves. */
  private first = 0
  private counts = new Int32Array(0)

  add(x: number): void {
    single[0] = x
    this.count++
    const i = (bits[0] >>> KEY_SHIFT) - FIRST_KEY - this.first
    if (i >= 0 && i < this.counts.length) this.counts[i]++
    else this.addOutside()
  }

  /** Adds the first `n` of `values`. */
  addAll(values: Float32Array, n: number): void {
    this.count += n
    const bitsOf = new Uint32Array(values.buffer, values.byteOffset, n)
    let { counts } = this
    let base = FIRST_KEY + this.first
    for (let k = 0; k < n; k++) {
      const i = (bitsOf[k] >>> KEY_SHIFT) - base
      if (i >= 0 && i < counts.length) counts[i]++
      else {
        single[0] = values[k]
        this.addOutside()
        counts = this.counts
        base = FIRST_KEY + this.first
      }
    }
  }

  /** The value is in `single`, not an argument: a number that crosses a call would be boxed, and every third wait is 0. */
  private addOutside(): void {
    const x = single[0]
    if (!(x >= LOWEST)) {
      this.zeros++
      return
    }
    const bucket = bucketOf(x)
    this.cover(bucket, bucket)
    this.counts[bucket - this.first]++
  }

  /** Makes room for the buckets from `low` to `high`. */
  private cover(low: number, high: number): void {
    const had = this.counts.length
    let from = low - (low % PER_OCTAVE)
    let to = high - (high % PER_OCTAVE) + PER_OCTAVE
    if (had > 0) {
      if (from >= this.first && to <= this.first + had) return
      from = Math.min(from, this.first)
      to = Math.max(to, this.first + had)
    }
    const counts = new Int32Array(to - from)
    if (had > 0) counts.set(this.counts, this.first - from)
    this.first = from
    this.counts = counts
  }

  merge(other: Histogram): void {
    this.count += other.count
    this.zeros += other.zeros
    const theirs = other.counts
    if (theirs.length === 0) return
    this.cover(other.first, other.first + theirs.length - 1)
    const shift = other.first - this.first
    for (let i = 0; i < theirs.length; i++) this.counts[i + shift] += theirs[i]
  }

  /**
   * The value of rank ⌈q·count⌉ in order of size, placed within its bucket as if the bucket's values were evenly spread;
   * relative error at most 1/512. 0 when the rank falls in the zeros, NaN when nothing was counted.
   */
  quantile(q: number): number {
    return this.count === 0 ? NaN : this.walk([q], EMPTY)[0]
  }

  /** Quantiles, in ascending order and in one pass, of what was counted since `earlier`, an older state of this histogram. */
  private walk(qs: readonly number[], earlier: Histogram): number[] {
    const { counts, first } = this
    const count = this.count - earlier.count
    const zeros = this.zeros - earlier.zeros
    const past = earlier.counts
    const shift = first - earlier.first
    const out: number[] = []
    let i = -1
    let here = 0
    let upTo = zeros
    for (const q of qs) {
      // Slack of some ulp, so that 0.07 × 100 = 7.000000000000001 is rank 7.
      const rank = Math.min(count, Math.max(1, Math.ceil(q * count * (1 - 1e-15))))
      if (rank <= zeros) {
        out.push(0)
        continue
      }
      while (upTo < rank) {
        i++
        const j = i + shift
        here = j >= 0 && j < past.length ? counts[i] - past[j] : counts[i]
        upTo += here
      }
      const low = edge(first + i)
      out.push(low + ((edge(first + i + 1) - low) * (rank - (upTo - here) - 0.5)) / here)
    }
    return out
  }

  /** Quantiles in ascending order of what was counted since `earlier`, null for those the count is too small to show. */
  quantilesIfEnough(qs: readonly number[], earlier: Histogram = EMPTY): (number | null)[] {
    const enough = qs.filter((q) => this.count - earlier.count >= customersNeeded(q))
    const found = this.walk(enough, earlier)
    return qs.map((q) => found[enough.indexOf(q)] ?? null)
  }

  /** The quantile, or null from fewer than ten times the customers it needs (see `customersNeeded`). */
  quantileIfEnough(q: number): number | null {
    return this.count >= customersNeeded(q) ? this.quantile(q) : null
  }

  /** Share of the values at or below x, linear within a bucket; NaN when nothing was counted. */
  shareAtMost(x: number): number {
    if (this.count === 0) return NaN
    if (!(x >= 0)) return 0
    if (x < LOWEST) return this.zeros / this.count
    const { counts, first } = this
    const bucket = bucketOf(x)
    const upTo = Math.min(bucket - first, counts.length)
    let below = this.zeros
    for (let i = 0; i < upTo; i++) below += counts[i]
    if (upTo >= 0 && upTo < counts.length) {
      const low = edge(bucket)
      const part = (x - low) / (edge(bucket + 1) - low)
      below += counts[upTo] * Math.min(1, part)
    }
    return below / this.count
  }

  /** The buckets that hold anything, in order of size, the exact zeros first. */
  *buckets(): Generator<Bucket, void, undefined> {
    if (this.zeros > 0) yield { from: 0, to: 0, count: this.zeros }
    const { counts, first } = this
    for (let i = 0; i < counts.length; i++) {
      if (counts[i] > 0) yield { from: edge(first + i), to: edge(first + i + 1), count: counts[i] }
    }
  }

  /** Becomes the same as `other`, in the memory it has as far as that suffices. */
  copyFrom(other: Histogram): void {
    this.count = other.count
    this.zeros = other.zeros
    this.first = other.first
    if (this.counts.length === other.counts.length) this.counts.set(other.counts)
    else this.counts = other.counts.slice()
  }

  /** Forgets everything counted; keeps the memory for what comes. */
  clear(): void {
    this.count = 0
    this.zeros = 0
    this.counts.fill(0)
  }
}

const EMPTY = new Histogram()
