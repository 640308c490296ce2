import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyScenario } from './arbitrary.testing.ts'
import { decodeLink, EDITION, encodeLink, MOST_ADDRESS, type Visit } from './link.ts'
import { mixed, mutants, opened } from './mutants.testing.ts'
import { parseCommands, parseScenario } from './parse.ts'
import { presets } from './presets/index.ts'
import { RICH } from './rich.testing.ts'
import type { Command, Scenario } from './types.ts'

const BASE = 'https://dinner-rush.example/some/folder/?state='

function textOf(visit: Visit): string {
  const encoded = encodeLink(visit)
  if (!encoded.ok) throw new Error(`too long: ${encoded.length}`)
  return encoded.text
}

function opensAs(visit: Visit): unknown {
  const decoded = decodeLink(textOf(visit))
  if (!decoded.ok) throw new Error(JSON.stringify(decoded.problems))
  expect(decoded.notes).toEqual([])
  return decoded.visit
}

const scenarioOf = (raw: unknown): Scenario => {
  const parsed = parseScenario(raw)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return parsed.scenario
}

const commandsFor = (raw: readonly unknown[], scenario: Scenario): Command[] =>
  raw.flatMap((command) => {
    const parsed = parseCommands([command], scenario)
    return parsed.ok ? parsed.commands : []
  })

describe('a link', () => {
  it('brings back the very visit, whatever the restaurant, the moment and the view', () => {
    let custom = 0
    fc.assert(
      fc.property(
        anyScenario,
        fc.integer({ min: 0, max: 30 }),
        fc.double({ min: 0, max: 5000, noNaN: true }),
        fc.double({ min: 0.25, max: 60, noNaN: true }),
        fc.constantFrom('restaurant' as const, 'system' as const),
        fc.constantFrom('auto' as const, 'light' as const, 'dark' as const),
        fc.option(fc.subarray(['stage', 'timeline', 'bill'], { minLength: 1 })),
        fc.option(fc.subarray(['staff', 'time'])),
        fc.maxSafeInteger(),
        fc.boolean(),
        (raw, many, time, rate, telling, theme, show, controls, seed, two) => {
          const parsed = parseScenario(raw)
          if (!parsed.ok) return
          const { scenario } = parsed
          const commands = commandsFor(mixed(many, 1 + (seed % 1000 < 0 ? -(seed % 1000) : seed % 1000)), scenario)
          const beside = two ? { scenario, commands: commands.slice(0, 3), choices: { a: null, b: { commands: [{ do: 'hire' as const }], cost: 15 } } } : null
          const visit: Visit = { name: null, scenario, seed, commands, time, rate, telling, theme, show, controls, beside }
          const encoded = encodeLink(visit)
          // What is too much for an address is said to be.
          if (!encoded.ok) {
            expect(encoded.length).toBeGreaterThan(MOST_ADDRESS - BASE.length - 200)
            return
          }
          custom++
          const decoded = decodeLink(encoded.text)
          expect(decoded).toEqual({ ok: true, visit, notes: [] })
        },
      ),
      { numRuns: 500 },
    )
    expect(custom).toBeGreaterThan(100)
  })

  it('to a preset, and to forty things done in it, fits an address', () => {
    for (const { name, scenario } of presets) {
      const visit = opened(name)
      expect(opensAs(visit)).toEqual(visit)
      expect(textOf(visit).length).toBeLessThan(60)
      const busy = { ...visit, commands: commandsFor(mixed(40), scenario), time: 333.123456789, telling: 'system' as const, theme: 'dark' as const }
      expect(busy.commands.length).toBeGreaterThan(30)
      expect(opensAs(busy)).toEqual(busy)
      expect(BASE.length + textOf(busy).length).toBeLessThanOrEqual(MOST_ADDRESS)
    }
  })

  it('holds a restaurant of one’s own that uses what there is, with twenty things done', () => {
    for (const raw of RICH) {
      const scenario = scenarioOf(raw)
      const visit: Visit = { ...opened(presets[0].name), name: null, scenario, seed: 9, commands: commandsFor(mixed(20), scenario), time: 12.5 }
      const encoded = encodeLink(visit)
      if (scenario.demand.trace) continue
      expect(encoded.ok).toBe(true)
      expect(opensAs(visit)).toEqual(visit)
    }
  })

  it('of another edition opens and says that numbers may differ; of another format it is refused', () => {
    const text = textOf(opened(presets[0].name))
    expect(EDITION).toBe(1)
    for (const version of ['0', '2', '9', 'z']) {
      const decoded = decodeLink(version + text.slice(1))
      expect(decoded.ok).toBe(false)
    }
  })
})

describe('links that were damaged or made to harm', () => {
  it('ten thousand of them: the whole visit or a message, never an exception, nothing half', () => {
    let count = 0
    let accepted = 0
    const before = JSON.stringify(Object.getOwnPropertyNames(Object.prototype))
    for (const { kind, text } of mutants(10_000)) {
      count++
      const decoded = decodeLink(text)
      if (decoded.ok) {
        accepted++
        const { visit } = decoded
        expect([kind, parseScenario(JSON.parse(JSON.stringify(visit.scenario))).ok]).toEqual([kind, true])
        expect(Number.isFinite(visit.time) && visit.time >= 0).toBe(true)
      } else {
        expect(decoded.problems.length).toBeGreaterThan(0)
        expect(decoded.problems.length).toBeLessThanOrEqual(60)
        for (const { message } of decoded.problems) {
          expect(message).toMatch(/\w/)
          expect(message.length).toBeLessThan(2000)
        }
      }
    }
    expect(count).toBeGreaterThanOrEqual(10_000)
    expect(accepted).toBeGreaterThan(50)
    expect(accepted).toBeLessThan(count / 2)
    expect(JSON.stringify(Object.getOwnPropertyNames(Object.prototype))).toBe(before)
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  }, 60_000)

  it('whatever is given in the place of a text', () => {
    for (const given of [undefined, null, 1, {}, [], '', ' ', '1', '1'.repeat(1e6), '1\u0000', '1%00', '1<script>']) {
      const decoded = decodeLink(given as string)
      expect(decoded.ok).toBe(false)
      if (!decoded.ok) expect(decoded.problems[0].message).toMatch(/\w/)
    }
  })
})
