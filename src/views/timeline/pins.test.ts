import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { overlaps, type Box } from '../chart/boxes.ts'
import { hitAreas, layPins, PIN_RADIUS, pinName, ROW_HEIGHT, type Pin, type PinWish } from './pins.ts'

const page = (width: number): { start: number; left: number; right: number; end: number } => ({
  start: 2,
  left: 46,
  right: width - 10,
  end: width - 2,
})

const wish = (x: number, label: number): PinWish => ({ x, label, name: '1' })

const head = (pin: Pin): Box => ({ x: pin.x - pin.half, y: pin.row * ROW_HEIGHT, width: 2 * pin.half, height: 2 * PIN_RADIUS })

const words = (pin: Pin, wishes: readonly PinWish[]): Box | null =>
  pin.labelX === null
    ? null
    : { x: pin.labelX, y: pin.row * ROW_HEIGHT, width: wishes[pin.first].label, height: 2 * PIN_RADIUS }

const days = fc.integer({ min: 300, max: 1280 }).chain((width) =>
  fc.record({
    width: fc.constant(width),
    rows: fc.integer({ min: 1, max: 3 }),
    wishes: fc
      .array(fc.record({ x: fc.double({ min: 55, max: width - 19, noNaN: true }), label: fc.integer({ min: 20, max: 240 }) }), { maxLength: 40 })
      .map((list) => list.sort((a, b) => a.x - b.x).map((wish, i) => ({ ...wish, name: `${i + 1}${['', 'A', 'B'][i % 3]}` }))),
  }),
)

describe('pins', () => {
  test('nothing lies on another, nothing leaves the page, every act has its pin', () => {
    fc.assert(
      fc.property(days, ({ width, rows, wishes }) => {
        const pins = layPins(wishes, page(width), rows)
        const boxes: Box[] = pins.flatMap((pin) => [head(pin), words(pin, wishes)].filter((b) => b !== null))
        for (const [i, a] of boxes.entries()) {
          expect(a.x).toBeGreaterThanOrEqual(0)
          expect(a.x + a.width).toBeLessThanOrEqual(width)
          for (const b of boxes.slice(i + 1)) expect(overlaps(a, b)).toBe(false)
        }
        // Words keep off the stems that run down through their row.
        for (const pin of pins) {
          for (const above of pins.filter((p) => p.row < pin.row)) {
            const w = words(pin, wishes)
            if (w) expect(above.x > w.x && above.x < w.x + w.width).toBe(false)
          }
        }
        const told = pins.flatMap((pin) => Array.from({ length: pin.last - pin.first + 1 }, (_, i) => pin.first + i))
        expect(told).toEqual(wishes.map((_, i) => i))
        for (const pin of pins) expect(pin.row).toBeLessThan(rows)
      }),
      { numRuns: 150 },
    )
  })

  test('a few acts far apart stand at their moments with their words', () => {
    const wishes = [120, 400, 700].map((x) => wish(x, 100))
    const pins = layPins(wishes, page(900), 1)
    expect(pins.map((p) => p.x)).toEqual([120, 400, 700])
    expect(pins.every((p) => p.labelX !== null)).toBe(true)
  })

  test('a second row gives words a place that one row lacks', () => {
    const wishes = [80, 110].map((x) => wish(x, 150))
    expect(layPins(wishes, page(320), 1).filter((p) => p.labelX !== null)).toHaveLength(1)
    expect(layPins(wishes, page(320), 2).filter((p) => p.labelX !== null)).toHaveLength(2)
  })

  test('acts of one moment share a pin', () => {
    const pins = layPins([wish(200, 60), wish(200, 60), wish(200, 60)], page(600), 1)
    expect(pins).toMatchObject([{ first: 0, last: 2, labelX: null }])
  })

  test('can be hit all over and around, each on its own ground', () => {
    fc.assert(
      fc.property(days, ({ width, rows, wishes }) => {
        const pins = layPins(wishes, page(width), rows)
        const foot = rows * ROW_HEIGHT + 20
        const hits = hitAreas(pins, wishes, page(width), rows, foot)
        for (const [i, hit] of hits.entries()) {
          const pin = pins[i]
          expect(hit.width).toBeGreaterThanOrEqual(Math.min(24, 2 * pin.half + 6) - 1e-9)
          expect(hit.height).toBeGreaterThanOrEqual(24)
          expect(hit.x).toBeLessThanOrEqual(pin.x - pin.half + 1e-9)
          expect(hit.x + hit.width).toBeGreaterThanOrEqual(pin.x + pin.half - 1e-9)
          const said = words(pin, wishes)
          if (said) expect([hit.x <= said.x + 1e-9, hit.x + hit.width >= said.x + said.width - 1e-9]).toEqual([true, true])
          expect(hit.y + hit.height).toBeLessThanOrEqual(Math.max(foot, rows * ROW_HEIGHT + 4))
          for (const other of hits.slice(i + 1)) {
            const inside = { ...other, x: other.x + 1e-6, width: other.width - 2e-6 }
            expect(overlaps(hit, inside)).toBe(false)
          }
        }
      }),
      { numRuns: 150 },
    )
  })

  test('a lonely one can be hit on 44 pixels by 44', () => {
    const pins = layPins([wish(300, 0)], page(600), 1)
    expect(hitAreas(pins, [wish(300, 0)], page(600), 1, 44)).toEqual([{ x: 278, y: 0, width: 44, height: 44 }])
  })

  test('say what they stand for', () => {
    expect([pinName('3', '3'), pinName('3A', '3A'), pinName('4', '11'), pinName('2A', '2B')]).toEqual(['3', '3A', '4–11', '2A–2B'])
  })
})
