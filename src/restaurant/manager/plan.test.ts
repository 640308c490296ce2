import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countAt, nextChange } from './plan.ts'

const shift = (from: number, to: number, count: number) => ({ from, to, count })

describe('the plan', () => {
  const day = [shift(0, 600, 2), shift(180, 300, 3), shift(240, 420, 1)]

  it('adds up the shifts that cover a minute, the first included, the last not', () => {
    expect([-1, 0, 179.9, 180, 240, 300, 419.9, 420, 599.9, 600].map(m => countAt(day, m))).toEqual([0, 2, 2, 5, 6, 3, 3, 2, 2, 0])
  })

  it('names every change', () => {
    const changes: number[] = []
    for (let m = nextChange(day, -1); m < Infinity; m = nextChange(day, m)) changes.push(m)
    expect(changes).toEqual([0, 180, 240, 300, 420, 600])
  })

  it('passes over a handover of equal numbers and a shift of nobody', () => {
    const handover = [shift(0, 60, 2), shift(60, 90, 1), shift(60, 90, 1), shift(20, 40, 0), shift(30, 30, 5)]
    expect(nextChange(handover, 0)).toBe(90)
  })

  it('has no change without shifts, or after the last', () => {
    expect(nextChange([], 0)).toBe(Infinity)
    expect(nextChange([shift(0, 60, 2)], 60)).toBe(Infinity)
    expect(countAt([], 0)).toBe(0)
  })

  it('is constant from one change to the next', () => {
    const shifts = fc.array(fc.tuple(fc.nat(30), fc.nat(30), fc.nat(3)).map(([from, to, count]) => shift(from, to, count)), { maxLength: 8 })
    fc.assert(
      fc.property(shifts, fc.integer({ min: -1, max: 31 }), (plan, after) => {
        const next = nextChange(plan, after)
        const last = Math.min(next, 40)
        for (let m = after; m < last; m += 0.5) expect(countAt(plan, m)).toBe(countAt(plan, after))
        if (next < Infinity) expect(countAt(plan, next)).not.toBe(countAt(plan, after))
      }),
    )
  })
})
