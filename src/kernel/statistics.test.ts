import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BatchMeans } from './batches.ts'
import { normalQuantile, studentQuantile975 } from './math.ts'
import { Moments } from './moments.ts'
import { Stream } from './random.ts'

const series = (n: number, f: (i: number) => number) => Array.from({ length: n }, (_, i) => f(i))
const meanOf = (v: number[]) => v.reduce((a, b) => a + b, 0) / v.length
const varianceOf = (v: number[]) => {
  const m = meanOf(v)
  return v.reduce((s, x) => s + (x - m) ** 2, 0) / (v.length - 1)
}

/** A series whose neighbours correlate by `r`; its mean has r-fold longer memory than independent draws. */
function autoregressive(stream: Stream, n: number, r: number): number[] {
  let x = 0
  return series(n, i => (x = r * x + Math.sqrt(1 - r * r) * normalQuantile(stream.uniform(i, 0, 0))))
}

describe('Moments', () => {
  it('has the mean, variance and interval of the plain formulas', () => {
    const values = [4, 7, 13, 16, 9.5]
    const m = new Moments()
    values.forEach(x => m.add(x))
    expect(m.mean).toBeCloseTo(meanOf(values), 12)
    expect(m.variance).toBeCloseTo(varianceOf(values), 12)
    expect(m.halfWidth95()).toBeCloseTo(studentQuantile975(4) * Math.sqrt(varianceOf(values) / 5), 12)
  })

  it('keeps its digits far from zero', () => {
    const m = new Moments()
    for (const x of [4, 7, 13, 16]) m.add(1e9 + x)
    expect(m.variance).toBe(30)
  })

  it('merges as if it had seen everything', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 2 }), fc.nat(), (values, cut) => {
        const all = new Moments()
        const a = new Moments()
        const b = new Moments()
        values.forEach((x, i) => {
          all.add(x)
          ;(i < cut % values.length ? a : b).add(x)
        })
        a.merge(b)
        expect(a.count).toBe(values.length)
        expect(Math.abs(a.mean - all.mean)).toBeLessThan(1e-9 * 1e6)
        expect(Math.abs(a.variance - all.variance)).toBeLessThan(1e-9 * 1e12)
      }),
      { seed: 5 },
    )
  })

  it('has no interval from one value', () => {
    const m = new Moments()
    expect(m.halfWidth95()).toBeNull()
    m.add(3)
    expect(m.halfWidth95()).toBeNull()
    expect(m.variance).toBe(0)
  })
})

describe('BatchMeans', () => {
  it.each([1, 2, 63, 64, 65, 128, 1000, 4097])('has the mean and variance of %i values, batched or not', n => {
    const stream = new Stream(n, 1)
    const values = series(n, i => 1e6 + stream.uniform(i, 0, 0))
    const b = new BatchMeans()
    values.forEach(x => b.add(x))
    expect(b.count).toBe(n)
    expect(b.mean).toBeCloseTo(meanOf(values), 8)
    if (n > 1) expect(b.variance / varianceOf(values)).toBeCloseTo(1, 6)
    else expect(b.variance).toBe(0)
  })

  it('says nothing below 64 values', () => {
    const b = new BatchMeans()
    for (let i = 0; i < 63; i++) b.add(i % 5)
    expect(b.halfWidth()).toBeNull()
    b.add(1)
    expect(b.halfWidth()).toBeGreaterThan(0)
    b.clear()
    expect(b.count).toBe(0)
    expect(b.mean).toBe(0)
    expect(b.halfWidth()).toBeNull()
  })

  it('takes the interval from between 32 and 63 equal batches', () => {
    const stream = new Stream(9, 1)
    const values = series(1000, i => stream.uniform(i, 0, 0))
    const b = new BatchMeans()
    values.forEach(x => b.add(x))
    // 1000 values: batches of 16, 62 of them full.
    const means = series(62, j => meanOf(values.slice(16 * j, 16 * j + 16)))
    expect(b.halfWidth()).toBeCloseTo(studentQuantile975(61) * Math.sqrt(varianceOf(means) / 62), 12)
  })

  it.each([0, 0.9])('covers the true mean in 95 of 100 runs when neighbours correlate by %f', r => {
    let covered = 0
    const runs = 600
    for (let run = 0; run < runs; run++) {
      const b = new BatchMeans()
      for (const x of autoregressive(new Stream(run, 7), 6000, r)) b.add(x)
      if (Math.abs(b.mean) <= b.halfWidth()!) covered++
    }
    // 95% ± 4 standard errors of 600 runs, and a little less where batches still remember one another.
    expect(covered / runs).toBeGreaterThan(0.95 - 0.0356 - (r > 0 ? 0.01 : 0))
    expect(covered / runs).toBeLessThan(0.95 + 0.0356)
  })
})
