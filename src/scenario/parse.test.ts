import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyScenario } from './arbitrary.testing.ts'
import { parseScenario } from './parse.ts'
import { MAX_PROBLEMS } from './problems.ts'
import { deepFreeze, fault, least, objectsIn, parsed, problems } from './reading.testing.ts'

describe('a scenario', () => {
  it('is completed with the defaults of the model', () => {
    expect(parsed(least)).toEqual({
      version: 1,
      opensAt: '08:00',
      duration: 600,
      seed: 1,
      closing: 'finish',
      demand: { perHour: 30, factor: 1, process: 'poisson', party: 1 },
      work: { law: 'exponential', mean: 2 },
      line: { layout: 'shared', routing: 'shortest', choices: { of: 2, replacement: false }, idle: 'longest-idle', discipline: 'fifo', stealing: false },
      staff: [{ id: 'employee-1', name: 'Employee 1', speed: 1 }],
      coordination: { contention: 0, coherency: 0 },
      money: { wagePerHour: 10, fixedPerHour: 5, spend: 14, sickPay: 1 },
    })
    expect(parsed({ ...least, growth: {} }).growth).toEqual({ serialShare: 0.2, trainingTime: 0, onboardingTime: 0 })
    expect(parsed({ ...least, sickness: {} }).sickness).toEqual({ while: 'always', together: 0, detection: 0, order: 'restart', line: 'redispatch' })
    expect(parsed({ ...least, goal: { wait: 5 } }).goal).toEqual({ wait: 5, share: 0.9 })
    expect(parsed({ ...least, opensAt: '7:30' }).opensAt).toBe('07:30')
  })

  it('reads as itself once it is parsed', () => {
    let accepted = 0
    fc.assert(
      fc.property(anyScenario, (input) => {
        const result = parseScenario(input)
        if (!result.ok) return
        accepted++
        expect(parseScenario(result.scenario)).toEqual({ ok: true, scenario: result.scenario })
        expect(parseScenario(JSON.parse(JSON.stringify(result.scenario)))).toEqual({ ok: true, scenario: result.scenario })
      }),
      { numRuns: 200 },
    )
    expect(accepted).toBeGreaterThan(50)
  })

  it('is fresh: it shares nothing with its input, which stays as it was', () => {
    fc.assert(
      fc.property(anyScenario, (input) => {
        const before = JSON.stringify(input)
        const deepFrozen = deepFreeze(structuredClone(input))
        const result = parseScenario(deepFrozen)
        expect(JSON.stringify(deepFrozen)).toBe(before)
        if (result.ok) expect(objectsIn(result.scenario).some((o) => objectsIn(deepFrozen).includes(o))).toBe(false)
      }),
      { numRuns: 200 },
    )
  })

  it('may leave out a key or give it as undefined', () => {
    expect(parsed({ ...least, title: undefined, patience: undefined })).toEqual(parsed(least))
  })
})

describe('faults', () => {
  it('say what was expected and what was found', () => {
    expect(fault({ demand: { perHour: -3 } })).toBe('demand.perHour: expected a number from 0 to 1,000,000, or points [[minute, value], …], found -3')
    expect(fault({ duration: NaN })).toBe('duration: expected a number above 0 and at most 10,000,000, found NaN')
    expect(fault({ money: { spend: '14' } })).toBe("money.spend: expected a number from 0 to 1,000,000, found '14'")
    expect(fault({ closing: 'finnish' })).toBe("closing: expected one of 'finish' or 'send-away', found 'finnish'; did you mean 'finish'?")
    expect(fault({ patiense: 3 })).toBe("patiense: unknown key; did you mean 'patience'?")
    expect(fault({ goal: { wait: 3, zzz: 1 } })).toBe('goal.zzz: unknown key; known here: wait, share')
    expect(fault({ version: 2 })).toBe('version: expected 1, found 2')
    expect(fault({ staff: [{}, {}, { speed: 6 }], growth: {} })).toBe('staff[2].speed: expected a speed below 5 (two arms: 1 ÷ growth.serialShare), found 6')
    expect(fault({ staff: [{ speed: 5 }], growth: {} })).toMatch(/^staff\[0\]\.speed/)
    expect(fault({ staff: [{ speed: 0 }] })).toMatch(/^staff\[0\]\.speed: expected a number from 0\.000001/)
  })

  it('name what is missing', () => {
    expect(problems({}).map((p) => p.path)).toEqual(['demand', 'staff', 'work'])
    expect(problems({ ...least, demand: {} })).toEqual([{ path: 'demand.perHour', message: 'expected perHour or trace; both are missing' }])
  })

  it('are all told, up to fifty', () => {
    const staff = Array.from({ length: 200 }, () => ({ speed: -1 }))
    expect(problems({ ...least, staff })).toHaveLength(MAX_PROBLEMS)
    expect(problems({ ...least, duration: 0, seed: 0.5, title: 3 }).map((p) => p.path)).toEqual(['title', 'duration', 'seed'])
  })
})
