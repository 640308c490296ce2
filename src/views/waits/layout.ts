import type { MarkKey, Waits } from './select.ts'
import type { Which } from '../../store/figure.ts'

/** Height of a label's lane; the line of one mark begins in its own lane. */
export const LANE = 17
/** From a line to its words. */
const GAP = 5

export interface Layout {
  left: number
  right: number
  /** First lane of labels. */
  lanes: number
  plot: { top: number; foot: number }
  /** Baselines' middle of the minutes below. */
  axis: number
}

/** Rooms of the chart for so many marks; null where there is no room for a picture. CSS pixels. */
export function layOut(width: number, height: number, gutter: number, marks: number): Layout | null {
  const left = gutter
  const right = width - 14
  const lanes = 4
  const plot = { top: lanes + marks * LANE + 6, foot: height - 36 }
  return right - left < 120 || plot.foot - plot.top < 40 ? null : { left, right, lanes, plot, axis: height - 24 }
}

/** What a line marks. */
export interface Mark {
  key: MarkKey | 'goal'
  which: Which
  minutes: number
}

/** The lines of a picture, at most five: of two restaurants the halves and the nine in ten alone. Shortest wait first. */
export function marksOf({ runs, goal, few }: Waits): Mark[] {
  const marks: Mark[] = goal === null ? [] : [{ key: 'goal', which: 'a', minutes: goal }]
  const keys: MarkKey[] = runs.length > 1 ? ['p50', 'p90'] : ['p50', 'mean', 'p90', 'p99']
  if (!few) {
    for (const run of runs) {
      for (const key of keys) {
        const minutes = run.marks[key]
        if (minutes !== null) marks.push({ key, which: run.which, minutes })
      }
    }
  }
  return marks.sort((p, q) => p.minutes - q.minutes)
}

export interface PlacedMark {
  /** Where the line stands, and where it begins. */
  x: number
  top: number
  /** Of the words: where they begin, and their middle. */
  labelX: number
  labelY: number
}

/**
 * Places for the lines and their words: each has a lane of its own above the plot, the shortest wait highest, so that
 * words never lie on words and a line passes left of the words below it. Words that would leave the picture stand on the
 * other side of their line, or as near as they fit.
 */
export function placeMarks(marks: readonly { x: number; width: number }[], { left, right, lanes }: Pick<Layout, 'left' | 'right' | 'lanes'>): PlacedMark[] {
  return marks.map(({ x, width }, i) => {
    const toRight = x + GAP + width <= right + 10
    const toLeft = x - GAP - width >= left
    const labelX = toRight ? x + GAP : toLeft ? x - GAP - width : Math.max(left, right + 10 - width)
    return { x, top: lanes + i * LANE + 3, labelX, labelY: lanes + i * LANE + LANE / 2 }
  })
}
