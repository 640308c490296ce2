import type { Text } from '../../text/text.ts'
import { openingMinute } from './settings.ts'

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

/** The middle of a clock's label that wants to stand at `x`: the last one ends with its day, and the day with the page. */
export function clockCentre(x: number, words: string, right: number): number {
  return Math.min(x, right + 2 - words.length * 3.4)
}

/** Clock time of a simulated minute, with the day where there are several. */
export function clockWords(minute: number, opensAt: string, end: number, text: Text): string {
  const clock = openingMinute(opensAt) + minute
  const time = text.format.clock(clock)
  if (openingMinute(opensAt) + end < 2880) return time
  return text.timeline.clockOnDay({ clock: time, n: Math.floor((clock + 1e-9) / 1440) + 1 })
}
