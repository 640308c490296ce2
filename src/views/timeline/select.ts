import type { Command } from '../../scenario/types.ts'
import type { FigureState, Which } from '../../store/figure.ts'
import { soleReason, type LossReason } from '../losses.ts'
import { demandCurve } from './demand.ts'
import { steadyAxis } from './layout.ts'
import { lineColumns, lostColumns, rates, sampling, type LineColumns, type Rates } from './series.ts'

export { clockWords } from '../chart/clock.ts'

/** One restaurant's day so far. */
export interface Lines {
  rates: Rates
  line: LineColumns
}

/** What was drawn of the day so far, and the scales it needs; changes with every new minute of the series. */
export interface Past extends Lines {
  window: number
  /** Minutes of a column. */
  step: number
  lost: { minute: number; lost: number }[]
  /** The restaurant beside it. */
  beside: Lines | null
  ratesAxis: { top: number; ticks: number[] }
  lineAxis: { top: number; ticks: number[] }
}

/** Minutes of a column when the day is `pixels` wide. */
export function columnMinutes(state: FigureState, pixels: number): number {
  return sampling(state.playback.end / pixels).step
}

/**
 * The day up to the moment shown, sampled for `pixels` across. `ahead` (the demand) and `foreseen` (the tallest fan) keep the
 * scales steady while the day comes up to them; `held` are the tops of the scales so far, 0 for none.
 */
export function selectPast(state: FigureState, pixels: number, ahead: readonly [number, number][], foreseen = 0, held = { rates: 0, line: 0 }): Past {
  const { step, window } = sampling(state.playback.end / pixels)
  const linesOf = (which: Which): Lines | null => {
    const series = state.runs[which]?.frame.series
    return series ? { rates: rates(series, step, window), line: lineColumns(series, step) } : null
  }
  const own = linesOf('a')!
  const beside = linesOf('b')
  const both = beside ? [own, beside] : [own]
  const most = (column: (lines: Lines) => number[]): number => Math.max(0, ...both.map((lines) => largest(column(lines))))
  const expected = largest(ahead.map((p) => p[1]))
  const top = Math.max(highestMean(expected, window), most((l) => l.rates.arriving), most((l) => l.rates.served), 6)
  return {
    ...own,
    window,
    step,
    lost: lostColumns(state.runs.a.frame.series, step),
    beside,
    ratesAxis: steadyAxis(top, held.rates),
    // One day in ten goes above its fan: with some room to spare the scale seldom has to change under it.
    lineAxis: steadyAxis(Math.max(10, most((l) => l.line.inLine) * 1.02, foreseen * 1.25), held.line),
  }
}

/** Of none it is 0. */
const largest = (values: readonly number[]): number => values.reduce((most, value) => (value > most ? value : most), 0)

/** What chance makes of an expectation an hour in a mean over `window` minutes, hardly ever more: so much room is there from the start. */
function highestMean(perHour: number, window: number): number {
  const people = (perHour * window) / 60
  return ((people + 3 * Math.sqrt(people)) * 60) / window
}

/** How many are waiting and how many were lost so far, and why if for one reason alone. */
export interface Standing {
  inLine: number
  lost: number
  why: LossReason | null
}

/** The moment's own figures; those of the lines' ends belong to the last minute drawn. */
export interface Moment extends Standing {
  time: number
  beside: Standing | null
}

export function selectMoment({ runs, playback }: FigureState): Moment {
  const of = (which: Which): Standing | null => {
    const frame = runs[which]?.frame
    return frame ? { inLine: frame.inLine, lost: frame.lostTotal, why: soleReason(frame.lost) } : null
  }
  return { time: playback.time, ...of('a')!, beside: of('b') }
}

/** The readings at the ends of the lines. */
export interface Now extends Moment {
  arriving: number
  served: number
  beside: (Standing & { served: number }) | null
}

export function readingsAt(moment: Moment, past: Past): Now {
  const last = ({ rates }: Lines): { arriving: number; served: number } => ({
    arriving: rates.arriving.at(-1) ?? 0,
    served: rates.served.at(-1) ?? 0,
  })
  const beside = moment.beside && past.beside && { ...moment.beside, served: last(past.beside).served }
  return { ...moment, ...last(past), beside }
}

export function selectDemand(state: FigureState): [number, number][] {
  const { scenario, commands } = state.runs.a
  return demandCurve(scenario, commands as Command[])
}
