import { describe, expect, test } from 'vitest'
import type { Command } from '../../scenario/types.ts'
import type { RunState } from '../../store/figure.ts'
import { employeeOf, stateOf } from '../chart/state.testing.ts'
import { minuteTyped, numberTyped, onStep, peopleAt, stepped, valueField, type NumberField } from './pinEdit.ts'

const runOf = (commands: Command[], scenario = {}): RunState => stateOf({ commands, scenario }).runs.a
const numberOf = (commands: Command[], scenario = {}): NumberField => valueField(runOf(commands, scenario), commands.length - 1) as NumberField

describe('what a card lets one change', () => {
  test('training: on the grid, below the wall, with the price by the law of wages', () => {
    const field = numberOf([{ at: 5, do: 'train', who: 'ana', value: 1.5 }, { at: 9, do: 'train', who: 'ana', value: 2 }])
    expect(field).toMatchObject({ kind: 'speed', value: 2, low: 0.05, high: 4.95, walled: true })
    // 5 + 10 × s × 0.8 ÷ (1 − 0.2 s): $31.67 at 2 and $22.14 at 1.5.
    expect(field.cost).toBeCloseTo((10 * 2 * 0.8) / 0.6 - (10 * 1.5 * 0.8) / 0.7, 9)
    expect(field.put(1.7)).toBe(1.7)
    expect(numberOf([{ at: 5, do: 'train', who: 'ana', value: 2 }], { growth: undefined })).toMatchObject({ walled: false, cost: 10 })
    expect(numberOf([{ at: 5, do: 'train', value: 2 }]).cost).toBeNull()
    expect(numberOf([{ at: 5, do: 'set', path: 'money.wagePerHour', value: 20 }, { at: 9, do: 'train', who: 'ana', value: 2 }]).cost)
      .toBeCloseTo((20 * 2 * 0.8) / 0.6 - 20, 9)
  })

  test('training of somebody hired that day goes from the speed they were hired with', () => {
    const hire: Command = { at: 1, do: 'hire', value: { name: 'Cy', speed: 1.5 } }
    expect(numberOf([hire, { at: 9, do: 'train', who: 'Cy', value: 1.5 }]).cost).toBeCloseTo(0, 9)
  })

  test('hiring: the speed, and the rest of them as it was', () => {
    const field = numberOf([{ at: 5, do: 'hire', value: { name: 'Cy', speed: 1, quality: 0.8 } }])
    expect(field).toMatchObject({ kind: 'speed', value: 1, cost: 15 })
    expect(field.put(1.2)).toEqual({ name: 'Cy', speed: 1.2, quality: 0.8 })
  })

  test('shares, minutes, parameters by their row, choices', () => {
    expect(numberOf([{ at: 5, do: 'slow', who: 'ana', value: 0.5 }])).toMatchObject({ kind: 'share', low: 0.05, high: 1, step: 0.05 })
    expect(numberOf([{ at: 5, do: 'fail', who: 'ana', value: 0.5 }])).toMatchObject({ kind: 'share', low: 0, high: 1 })
    expect(numberOf([{ at: 5, do: 'call-in-sick', who: 'ana', value: 30 }])).toMatchObject({ kind: 'minutes', value: 30, low: 1, step: 10 })
    expect(numberOf([{ at: 5, do: 'set', path: 'demand.factor', value: 1.3 }])).toMatchObject({ kind: 'number', low: 0, high: 1000, step: 0.05 })
    const routing = valueField(runOf([{ at: 5, do: 'set', path: 'line.routing', value: 'random' }]), 0)
    expect(routing).toMatchObject({ kind: 'choice', value: 'random' })
    expect(routing?.kind === 'choice' && routing.options).toContain('power-of-two')
    const stealing = valueField(runOf([{ at: 5, do: 'set', path: 'line.stealing', value: true }]), 0)
    expect(stealing?.kind === 'choice' && [stealing.value, stealing.put('false')]).toEqual(['true', false])
  })

  test('nothing of what has no one value', () => {
    for (const command of [
      { at: 5, do: 'let-go' }, { at: 5, do: 'return' }, { at: 5, do: 'call-in-sick', who: 'ana' },
      { at: 5, do: 'set', path: 'patience', value: null }, { at: 5, do: 'set', path: 'work', value: { law: 'exponential', mean: 2 } },
    ] as Command[]) {
      expect(valueField(runOf([command]), 0), JSON.stringify(command)).toBeNull()
    }
  })
})

describe('who could be meant', () => {
  const commands: Command[] = [
    { at: 1, do: 'hire', value: { name: 'Cy' } },
    { at: 2, do: 'let-go', who: 'ana' },
    { at: 3, do: 'hire', value: { name: 'Di' } },
    { at: 4, do: 'let-go' },
    { at: 5, do: 'call-in-sick', who: 'ben' },
  ]
  const at = (index: number): string[] => peopleAt(runOf(commands), index).map((p) => p.who)

  test('is who was there then', () => {
    expect([at(0), at(1), at(2), at(3), at(4)]).toEqual([['ana', 'ben'], ['ana', 'ben', 'Cy'], ['ben', 'Cy'], ['ben', 'Cy', 'Di'], ['ben', 'Cy']])
  })

  test('by id where the roster knows it', () => {
    const run = stateOf({ commands, frame: { employees: [employeeOf('ben'), employeeOf('cy')] } }).runs.a
    expect(peopleAt(run, 4)).toEqual([{ who: 'ben', name: 'Ben' }, { who: 'cy', name: 'Cy' }])
  })
})

describe('what is typed', () => {
  test('a time of the clock', () => {
    const at = (given: string, near = 100, opensAt = '08:00'): number | null => minuteTyped(given, opensAt, near)
    expect([at('12:30'), at(' 9:05 '), at('1230'), at('9'), at('9.15'), at('08:00')]).toEqual([270, 65, 270, 60, 75, 0])
    // Before the doors open is the day after; later days stay what they are.
    expect([at('7:00'), at('1:30', 900, '18:00'), at('9:00', 1500)]).toEqual([1380, 450, 1500])
    expect([at('24:00'), at('12:60'), at('noon'), at(''), at('12:3'), at('-1:00')]).toEqual([null, null, null, null, null, null])
  })

  test('a number in its range', () => {
    const field = { kind: 'number', low: 0, high: 4 } as NumberField
    expect(['1.5', '1,5', ' 2 ×', '0', '4'].map((given) => numberTyped(given, field))).toEqual([1.5, 1.5, 2, 0, 4])
    expect(['', 'two', '-1', '−1', '4.1', '1e9', 'NaN'].map((given) => numberTyped(given, field))).toEqual([null, null, null, null, null, null, null])
    expect(numberTyped('35 %', { ...field, kind: 'share', high: 1 })).toBe(0.35)
  })

  test('steps go along the grid and stay in the range, whatever stood there', () => {
    const field = { value: 1.92, low: 0.05, high: 4.95, step: 0.05 } as NumberField
    expect([stepped(field, 1), stepped(field, -1)]).toEqual([1.95, 1.9])
    expect([stepped({ ...field, value: 1.9 }, 1), stepped({ ...field, value: 1.9 }, -1)]).toEqual([1.95, 1.85])
    expect([stepped({ ...field, value: 4.95 }, 1), stepped({ ...field, value: 0.05 }, -1)]).toEqual([4.95, 0.05])
    for (let value = 0.05; value < 4.9; value = stepped({ ...field, value }, 1)) expect(stepped({ ...field, value: stepped({ ...field, value }, 1) }, -1)).toBe(onStep(value, 0.05))
  })
})
