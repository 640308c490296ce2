import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { overlaps } from '../chart/boxes.ts'
import { guess } from '../chart/measure.ts'
import { placeWords, wrap, type Said } from './fanLayout.ts'
import { headOf, WORD_ROW } from './layout.ts'

const width = (words: string): number => guess(words, { family: '--dr-serif', size: 13.5, weight: 600, italic: true })

const said = fc.record({
  wordings: fc
    .array(fc.array(fc.stringMatching(/^[a-z0-9:$×+/]{1,14}$/), { minLength: 1, maxLength: 16 }).map((w) => w.join(' ')), { minLength: 1, maxLength: 4 })
    .map((list) => list.sort((a, b) => b.length - a.length)),
  note: fc.option(fc.constant('arrivals as recorded: only work, patience and sickness vary')),
})

describe('words of what is to come', () => {
  test('at every width lie in their rows above the chart, on one another never, and say something of the first', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 290, max: 1400 }),
        fc.array(said, { minLength: 1, maxLength: 3 }),
        fc.constantFrom(0, 26),
        (width_, given, indent) => {
          const head = headOf(width_)
          const page = { start: head.beside ? 110 : 8, end: width_ - 10 }
          const placed = placeWords(given, page, head.rows, indent, head.beside, width)
          expect(placed.length).toBeGreaterThan(0)
          expect(placed[0]).toMatchObject({ of: 0, row: 0 })
          const boxes = placed.map((row) => ({ x: row.x - indent, y: row.row * WORD_ROW, width: row.width + indent, height: WORD_ROW }))
          for (const [i, box] of boxes.entries()) {
            expect(placed[i].width).toBeCloseTo(width(placed[i].words), 6)
            expect(box.x).toBeGreaterThanOrEqual(page.start - 1e-6)
            expect(box.x + box.width).toBeLessThanOrEqual(page.end + 1e-6)
            expect(box.y + box.height).toBeLessThanOrEqual(head.height)
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
  const page = { start: 50, end: 850 }

  test('one row each stand at the end of the page', () => {
    const [first, second] = placeWords([one('hire someone: clear'), one('if nothing changes: not')], page, 2, 26, true, width)
    expect([first.row, second.row]).toEqual([0, 1])
    expect(first.x + first.width).toBeCloseTo(850, 6)
    expect(second.x + second.width).toBeCloseTo(850, 6)
  })

  test('below the title they are read from the start', () => {
    const [row] = placeWords([one('if nothing changes: clear')], page, 2, 0, false, width)
    expect(row.x).toBe(50)
  })

  test('all are in the same fullness, the fullest that has room', () => {
    const long = one('aaaaaaaa '.repeat(6).trim(), 'aaaaaaaa')
    const rows = (most: number): string[] => placeWords([long, long], { start: 0, end: width('aaaaaaaa aaaaaaaa aaaaaaaa') }, most, 0, true, width).map((r) => r.words)
    expect(rows(4)).toHaveLength(4)
    expect(rows(3)).toEqual(['aaaaaaaa', 'aaaaaaaa'])
    expect(rows(1)).toEqual(['aaaaaaaa'])
  })

  test('a note is said where there is room besides, once', () => {
    const noted: Said = { wordings: ['clear'], note: 'as recorded' }
    expect(placeWords([noted], page, 2, 0, true, width).map((r) => r.words)).toEqual(['clear', 'as recorded'])
    expect(placeWords([one('clear'), noted], page, 2, 0, true, width).map((r) => r.words)).toEqual(['clear', 'clear'])
    expect(placeWords([noted, noted], page, 4, 0, true, width).map((r) => r.words)).toEqual(['clear', 'as recorded', 'clear'])
  })

  test('nothing to say, nothing said', () => {
    expect(placeWords([], page, 2, 0, true, width)).toEqual([])
  })

  test('words are kept whole where they can be', () => {
    expect(wrap('one two three', width('one two'), width)).toEqual(['one two', 'three'])
    const [cut] = wrap('unbreakableunbreakable', width('unbreak…'), width)
    expect(cut.endsWith('…')).toBe(true)
    expect(width(cut)).toBeLessThanOrEqual(width('unbreak…'))
  })
})
