import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Answer } from '../../scenario/presets/answer.ts'
import type { Ask } from '../../scenario/presets/scene.ts'
import { createText } from '../../text/text.ts'
import { apart, drawnTo, lineOf, onScale, stroke, undrawn, type Guess } from './guess.ts'
import { next, type Phase, type Step } from './phases.ts'
import { kindOf, resultWords, whyWords } from './words.ts'

const walk = (...steps: Step[]): Phase => steps.reduce<Phase>(next, 'idle')

describe('where a question stands', () => {
  const touch: Step = { do: 'touch' }
  const reach: Step = { do: 'reach', secret: false }

  it('is told to who touches nothing, and in a classroom to nobody who has not answered', () => {
    expect(walk(reach)).toBe('told')
    expect(walk({ do: 'reach', secret: true })).toBe('idle')
    expect(walk(touch, { do: 'reach', secret: true })).toBe('held')
  })

  it('is shown when the day has come to it, or at once where nothing is to be watched', () => {
    expect(walk(touch, { do: 'commit', watched: true })).toBe('watching')
    expect(walk(touch, { do: 'commit', watched: true }, { do: 'reach', secret: true })).toBe('shown')
    expect(walk(touch, { do: 'commit', watched: false })).toBe('shown')
    expect(walk({ do: 'commit', watched: true })).toBe('watching')
  })

  it('is not told while somebody answers, and can be answered after it was told', () => {
    expect(walk(touch, reach)).toBe('held')
    expect(walk(reach, touch)).toBe('held')
    expect(walk(touch, { do: 'commit', watched: true }, touch)).toBe('watching')
    expect(walk({ do: 'commit', watched: false }, { do: 'leave' }, touch)).toBe('held')
  })
})

describe('a line that is drawn', () => {
  it('is straight between two places of the pen, whichever way it goes, and begins where it is known', () => {
    const there = stroke(undrawn(100, 110), { at: 2, value: 10 }, { at: 6, value: 30 })
    expect(there.slice(0, 8)).toEqual([null, null, 10, 15, 20, 25, 30, null])
    expect(stroke(undrawn(100, 110), { at: 6, value: 30 }, { at: 2, value: 10 })).toEqual(there)
    expect(stroke(undrawn(100, 110), { at: 0, value: 9 }, { at: 0.2, value: 9 })).toEqual(undrawn(100, 110))
    expect(lineOf(there, 0)).toEqual([0, 5, 10, 15, 20, 25, 30, 30, 30, 30, 30])
    expect([drawnTo(there), drawnTo(undrawn(100, 110))]).toEqual([6, 0])
  })

  it('keeps what was drawn, has a value for every minute and stays within what was drawn', () => {
    const places = fc.array(fc.record({ at: fc.double({ min: 0, max: 20, noNaN: true }), value: fc.double({ min: 0, max: 60, noNaN: true }) }), { minLength: 1, maxLength: 30 })
    fc.assert(
      fc.property(places, fc.double({ min: 0, max: 60, noNaN: true }), (pen, start) => {
        let points = undrawn(200, 220)
        let before = pen[0]!
        for (const place of pen) {
          points = stroke(points, before, place)
          before = place
        }
        const line = lineOf(points, start)
        expect(line).toHaveLength(21)
        for (const value of line) expect(value >= -1e-9 && value <= 60 + 1e-9).toBe(true)
        points.forEach((value, i) => value !== null && expect(line[i]).toBe(value))
        expect(apart(line, line)).toBe(0)
      }),
    )
  })

  it('is as far off as its minutes are on average', () => {
    expect(apart([0, 2, 4], [0, 4, 0])).toBe(3)
    expect(apart([5], [9])).toBe(0)
  })
})

describe('a number', () => {
  it('stands on the scale', () => {
    const scale = { from: 1, to: 4.8, step: 0.2 }
    expect([onScale(0, scale), onScale(9, scale), onScale(2.31, scale), onScale(2.29, scale)]).toEqual([1, 4.8, 2.4, 2.2])
    fc.assert(
      fc.property(fc.double({ min: -10, max: 500, noNaN: true }), (value) => {
        const at = onScale(value, { from: 0, to: 400, step: 5 })
        expect(at % 5).toBe(0)
        expect(at >= 0 && at <= 400).toBe(true)
      }),
    )
  })
})

describe('in words', () => {
  const said = (en: string): { en: string; es: string } => ({ en, es: en })
  const least = { kind: 'number', unit: 'people', from: 1, to: 9, step: 1, question: said(''), why: said('Not {guess} but {answer}.'), answer: { least: 'people', holds: [], at: 300 } } as Ask
  const cost = { ...least, unit: 'dollars', answer: { reading: 'wagesPerHour', at: 250 }, why: said('It is {answer}.') } as Ask
  const line = { kind: 'line', reading: 'inLine', from: 10, until: 11, to: 13, most: 9, question: said(''), why: said('') } as Ask
  const choice = { kind: 'choice', reading: 'lost', best: 'least', at: 300, question: said(''), why: said(''), options: [{ says: said('one'), commands: [] }, { says: said('four'), commands: [] }] } as Ask
  const words = (ask: Ask, answer: Answer, guess: Guess | null, telling: 'restaurant' | 'system' = 'restaurant', lang: 'en' | 'es' = 'en'): string => resultWords({ ask, answer, guess, clock: '13:00', text: createText(telling, lang) })
  const number = (value: number): Guess => ({ kind: 'number', value })

  it('says what it takes, and how far off it was', () => {
    const answer: Answer = { kind: 'number', value: 4 }
    expect(words(least, answer, null)).toBe('It takes 4 people.')
    expect(words(least, answer, number(2))).toBe('You said 2 people; it takes 4 people.')
    expect(words(least, answer, number(4))).toBe('You said 4 people, and so it is.')
    expect(words(least, answer, number(1), 'system')).toBe('You said 1 node; it takes 4 nodes.')
    expect(words(cost, { kind: 'number', value: 215 }, number(70))).toBe('You said $70; it is $215.')
    expect(words(cost, { kind: 'number', value: 215 }, null)).toBe('At 13:00: $215.')
  })

  it('says it of a line and of a choice', () => {
    const drawn: Guess = { kind: 'line', points: [null, 4, 8] }
    expect(words(line, { kind: 'line', values: [0, 0, 2, 3] }, drawn)).toBe('You drew 8 people for 13:00; it comes to 3 people. Over the whole stretch you were 4 people off, on average.')
    expect(words(line, { kind: 'line', values: [0, 0, 2, 3] }, null, 'system')).toBe('At 13:00: 3 requests.')
    const answer: Answer = { kind: 'choice', best: 1, values: [40, 4] }
    expect(words(choice, answer, { kind: 'choice', option: 0 })).toBe('You chose “one”: 40 customers. Best is “four”: 4 customers.')
    expect(words(choice, answer, { kind: 'choice', option: 1 })).toBe('You chose “four”, and it is best: 4 customers.')
    expect(words(choice, answer, null, 'restaurant', 'es')).toBe('Lo mejor es «four»: 4 clientes.')
  })

  it('says why with figures of the engine, and nothing of a guess that nobody made', () => {
    const told = { clock: '13:00', text: createText('restaurant', 'en'), answer: { kind: 'number', value: 4 } as Answer }
    expect(whyWords({ ...told, ask: least, guess: number(2) })).toBe('Not 2 people but 4 people.')
    expect(whyWords({ ...told, ask: least, guess: null })).toBeNull()
    expect(whyWords({ ...told, ask: cost, guess: null })).toBe('It is $4.')
  })

  it('knows who is counted', () => {
    expect([least, cost, line, choice].map(kindOf)).toEqual(['staff', 'dollars', 'crowd', 'customers'])
    expect(kindOf({ ...least, answer: { reading: 'inLine', at: 9 } } as Ask)).toBe('crowd')
    expect(kindOf({ ...least, answer: { reading: 'atWork', at: 9 } } as Ask)).toBe('staff')
  })
})
