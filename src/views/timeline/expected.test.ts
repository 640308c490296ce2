import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { expectedPoints, placeExpected } from './expected.ts'
import { layOut } from './layout.ts'

const WIDTH = 118

describe('the name of what is expected', () => {
  test('stands in its band, ahead of the moment, and on no dot of its line', () => {
    const curve = fc.array(fc.integer({ min: 0, max: 200 }), { minLength: 2, maxLength: 12 })
    fc.assert(
      fc.property(fc.integer({ min: 300, max: 1200 }), curve, fc.double({ min: 0, max: 1, noNaN: true }), (width, rates, share) => {
        const layout = layOut(width, 260, 0, 56)!
        const { left, right } = layout
        const demand = rates.map((rate, i): [number, number] => [(i * 600) / (rates.length - 1), rate])
        const scales = {
          x: (minute: number): number => left + ((right - left) * minute) / 600,
          rate: (rate: number): number => layout.rates.foot + ((layout.rates.top - layout.rates.foot) * rate) / 200,
          line: (people: number): number => people,
        }
        const from = left + share * (right - left)
        const at = placeExpected(demand, from, WIDTH, layout, scales)
        if (!at) return
        expect(at.x).toBeGreaterThanOrEqual(from)
        expect(at.x + WIDTH).toBeLessThanOrEqual(right)
        expect(at.y).toBeGreaterThanOrEqual(layout.rates.top)
        expect(at.y + 8).toBeLessThanOrEqual(layout.rates.foot)
        for (const { y } of expectedPoints(demand, scales, at.x, at.x + WIDTH)) expect(Math.abs(y - at.y)).toBeGreaterThanOrEqual(8)
      }),
    )
  })

  test('stands still while the day comes up to it, and goes when it is there', () => {
    const layout = layOut(800, 260, 0, 56)!
    const scales = { x: (m: number): number => 56 + m, rate: (r: number): number => layout.rates.foot - r / 4, line: (n: number): number => n }
    const demand: [number, number][] = [[0, 20], [734, 20]]
    const at = (from: number): unknown => placeExpected(demand, from, WIDTH, layout, scales)
    expect(at(100)).toEqual(at(600))
    expect(at(720)).toBe(null)
  })
})
