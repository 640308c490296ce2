import type { FigureState, Frame } from '../../store/figure.ts'
import type { Text } from '../../text/text.ts'
import { clockWords } from '../chart/clock.ts'
import type { TableData, TableRow } from '../chart/table.ts'

/** More rows than this are not read. */
const MOST_ROWS = 48
const STEPS = [30, 60, 120, 240, 480, 1440]

/** Minutes of a row in a day of `end` minutes. */
const stepOf = (end: number): number => STEPS.find((s) => end / s <= MOST_ROWS) ?? Math.ceil(end / MOST_ROWS / 1440) * 1440

/** Counts in (from, to], the moment shown included: its last row and the bill agree. */
function countsOf(frame: Frame, from: number, to: number): { arrived: number; served: number; lost: number; inLine: number } {
  const { series } = frame
  const sums = { arrived: 0, served: 0, lost: 0 }
  const totals = { arrived: frame.arrived, served: frame.served, lost: frame.lostTotal }
  const last = to >= frame.time
  for (const key of ['arrived', 'served', 'lost'] as const) {
    if (last) for (let m = 0; m <= from && m < series.count; m++) sums[key] -= series[key][m]
    else for (let m = from + 1; m <= to && m < series.count; m++) sums[key] += series[key][m]
    if (last) sums[key] += totals[key]
  }
  return { ...sums, inLine: last ? frame.inLine : series.inLine[Math.min(to, series.count - 1)] }
}

/** The day so far, and what the forecast says of the rest of it. */
export function timelineTable({ runs, playback, results }: FigureState, text: Text): TableData {
  const words = text.table
  const { count } = text.format
  const { time, end } = playback
  const step = stepOf(end)
  const clock = (minute: number): string => clockWords(minute, runs.a.scenario.opensAt, end, text)
  const all = (['a', 'b'] as const).flatMap((which) => {
    const run = runs[which]
    return run ? [{ frame: run.frame, forecast: results.forecast[which], letter: runs.b ? text.compare.letter({ which }) : '' }] : []
  })
  const heads = [words.arrived, words.served, words.inLine, words.lost]
  const rows: TableRow[] = []
  const foreseen = all.some(({ forecast }) => forecast !== null)
  for (let from = 0; from < time; from += step) {
    const to = Math.min(from + step, time)
    const cells = all.flatMap(({ frame }) => {
      const { arrived, served, inLine, lost } = countsOf(frame, from, to)
      return [...[arrived, served, inLine, lost].map(count), ...(foreseen ? [words.none] : [])]
    })
    rows.push({ key: `${from}`, cells: [clock(to), ...cells], mark: to < time ? 'past' : 'now' })
  }
  for (let at = (Math.floor(time / step) + 1) * step; foreseen && at <= end; at += step) {
    const cells = all.flatMap(({ forecast }) => {
      const i = forecast ? forecast.minute.findIndex((minute) => minute >= at) : -1
      const range = forecast && i >= 0 && forecast.at <= at ? words.range({ from: Math.round(forecast.inLine.p10[i]), to: Math.round(forecast.inLine.p90[i]) }) : words.none
      return [...heads.map(() => words.none), range]
    })
    rows.push({ key: `ahead ${at}`, cells: [clock(at), ...cells], mark: 'ahead' })
  }
  const columns = all.flatMap(({ letter: run }) =>
    [...heads, ...(foreseen ? [words.expected] : [])].map((what) => (runs.b ? words.of({ what, run }) : what)),
  )
  return { caption: words.timeline({ step }), columns: [words.until, ...columns], rows }
}
