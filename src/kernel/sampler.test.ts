import { describe, expect, it } from 'vitest'
import { Stream } from './random.ts'
import { balancedShare, compileSampler, geometric, unitExponential, type DistributionSpec } from './sampler.ts'

const N = Number(process.env['DRAWS'] ?? 200_000)

/** Φ by the Taylor series of the error integral, good to 1e-12 for |x| < 7. */
function normalCdf(x: number): number {
  if (x > 7) return 1
  if (x < -7) return 0
  let term = x
  let sum = x
  for (let k = 1; Math.abs(term) > 1e-17 * Math.abs(sum); k++) {
    term *= (x * x) / (2 * k + 1)
    sum += term
  }
  return 0.5 + (sum * Math.exp((-x * x) / 2)) / Math.sqrt(2 * Math.PI)
}

/** ln Γ by Stirling's series after shifting the argument past 12. */
function logGamma(a: number): number {
  let shift = 0
  while (a < 12) shift -= Math.log(a++)
  return shift + (a - 0.5) * Math.log(a) - a + 0.5 * Math.log(2 * Math.PI) + 1 / (12 * a) - 1 / (360 * a ** 3) + 1 / (1260 * a ** 5)
}

/** The regularised lower incomplete gamma function by its power series. */
function gammaCdf(a: number, x: number): number {
  let term = 1 / a
  let sum = term
  for (let n = 1; term > 1e-17 * sum; n++) sum += term *= x / (a + n)
  return Math.min(1, sum * Math.exp(a * Math.log(x) - x - logGamma(a)))
}

const hyper = (mean: number, scv: number) => {
  const p = balancedShare(scv)
  const a = (2 * p) / mean
  const b = (2 * (1 - p)) / mean
  return {
    cdf: (x: number) => 1 - p * Math.exp(-a * x) - (1 - p) * Math.exp(-b * x),
    third: 6 * (p / a ** 3 + (1 - p) / b ** 3),
  }
}

const lognormalCdf = (mean: number, scv: number) => {
  const v = Math.log(1 + scv)
  return (x: number) => normalCdf((Math.log(x / mean) + v / 2) / Math.sqrt(v))
}

/** `third` is E[X³], left out where the sample's own spread is too large to test it. */
const laws: { spec: DistributionSpec; cdf: (x: number) => number; third?: number; scv: number }[] = [
  { spec: { law: 'exponential', mean: 2.5 }, cdf: x => 1 - Math.exp(-x / 2.5), third: 6 * 2.5 ** 3, scv: 1 },
  { spec: { law: 'uniform', mean: 3, min: 1, max: 5 }, cdf: x => (x - 1) / 4, third: (5 ** 4 - 1) / 16, scv: 16 / 12 / 9 },
  { spec: { law: 'lognormal', mean: 2, scv: 0.25 }, cdf: lognormalCdf(2, 0.25), third: 8 * 1.25 ** 3, scv: 0.25 },
  { spec: { law: 'lognormal', mean: 1, scv: 4 }, cdf: lognormalCdf(1, 4), scv: 4 },
  { spec: { law: 'gamma', mean: 3, scv: 0.5 }, cdf: x => gammaCdf(2, x / 1.5), third: 2 * 3 * 4 * 1.5 ** 3, scv: 0.5 },
  { spec: { law: 'gamma', mean: 3, scv: 0.05 }, cdf: x => gammaCdf(20, x / 0.15), third: 20 * 21 * 22 * 0.15 ** 3, scv: 0.05 },
  { spec: { law: 'gamma', mean: 1, scv: 3 }, cdf: x => gammaCdf(1 / 3, x / 3), third: (1 / 3) * (4 / 3) * (7 / 3) * 27, scv: 3 },
  { spec: { law: 'hyperexponential', mean: 1, scv: 4 }, cdf: hyper(1, 4).cdf, third: hyper(1, 4).third, scv: 4 },
  { spec: { law: 'hyperexponential', mean: 2, scv: 1 }, cdf: x => 1 - Math.exp(-x / 2), third: 48, scv: 1 },
]

describe.each(laws)('$spec.law, mean $spec.mean, scv $scv', ({ spec, cdf, third, scv }) => {
  const sampler = compileSampler(spec)

  it('knows its mean and scv', () => {
    expect(sampler.mean).toBeCloseTo(spec.mean, 12)
    expect(sampler.scv).toBeCloseTo(scv, 12)
  })

  it.each([
    [1, 1],
    [2, 1],
    [77, 12],
  ])('has the distribution asked for under seed %i, purpose %i', (seed, purpose) => {
    const stream = new Stream(seed, purpose)
    const values = new Float64Array(N)
    // Four subs an index: both directions of the address are tried.
    for (let i = 0; i < N; i++) values[i] = sampler.sample(stream, i >> 2, i & 3)
    const power = (k: number) => values.reduce((sum, x) => sum + x ** k, 0) / N
    const m1 = power(1)
    const m2 = power(2)
    // Each sample moment within 4.5 of its own standard errors (7 in a million runs would fail by chance).
    const error = (k: number) => 4.5 * Math.sqrt((power(2 * k) - power(k) ** 2) / N)
    expect(Math.abs(m1 - spec.mean)).toBeLessThan(error(1))
    expect(Math.abs(m2 - (1 + scv) * spec.mean ** 2)).toBeLessThan(error(2))
    if (third !== undefined) expect(Math.abs(power(3) - third)).toBeLessThan(error(3))
    // Kolmogorov–Smirnov: √N·D above 2.4 has probability 2e-5.
    values.sort()
    let d = 0
    for (let i = 0; i < N; i++) {
      const f = cdf(values[i])
      d = Math.max(d, f - i / N, (i + 1) / N - f)
    }
    expect(d * Math.sqrt(N)).toBeLessThan(2.4)
  })

  it('gives the same value at the same address in whatever order', () => {
    const stream = new Stream(5, 9)
    const there = Array.from({ length: 500 }, (_, i) => sampler.sample(stream, i, i % 7))
    const back = Array.from({ length: 500 }, (_, j) => sampler.sample(stream, 499 - j, (499 - j) % 7)).reverse()
    expect(back).toEqual(there)
  })
})

describe('the unit exponential', () => {
  it('follows its law far into the tail', () => {
    const stream = new Stream(3, 4)
    const n = 20 * N
    const past = [0, 0, 0, 0, 0, 0]
    // Past the ziggurat's edge at 7.697 and within its first layers, where a wrong table would show.
    const edges = [0.01, 1, 5, 7.6, 7.8, 9]
    let least = Infinity
    for (let i = 0; i < n; i++) {
      const x = unitExponential(stream, i, 0)
      if (x < least) least = x
      for (let j = 0; j < 6; j++) if (x > edges[j]) past[j]++
    }
    expect(least).toBeGreaterThan(0)
    edges.forEach((edge, j) => {
      const p = Math.exp(-edge)
      expect(Math.abs(past[j] - n * p) / Math.sqrt(n * p * (1 - p)), `beyond ${edge}`).toBeLessThan(4.5)
    })
  })

  it('needs one word in 97.8% of draws', () => {
    const stream = new Stream(8, 1)
    let asked = 0
    const counting = Object.create(stream, {
      word: {
        value: (index: number, sub: number, k: number) => {
          asked++
          return stream.word(index, sub, k)
        },
      },
    }) as Stream
    let one = 0
    let different = 0
    for (let i = 0; i < N; i++) {
      const before = asked
      if (unitExponential(counting, i, 0) !== unitExponential(stream, i, 0)) different++
      if (asked - before === 1) one++
    }
    expect(different).toBe(0)
    // The mean of EDGE[i+1] / EDGE[i] over the layers is 0.97778.
    expect(Math.abs(one / N - 0.97778)).toBeLessThan(4.5 * Math.sqrt((0.97778 * 0.02222) / N))
  })

  /** Correlation of two series of exponentials, in standard errors. */
  const correlation = (a: (i: number) => number, b: (i: number) => number) => {
    let sum = 0
    for (let i = 0; i < N; i++) sum += (a(i) - 1) * (b(i) - 1)
    return sum / Math.sqrt(N)
  }

  it.each([1, 2, 3, 4000])('is uncorrelated between neighbouring addresses, seeds and purposes (seed %i)', seed => {
    const s = new Stream(seed, 1)
    const other = new Stream(seed + 1, 1)
    const purpose = new Stream(seed, 2)
    const at = (i: number) => unitExponential(s, i, 0)
    const neighbours: [string, (i: number) => number][] = [
      ['index + 1', i => unitExponential(s, i + 1, 0)],
      ['index + 2', i => unitExponential(s, i + 2, 0)],
      ['index + 65536', i => unitExponential(s, i + 65536, 0)],
      ['sub + 1', i => unitExponential(s, i, 1)],
      ['sub + 256', i => unitExponential(s, i, 256)],
      ['index + 1, sub + 1', i => unitExponential(s, i + 1, 1)],
      ['seed + 1', i => unitExponential(other, i, 0)],
      ['purpose + 1', i => unitExponential(purpose, i, 0)],
    ]
    for (const [name, b] of neighbours) expect(Math.abs(correlation(at, b)), name).toBeLessThan(4.5)
  })
})

describe('the words beneath', () => {
  const chi = (counts: Float64Array, n: number) => {
    const e = n / counts.length
    const sum = counts.reduce((s, c) => s + (c - e) ** 2 / e, 0)
    return (sum - (counts.length - 1)) / Math.sqrt(2 * (counts.length - 1))
  }

  it.each([1, 2, 3])('are even in their high bits, low bits and pairs (seed %i)', seed => {
    const stream = new Stream(seed, 3)
    const ways: [string, (i: number) => number][] = [
      ['index', i => stream.word(i, 0, 0)],
      ['sub', i => stream.word(11, i, 0)],
      ['k', i => stream.word(11, 0, i)],
    ]
    for (const [name, word] of ways) {
      const high = new Float64Array(1024)
      const low = new Float64Array(1024)
      const highPairs = new Float64Array(1024)
      const lowPairs = new Float64Array(1024)
      for (let i = 0; i < N; i++) {
        const a = word(i)
        const b = word(i + 1)
        high[a >>> 22]++
        low[a & 1023]++
        highPairs[((a >>> 27) << 5) | (b >>> 27)]++
        lowPairs[((a & 31) << 5) | (b & 31)]++
      }
      for (const counts of [high, low, highPairs, lowPairs]) expect(Math.abs(chi(counts, N)), name).toBeLessThan(4.5)
    }
  })

  it('pass the birthday spacings test along each direction', () => {
    // 4096 birthdays in a year of 2³² days: equal spacings are Poisson with mean n³/(4·2³²) = 4 (G. Marsaglia, 1985).
    const stream = new Stream(42, 5)
    const n = 4096
    const rounds = Math.ceil(N / 4000)
    const ways: [string, (i: number) => number][] = [
      ['index', i => stream.word(i, 0, 0)],
      ['sub', i => stream.word(2, i, 0)],
      ['both', i => stream.word(i >> 3, i & 7, 0)],
    ]
    for (const [name, word] of ways) {
      let equal = 0
      for (let r = 0; r < rounds; r++) {
        const days = Uint32Array.from({ length: n }, (_, i) => word(r * n + i)).sort()
        const gaps = Uint32Array.from({ length: n - 1 }, (_, i) => days[i + 1] - days[i]).sort()
        for (let i = 1; i < gaps.length; i++) if (gaps[i] === gaps[i - 1]) equal++
      }
      expect(Math.abs(equal - 4 * rounds) / Math.sqrt(4 * rounds), name).toBeLessThan(4.5)
    }
  })
})

describe('geometric', () => {
  it.each([1.2, 3, 40])('has mean %f and the right chance of each size', mean => {
    const stream = new Stream(6, 2)
    const seen = new Map<number, number>()
    let sum = 0
    for (let i = 0; i < N; i++) {
      const n = geometric(stream, i, 0, mean)
      sum += n
      seen.set(n, (seen.get(n) ?? 0) + 1)
    }
    const sd = Math.sqrt(mean * (mean - 1))
    expect((Math.abs(sum / N - mean) / sd) * Math.sqrt(N)).toBeLessThan(4.5)
    for (let n = 1; n <= 4; n++) {
      const p = (1 / mean) * (1 - 1 / mean) ** (n - 1)
      expect(Math.abs((seen.get(n) ?? 0) - N * p) / Math.sqrt(N * p), `size ${n}`).toBeLessThan(4.5)
    }
  })

  it('is always 1 with mean 1', () => {
    const stream = new Stream(6, 2)
    for (let i = 0; i < 1000; i++) expect(geometric(stream, i, 0, 1)).toBe(1)
  })
})

describe('compileSampler', () => {
  it('takes values as they are, rescaled to the mean', () => {
    const sampler = compileSampler({ law: 'empirical', mean: 4, values: [1, 2, 3] })
    const stream = new Stream(1, 1)
    const seen = new Map<number, number>()
    for (let i = 0; i < 30_000; i++) {
      const x = sampler.sample(stream, i, 0)
      seen.set(x, (seen.get(x) ?? 0) + 1)
    }
    expect([...seen.keys()].sort()).toEqual([2, 4, 6])
    for (const n of seen.values()) expect(Math.abs(n - 10_000)).toBeLessThan(400)
    expect(sampler.mean).toBe(4)
    expect(sampler.scv).toBeCloseTo(1 / 6, 12)
  })

  it('makes constants of what does not vary', () => {
    const stream = new Stream(1, 1)
    const constants: DistributionSpec[] = [
      { law: 'deterministic', mean: 3 },
      { law: 'lognormal', mean: 3, scv: 0 },
      { law: 'gamma', mean: 3, scv: 0 },
      { law: 'uniform', mean: 3, min: 3, max: 3 },
    ]
    for (const spec of constants) {
      const sampler = compileSampler(spec)
      expect(sampler.scv).toBe(0)
      expect(sampler.sample(stream, 12, 3)).toBe(3)
    }
    expect(compileSampler({ law: 'exponential', mean: 0 }).sample(stream, 1, 0)).toBe(0)
  })

  it('refuses what cannot be', () => {
    const impossible: DistributionSpec[] = [
      { law: 'exponential', mean: -1 },
      { law: 'exponential', mean: NaN },
      { law: 'gamma', mean: 1, scv: -0.5 },
      { law: 'hyperexponential', mean: 1, scv: 0.5 },
      { law: 'uniform', mean: 1 },
      { law: 'uniform', mean: 1, min: 2, max: 1 },
      { law: 'empirical', mean: 1, values: [] },
      { law: 'empirical', mean: 1, values: [0, 0] },
    ]
    for (const spec of impossible) expect(() => compileSampler(spec), JSON.stringify(spec)).toThrow(RangeError)
  })
})
