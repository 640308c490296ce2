import { openingMinute } from '../chart/settings.ts'
import { ROW_HEIGHT } from './pins.ts'

export interface Layout {
  /** Ends of the day on the page. */
  left: number
  right: number
  rows: number
  /** Top and foot of the two bands. */
  rates: { top: number; foot: number }
  line: { top: number; foot: number }
  /** Centre of the clock's labels. */
  axis: number
}

const TITLE = 17
const BETWEEN = 29
const AXIS = 27
const EDGE = 4

/** Where everything stands; null when there is no room for a chart. `gutter` is what the words left of it need. */
export function layOut(width: number, height: number, rows: number, gutter: number): Layout | null {
  const left = Math.ceil(gutter)
  const right = width - 18
  const top = EDGE + rows * ROW_HEIGHT + TITLE
  const foot = height - AXIS
  const bands = foot - top - BETWEEN
  if (right - left < 60 || bands < 80) return null
  const middle = top + Math.round(bands * 0.56)
  return {
    left,
    right,
    rows,
    rates: { top, foot: middle },
    line: { top: middle + BETWEEN, foot },
    axis: height - AXIS / 2 + 1,
  }
}

export interface Tick {
  minute: number
  /** Minute of the clock, to be written as a time; null where a new day of several begins. */
  clock: number | null
  /** Which day, from 1. */
  day: number
}

const STEPS = [1, 2, 5, 10, 15, 30, 60, 120, 180, 240, 360, 720, 1440]
const DAY = 1440

/** Round clock times through the day, as many as stand `apart` pixels from one another. */
export function clockTicks(end: number, opensAt: string, pixels: number, apart: number): Tick[] {
  const least = (end * apart) / pixels
  let step = STEPS.find((s) => s >= least) ?? DAY
  if (step === DAY) for (const times of [1, 2, 5, 10, 20, 50, 100, 200, 500]) if ((step = DAY * times) >= least) break
  const opens = openingMinute(opensAt)
  const days = opens + end >= 2 * DAY
  const ticks: Tick[] = []
  for (let clock = Math.ceil(opens / step) * step; clock - opens <= end + 1e-9; clock += step) {
    const midnight = days && clock > 0 && clock % DAY === 0
    ticks.push({ minute: clock - opens, clock: midnight ? null : clock, day: Math.floor(clock / DAY) + 1 })
  }
  return ticks
}

/** The top of an axis for values up to `most`: a round number, and two or three round values below it to be named. */
export function roundAxis(most: number): { top: number; ticks: number[] } {
  const least = Math.max(most, 1e-9)
  const power = Math.pow(10, Math.floor(Math.log10(least / 2)))
  const unit = [1, 2, 5, 10].find((u) => u * power * 3 >= least)! * power
  const steps = Math.ceil(least / unit - 1e-9)
  return { top: steps * unit, ticks: Array.from({ length: steps + 1 }, (_, i) => i * unit) }
}
