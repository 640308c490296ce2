import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { contains, overlaps } from '../chart/boxes.ts'
import { LANE, layOut, placeMarks } from './layout.ts'

describe('the words at the lines', () => {
  test('never overlap and never leave the picture, wherever the lines stand', () => {
    const mark = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), width: fc.integer({ min: 30, max: 150 }) })
    fc.assert(
      fc.property(fc.integer({ min: 260, max: 1200 }), fc.array(mark, { maxLength: 5 }), (width, given) => {
        const layout = layOut(width, 268, 46, given.length)!
        const { left, right, plot } = layout
        const marks = given.map(({ at, width: w }) => ({ x: left + at * (right - left), width: w })).sort((p, q) => p.x - q.x)
        const placed = placeMarks(marks, layout)
        const boxes = placed.map((p, i) => ({ x: p.labelX, y: p.labelY - 8, width: marks[i].width, height: 16 }))
        const page = { x: 0, y: 0, width, height: plot.top }
        for (const [i, box] of boxes.entries()) {
          expect(contains(page, box), JSON.stringify({ box, page })).toBe(true)
          for (const other of boxes.slice(i + 1)) expect(overlaps(box, other)).toBe(false)
        }
        expect(placed.every((p, i) => p.top >= i * LANE && p.x === marks[i].x)).toBe(true)
      }),
    )
  })

  test('there is no picture where there is no room for one', () => {
    expect(layOut(150, 268, 46, 5)).toBe(null)
    expect(layOut(0, 0, 46, 0)).toBe(null)
  })
})
