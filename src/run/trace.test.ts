import { describe, expect, test } from 'vitest'
import { simulate } from '../restaurant/simulate.ts'
import type { Trace, Traced } from '../restaurant/results.ts'
import { presets } from '../scenario/presets/all.ts'
import { traceJob } from './trace.ts'

const traceOf = (name: string, until: number, which: Traced): Trace => {
  const { scenario, commands } = presets.find((p) => p.name === name)!
  let told: Trace | null = null
  for (const answer of traceJob({ run: { scenario, seed: scenario.seed, commands }, until, which })) told = answer ?? told
  return told!
}

describe('the trace of a customer', () => {
  test.each(presets.map((p) => [p.name, p] as const))('%s: agrees with the row of every tenth customer', (name, { scenario, commands }) => {
    const until = 300
    const { customers } = simulate(scenario, { commands, until, keep: ['customers'] })
    for (let c = 0; c < customers!.length; c += 10) {
      const row = customers![c]
      const { marks } = traceOf(name, until, c)
      expect(marks[0]).toMatchObject({ what: 'arrived', at: row.arrivedAt })
      expect(marks.find((m) => m.what === 'started')?.at ?? null).toBe(row.startedAt)
      const left = marks.find((m) => m.what === 'left')
      expect(left?.at ?? null).toBe(row.leftAt)
      expect(left?.outcome ?? 'inside').toBe(row.outcome)
    }
  })

  test('the last and the slowest are those of the rows', () => {
    const { scenario, commands } = presets[0]
    const left = simulate(scenario, { commands, until: 280, keep: ['customers'] }).customers!.filter((row) => row.leftAt !== null)
    const last = Math.max(...left.map((row) => row.leftAt!))
    expect(left[left.findIndex((row) => row.leftAt === last)].customer).toBe(traceOf(presets[0].name, 280, 'last').customer)
    const took = (c: number): number => left.find((row) => row.customer === c)!.leftAt! - left.find((row) => row.customer === c)!.arrivedAt
    expect(took(traceOf(presets[0].name, 280, 'slowest').customer)).toBe(Math.max(...left.map((row) => row.leftAt! - row.arrivedAt)))
  })

  test('nobody has come yet, or not that one', () => {
    expect(traceOf(presets[0].name, 0, 'last')).toEqual({ customer: -1, until: 0, marks: [] })
    expect(traceOf(presets[0].name, 10, 5000).marks).toEqual([])
  })

  test('what is ahead of the moment changes nothing', () => {
    const early = traceOf(presets[0].name, 250, 40)
    const late = traceOf(presets[0].name, 400, 40)
    expect(late.marks.filter((m) => m.at <= 250)).toEqual(early.marks)
  })
})
