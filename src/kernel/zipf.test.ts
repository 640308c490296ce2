import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Stream } from './random.ts'
import { Zipf } from './zipf.ts'

const sum = (values: Iterable<number>) => [...values].reduce((a, b) => a + b, 0)

describe('Zipf', () => {
  it.each([
    { n: 1000, s: 1, top: 0.13359213049244015, ten: 0.3912871091923416 },
    { n: 100, s: 0.8, top: 0.12293414655658282, ten: 0.43827455360089357 },
  ])('has the known shares of $n items at exponent $s, and picks by them', ({ n, s, top, ten }) => {
    const zipf = new Zipf(n, s)
    expect(Math.abs(zipf.shares[0] / top - 1)).toBeLessThan(1e-13)
    expect(Math.abs(sum(zipf.shares.subarray(0, 10)) / ten - 1)).toBeLessThan(1e-13)

    const draws = 200_000
    const stream = new Stream(n, 1)
    const counts = new Int32Array(n)
    for (let i = 0; i < draws; i++) counts[zipf.pick(stream.uniform(i, 0, 0))]++
    // χ² over all items has mean n − 1 and standard deviation √(2(n−1)); the rarest are still expected 26 times.
    let chi2 = 0
    for (let k = 0; k < n; k++) chi2 += (counts[k] - draws * zipf.shares[k]) ** 2 / (draws * zipf.shares[k])
    expect(Math.abs(chi2 - (n - 1)) / Math.sqrt(2 * (n - 1))).toBeLessThan(3.5)
  })

  it('has equal shares at exponent 0', () => {
    expect(new Zipf(7, 0).shares).toEqual(new Float64Array(7).fill(1 / 7))
  })

  it('picks the first item whose cumulative share is past u, whatever n, exponent and u', () => {
    const u = fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(1000).map(i => i / 1000), fc.constantFrom(5e-324, 1 - 2 ** -53, 1))
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), fc.double({ min: 0, max: 400, noNaN: true }), u, (n, s, at) => {
        const zipf = new Zipf(n, s)
        const picked = zipf.pick(at)
        expect(zipf.shares[picked]).toBeGreaterThan(0)
        let expected = 0
        for (let below = 0; expected < n - 1 && zipf.shares[expected + 1] > 0 && (below += zipf.shares[expected]) <= at; expected++);
        expect(picked).toBe(expected)
      }),
      { numRuns: 2000 },
    )
  })

  it('never picks an item earlier for a larger u, also where u × n rounds', () => {
    const zipf = new Zipf(49, 0)
    for (let j = 1; j < 49; j++) {
      const around = [j / 49 - 2 ** -53, j / 49, j / 49 + 2 ** -52].map(u => zipf.pick(u))
      expect(around).toEqual(around.toSorted((a, b) => a - b))
      expect(around[2] - around[0]).toBeLessThanOrEqual(1)
    }
  })

  it('stands for the largest menu at the steepest exponent', () => {
    const zipf = new Zipf(100_000, 10)
    expect(sum(zipf.shares)).toBeCloseTo(1, 12)
    expect(zipf.pick(0.5)).toBe(0)
    expect(zipf.pick(1 - 2 ** -53)).toBeLessThan(100_000)
  })

  it('refuses what no such law can be', () => {
    for (const n of [0, -1, 1.5, NaN, Infinity]) expect(() => new Zipf(n, 1), `${n}`).toThrow(RangeError)
    for (const s of [-0.1, NaN, Infinity]) expect(() => new Zipf(3, s), `${s}`).toThrow(RangeError)
  })
})
