import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyCommand, anyScenario, wrongValues } from './fixtures.testing.ts'
import { DISTRIBUTION, PARAMS } from './params/index.ts'
import { parseCommand, parseScenario } from './parse.ts'
import { commandSchema, scenarioSchema } from './schema.ts'
import type { Scenario } from './types.ts'

const ajv = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false })
const scenarioValid = ajv.compile(scenarioSchema as object)
const commandValid = ajv.compile(commandSchema as object)

const plain: Scenario = (parseScenario({ demand: { perHour: 30 }, work: { law: 'exponential', mean: 2 }, staff: [{}] }) as { scenario: Scenario }).scenario

function written(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../public/schema/${name}`, import.meta.url), 'utf8'))
}

describe('the schemas', () => {
  it('are those that stand in public/schema (node e2e/tools/schemas.mjs writes them)', () => {
    expect(written('scenario-1.json')).toEqual(JSON.parse(JSON.stringify(scenarioSchema)))
    expect(written('command-1.json')).toEqual(JSON.parse(JSON.stringify(commandSchema)))
  })

  it('have a place for every key of the table', () => {
    const text = JSON.stringify(scenarioSchema)
    for (const { path } of [...PARAMS, ...DISTRIBUTION]) expect(text).toContain(`"${path.split('.').pop()!}":`)
  })

  it('accept keys whose rule comes later', () => {
    const later = {
      demand: { perHour: 30 },
      stations: [{ name: 'grill', work: { law: 'exponential', mean: 2 }, capacity: 3 }],
      staff: [{ name: 'Ana', skills: { grill: 2 }, quality: 0.9 }],
      retry: { after: 3, jitter: 'full' },
      line: { layout: 'own', routing: 'least-work', stealing: true },
      sickness: { detection: { interval: 10 }, together: 0.2 },
      slowness: { meanTimeToSlow: 100, meanTimeToRecover: 10, factor: 0.2 },
      manager: { kind: 'shifts', shifts: [{ from: 0, to: 60, count: 2 }] },
      menu: { dishes: 10 },
      protection: { shed: { above: 5 }, throttle: {}, breaker: {}, hedge: { after: 3 } },
    }
    expect(scenarioValid(later) || scenarioValid.errors).toBe(true)
    expect(scenarioValid({ ...later, manager: { kind: 'shifts', target: 0.5 } })).toBe(false)
    const parsed = parseScenario(later)
    const paths = parsed.ok ? [] : parsed.problems.map((p) => [p.path, p.message.startsWith('not yet')])
    for (const path of ['stations', 'staff[0].skills', 'staff[0].quality', 'retry', 'line.routing', 'line.stealing', 'sickness.detection', 'sickness.together', 'slowness', 'manager', 'menu', 'protection']) {
      expect(paths).toContainEqual([path, true])
    }
  })

  it('accept every scenario that the parser accepts, as written and as completed', () => {
    fc.assert(
      fc.property(anyScenario, (input) => {
        const parsed = parseScenario(input)
        if (!parsed.ok) return
        expect(scenarioValid(JSON.parse(JSON.stringify(input))) || scenarioValid.errors).toBe(true)
        expect(scenarioValid(JSON.parse(JSON.stringify(parsed.scenario))) || scenarioValid.errors).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  it('accept every command that the parser accepts', () => {
    fc.assert(
      fc.property(anyCommand, (input) => {
        const parsed = parseCommand(input, plain)
        if (!parsed.ok) return
        expect(commandValid(JSON.parse(JSON.stringify(input))) || commandValid.errors).toBe(true)
        expect(commandValid(JSON.parse(JSON.stringify(parsed.command))) || commandValid.errors).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  it('refuse, as the parser does, what the table refuses', () => {
    let count = 0
    for (const { path, input, value } of wrongValues()) {
      // NaN and the infinities do not exist in JSON.
      if (typeof value === 'number' && !Number.isFinite(value)) continue
      count++
      expect([path, value, scenarioValid(input)]).toEqual([path, value, false])
      expect([path, value, parseScenario(input).ok]).toEqual([path, value, false])
    }
    expect(count).toBeGreaterThan(300)
  })
})
