import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Stream } from '../../kernel/random.ts'
import { Ejections } from './ejection.ts'

const envoy = { consecutive: 5, time: 30, cap: 300, share: 0.1 }

/** Fails `e` until it is ejected; the minutes, or 0 after one full run without. */
function failRun(ejections: Ejections, e: number, total: number, consecutive = 5): number {
  for (let i = 1; i < consecutive; i++) expect(ejections.failure(e, total)).toBe(0)
  return ejections.failure(e, total)
}

describe('Ejections', () => {
  it('ejects for longer each time, up to the cap', () => {
    const ejections = new Ejections(envoy)
    const minutes: number[] = []
    for (let n = 1; n <= 15; n++) {
      minutes.push(failRun(ejections, 0, 10))
      expect(ejections.isOut(0)).toBe(true)
      ejections.readmit(0)
    }
    expect(minutes).toEqual([30, 60, 90, 120, 150, 180, 210, 240, 270, 300, 300, 300, 300, 300, 300])
  })

  it('never ejects for longer than a cap below the base time', () => {
    expect(failRun(new Ejections({ ...envoy, cap: 10 }), 0, 10)).toBe(10)
  })

  it.each([
    { p: 0.2, mean: 3905, runs: 4000 },
    { p: 0.5, mean: 62, runs: 20_000 },
    { p: 0.9, mean: 6.9350878084302865, runs: 20_000 },
  ])('with failures of chance $p takes $mean orders to trip', ({ p, mean, runs }) => {
    const draws = new Stream(Math.round(p * 10), 3)
    let orders = 0
    let squares = 0
    for (let r = 0; r < runs; r++) {
      const ejections = new Ejections(envoy)
      let n = 0
      while (!ejections.isOut(0)) {
        if (draws.uniform(r, n++, 0) < p) ejections.failure(0, 1)
        else ejections.success(0)
      }
      orders += n
      squares += n * n
    }
    const found = orders / runs
    const error = Math.sqrt((squares / runs - found * found) / runs)
    expect(error / mean).toBeLessThan(0.02)
    expect(Math.abs(found - mean)).toBeLessThan(3.5 * error)
  })

  it('counts failures of one employee, in a row', () => {
    const ejections = new Ejections(envoy)
    for (let i = 0; i < 4; i++) ejections.failure(0, 10)
    ejections.success(0)
    ejections.failure(1, 10)
    for (let i = 0; i < 4; i++) expect(ejections.failure(0, 10)).toBe(0)
    expect(ejections.out).toBe(0)
    expect(ejections.failure(0, 10)).toBe(30)
  })

  it.each([
    { share: 0.1, total: 30, most: 3 },
    { share: 0.1, total: 9, most: 1 },
    { share: 0, total: 9, most: 1 },
    { share: 0.29, total: 100, most: 29 },
    { share: 1, total: 7, most: 7 },
    { share: 0.5, total: 3, most: 1 },
  ])('keeps $share of $total: $most out at once', ({ share, total, most }) => {
    const ejections = new Ejections({ ...envoy, share })
    for (let e = 0; e < total; e++) expect(failRun(ejections, e, total)).toBe(e < most ? 30 : 0)
    expect(ejections.out).toBe(most)
    ejections.readmit(0)
    if (most === total) return
    // Who was spared must fail a whole run again.
    expect(failRun(ejections, total - 1, total)).toBe(30)
  })

  it('does not hear what comes back from somebody who is out', () => {
    const ejections = new Ejections({ ...envoy, share: 1 })
    failRun(ejections, 0, 4)
    for (let i = 0; i < 20; i++) expect(ejections.failure(0, 4)).toBe(0)
    for (let i = 0; i < 20; i++) ejections.success(0)
    ejections.readmit(0)
    expect(failRun(ejections, 0, 4)).toBe(60)
  })

  it('forgives one ejection for each run of good orders', () => {
    const ejections = new Ejections(envoy)
    for (let n = 0; n < 12; n++) {
      failRun(ejections, 0, 10)
      ejections.readmit(0)
    }
    for (let i = 0; i < 9; i++) ejections.success(0)
    // One forgiven, the run after it broken off one short: from the cap's multiplier, 10, to 9 and with this one 10 again.
    expect(failRun(ejections, 0, 10)).toBe(300)
    ejections.readmit(0)
    for (let i = 0; i < 10; i++) ejections.success(0)
    expect(failRun(ejections, 0, 10)).toBe(270)
    ejections.readmit(0)
    for (let i = 0; i < 500; i++) ejections.success(0)
    expect(failRun(ejections, 0, 10)).toBe(30)
  })

  it('knows nobody it has not heard of, and any that it has', () => {
    const ejections = new Ejections({ ...envoy, consecutive: 1, share: 1 })
    expect(ejections.isOut(9999)).toBe(false)
    ejections.readmit(9999)
    expect(ejections.out).toBe(0)
    expect(ejections.failure(2, 5)).toBe(30)
    ejections.success(70)
    expect(ejections.failure(9999, 5)).toBe(30)
    expect([2, 9999].every(e => ejections.isOut(e))).toBe(true)
    expect(ejections.out).toBe(2)
  })

  it('takes other parameters on the way', () => {
    const ejections = new Ejections(envoy)
    failRun(ejections, 0, 10)
    ejections.configure({ consecutive: 2, time: 7, cap: 9, share: 0.2 })
    expect(ejections.isOut(0)).toBe(true)
    expect(failRun(ejections, 1, 10, 2)).toBe(7)
    ejections.readmit(0)
    expect(failRun(ejections, 0, 10, 2)).toBe(9)
  })

  it('counts who is out', () => {
    const step = fc.record({ e: fc.nat(40), what: fc.constantFrom('fail', 'fail', 'fail', 'serve', 'readmit') })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 300 }), fc.double({ min: 0, max: 1, noNaN: true }), (steps, share) => {
        const ejections = new Ejections({ consecutive: 2, time: 7, cap: 20, share })
        const out = new Set<number>()
        for (const { e, what } of steps) {
          if (what === 'serve') ejections.success(e)
          else if (what === 'readmit') {
            ejections.readmit(e)
            out.delete(e)
          } else {
            const minutes = ejections.failure(e, 41)
            expect([0, 7, 14, 20]).toContain(minutes)
            if (minutes > 0) {
              expect(out.has(e)).toBe(false)
              out.add(e)
              expect(out.size).toBeLessThanOrEqual(Math.max(1, share * 41 + 1e-9))
            }
          }
          expect(ejections.isOut(e)).toBe(out.has(e))
          expect(ejections.out).toBe(out.size)
        }
      }),
    )
  })
})
