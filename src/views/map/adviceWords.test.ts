import { describe, expect, it } from 'vitest'
import type { Advice } from '../../restaurant/surveys.ts'
import { createText } from '../../text/text.ts'
import { adviceWords } from './adviceWords.ts'

const about = (value: number, part = 0.02): { value: number; low: number; high: number } => ({ value, low: value * (1 - part), high: value * (1 + part) })
const met = { value: 0.9, halfWidth: 0.01 }
const ADVICE: Advice = {
  perHour: 60,
  goal: { wait: 5, share: 0.9 },
  cheapest: { people: 5, speed: 1.4, cost: about(78), met },
  spare: { people: 6, speed: 1.4, cost: about(94.4, 0.005), met },
  star: { cheaperUpTo: about(22, 0.1), impossibleFrom: about(31, 0.05) },
  progress: { done: 10, wanted: 10, over: true },
}
const said = (change: Partial<Advice> = {}, running = false, telling: 'restaurant' | 'system' = 'restaurant'): string[] => {
  const { sentences, note } = adviceWords({ ...ADVICE, ...change }, running, createText(telling, 'en'))
  return [...sentences.map(({ parts }) => parts.join('')), note]
}

describe('the advice in words', () => {
  it('is whole sentences with the ranges of their numbers, in both tellings', () => {
    expect(said().slice(0, 3)).toEqual([
      'The cheapest way for 9 in 10 to wait under 5 min: 5 employees at 1.4×, $78/h ($76 to $80).',
      'To manage with any one of them out sick: 6 employees at 1.4×, $94.40/h ($93.93 to $94.87).',
      'One employee alone is cheaper than several up to 22 customers an hour (20 to 24); from 31 (29 to 33) on, nobody alone is fast enough.',
    ])
    expect(said({}, false, 'system')[2]).toBe('One node alone is cheaper than several up to 22 requests an hour (20 to 24); from 31 (29 to 33) on, no single node is big enough.')
  })

  it('lets stand out what is recommended', () => {
    const [cheapest] = adviceWords(ADVICE, false, createText('restaurant', 'en')).sentences
    expect(cheapest.parts[1]).toBe('5 employees at 1.4×, $78/h')
    expect(cheapest.team).toBe(ADVICE.cheapest)
  })

  it('says only what is known, and that more is coming', () => {
    const { spare: _, star: __, ...first } = ADVICE
    const words = adviceWords({ ...first, progress: { done: 1, wanted: 10, over: false } }, true, createText('restaurant', 'en'))
    expect(words.sentences.map(({ key }) => key)).toEqual(['cheapest'])
    expect(words.note).toContain('still narrowing')
    expect(said({ cheapest: undefined, spare: undefined, star: undefined, progress: { done: 0, wanted: 10, over: false } }, true)).toEqual(['Working it out …'])
  })

  it('says that there is none', () => {
    expect(said({ cheapest: null, spare: null })[0]).toBe('No team on this map lets 9 in 10 wait under 5 min.')
    expect(said({ spare: null })[1]).toBe('No team on this map manages with any one of them out sick.')
    expect(said({ goal: null })).toEqual(['Set a goal for the wait, and the map says where to stand.'])
  })

  it.each([
    [{ cheaperUpTo: null, impossibleFrom: null }, 'One employee alone is never cheaper than several.'],
    [{ cheaperUpTo: null, impossibleFrom: about(31, 0) }, 'One employee alone is never cheaper than several; from 31 customers an hour on, nobody alone is fast enough.'],
    [{ cheaperUpTo: null, impossibleFrom: { value: 0, low: 0, high: 3 } }, 'One employee alone does not manage, however few customers come.'],
    [{ cheaperUpTo: { value: Infinity, low: 300, high: null }, impossibleFrom: null }, 'One employee alone is cheaper than several at every demand looked at, up to 300 customers an hour.'],
    [{ cheaperUpTo: { value: Infinity, low: 70, high: null }, impossibleFrom: about(76, 0) }, 'One employee alone is cheaper than several as long as one is fast enough: from 76 customers an hour on, nobody is.'],
    [{ cheaperUpTo: about(7.5, 0), impossibleFrom: null }, 'One employee alone is cheaper than several up to 7.5 customers an hour.'],
  ] as const)('tells what one star is good for: %o', (star, words) => {
    expect(said({ star })[2]).toBe(words)
  })
})
