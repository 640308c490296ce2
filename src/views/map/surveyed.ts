import type { SurveyMap } from '../../restaurant/surveys.ts'
import type { Lattice, Point } from '../chart/survey/isolines.ts'
import { differencePainting, longest, paintingOf } from '../chart/survey/painting.ts'
import { createSurveyPicture } from '../chart/survey/picture.ts'
import { scaleOf, type Shade } from '../chart/survey/shades.ts'
import type { Palette } from '../palette.ts'
import { simulatedGround } from './columns.ts'
import type { Differing } from './difference.ts'
import { contourCosts, type Ground } from './ground.ts'
import type { Group } from './groundDraw.ts'
import type { Plot } from './layout.ts'
import type { Extent, Terms } from './select.ts'

export interface Surveyed {
  ground: Ground | null
  contours: { cost: number; points: Point[]; lines: Point[][] }[]
}

export interface SurveyWish {
  plot: Plot
  extent: Extent
  survey: SurveyMap
  terms: Terms
  shade: Shade
  /** Against theory, cell by cell, in the place of the reading itself. */
  differing: Differing | null
  palette: Palette
}

/** Where the cells of a simulated map stand on the plot, none past its ends. */
function latticeOn({ x: columns, y: rows }: SurveyMap, { x, y, left, right, top, foot }: Plot): Lattice {
  const [xs, ys] = [columns.values.map(x), rows.values.map(y)]
  const ends = (at: readonly number[], least: number, most: number): [number, number] => {
    const n = at.length
    const clamp = (p: number): number => Math.max(least, Math.min(most, p))
    const half = (i: number, k: number): number => (n > 1 ? (at[i] - at[k]) / 2 : 0)
    return [clamp(at[0] + half(0, 1)), clamp(at[n - 1] + half(n - 1, n - 2))]
  }
  const across = ends(xs, left, right)
  return {
    x: xs,
    y: ys,
    // A column is as wide as a person, or as those it stands for.
    across: xs.length > 1 ? across : [left, right],
    up: ends(ys, top, foot),
  }
}

/** The ground of the map as it has been simulated. */
export function createSurveyed(parent: Group): { paint(wish: SurveyWish): Surveyed; clear(): void } {
  const picture = createSurveyPicture(parent)
  return {
    paint({ plot, extent, survey, terms, shade, differing, palette }) {
      const { goal, wage } = terms
      const lattice = latticeOn(survey, plot)
      const scale = scaleOf(shade, goal, survey.cells)
      const painting = paintingOf({ map: survey, lattice, scale, goal, costs: contourCosts(wage, extent), whole: true })
      const frame = { left: lattice.across[0], right: lattice.across[1], top: Math.min(...lattice.up), foot: Math.max(...lattice.up) }
      if (differing) picture.difference(differencePainting(differing.halfWidths, lattice), frame, painting, palette)
      else picture.paint(painting, frame, scale, palette)
      return {
        ground: simulatedGround(survey, goal, extent),
        contours: painting.costs.map(({ cost, lines }) => ({ cost, lines, points: longest(lines) })).filter(({ points }) => points.length > 1),
      }
    },
    clear: () => picture.clear(),
  }
}
