import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cellOf, sweepOf, theoryOf, usual } from './sweep.testing.ts'
import { nearest, pictureOf, xScale, type Multiple, type Picture, type Shown } from './select.ts'

const chart = (picture: Picture, key: Shown): Multiple => picture.multiples.find((one) => one.key === key)!

describe('the small charts', () => {
  test('are one a reading over one axis, without what is the same everywhere', () => {
    const picture = pictureOf(usual(), true)
    expect(picture.multiples.map(({ key }) => key)).toEqual(['met', 'wait', 'p90', 'utilisation', 'wages', 'profit'])
    expect(picture.still).toEqual(['lost'])
    expect(picture.x).toMatchObject({ domain: [1, 5], ratio: false, ticks: [1, 2, 3, 4, 5] })
    expect(picture.now).toBe(3)
  })

  test('tell nothing but wages of a line that never clears, and shade it halfway to the next value', () => {
    const picture = pictureOf(usual(), true)
    expect(picture.never).toEqual([[1, 1.5]])
    expect(chart(picture, 'wait').lines.flat().map((p) => p.x)).toEqual([2, 3, 4, 5])
    expect(chart(picture, 'profit').lines.flat()[0].x).toBe(2)
    expect(chart(picture, 'wages').lines.flat()[0].x).toBe(1)
  })

  test('draw their bands from low to high, no share beyond 0 and 1, no wait below nothing', () => {
    const sweep = sweepOf([1, 2], [cellOf({ met: [0.99, 0.03], wait: [0.2, 0.5], profit: [3, 5] }), cellOf({ met: [0.01, 0.05], wait: [1, 0.5], profit: [9, 5] })])
    const picture = pictureOf(sweep, true)
    expect(chart(picture, 'met').lines[0].map(({ low, high }) => [low, high])).toEqual([[0.96, 1], [0, 0.060000000000000005]])
    expect(chart(picture, 'wait').lines[0][0]).toMatchObject({ low: 0, high: 0.7 })
    expect(chart(picture, 'profit').lines[0][0].low).toBe(-2)
    expect(chart(picture, 'profit').domain[0]).toBeLessThanOrEqual(-2)
  })

  test('break where a value has none', () => {
    const one = cellOf({ wait: [1, 0.1] })
    const two = cellOf({ wait: [2, 0.1] })
    const lines = chart(pictureOf(sweepOf([1, 2, 3, 4, 5], [one, two, null, two, cellOf({}, { impossible: 'no', customers: 0 })]), true), 'wait').lines
    expect(lines.map((line) => line.map((p) => p.index))).toEqual([[0, 1], [3]])
  })

  test('never grow with the one wait that is endless', () => {
    const waits = [5000, 4, 2, 1, 0.5, 0.2]
    const sweep = sweepOf([1, 2, 3, 4, 5, 6], waits.map((wait) => cellOf({ wait: [wait, 0.1 * wait], p90: [wait, wait] })), { now: 3 })
    const [, high] = chart(pictureOf(sweep, true), 'wait').domain
    expect(high).toBeGreaterThanOrEqual(4.4)
    expect(high).toBeLessThan(20)
  })

  test('hold every value that theory and run have, unless it is a wait', () => {
    const value = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(fc.array(fc.tuple(value, value, fc.double({ min: -900, max: 900, noNaN: true })), { minLength: 2, maxLength: 12 }), (rows) => {
        const sweep = sweepOf(
          rows.map((_, i) => i + 1),
          rows.map(([met, lost, profit]) => cellOf({ met: [met, 0.01], lost: [lost, 0.01], profit: [profit, 1] })),
          { theory: rows.map(([met, , profit]) => theoryOf({ met: 1 - met, profit: -profit })) },
        )
        for (const { domain, lines, theory, ticks } of pictureOf(sweep, true).multiples) {
          for (const { low, high } of lines.flat()) {
            expect(low).toBeGreaterThanOrEqual(domain[0] - 1e-9)
            expect(high).toBeLessThanOrEqual(domain[1] + 1e-9)
          }
          for (const said of theory.flat()) {
            expect(said.value).toBeGreaterThanOrEqual(domain[0] - 1e-9)
            expect(said.value).toBeLessThanOrEqual(domain[1] + 1e-9)
          }
          expect(ticks.length).toBeGreaterThanOrEqual(2)
          expect(ticks.length).toBeLessThanOrEqual(7)
        }
      }),
      { numRuns: 60 },
    )
  })

  test('have the goal where it is one: its share, and the wait of nine in ten', () => {
    const picture = pictureOf(usual(), true)
    expect(chart(picture, 'met').goal).toBe(0.9)
    expect(chart(picture, 'p90').goal).toBe(3)
    expect(chart(picture, 'wait').goal).toBeNull()
    const other = pictureOf({ ...usual(), goal: { wait: 3, share: 0.8 } }, true)
    expect(chart(other, 'p90').goal).toBeNull()
    const swept = pictureOf({ ...usual(), axis: { of: 'goal.wait', values: [1, 2, 3, 4, 5] } }, false)
    expect(chart(swept, 'p90').goal).toBeNull()
  })

  test('have theory beside them where it is, by the least exact of what was said', () => {
    const sweep = usual()
    expect(pictureOf(sweep, true).theory).toBeNull()
    const theory = [theoryOf({ utilisation: 1, wages: 15 }, { stable: false, kind: 'limit' }), ...[9, 1.2, 0.3].map((wait) => theoryOf({ wait })), null]
    const picture = pictureOf({ ...sweep, theory }, true)
    expect(picture.theory).toEqual({ kind: 'exact', model: 'M/M/2' })
    expect(chart(picture, 'wait').theory).toEqual([[{ x: 2, value: 9 }, { x: 3, value: 1.2 }, { x: 4, value: 0.3 }]])
    expect(chart(picture, 'utilisation').theory).toEqual([])
    const mixed = [...theory.slice(0, 2), theoryOf({ wait: 1 }, { kind: 'approximate', model: 'M/G/3' }), ...theory.slice(3)]
    expect(pictureOf({ ...sweep, theory: mixed }, true).theory).toEqual({ kind: 'approximate', model: null })
  })
})

describe('the axis', () => {
  const cells = [1, 2, 3].map((wait) => cellOf({ wait: [wait, 0.1] }))

  test('is logarithmic where values are spread by ratio, with round ticks', () => {
    const { x } = pictureOf(sweepOf([0.5, 1, 4], cells, { axis: { of: 'speed', values: [0.5, 1, 4], ratio: true } }), false)
    expect(x.ratio).toBe(true)
    expect(x.ticks.length).toBeLessThanOrEqual(6)
    expect(x.ticks.length).toBeGreaterThanOrEqual(2)
    expect(xScale({ x })(1)).toBeCloseTo(1 / 3, 9)
  })

  test('has whole ticks of people, and holds one value alone', () => {
    expect(pictureOf(sweepOf([1, 2, 3], cells), true).x.ticks).toEqual([1, 2, 3])
    const { x } = pictureOf(sweepOf([4], cells.slice(0, 1)), true)
    expect(xScale({ x })(4)).toBe(0.5)
  })

  test('finds the value that is pointed at', () => {
    const picture = pictureOf(sweepOf([1, 2, 10], cells), false)
    expect([-3, 0, 0.04, 0.08, 0.54, 0.57, 2].map((at) => nearest(picture, [1, 2, 10], at))).toEqual([0, 0, 0, 1, 1, 2, 2])
  })
})
