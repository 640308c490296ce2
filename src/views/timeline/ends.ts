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
const GAP = 8

/**
 * Places for the words at the ends of a band's lines when the moment stands at `x`: right of it, at the height of their
 * lines; left of it where the page ends, then clear of the lines if there is room above or below them. Those at the end
 * of the list are left out (null) if the band is too low for all.
 * `extent` gives the highest and the lowest of the lines between two places on the page.
 */
export function placeEnds(
  labels: readonly EndLabel[],
  x: number,
  page: number,
  band: Band,
  extent: (from: number, to: number) => Band | null,
): (PlacedLabel | null)[] {
  const kept = labels.slice(0, Math.max(0, Math.floor((band.foot - band.top) / END_HEIGHT)))
  const widest = Math.max(0, ...kept.map((l) => l.width))
  const toRight = x + GAP + widest <= page
  const left = x - GAP - widest
  const taken = toRight ? null : extent(left, x)
  const tall = kept.length * END_HEIGHT
  let [lo, hi] = [band.top, band.foot]
  if (taken) {
    if (taken.top - 3 - band.top >= tall) hi = taken.top - 3
    else if (band.foot - (taken.foot + 3) >= tall) lo = taken.foot + 3
  }
  const centres = spread(
    kept.map((l) => ({ at: l.y, size: END_HEIGHT })),
    lo,
    hi,
  )
  return labels.map((label, i) =>
    i < kept.length && centres
      ? { x: toRight ? x + GAP : Math.max(0, x - GAP - label.width), y: centres[i] }
      : null,
  )
}
