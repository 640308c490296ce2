import { describe, expect, it } from 'vitest'
import { misplaced, wrongKeys, wrongValues } from './faults.testing.ts'
import { DISTRIBUTION, LIVE_PATHS, PARAMS } from './params/index.ts'
import { parseScenario } from './parse.ts'
import { deepFreeze, parsed } from './reading.testing.ts'
import { at, holding, RICH } from './rich.testing.ts'
import { CLEARABLE, setParameter } from './set.ts'
import type { Scenario } from './types.ts'

/** What is not as it should be: refused with this one path and a message, and nothing but problems given back. */
function amiss(told: string, input: unknown): unknown {
  const result = parseScenario(input)
  if (result.ok || Object.keys(result).join() !== 'ok,problems') return result
  const [problem, ...more] = result.problems
  const fine = problem?.path === told && more.length === 0 && problem.message.length > 10 && !/undefined|\[object/.test(problem.message)
  return fine ? null : result.problems
}

describe('scenarios with every key', () => {
  it('hold every row of the table', () => {
    for (const { path } of PARAMS) expect([path, holding(path) !== undefined]).toEqual([path, true])
  })

  it('parse, and read as themselves once they are parsed', () => {
    for (const input of RICH) {
      const scenario = parsed(input)
      expect(parsed(scenario)).toEqual(scenario)
      expect(parsed(JSON.parse(JSON.stringify(scenario)))).toEqual(scenario)
    }
  })

  it('keep what was written', () => {
    for (const input of RICH) {
      const scenario = parsed(input)
      for (const { path, kind } of PARAMS) {
        const written = at(input, path)
        if (written === undefined || ['group', 'list', 'distribution', 'delay'].includes(kind) || path === 'staff[].count') continue
        if (path.startsWith('staff[].')) continue
        expect([path, at(scenario, path)]).toEqual([path, written])
      }
    }
    expect(parsed(RICH[0]).staff).toEqual([
      { id: 'ana-1', name: 'Ana 1', speed: 1.5, skills: { grill: 2, counter: 1 }, quality: 0.8, errorRate: 0.1 },
      { id: 'ana-2', name: 'Ana 2', speed: 1.5, skills: { grill: 2, counter: 1 }, quality: 0.8, errorRate: 0.1 },
      { id: 'ben', name: 'Ben', speed: 1, skills: { counter: 1.5 } },
      { id: 'chloe', name: 'Chloé', speed: 1, quality: 0.4 },
    ])
  })
})

describe('every row of the table', () => {
  it('refuses what is past its range, not finite, null or of another type, by its path', () => {
    const seen = new Set<string>()
    for (const { row, path, value, told, input } of wrongValues()) {
      seen.add(row.path)
      const wrong = amiss(told, input)
      if (wrong !== null) expect.fail(`${path} = ${String(value)}: ${JSON.stringify(wrong)}`)
    }
    for (const row of PARAMS) expect(seen).toContain(row.path)
    for (const row of DISTRIBUTION) expect(seen).toContain(row.path.replace('distribution', 'stations[].work'))
  })

  it('is missed where it is required, and the only key of its name', () => {
    let count = 0
    for (const { told, input } of wrongKeys()) {
      count++
      expect([told, amiss(told, input)]).toEqual([told, null])
    }
    expect(count).toBeGreaterThan(30)
  })

  it('is refused where it belongs to another value of its neighbour', () => {
    const seen: string[] = []
    for (const { told, input } of misplaced()) {
      seen.push(told)
      expect([told, amiss(told, input)]).toEqual([told, null])
    }
    expect(seen).toEqual(PARAMS.filter((row) => row.when).map((row) => row.path))
  })
})

describe('every row that may change during a day', () => {
  const homes = new Map<string, { scenario: Scenario; written: string }>()

  /** A frozen scenario in which the row stands, or the distribution that it is part of; and how it reads. */
  function homeOf(path: string): { scenario: Scenario; written: string } {
    const holder = path.replace(/\.(law|mean|scv|min|max|values)$/, '')
    let home = homes.get(holder)
    if (!home) {
      const scenario = deepFreeze(parsed(holding(holder)))
      homes.set(holder, (home = { scenario, written: JSON.stringify(scenario) }))
    }
    return home
  }

  it('refuses the same by `set`, and leaves the scenario as it was', () => {
    const seen = new Set<string>()
    for (const { row, value, told } of wrongValues()) {
      if (!row.live || (value === null && CLEARABLE.includes(row.path))) continue
      const { scenario, written } = homeOf(row.path)
      const result = setParameter(scenario, row.path, value)
      if (result.ok || Object.keys(result).join() !== 'ok,problems') expect.fail(`${row.path} = ${String(value)}: ${JSON.stringify(result)}`)
      else if (!result.problems.every((p) => p.path === told || p.path === row.path)) expect.fail(`${told} = ${String(value)}: ${JSON.stringify(result.problems)}`)
      if (JSON.stringify(scenario) !== written) expect.fail(`${row.path} = ${String(value)} has changed the scenario`)
      seen.add(row.path)
    }
    expect([...seen].sort()).toEqual([...LIVE_PATHS].sort())
  })

  it('can be set to what it is, which changes nothing', () => {
    for (const path of LIVE_PATHS) {
      const { scenario } = homeOf(path)
      const value = at(scenario, path)
      if (value === undefined) continue
      expect([path, setParameter(scenario, path, value)]).toEqual([path, { ok: true, scenario }])
    }
  })

  it('may not be set where it is not live', () => {
    const scenario = parsed(RICH[0])
    for (const { path, live } of PARAMS) if (!live) expect(setParameter(scenario, path, 1)).toMatchObject({ ok: false, problems: [{ path }] })
  })
})
