import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createDay } from '../restaurant/day.ts'
import { replicationSeed } from '../restaurant/replication.ts'
import { simulate } from '../restaurant/simulate.ts'
import type { Command, Scenario } from '../scenario/types.ts'
import type { RunValue } from './jobs.ts'
import { answers, last, lunch, moments, PATIENT, runs, scenarioOf, up } from './jobs.testing.ts'
import { stamp } from './track.ts'

/** The same fork by the library, whole: from minute 0 to its end. Who is still inside at closing and sent away has no say in it. */
function forkOf({ scenario, seed, commands }: RunValue, at: number, k: number): { lost: number; profit: number; line: number[] } {
  const report = simulate(scenario, { seed, commands, fork: { at, seed: replicationSeed(seed, k) }, keep: ['series'] })
  return { lost: Object.values(report.lost).reduce((a, b) => a + b, 0), profit: report.money.profit, line: report.series!.inLine }
}

/** The line and the losses at minute `at` as the player shows them. */
function pastOf({ scenario, seed, commands }: RunValue, at: number): { inLine: number; lost: number } {
  const day = createDay(scenario, { seed, commands })
  day.advanceTo(at)
  const frame = day.frame()
  return { inLine: frame.inLine, lost: Object.values(frame.lost).reduce((a, b) => a + b, 0) }
}

describe('a forecast', PATIENT, () => {
  it('is of the forks that the library simulates, day by day', () => {
    fc.assert(
      fc.property(runs, moments, (run, at) => {
        // The library ends a day that sends people away at closing, with the last orders still in hand.
        const scenario: Scenario = { ...run.scenario, closing: 'finish' }
        const ask = { run: { ...run, scenario }, at, days: 3 }
        let forks: ReturnType<typeof forkOf>[]
        try {
          forks = [1, 2, 3].map((k) => forkOf(ask.run, at, k))
        } catch {
          // What a fork cannot carry out the library refuses; that is tested below.
          fc.pre(false)
          return
        }
        const told = last('forecast', ask)
        const past = pastOf(ask.run, at)
        expect(told.inLineThen).toBe(past.inLine)
        expect(told.lost).toEqual(up(forks.map((fork) => fork.lost - past.lost)))
        told.profit.forEach((profit, i) => expect(profit).toBeCloseTo(up(forks.map((fork) => fork.profit))[i], 6))
        expect(told.days).toBe(3)
        told.minute.forEach((minute, i) => {
          if (i === 0 || i === told.minute.length - 1) return
          const now = up(forks.map((fork) => fork.line[minute] ?? 0))
          expect(told.inLine.p50[i], `minute ${minute}`).toBe(now[1])
          expect(told.inLine.p10[i]).toBe(now[0])
          expect(told.inLine.p90[i]).toBe(now[2])
        })
      }),
      { numRuns: 60 },
    )
  })

  it('begins at the moment shown, with columns and percentiles in order, at most 240 of them', () => {
    fc.assert(
      fc.property(runs, moments, (run, at) => {
        for (const told of answers('forecast', { run, at, days: 12 })) {
          const { minute, inLine, clear, peak, lost, profit } = told
          expect(minute[0]).toBe(at)
          expect(minute.length).toBeLessThanOrEqual(240)
          for (let i = 1; i < minute.length; i++) expect(minute[i]).toBeGreaterThan(minute[i - 1])
          for (let i = 0; i < minute.length; i++) {
            const band = [inLine.p10[i], inLine.p25[i], inLine.p50[i], inLine.p75[i], inLine.p90[i]]
            expect(band).toEqual(up(band))
            expect(band[4]).toBeLessThanOrEqual(told.peak.at(-1)!)
          }
          expect([inLine.p10[0], inLine.p90[0]]).toEqual([told.inLineThen, told.inLineThen])
          for (const list of [clear, peak, lost, profit]) {
            expect(list).toHaveLength(told.days)
            expect(list).toEqual(up(list))
            expect(list.some(Number.isNaN)).toBe(false)
          }
          expect(clear[0]).toBeGreaterThanOrEqual(at)
          expect(peak[0]).toBeGreaterThanOrEqual(told.inLineThen)
          expect(lost[0]).toBeGreaterThanOrEqual(0)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('is told after eight days, then every eight, and the last is the whole one', () => {
    const told = answers('forecast', { run: lunch, at: 260, days: 40 })
    expect(told.map((f) => f.days)).toEqual([8, 16, 24, 32, 40])
    expect(told.every((f) => f.wanted === 40)).toBe(true)
    // The days seen first are among those seen later.
    expect(told[1].profit).toEqual(expect.arrayContaining(told[0].profit))
    expect(answers('forecast', { run: lunch, at: 260, days: 5 }).map((f) => f.days)).toEqual([5])
  })

  it('of something done is the forecast that stands once it is done', () => {
    const extra = [{ do: 'hire' as const, value: { name: 'Ben', speed: 1 } }, { do: 'train' as const, who: 'ana', value: 1.5 }]
    for (const at of [260, 261.25, 300 + 1 / 3]) {
      const preview = last('forecast', { run: lunch, at, days: 16, extra })
      const done = extra.map((command) => ({ ...command, at: stamp(at) }))
      const then = last('forecast', { run: { ...lunch, commands: [...lunch.commands, ...done] }, at, days: 16 })
      expect(preview.clear).toEqual(then.clear)
      expect(preview.profit).toEqual(then.profit)
      expect(preview.inLine.p50.slice(1)).toEqual(then.inLine.p50.slice(1))
      expect(preview.inLineThen).toBe(last('forecast', { run: lunch, at, days: 8 }).inLineThen)
    }
  })

  it('of nothing done is the forecast as it is', () => {
    fc.assert(
      fc.property(runs, moments, (run, at) => {
        // Acting in the past drops what followed: nothing follows here.
        const past = { ...run, commands: run.commands.filter((c) => c.at <= at) }
        expect(last('forecast', { run: past, at, days: 4, extra: [] })).toEqual(last('forecast', { run: past, at, days: 4 }))
      }),
      { numRuns: 40 },
    )
  })

  it('drops what lies ahead where something is done before it, and only there', () => {
    const hire: Command = { at: 300, do: 'hire', value: { name: 'Ben', speed: 1 } }
    const ahead = { ...lunch, commands: [...lunch.commands, hire] }
    expect(last('forecast', { run: ahead, at: 260, days: 8 }).profit).not.toEqual(last('forecast', { run: lunch, at: 260, days: 8 }).profit)
    const set = [{ do: 'set' as const, path: 'money.wagePerHour', value: 15 }]
    expect(last('forecast', { run: ahead, at: 260, days: 8, extra: set })).toEqual(last('forecast', { run: lunch, at: 260, days: 8, extra: set }))
  })

  it('passes over what cannot be done, now or later', () => {
    const base = last('forecast', { run: lunch, at: 260, days: 8 })
    const nobody = [{ do: 'train' as const, who: 'nobody', value: 2 }, { do: 'train' as const, who: 'ana', value: -1 }, { do: 'set' as const, path: 'demand.process', value: 'regular' }]
    expect(last('forecast', { run: lunch, at: 260, days: 8, extra: nobody })).toEqual(base)
    const bad: Command[] = [{ at: 270, do: 'let-go', who: 'ghost' }, { at: 270, do: 'hire', value: { name: 'Ben', speed: 1 } }, { at: 280, do: 'train', who: 'ghost', value: 2 }]
    const told = last('forecast', { run: { ...lunch, commands: bad }, at: 260, days: 8 })
    expect(told).toEqual(last('forecast', { run: { ...lunch, commands: [bad[1]] }, at: 260, days: 8 }))
    // Somebody whose name a fork's own hire has taken: two managers' people may bear it.
    const both = [{ at: 100, do: 'hire', value: { name: 'Zoe', speed: 1 } }, { at: 265, do: 'hire', value: { name: 'Zoe', speed: 1 } }, { at: 270, do: 'train', who: 'Zoe', value: 2 }] as Command[]
    expect(last('forecast', { run: { ...lunch, commands: both }, at: 260, days: 8 }).days).toBe(8)
  })

  it('says when the line is clear: at once, at the first whole minute, or never', () => {
    const rush = (closing: string, more: object = {}) => ({
      scenario: scenarioOf({ duration: 30, closing, demand: { trace: { at: Array.from({ length: 40 }, (_, i) => i / 10) } }, work: { law: 'deterministic', mean: 1 }, staff: [{ name: 'Ana', speed: 1 }], ...more }),
      seed: 1,
      commands: [],
    })
    // Forty come by minute 4, one is served a minute: the last is begun at 39.
    const finish = last('forecast', { run: rush('finish'), at: 10, days: 2 })
    expect(finish.clear).toEqual([39, 39])
    expect(finish.traced).toBe(true)
    expect(finish.inLineThen).toBe(29)
    expect(finish.peak).toEqual([29, 29])
    expect(finish.minute.at(-1)).toBe(40)
    expect(finish.inLine.p50.at(-1)).toBe(0)
    // Sent away at closing is not clear.
    const away = last('forecast', { run: rush('send-away'), at: 10, days: 2 })
    expect(away.clear).toEqual([Infinity, Infinity])
    expect(away.lost).toEqual([9, 9])
    // Nobody there to serve the rest: such a day ends with its last event, and its line is never clear.
    const stuck = last('forecast', { run: { ...rush('finish'), commands: [{ at: 20, do: 'let-go', who: 'ana' }] }, at: 10, days: 2 })
    expect(stuck.clear).toEqual([Infinity, Infinity])
    expect(stuck.minute.at(-1)).toBeLessThanOrEqual(31)
    expect(last('forecast', { run: rush('finish'), at: 39.5, days: 2 }).clear).toEqual([39.5, 39.5])
  })

  it('of a day that is over has one column', () => {
    const told = last('forecast', { run: lunch, at: 5000, days: 3 })
    expect(told.minute).toEqual([5000])
    expect(told.lost).toEqual([0, 0, 0])
  })

  it('sees the longest line also between two minutes', () => {
    const scenario = scenarioOf({ duration: 60, demand: { trace: { at: [10.2, 10.21, 10.22, 10.23, 10.24] } }, work: { law: 'deterministic', mean: 0.1 }, staff: [{ name: 'Ana', speed: 1 }] })
    expect(last('forecast', { run: { scenario, seed: 1, commands: [] }, at: 5, days: 1 }).peak).toEqual([4])
  })
})
