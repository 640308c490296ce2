import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { seriesOf } from '../chart/state.testing.ts'
import { lineColumns, lostColumns, rates, sampling, WINDOW_MINUTES } from './series.ts'

const rows = fc.array(
  fc.record({ arrived: fc.nat(9), served: fc.nat(9), lost: fc.nat(3), inLine: fc.nat(60) }),
  { minLength: 1, maxLength: 300 },
)

describe('trailing means', () => {
  test('are the counts of the window, per hour', () => {
    fc.assert(
      fc.property(rows, fc.integer({ min: 1, max: 7 }), (list, step) => {
        const { minute, arriving, served } = rates(seriesOf(list), step, WINDOW_MINUTES)
        for (const [i, m] of minute.entries()) {
          const window = list.slice(Math.max(1, m - WINDOW_MINUTES + 1), m + 1)
          const per = 60 / window.length
          expect(arriving[i]).toBeCloseTo(window.reduce((s, r) => s + r.arrived, 0) * per, 6)
          expect(served[i]).toBeCloseTo(window.reduce((s, r) => s + r.served, 0) * per, 6)
        }
        if (list.length > WINDOW_MINUTES) expect(minute.at(-1)).toBe(list.length - 1)
      }),
    )
  })

  test('say nothing of the first few minutes', () => {
    expect(rates(seriesOf(Array.from({ length: 4 }, () => ({ arrived: 1 }))), 1, 10).minute).toEqual([])
  })
})

describe('columns', () => {
  test('no peak of the line and no lost customer is left out', () => {
    fc.assert(
      fc.property(rows, fc.integer({ min: 1, max: 40 }), (list, step) => {
        const series = seriesOf(list)
        expect(Math.max(...lineColumns(series, step).inLine)).toBe(Math.max(...list.map((r) => r.inLine)))
        const lost = lostColumns(series, step).reduce((sum, d) => sum + d.lost, 0)
        expect(lost).toBe(list.reduce((sum, r) => sum + r.lost, 0))
      }),
    )
  })

  test('a day of 100,000 minutes has no more points than pixels', () => {
    const series = seriesOf(Array.from({ length: 100_001 }, (_, i) => ({ arrived: 1, inLine: i % 50 })))
    const { step, window } = sampling(100_000 / 700)
    expect(rates(series, step, window).minute.length).toBeLessThanOrEqual(701)
    expect(lineColumns(series, step).minute.length).toBeLessThanOrEqual(702)
  })
})
