import type { SurveyMap } from '../../../restaurant/surveys.ts'
import type { Goal } from '../../../scenario/types.ts'
import { differenceBand } from './colours.ts'
import { fieldOf, growthOf, readingOf, type Field } from './field.ts'
import { edgesOf, pathOf, risenAt, stepped, steppedField, type Lattice, type Point } from './isolines.ts'
import { scaleOf, tellsOfEndless, type Scale } from './shades.ts'

/** What is drawn of a simulated map, as paths on the page. */
export interface Painting {
  /** Where each band and all above it lie, from the second on; the first is everywhere. */
  bands: string[]
  /** Where the line never clears, and its shore. */
  never: string
  neverShore: Point[][]
  /** The goal's border. */
  shore: Point[][]
  costs: { cost: number; lines: Point[][] }[]
  /** The cells seen so far, while there are others. */
  dots: string
  /** Cells that cannot be. */
  blank: string
}

export interface PaintingWish {
  map: SurveyMap
  lattice: Lattice
  scale: Scale
  goal: Goal | null
  /** Dollars an hour whose lines are drawn. */
  costs: readonly number[]
  /** There is nothing between two columns: whole people. */
  whole: boolean
}

export function paintingOf({ map, lattice, scale, goal, costs, whole }: PaintingWish): Painting {
  const wide = whole ? stepped(lattice) : lattice
  const columns = map.x.values.length
  const spread = (field: Field): Field => (whole ? steppedField(field, columns) : field)
  const { shade, bounds, straight } = scale
  const says = readingOf(shade, straight)
  const field = fieldOf(map, tellsOfEndless(shade) || shade === 'met' ? says : (cell) => (cell.clears ? says(cell) : NaN))
  const growth = fieldOf(map, growthOf)
  const wages = costs.length > 0 ? fieldOf(map, readingOf('wages', (v) => Math.log(Math.max(0.01, v)))) : null
  const goalScale = scaleOf('met', goal, map.cells)
  const met = goal && fieldOf(map, readingOf('met', goalScale.straight))

  const seen = field && spread(field)
  const never = growth && risenAt(spread(growth), wide, 0)
  return {
    bands: seen ? bounds.map((bound) => pathOf(risenAt(seen, wide, straight(bound)).rings, true)) : [],
    never: never ? pathOf(never.rings, true) : '',
    neverShore: never?.shores ?? [],
    shore: met ? risenAt(spread(met), wide, goalScale.straight(goal.share)).shores : [],
    costs: wages ? costs.map((cost) => ({ cost, lines: risenAt(wages, lattice, Math.log(cost), true).shores })) : [],
    dots: map.progress.over ? '' : dotsOf(map, lattice),
    blank: cellsPath(map.cells.map((cell) => cell !== null && cell.impossible !== null), lattice),
  }
}

/** The cells for which it holds. */
function cellsPath(holds: readonly boolean[], { x, y, across, up }: Lattice): string {
  if (!holds.includes(true)) return ''
  const [ex, ey] = [edgesOf(x, across), edgesOf(y, up)]
  return holds.map((is, k) => (is ? cellPath(ex, ey, k % x.length, Math.floor(k / x.length)) : '')).join('')
}

const cellPath = (ex: readonly number[], ey: readonly number[], i: number, j: number): string => `M${ex[i].toFixed(1)},${ey[j].toFixed(1)}H${ex[i + 1].toFixed(1)}V${ey[j + 1].toFixed(1)}H${ex[i].toFixed(1)}Z`

function dotsOf({ cells }: SurveyMap, { x, y }: Lattice): string {
  return cells.map((cell, k) => (cell ? `M${x[k % x.length].toFixed(1)},${y[Math.floor(k / x.length)].toFixed(1)}h0` : '')).join('')
}

/** The cells of each step of difference (half-widths; NaN where there is none), and a sign on those that differ: more than theory says, or less. */
export interface DifferencePainting {
  bands: string[]
  more: string
  less: string
}

const SIGN = 3

export function differencePainting(halfWidths: Float64Array, { x, y, across, up }: Lattice): DifferencePainting {
  const [ex, ey] = [edgesOf(x, across), edgesOf(y, up)]
  const bands = ['', '', '', '', '']
  let [more, less] = ['', '']
  for (const [k, apart] of halfWidths.entries()) {
    if (Number.isNaN(apart)) continue
    const [i, j] = [k % x.length, Math.floor(k / x.length)]
    const band = differenceBand(apart)
    bands[band] += cellPath(ex, ey, i, j)
    if (band === 2) continue
    const sign = `M${(x[i] - SIGN).toFixed(1)},${((ey[j] + ey[j + 1]) / 2).toFixed(1)}h${2 * SIGN}`
    if (band > 2) more += `${sign}m${-SIGN},${-SIGN}v${2 * SIGN}`
    else less += sign
  }
  return { bands, more, less }
}

/** The longest of some lines, from left to right: the one that is named. */
export function longest(lines: readonly Point[][]): Point[] {
  const line = lines.reduce<Point[]>((best, one) => (lengthOf(one) > lengthOf(best) ? one : best), [])
  return line.length > 1 && line[0].x > line[line.length - 1].x ? line.toReversed() : line
}

function lengthOf(line: readonly Point[]): number {
  return line.reduce((sum, p, k) => (k === 0 ? 0 : sum + Math.hypot(p.x - line[k - 1].x, p.y - line[k - 1].y)), 0)
}
