import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { overlaps } from '../chart/boxes.ts'
import { END_HEIGHT, placeEnds } from './ends.ts'

const band = { top: 60, foot: 150 }

describe('the words at the ends of the lines', () => {
  test('never overlap, never leave the band or the page, and cross the moment only where neither side has room', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 260, max: 1280 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.array(fc.record({ width: fc.integer({ min: 30, max: 120 }), y: fc.double({ min: 60, max: 150, noNaN: true }) }), { minLength: 1, maxLength: 4 }),
        fc.array(fc.record({ x: fc.constant(0), y: fc.double({ min: 60, max: 150, noNaN: true }) }), { maxLength: 60 }),
        (page, share, labels, points) => {
          const x = 52 + share * (page - 70)
          const placed = placeEnds(labels, x, { start: 50, end: page }, band, () => points)
          const boxes = placed.map((at, i) => at && { x: at.x, y: at.y - END_HEIGHT / 2, width: labels[i].width, height: END_HEIGHT })
          for (const [i, a] of boxes.entries()) {
            if (!a) continue
            expect(a.x).toBeGreaterThanOrEqual(50)
            expect(a.x + a.width).toBeLessThanOrEqual(page)
            expect(a.y).toBeGreaterThanOrEqual(band.top - 1e-6)
            expect(a.y + a.height).toBeLessThanOrEqual(band.foot + 1e-6)
            const widest = Math.max(...labels.map((l) => l.width))
            const fits = x + 8 + widest <= page || x - 8 - widest >= 50
            if (fits) expect(a.x > x || a.x + a.width < x).toBe(true)
            for (const b of boxes.slice(i + 1)) if (b) expect(overlaps(a, b, -1e-6)).toBe(false)
          }
          expect(placed.every((p) => p !== null)).toBe(true)
        },
      ),
    )
  })

  test('right of the moment while there is room, then left of it', () => {
    const label = [{ width: 80, y: 100 }]
    expect(placeEnds(label, 300, { start: 50, end: 400 }, band, () => [])[0]).toEqual({ x: 308, y: 100 })
    expect(placeEnds(label, 350, { start: 50, end: 400 }, band, () => [])[0]!.x).toBe(350 - 8 - 80)
  })

  test('left of the moment they keep off the lines', () => {
    const flat = Array.from({ length: 50 }, (_, i) => ({ x: 260 + i, y: 140 }))
    const [at] = placeEnds([{ width: 80, y: 140 }], 350, { start: 50, end: 400 }, band, () => flat)
    expect(at!.y + END_HEIGHT / 2).toBeLessThanOrEqual(140)
  })

  test('a band too low for all keeps the first', () => {
    const low = { top: 0, foot: END_HEIGHT + 4 }
    const placed = placeEnds([{ width: 40, y: 3 }, { width: 40, y: 9 }], 60, { start: 50, end: 400 }, low, () => [])
    expect(placed.map((p) => p !== null)).toEqual([true, false])
  })
})
