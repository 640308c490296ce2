import { ticks } from 'd3-array'
import type { Cell, Reading } from '../../../restaurant/surveys.ts'
import type { Goal } from '../../../scenario/types.ts'

/** The readings by which the ground may be coloured, the goal first. */
export const SHADES = ['met', 'wait', 'p90', 'p99', 'lost', 'profit'] as const satisfies readonly Reading[]
export type Shade = (typeof SHADES)[number]

/** How a reading becomes colours: bands between rising bounds, and a measure of it that changes evenly from one cell to the next. */
export interface Scale {
  shade: Shade
  /** Bounds between the bands, in the reading's own unit, ascending: one band more than bounds. */
  bounds: number[]
  /** What is drawn straight between two cells; finite for every number. */
  straight(value: number): number
}

/** Minutes: a shorter wait is none. */
const LEAST_WAIT = 0.005
/** Shares nearer to all or nothing than so cannot be told from it. */
const LEAST_SHARE = 1e-4
/** What a share lost is drawn from: next to nobody. */
const LEAST_LOST = 2e-3

/** Of the goal's wait, or of three minutes where there is none. */
const WAITS = [0.1, 1 / 3, 1, 3, 10]
const LOST = [0.01, 0.02, 0.05, 0.1, 0.2]
const MISSES = [0.5, 0.75]

const round2 = (value: number): number => Number(value.toPrecision(2))

/**
 * The goal's bounds are the goal and some shares short of it; those of waits are parts and multiples of the goal's wait. Money goes by round
 * numbers over what has been seen.
 */
export function scaleOf(shade: Shade, goal: Goal | null, seen: readonly (Cell | null)[]): Scale {
  switch (shade) {
    case 'met': {
      const share = goal?.share ?? 0.9
      // The share that waits too long dies away evenly with speed: its logarithm is straight.
      return { shade, bounds: [...MISSES.filter((bound) => bound < share - 0.04), share], straight: (v) => -Math.log(Math.max(LEAST_SHARE, 1 - v)) + Math.log(Math.max(LEAST_SHARE, v)) / 4 }
    }
    case 'lost':
      return { shade, bounds: LOST, straight: (v) => Math.log(LEAST_LOST + Math.max(0, v)) }
    case 'profit':
      return { shade, bounds: roundBounds(seen), straight: (v) => v }
    default:
      return { shade, bounds: WAITS.map((part) => round2(part * (goal && goal.wait > 0 ? goal.wait : 3))), straight: (v) => Math.log(Math.max(LEAST_WAIT, v)) }
  }
}

function roundBounds(seen: readonly (Cell | null)[]): number[] {
  const values = seen.flatMap((cell) => cell?.readings.profit.value ?? []).filter((v) => Number.isFinite(v))
  if (values.length === 0) return []
  values.sort((a, b) => a - b)
  // The last in the corner where nobody would stand say little of the rest.
  const [low, high] = [values[Math.floor(values.length * 0.05)], values[values.length - 1]]
  const inside = ticks(low, high, 4).filter((t) => t > low && t < high)
  return inside.slice(-5)
}

/** Whether the reading says something of a restaurant whose line never clears. Its waits only say for how long one has looked. */
export const tellsOfEndless = (shade: Shade): boolean => shade === 'lost' || shade === 'profit'

/** The band of a value: 0 below the first bound. */
export function bandOf(scale: Scale, value: number): number {
  let band = 0
  while (band < scale.bounds.length && value >= scale.bounds[band]) band++
  return band
}
