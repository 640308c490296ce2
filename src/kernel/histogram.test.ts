import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { customersNeeded, Histogram } from './histogram.ts'
import { Stream } from './random.ts'
import { compileSampler, unitExponential } from './sampler.ts'

const filled = (values: Iterable<number>) => {
  const h = new Histogram()
  for (const x of values) h.add(x)
  return h
}

/** The nearest-rank quantile of a sorted list, the rank counted with whole numbers: q = share / 1000. */
const exact = (sorted: ArrayLike<number>, share: number) =>
  sorted[Math.max(0, Math.floor((share * sorted.length + 999) / 1000) - 1)]

const SHARES = [1, 70, 500, 900, 950, 990, 999, 1000]

describe('Histogram', () => {
  it('is within 0.2% of the exact quantile for any values in its range', () => {
    const value = fc.oneof(
      fc.double({ min: 2 ** -24, max: 2 ** 24 * (1 - 1e-12), noNaN: true }),
      fc.double({ min: 0.001, max: 100, noNaN: true }),
      fc.constant(0),
    )
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 400 }), values => {
        const h = filled(values)
        const sorted = Float64Array.from(values).sort()
        for (const share of SHARES) {
          const truth = exact(sorted, share)
          const got = h.quantile(share / 1000)
          if (truth === 0) expect(got).toBe(0)
          else expect(Math.abs(got / truth - 1)).toBeLessThanOrEqual(0.002)
        }
      }),
      { seed: 11, numRuns: 300 },
    )
  })

  it('is far closer where a bucket holds many', () => {
    const stream = new Stream(1, 1)
    const values = Float64Array.from({ length: 1_000_000 }, (_, i) => unitExponential(stream, i, 0))
    const h = filled(values)
    values.sort()
    for (const share of SHARES.slice(1, 7)) {
      expect(Math.abs(h.quantile(share / 1000) / exact(values, share) - 1)).toBeLessThan(3e-4)
    }
  })

  it('counts zeros exactly and what is below its range as zero', () => {
    const h = filled([0, 0, 2 ** -25, -0, 5])
    expect(h.quantile(0.8)).toBe(0)
    expect(h.shareAtMost(0)).toBe(0.8)
    expect(h.shareAtMost(1)).toBe(0.8)
    expect(h.quantile(0.9)).toBeCloseTo(5, 1)
    expect(h.shareAtMost(-1)).toBe(0)
    expect(h.shareAtMost(6)).toBe(1)
  })

  it('takes the edges of its range, and puts what is above in the last bucket', () => {
    const h = filled([2 ** -24, 2 ** 24, 1e300, Infinity])
    const buckets = [...h.buckets()]
    expect(buckets.map(b => b.count)).toEqual([1, 3])
    expect(buckets[0].from).toBe(2 ** -24)
    expect(buckets[1].to).toBe(2 ** 24)
    expect(h.shareAtMost(Infinity)).toBe(1)
  })

  it('merges into the histogram of everything, whatever the ranges', () => {
    const parts = [[], [0, 0.001], [3000, 7], [1e-6, 1e6]]
    const all = filled(parts.flat())
    const merged = new Histogram()
    for (const part of parts) merged.merge(filled(part))
    expect([...merged.buckets()]).toEqual([...all.buckets()])
    expect(merged.count).toBe(6)
    const other = filled([1])
    other.merge(other)
    expect([...other.buckets()].map(b => b.count)).toEqual([2])
  })

  it('has buckets that tile the range and hold each value', () => {
    const stream = new Stream(2, 2)
    const law = compileSampler({ law: 'lognormal', mean: 2, scv: 9 })
    const h = new Histogram()
    for (let i = 0; i < 2000; i++) {
      const x = law.sample(stream, i, 0)
      const one = [...filled([x]).buckets()][0]
      expect(one.from).toBeLessThanOrEqual(x)
      expect(one.to).toBeGreaterThan(x)
      expect(one.to / one.from - 1).toBeLessThanOrEqual(1 / 512)
      h.add(x)
    }
    let last = 0
    let sum = 0
    for (const b of h.buckets()) {
      expect(b.from).toBeGreaterThanOrEqual(last)
      last = b.to
      sum += b.count
    }
    expect(sum).toBe(2000)
  })

  it('gives a distribution function that is the quantile read backwards', () => {
    const stream = new Stream(3, 2)
    const h = filled(Array.from({ length: 100_000 }, (_, i) => unitExponential(stream, i, 0)))
    for (const x of [0.01, 0.5, 1, 3, 6]) {
      expect(Math.abs(h.shareAtMost(x) - (1 - Math.exp(-x)))).toBeLessThan(0.006)
      expect(h.quantile(h.shareAtMost(x)) / x).toBeCloseTo(1, 2)
    }
    expect(h.shareAtMost(1e-5)).toBeLessThan(1e-4)
    expect(h.shareAtMost(1e5)).toBe(1)
  })

  it('has no answer from nothing, and forgets when cleared', () => {
    const h = new Histogram()
    expect(h.quantile(0.5)).toBeNaN()
    expect(h.shareAtMost(1)).toBeNaN()
    expect(h.quantileIfEnough(0.5)).toBeNull()
    h.add(0)
    h.add(7)
    h.clear()
    expect(h.count).toBe(0)
    expect([...h.buckets()]).toEqual([])
    h.add(3)
    expect(h.quantile(1)).toBeCloseTo(3, 1)
  })
})

describe('the rule of ten', () => {
  it('wants ten customers beyond the quantile', () => {
    expect([0.5, 0.9, 0.95, 0.99, 0.999, 0.1].map(customersNeeded)).toEqual([20, 100, 200, 1000, 10_000, 100])
  })

  it.each([
    [0.5, 20],
    [0.9, 100],
    [0.95, 200],
    [0.99, 1000],
    [0.999, 10_000],
  ])('shows p%f from exactly %i customers', (q, needed) => {
    const h = new Histogram()
    for (let i = 1; i < needed; i++) h.add(i)
    expect(h.quantileIfEnough(q)).toBeNull()
    h.add(needed)
    expect(Math.abs(h.quantileIfEnough(q)! / (q * needed) - 1)).toBeLessThan(0.002)
  })
})

describe('at its edges', () => {
  it('counts what is past the last bucket in it', () => {
    const h = new Histogram()
    h.add(1e200)
    h.add(1e300)
    expect(h.quantile(1) / h.quantile(0.5)).toBeLessThan(1.02)
  })

  it('takes away what was counted before, in its first bucket too', () => {
    const [before, now] = [new Histogram(), new Histogram()]
    for (let i = 0; i < 5_000; i++) for (const h of [before, now]) h.add(1)
    for (let i = 0; i < 5_000; i++) now.add(8)
    expect(now.quantilesIfEnough([0.1, 0.5], before).map((x) => Math.round(x!))).toEqual([8, 8])
  })

  it('gains nothing by one that is empty', () => {
    const h = new Histogram()
    h.add(3)
    const was = [...h.buckets()]
    h.merge(new Histogram())
    expect([...h.buckets()]).toEqual(was)
    expect(h.count).toBe(1)
  })
})
