import { describe, expect, test } from 'vitest'
import type { Advice, SurveyMap } from '../../restaurant/surveys.ts'
import type { Scenario } from '../../scenario/types.ts'
import type { FigureState } from '../../store/figure.ts'
import { createText } from '../../text/text.ts'
import '../../text/words.testing.ts'
import { stateOf } from '../chart/state.testing.ts'
import { adviceWords } from './adviceWords.ts'
import { foundOn } from './found.ts'
import { plotOf } from './layout.ts'
import { cellAt, createLook, shownIn, strangeToTheory, surveyOf } from './look.ts'
import { mapTable } from './rows.ts'
import { extentOf, extentWith, selectMap } from './select.ts'
import { askOf, coarse, mapOf } from './survey.testing.ts'
import { surveyWords } from './surveyWords.ts'

const text = createText('restaurant', 'en')

const stateWith = (map: SurveyMap | undefined, scenario: Partial<Scenario> = {}): FigureState => {
  const state = stateOf({ scenario, frame: { demandPerHour: 60 } })
  return { ...state, results: { ...state.results, explored: { running: null, asked: {}, perHour: 60, map } } }
}
const ask = askOf({ perHour: 60 })
const whole = mapOf(ask, { people: 8, high: 4.9 })

describe('what the map shows', () => {
  test('is theory alone before anything has been simulated from corner to corner', () => {
    const look = createLook()
    for (const map of [undefined, mapOf(ask, { seen: () => false }), mapOf(ask, { seen: (_, j) => j === 23 })]) {
      expect(surveyOf(stateWith(map))).toBeNull()
      expect(shownIn(stateWith(map), look)).toMatchObject({ layer: 'theory', layers: ['theory'] })
    }
    expect(shownIn(stateWith(mapOf(ask, { seen: coarse(24) })), look)).toMatchObject({ layer: 'simulated', shade: 'met' })
  })

  test('has a difference only where theory leaves nothing of the restaurant out', () => {
    const look = createLook()
    look.setState({ layer: 'difference' })
    expect(shownIn(stateWith(whole), look)).toMatchObject({ layer: 'difference', layers: ['theory', 'simulated', 'difference'] })
    const patient = stateWith(whole, { patience: { law: 'exponential', mean: 10 }, line: { ...stateOf().runs.a.scenario.line, capacity: 5 } })
    expect(strangeToTheory(patient)).toEqual(['patience', 'bounded line'])
    expect(shownIn(patient, look)).toMatchObject({ layer: 'simulated', layers: ['theory', 'simulated'] })
    // Of a menu that is split theory has no ground at all.
    expect(shownIn(stateWith(whole, { menu: { dishes: 10, popularity: 0, copies: 1, writes: 0 } }), look)).toMatchObject({ layers: ['simulated'] })
  })

  test('has no goal to colour by where the restaurant has none', () => {
    const { shade, shades } = shownIn(stateWith(whole, { goal: undefined }), createLook())
    expect(shade).toBe('wait')
    expect(shades).not.toContain('met')
  })

  test('is read at the nearest team that has been seen', () => {
    const place = (map: SurveyMap, k: number): number[] => [map.x.values[k % 8], map.y.values[Math.floor(k / 8)]]
    for (const [people, speed] of [[1, 0.5], [4, 1], [8, 4.9], [3.4, 2.2]]) {
      const [n, s] = place(whole, cellAt(whole, { people, speed }))
      expect(n).toBe(Math.round(people))
      expect(Math.abs(Math.log(s / speed))).toBeLessThan(0.06)
    }
    const few = mapOf(ask, { people: 8, high: 4.9, seen: (i, j) => (i === 0 || i === 7) && j % 23 === 0 })
    expect(place(few, cellAt(few, { people: 5, speed: 1 }))).toEqual([8, 0.5])
  })

  test('reaches as far as has been simulated, whoever paints it', () => {
    const places = [{ people: 5, speed: 1 }]
    const extent = extentWith(extentOf(places, 5), whole, places)
    expect(extent).toMatchObject({ people: 8, high: 5, walled: true })
    expect(extent.low).toBeLessThan(whole.y.values[0])
    expect(selectMap(stateWith(whole)).extent.people).toBe(8)
  })
})

describe('words of a simulated map', () => {
  const facts = { survey: whole, apart: null, shade: 'met', goal: ask.goal, kind: 'exact', strange: [] } as const

  test('say what was simulated, and so far how much of it', () => {
    expect(surveyWords(facts, text)).toContain('Simulated: 20,000 customers in each of 8 × 24 restaurants')
    const some = mapOf(ask, { people: 8, seen: (i, j) => (i === 0 || i === 7) && j % 23 === 0 })
    expect(surveyWords({ ...facts, survey: some }, text)).toContain('Simulated so far: 4 of 192 restaurants, a dot each, 2% of their customers')
  })

  test('say in how many cells theory agrees, and what it knows nothing of', () => {
    const apart = { halfWidths: new Float64Array(0), compared: 552, agree: 531 }
    expect(surveyWords({ ...facts, apart, shade: 'wait' }, text)).toContain('Mean wait: simulation and theory agree in 531 of 552 cells')
    expect(surveyWords({ ...facts, strange: ['patience', 'retries'] }, text)).toContain('Theory knows nothing of patience and coming back')
  })

  test('stand in a table whose numbers are those of theory where the cells are', () => {
    const state = stateWith(whole)
    const [told, theory] = [mapTable(state, text, true)!, mapTable(state, text, false)!]
    expect(told.caption).toContain('simulated at 60 customers an hour')
    expect(told.rows).toHaveLength(8)
    const speeds = (table: typeof told): number[] => table.rows.map(({ cells }) => Number.parseFloat(cells[2]))
    for (const [i, speed] of speeds(told).entries()) expect(Math.abs(speed - speeds(theory)[i])).toBeLessThan(0.02)
  })
})

describe('where to stand', () => {
  const plot = plotOf(400, 330, selectMap(stateWith(whole)).extent)!
  const team = (people: number, speed: number, dollars: number): NonNullable<Advice['cheapest']> => ({ people, speed, cost: { value: dollars, low: null, high: null }, met: { value: 0.9, halfWidth: 0.01 } })
  const advice = (change: Partial<Advice>): Advice => ({ perHour: 60, goal: { wait: 3, share: 0.9 }, progress: whole.progress, ...change })
  const away = { x: 0, y: 0 }

  test('is marked with the numbers of the advice, twice where one to spare costs more', () => {
    const found = foundOn(advice({ cheapest: team(5, 1.4, 78), spare: team(6, 1.3, 90) }), [away], plot, text)
    expect(found.map(({ words }) => words)).toEqual(['cheapest: 5 at 1.4×, $78/h', 'with one sick: 6 at 1.3×, $90/h'])
    expect(found[0].spot).toEqual({ x: plot.x(5), y: plot.y(1.4) })
    expect(foundOn(advice({ cheapest: null }), [away], plot, text)).toEqual([])
    expect(foundOn(undefined, [away], plot, text)).toEqual([])
  })

  test('is told in the picture and in the sentence with the same numbers', () => {
    const numbers = (words: string): string[] => /(\d+) (?:employees? )?at ([\d.]+×), (\$[\d.,]+)\/h/.exec(words)!.slice(1)
    for (const half of [null, 0.4, 3]) {
      for (const dollars of [78, 77.98, 94.0077, 1234.5]) {
        const bounded = { value: dollars, low: half === null ? null : dollars - half, high: half === null ? null : dollars + half }
        const told = advice({ cheapest: { ...team(4, 1.3349, dollars), cost: bounded }, spare: { ...team(7, 0.8703, dollars + 16), cost: { value: dollars + 16, low: null, high: null } } })
        const sentences = adviceWords(told, false, text).sentences.map(({ parts }) => numbers(parts.join('')))
        expect(foundOn(told, [away], plot, text).map(({ words }) => numbers(words))).toEqual(sentences)
      }
    }
  })

  test('is marked once where one of them may be sick anyway', () => {
    const found = foundOn(advice({ cheapest: team(5, 1.4, 78), spare: team(5, 1.4, 78) }), [away], plot, text)
    expect(found).toHaveLength(1)
    expect(found[0].words).toContain('also with one sick')
  })

  test('is seen beside the reader’s own marker, and beside the other star', () => {
    const here = { x: plot.x(5), y: plot.y(1.4) }
    const found = foundOn(advice({ cheapest: team(5, 1.4, 78), spare: team(5, 1.41, 79) }), [here], plot, text)
    const spots = [here, ...found.map(({ spot }) => spot)]
    for (const [i, a] of spots.entries()) for (const b of spots.slice(0, i)) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(15)
  })
})
