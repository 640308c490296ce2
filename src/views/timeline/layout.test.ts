import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { END_HEIGHT } from './ends.ts'
import { clockTicks, headOf, layOut, roundAxis, steadyAxis, WORD_ROW } from './layout.ts'
import { ROW_HEIGHT } from './pins.ts'

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
  test('words of what is to come have two rows beside the title, else three below it', () => {
    expect(headOf(850)).toMatchObject({ rows: 2, beside: true })
    expect(headOf(346)).toMatchObject({ rows: 3, beside: false })
    fc.assert(fc.property(fc.integer({ min: 100, max: 1400 }), (width) => headOf(width).height >= headOf(width).rows * WORD_ROW))
  })

  test('bands follow one another from the pins to the clock, the losses in a strip of their own', () => {
    fc.assert(
      fc.property(fc.integer({ min: 200, max: 1400 }), fc.integer({ min: 100, max: 400 }), fc.integer({ min: 0, max: 2 }), (width, height, rows) => {
        const layout = layOut(width, height, rows, 58)
        if (!layout) return
        const { rates, line, lost, grip, axis } = layout
        // Names of axes stand above their bands, and on nothing.
        expect(rates.top).toBeGreaterThanOrEqual(rows * ROW_HEIGHT + 20)
        expect(rates.foot).toBeGreaterThanOrEqual(rates.top + 26)
        expect(line.top).toBeGreaterThanOrEqual(rates.foot + 28)
        expect(grip - 10).toBeGreaterThan(rates.foot)
        expect(grip + 10).toBeLessThan(line.top)
        expect(line.foot).toBeGreaterThan(line.top + 24)
        expect(lost.top).toBeGreaterThan(line.foot)
        expect(lost.foot - lost.top).toBeGreaterThanOrEqual(END_HEIGHT)
        expect(axis - 7).toBeGreaterThan(lost.foot)
        expect(axis + 7).toBeLessThan(height)
      }),
    )
  })

  test('no room, no chart', () => {
    expect(layOut(0, 256, 1, 50)).toBe(null)
    expect(layOut(600, 0, 1, 50)).toBe(null)
  })
})
