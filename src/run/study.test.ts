import { describe, expect, it } from 'vitest'
import { simulate } from '../restaurant/simulate.ts'
import type { Command, Scenario } from '../scenario/types.ts'
import type { RunValue } from './jobs.ts'
import { answers, last, lunch, PATIENT, scenarioOf } from './jobs.testing.ts'

/** Half-width of the 95% interval of the mean by the textbook, t for 199 degrees of freedom from a table. */
const T199 = 1.9719565
function textbook(a: readonly number[], b: readonly number[]): { difference: number; paired: number; unpaired: number } {
  const mean = (x: readonly number[]): number => x.reduce((sum, v) => sum + v, 0) / x.length
  const variance = (x: readonly number[]): number => x.reduce((sum, v) => sum + (v - mean(x)) * (v - mean(x)), 0) / (x.length - 1)
  const d = b.map((v, i) => v - a[i])
  const [va, vb] = [variance(a) / a.length, variance(b) / b.length]
  return { difference: mean(d), paired: T199 * Math.sqrt(variance(d) / d.length), unpaired: Math.sqrt(va + vb) }
}

describe('a study', PATIENT, () => {
  const hire = (at: number): Command[] => [{ at, do: 'hire', value: { name: 'Ben', speed: 1 } }]
  const train = (at: number): Command[] => [{ at, do: 'train', who: 'ana', value: 1.92 }]
  const quiet = (load: number, more: object = {}): Scenario =>
    scenarioOf({ duration: 600, demand: { perHour: load * 60 }, work: { law: 'exponential', mean: 1 }, staff: [{ name: 'Ana', speed: 1 }], coordination: { contention: 0, coherency: 0 }, ...more })

  it('finds the means and intervals of the textbook over the days of the library', () => {
    const a = { scenario: quiet(1.5), seed: 11, commands: train(0) }
    const b = { scenario: quiet(1.5), seed: 11, commands: hire(0) }
    const told = last('study', { a, b, days: 200 })
    const days = (run: RunValue) => simulate(run.scenario, { seed: run.seed, commands: run.commands, replications: 200, keep: ['replications'] }).replications!
    const [mine, theirs] = [days(a), days(b)]
    for (const [key, of] of [
      ['wait', (r: (typeof mine)[0]) => r.wait.mean!],
      ['profit', (r: (typeof mine)[0]) => r.money.profit],
    ] as const) {
      const by = textbook(mine.map(of), theirs.map(of))
      expect(told[key].difference).toBeCloseTo(by.difference, 8)
      expect(told[key].halfWidth! / by.paired).toBeCloseTo(1, 6)
      // Welch's degrees of freedom lie between 199 and 398.
      expect(told[key].unpaired! / by.unpaired).toBeGreaterThan(1.9659)
      expect(told[key].unpaired! / by.unpaired).toBeLessThan(1.972)
      expect(told[key].b! - told[key].a!).toBeCloseTo(told[key].difference!, 9)
    }
    const { shorter } = told
    expect(shorter.a + shorter.b + shorter.same).toBe(200)
    expect(shorter.a).toBe(mine.filter((r, i) => r.wait.mean! < theirs[i].wait.mean!).length)
    expect(told.lost).toMatchObject({ a: 0, b: 0, difference: 0, halfWidth: 0, unpaired: 0 })
  })

  const noCoordination = { ...lunch.scenario, coordination: { contention: 0, coherency: 0 } }
  it.each([
    { load: '80% of what Ana can do at 1.92', scenario: quiet(0.8 * 1.92), at: 0 },
    { load: '80% of what two people can do', scenario: quiet(0.8 * 2), at: 0 },
    { load: '80% of what Ana can do untrained, decided after four hours', scenario: quiet(0.8), at: 240 },
    { load: 'the lunch rush, decided at its opening', scenario: noCoordination, at: 0 },
    { load: 'the lunch rush, decided when it begins', scenario: noCoordination, at: 227 },
  ])('of training Ana to 1.92 against hiring Ben at $load has at most 0.6 of the half-width of strangers', ({ scenario, at }) => {
    const told = last('study', { a: { scenario, seed: scenario.seed, commands: train(at) }, b: { scenario, seed: scenario.seed, commands: hire(at) }, days: 200 })
    const { halfWidth, unpaired } = told.wait
    expect(halfWidth! / unpaired!).toBeLessThanOrEqual(0.6)
    expect(halfWidth!).toBeGreaterThan(0)
  })

  it('is told every few days, has no interval of one, and of the same restaurant twice finds nothing', () => {
    const run = { scenario: quiet(0.9), seed: 2, commands: [] }
    const told = answers('study', { a: run, b: run, days: 12 })
    expect(told.map((s) => s.days)).toEqual([5, 10, 12])
    expect(told.at(-1)!.wait).toMatchObject({ difference: 0, halfWidth: 0 })
    expect(told.at(-1)!.shorter).toEqual({ a: 0, b: 0, same: 12 })
    expect(last('study', { a: run, b: run, days: 1 }).wait).toMatchObject({ halfWidth: null, unpaired: null })
    const nobody = { ...run, commands: [{ at: 0, do: 'let-go', who: 'ana' }] as Command[] }
    expect(last('study', { a: nobody, b: nobody, days: 5 })).toMatchObject({ wait: { a: null, b: null, difference: null, halfWidth: null }, lost: { a: 0, difference: 0 }, shorter: { a: 0, b: 0, same: 0 } })
  })

  it('ends a day whose last customers nobody can serve as the library does', () => {
    const run = { scenario: quiet(0.9), seed: 2, commands: [{ at: 500, do: 'let-go', who: 'ana' }] as Command[] }
    const told = last('study', { a: run, b: run, days: 2 })
    const { replications } = simulate(run.scenario, { seed: 2, commands: run.commands, replications: 2, keep: ['replications'] })
    expect(told.profit.a).toBeCloseTo((replications![0].money.profit + replications![1].money.profit) / 2, 8)
  })
})
