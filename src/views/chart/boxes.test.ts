import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { contains, overlaps, Room, spread, type Box } from './boxes.ts'

const box = fc.record({
  x: fc.integer({ min: -20, max: 200 }),
  y: fc.integer({ min: -20, max: 200 }),
  width: fc.integer({ min: 1, max: 80 }),
  height: fc.integer({ min: 1, max: 40 }),
})

describe('room for labels', () => {
  test('what is placed lies in bounds and on nothing', () => {
    fc.assert(
      fc.property(fc.array(box, { maxLength: 5 }), fc.array(fc.array(box, { maxLength: 6 }), { maxLength: 8 }), (taken, wishes) => {
        const bounds = { x: 0, y: 0, width: 180, height: 180 }
        const room = new Room(bounds, 2)
        for (const t of taken) room.block(t)
        const placed: Box[] = []
        for (const candidates of wishes) {
          const got = room.place(candidates)
          if (!got) continue
          expect(contains(bounds, got)).toBe(true)
          for (const other of [...taken, ...placed]) expect(overlaps(got, other, 2)).toBe(false)
          placed.push(got)
        }
      }),
    )
  })

  test('the first free candidate is taken', () => {
    const room = new Room({ x: 0, y: 0, width: 100, height: 20 })
    room.block({ x: 0, y: 0, width: 30, height: 20 })
    const [a, b, c] = [10, 40, 60].map((x) => ({ x, y: 0, width: 20, height: 20 }))
    expect(room.place([a, b, c])).toBe(b)
    expect(room.place([a, b])).toBe(null)
  })
})

describe('spread', () => {
  const labels = fc.array(fc.record({ at: fc.double({ min: -50, max: 250, noNaN: true }), size: fc.integer({ min: 5, max: 30 }) }), { maxLength: 8 })

  test('labels in a column never overlap, stay between the ends and keep their order', () => {
    fc.assert(
      fc.property(labels, (wanted) => {
        const centres = spread(wanted, 0, 200)
        const tall = wanted.reduce((sum, w) => sum + w.size, 0)
        expect(centres === null).toBe(tall > 200 + 1e-9)
        if (!centres) return
        const order = wanted.map((w, i) => ({ ...w, y: centres[i] })).sort((a, b) => a.y - b.y)
        for (const [i, label] of order.entries()) {
          expect(label.y - label.size / 2).toBeGreaterThanOrEqual(-1e-6)
          expect(label.y + label.size / 2).toBeLessThanOrEqual(200 + 1e-6)
          if (i > 0) {
            expect(label.y - label.size / 2).toBeGreaterThanOrEqual(order[i - 1].y + order[i - 1].size / 2 - 1e-6)
            expect(label.at).toBeGreaterThanOrEqual(order[i - 1].at)
          }
        }
      }),
    )
  })

  test('who has room stays where they wish; two who want one place part evenly', () => {
    expect(spread([{ at: 50, size: 10 }, { at: 120, size: 10 }], 0, 200)).toEqual([50, 120])
    expect(spread([{ at: 50, size: 10 }, { at: 50, size: 10 }], 0, 200)).toEqual([45, 55])
    expect(spread([{ at: 2, size: 10 }], 0, 200)).toEqual([5])
  })
})
