import { describe, expect, test } from 'vitest'
import type { Command } from '../../scenario/types.ts'
import { createDay } from '../../restaurant/day.ts'
import { presets } from '../../scenario/presets/all.ts'
import { createText } from '../../text/text.ts'
import { employeeOf, frameOf, seriesOf, stateOf } from '../chart/state.testing.ts'
import { groupActs } from '../acts.ts'
import { selectPinActs } from './pinActs.ts'
import { clockWords, readingsAt, selectDemand, selectMoment, selectPast } from './select.ts'

const restaurant = createText('restaurant', 'en')
const system = createText('system', 'en')

const words = (commands: Command[], text = restaurant, frame = {}): string[] =>
  selectPinActs(stateOf({ commands, frame }), text).map((act) => act.words)

describe('acts', () => {
  test('are told in both tellings', () => {
    const commands: Command[] = [
      { at: 10, do: 'train', who: 'ana', value: 1.8 },
      { at: 20, do: 'hire', value: { name: 'Dev', speed: 1 } },
      { at: 30, do: 'call-in-sick', who: 'ben' },
      { at: 40, do: 'return', who: 'ben' },
      { at: 50, do: 'slow', who: 'ana', value: 0.5 },
      { at: 60, do: 'slow', who: 'ana', value: 1 },
      { at: 70, do: 'let-go' },
      { at: 80, do: 'set', path: 'demand.factor', value: 1.25 },
      { at: 90, do: 'set', path: 'goal.wait', value: 4 },
    ]
    expect(words(commands)).toEqual([
      'Ana trained to 1.8×', 'hired Dev', 'Ben calls in sick', 'Ben is back', 'Ana slows to 0.5×', 'Ana is up to speed again',
      'let the last hired go', 'demand × 1.25', 'goal.wait set to 4',
    ])
    expect(words(commands, system).slice(0, 7)).toEqual([
      'Ana upgraded to 1.8×', 'added Dev', 'Ben crashes', 'Ben recovers', 'Ana degrades to 0.5×', 'Ana runs normally again',
      'removed the newest node',
    ])
  })

  test('a burst of the same is one act, and who was trained twice in it was trained once', () => {
    const burst: Command[] = [
      { at: 10, do: 'train', who: 'ana', value: 1.1 },
      { at: 10, do: 'train', who: 'ben', value: 1.1 },
      { at: 10.4, do: 'train', who: 'ana', value: 1.2 },
      { at: 10.4, do: 'train', who: 'ben', value: 1.2 },
      { at: 10.5, do: 'hire', value: { speed: 1 } },
      { at: 30, do: 'hire', value: { speed: 1 } },
    ]
    expect(groupActs(burst).map((a) => [a.number, a.at, a.commands.length])).toEqual([[1, 10, 4], [2, 10.5, 1], [3, 30, 1]])
    expect(words(burst)).toEqual(['Ana and Ben trained', 'hired one more', 'hired one more'])
  })

  test('failing at once is told, and that it is over', () => {
    const commands: Command[] = [
      { at: 10, do: 'fail', who: 'ana', value: 0.4 },
      { at: 20, do: 'fail', who: 'ana', value: 0 },
      { at: 30, do: 'fail', who: 'ana', value: 1 },
      { at: 30.2, do: 'fail', who: 'ben', value: 1 },
    ]
    expect(groupActs(commands).map((act) => act.tone)).toEqual(['loss', 'loss', 'loss'])
    expect(words(commands)).toEqual(['Ana spoils 40% of the orders', 'Ana spoils nothing any more', 'Ana and Ben spoil orders'])
    expect(words(commands, system)).toEqual(['Ana fails 40% of its requests', 'Ana fails no more', 'Ana and Ben fail requests'])
  })

  test('who is off the roster keeps their name', () => {
    const commands: Command[] = [{ at: 10, do: 'let-go', who: 'fay-2' }]
    const state = stateOf({ commands })
    expect(selectPinActs(state, restaurant, new Map([['fay-2', 'Fay']])).map((act) => act.words)).toEqual(['let Fay go'])
  })

  test('who was hired without a name is known while on the roster', () => {
    const commands: Command[] = [{ at: 10, do: 'hire', value: { speed: 1 } }]
    expect(words(commands, restaurant, { employees: [employeeOf('ana'), employeeOf('fay', { hiredAt: 10 })] })).toEqual(['hired Fay'])
  })
})

describe('the day so far', () => {
  const rows = Array.from({ length: 61 }, (_, m) => ({ arrived: 2, served: 1, lost: m === 30 ? 3 : 0, inLine: m }))
  const state = stateOf({ time: 60, end: 600, frame: { series: seriesOf(rows), inLine: 60, lostTotal: 3 } })

  test('its readings are what the frame and the last minutes say', () => {
    const past = selectPast(state, 600, selectDemand(state))
    expect(readingsAt(selectMoment(state), past)).toEqual({ time: 60, arriving: 120, served: 60, inLine: 60, lost: 3, beside: null, why: null })
    expect(past.lost).toEqual([{ minute: 30, lost: 3 }])
    expect(past.lineAxis.top).toBeGreaterThanOrEqual(60)
  })

  test('of two restaurants it has both, on one scale', () => {
    const longer = rows.map((row) => ({ ...row, served: 2, inLine: 2 * row.inLine }))
    const beside = { ...state.runs.a, frame: frameOf({ series: seriesOf(longer), inLine: 120, lostTotal: 0 }) }
    const both = { ...state, runs: { a: state.runs.a, b: beside } }
    const past = selectPast(both, 600, selectDemand(both))
    expect(readingsAt(selectMoment(both), past)).toMatchObject({ served: 60, inLine: 60, lost: 3, beside: { served: 120, inLine: 120, lost: 0 } })
    expect(past.lineAxis.top).toBeGreaterThanOrEqual(120)
    expect(past.line.inLine.at(-1)).toBe(60)
  })

  test('its scale has room for the fan, and is kept while it suits', () => {
    const top = (foreseen: number, held: number): number => selectPast(state, 600, [], foreseen, { rates: 0, line: held }).lineAxis.top
    const tall = top(150, 0)
    expect(tall).toBeGreaterThan(top(0, 0))
    expect(tall).toBeGreaterThanOrEqual(150)
    expect(top(140, tall)).toBe(tall)
    expect(top(0, 1000)).toBe(top(0, 0))
  })

  test('its scale stands from the start of nearly every day', () => {
    const { scenario } = presets.find((p) => p.name === 'lunch-rush')!
    const topsOf = (seed: number): [number, number] => {
      const day = createDay({ ...scenario, seed })
      const of = (time: number): number => {
        day.advanceTo(time)
        const state = stateOf({ scenario, end: scenario.duration, time, frame: day.frame() })
        return selectPast(state, 800, selectDemand(state)).ratesAxis.top
      }
      return [of(0), of(scenario.duration)]
    }
    const days = Array.from({ length: 20 }, (_, i) => topsOf(i + 1))
    expect(days.filter(([first, last]) => first !== last).length).toBeLessThanOrEqual(1)
  })

  test('its scale leaves room for the demand to come', () => {
    const quiet = stateOf({ scenario: { demand: { perHour: [[0, 10], [300, 200]], factor: 1, process: 'poisson', party: 1 } } })
    expect(selectPast(quiet, 600, selectDemand(quiet)).ratesAxis.top).toBeGreaterThanOrEqual(200)
  })

  test('the clock names the day only where there are several', () => {
    expect(clockWords(283, '08:00', 600, restaurant)).toBe('12:43')
    expect(clockWords(1500, '08:00', 6000, restaurant)).toBe('9:00, day 2')
  })
})
