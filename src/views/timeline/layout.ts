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
  /** Between the bands, for what is said of the day to come: nothing else stands there but the moment. */
  words: { top: number; rows: number }
  /** Centre of the clock's labels. */
  axis: number
}

const TITLE = 17
/** Air above and below the words between the bands. */
const BETWEEN = 13
export const WORD_ROW = 17
/** A day narrower than this has its words in more rows. */
const NARROW = 540
/** Both bands together get this much before words get a second row. */
const LEAST_BANDS = 120
const AXIS = 27
const EDGE = 4

/** Where everything stands; null when there is no room for a chart. `gutter` is what the words left of it need. */
export function layOut(width: number, height: number, rows: number, gutter: number): Layout | null {
  const left = Math.ceil(gutter)
  const right = width - 18
  const top = EDGE + rows * ROW_HEIGHT + TITLE
  const foot = height - AXIS
  const room = foot - top - BETWEEN
  if (right - left < 60 || room - WORD_ROW < 80) return null
  const wanted = right - left < NARROW ? 4 : 2
  const wordRows = Math.max(1, Math.min(wanted, Math.floor((room - LEAST_BANDS) / WORD_ROW)))
  const between = BETWEEN + wordRows * WORD_ROW
  const middle = top + Math.round((foot - top - between) * 0.52)
  return {
    left,
    right,
    rows,
    rates: { top, foot: middle },
    line: { top: middle + between, foot },
    words: { top: middle + 5, rows: wordRows },
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
