import { csvParse } from 'd3-dsv'
import { describe, expect, it } from 'vitest'
import { dayReport } from '../../run/report.ts'
import type { RunValue } from '../../run/jobs.ts'
import { createTrack } from '../../run/track.ts'
import { parseArrivals, parseFile } from '../../scenario/arrivals.ts'
import { parseScenario } from '../../scenario/parse.ts'
import { presets } from '../../scenario/presets/all.ts'
import type { Scenario } from '../../scenario/types.ts'
import { dataText } from './data.ts'
import type { DataKind } from './order.ts'

const scenarioOf = (change: object): Scenario => {
  const parsed = parseScenario({ version: 1, demand: { perHour: 60 }, work: { law: 'exponential', mean: 1.5 }, duration: 120, staff: [{ id: 'ana', name: 'Ana' }, { id: 'ben', name: 'Ben' }], ...change })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return parsed.scenario
}

const runs: Record<string, RunValue> = Object.fromEntries(
  presets.map(({ name, scenario, commands }): [string, RunValue] => [name, { scenario, seed: scenario.seed, commands: [...commands, { at: 60.5, do: 'train', who: scenario.staff[0].id, value: 1.5 }] }]),
)
runs['odd'] = {
  scenario: scenarioOf({
    opensAt: '23:30',
    demand: { perHour: 90, party: 2 },
    patience: { law: 'exponential', mean: 4 },
    retry: { chance: 0.6, after: { law: 'exponential', mean: 5 } },
    closing: 'send-away',
    staff: [{ id: 'ana', name: '=HYPERLINK("http://x","Ana, or ""so""")' }, { id: 'ben', name: '+49\n@home' }],
  }),
  seed: -77,
  commands: [],
}

const take = (run: RunValue, kind: DataKind, at = 0): string => dataText({ run, at, telling: 'restaurant', lang: 'en', kind })
const sum = (rows: readonly Record<string, string>[], column: string): number => rows.reduce((total, row) => total + Number(row[column]), 0)

describe.each(Object.entries(runs))('the day of %s, taken home', (_, run) => {
  const report = dayReport(run)

  it('has a row a customer that adds up to the report', () => {
    const rows = csvParse(take(run, 'customers'))
    expect(rows).toHaveLength(report.arrived)
    const count = (outcome: string): number => rows.filter((row) => row['outcome'] === outcome).length
    expect(count('served')).toBe(report.served)
    const { gaveUp, turnedAway, dropped, shed, unservable, closed } = report.lost
    expect([count('gave-up'), count('turned-away'), count('dropped'), count('shed'), count('unservable'), count('closed')]).toEqual([gaveUp, turnedAway, dropped, shed, unservable, closed])
    expect(sum(rows, 'attempts_count')).toBe(report.attempts)
    rows.forEach((row, i) => {
      expect(Number(row['customer'])).toBe(i)
      expect(Number(row['arrived_minutes'])).toBeCloseTo(report.customers![i].arrivedAt, 5)
      if (row['left_minutes'] !== '') expect(Number(row['left_minutes'])).toBeGreaterThanOrEqual(Number(row['arrived_minutes']))
      expect(row['clock_time']).toMatch(/^([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/)
    })
  })

  it('has a row a minute that adds up to the report', () => {
    const rows = csvParse(take(run, 'minutes'))
    expect(sum(rows, 'arrived_customers')).toBe(report.arrived)
    expect(sum(rows, 'served_customers')).toBe(report.served)
    expect(sum(rows, 'lost_customers')).toBe(Object.values(report.lost).reduce((a, b) => a + b, 0))
    expect(rows.map((row) => Number(row['minute']))).toEqual(rows.map((_row, i) => i))
    expect(Object.keys(rows[0])).toHaveLength(8)
  })

  it('opens again as the same day', () => {
    const opened = parseFile('a.json', take(run, 'scenario', 71.25), presets[0].scenario)
    if (!opened.ok) throw new Error(JSON.stringify(opened.problems))
    expect(opened.scenario).toEqual(run.scenario)
    expect(opened.at).toBe(71.25)
    const again = { scenario: opened.scenario, seed: opened.seed!, commands: opened.commands! }
    expect(dayReport(again).digest).toBe(report.digest)
    // A report of a day that sends everybody away ends with the doors, the figure's with the last who is served.
    if (again.scenario.closing !== 'finish') return
    const track = createTrack(again.scenario, again.seed, again.commands)
    track.moveTo(Infinity)
    expect(track.digest()).toBe(report.digest)
  })

  it('has a report that is JSON', () => {
    const read = JSON.parse(take(run, 'report')) as Record<string, unknown>
    expect(read).toMatchObject({ digest: report.digest, served: report.served, seed: run.seed, commands: run.commands })
    expect(read).not.toHaveProperty('customers')
  })
})

describe('tables', () => {
  it('run no formula in a spreadsheet', () => {
    const rows = csvParse(take(runs['odd'], 'customers'))
    const names = new Set(rows.map((row) => row['employee']).filter((name) => name !== ''))
    expect(names).toEqual(new Set(['\'=HYPERLINK("http://x","Ana, or ""so""")', "'+49\n@home"]))
    for (const row of rows) for (const cell of Object.values(row)) expect(cell).not.toMatch(/^[=+@\t\r-]/)
  })

  it('open as a list of arrivals with their work', () => {
    const run = runs['lunch-rush']
    const arrivals = parseArrivals(take(run, 'customers'))
    if (!arrivals.ok) throw new Error(JSON.stringify(arrivals.problems))
    const { customers } = dayReport(run)
    expect(arrivals.trace.at).toHaveLength(customers!.length)
    expect(arrivals.trace.work![7]).toBeCloseTo(customers![7].work, 5)
  })

  it('are headed in the words of the telling', () => {
    const [head] = dataText({ run: runs['odd'], at: 0, telling: 'system', lang: 'en', kind: 'customers' }).split('\n')
    expect(head).toContain('request,arrived_minutes')
    expect(head).not.toMatch(/customer|employee/)
  })

  it('goes past midnight', () => {
    const rows = csvParse(take(runs['odd'], 'minutes'))
    expect(rows[29]['clock_time']).toBe('23:59:00')
    expect(rows[30]['clock_time']).toBe('00:00:00')
  })
})

describe('a run as a file', () => {
  const base = presets[0].scenario
  const given = JSON.parse(take(runs['odd'], 'scenario')) as Record<string, unknown>
  const problemsOf = (value: object): string[] => {
    const parsed = parseFile('a.json', JSON.stringify(value), base)
    return parsed.ok ? [] : parsed.problems.map(({ path }) => path)
  }

  it('is refused with the place of its fault', () => {
    expect(problemsOf({ ...given, commands: [{ at: 1, do: 'dance' }] })).toEqual(['commands[0].do'])
    expect(problemsOf({ ...given, commands: 5 })).toEqual(['commands'])
    expect(problemsOf({ ...given, seed: 1.5 })).toEqual(['seed'])
    expect(problemsOf({ ...given, at: -1 })).toEqual(['at'])
    expect(problemsOf({ ...given, later: 1 })).toEqual(['later'])
    expect(problemsOf({ scenario: { version: 1, demnd: 3 } })).toContain('scenario.demnd')
    expect(problemsOf({ scenario: null })).toEqual(['scenario'])
  })

  it('needs no more than its scenario', () => {
    expect(parseFile('a.json', JSON.stringify({ scenario: base }), base)).toEqual({ ok: true, scenario: base })
  })
})
