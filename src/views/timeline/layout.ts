import { ROW_HEIGHT } from './pins.ts'

export { clockTicks, type Tick } from '../chart/clock.ts'

export interface Layout {
  /** Ends of the day on the page. */
  left: number
  right: number
  rows: number
  /** Top and foot of the two bands. */
  rates: { top: number; foot: number }
  line: { top: number; foot: number }
  /** Below them, for those who are lost: a strip of their own, for they share no scale with the line. */
  lost: { top: number; foot: number }
  /** Between the bands, where the moment has its handle. */
  grip: number
  /** Centre of the clock's labels. */
  axis: number
}

/** What is said of the day to come, above the chart. */
export interface Head {
  rows: number
  height: number
  /** Beside the title of the card, or below it. */
  beside: boolean
}

/** From the name of an axis to its band. */
const TITLE = 21
/** Between the bands. */
const BETWEEN = 31
const STRIP = { gap: 4, height: 16 }
export const WORD_ROW = 17
/** A page narrower than this has its words below the title, in more rows. The style sheet lays the title by the same width. */
const NARROW = 624
const AXIS = 22
const EDGE = 4

export function headOf(width: number): Head {
  const beside = width >= NARROW
  const rows = beside ? 2 : 3
  return { rows, height: rows * WORD_ROW + 4, beside }
}

/** Where everything stands below the head; null when there is no room for a chart. `gutter` is what the words left of it need. */
export function layOut(width: number, height: number, rows: number, gutter: number): Layout | null {
  const left = Math.ceil(gutter)
  const right = width - 10
  const top = EDGE + rows * ROW_HEIGHT + TITLE
  const foot = height - AXIS - STRIP.gap - STRIP.height
  const room = foot - top - BETWEEN
  if (right - left < 60 || room < 60) return null
  const middle = top + Math.round(room * 0.52)
  return {
    left,
    right,
    rows,
    rates: { top, foot: middle },
    line: { top: middle + BETWEEN, foot },
    lost: { top: foot + STRIP.gap, foot: foot + STRIP.gap + STRIP.height },
    grip: middle + BETWEEN / 2,
    axis: height - AXIS / 2 + 1,
  }
}

/** The top of an axis for values up to `most`: a round number, and two or three round values below it to be named. */
export function roundAxis(most: number): { top: number; ticks: number[] } {
  const least = Math.max(most, 1e-9)
  const power = Math.pow(10, Math.floor(Math.log10(least / 2)))
  const unit = [1, 2, 5, 10].find((u) => u * power * 3 >= least)! * power
  const steps = Math.ceil(least / unit - 1e-9)
  return { top: steps * unit, ticks: Array.from({ length: steps + 1 }, (_, i) => i * unit) }
}

/**
 * The top of an axis that is kept while it suits: it grows when something would not fit, and shrinks only when most of it
 * stands empty.
 */
export function steadyAxis(most: number, held: number): { top: number; ticks: number[] } {
  const kept = most <= held && most > 0.4 * held
  return roundAxis(kept ? held : most)
}
