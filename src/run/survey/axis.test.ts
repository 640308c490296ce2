import { describe, expect, it } from 'vitest'
import { findParam } from '../../scenario/params/index.ts'
import { parseScenario } from '../../scenario/parse.ts'
import { presets } from '../../scenario/presets/all.ts'
import { RICH } from '../../scenario/rich.testing.ts'
import type { Scenario } from '../../scenario/types.ts'
import { axisOf, sweepAxis, variableOf, variablesOf } from './axis.ts'
import { steadyBase } from './base.ts'
import { runHere } from './cells.ts'
import { around, steps } from './grid.ts'
import { surveySweep } from './sweep.ts'
import { valueOf, varied } from './varied.ts'

function parsed(input: unknown): Scenario {
  const answer = parseScenario(input)
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems))
  return answer.scenario
}

const specialists = {
  demand: { perHour: 40 },
  stations: [{ name: 'grill', work: { law: 'exponential', mean: 2 } }, { name: 'bar', work: { law: 'exponential', mean: 1 } }],
  staff: [{ name: 'Ana', count: 3, skills: { grill: 1 } }, { name: 'Ben', count: 2, skills: { bar: 1 } }],
}
const attention = { demand: { perHour: 20 }, work: { law: 'exponential', mean: 2 }, staff: [{ name: 'Ana' }], line: { discipline: 'shared-attention' } }
const HOUSES: [string, Scenario][] = [
  ...RICH.map((rich, i): [string, Scenario] => [`rich ${i}`, parsed(rich)]),
  ...presets.map((preset): [string, Scenario] => [preset.name, parsed(preset.scenario)]),
  ['specialists', parsed(specialists)],
  ['shared attention', parsed(attention)],
]

describe('the axes of a restaurant', () => {
  it.each(HOUSES)('hold nothing impossible, ascend, lie within the table and about what is there: %s', (_, scenario) => {
    const base = steadyBase(scenario, [], 0, 60)
    const variables = variablesOf(base)
    expect(variables).toEqual(expect.arrayContaining(['speed', 'demand', 'money.spend']))
    for (const of of variables) {
      const now = valueOf(base, of)!
      for (const axis of [sweepAxis(base, of), axisOf(base, of, 16)]) {
        const { values } = axis
        expect(values.length, of).toBeGreaterThan(1)
        expect(values.length, of).toBeLessThanOrEqual(18)
        expect([...values].sort((a, b) => a - b), of).toEqual(values)
        expect(new Set(values).size, of).toBe(values.length)
        const row = findParam(of)
        for (const value of values) {
          const made = varied(base, { [of]: value })
          expect('impossible' in made ? made.impossible : '', `${of} = ${value}`).toBe('')
          expect(value, of).toBeGreaterThanOrEqual(row?.min ?? row?.above ?? 0)
          expect(value, of).toBeLessThanOrEqual(row?.max ?? row?.below ?? Infinity)
          if (row?.kind === 'integer') expect(Number.isInteger(value), of).toBe(true)
        }
        expect(now, of).toBeGreaterThanOrEqual(values[0])
        expect(now, of).toBeLessThanOrEqual(values.at(-1)!)
      }
      expect(sweepAxis(base, of).values, of).toContain(now)
      expect(variableOf(of).of).toBe(of)
    }
  })

  it('leave out what a steady run does not hang on', () => {
    const base = steadyBase(parsed(RICH[1]), [], 0, 60)
    const variables = variablesOf(base)
    // A delay without anybody who falls ill, dishes that somebody has to know, a count of lines that nobody compares.
    for (const of of ['sickness.detection', 'sickness.together', 'menu.dishes', 'line.choices.of', 'demand.factor', 'growth.trainingTime']) expect(variables).not.toContain(of)
    expect(variables).toContain('menu.copies')
    expect(variablesOf(steadyBase(parsed(attention), [], 0, 20))).not.toContain('people')
    expect(variablesOf(steadyBase(parsed({ ...specialists, line: { layout: 'own', routing: 'power-of-two' } }), [], 0, 20))).toContain('line.choices.of')
  })

  it('begin with as many people as the stations need', () => {
    const base = steadyBase(parsed(specialists), [], 0, 40)
    expect(sweepAxis(base, 'people').values).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10])
  })

  it('can be simulated from end to end', () => {
    for (const [, scenario] of HOUSES.slice(0, 2)) {
      const base = steadyBase(scenario, [], 0, 60)
      for (const of of variablesOf(base)) {
        const { values } = sweepAxis(base, of)
        const { cells } = runHere(surveySweep({ base, seed: 3, axis: { of, values: [values[0], values.at(-1)!] }, customers: [40] }))
        for (const cell of cells) {
          expect(cell!.impossible, of).toBeNull()
          expect(cell!.readings.wages.value, of).not.toBeNull()
        }
      }
    }
  })
})

describe('round values', () => {
  it('lie between two ends, by steps and by ratio', () => {
    expect(steps({ low: 15, high: 150, by: 'steps', whole: false }, 17)).toEqual([15, 20, 30, 40, 50, 60, 70, 80, 90, 100, 110, 120, 130, 140, 150])
    expect(steps({ low: 1, high: 8, by: 'steps', whole: true }, 17)).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
    expect(steps({ low: 1, high: 100, by: 'ratio', whole: true }, 17)).toEqual([1, 2, 3, 5, 7, 10, 15, 20, 30, 50, 70, 100])
    expect(steps({ low: 0.1, high: 10, by: 'ratio', whole: false }, 17)).toEqual([0.1, 0.15, 0.2, 0.3, 0.5, 0.7, 1, 1.5, 2, 3, 5, 7, 10])
    expect(steps({ low: 4, high: 4, by: 'steps', whole: true }, 17)).toEqual([4])
  })

  it('have the present one among them, in place of the one it all but falls on', () => {
    expect(around([0, 2, 4, 6], 3, false)).toEqual([0, 2, 3, 4, 6])
    expect(around([0, 2, 4, 6], 2.1, false)).toEqual([0, 2.1, 4, 6])
    expect(around([0, 2, 4, 6], 3.9, false)).toEqual([0, 2, 3.9, 6])
    expect(around([0, 2, 4, 6], 0.1, false)).toEqual([0, 0.1, 2, 4, 6])
    expect(around([0, 2, 4, 6], 4, false)).toEqual([0, 2, 4, 6])
    expect(around([1, 10, 100], 90, true)).toEqual([1, 10, 90, 100])
    expect(around([1, 2], null, false)).toEqual([1, 2])
  })
})
