import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseCommands, parseScenario } from '../scenario/parse.ts'
import { createDay } from './day.ts'
import { DAYS, type RecordedDay } from './recorded.testing.ts'
import { simulate } from './simulate.ts'

/**
 * What happened on each of these days is written down, and happens again: the digest over its events, the report with every row and bucket, and
 * what a picture sees on the way. Another number is another meaning of a seed, which breaks every link: it needs a line in the changelog and a
 * new edition of links (src/scenario/link.ts). `RECORD=1 npx vitest run src/restaurant/recorded.test.ts` writes them anew.
 */

const FILE = new URL('recorded.json', import.meta.url)

/** Days that nobody would think of: drawn once from arbitrary.testing.ts, and kept as they were drawn. */
const DRAWN = JSON.parse(readFileSync(new URL('drawn.json', import.meta.url), 'utf8')) as RecordedDay[]
const ALL: Record<string, RecordedDay> = { ...DAYS, ...Object.fromEntries(DRAWN.map((day, i) => [`drawn ${i + 1}`, day])) }

interface Told {
  served: number
  lost: number
  wait: number | null
  digest: string
  report: string
  frames: string
}

/** Numbers in full, also those that JSON has no word for. */
const text = (value: unknown): string =>
  JSON.stringify(value, (_, v: unknown) => (typeof v === 'number' && !Number.isFinite(v) ? String(v) : ArrayBuffer.isView(v) ? [...(v as Float64Array)].map(String) : v))

const hash = (value: string): string => createHash('sha256').update(value).digest('hex').slice(0, 12)

function tell({ scenario, commands, options }: RecordedDay): Told {
  const report = simulate(scenario, { ...options, ...(commands && { commands }), digest: true, keep: ['customers', 'series', 'histograms', 'events', 'replications'] })
  // When nobody listens there are shorter ways (express.ts): they lead to the same report.
  const { digest: _1, customers: _2, eventRows: _3, replications: _4, ...plain } = report
  expect(simulate(scenario, { ...options, ...(commands && { commands }), keep: ['series', 'histograms'] })).toEqual(plain)
  const lost = Object.values(report.lost).reduce((a, b) => a + b)
  return { served: report.served, lost, wait: report.wait.mean, digest: report.digest!, report: hash(text(report)), frames: hash(frames({ scenario, ...(commands && { commands }) })) }
}

/** What a picture may see, every quarter of an hour. */
function frames({ scenario, commands }: RecordedDay): string {
  const parsed = parseScenario(scenario)
  if (!parsed.ok) throw new Error(text(parsed.problems))
  const checked = parseCommands(commands ?? [], parsed.scenario)
  if (!checked.ok) throw new Error(text(checked.problems))
  const day = createDay(parsed.scenario, { commands: checked.commands })
  let seen = ''
  for (let t = 0; t <= parsed.scenario.duration + 15; t += 15) {
    day.advanceTo(t)
    // What has moved is in the events; its ring is longer than anything that is told of it.
    const { recent, waiting, series, waits, knowledge, ...rest } = day.frame()
    const { count } = waiting
    const inLine = [waiting.customer, waiting.line, waiting.place, waiting.joinedAt, waiting.patience, waiting.station].map((column) => [...column.subarray(0, count)])
    const known = knowledge && rest.employees.map((e) => [knowledge.stationsOf(e.index), knowledge.dishesOf(e.index)])
    seen += text([rest, inLine, known, recent.total, recent.count, series.count, waits.count, waits.quantile(0.9), day.nextEventTime(), day.eventBefore(t), day.events])
  }
  return seen
}

const told = Object.fromEntries(Object.entries(ALL).map(([name, day]) => [name, () => tell(day)]))

if (process.env['RECORD']) {
  const lines = Object.entries(told).map(([name, again]) => `  ${JSON.stringify(name)}: ${JSON.stringify(again())}`)
  writeFileSync(FILE, `{\n${lines.join(',\n')}\n}\n`)
}
const recorded = JSON.parse(readFileSync(FILE, 'utf8')) as Record<string, Told>

describe('a recorded day', () => {
  it.each(Object.keys(ALL))('%s', (name) => expect(told[name]()).toEqual(recorded[name]))

  it('is one that no other is like', () => {
    expect(Object.keys(recorded)).toEqual(Object.keys(ALL))
    expect(new Set(Object.keys(DAYS).map((name) => recorded[name].digest)).size).toBe(Object.keys(DAYS).length)
  })
})
