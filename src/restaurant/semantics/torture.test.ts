import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { same } from '../../kernel/same.testing.ts'
import { parseCommands, parseScenario } from '../../scenario/parse.ts'
import type { Command, Scenario } from '../../scenario/types.ts'
import { commands, scenarios } from '../arbitrary.testing.ts'
import { createDay } from '../day.ts'
import { simulate } from '../simulate.ts'

type Fine = (x: number, key: string) => boolean

/** Where the first number is that is not fine, and which it is; null if all are. Of those that are, no path is put together. */
function amiss(value: unknown, fine: Fine, name = ''): string | null {
  if (typeof value === 'number') return fine(value, name) ? null : ` is ${value}`
  if (typeof value !== 'object' || value === null) return null
  for (const key in value) {
    const found = amiss((value as Record<string, unknown>)[key], fine, key)
    if (found !== null) return `.${key}${found}`
  }
  return null
}

/** Money alone can be lost. */
const unsigned: Fine = (x, key) => x >= 0 || key === 'profit'
const finite: Fine = (x) => Number.isFinite(x)

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
        const { customers } = report
        same(amiss(report, unsigned), null)
        same(amiss({ ...report, histograms: null }, finite), null)
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
        same(amiss(cut, (x, key) => finite(x, key) && unsigned(x, key)), null)
        if (cut.goal) expect(cut.goal.met + cut.goal.missed + cut.goal.undecided).toBe(cut.arrived)
        const forked = simulate(day.scenario, { commands: day.commands, until, fork: { at: until, seed: 3 }, digest: true })
        expect(forked.digest).toBe(cut.digest)
        const player = createDay(day.scenario, { commands: day.commands })
        for (let t = 0; t < until; t += 13.7) {
          player.advanceTo(t)
          const frame = player.frame()
          same(amiss({ ...frame, employees: [], waiting: null, recent: null, series: null }, (x) => !Number.isNaN(x)), null)
          same(frame.inLine + frame.inService + frame.inOrbit + frame.served + frame.lostTotal, frame.arrived)
        }
      }),
      RUNS,
    )
  }, 600_000)
})
