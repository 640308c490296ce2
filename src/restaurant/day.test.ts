import { describe, expect, it } from 'vitest'
import { parseCommands, parseScenario } from '../scenario/parse.ts'
import type { Command, Scenario } from '../scenario/types.ts'
import { createDay } from './day.ts'
import { ScenarioError, simulate } from './simulate.ts'

const HOUSE = { duration: 120, seed: 5, demand: { perHour: 60 }, work: { law: 'exponential', mean: 2 }, staff: [{ name: 'Ana' }, { name: 'Ben' }] }

function scenarioOf(house: object): Scenario {
  const parsed = parseScenario(house)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return parsed.scenario
}

function commandsOf(list: readonly object[], scenario: Scenario): Command[] {
  const parsed = parseCommands(list, scenario)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return parsed.commands
}

const scenario = scenarioOf(HOUSE)

describe('a day', () => {
  it('is over once the last has left, and not before', () => {
    const day = createDay(scenario)
    day.advanceTo(119)
    expect(day.over).toBe(false)
    day.advanceTo(1000)
    expect(day.over).toBe(true)
    expect(day.nextEventTime()).toBe(Infinity)
  })

  it('takes what is done in any order, each at its minute, and comes to the same as told beforehand', () => {
    const list = commandsOf([{ at: 30, do: 'hire' }, { at: 30, do: 'train', who: 'ben', value: 2 }, { at: 50, do: 'call-in-sick', who: 'ana' }, { at: 70, do: 'return', who: 'ana' }], scenario)
    const whole = createDay(scenario, { commands: list })
    whole.advanceTo(1000)
    const day = createDay(scenario, { commands: [list[2]] })
    day.advanceTo(10)
    for (const i of [3, 0, 1]) expect(day.apply(list[i])).toBe(null)
    day.advanceTo(1000)
    expect(day.digest()).toBe(whole.digest())
    // At once, where its minute has come.
    const live = createDay(scenario)
    for (const command of list) {
      live.advanceTo(command.at)
      expect(live.apply(command)).toBe(null)
    }
    expect(live.frame().employees.map((e) => e.name)).toContain('Employee 3')
    live.advanceTo(1000)
    expect(live.digest()).toBe(whole.digest())
  })

  it('refuses the past, and whom it does not know, without a trace', () => {
    const day = createDay(scenario)
    day.advanceTo(60)
    expect(day.apply({ at: 59, do: 'hire' } as Command)).toEqual([{ path: 'at', message: expect.stringContaining('the past is done') }])
    expect(day.apply({ at: 60, do: 'call-in-sick', who: 'zoe' } as Command)).toEqual([{ path: 'who', message: 'nobody here is called "zoe" (on the roster: ana, ben)' }])
    expect(day.apply({ at: 60, do: 'call-in-sick' } as Command)).toEqual([{ path: 'who', message: "expected somebody's id (on the roster: ana, ben)" }])
    const other = createDay(scenario)
    for (const each of [day, other]) each.advanceTo(1000)
    expect(day.digest()).toBe(other.digest())
  })

  it('pays by the wages that hold', () => {
    const wage = (list: readonly object[]): number => {
      return simulate(HOUSE, { commands: commandsOf(list, scenario), until: 120 }).money.wages
    }
    const [before, after] = [wage([]), wage([{ at: 60, do: 'set', path: 'money.wagePerHour', value: 40 }])]
    expect(after).toBeGreaterThan(before + 20)
  })
})

describe('what is refused', () => {
  it('says where and what, a line each', () => {
    const error = new ScenarioError([{ path: 'staff[0].speed', message: 'expected more than 0' }, { path: '', message: 'nothing at all' }])
    expect(error.message).toBe('staff[0].speed: expected more than 0\nnothing at all')
  })

  it.each([
    ['fork.at', { fork: { at: -1, seed: 1 } }],
    ['fork.seed', { fork: { at: 1, seed: 1.5 } }],
    ['until', { until: Number.NaN }],
    ['warmup', { warmup: -1 }],
    ['replications', { replications: 0 }],
  ])('is an option that makes no sense: %s', (path, options) => {
    expect(() => simulate(HOUSE, options)).toThrow(`options.${path}: expected`)
  })
})
