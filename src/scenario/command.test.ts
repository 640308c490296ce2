import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyCommand, anyDistribution, anyScenario } from './fixtures.testing.ts'
import { CLEARABLE } from './set.ts'
import { LIVE_PATHS } from './params/index.ts'
import { parseCommand, parseCommands, parseScenario, setParameter } from './parse.ts'
import type { Scenario } from './types.ts'

function parsed(input: unknown): Scenario {
  const result = parseScenario(input)
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return result.scenario
}

const plain = parsed({ demand: { perHour: 30 }, work: { law: 'exponential', mean: 2 }, staff: [{ name: 'Ana' }] })
const grown = parsed({ ...plain, growth: {} })

/** "path: message" of the one problem. */
function fault(input: unknown, scenario: Scenario = plain): string {
  const result = parseCommand(input, scenario)
  expect(result.ok).toBe(false)
  if (result.ok) return ''
  expect(result.problems).toHaveLength(1)
  return `${result.problems[0]!.path}: ${result.problems[0]!.message}`
}

describe('a command', () => {
  it.each([
    [{ at: 0, do: 'hire' }],
    [{ at: 5, do: 'hire', value: { name: 'Dev', speed: 2 } }],
    [{ at: 5, do: 'let-go' }],
    [{ at: 5.5, do: 'let-go', who: 'ana' }],
    [{ at: 5, do: 'train', who: 'ana', value: 1.8 }],
    [{ at: 5, do: 'call-in-sick', who: 'ana', value: 94 }],
    [{ at: 5, do: 'call-in-sick' }],
    [{ at: 5, do: 'return' }],
    [{ at: 5, do: 'slow', who: 'ana', value: 0.5 }],
    [{ at: 5, do: 'set', path: 'demand.factor', value: 2 }],
    [{ at: 5, do: 'set', path: 'work', value: { law: 'deterministic', mean: 3 } }],
    [{ at: 5, do: 'set', path: 'patience', value: null }],
  ])('%j is one', (command) => {
    expect(parseCommand(command, plain)).toEqual({ ok: true, command })
  })

  it.each([
    [null, ': expected a command'],
    [{ do: 'hire' }, 'at: expected a number'],
    [{ at: -1, do: 'hire' }, 'at: expected a number'],
    [{ at: NaN, do: 'hire' }, 'at: expected a number'],
    [{ at: 1 }, 'do: expected one of'],
    [{ at: 1, do: 'hier' }, "do: expected one of 'hire', 'let-go', 'train', 'call-in-sick', 'return', 'slow' or 'set', found 'hier'; did you mean 'hire'?"],
    [{ at: 1, do: 'hire', whom: 'ana' }, "whom: unknown key; did you mean 'who'?"],
    [{ at: 1, do: 'hire', who: 'ana' }, "who: means nothing to 'hire'"],
    [{ at: 1, do: 'hire', value: { speed: -1 } }, 'value.speed: expected a number'],
    [{ at: 1, do: 'hire', value: { skills: { grill: 1 } } }, 'value.skills: not yet'],
    [{ at: 1, do: 'hire', value: 3 }, 'value: expected an object'],
    [{ at: 1, do: 'let-go', value: 3 }, "value: means nothing to 'let-go'"],
    [{ at: 1, do: 'let-go', who: 3 }, 'who: expected a text'],
    [{ at: 1, do: 'train' }, 'value: expected a number'],
    [{ at: 1, do: 'train', value: '2' }, 'value: expected a number'],
    [{ at: 1, do: 'call-in-sick', value: 0 }, 'value: expected a number above 0'],
    [{ at: 1, do: 'slow', value: 2 }, 'value: expected a number from 0.001 to 1'],
    [{ at: 1, do: 'train', value: 2, path: 'work' }, "path: belongs to 'set' alone"],
    [{ at: 1, do: 'set', value: 2 }, 'path: expected a parameter'],
    [{ at: 1, do: 'set', path: 'demand.factr', value: 2 }, "path: unknown parameter 'demand.factr'; did you mean 'demand.factor'?"],
    [{ at: 1, do: 'set', path: 'duration', value: 2 }, "path: 'duration' cannot change during a day"],
    [{ at: 1, do: 'set', path: 'staff[0].speed', value: 2 }, "path: 'staff[0].speed' cannot change during a day"],
    [{ at: 1, do: 'set', path: 'demand.factor', value: -2 }, 'value: expected a number from 0'],
    [{ at: 1, do: 'set', path: 'demand.factor' }, 'value: expected a value; it is missing'],
    [{ at: 1, do: 'set', path: 'demand.factor', value: null }, 'value: expected a number'],
    [{ at: 1, do: 'set', path: 'work', value: 3 }, 'value: expected a distribution'],
    [{ at: 1, do: 'set', path: 'work', value: { law: 'exponential', mean: -1 } }, 'value.mean: expected a number'],
    [{ at: 1, do: 'set', path: 'work.mean', value: 0 }, 'value: expected a number above 0'],
    [{ at: 1, do: 'set', path: 'line.routing', value: 'sticky' }, 'value: not yet'],
  ])('%j is none', (command, message) => {
    expect(fault(command).slice(0, message.length)).toBe(message)
  })

  it('keeps to the limit of growth', () => {
    expect(fault({ at: 1, do: 'train', value: 5 }, grown)).toBe('value: expected a speed below 5 (two arms: 1 ÷ growth.serialShare), found 5')
    expect(fault({ at: 1, do: 'hire', value: { speed: 7 } }, grown)).toMatch(/^value\.speed: expected a speed below 5/)
    expect(parseCommand({ at: 1, do: 'train', value: 5 }, plain).ok).toBe(true)
  })

  it('is fresh, and reads as itself', () => {
    fc.assert(
      fc.property(anyCommand, (input) => {
        const result = parseCommand(input, plain)
        if (!result.ok) return
        expect(result.command).not.toBe(input)
        expect(parseCommand(result.command, plain)).toEqual(result)
      }),
    )
  })

  it('never throws, whatever it is', () => {
    const thing = fc.anything({ withBigInt: true, withNullPrototype: true, withSparseArray: true, maxDepth: 2, maxKeys: 4 })
    const record = fc.record({ at: fc.constant(1), do: fc.oneof(thing, fc.constantFrom('hire', 'train', 'set')), who: thing, path: fc.oneof(thing, fc.constantFrom(...LIVE_PATHS)), value: thing }, { requiredKeys: ['at', 'do'] })
    fc.assert(
      fc.property(fc.oneof(thing, record), (value) => {
        const result = parseCommand(value, plain)
        if (!result.ok) expect(result.problems.length).toBeGreaterThan(0)
      }),
      { numRuns: 300 },
    )
    const trap = new Proxy({}, {
      ownKeys: () => {
        throw new Error('mine')
      },
    })
    expect(fault(trap)).toBe(': could not be read')
  })

  it('may stand in a list, whose faults say where', () => {
    const good = { at: 1, do: 'hire' }
    expect(parseCommands([good, good], plain)).toEqual({ ok: true, commands: [good, good] })
    expect(parseCommands([good, { at: 1, do: 'train', value: 0 }], plain)).toMatchObject({ ok: false, problems: [{ path: '[1].value' }] })
    expect(parseCommands({}, plain)).toMatchObject({ ok: false, problems: [{ path: '' }] })
    expect(parseCommands(new Array(1e6), plain)).toMatchObject({ ok: false, problems: [{ path: '' }] })
  })
})

describe('setting a parameter', () => {
  function set(scenario: Scenario, path: string, value: unknown): Scenario {
    const before = JSON.stringify(scenario)
    const result = setParameter(scenario, path, value)
    if (!result.ok) throw new Error(JSON.stringify(result.problems))
    expect(JSON.stringify(scenario)).toBe(before)
    return result.scenario
  }
  const refusal = (scenario: Scenario, path: string, value: unknown): string[] => {
    const result = setParameter(scenario, path, value)
    return result.ok ? [] : result.problems.map((p) => p.path)
  }

  it('changes that and nothing else', () => {
    expect(set(plain, 'demand.factor', 2)).toEqual({ ...plain, demand: { ...plain.demand, factor: 2 } })
    expect(set(plain, 'demand.perHour', [[0, 1], [9, 3]]).demand.perHour).toEqual([[0, 1], [9, 3]])
    expect(set(plain, 'patience', { law: 'gamma', mean: 3 }).patience).toEqual({ law: 'gamma', mean: 3, scv: 1 })
    expect(set(plain, 'line.capacity', 0).line.capacity).toBe(0)
    expect(set(plain, 'money.spend', 20).staff).toBe(plain.staff)
    expect(set(grown, 'growth.trainingTime', 30).growth).toEqual({ serialShare: 0.2, trainingTime: 30, onboardingTime: 0 })
    expect(set(plain, 'goal.wait', 4).goal).toEqual({ wait: 4, share: 0.9 })
    expect(set(plain, 'sickness.order', 'lost').sickness).toMatchObject({ order: 'lost', while: 'always' })
  })

  it('switches off what may be off', () => {
    expect(set(set(plain, 'patience', { law: 'exponential', mean: 3 }), 'patience', null)).toEqual(plain)
    expect(set(set(plain, 'line.capacity', 3), 'line.capacity', null)).toEqual(plain)
    for (const path of LIVE_PATHS) if (!CLEARABLE.includes(path)) expect(setParameter(grown, path, null).ok).toBe(false)
  })

  it('keeps of a distribution what still makes sense', () => {
    const uniform = parsed({ ...plain, work: { law: 'uniform', min: 1, max: 3 } })
    expect(set(uniform, 'work.mean', 4).work).toEqual({ law: 'uniform', mean: 4, min: 2, max: 6 })
    expect(set(uniform, 'work.max', 5).work).toEqual({ law: 'uniform', mean: 3, min: 1, max: 5 })
    expect(set(uniform, 'work.law', 'gamma').work).toEqual({ law: 'gamma', mean: 2, scv: 1 })
    const gamma = parsed({ ...plain, work: { law: 'gamma', mean: 2, scv: 0.5 } })
    expect(set(gamma, 'work.scv', 2).work).toEqual({ law: 'gamma', mean: 2, scv: 2 })
    expect(set(gamma, 'work.law', 'lognormal').work).toEqual({ law: 'lognormal', mean: 2, scv: 0.5 })
    expect(set(gamma, 'work.law', 'hyperexponential').work).toEqual({ law: 'hyperexponential', mean: 2, scv: 4 })
    expect(set(gamma, 'work.law', 'uniform').work).toEqual({ law: 'uniform', mean: 2, min: 0, max: 4 })
    const measured = parsed({ ...plain, work: { law: 'empirical', values: [1, 3] } })
    expect(set(measured, 'work.mean', 4).work).toEqual({ law: 'empirical', mean: 4, values: [2, 6] })
    expect(refusal(plain, 'work.scv', 2)).toEqual(['work.scv'])
  })

  it('is refused where the whole would contradict itself', () => {
    expect(refusal(plain, 'line.routing', 'random')).toEqual(['line.routing'])
    expect(refusal(parsed({ ...plain, demand: { trace: { at: [1] } } }), 'demand.perHour', 3)).toEqual(['demand.trace'])
    expect(refusal(plain, 'growth.trainingTime', 3)).toEqual(['growth.trainingTime'])
    expect(refusal(plain, 'goal.share', 0.5)).toEqual(['goal.wait'])
    expect(refusal(plain, 'patience.mean', 3)).toEqual(['patience.law'])
    expect(refusal(plain, 'duration', 3)).toEqual(['duration'])
    expect(refusal(plain, 'nonsense', 3)).toEqual(['nonsense'])
    expect(refusal(plain, '__proto__', 3)).toEqual(['__proto__'])
  })

  it('leaves a trace alone, however long', () => {
    const recorded = parsed({ ...plain, demand: { trace: { at: [1, 2] } } })
    const quicker = set(recorded, 'demand.factor', 2)
    expect(quicker.demand).toEqual({ factor: 2, process: 'poisson', party: 1, trace: { at: [1, 2] } })
    expect(quicker.demand.trace).toBe(recorded.demand.trace)
  })

  it('gives a scenario that parses to itself', () => {
    const change = fc.tuple(fc.constantFrom(...LIVE_PATHS), fc.oneof(fc.double({ min: 0, max: 20, noNaN: true }), fc.integer({ min: 0, max: 5 }), anyDistribution, fc.constantFrom('random', 'gamma', 'fastest', 'resume', null)))
    let accepted = 0
    fc.assert(
      fc.property(anyScenario, fc.array(change, { maxLength: 6 }), (input, changes) => {
        const start = parseScenario(input)
        if (!start.ok) return
        let scenario = start.scenario
        for (const [path, value] of changes) {
          const result = setParameter(scenario, path, value)
          if (result.ok) {
            accepted++
            scenario = result.scenario
          } else expect(result.problems.length).toBeGreaterThan(0)
        }
        const again = parseScenario(scenario)
        // Two of two lines with one employee: refused when a day starts so, not when it comes to that.
        if (!again.ok) expect(again.problems.map((p) => p.path)).toEqual(['line.choices.of'])
        else expect(again.scenario).toEqual(scenario)
      }),
      { numRuns: 300 },
    )
    expect(accepted).toBeGreaterThan(50)
  })
})
