import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Command } from '../../scenario/types.ts'
import type { FigureState } from '../../store/figure.ts'
import type { Comparison, Fate } from '../../store/results.ts'
import { createText } from '../../text/text.ts'
import { stateOf } from '../chart/state.testing.ts'
import { dotsPath, layOut, nearest, stemsPath, thickness } from './layout.ts'
import { callThem, differenceOf, mostDifferent, partsAt, scaleOf, tailsOf, verdictOf, type Mark } from './select.ts'

const served = (wait: number): Fate => ({ outcome: 'served', wait })
const inside = (wait: number | null): Fate => ({ outcome: 'inside', wait })
const gone: Fate = { outcome: 'gave-up', wait: null }

function comparisonOf(rows: [arrivedAt: number, a: Fate, b: Fate][], until = 100): Comparison {
  return { until, customer: rows.map((_, i) => i), arrivedAt: rows.map((r) => r[0]), a: rows.map((r) => r[1]), b: rows.map((r) => r[2]) }
}

describe('how a customer fared', () => {
  const of = (a: Fate, b: Fate, arrivedAt = 50, until = 100) => verdictOf(a, b, arrivedAt, until)

  test('is better where they waited less, alike where nothing would be written differently', () => {
    expect(of(served(3), served(11))).toEqual({ verdict: 'a', by: 8 })
    expect(of(served(11), served(3))).toEqual({ verdict: 'b', by: -8 })
    expect(of(served(3), served(3.04))).toEqual({ verdict: 'alike', by: 0 })
  })

  test('is told of the lost by where they were lost', () => {
    expect(of(gone, served(3)).verdict).toBe('lostA')
    expect(of(served(3), { outcome: 'turned-away', wait: null }).verdict).toBe('lostB')
    expect(of(gone, { outcome: 'shed', wait: null }).verdict).toBe('lostBoth')
    expect(of(gone, inside(50)).verdict).toBe('lostA')
    expect(of({ outcome: 'dropped', wait: 4 }, served(4)).verdict).toBe('lostA')
  })

  test('is open while who waits may still have waited less', () => {
    // Came at 90, waits since.
    expect(of(inside(10), inside(10), 90).verdict).toBe('open')
    expect(of(inside(10), served(12), 90).verdict).toBe('open')
    expect(of(inside(10), served(2), 90)).toEqual({ verdict: 'b', by: -8 })
    expect(of(served(2), inside(10), 90)).toEqual({ verdict: 'a', by: 8 })
    // At the counter: their wait is over.
    expect(of(inside(4), served(12), 80)).toEqual({ verdict: 'a', by: 8 })
    expect(of({ outcome: 'in-orbit', wait: null }, served(1)).verdict).toBe('open')
    expect(of({ outcome: 'in-orbit', wait: 2 }, served(9)).verdict).toBe('open')
    expect(of(inside(null), served(1)).verdict).toBe('open')
  })

  test('never names a better one whom a longer wait could make the worse one', () => {
    const wait = fc.double({ min: 0, max: 50, noNaN: true })
    fc.assert(
      fc.property(wait, wait, wait, (finished, soFar, more) => {
        const until = 100
        const { verdict } = verdictOf(inside(soFar), served(finished), until - soFar, until)
        const later = verdictOf(served(soFar + more), served(finished), until - soFar, until + more)
        if (verdict !== 'open') expect(later.verdict).toBe(verdict)
      }),
    )
  })
})

describe('the counts', () => {
  test('add up to everybody who came since, and leave out whoever was done before', () => {
    const rows: [number, Fate, Fate][] = [
      [1, served(0), served(0)],
      [2, gone, gone],
      [8, served(9), served(2)],
      [12, served(1), served(1)],
      [13, served(4), gone],
      [14, gone, gone],
      [99, inside(1), inside(1)],
    ]
    const { counts, marks } = differenceOf(comparisonOf(rows), 10)
    expect(counts).toEqual({ n: 5, a: 0, b: 1, alike: 1, open: 1, lostA: 0, lostB: 1, lostBoth: 1 })
    expect(marks.map((m) => m.index)).toEqual([2, 3, 4, 5, 6])
  })

  test('are as many as there are marks, whatever befell them', () => {
    const fate = fc.oneof(
      fc.record({ outcome: fc.constantFrom('served' as const, 'inside' as const, 'in-orbit' as const), wait: fc.option(fc.double({ min: 0, max: 60, noNaN: true })) }),
      fc.record({ outcome: fc.constantFrom('gave-up' as const, 'closed' as const, 'unservable' as const), wait: fc.constant(null) }),
    )
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.double({ min: 0, max: 100, noNaN: true }), fate, fate)), fc.double({ min: 0, max: 100, noNaN: true }), (rows, from) => {
        const { counts, marks } = differenceOf(comparisonOf(rows.sort((x, y) => x[0] - y[0])), from)
        const { n, ...each } = counts
        expect(marks).toHaveLength(n)
        expect(Object.values(each).reduce((sum, k) => sum + k, 0)).toBe(n)
        for (const { verdict, by } of marks) expect(Math.sign(by)).toBe(verdict === 'a' ? 1 : verdict === 'b' ? -1 : 0)
      }),
    )
  })

  test('tell first of who was lost in one only, then of the longest differences', () => {
    const rows: [number, Fate, Fate][] = [[10, served(1), served(2)], [11, served(9), served(2)], [12, gone, served(1)], [13, served(0), served(0)], [14, gone, gone], [15, served(0), gone]]
    expect(mostDifferent(differenceOf(comparisonOf(rows), 0), 3).map((m) => m.index)).toEqual([2, 5, 1])
    expect(mostDifferent(differenceOf(comparisonOf(rows), 0), 10)).toHaveLength(4)
  })
})

function two(a: Command[], b: Command[], opening = 60): FigureState {
  const state = stateOf({ commands: a, time: 90 })
  const other = stateOf({ commands: b, time: 90 }).runs.a
  return { ...state, runs: { a: state.runs.a, b: other }, playback: { ...state.playback, opening } }
}

const train: Command = { at: 60, do: 'train', who: 'ana', value: 25 / 13 }
const hire: Command = { at: 60, do: 'hire', value: { name: 'Chloé', speed: 1 } }
const past: Command = { at: 5, do: 'call-in-sick', who: 'ben' }

describe('what the two are called', () => {
  const called = (a: Command[], b: Command[], telling: 'restaurant' | 'system' = 'restaurant') => {
    const { a: x, b: y } = callThem(two(a, b), createText(telling, 'en'))
    return [x.what, x.where, y.what, y.where]
  }

  test('is what each alone did', () => {
    expect(called([past, train], [past, hire])).toEqual(['Ana trained to 1.92×', 'with Ana trained', 'Chloé hired', 'with Chloé hired'])
    expect(called([past, train], [past, hire], 'system')).toEqual(['Ana scaled to 1.92×', 'with Ana scaled', 'Chloé added', 'with Chloé added'])
    expect(called([past], [past, { at: 60, do: 'let-go', who: 'ben' }])).toEqual(['nothing changed', 'with nothing changed', 'Ben let go', 'with Ben let go'])
    expect(called([{ at: 60, do: 'call-in-sick', who: 'ana' }], [{ at: 60, do: 'set', path: 'line.routing', value: 'random' }])).toEqual([
      'Ana out sick', 'in A', 'lines chosen: any line', 'in B',
    ])
  })

  test('is a letter where more was done, or the same at other moments', () => {
    expect(called([train, { at: 80, do: 'call-in-sick', who: 'ana' }], [hire])).toEqual(['Ana trained to 1.92×, and more since', 'in A', 'Chloé hired', 'in B'])
    expect(called([train], [{ ...train, at: 70 }])).toEqual(['Ana trained to 1.92×', 'in A', 'Ana trained to 1.92×', 'in B'])
  })

  test('the two part where their lists do, at the latest where the comparison began', () => {
    expect(tailsOf([past, train], [{ ...past }, hire])).toEqual({ own: [train], others: [hire] })
    expect(partsAt(two([past, train], [past, hire]))).toBe(60)
    expect(partsAt(two([past, train], [past]))).toBe(60)
    expect(partsAt(two([train], [past, hire]))).toBe(5)
    expect(partsAt(two([], []))).toBe(60)
  })
})

describe('the picture', () => {
  const mark = (at: number, by: number): Mark => ({ index: 0, at, verdict: by > 0 ? 'a' : 'b', by })
  const same = (v: number): number => v

  test('has one scale both ways that holds every mark', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -500, max: 500, noNaN: true })), (values) => {
        const { up, down, ticks } = scaleOf(values.map((by, i) => mark(i, by)))
        for (const by of values) {
          expect(by).toBeLessThanOrEqual(up + 1e-9)
          expect(by).toBeGreaterThanOrEqual(-down - 1e-9)
        }
        expect(up).toBeGreaterThan(0)
        expect(down).toBeGreaterThan(0)
        expect(ticks).toContain(0)
        expect(ticks.length).toBeLessThanOrEqual(10)
        const steps = ticks.slice(1).map((tick, i) => tick - ticks[i])
        for (const step of steps) expect(step).toBeCloseTo(steps[0], 9)
      }),
    )
  })

  test('finds the customer pointed at, by time first', () => {
    const marks = [mark(10, 5), mark(20, -5), mark(20, 40), mark(90, 1)]
    const at = (px: number, py: number): number => nearest(marks, px, py, same, (m) => m.by)
    expect([at(9, 0), at(20, -4), at(20, 39), at(70, 0), at(-50, 0), at(500, 0)]).toEqual([0, 1, 2, 3, 0, 3])
    expect(nearest([], 5, 5, same, () => 0)).toBe(-1)
  })

  test('finds the same one as a search through all', () => {
    const some = fc.array(fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: -20, max: 20 })), { minLength: 1 })
    fc.assert(
      fc.property(some, fc.integer({ min: -5, max: 65 }), fc.integer({ min: -25, max: 25 }), (list, px, py) => {
        const marks = list.sort((p, q) => p[0] - q[0]).map(([at, by]) => mark(at, by))
        const far = (m: Mark): number => Math.abs(m.at - px) + Math.abs(m.by - py) / 8
        const found = nearest(marks, px, py, same, (m) => m.by)
        expect(far(marks[found])).toBe(Math.min(...marks.map(far)))
      }),
    )
  })

  test('draws a stem to the longest of those in one place, and no dot twice', () => {
    const marks = [mark(1, 2), mark(1, 5), mark(1.1, 5), mark(4, -3)]
    expect(stemsPath(marks, same, (v) => 10 - v)).toBe('M1,10.0V5.0M4,10.0V13.0')
    expect(dotsPath(marks, same, (v) => 10 - v).match(/M/g)).toHaveLength(3)
  })

  test('stays cheap and thin with fifty thousand', () => {
    const marks = Array.from({ length: 50_000 }, (_, i) => mark(i / 100, ((i * 7919) % 100) - 50 + 0.5))
    expect(stemsPath(marks, same, same).match(/M/g)!.length).toBeLessThanOrEqual(1001)
    const few = thickness(0.1)
    const many = thickness(100)
    expect(many.dot).toBeLessThan(few.dot)
    expect(many.stem).toBeGreaterThan(0.5)
  })

  test('has room at 320 pixels, and none for nothing', () => {
    const layout = layOut(270, 250, 60)!
    expect(layout.lanes.lostB).toBeGreaterThan(layout.titles.a)
    expect(layout.plot.top).toBeGreaterThan(layout.lanes.lostB)
    expect(layout.lanes.lostA).toBeGreaterThan(layout.plot.foot)
    expect(layout.titles.b).toBeGreaterThan(layout.lanes.lostA)
    expect(layout.axis).toBeGreaterThan(layout.titles.b)
    expect(layOut(100, 250, 60)).toBeNull()
    expect(layOut(400, 90, 60)).toBeNull()
  })
})
