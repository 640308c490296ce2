import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyScenario, wrongValues } from './fixtures.testing.ts'
import { parseScenario } from './parse.ts'
import { MAX_PROBLEMS } from './problems.ts'
import type { Problem, Scenario } from './types.ts'

const least = { demand: { perHour: 30 }, work: { law: 'exponential', mean: 2 }, staff: [{}] }

function parsed(input: unknown): Scenario {
  const result = parseScenario(input)
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return result.scenario
}

function problems(input: unknown): Problem[] {
  const result = parseScenario(input)
  return result.ok ? [] : result.problems
}

/** The one problem of `least` with these keys on top. */
function fault(more: object): string {
  const list = problems({ ...least, ...more })
  expect(list).toHaveLength(1)
  return `${list[0]!.path}: ${list[0]!.message}`
}

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
      { numRuns: 300 },
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

  it('is refused with the path of every single fault that the table knows', () => {
    let count = 0
    for (const { path, input, value } of wrongValues()) {
      count++
      const list = problems(input)
      const found = list.filter((p) => p.path === path || p.path.startsWith(`${path}.`) || p.path.startsWith(`${path}[`))
      expect([path, value, found.length > 0, list]).toEqual([path, value, true, list])
      expect(found[0]!.message.length).toBeGreaterThan(10)
      expect(found[0]!.message).not.toMatch(/undefined|\[object/)
    }
    expect(count).toBeGreaterThan(500)
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

  it('answer "not yet" to what has no rule, and a plain fault to what is wrong in it', () => {
    expect(fault({ retry: { after: 3 } })).toMatch(/^retry: not yet/)
    expect(fault({ retry: { after: -3 } })).toMatch(/^retry\.after: expected/)
    expect(fault({ line: { stealing: true } })).toMatch(/^line\.stealing: not yet/)
    expect(fault({ line: { layout: 'own', routing: 'sticky' } })).toMatch(/^line\.routing: not yet: 'sticky'/)
    expect(fault({ line: { discipline: 'lifo' } })).toMatch(/^line\.discipline: not yet/)
    expect(fault({ sickness: { detection: { interval: 3 } } })).toMatch(/^sickness\.detection: not yet/)
    expect(fault({ staff: [{ skills: { grill: 1 } }] })).toMatch(/^staff\[0\]\.skills: not yet/)
  })
})

describe('contradictions', () => {
  it.each([
    ['perHour and trace', { demand: { perHour: 3, trace: { at: [1] } } }, 'demand.trace'],
    ['a process beside a trace', { demand: { process: 'regular', trace: { at: [1] } } }, 'demand.process'],
    ['parties beside a trace', { demand: { party: 2, trace: { at: [1] } } }, 'demand.party'],
    ['time going back', { demand: { trace: { at: [1, 3, 2] } } }, 'demand.trace.at[2]'],
    ['work of another length', { demand: { trace: { at: [1, 2, 3], work: [1] } } }, 'demand.trace.work'],
    ['negative recorded work', { demand: { trace: { at: [1], work: [-1] } } }, 'demand.trace.work[0]'],
    ['points not in order', { demand: { perHour: [[0, 1], [5, 2], [5, 3]] } }, 'demand.perHour[2][0]'],
    ['scv without bursts', { demand: { perHour: 3, scv: 2 } }, 'demand.scv'],
    ['an exponential of scv 2', { work: { law: 'exponential', mean: 2, scv: 2 } }, 'work.scv'],
    ['a deterministic of scv 1', { work: { law: 'deterministic', mean: 2, scv: 1 } }, 'work.scv'],
    ['a hyperexponential below 1', { work: { law: 'hyperexponential', mean: 2, scv: 0.5 } }, 'work.scv'],
    ['a uniform that ends before it begins', { work: { law: 'uniform', min: 3, max: 2 } }, 'work.max'],
    ['a uniform with another mean', { work: { law: 'uniform', min: 1, max: 3, mean: 2.5 } }, 'work.mean'],
    ['a uniform with one end', { work: { law: 'uniform', mean: 2, min: 1 } }, 'work.max'],
    ['values of zero alone', { work: { law: 'empirical', values: [0, 0] } }, 'work.values'],
    ['values of another law', { work: { law: 'gamma', mean: 1, values: [1] } }, 'work.values'],
    ['routing on a shared line', { line: { layout: 'shared', routing: 'random' } }, 'line.routing'],
    ['idle choice on own lines', { line: { layout: 'own', idle: 'fastest' } }, 'line.idle'],
    ['more choices than staff', { line: { layout: 'own', routing: 'power-of-two' } }, 'line.choices.of'],
    ['the same id twice', { staff: [{ id: 'a' }, { id: 'a' }] }, 'staff[1].id'],
    ['an id that a count makes', { staff: [{ id: 'a-2' }, { id: 'a', count: 3 }] }, 'staff[1].id'],
    ['nobody', { staff: [] }, 'staff'],
  ])('%s', (_, more, path) => {
    expect(fault(more).split(': ')[0]).toBe(path)
  })

  it('between work and stations are refused, too', () => {
    const stations = [{ name: 'grill', work: { law: 'exponential', mean: 1 } }]
    expect(problems({ ...least, stations }).map((p) => p.message)).toContainEqual('expected work or stations, found both')
  })

  it('are none where it fits', () => {
    parsed({ ...least, line: { layout: 'own', routing: 'power-of-two', choices: { replacement: true } } })
    parsed({ ...least, staff: [{ count: 2 }], line: { layout: 'own', routing: 'power-of-two' } })
    parsed({ ...least, line: { layout: 'shared', routing: 'shortest', capacity: 0 } })
    parsed({ ...least, staff: [{ speed: 4.999 }], growth: {} })
    parsed({ ...least, staff: [{ speed: 50 }] })
    parsed({ ...least, demand: { trace: { at: [1, 1, 2] }, factor: 2 } })
  })
})

describe('distributions', () => {
  const work = (given: object): unknown => parsed({ ...least, work: given }).work

  it('are completed', () => {
    expect(work({ law: 'uniform', mean: 2 })).toEqual({ law: 'uniform', mean: 2, min: 0, max: 4 })
    expect(work({ law: 'uniform', min: 1, max: 5 })).toEqual({ law: 'uniform', mean: 3, min: 1, max: 5 })
    expect(work({ law: 'exponential', mean: 2, scv: 1 })).toEqual({ law: 'exponential', mean: 2 })
    expect(work({ law: 'deterministic', mean: 2, scv: 0 })).toEqual({ law: 'deterministic', mean: 2 })
    expect(work({ law: 'gamma', mean: 2 })).toEqual({ law: 'gamma', mean: 2, scv: 1 })
    expect(work({ law: 'hyperexponential', mean: 2 })).toEqual({ law: 'hyperexponential', mean: 2, scv: 4 })
    expect(work({ law: 'empirical', values: [1, 2, 3] })).toEqual({ law: 'empirical', mean: 2, values: [1, 2, 3] })
    expect(work({ law: 'empirical', mean: 4, values: [1, 2, 3] })).toEqual({ law: 'empirical', mean: 4, values: [2, 4, 6] })
  })

  it('give bursts a spread of their own', () => {
    expect(parsed({ ...least, demand: { perHour: 3, process: 'bursty' } }).demand.scv).toBe(4)
  })
})

describe('the staff', () => {
  const ids = (staff: object[]): string[] => parsed({ ...least, staff }).staff.map((e) => e.id)
  const names = (staff: object[]): string[] => parsed({ ...least, staff }).staff.map((e) => e.name)

  it('has ids made from names', () => {
    expect(ids([{ name: 'Chloé' }, { name: 'Łukasz Straße' }, { name: '李' }])).toEqual(['chloe', 'lukasz-strasse', 'employee-1'])
  })

  it('is expanded by count', () => {
    expect(ids([{ name: 'Ana', count: 3 }])).toEqual(['ana-1', 'ana-2', 'ana-3'])
    expect(names([{ name: 'Ana', count: 2 }, { id: 'cook', count: 2 }])).toEqual(['Ana 1', 'Ana 2', 'Cook 1', 'Cook 2'])
    expect(ids([{ count: 2 }, {}, { id: 'employee-2' }])).toEqual(['employee-1', 'employee-3', 'employee-4', 'employee-2'])
    expect(names([{}])).toEqual(['Employee 1'])
  })

  it('steps aside where a name comes twice', () => {
    expect(ids([{ name: 'Ana' }, { name: 'Ana' }, { name: 'Ana' }])).toEqual(['ana', 'ana-2', 'ana-3'])
    expect(ids([{ name: 'Ana' }, { name: 'Ben', id: 'ana' }])).toEqual(['ana-2', 'ana'])
    expect(ids([{ name: 'Ana', count: 2 }, { name: 'Ana 1' }])).toEqual(['ana-1', 'ana-2', 'ana-1-2'])
  })

  it('has at most ten thousand, and is refused before it is expanded', () => {
    expect(parsed({ ...least, staff: [{ name: 'Ana', count: 10_000 }] }).staff).toHaveLength(10_000)
    expect(parsed({ ...least, staff: Array.from({ length: 10_000 }, () => ({ name: 'Ana' })) }).staff[9_999]!.id).toBe('ana-10000')
    expect(problems({ ...least, staff: [{ count: 1e6 }] })[0]!.path).toBe('staff[0].count')
    expect(problems({ ...least, staff: [{ count: 10_000 }, {}] })).toEqual([{ path: 'staff', message: 'expected at most 10,000 people in all, found 10,001' }])
    expect(problems({ ...least, staff: new Array(1e6).fill({}) })).toEqual([{ path: 'staff', message: 'expected a list with at most 10,000 entries, found 1,000,000' }])
  })

  it('has ids and names that still fit when they are numbered', () => {
    const long = 'x'.repeat(79)
    expect(problems({ ...least, staff: [{ id: long, count: 20 }] })[0]!.path).toBe('staff[0].id')
    expect(problems({ ...least, staff: [{ name: long, count: 20 }] })[0]!.path).toBe('staff[0].name')
    const scenario = parsed({ ...least, staff: [{ name: 'ß'.repeat(80) }, { name: 'ß'.repeat(80) }] })
    expect(parsed(scenario)).toEqual(scenario)
  })
})

describe('hostile input', () => {
  it('never throws, whatever it is', () => {
    const thing = fc.anything({ withBigInt: true, withDate: true, withMap: true, withSet: true, withNullPrototype: true, withSparseArray: true, withTypedArray: true, withObjectString: true, maxDepth: 2, maxKeys: 4 })
    fc.assert(
      fc.property(thing, (value) => {
        expect(parseScenario(value).ok).toBe(false)
      }),
      { numRuns: 300 },
    )
    const key = fc.constantFrom('demand', 'work', 'staff', 'line', 'growth', 'sickness', 'money', 'goal', 'opensAt', 'patience')
    fc.assert(
      fc.property(fc.dictionary(key, fc.oneof(thing, fc.array(thing), fc.dictionary(fc.constantFrom('perHour', 'law', 'mean', 'values', 'trace', 'at', 'id', 'count'), thing))), (value) => {
        const result = parseScenario({ ...least, ...value })
        if (!result.ok) for (const p of result.problems) expect(p.message.length).toBeLessThan(1_000)
      }),
      { numRuns: 400 },
    )
  })

  it('is told where it could not be read', () => {
    const trap = (): never => {
      throw new Error('mine')
    }
    const getter = Object.defineProperty({ ...least }, 'money', { enumerable: true, get: trap })
    expect(problems(getter)).toEqual([{ path: 'money', message: 'could not be read' }])
    expect(problems(new Proxy({}, { ownKeys: trap }))[0]).toEqual({ path: '', message: 'could not be read' })
    const { proxy, revoke } = Proxy.revocable([], {})
    revoke()
    expect(problems({ ...least, staff: proxy })[0]!.path).toBe('staff')
    expect(problems({ ...least, demand: { perHour: proxy } })[0]!.path).toBe('demand.perHour')
    expect(problems({ ...least, work: proxy })[0]!.path).toBe('work')
    const lying = new Proxy([], { get: (_, key) => (key === 'length' ? Infinity : 1) })
    expect(problems({ ...least, staff: lying })[0]!.path).toBe('staff')
  })

  it('may go round in circles', () => {
    const circle: Record<string, unknown> = { ...least }
    circle.money = circle
    expect(problems(circle)[0]!.path).toMatch(/^money\./)
  })

  it('is not read further than its length allows', () => {
    let reads = 0
    const counted = (length: number): unknown => new Proxy(new Array(length), { get: (list, key) => (key === 'length' ? list.length : (reads++, 1)) })
    expect(problems({ ...least, staff: counted(1e6) })[0]!.path).toBe('staff')
    expect(problems({ ...least, demand: { trace: { at: counted(4e9) } } })[0]!.path).toBe('demand.trace.at')
    expect(problems({ ...least, demand: { perHour: counted(1e6) } })[0]!.path).toBe('demand.perHour')
    expect(problems({ ...least, work: { law: 'empirical', values: counted(1e6) } })[0]!.path).toBe('work.values')
    expect(reads).toBe(0)
    const many: Record<string, number> = {}
    for (let i = 0; i < 100_000; i++) many[`key${i}`] = i
    expect(problems(many)).toHaveLength(MAX_PROBLEMS)
    expect(problems({ ...least, title: 'x'.repeat(1e7) })[0]!.message.length).toBeLessThan(200)
  })

  it('reads a trace of a million arrivals, and none of more', () => {
    const at = Array.from({ length: 1_000_000 }, (_, i) => i / 100)
    expect(parsed({ ...least, demand: { trace: { at } } }).demand.trace!.at).toHaveLength(1_000_000)
    at.push(1e5)
    expect(problems({ ...least, demand: { trace: { at } } })[0]!.message).toMatch(/at most 1,000,000/)
  }, 30_000)

  it('cannot reach prototypes', () => {
    const input = JSON.parse('{"__proto__": {"duration": 5}, "demand": {"perHour": 3}, "work": {"law": "exponential", "mean": 2}, "staff": [{}]}')
    expect(problems(input)[0]!.path).toBe('__proto__')
    expect(({} as { duration?: number }).duration).toBeUndefined()
    const inherited = Object.create({ duration: 5 })
    expect(parsed(Object.assign(inherited, least)).duration).toBe(600)
  })
})

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    Object.values(value).forEach(deepFreeze)
    Object.freeze(value)
  }
  return value
}

function objectsIn(value: unknown): object[] {
  return typeof value === 'object' && value !== null ? [value, ...Object.values(value).flatMap(objectsIn)] : []
}
