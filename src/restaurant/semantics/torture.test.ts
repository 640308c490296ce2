import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseCommands, parseScenario } from '../../scenario/parse.ts'
import type { Command, Scenario } from '../../scenario/types.ts'
import { commands, scenarios } from '../arbitrary.testing.ts'
import { createDay } from '../day.ts'
import { simulate } from '../simulate.ts'

/** Every number of a report or a frame, by path. */
function numbers(value: unknown, path = '', out: [string, number][] = []): [string, number][] {
  if (typeof value === 'number') out.push([path, value])
  else if (typeof value === 'object' && value !== null) for (const [key, inner] of Object.entries(value)) numbers(inner, path === '' ? key : `${path}.${key}`, out)
  return out
}

const SIGNED = /^money\.profit$|^halfWidth\.money\.profit$/
const RUNS = { numRuns: Number(process.env['TORTURE'] ?? 150), seed: Number(process.env['SEED'] ?? 7) }

/** Longer than those of the other properties, with everything at once more often. */
const long = fc.tuple(scenarios, scenarios, commands, fc.integer({ min: 1, max: 6 })).map(([a, b, list, times]) => {
  const merged: Record<string, unknown> = { ...a, duration: (a['duration'] as number) * times }
  for (const key of ['sickness', 'retry', 'protection', 'slowness', 'failFast', 'quality', 'patience', 'goal', 'growth', 'coordination']) merged[key] ??= b[key]
  for (const key of Object.keys(merged)) if (merged[key] === undefined) delete merged[key]
  return { scenario: merged, list: list.map((c) => ({ ...c, at: (c['at'] as number) * times })) }
})

function read(input: unknown, list: unknown): { scenario: Scenario; commands: Command[] } | null {
  const s = parseScenario(input)
  if (!s.ok) return null
  const c = parseCommands(list, s.scenario)
  return c.ok ? { scenario: s.scenario, commands: c.commands } : null
}

describe('any long day', () => {
  it('ends, and its report is made of finite numbers, none of them below nought', () => {
    let played = 0
    fc.assert(
      fc.property(long, ({ scenario, list }) => {
        const day = read(scenario, list)
        if (!day) return
        played++
        const report = simulate(day.scenario, { commands: day.commands, keep: ['customers', 'series', 'histograms'] })
        const { customers, ...rest } = report
        for (const [path, x] of numbers(rest)) {
          if (!Number.isFinite(x) && !path.startsWith('histograms')) throw new Error(`${path} is ${x}`)
          if (x < 0 && !SIGNED.test(path)) throw new Error(`${path} is ${x}`)
        }
        for (const [path, x] of numbers(customers)) if (!(x >= 0 && x < Infinity)) throw new Error(`customers.${path} is ${x}`)
        for (const r of customers!) {
          if (r.leftAt !== null && r.leftAt < r.arrivedAt) throw new Error('left before arriving')
          if (r.startedAt !== null && r.startedAt < r.arrivedAt) throw new Error('started before arriving')
          if (r.outcome === 'served' && !(r.startedAt !== null && r.leftAt !== null && r.employee !== null)) throw new Error('served without a start')
        }
        // Everybody's minutes add up to the time they were on the clock, which is no more than the day.
        for (const e of report.employees) expect(e.busy + e.idle + e.away).toBeLessThanOrEqual(day.scenario.duration * 12 + 43_200)
        expect(report.utilisation).toBeLessThanOrEqual(1 + 1e-12)
        expect(report.inLine.mean).toBeLessThanOrEqual(report.inLine.max)
      }),
      RUNS,
    )
    expect(played).toBeGreaterThan(RUNS.numRuns * 0.5)
  }, 600_000)

  it('is read alike at every warm-up, by a player as by a report', () => {
    fc.assert(
      fc.property(long, fc.integer({ min: 0, max: 100 }), ({ scenario, list }, warmup) => {
        const day = read(scenario, list)
        if (!day) return
        const until = Math.min(day.scenario.duration + 30, 700)
        const cut = simulate(day.scenario, { commands: day.commands, warmup: Math.min(warmup, until), until, digest: true })
        const lost = Object.values(cut.lost).reduce((a, b) => a + b)
        expect(cut.arrived).toBe(cut.served + lost + cut.inSystem + cut.inOrbit)
        for (const [path, x] of numbers(cut)) if (!Number.isFinite(x) || (x < 0 && !SIGNED.test(path))) throw new Error(`${path} is ${x}`)
        if (cut.goal) expect(cut.goal.met + cut.goal.missed + cut.goal.undecided).toBe(cut.arrived)
        const forked = simulate(day.scenario, { commands: day.commands, until, fork: { at: until, seed: 3 }, digest: true })
        expect(forked.digest).toBe(cut.digest)
        const player = createDay(day.scenario, { commands: day.commands })
        for (let t = 0; t < until; t += 13.7) {
          player.advanceTo(t)
          const frame = player.frame()
          for (const [path, x] of numbers({ ...frame, employees: [], waiting: null, recent: null, series: null })) if (Number.isNaN(x)) throw new Error(`${path} is ${x}`)
          expect(frame.inLine + frame.inService + frame.inOrbit + frame.served + frame.lostTotal).toBe(frame.arrived)
        }
      }),
      RUNS,
    )
  }, 600_000)
})
