import { describe, expect, it } from 'vitest'
import '../../scenario/presets/all.ts'
import { findPreset } from '../../scenario/presets/index.ts'
import { READINGS, type Condition, type Mission } from '../../scenario/presets/scene.ts'
import { createText } from '../../text/text.ts'
import { amountOf, sentenceOf, spanOf } from './sentences.ts'

const { scenario } = findPreset('lunch-rush')!
const [en, system, es] = [createText('restaurant', 'en'), createText('system', 'en'), createText('restaurant', 'es')]
const plain = (words: string): string => words.replace(/[\u00a0\u202f]/g, ' ')

describe('a condition as a sentence', () => {
  it('is told from what it says, in both tellings and languages', () => {
    const wait: Condition = { reading: 'withinGoal', atLeast: 0.9 }
    expect([en, system, es].map((text) => plain(sentenceOf(wait, scenario, text)))).toEqual(['9 in 10 wait at most 3 min', '9 in 10 are started within 3 min', '9 de cada 10 esperan 3 min como mucho'])
    const wages: Condition = { reading: 'wagesPerHour', atMost: 90, always: true }
    expect([en, system, es].map((text) => plain(sentenceOf(wages, scenario, text)))).toEqual(['The wage bill: never above $90/h', 'The hourly cost: never above $90/h', 'Los sueldos: nunca más de 90 $/h'])
    expect(sentenceOf({ deed: 'hire', atMost: 2 }, scenario, en)).toBe('Hires: at most 2')
    expect(sentenceOf({ reading: 'inLine', atLeast: 3, atMost: 5 }, scenario, en)).toBe('People in line: from 3 to 5')
    expect(sentenceOf({ reading: 'onShift', atLeast: 4, atMost: 4, always: true }, scenario, en)).toBe('People on shift: always exactly 4')
    expect(sentenceOf({ event: 'customer-gave-up', atMost: 3 }, scenario, en)).toBe('Times of “customer gave up”: at most 3')
  })

  it('says none as none', () => {
    expect(sentenceOf({ reading: 'lost', atMost: 0 }, scenario, en)).toBe('Nobody leaves unserved')
    expect(sentenceOf({ deed: 'return', atMost: 0 }, scenario, en)).toBe('Whoever is sick stays in bed')
    expect(sentenceOf({ deed: 'let-go', atMost: 0 }, scenario, es)).toBe('No se despide a nadie')
    expect(sentenceOf({ deed: 'train', atMost: 0 }, scenario, en)).toBe('Trainings: none')
  })

  it('has words for every reading, each with its unit', () => {
    const said = READINGS.map((reading) => sentenceOf({ reading, atMost: 2, always: true }, scenario, en))
    expect(new Set(said).size).toBe(READINGS.length)
    expect(READINGS.map((reading) => plain(amountOf({ reading }, 0.5, en)))).toEqual([
      '1', '1', '1', '1', '1', '1', '1', '1', '1', '0.5 min', '0.5 min', '0.5 min', '50%', '50%', '$1', '$1', '$1', '$1', '$0.50/h', '0.5',
    ])
  })

  it('is told with its hours where it does not begin at once', () => {
    const mission: Mission = { id: 'm', says: { en: '', es: '' }, to: 330, conditions: [], hints: [], ways: [] }
    const clock = (minute: number): string => `${8 + Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`
    expect(spanOf(mission, clock, en)).toBe('until 13:30')
    expect(spanOf({ ...mission, from: 250 }, clock, en)).toBe('from 12:10 to 13:30')
  })
})
