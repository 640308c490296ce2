import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { TraceMark } from '../../store/results.ts'
import { createText } from '../../text/text.ts'
import { stateOf } from '../chart/state.testing.ts'
import { storyOf, type Story } from './select.ts'
import { ticksOf } from './draw.ts'
import { endWords, findingWords, spanWords } from './wording.ts'

const mark = (at: number, what: TraceMark['what'], employee: string | null = null, outcome: TraceMark['outcome'] = null): TraceMark => ({ at, what, employee, station: null, outcome })
const story = (marks: TraceMark[], until = 60): Story => storyOf({ customer: 6, until, marks })!
const known = { ...stateOf({ time: 60 }), results: { ...stateOf().results, trace: { customer: 6, until: 60, marks: [] } } }
const spans = (marks: TraceMark[], until?: number): unknown[] => story(marks, until).spans.map((s) => [s.kind, s.who, s.from, s.to, s.end])

test('the axis of a day has round minutes within it, as far apart as their words are wide', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.05, max: 5000, noNaN: true }), fc.integer({ min: 60, max: 900 }), (whole, pixels) => {
      const ticks = ticksOf(whole, pixels)
      const apart = ticks.length > 1 ? ((ticks[1] - ticks[0]) / whole) * pixels : Infinity
      return ticks[0] === 0 && ticks.at(-1)! <= whole + 1e-9 && apart >= 51.9
    }),
  )
})

describe('the spans of a customer’s day', () => {
  test('waits, is served, leaves', () => {
    const marks = [mark(5, 'arrived'), mark(5, 'joined'), mark(9, 'started', 'Ana'), mark(12, 'left', 'Ana', 'served')]
    expect(spans(marks)).toEqual([['wait', null, 5, 9, 'done'], ['serve', 'Ana', 9, 12, 'done']])
    expect(story(marks)).toMatchObject({ waited: 4, served: 3, leftAt: 12, outcome: 'served', attempts: 1 })
    expect(findingWords(story(marks), known, createText('restaurant', 'en'))).toBe(
      'Customer 7 came at 8:05 and was served at 8:12, after 7 min: 4 min waiting, 3 min being served.',
    )
    expect(findingWords(story(marks), known, createText('system', 'en'))).toContain('Request 7 arrived at 8:05 and completed')
  })
  test('at once: no span of no length', () => {
    expect(spans([mark(5, 'arrived'), mark(5, 'joined'), mark(5, 'started', 'Ana'), mark(6, 'left', 'Ana', 'served')])).toEqual([['serve', 'Ana', 5, 6, 'done']])
  })
  test('gave up in somebody’s line', () => {
    const marks = [mark(5, 'arrived'), mark(5, 'joined', 'Ben'), mark(15, 'left', null, 'gave-up')]
    expect(spans(marks)).toEqual([['wait', 'Ben', 5, 15, 'lost']])
    const text = createText('restaurant', 'en')
    expect(findingWords(story(marks), known, text)).toBe('Customer 7 came at 8:05 and gave up at 8:15, after 10 min in line.')
    expect(endWords(story(marks).spans[0], story(marks), text)).toBe('gave up')
  })
  test('still there: open up to now', () => {
    expect(spans([mark(5, 'arrived'), mark(5, 'joined')], 8)).toEqual([['wait', null, 5, 8, 'open']])
    expect(story([mark(5, 'arrived'), mark(5, 'joined')], 8)).toMatchObject({ outcome: 'inside', leftAt: null, waited: 3 })
  })
  test('interrupted, sent on, served by another', () => {
    const marks = [mark(0, 'arrived'), mark(0, 'started', 'Ana'), mark(2, 'interrupted', 'Ana'), mark(4, 'redispatched', 'Ana'), mark(4, 'joined', 'Ben'), mark(7, 'started', 'Ben'), mark(9, 'left', 'Ben', 'served')]
    expect(spans(marks)).toEqual([
      ['serve', 'Ana', 0, 2, 'interrupted'], ['held', 'Ana', 2, 4, 'redispatched'], ['wait', 'Ben', 4, 7, 'done'], ['serve', 'Ben', 7, 9, 'done'],
    ])
    expect(story(marks)).toMatchObject({ waited: 5, served: 4 })
  })
  test('tries again after a failure', () => {
    const marks = [mark(0, 'arrived'), mark(0, 'started', 'Ana'), mark(1, 'failed', 'Ana'), mark(1, 'retries'), mark(6, 'returned'), mark(6, 'joined'), mark(7, 'left', null, 'gave-up')]
    expect(spans(marks)).toEqual([['serve', 'Ana', 0, 1, 'failed'], ['away', null, 1, 6, 'done'], ['wait', null, 6, 7, 'lost']])
    expect(story(marks).attempts).toBe(2)
    expect(story(marks.slice(0, 4)).outcome).toBe('in-orbit')
  })
  test('a second copy runs beside the first, and whichever is not needed is cancelled', () => {
    const marks = [mark(0, 'arrived'), mark(0, 'started', 'Ana'), mark(4, 'hedged', 'Ana'), mark(4, 'started', 'Ben'), mark(6, 'left', 'Ben', 'served')]
    expect(spans(marks)).toEqual([['serve', 'Ana', 0, 6, 'cancelled'], ['serve', 'Ben', 4, 6, 'done']])
    expect(spanWords(story(marks).spans[1], createText('restaurant', 'en'))).toBe('served by Ben (second copy)')
  })
  test('nobody', () => {
    const none = { customer: -1, until: 0, marks: [] }
    const told = (trace: typeof none | null): string => findingWords(null, { ...stateOf(), results: { ...stateOf().results, trace } }, createText('restaurant', 'en'))
    expect(storyOf(none)).toBeNull()
    expect(told(none)).toBe('Nobody has come yet.')
    expect(told({ ...none, customer: 8 })).toBe('Number 9 has not come yet.')
    expect(told(null)).toBe('')
  })
})
