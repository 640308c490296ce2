import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { overlaps } from '../chart/boxes.ts'
import { guess } from '../chart/measure.ts'
import { stemPath } from './fan.ts'
import { placeWords, wrap, type Said } from './fanLayout.ts'
import { layOut, WORD_ROW } from './layout.ts'

const width = (words: string): number => guess(words, { family: '--dr-serif', size: 13.5, weight: 600, italic: true })

const said = fc.record({
  wordings: fc
    .array(fc.array(fc.stringMatching(/^[a-z0-9:$×+/]{1,14}$/), { minLength: 1, maxLength: 16 }).map((w) => w.join(' ')), { minLength: 1, maxLength: 4 })
    .map((list) => list.sort((a, b) => b.length - a.length)),
  note: fc.option(fc.constant('arrivals as recorded: only work, patience and sickness vary')),
})

describe('words of what is to come', () => {
  test('at every width lie between the bands, on one another never, and say something of the first', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 290, max: 1400 }),
        fc.integer({ min: 200, max: 360 }),
        fc.integer({ min: 1, max: 2 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.array(said, { minLength: 1, maxLength: 3 }),
        fc.constantFrom(0, 26),
        (page, height, rows, at, given, indent) => {
          const layout = layOut(page, height, rows, 58)
          if (!layout) return
          const { left, right, words, rates, line } = layout
          const placed = placeWords(given, { start: left, now: left + at * (right - left), end: right }, words.rows, indent, width)
          expect(placed.length).toBeGreaterThan(0)
          expect(placed[0].of).toBe(0)
          const boxes = placed.map((row) => ({ x: row.x - indent, y: words.top + row.row * WORD_ROW, width: row.width + indent, height: WORD_ROW }))
          for (const [i, box] of boxes.entries()) {
            expect(placed[i].width).toBeCloseTo(width(placed[i].words), 6)
            expect(box.x).toBeGreaterThanOrEqual(left - 1e-6)
            expect(box.x + box.width).toBeLessThanOrEqual(right + 1e-6)
            expect(box.y).toBeGreaterThanOrEqual(rates.foot)
            expect(box.y + box.height).toBeLessThanOrEqual(line.top)
            for (const other of boxes.slice(i + 1)) expect(overlaps(box, other, -1e-6)).toBe(false)
          }
          // Nobody is told out of order, and each is told in one of its wordings, whole, unless not even the first has room.
          expect(placed.map((row) => row.of)).toEqual([...placed.map((row) => row.of)].sort((a, b) => a - b))
          for (const [of, one] of given.entries()) {
            const text = placed.filter((row) => row.of === of).map((row) => row.words).join(' ')
            if (text === '' || text.includes('…')) continue
            expect(one.wordings.some((w) => text === w || text === `${w} ${one.note}`)).toBe(true)
          }
        },
      ),
      { numRuns: 400 },
    )
  })

  const one = (...wordings: string[]): Said => ({ wordings, note: null })
  const page = { start: 50, now: 100, end: 850 }

  test('one row each stand at the end of the page, ahead of the moment', () => {
    const [first, second] = placeWords([one('hire someone: clear'), one('if nothing changes: not')], page, 2, 26, width)
    expect([first.row, second.row]).toEqual([0, 1])
    expect(first.x + first.width).toBeCloseTo(850, 6)
    expect(second.x + second.width).toBeCloseTo(850, 6)
  })

  test('near the end of the day they stand behind the moment', () => {
    const [row] = placeWords([one('if nothing changes: clear')], { ...page, now: 800 }, 2, 0, width)
    expect(row.x + row.width).toBeCloseTo(792, 6)
  })

  test('all are in the same fullness, the fullest that has room', () => {
    const long = one('aaaaaaaa '.repeat(6).trim(), 'aaaaaaaa')
    const rows = (most: number): string[] => placeWords([long, long], { start: 0, now: 0, end: width('aaaaaaaa aaaaaaaa aaaaaaaa') }, most, 0, width).map((r) => r.words)
    expect(rows(4)).toHaveLength(4)
    expect(rows(3)).toEqual(['aaaaaaaa', 'aaaaaaaa'])
    expect(rows(1)).toEqual(['aaaaaaaa'])
  })

  test('a note is said where there is room besides, once', () => {
    const noted: Said = { wordings: ['clear'], note: 'as recorded' }
    expect(placeWords([noted], page, 2, 0, width).map((r) => r.words)).toEqual(['clear', 'as recorded'])
    expect(placeWords([one('clear'), noted], page, 2, 0, width).map((r) => r.words)).toEqual(['clear', 'clear'])
    expect(placeWords([noted, noted], page, 4, 0, width).map((r) => r.words)).toEqual(['clear', 'as recorded', 'clear'])
  })

  test('nothing to say, nothing said', () => {
    expect(placeWords([], page, 2, 0, width)).toEqual([])
  })

  test('words are kept whole where they can be', () => {
    expect(wrap('one two three', width('one two'), width)).toEqual(['one two', 'three'])
    const [cut] = wrap('unbreakableunbreakable', width('unbreak…'), width)
    expect(cut.endsWith('…')).toBe(true)
    expect(width(cut)).toBeLessThanOrEqual(width('unbreak…'))
  })
})

test('the moment is drawn around words that it would cross', () => {
  const taken = [{ from: 100, to: 300, top: 60, foot: 77 }, { from: 250, to: 300, top: 77, foot: 94 }]
  expect(stemPath(50, 10, 200, taken)).toBe('M0,10V200')
  expect(stemPath(150, 10, 200, taken)).toBe('M0,10V60M0,77V200')
  expect(stemPath(270, 10, 200, taken)).toBe('M0,10V60M0,77V77M0,94V200')
})
