import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Choice, FigureState } from '../../store/figure.ts'
import type { Forecast } from '../../store/results.ts'
import { createText } from '../../text/text.ts'
import { frameOf, forecastOf, scenarioOf, stateOf } from '../chart/state.testing.ts'
import { choiceWords, fully, highest, namesOf, selectForesight, spokenOf, stateForecast, type Sentence } from './foresight.ts'

const restaurant = createText('restaurant', 'en')
const system = createText('system', 'en')
const scenario = scenarioOf()
const never = Infinity

/** `n` days of each value. */
const days = (...groups: [number, number][]): number[] => groups.flatMap(([value, n]) => new Array<number>(n).fill(value))
const stated = (change: Partial<Forecast>): ReturnType<typeof stateForecast> => stateForecast(forecastOf(change), scenario)

describe('what there is to say of the days to come', () => {
  test('before eight days nothing', () => {
    for (let n = 0; n < 8; n++) expect(stated({ days: n, clear: days([60, n]), peak: days([20, n]), lost: days([0, n]) })).toBe(null)
    expect(stated({ days: 8, inLineThen: 20, clear: days([160, 8]), peak: days([20, 8]), lost: days([0, 8]) })).not.toBe(null)
  })

  test('a line is clear by the first moment at which it is on seven days of ten', () => {
    expect(stated({ at: 100, inLineThen: 20, clear: days([150, 3], [200, 4], [400, 3]) })).toMatchObject({ kind: 'clear', by: 200, k: 7 })
    // The seventh of ten, not the median.
    expect(stated({ at: 100, inLineThen: 20, clear: days([150, 6], [200, 1], [400, 3]) })).toMatchObject({ kind: 'clear', by: 200, k: 7 })
    // 7 of 10 of 8 days are 6 of them, which is told as 7.
    expect(stated({ days: 8, at: 100, inLineThen: 20, clear: days([150, 5], [200, 1], [never, 2]), peak: days([20, 8]) })).toMatchObject({ by: 200, k: 7 })
  })

  test('days are rounded down, also when nearly all agree', () => {
    const clear = days([150, 199], [never, 1])
    expect(stated({ days: 200, at: 100, inLineThen: 20, clear, peak: days([20, 200]) })).toMatchObject({ kind: 'clear', k: 9 })
    expect(stated({ days: 200, at: 100, inLineThen: 20, clear: days([150, 200]), peak: days([20, 200]) })).toMatchObject({ k: 10 })
  })

  test('the clock is told in fives far ahead and never too early', () => {
    expect(stated({ at: 100, inLineThen: 20, clear: days([151.2, 10]) })).toMatchObject({ by: 155, k: 10 })
    expect(stated({ at: 100, inLineThen: 20, clear: days([121.2, 10]) })).toMatchObject({ by: 122 })
    expect(stated({ at: 100, inLineThen: 20, clear: days([155, 10]) })).toMatchObject({ by: 155 })
    // By the clock, not by minutes since opening.
    const odd = scenarioOf({ opensAt: '07:58' })
    expect(stateForecast(forecastOf({ at: 100, inLineThen: 20, clear: days([151, 10]) }), odd)).toMatchObject({ by: 152 })
    // Rounding does not carry past closing.
    expect(stated({ at: 100, inLineThen: 20, clear: days([599.5, 10]) })).toMatchObject({ kind: 'clear', by: 600 })
    expect(stateForecast(forecastOf({ at: 100, inLineThen: 20, clear: days([150.5, 10]) }), scenarioOf({ duration: 152 }))).toMatchObject({ kind: 'clear', by: 152 })
  })

  test('a line that stands at closing is told, however it is cleared later', () => {
    expect(stated({ at: 100, inLineThen: 20, clear: days([never, 10]) })).toMatchObject({ kind: 'standing', k: 10 })
    expect(stated({ at: 100, inLineThen: 20, clear: days([200, 4], [640, 6]) })).toMatchObject({ kind: 'standing', k: 6 })
    expect(stated({ at: 100, inLineThen: 20, clear: days([200, 6], [never, 4]) })).toMatchObject({ kind: 'seldomClear', k: 6 })
    expect(stated({ at: 100, inLineThen: 20, clear: days([200, 5], [never, 5]) })).toMatchObject({ kind: 'standing', k: 5 })
    // Once closed, the end of the line is what there is to wait for.
    expect(stated({ at: 610, inLineThen: 20, clear: days([640, 10]), minute: [610, 700] })).toMatchObject({ kind: 'clear', by: 640, k: 10 })
  })

  test('when nobody waits, how long the line becomes', () => {
    const calm = { at: 100, inLineThen: 0, clear: days([100, 10]) }
    expect(stated({ ...calm, peak: days([0, 8], [3, 2]) })).toMatchObject({ kind: 'nobody', k: 8 })
    expect(stated({ ...calm, peak: days([0, 2], [2, 6], [30, 2]) })).toMatchObject({ kind: 'under', n: 5, k: 8 })
    expect(stated({ ...calm, peak: days([4, 3], [23, 7]) })).toMatchObject({ kind: 'reaches', n: 20, k: 7 })
    expect(stated({ ...calm, peak: days([4, 2], [21, 1], [50, 7]) })).toMatchObject({ kind: 'reaches', n: 50, k: 7 })
    expect(stated({ ...calm, peak: days([4, 3], [5, 7]) })).toMatchObject({ kind: 'reaches', n: 5, k: 7 })
    // Neither long nor short on most days: what it stays under on most.
    expect(stated({ ...calm, peak: days([4, 5], [26, 5]) })).toMatchObject({ kind: 'under', n: 30, k: 10 })
    expect(stated({ ...calm, peak: days([1234, 10]) })).toMatchObject({ kind: 'reaches', n: 1000, k: 10 })
  })

  test('a line that is soon over is not what there is to tell when a rush comes', () => {
    const brief = { at: 100, inLineThen: 2, clear: days([103, 10]) }
    expect(stated({ ...brief, peak: days([40, 10]) })).toMatchObject({ kind: 'reaches', n: 40 })
    expect(stated({ ...brief, peak: days([3, 10]) })).toMatchObject({ kind: 'clear', by: 103 })
    expect(stated({ ...brief, clear: days([180, 10]), peak: days([40, 10]) })).toMatchObject({ kind: 'clear', by: 180 })
  })

  test('what is lost is the middle of the days, as one says it', () => {
    const lost = (n: number): number => stated({ at: 100, inLineThen: 20, lost: days([0, 3], [n, 7]) })!.lost
    expect([0, 7, 19, 32, 33, 128, 1234].map(lost)).toEqual([0, 7, 19, 30, 35, 130, 1200])
  })

  test('every statement is true of the days it was made of', () => {
    const value = fc.integer({ min: 0, max: 300 })
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 590 }),
        fc.integer({ min: 0, max: 60 }),
        fc.array(fc.record({ after: fc.oneof(fc.double({ min: 0, max: 700, noNaN: true }), fc.constant(Infinity)), peak: value, lost: value }), { minLength: 8, maxLength: 60 }),
        (at, inLineThen, made) => {
          const column = (of: (day: (typeof made)[number]) => number): number[] => made.map(of).sort((a, b) => a - b)
          const clear = column((d) => at + d.after)
          const peak = column((d) => d.peak)
          const said = stateForecast(forecastOf({ at, inLineThen, days: made.length, clear, peak, lost: column((d) => d.lost) }), scenario)!
          const share = (list: number[], holds: (v: number) => boolean): number => (10 * list.filter(holds).length) / made.length
          const truth = ((): number => {
            switch (said.kind) {
              case 'clear':
                return share(clear, (t) => t <= said.by + 1e-6)
              case 'standing':
                return share(clear, (t) => t > 600)
              case 'seldomClear':
                return share(clear, (t) => t <= 600)
              case 'reaches':
                return share(peak, (n) => n >= said.n)
              case 'under':
                return share(peak, (n) => n < said.n)
              case 'nobody':
                return share(peak, (n) => n === 0)
            }
          })()
          expect(said.k).toBe(Math.floor(truth))
          expect(said.k).toBeGreaterThanOrEqual(said.kind === 'standing' || said.kind === 'seldomClear' ? 5 : 7)
          expect(said.k).toBeLessThanOrEqual(10)
        },
      ),
    )
  })
})

const hire: Choice = { commands: [{ do: 'hire', value: { speed: 1 } }], cost: 15 }
const nameOf = (who: string): string => who[0].toUpperCase() + who.slice(1)

function foreseen(change: Partial<FigureState['results']>, given: { time?: number; beside?: boolean; text?: typeof restaurant } = {}): ReturnType<typeof selectForesight> {
  const state = stateOf({ time: given.time ?? 280 })
  const { runs } = state
  if (given.beside) {
    const chosen: Choice = { commands: [{ do: 'train', who: 'ana', value: 1.92 }], cost: 15 }
    runs.a = { ...runs.a, choice: chosen }
    runs.b = { ...runs.a, choice: null }
  }
  const results = { ...state.results, ...change }
  return selectForesight({ ...state, results }, given.text ?? restaurant, nameOf)
}

const first = (sentences: readonly Sentence[]): string[] => sentences.map((s) => s.wordings[0])

describe('in words', () => {
  const rush = forecastOf({ at: 280, inLineThen: 30, clear: days([350, 3], [400, 4], [never, 3]), peak: days([35, 10]), lost: days([30, 10]) })
  const better = forecastOf({ at: 280, inLineThen: 30, clear: days([320, 9], [never, 1]), peak: days([32, 10]), lost: days([0, 10]) })

  test('if nothing changes, in both tellings', () => {
    expect(first(foreseen({ forecast: { a: rush, b: null } }).sentences)).toEqual(['if nothing changes: clear by 14:40 on 7 days of 10, about 30 more lost'])
    const told = foreseen({ forecast: { a: rush, b: null } }, { text: system }).sentences
    expect(first(told)).toEqual(['if nothing changes: drained by 14:40 in 7 runs of 10, about 30 more lost'])
    expect(told[0].wordings[1]).toBe('if nothing changes: drained by 14:40 in 7 runs of 10')
  })

  test('what is considered comes first, with its price, and the other fan goes pale', () => {
    const { fans, sentences } = foreseen({ forecast: { a: rush, b: null }, preview: { which: 'a', choice: hire, forecast: better } })
    expect(first(sentences)).toEqual([
      'hire someone, +$15/h: clear by 13:20 on 9 days of 10',
      'if nothing changes: clear by 14:40 on 7 days of 10, about 30 more lost',
    ])
    expect(fans.map((f) => [f.kind, f.pale])).toEqual([['a', true], ['preview', false]])
  })

  test('while it is being found out, its name and no number of it', () => {
    const { fans, sentences } = foreseen({ forecast: { a: rush, b: null }, preview: { which: 'a', choice: hire, forecast: null } })
    expect(sentences[0]).toMatchObject({ kind: 'preview', wordings: ['hire someone, +$15/h: …'], settled: false })
    expect(fans.map((f) => [f.kind, f.pale])).toEqual([['a', true]])
  })

  test('of two restaurants each is told with what sets it apart; what is considered takes its place', () => {
    const both = { a: rush, b: better }
    expect(first(foreseen({ forecast: both }, { beside: true }).sentences)).toEqual([
      'A, Ana trained to 1.92×: clear by 14:40 on 7 days of 10, about 30 more lost',
      'B, as it is: clear by 13:20 on 9 days of 10',
    ])
    const told = foreseen({ forecast: both, preview: { which: 'b', choice: hire, forecast: better } }, { beside: true })
    expect(first(told.sentences)).toEqual(['B, hire someone, +$15/h: clear by 13:20 on 9 days of 10', expect.stringMatching(/^A, /)])
    expect(told.fans.map((f) => [f.kind, f.pale])).toEqual([['a', true], ['b', true], ['preview', false]])
  })

  test('a recording is said to be one', () => {
    const [said] = foreseen({ forecast: { a: { ...rush, traced: true }, b: null } }).sentences
    expect(fully(said)).toBe(
      'If nothing changes: clear by 14:40 on 7 days of 10, about 30 more lost (arrivals as recorded: only work, patience and sickness vary).',
    )
  })

  test('what is past or was foreseen from later is not drawn', () => {
    const a = { forecast: { a: rush, b: null } }
    expect(foreseen(a, { time: 279 }).fans).toEqual([])
    expect(foreseen(a, { time: 600 }).fans).toEqual([])
    // Clear by 14:40, and it is later: the fan goes on, the words are over.
    expect(foreseen(a, { time: 401 })).toMatchObject({ fans: [{ kind: 'a' }], sentences: [] })
    expect(foreseen({ forecast: { a: { ...rush, days: 7 }, b: null } })).toMatchObject({ fans: [{ kind: 'a' }], sentences: [] })
  })

  test('it is spoken when time stands or something is considered, once all days are in', () => {
    const whole = { ...rush, days: 10, wanted: 10 }
    const base = foreseen({ forecast: { a: whole, b: null } })
    expect(spokenOf(base, true)).toBe('')
    expect(spokenOf(base, false)).toMatch(/^If nothing changes: clear by 14:40/)
    expect(spokenOf(foreseen({ forecast: { a: { ...whole, wanted: 40 }, b: null } }), false)).toBe('')
    const asked = foreseen({ forecast: { a: whole, b: null }, preview: { which: 'a', choice: hire, forecast: { ...better, wanted: 10 } } })
    expect(spokenOf(asked, true)).toBe('Hire someone, +$15/h: clear by 13:20 on 9 days of 10.')
    const waiting = foreseen({ forecast: { a: whole, b: null }, preview: { which: 'a', choice: hire, forecast: null } })
    expect(spokenOf(waiting, false)).toBe('')
  })

  test('the tallest fan is the top of its outer band', () => {
    expect(highest([])).toBe(0)
    expect(highest(foreseen({ forecast: { a: rush, b: null } }).fans)).toBe(Math.max(...rush.inLine.p90))
  })
})

describe('a choice in words', () => {
  const words = (...commands: Choice['commands'][number][]): string => choiceWords(commands, restaurant, nameOf)

  test('says what is done, of one and of many', () => {
    expect(words({ do: 'hire', value: { speed: 1 } })).toBe('hire someone')
    expect(words({ do: 'hire' }, { do: 'hire' })).toBe('hire 2')
    expect(words({ do: 'let-go', who: 'ben' })).toBe('let Ben go')
    expect(words({ do: 'let-go' })).toBe('let someone go')
    expect(words({ do: 'train', who: 'ana', value: 1.25 })).toBe('train Ana to 1.25×')
    expect(words({ do: 'hire' }, { do: 'hire' }, { do: 'train', who: 'ana', value: 1.2 }, { do: 'train', who: 'ben', value: 1.2 })).toBe('hire 2 and train 2')
    expect(words({ do: 'call-in-sick', who: 'ben' })).toBe('Ben calls in sick')
    expect(words({ do: 'return', who: 'ben' })).toBe('Ben comes back')
    expect(words({ do: 'slow', who: 'ben', value: 0.5 })).toBe('Ben works at 50% of their pace')
    expect(words({ do: 'slow', who: 'ben', value: 1 })).toBe('Ben is well again')
    expect(words({ do: 'train', value: 1.5 })).toBe('train everybody to 1.5×')
    expect(words({ do: 'set', path: 'demand.factor', value: 1.5 })).toBe('demand × 1.5')
    expect(choiceWords([{ do: 'hire' }, { do: 'hire' }], system, nameOf)).toBe('add 2 nodes')
  })

  test('knows who was hired in either restaurant', () => {
    const state = stateOf({ commands: [{ at: 10, do: 'hire', value: { name: 'Dev', speed: 1 } }] })
    const beside = { ...state.runs.a, frame: frameOf({ employees: [{ ...frameOf().employees[0], id: 'fay-2', name: 'Fay' }] }), commands: [] }
    const nameOfBoth = namesOf({ ...state, runs: { a: state.runs.a, b: beside } }, new Map([['old', 'Old Hand']]))
    expect(['ana', 'fay-2', 'old', 'who'].map(nameOfBoth)).toEqual(['Ana', 'Fay', 'Old Hand', 'who'])
  })
})
