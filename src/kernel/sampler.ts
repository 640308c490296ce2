import { exp, log, normalQuantile, pow } from './math.ts'
import type { Stream } from './random.ts'

/** The shape of a scenario's distribution, any unit; `scv` is variance ÷ mean². See `compileSampler`. */
export interface DistributionSpec {
  law: 'exponential' | 'deterministic' | 'uniform' | 'lognormal' | 'gamma' | 'hyperexponential' | 'empirical'
  mean: number
  scv?: number
  min?: number
  max?: number
  values?: readonly number[]
}

const TWO_NEG_32 = 1 / 4294967296

/*
 * Ziggurat for e^−x (G. Marsaglia, W. W. Tsang, Journal of Statistical Software 5(8), 2000): 256 layers of one area
 * (R+1)·e^−R. Layer i spans [0, EDGE[i]) and lies wholly under the curve up to EDGE[i+1]; layer 0 also carries the tail past R.
 */
const R = 7.69711747013104972
const EDGE = new Float64Array(257)
const HEIGHT = new Float64Array(257)
const SCALE = new Float64Array(256)
{
  const area = (R + 1) * exp(-R)
  EDGE[0] = R + 1
  EDGE[1] = R
  HEIGHT[1] = exp(-R)
  for (let i = 2; i < 256; i++) {
    EDGE[i] = -log(area / EDGE[i - 1] + HEIGHT[i - 1])
    HEIGHT[i] = exp(-EDGE[i])
  }
  EDGE[256] = 0
  HEIGHT[256] = 1
  for (let i = 0; i < 256; i++) SCALE[i] = EDGE[i] * TWO_NEG_32
}

/**
 * An exponential of mean 1, never 0. One word in 97.8% of draws, then words 1, 2, … of the same address.
 * The layer is the low 8 bits of the word and the place in it the whole word: 2⁻²⁴ of dependence, far below notice.
 */
export function unitExponential(stream: Stream, index: number, sub: number): number {
  const w = stream.word(index, sub, 0)
  const i = w & 255
  const x = ((w >>> 0) + 0.5) * SCALE[i]
  return x < EDGE[i + 1] ? x : edgeExponential(stream, index, sub, 0, i, x)
}

/** `scale` × `unitExponential`, into `out[at]`. */
function unitExponentialInto(out: Float64Array, at: number, stream: Stream, index: number, sub: number, scale: number): void {
  const w = stream.word(index, sub, 0)
  const i = w & 255
  const x = ((w >>> 0) + 0.5) * SCALE[i]
  // Two stores, not one of a choice: the rare branch is a call, whose result would make the common one boxed too.
  if (x < EDGE[i + 1]) out[at] = scale * x
  else out[at] = scale * edgeExponential(stream, index, sub, 0, i, x)
}

/** How many draws `fill` makes at a time. */
export const BLOCK = 64
const block = new Int32Array(BLOCK)

/** `scale` × `unitExponential` at sub 0 of the indices from `from` on, into the BLOCK places of `out`: faster than one by one. */
export function fillExponential(out: Float64Array, stream: Stream, from: number, scale: number): void {
  stream.words(block, from)
  for (let k = 0; k < BLOCK; k++) {
    const w = block[k]
    const i = w & 255
    const x = ((w >>> 0) + 0.5) * SCALE[i]
    if (x < EDGE[i + 1]) out[k] = scale * x
    else out[k] = scale * edgeExponential(stream, from + k, 0, 0, i, x)
  }
}

/** As `unitExponential`, from word k on. */
function exponentialFrom(stream: Stream, index: number, sub: number, k: number): number {
  const w = stream.word(index, sub, k)
  const i = w & 255
  const x = ((w >>> 0) + 0.5) * SCALE[i]
  return x < EDGE[i + 1] ? x : edgeExponential(stream, index, sub, k, i, x)
}

/** What the first word of an exponential (word k: place x in layer i) did not settle. */
function edgeExponential(stream: Stream, index: number, sub: number, k: number, i: number, x: number): number {
  let beyond = 0
  for (;;) {
    if (i === 0) beyond += R
    else {
      const u = ((stream.word(index, sub, ++k) >>> 0) + 0.5) * TWO_NEG_32
      if (HEIGHT[i] + u * (HEIGHT[i + 1] - HEIGHT[i]) < exp(-x)) return beyond + x
    }
    const w = stream.word(index, sub, ++k)
    i = w & 255
    x = ((w >>> 0) + 0.5) * SCALE[i]
    if (x < EDGE[i + 1]) return beyond + x
  }
}

/** A gamma of shape `shape` and scale 1. G. Marsaglia, W. W. Tsang, ACM TOMS 26 (2000) 363–372. */
function unitGamma(stream: Stream, index: number, sub: number, shape: number): number {
  let k = 0
  let boost = 1
  if (shape < 1) {
    boost = pow(stream.uniform(index, sub, 0), 1 / shape)
    k = 2
    shape += 1
  }
  const d = shape - 1 / 3
  const c = 1 / Math.sqrt(9 * d)
  for (;; k += 4) {
    const x = normalQuantile(stream.uniform(index, sub, k))
    const root = 1 + c * x
    if (root <= 0) continue
    const v = root * root * root
    const u = stream.uniform(index, sub, k + 2)
    const x2 = x * x
    if (u < 1 - 0.0331 * x2 * x2 || log(u) < 0.5 * x2 + d * (1 - v + log(v))) return d * v * boost
  }
}

/**
 * A whole number on 1, 2, … with the given mean, P(n) falling by a constant factor; 1 for any mean ≤ 1.
 * The floor of an exponential is geometric, so one exponential serves.
 */
export function geometric(stream: Stream, index: number, sub: number, mean: number): number {
  if (!(mean > 1)) return 1
  if (mean !== lastMean) {
    lastMean = mean
    lastScale = -log(1 - 1 / mean)
  }
  return 1 + Math.floor(unitExponential(stream, index, sub) / lastScale)
}

/** The logarithm is worth remembering: one mean is asked for again and again. */
let lastMean = NaN
let lastScale = NaN

const EXPONENTIAL = 0
const DETERMINISTIC = 1
const UNIFORM = 2
const LOGNORMAL = 3
const GAMMA = 4
const HYPEREXPONENTIAL = 5
const EMPIRICAL = 6

/**
 * Draws from one distribution by address: the value at (stream, index, sub) never depends on other draws.
 * One class for every law, so that a call site sees one shape.
 */
export class Sampler {
  private readonly code: number
  private readonly a: number
  private readonly b: number
  private readonly c: number
  private readonly values: Float64Array

  /** Use `compileSampler`. What `a`, `b` and `c` hold depends on the law. */
  constructor(
    readonly mean: number,
    /** Squared coefficient of variation; 0 for a mean of 0. */
    readonly scv: number,
    code: number,
    a: number,
    b: number,
    c: number,
    values: Float64Array,
  ) {
    this.code = code
    this.a = a
    this.b = b
    this.c = c
    this.values = values
  }

  /** As `sample`, into `out[at]`: a number that is returned may be boxed, one that is stored is not. */
  sampleInto(out: Float64Array, at: number, stream: Stream, index: number, sub: number): void {
    if (this.code === EXPONENTIAL) unitExponentialInto(out, at, stream, index, sub, this.a)
    else out[at] = this.sample(stream, index, sub)
  }

  /** As `sample` at sub 0 of the indices from `from` on, into the BLOCK places of `out`. */
  fill(out: Float64Array, stream: Stream, from: number): void {
    if (this.code === EXPONENTIAL) fillExponential(out, stream, from, this.a)
    else for (let k = 0; k < BLOCK; k++) out[k] = this.sample(stream, from + k, 0)
  }

  sample(stream: Stream, index: number, sub: number): number {
    // Kept this small so that engines inline it: exponential is by far the commonest.
    return this.code === EXPONENTIAL ? this.a * unitExponential(stream, index, sub) : this.other(stream, index, sub)
  }

  private other(stream: Stream, index: number, sub: number): number {
    switch (this.code) {
      case DETERMINISTIC:
        return this.a
      case UNIFORM:
        return this.a + this.b * stream.uniform(index, sub, 0)
      case LOGNORMAL:
        return exp(this.a + this.b * normalQuantile(stream.uniform(index, sub, 0)))
      case GAMMA:
        return this.b * unitGamma(stream, index, sub, this.a)
      case HYPEREXPONENTIAL:
        return (
          ((stream.word(index, sub, 0) >>> 0) * TWO_NEG_32 < this.a ? this.b : this.c) *
          exponentialFrom(stream, index, sub, 1)
        )
      default:
        return this.a * this.values[stream.below(this.values.length, index, sub, 0)]
    }
  }
}

const NONE = new Float64Array(0)

/**
 * A sampler of `spec`. Where `scv` is absent it counts as 1; a lognormal or gamma of scv 0 is deterministic.
 * A uniform takes its mean from `min` and `max`. The hyperexponential has two phases with balanced means
 * (p₁/μ₁ = p₂/μ₂; W. Whitt, Operations Research 30 (1982) 125–147) and takes scv ≥ 1.
 * Throws RangeError for what no such distribution can be; scenarios are checked before they come here.
 */
export function compileSampler(spec: DistributionSpec): Sampler {
  const { law, mean, scv = 1 } = spec
  if (law !== 'uniform' && !(mean >= 0 && mean < Infinity)) throw new RangeError(`mean ${mean}: expected 0 or more`)
  if (!(scv >= 0 && scv < Infinity)) throw new RangeError(`scv ${scv}: expected 0 or more`)
  switch (law) {
    case 'exponential':
      return new Sampler(mean, mean > 0 ? 1 : 0, EXPONENTIAL, mean, 0, 0, NONE)
    case 'deterministic':
      return fixed(mean)
    case 'uniform': {
      const { min = NaN, max = NaN } = spec
      if (!(min >= 0 && max >= min && max < Infinity)) throw new RangeError('uniform: expected 0 ≤ min ≤ max')
      const middle = (min + max) / 2
      const relative = middle > 0 ? (max - min) / middle : 0
      return new Sampler(middle, (relative * relative) / 12, UNIFORM, min, max - min, 0, NONE)
    }
    case 'lognormal': {
      if (mean === 0 || scv === 0) return fixed(mean)
      const variance = log(1 + scv)
      return new Sampler(mean, scv, LOGNORMAL, log(mean) - variance / 2, Math.sqrt(variance), 0, NONE)
    }
    case 'gamma':
      if (mean === 0 || scv === 0) return fixed(mean)
      return new Sampler(mean, scv, GAMMA, 1 / scv, mean * scv, 0, NONE)
    case 'hyperexponential': {
      if (scv < 1) throw new RangeError(`hyperexponential: scv ${scv}, expected 1 or more`)
      const p = balancedShare(scv)
      return new Sampler(mean, mean > 0 ? scv : 0, HYPEREXPONENTIAL, p, mean / (2 * p), mean / (2 * (1 - p)), NONE)
    }
    case 'empirical': {
      const values = Float64Array.from(spec.values ?? [])
      let sum = 0
      let squares = 0
      for (const v of values) {
        sum += v
        squares += v * v
      }
      if (!(sum > 0)) {
        if (values.length > 0 && mean === 0) return fixed(0)
        throw new RangeError('empirical: expected values with a mean above 0')
      }
      const n = values.length
      return new Sampler(mean, Math.max(0, (squares * n) / (sum * sum) - 1), EMPIRICAL, (mean * n) / sum, 0, 0, values)
    }
    default:
      throw new RangeError(`law ${String(law)}: unknown`)
  }
}

function fixed(value: number): Sampler {
  return new Sampler(value, 0, DETERMINISTIC, value, 0, 0, NONE)
}

/**
 * The share of the short phase of a two-phase hyperexponential with balanced means: p = (1 + √((scv−1)/(scv+1))) / 2,
 * its rates being 2p/mean and 2(1−p)/mean.
 */
export function balancedShare(scv: number): number {
  return (1 + Math.sqrt((scv - 1) / (scv + 1))) / 2
}
