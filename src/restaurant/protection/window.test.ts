import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SlidingWindow } from './window.ts'

describe('SlidingWindow', () => {
  it('counts each kind for itself', () => {
    const window = new SlidingWindow(10, 3)
    window.add(0, 0)
    window.add(0.5, 2)
    window.add(3, 2)
    expect([0, 1, 2].map(kind => window.total(3, kind))).toEqual([1, 0, 2])
  })

  it('forgets a tenth at a time', () => {
    const window = new SlidingWindow(10, 1)
    for (let m = 0; m < 10; m++) window.add(m + 0.5, 0)
    expect(window.total(9.999, 0)).toBe(10)
    expect(window.total(10, 0)).toBe(9)
    expect(window.total(10.999, 0)).toBe(9)
    expect(window.total(13, 0)).toBe(6)
    expect(window.total(18.9, 0)).toBe(1)
    expect(window.total(19, 0)).toBe(0)
  })

  it('agrees with a list of everything that happened, silences of any length between', () => {
    const pause = fc.oneof(fc.constant(0), fc.double({ min: 0, max: 3, noNaN: true }), fc.double({ min: 0, max: 500, noNaN: true }), fc.nat(40))
    const step = fc.record({ pause, kind: fc.nat(2), clear: fc.integer({ min: 0, max: 30 }).map(x => x === 0) })
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 50, noNaN: true }), fc.nat(1e6), fc.array(step, { maxLength: 60 }), (minutes, from, steps) => {
        const window = new SlidingWindow(minutes, 3)
        let events: { bucket: number; kind: number }[] = []
        let now = from
        for (const { pause, kind, clear } of steps) {
          now += pause
          const bucket = Math.floor(now / (minutes / 10))
          if (clear) {
            window.clear()
            events = []
          }
          window.add(now, kind)
          events.push({ bucket, kind })
          for (let k = 0; k < 3; k++)
            expect(window.total(now, k)).toBe(events.filter(e => e.kind === k && e.bucket > bucket - 10).length)
        }
      }),
    )
  })

  it('remembers for 0.9 to 1 times its length', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.1, max: 100, noNaN: true }), fc.double({ min: 0, max: 1e4, noNaN: true }), (minutes, at) => {
        const window = new SlidingWindow(minutes, 1)
        window.add(at, 0)
        expect(window.total(at + 0.899999 * minutes, 0)).toBe(1)
        expect(window.total(at + 1.000001 * minutes, 0)).toBe(0)
      }),
    )
  })

  it('stands the shortest window and the longest day', () => {
    const window = new SlidingWindow(5e-324, 1)
    window.add(1e7, 0)
    expect(window.total(1e7, 0)).toBe(1)
    expect(window.total(1e7 + 1e-6, 0)).toBe(0)
  })

  it('begins anew with another length, and only with another', () => {
    const window = new SlidingWindow(10, 1)
    window.add(95, 0)
    window.resize(10)
    expect(window.total(95, 0)).toBe(1)
    window.resize(100)
    expect(window.total(95, 0)).toBe(0)
    window.add(95, 0)
    expect(window.total(184, 0)).toBe(1)
    expect(window.total(196, 0)).toBe(0)
    window.resize(1)
    window.add(196, 0)
    expect(window.total(197.2, 0)).toBe(0)
    expect(() => window.resize(0)).toThrow(RangeError)
  })

  it('refuses a window without length', () => {
    for (const minutes of [0, -1, NaN, Infinity]) expect(() => new SlidingWindow(minutes, 1)).toThrow(RangeError)
  })
})
