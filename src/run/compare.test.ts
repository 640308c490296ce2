import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Engine } from '../restaurant/engine.ts'
import type { Comparison } from '../restaurant/results.ts'
import { simulate } from '../restaurant/simulate.ts'
import type { Command } from '../scenario/types.ts'
import type { RunValue } from './jobs.ts'
import { last, PATIENT, runs, scenarioOf } from './jobs.testing.ts'

/** Minute at which the day is over, if before `until`. */
function dayEnd({ scenario, seed, commands }: RunValue, until: number): number {
  const engine = new Engine(scenario, seed, commands)
  engine.advanceTo(until, false)
  return engine.world.now
}

describe('a comparison', PATIENT, () => {
  it('tells of every customer what the library tells', () => {
    fc.assert(
      fc.property(runs, fc.double({ min: 0, max: 400, noNaN: true }), (run, until) => {
        const { scenario, seed, commands } = run
        const { customers } = simulate(scenario, { seed, commands, until, keep: ['customers'] })
        const told = last('compare', { a: run, b: run, until })
        expect(told.customer).toEqual(customers!.map((row) => row.customer))
        expect(told.arrivedAt).toEqual(customers!.map((row) => row.arrivedAt))
        told.a.forEach((fate, c) => {
          const row = customers![c]
          expect(fate.outcome).toBe(row.outcome)
          if (row.outcome === 'served') expect(fate.wait).toBe(row.wait)
          // Whoever never was begun has been in line all the time that they were not away.
          if (row.startedAt === null) expect(fate.wait ?? 0).toBeCloseTo((row.leftAt ?? Math.min(until, dayEnd(run, until))) - row.arrivedAt - row.orbit, 6)
          expect(fate.wait === null || fate.wait >= 0).toBe(true)
        })
      }),
      { numRuns: 200 },
    )
  })

  it('of a restaurant with itself finds no difference', () => {
    fc.assert(
      fc.property(runs, fc.double({ min: 0, max: 400, noNaN: true }), (run, until) => {
        const told = last('compare', { a: run, b: structuredClone(run), until })
        expect(told.b).toEqual(told.a)
      }),
      { numRuns: 60 },
    )
  })

  it('sets the same people against each other, also where some come again', () => {
    const scenario = scenarioOf({
      duration: 240, demand: { perHour: 60 }, work: { law: 'exponential', mean: 1 }, staff: [{ name: 'Ana', speed: 1 }],
      quality: { premium: 1, chance: 0.9, after: { law: 'exponential', mean: 10 } },
    })
    const a = { scenario, seed: 3, commands: [] }
    const b = { ...a, commands: [{ at: 0, do: 'hire', value: { name: 'Ben', speed: 1 } }] as Command[] }
    const told: Comparison = last('compare', { a, b, until: 240 })
    const of = (run: RunValue) => simulate(run.scenario, { seed: run.seed, commands: run.commands, until: 240, keep: ['customers'] }).customers!
    const [mine, theirs] = [of(a), of(b)]
    expect(mine.length).not.toBe(theirs.length)
    // A first visit comes at the same minute in both.
    const first = (rows: typeof mine) => new Map(rows.filter((row, i) => rows.findIndex((r) => r.party === row.party) === i).map((row) => [row.party, row]))
    const [f, g] = [first(mine), first(theirs)]
    for (const [party, row] of f) {
      const i = told.customer.indexOf(row.customer)
      expect(told.a[i]).toMatchObject({ outcome: row.outcome })
      expect(told.b[i]).toMatchObject({ outcome: g.get(party)!.outcome })
      if (g.get(party)!.outcome === 'served') expect(told.b[i].wait).toBe(g.get(party)!.wait)
    }
    expect(told.customer.length).toBeLessThan(Math.max(mine.length, theirs.length))
  })

  it('gives those who left a line unserved their minutes in it, and none to those who never stood in one', () => {
    const scenario = scenarioOf({
      duration: 60, demand: { trace: { at: [0, 1, 2, 3] } }, work: { law: 'deterministic', mean: 30 }, patience: { law: 'deterministic', mean: 7 },
      line: { capacity: 2 }, staff: [{ name: 'Ana', speed: 1 }],
    })
    const run = { scenario, seed: 1, commands: [] }
    expect(last('compare', { a: run, b: run, until: 5 }).a).toEqual([
      { outcome: 'inside', wait: 0 }, { outcome: 'inside', wait: 4 }, { outcome: 'inside', wait: 3 }, { outcome: 'turned-away', wait: null },
    ])
    expect(last('compare', { a: run, b: run, until: 20 }).a.map((fate) => fate.wait)).toEqual([0, 7, 7, null])
  })
})
