import type { Mark } from './select.ts'

export interface Layout {
  /** Ends of the day on the page: where the timeline has them. */
  left: number
  right: number
  /** The strokes' field. */
  plot: { top: number; foot: number }
  /** Centres of the crosses of who was lost in one only: above in B only, below in A only. */
  lanes: { lostA: number; lostB: number }
  /** Centres of the lines that say which way is whose. */
  titles: { a: number; b: number }
  /** Centre of the clock's labels. */
  axis: number
}

const TITLE = 18
const LANE = 15
const AXIS = 20

/** Where everything stands, from above: A's title, lost in B only, the strokes, lost in A only, B's title, the clock; null without room. */
export function layOut(width: number, height: number, gutter: number): Layout | null {
  const left = Math.ceil(gutter)
  const right = width - 10
  const top = TITLE + LANE
  const foot = height - AXIS - TITLE - LANE
  if (right - left < 60 || foot - top < 50) return null
  return {
    left,
    right,
    plot: { top, foot },
    lanes: { lostB: TITLE + LANE / 2, lostA: foot + LANE / 2 },
    titles: { a: TITLE / 2, b: foot + LANE + TITLE / 2 },
    axis: height - AXIS / 2,
  }
}

/** One path for all stems, from no difference to theirs. Of those that fall on the same half pixel only the longest is drawn, each way. */
export function stemsPath(marks: readonly Mark[], x: (minute: number) => number, y: (minutes: number) => number): string {
  const ends = new Map<number, number>()
  for (const { at, by } of marks) {
    const column = halves(x(at))
    if (Math.abs(by) > Math.abs(ends.get(column) ?? 0)) ends.set(column, by)
  }
  const zero = y(0).toFixed(1)
  let path = ''
  for (const [column, by] of ends) path += `M${column},${zero}V${y(by).toFixed(1)}`
  return path
}

/** One path of a point a customer, to be stroked with round ends; who falls on another's half pixel is drawn once. */
export function dotsPath(marks: readonly Mark[], x: (minute: number) => number, y: (minutes: number) => number): string {
  const points = new Set<string>()
  for (const { at, by } of marks) points.add(`M${halves(x(at))},${halves(y(by))}h0.01`)
  return [...points].join('')
}

const halves = (px: number): number => Math.round(px * 2) / 2

/** How thick a customer's dot and stem are, and how far their cross reaches, where so many share a pixel of time. */
export function thickness(perPixel: number): { dot: number; stem: number; cross: number } {
  const room = 1 / Math.max(0.05, perPixel)
  return { dot: Math.max(2.4, Math.min(6, 2 + room)), stem: Math.max(0.7, Math.min(1.8, room / 2)), cross: Math.max(2, Math.min(3.2, 1.8 + room)) }
}

/** Place of the mark nearest to a point: by time first, by height among those as near. -1 without any. */
export function nearest(marks: readonly Mark[], px: number, py: number, x: (minute: number) => number, level: (mark: Mark) => number): number {
  let low = 0
  let high = marks.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (x(marks[middle].at) < px) low = middle + 1
    else high = middle
  }
  let best = -1
  let least = Infinity
  // A pixel sideways counts as much as eight up or down.
  const from = (i: number): number => Math.abs(x(marks[i].at) - px) + Math.abs(level(marks[i]) - py) / 8
  for (const step of [-1, 1]) {
    for (let i = step < 0 ? low - 1 : low; i >= 0 && i < marks.length; i += step) {
      if (Math.abs(x(marks[i].at) - px) >= least) break
      const distance = from(i)
      if (distance < least) [best, least] = [i, distance]
    }
  }
  return best
}
