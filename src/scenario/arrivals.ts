/** A reader's own files: a scenario or a whole run in JSON, or a list of arrivals with one row each (comma, semicolon or tab between columns). */
import { dsvFormat } from 'd3-dsv'
import { COMMAND } from './command.ts'
import { jsonFault } from './json.ts'
import { LIMIT } from './param.ts'
import { findParam } from './params/index.ts'
import { parseCommands, parseScenario } from './parse.ts'
import { amount, found, Problems } from './problems.ts'
import { decimal, readTime, type Moment, type TimeKind } from './times.ts'
import type { Command, Distribution, Parsed, Problem, Scenario } from './types.ts'
import { readKeys, readNumber } from './values.ts'

/** Larger files are not even read. */
export const MAX_FILE_BYTES = 20 * 1024 * 1024

export interface Arrivals {
  /** Minutes since the doors opened, in order; with service minutes where a column held them. */
  trace: { at: number[]; work?: number[] }
  /** Clock time of minute 0; absent if the file held minutes. */
  opensAt?: string
  /** Full hours that hold every arrival, minutes. */
  duration: number
}

const TIME_NAMES = /^(at|ts|t|time|times|timestamp|when|clock|date|datetime|minute|arriv.*|start.*)$/
const WORK_NAMES = /^(work|minutes|duration|takes|service|serving)([ _-]?(time|minutes|mins?))?$/
const NAMES: Record<TimeKind, string> = { minutes: 'minutes', clock: 'a clock time', timestamp: 'a timestamp' }

interface Columns {
  time: number
  work: number | null
}

/** Which columns hold what. Without a header the first two count; with one, names decide, and of two columns the second holds work. */
function columnsOf(header: string[] | null, first: string[], comma: boolean): Columns {
  const numeric = (cell: string | undefined): boolean => cell !== undefined && !Number.isNaN(decimal(cell.trim(), comma))
  if (!header) return { time: 0, work: numeric(first[1]) ? 1 : null }
  const names = header.map((name) => name.trim().toLowerCase())
  const time = Math.max(0, names.findIndex((name) => TIME_NAMES.test(name)))
  const named = names.findIndex((name, i) => i !== time && WORK_NAMES.test(name))
  if (named >= 0) return { time, work: named }
  return { time, work: names.length === 2 && numeric(first[1 - time]) ? 1 - time : null }
}

/**
 * Arrivals from a text with a row each. The first column is a time (minutes since opening, clock times, or timestamps with
 * their zones); clock times and timestamps are counted from the full hour at or before the first. Rows may be out of order.
 * Faults name row and column, both counted from 1.
 */
export function parseArrivals(text: string): ({ ok: true } & Arrivals) | { ok: false; problems: Problem[] } {
  const problems = new Problems()
  const body = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text
  if (body.trim() === '') return { ok: false, problems: [{ path: '', message: 'the file is empty; expected a row for each arrival' }] }
  const line = /[^\r\n]*\S[^\r\n]*/.exec(body)![0]
  const delimiter = line.includes('\t') ? '\t' : line.includes(';') ? ';' : ','
  const comma = delimiter !== ','
  const moments: Moment[] = []
  const works: number[] = []
  let header: string[] | null = null
  let columns: Columns | null = null
  let kind: TimeKind | null = null
  let rows = 0
  dsvFormat(delimiter).parseRows(body, (cells, index) => {
    if (problems.full || rows > LIMIT.arrivals || cells.every((cell) => cell.trim() === '')) return null
    const isFirst = rows === 0 && header === null
    if (isFirst && cells.every((cell) => readTime(cell.trim(), comma) === null)) {
      header = cells
      return null
    }
    rows++
    columns ??= columnsOf(header, cells, comma)
    const place = (column: number): string => `row ${index + 1}, column ${column + 1}`
    const cell = (cells[columns.time] ?? '').trim()
    const moment = readTime(cell, comma)
    if (!moment) problems.add(place(columns.time), `expected a time (minutes, 8:05, or 2026-05-02T08:05), found ${cell ? found(cell) : 'nothing'}`)
    else {
      kind ??= moment.kind
      if (moment.kind !== kind) problems.add(place(columns.time), `expected ${NAMES[kind]} as in the rows above, found ${found(cell)}`)
      else if (kind === 'minutes' && moment.minute < 0) problems.add(place(columns.time), `expected a minute from 0, found ${amount(moment.minute)}`)
      moments.push(moment)
    }
    if (columns.work !== null) {
      const given = (cells[columns.work] ?? '').trim()
      const work = decimal(given, comma)
      if (!(work >= 0 && work <= LIMIT.minutes)) {
        problems.add(place(columns.work), `expected service minutes from 0 to ${amount(LIMIT.minutes)}, found ${given ? found(given) : 'nothing'}`)
      }
      works.push(work + 0)
    }
    return null
  })
  if (rows > LIMIT.arrivals) problems.add('', `expected at most ${amount(LIMIT.arrivals)} arrivals, found more`)
  else if (rows === 0) problems.add('', 'expected a row for each arrival, with a time in its first column; found words alone')
  if (problems.list.length > 0 || kind === null) return { ok: false, problems: problems.list }
  return assemble(moments, columns!.work === null ? null : works, kind, problems)
}

type Outcome = ReturnType<typeof parseArrivals>

function assemble(moments: Moment[], works: number[] | null, kind: TimeKind, problems: Problems): Outcome {
  if (kind === 'clock') unroll(moments)
  const order = moments.map((_, i) => i).sort((a, b) => moments[a]!.minute - moments[b]!.minute || a - b)
  const first = moments[order[0]!]!
  // The hour is the full one on the clock that the first arrival itself was written by.
  const opening = kind === 'minutes' ? 0 : Math.floor((first.minute + first.offset) / 60) * 60 - first.offset
  const at = order.map((i) => rounded(moments[i]!.minute - opening))
  const last = at[at.length - 1]!
  const duration = Math.floor(last / 60) * 60 + 60
  if (duration > LIMIT.minutes) {
    problems.add('', `expected all arrivals within ${amount(LIMIT.minutes)} minutes, found ${amount(Math.round(last))} from the first to the last`)
    return { ok: false, problems: problems.list }
  }
  const trace = works ? { at, work: order.map((i) => works[i]!) } : { at }
  if (kind === 'minutes') return { ok: true, trace, duration }
  const hour = ((Math.floor((opening + first.offset) / 60) % 24) + 24) % 24
  return { ok: true, trace, opensAt: `${String(hour).padStart(2, '0')}:00`, duration }
}

/** A clock that jumps back by more than half a day has passed midnight; by less, the rows are out of order. */
function unroll(moments: Moment[]): void {
  let day = 0
  let before = -Infinity
  for (const moment of moments) {
    if (moment.minute < before - 720) day += 1440
    before = moment.minute
    moment.minute += day
  }
}

/** To a microsecond: what subtracting large timestamps leaves behind is not information. */
function rounded(minute: number): number {
  return Math.round(minute * 6e7) / 6e7
}

/**
 * The base restaurant with recorded arrivals in place of its demand. Recorded work also sets the law of `work` (a gamma of the
 * same mean and spread), which forecasts and theory go by.
 */
export function scenarioFromArrivals(arrivals: Arrivals, base: Scenario): Parsed<Scenario, 'scenario'> {
  const { trace, opensAt, duration } = arrivals
  return parseScenario({
    ...base,
    title: undefined,
    note: undefined,
    opensAt: opensAt ?? base.opensAt,
    duration,
    demand: { trace },
    // Stations draw their own work; recorded work beside them is refused by name.
    work: base.stations ? undefined : ((trace.work && lawOf(trace.work)) ?? base.work),
  })
}

function lawOf(values: readonly number[]): Distribution | undefined {
  let sum = 0
  for (const x of values) sum += x
  const mean = sum / values.length
  let squares = 0
  for (const x of values) squares += (x - mean) * (x - mean)
  const scv = squares / values.length / (mean * mean)
  if (!(mean > 0)) return undefined
  return scv < 0.0001 ? { law: 'deterministic', mean } : { law: 'gamma', mean, scv: Math.min(scv, 10_000) }
}

/** What a file holds: a scenario and, if it was a whole run, what was done in it, by which seed, and the minute it was left at. */
interface Opened {
  scenario: Scenario
  seed?: number
  commands?: Command[]
  at?: number
}

type FromFile = ({ ok: true } & Opened) | { ok: false; problems: Problem[] }

/** `{ scenario, seed?, commands?, at? }`: paths of problems begin with the key they were found under. */
function parseRun(value: unknown): FromFile {
  const problems = new Problems()
  const given = readKeys(value, '', 'a run such as { scenario: { … }, seed: 1, commands: [], at: 0 }', ['scenario', 'seed', 'commands', 'at'], problems)
  if (!given || problems.list.length > 0) return { ok: false, problems: problems.list }
  const parsed = parseScenario(given.get('scenario'))
  if (!parsed.ok) return { ok: false, problems: parsed.problems.map(({ path, message }) => ({ path: path === '' ? 'scenario' : `scenario.${path}`, message })) }
  const opened: Opened = { scenario: parsed.scenario }
  if (given.has('seed')) opened.seed = readNumber(findParam('seed')!, given.get('seed'), 'seed', problems)
  if (given.has('at')) opened.at = readNumber(COMMAND.at, given.get('at'), 'at', problems)
  if (given.has('commands')) {
    const done = parseCommands(given.get('commands'), parsed.scenario)
    if (done.ok) opened.commands = done.commands
    else for (const { path, message } of done.problems) problems.add(`commands${path}`, message)
  }
  return problems.list.length > 0 ? { ok: false, problems: problems.list } : { ok: true, ...opened }
}

/**
 * A scenario from a file: JSON as it is, a run in JSON as it was taken home, or arrivals that come to the base restaurant. Decided by
 * its name, then by its first letter. Whether the day can carry the commands out is known only to the day.
 */
export function parseFile(name: string, text: string, base: Scenario): FromFile {
  const refuse = (path: string, message: string): { ok: false; problems: Problem[] } => ({ ok: false, problems: [{ path, message }] })
  if (text.length > MAX_FILE_BYTES) return refuse('', `expected a file of at most ${amount(MAX_FILE_BYTES)} bytes, found more`)
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0
  const body = text.slice(start)
  if (body.trim() === '') return refuse('', 'the file is empty')
  if (/\.json$/i.test(name) || /^\s*[{[]/.test(body)) {
    let value: unknown
    try {
      value = JSON.parse(body)
    } catch {
      const fault = jsonFault(body)
      return refuse(fault?.path ?? '', fault?.message ?? 'this is not JSON')
    }
    return typeof value === 'object' && value !== null && Object.hasOwn(value, 'scenario') ? parseRun(value) : parseScenario(value)
  }
  const arrivals = parseArrivals(body)
  if (!arrivals.ok) return arrivals
  const made = scenarioFromArrivals(arrivals, base)
  if (made.ok) made.scenario.title = titleOf(name)
  return made
}

function titleOf(name: string): string {
  const title = name.replace(/\.[^.]*$/, '').replace(/[_\s]+/g, ' ').trim().slice(0, 200)
  return title === '' ? 'Your own arrivals' : title
}
