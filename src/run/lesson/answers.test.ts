import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { simulate } from '../../restaurant/simulate.ts'
import { type Preset } from '../../scenario/presets/index.ts'
import { fetchLesson } from '../../scenario/presets/lesson.ts'
import { presets } from '../../scenario/presets/all.ts'
import type { Ask } from '../../scenario/presets/scene.ts'
import { momentOf, type Answer } from '../../scenario/presets/answer.ts'
import { askFaults } from '../../scenario/presets/questions.ts'
import { answerOf, AskError } from './answers.ts'

const rush = presets.find(({ name }) => name === 'lunch-rush')!
const sick = presets.find(({ name }) => name === 'sick-day')!
const said = { en: '', es: '' }

const number = (answer: object, scale: { from?: number; to?: number; step?: number } = {}): Ask => ({ kind: 'number', question: said, why: said, unit: 'people', from: 0, to: 400, step: 1, ...scale, answer }) as Ask
const value = (answer: Answer): number => (answer as { value: number }).value
const refusal = (ask: Ask, of: Preset = rush): string => {
  const [fault] = askFaults(ask, of)
  if (fault) return fault.path
  try {
    answerOf(ask, of)
  } catch (error) {
    if (error instanceof AskError) return error.problems[0]!.path
    throw error
  }
  return ''
}

describe('the answer of a question', () => {
  it('is what a plain simulation reads off the same day', () => {
    const report = simulate(rush.scenario, { commands: rush.commands, until: 300, keep: ['series'] })
    const at = 300
    expect(value(answerOf(number({ reading: 'inLine', at }), rush))).toBe(report.series!.inLine[at])
    expect(value(answerOf(number({ reading: 'served', at }), rush))).toBe(report.series!.served.reduce((a, b) => a + b))
    expect(value(answerOf(number({ reading: 'wages', at }), rush))).toBeCloseTo(report.money.wages, 6)
  })

  it('is of the day after what was done in it', () => {
    const commands = [{ at: 240, do: 'hire' as const }, { at: 250, do: 'hire' as const }]
    const plain = simulate(rush.scenario, { commands, until: 320, keep: ['series'] })
    expect(value(answerOf(number({ reading: 'inLine', at: 320, commands }), rush))).toBe(plain.series!.inLine[320])
  })

  it('is the line, minute by minute, as plainly simulated', () => {
    const ask: Ask = { kind: 'line', question: said, why: said, reading: 'inLine', from: 190, until: 231, to: 330, most: 100 }
    const { series } = simulate(sick.scenario, { commands: sick.commands, until: 330, keep: ['series'] })
    expect((answerOf(ask, sick) as Extract<Answer, { kind: 'line' }>).values).toEqual(series!.inLine.slice(190, 331))
  })

  it.each([
    [0, 5],
    [20, undefined],
  ])('is the fewest with which at most %i are lost: one by one in plain simulations', (atMost, known) => {
    const lostWith = (people: number): number => {
      const commands = Array.from({ length: people - 1 }, () => ({ at: rush.at, do: 'hire' as const }))
      return simulate(rush.scenario, { commands, until: 350, keep: ['series'] }).series!.lost.reduce((a, b) => a + b)
    }
    const least = [1, 2, 3, 4, 5, 6].find((people) => lostWith(people) <= atMost)!
    if (known) expect(least).toBe(known)
    expect(value(answerOf(number({ least: 'people', holds: [{ reading: 'lost', atMost }], at: 350 }, { from: 1, to: 9 }), rush))).toBe(least)
  })

  it('lets go where fewer than are there are enough', () => {
    const quiet = presets.find(({ name }) => name === 'quiet-afternoon')!
    expect(quiet.scenario.staff).toHaveLength(2)
    expect(value(answerOf(number({ least: 'people', holds: [{ reading: 'lost', atMost: 3 }], at: 480 }, { from: 1, to: 5 }), quiet))).toBe(1)
    expect(value(answerOf(number({ least: 'people', holds: [{ reading: 'onShift', atLeast: 2, always: true }], at: 480 }, { from: 1, to: 5 }), quiet))).toBe(2)
  })

  it('is the least speed of everybody: the step below does not do', () => {
    const ask = number({ least: 'speed', holds: [{ reading: 'lost', atMost: 10 }], at: 350 }, { from: 1, to: 4.8, step: 0.2 })
    const speed = value(answerOf(ask, rush))
    const lostAt = (to: number): number => simulate(rush.scenario, { commands: [{ at: rush.at, do: 'train', value: to }], until: 350, keep: ['series'] }).series!.lost.reduce((a, b) => a + b)
    expect(lostAt(speed)).toBeLessThanOrEqual(10)
    expect(lostAt(speed - 0.2)).toBeGreaterThan(10)
  })

  it('is the best of what can be chosen, with what each comes to', () => {
    const at = rush.at
    const options = [
      { says: said, commands: [{ at, do: 'train' as const, who: 'ana', value: 2 }] },
      { says: said, commands: [{ at, do: 'hire' as const }] },
      { says: said, commands: [] },
    ]
    const lost = options.map(({ commands }) => simulate(rush.scenario, { commands, until: 350, keep: ['series'] }).series!.lost.reduce((a, b) => a + b))
    const ask = { kind: 'choice', question: said, why: said, options, reading: 'lost', best: 'least', at: 350 } as Ask
    expect(answerOf(ask, rush)).toEqual({ kind: 'choice', best: lost.indexOf(Math.min(...lost)), values: lost })
    expect(answerOf({ ...ask, best: 'most' } as Ask, rush)).toMatchObject({ best: 2 })
  })

  it('does not depend on where the scale begins, as long as it holds it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 5, max: 12 }), (from, to) => {
        expect(value(answerOf(number({ least: 'people', holds: [{ reading: 'lost', atMost: 0 }], at: 350 }, { from, to: Math.max(to, from + 1) }), rush))).toBe(5)
      }),
      { numRuns: 12 },
    )
  })

  it('is refused with the place of what is wrong', () => {
    const holds = [{ reading: 'lost', atMost: 0 }]
    const line = { kind: 'line', question: said, why: said, reading: 'inLine', from: 200, until: 227, to: 300, most: 60 }
    const choice = { kind: 'choice', question: said, why: said, options: [{ says: said, commands: [] }, { says: said, commands: [] }], reading: 'lost', best: 'least', at: 350 }
    const bad: [string, object, Preset?][] = [
      ['ask.answer.reading', number({ reading: 'mood', at: 300 })],
      ['ask.answer.at', number({ reading: 'lost', at: 100 })],
      ['ask.to', line, { ...rush, until: 280 }],
      ['ask.answer.reading', number({ reading: 'withinGoal', at: 300 }), { ...rush, scenario: { ...rush.scenario, goal: undefined } as never }],
      ['ask.to', number({ reading: 'lost', at: 300 }, { from: 3, to: 3 })],
      ['ask.step', number({ reading: 'lost', at: 300 }, { step: 0 })],
      ['ask.answer', number({ reading: 'lost', at: 300 }, { to: 10 })],
      ['ask.answer', number({ least: 'people', holds, at: 350 }, { from: 1, to: 3 })],
      ['ask.from', number({ least: 'people', holds, at: 350 }, { from: 0.5, to: 3 })],
      ['ask.to', number({ least: 'speed', holds, at: 350 }, { from: 1, to: 5 })],
      ['ask.answer.holds', number({ least: 'people', holds: [], at: 350 }, { from: 1 })],
      ['ask.answer.holds[0].deed', number({ least: 'people', holds: [{ deed: 'hire', atMost: 2 }], at: 350 }, { from: 1 })],
      ['ask.answer.holds[0]', number({ least: 'people', holds: [{ reading: 'lost' }], at: 350 }, { from: 1 })],
      ['ask.answer.commands', number({ reading: 'lost', at: 300, commands: [{ at: 230, do: 'train', who: 'nobody', value: 2 }] })],
      ['ask.until', { ...line, until: 240 }],
      ['ask.from', { ...line, from: 200.5 }],
      ['ask.most', { ...line, most: 3 }],
      ['ask.to', { ...line, to: 228 }],
      ['ask.options', { ...choice, options: choice.options.slice(1) }],
      ['ask.options', choice],
      ['ask.options[1].commands', { ...choice, options: [choice.options[0], { says: said, commands: [{ at: 230, do: 'train', who: 'nobody', value: 2 }] }] }],
    ]
    for (const [path, ask, of] of bad) expect(refusal(ask as Ask, of), JSON.stringify(ask)).toBe(path)
  })

  it('can be seen in the day itself, or is of other days', () => {
    expect(momentOf(number({ reading: 'lost', at: 300 }))).toEqual({ at: 300, watched: true })
    expect(momentOf(number({ reading: 'lost', at: 300 }), { until: 290 })).toEqual({ at: 290, watched: true })
    expect(momentOf(number({ reading: 'lost', at: 300, commands: [{ at: 240, do: 'hire' }] }), { until: 280 })).toEqual({ at: 280, watched: false })
    expect(momentOf(number({ least: 'people', holds: [], at: 300 }))).toEqual({ at: 300, watched: false })
    const choice = { kind: 'choice', at: 600 } as Ask
    expect([momentOf(choice), momentOf(choice, { until: 330, beside: { a: [] } })]).toEqual([{ at: 600, watched: false }, { at: 330, watched: true }])
  })
})

describe('the questions of the scenes', () => {
  const asking = presets.filter(({ teaches }) => teaches?.includes('ask'))

  it('are there', () => {
    expect(asking.map(({ name }) => name)).toEqual(expect.arrayContaining(['lunch-rush', 'one-star', 'sick-day']))
  })

  it.each(asking.map((preset) => [preset.name, preset] as const))('of %s has an answer, on its scale and not at its ends', async (_name, preset) => {
    const { ask } = (await fetchLesson(preset.name))!
    expect(askFaults(ask!, preset)).toEqual([])
    const answer = answerOf(ask!, preset)
    if (ask!.kind === 'number') {
      expect(value(answer)).toBeGreaterThan(ask!.from)
      expect(value(answer)).toBeLessThan(ask!.to)
    }
    // Drawn flat from where it stands it would be wrong, and it needs most of the paper and not all of it.
    if (ask!.kind === 'line' && answer.kind === 'line') {
      const highest = Math.max(...answer.values)
      expect(highest).toBeLessThan(ask!.most)
      expect(highest).toBeGreaterThan(ask!.most / 5)
    }
  })

  it.each(asking.map(({ name }) => name))('of %s says why in both languages, and no figure that is not the engine’s', async (name) => {
    const { ask } = (await fetchLesson(name))!
    for (const words of [ask!.question, ask!.why]) for (const lang of ['en', 'es'] as const) expect(words[lang].length).toBeGreaterThan(20)
    for (const lang of ['en', 'es'] as const) {
      expect(ask!.why[lang].replace(/\{(answer|guess)\}/g, '')).not.toMatch(/\d|[{}]/)
      expect(ask!.why[lang].match(/\{\w+\}/g)?.sort()).toEqual(ask!.why.en.match(/\{\w+\}/g)?.sort())
    }
    expect(ask!.why.es).not.toBe(ask!.why.en)
  })
})
