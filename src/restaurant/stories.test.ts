import { describe, expect, it } from 'vitest'
import { same } from '../kernel/same.testing.ts'
import { parseCommands, parseScenario } from '../scenario/parse.ts'
import type { Command, Scenario } from '../scenario/types.ts'
import { Engine } from './engine.ts'
import { DAYS } from './recorded.testing.ts'
import type { Traced } from './results.ts'
import { simulate } from './simulate.ts'
import { SlicedDay } from './sliced.ts'
import { createTracing } from './trace.ts'

/** What is told of single customers, by those who listen to a day, against the rows of its report. */

const days = Object.entries(DAYS).filter(([, { options }]) => !options)

function read({ scenario, commands }: { scenario: unknown; commands?: Command[] }): { scenario: Scenario; commands: Command[] } {
  const parsed = parseScenario(scenario)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  const checked = parseCommands(commands ?? [], parsed.scenario)
  if (!checked.ok) throw new Error(JSON.stringify(checked.problems))
  return { scenario: parsed.scenario, commands: checked.commands }
}

describe.each(days)('%s', (_, given) => {
  const { scenario, commands } = read(given)

  it('fares in slices as in one go, at any moment', () => {
    const day = new SlicedDay(scenario, scenario.seed, commands, { fates: true })
    for (const until of [50.5, undefined]) {
      while (!day.slice(until ?? (scenario.closing === 'finish' ? Infinity : scenario.duration))) continue
      const report = simulate(scenario, { commands, ...(until !== undefined && { until }), keep: ['customers'] })
      const { served, lost, profit, meanWait } = day.account()
      same(served, report.served)
      same(lost, Object.values(report.lost).reduce((a, b) => a + b))
      same(day.inLine, report.inSystem - Math.round(day.engine.world.metrics.inService))
      if (meanWait !== null) expect(meanWait).toBeCloseTo(report.wait.mean!, 9)
      expect(profit).toBeCloseTo(report.money.profit, 9)
      const stories = day.stories()
      same(stories.length, report.customers!.length)
      report.customers!.forEach((row, c) => {
        const { fate, party, arrivedAt } = stories[c]
        same(fate.outcome, row.outcome, `#${c}`)
        same(arrivedAt, row.arrivedAt)
        same(party, row.party)
        if (row.outcome === 'served') expect(fate.wait).toBeCloseTo(row.wait!, 9)
        // Who never stood in a line has no wait; who stands in one has waited until now, if they came but once.
        if (row.outcome === 'shed' && row.attempts === 1) same(fate.wait, null)
        if (row.outcome === 'inside' && row.startedAt === null && row.attempts === 1) expect(fate.wait).toBeCloseTo(until! - row.arrivedAt, 9)
        if (row.outcome === 'gave-up' && row.startedAt === null && row.attempts === 1 && !scenario.stations) expect(fate.wait).toBeCloseTo(row.leftAt! - row.arrivedAt, 9)
      })
    }
  })

  it('is traced from the door to the street', () => {
    const until = 80
    const rows = simulate(scenario, { commands, until, keep: ['customers'] }).customers!
    const traced = (which: Traced) => {
      const engine = new Engine(scenario, scenario.seed, commands)
      const tracing = createTracing(engine.world, which)
      engine.world.listener = tracing
      engine.advanceTo(until, true)
      return tracing.tell(until)
    }
    const left = rows.filter((row) => row.leftAt !== null)
    const latest = Math.max(...left.map((row) => row.leftAt!))
    const longest = Math.max(...left.map((row) => row.leftAt! - row.arrivedAt))
    const last = traced('last')
    const slowest = traced('slowest')
    expect(last.marks.at(-1)).toMatchObject({ at: latest, what: 'left', outcome: rows[last.customer].outcome })
    expect(slowest.marks.at(-1)!.at - slowest.marks[0].at).toBe(longest)
    for (const { customer, marks, until: told } of [last, slowest, traced(5)]) {
      const row = rows[customer]
      expect(told).toBe(until)
      expect(marks[0]).toMatchObject({ at: row.arrivedAt, what: 'arrived' })
      expect(marks.find((m) => m.what === 'started')?.at ?? null).toBe(row.startedAt)
      expect(marks.filter((m) => m.what === 'returned')).toHaveLength(row.attempts - 1)
      expect(marks.find((m) => m.what === 'left')?.at ?? null).toBe(row.leftAt)
    }
  })
})

describe('before anybody has left', () => {
  it('the last and the slowest to leave are whoever came first, with their story so far', () => {
    const { scenario } = read({ scenario: { duration: 60, demand: { trace: { at: [3, 4], work: [20, 20] } }, work: { law: 'deterministic', mean: 1 }, staff: [{ id: 'ana', name: 'Ana' }] } })
    const until = 10
    for (const which of ['last', 'slowest'] as const) {
      const engine = new Engine(scenario, 1, [])
      const tracing = createTracing(engine.world, which)
      engine.world.listener = tracing
      engine.advanceTo(2, true)
      expect(tracing.tell(2)).toEqual({ customer: -1, until: 2, marks: [] })
      engine.advanceTo(until, true)
      expect(tracing.tell(until)).toMatchObject({ customer: 0, marks: [{ at: 3, what: 'arrived', employee: null }, { at: 3, what: 'started', employee: 'Ana', outcome: null }] })
    }
  })
})
