import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clockTicks, layOut, roundAxis, steadyAxis, WORD_ROW } from './layout.ts'

describe('the axis of the day', () => {
  test('ticks are round clock times within the day, far enough apart', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 5, max: 100_000 }),
        fc.integer({ min: 0, max: 1439 }),
        fc.integer({ min: 200, max: 1200 }),
        (end, opens, pixels) => {
          const opensAt = `${String(Math.floor(opens / 60)).padStart(2, '0')}:${String(opens % 60).padStart(2, '0')}`
          const ticks = clockTicks(end, opensAt, pixels, 52)
          for (const [i, tick] of ticks.entries()) {
            expect(tick.minute).toBeGreaterThanOrEqual(0)
            expect(tick.minute).toBeLessThanOrEqual(end)
            if (i > 0) expect(((tick.minute - ticks[i - 1].minute) * pixels) / end).toBeGreaterThanOrEqual(52 - 1e-6)
          }
        },
      ),
    )
  })

  test('a working day is told by the hour', () => {
    expect(clockTicks(600, '08:00', 800, 52).map((t) => t.clock)).toEqual([480, 540, 600, 660, 720, 780, 840, 900, 960, 1020, 1080])
    expect(clockTicks(600, '08:30', 800, 52)[0]).toEqual({ minute: 30, clock: 540, day: 1 })
  })

  test('midnight of a night shift is a time, that of a week is a day', () => {
    expect(clockTicks(480, '22:00', 800, 52).find((t) => t.minute === 120)!.clock).toBe(1440)
    expect(clockTicks(7 * 1440, '00:00', 800, 52).find((t) => t.minute === 1440)).toMatchObject({ clock: null, day: 2 })
  })
})

describe('round axes', () => {
  test('reach the most with two to four round steps', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 1e6, noNaN: true }), (most) => {
        const { top, ticks } = roundAxis(most)
        expect(top).toBeGreaterThanOrEqual(most * (1 - 1e-9))
        expect(top).toBeLessThanOrEqual(most * 2)
        expect(ticks.length).toBeGreaterThanOrEqual(2)
        expect(ticks.length).toBeLessThanOrEqual(4)
        expect(ticks.at(-1)).toBeCloseTo(top, 6)
      }),
    )
  })
})

describe('a steady axis', () => {
  test('always has room, is kept while it suits, and does not creep', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 1, max: 500, noNaN: true }), { minLength: 1, maxLength: 40 }), (needs) => {
        let held = 0
        for (const most of needs) {
          const { top } = steadyAxis(most, held)
          expect(top).toBeGreaterThanOrEqual(most * (1 - 1e-9))
          if (most <= held && most > 0.4 * held) expect(top).toBeCloseTo(held, 6)
          else expect(top).toBeCloseTo(roundAxis(most).top, 6)
          held = top
        }
      }),
    )
  })
})

describe('layout', () => {
  test('words have rows of their own, fewer where the chart is low', () => {
    expect(layOut(850, 280, 1, 50)!.words.rows).toBe(2)
    expect(layOut(320, 304, 1, 50)!.words.rows).toBe(4)
    expect(layOut(320, 220, 2, 50)!.words.rows).toBe(1)
    fc.assert(
      fc.property(fc.integer({ min: 200, max: 1400 }), fc.integer({ min: 100, max: 400 }), fc.integer({ min: 1, max: 2 }), (width, height, rows) => {
        const layout = layOut(width, height, rows, 58)
        if (!layout) return
        expect(layout.words.top).toBeGreaterThanOrEqual(layout.rates.foot)
        expect(layout.words.top + layout.words.rows * WORD_ROW).toBeLessThanOrEqual(layout.line.top)
        expect(layout.line.foot - layout.line.top).toBeGreaterThanOrEqual(36)
      }),
    )
  })

  test('bands follow one another from the pins to the clock', () => {
    const { rates, line, axis } = layOut(600, 256, 2, 50)!
    expect(44).toBeLessThan(rates.top)
    expect(rates.foot).toBeGreaterThan(rates.top + 50)
    expect(line.top).toBeGreaterThan(rates.foot)
    expect(line.foot).toBeGreaterThan(line.top + 32)
    expect(axis).toBeLessThan(256)
  })

  test('no room, no chart', () => {
    expect(layOut(0, 256, 1, 50)).toBe(null)
    expect(layOut(600, 0, 1, 50)).toBe(null)
  })
})
