import { max } from 'd3-array'
import type { Command } from '../../scenario/types.ts'
import type { FigureState } from '../../store/figure.ts'
import type { Text } from '../../text/text.ts'
import { openingMinute } from '../chart/settings.ts'
import { actWords, groupActs, nameBook, type Act } from '../acts.ts'
import { demandCurve } from './demand.ts'
import { roundAxis } from './layout.ts'
import { lineColumns, lostColumns, rates, sampling, type LineColumns, type Rates } from './series.ts'

/** What was drawn of the day so far, and the scales it needs; changes with every new minute of the series. */
export interface Past {
  rates: Rates
  window: number
  /** Minutes of a column. */
  step: number
  line: LineColumns
  lost: { minute: number; lost: number }[]
  ratesAxis: { top: number; ticks: number[] }
  lineAxis: { top: number; ticks: number[] }
}

/** Minutes of a column when the day is `pixels` wide. */
export function columnMinutes(state: FigureState, pixels: number): number {
  return sampling(state.playback.end / pixels).step
}

/** The day up to the moment shown, sampled for `pixels` across. `ahead` keeps the scale steady while the day comes up to it. */
export function selectPast(state: FigureState, pixels: number, ahead: readonly [number, number][]): Past {
  const { series } = state.runs.a.frame
  const { step, window } = sampling(state.playback.end / pixels)
  const r = rates(series, step, window)
  const line = lineColumns(series, step)
  const expected = max(ahead, (p) => p[1]) ?? 0
  // Chance lifts a trailing mean above the expectation by some tens of per cent; that much room is there from the start.
  const top = Math.max(expected * 1.25, max(r.arriving) ?? 0, max(r.served) ?? 0, 6)
  return {
    rates: r,
    window,
    step,
    line,
    lost: lostColumns(series, step),
    ratesAxis: roundAxis(top),
    lineAxis: roundAxis(Math.max(10, (max(line.inLine) ?? 0) * 1.05)),
  }
}

/** The moment's own figures; those of the lines' ends belong to the last minute drawn. */
export interface Moment {
  time: number
  inLine: number
  lost: number
}

export function selectMoment({ runs, playback }: FigureState): Moment {
  const { frame } = runs.a
  return { time: playback.time, inLine: frame.inLine, lost: frame.lostTotal }
}

/** The readings at the ends of the lines. */
export interface Now extends Moment {
  arriving: number
  served: number
}

export function readingsAt(moment: Moment, past: Past): Now {
  return { ...moment, arriving: past.rates.arriving.at(-1) ?? 0, served: past.rates.served.at(-1) ?? 0 }
}

export interface NamedAct extends Act {
  words: string
}

/** Every act of the day in words, also those that lie ahead of the moment shown. `known`: names by id of who was on the roster before. */
export function selectActs(state: FigureState, text: Text, known: ReadonlyMap<string, string> = new Map()): NamedAct[] {
  const { scenario, commands, frame } = state.runs.a
  const nameOf = nameBook(scenario, commands, frame.employees, known)
  return groupActs(commands).map((act) => ({ ...act, words: actWords(act, text, nameOf, frame.employees) }))
}

export function selectDemand(state: FigureState): [number, number][] {
  const { scenario, commands } = state.runs.a
  return demandCurve(scenario, commands as Command[])
}

/** Clock time of a simulated minute, with the day where there are several. */
export function clockWords(minute: number, opensAt: string, end: number, text: Text): string {
  const clock = openingMinute(opensAt) + minute
  const time = text.format.clock(clock)
  if (openingMinute(opensAt) + end < 2880) return time
  return text.timeline.clockOnDay({ clock: time, n: Math.floor((clock + 1e-9) / 1440) + 1 })
}
