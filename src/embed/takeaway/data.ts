import { dayReport, type Report } from '../../run/report.ts'
import type { RunValue } from '../../run/jobs.ts'
import { createText, type Text } from '../../text/text.ts'
import { openingMinute } from '../../views/chart/settings.ts'
import { csv, type CsvCell } from './csv.ts'
import type { DataOrder } from './order.ts'

/** The text of a file to take home. */
export function dataText({ run, at, telling, lang, kind }: DataOrder): string {
  const text = createText(telling, lang)
  if (kind === 'scenario') return runJson(run, at)
  const report = dayReport(run)
  switch (kind) {
    case 'customers':
      return customersCsv(report, run, text)
    case 'minutes':
      return minutesCsv(report, run, text)
    case 'report':
      return reportJson(report, run)
  }
}

/** What a run is decided by; opened as a file it is the same day, on the same moment. */
function runJson({ scenario, seed, commands }: RunValue, at: number): string {
  return `${JSON.stringify({ scenario, seed, commands, at }, null, 2)}\n`
}

function reportJson(report: Report, { scenario, seed, commands }: RunValue): string {
  const { customers: _, series: __, ...estimates } = report
  return `${JSON.stringify({ title: scenario.title, seed, commands, ...estimates }, null, 2)}\n`
}

/** To a millionth of a minute: what lies beyond is not information. */
const minutes = (m: number | null): number | null => (m === null ? null : Math.round(m * 1e6) / 1e6)

function clockOf(minute: number): string {
  const seconds = Math.floor(minute * 60 + 1e-6)
  const two = (n: number): string => String(n).padStart(2, '0')
  return `${two(Math.floor(seconds / 3600) % 24)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`
}

function customersCsv({ customers: rows = [], employees }: Report, { scenario }: RunValue, { share: t }: Text): string {
  const names = new Map(employees.map(({ id, name }) => [id, name]))
  const opens = openingMinute(scenario.opensAt)
  const head = [t.column, t.arrivedMinutes, t.arrivedClock, t.party, t.work, t.patience, t.started, t.left, t.wait, t.attempts, t.dish, t.employee, t.outcome]
  const body = rows.map((r): CsvCell[] => [
    r.customer,
    minutes(r.arrivedAt),
    clockOf(opens + r.arrivedAt),
    r.party,
    minutes(r.work),
    minutes(r.patience),
    minutes(r.startedAt),
    minutes(r.leftAt),
    minutes(r.wait),
    r.attempts,
    r.dish,
    r.employee === null ? null : (names.get(r.employee) ?? r.employee),
    r.outcome,
  ])
  return csv([head, ...body])
}

function minutesCsv({ series, arrived, served, lost }: Report, { scenario }: RunValue, { share: t }: Text): string {
  const opens = openingMinute(scenario.opensAt)
  const head = [t.minute, t.clock, t.arrived, t.served, t.lost, t.inLineCount, t.inService, t.atWork]
  const rows = (series?.arrived ?? []).map((n, m): CsvCell[] => [m, clockOf(opens + m), n, series!.served[m], series!.lost[m], series!.inLine[m], series!.inService[m], series!.atWork[m]])
  // The day ends between two minutes: what came after the last full one.
  const lostAll = Object.values(lost).reduce((all, n) => all + n, 0)
  const rest = [arrived, served, lostAll].map((n, i) => n - rows.reduce((all, row) => all + (row[i + 2] as number), 0))
  const nobody = scenario.closing === 'finish' ? 0 : null
  if (rest.some((n) => n > 0)) rows.push([rows.length, clockOf(opens + rows.length), ...rest, nobody, nobody, null])
  return csv([head, ...rows])
}
