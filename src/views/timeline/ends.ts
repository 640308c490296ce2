import { spread } from '../chart/boxes.ts'

/** Words at the end of a line. */
export interface EndLabel {
  width: number
  /** Where the line ends. */
  y: number
}

export interface Band {
  top: number
  foot: number
}

export interface PlacedLabel {
  x: number
  /** Centre. */
  y: number
}

export const END_HEIGHT = 16
/** From the moment to the words. */
export const GAP = 8

/**
 * Places for the words at the ends of a band's lines when the moment stands at `x`: right of it, at the height of their
 * lines; left of it where the page ends; across it where they fit on neither side of a narrow page. They cover as little
 * as they can of the lines, and of the fans ahead. Those at the end of the list are left out (null) if the band is too low
 * for all. `points` gives what is drawn between two places on the page.
 */
export function placeEnds(
  labels: readonly EndLabel[],
  x: number,
  page: { start: number; end: number },
  band: Band,
  points: (from: number, to: number) => { x: number; y: number }[],
): (PlacedLabel | null)[] {
  const kept = labels.slice(0, Math.max(0, Math.floor((band.foot - band.top) / END_HEIGHT)))
  const widest = Math.max(0, ...kept.map((l) => l.width))
  const toRight = x + GAP + widest <= page.end
  const toLeft = !toRight && x - GAP - widest >= page.start
  const place = (width: number): number =>
    toRight ? x + GAP : toLeft ? x - GAP - width : Math.max(page.start, Math.min(page.end - width, x + GAP))
  const tall = kept.length * END_HEIGHT
  let { top, foot } = band
  const under = kept.length > 0 ? points(place(widest) - 3, place(widest) + widest + 3) : []
  if (!toRight || under.length > 0) {
    top = clearest(under, band, tall, kept.reduce((sum, l) => sum + l.y, 0) / Math.max(1, kept.length))
    foot = top + tall
  }
  const centres = spread(
    kept.map((l) => ({ at: l.y, size: END_HEIGHT })),
    top,
    foot,
  )
  return labels.map((label, i) =>
    i < kept.length && centres ? { x: place(label.width), y: centres[i] } : null,
  )
}

/** The top of a block of `tall` pixels within the band that lies on the fewest points, the nearest to `wish` of those. */
function clearest(points: readonly { y: number }[], band: Band, tall: number, wish: number): number {
  let best = band.top
  let least = Infinity
  for (let top = band.top; top + tall <= band.foot + 1e-9; top += 2) {
    const covered = points.filter((p) => p.y > top - 2 && p.y < top + tall + 2).length
    const cost = covered + Math.abs(top + tall / 2 - wish) / 1000
    if (cost < least) [best, least] = [top, cost]
  }
  return best
}
