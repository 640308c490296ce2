import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyCommand, anyScenario } from './arbitrary.testing.ts'
import { misplaced, wrongKeys, wrongValues } from './faults.testing.ts'
import { DISTRIBUTION, PARAMS } from './params/index.ts'
import { parseCommand, parseScenario } from './parse.ts'
import { least, parsed } from './reading.testing.ts'
import { RICH } from './rich.testing.ts'
import { commandSchema, scenarioSchema } from './schema.ts'

const ajv = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false })
const scenarioValid = ajv.compile(scenarioSchema as object)
const commandValid = ajv.compile(commandSchema as object)

const plain = parsed(least)

const ORDER_AND_NAMES = ['[2,1]', '[[5,1],[5,2]]', '{"gril":1}']

/** Is it the same after a journey through JSON? */
function inJson(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value)
  return typeof value !== 'object' || value === null || Object.values(value).every(inJson)
}

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

  it('accept scenarios with every key, as written and as completed', () => {
    for (const input of RICH) {
      expect(scenarioValid(input) || scenarioValid.errors).toBe(true)
      expect(scenarioValid(parsed(input)) || scenarioValid.errors).toBe(true)
    }
  })

  it('accept every scenario that the parser accepts, as written and as completed', () => {
    fc.assert(
      fc.property(anyScenario, (input) => {
        const result = parseScenario(input)
        if (!result.ok) return
        expect(scenarioValid(JSON.parse(JSON.stringify(input))) || scenarioValid.errors).toBe(true)
        expect(scenarioValid(JSON.parse(JSON.stringify(result.scenario))) || scenarioValid.errors).toBe(true)
      }),
      { numRuns: 200 },
    )
  })

  it('accept every command that the parser accepts', () => {
    fc.assert(
      fc.property(anyCommand, (input) => {
        const result = parseCommand(input, plain)
        if (!result.ok) return
        expect(commandValid(JSON.parse(JSON.stringify(input))) || commandValid.errors).toBe(true)
        expect(commandValid(JSON.parse(JSON.stringify(result.command))) || commandValid.errors).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  it('refuse, as the parser does, what the table refuses', () => {
    let count = 0
    for (const { path, input, value } of wrongValues()) {
      // NaN and the infinities do not exist in JSON; and a schema cannot say that times are in order, nor what a skill may be called.
      if (!inJson(value) || ORDER_AND_NAMES.includes(JSON.stringify(value))) continue
      count++
      if (scenarioValid(input) || parseScenario(input).ok) expect.fail(`${path} = ${JSON.stringify(value)} is accepted`)
    }
    expect(count).toBeGreaterThan(1_000)
    for (const { told, input } of [...wrongKeys(), ...misplaced()]) expect([told, scenarioValid(input)]).toEqual([told, false])
  })

  it('refuse, as the parser does, the contradictions that they can say', () => {
    const stations = [{ name: 'grill', work: { law: 'exponential', mean: 2 } }]
    for (const more of [
      { stations },
      { work: undefined },
      { line: { layout: 'own', routing: 'by-dish' } },
      { line: { stealing: true } },
      { line: { layout: 'own', stealing: true, discipline: 'shared-attention' } },
      { line: { routing: 'sticky' } },
      { line: { virtualNodes: 3 } },
      { sickness: { together: 0.1 } },
      { sickness: { meanTimeToSick: 3, flapping: {} } },
      { failFast: { meanTimeToFail: 3 } },
      { quality: { chance: 0.1 } },
      { manager: { target: 0.5 } },
      { work: undefined, stations, demand: { trace: { at: [1], work: [1] } } },
      { retry: { after: { law: 'exponential', mean: 0.001 } } },
    ]) {
      const input = JSON.parse(JSON.stringify({ ...least, ...more })) as object
      expect([more, scenarioValid(input), parseScenario(input).ok]).toEqual([more, false, false])
    }
  })
})
