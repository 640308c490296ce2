import type { Selection } from 'd3-selection'
import { uniqueId } from '../id.ts'
import type { Palette } from '../../palette.ts'
import { bandColours, differenceColours } from './colours.ts'
import { pathOf } from './isolines.ts'
import type { DifferencePainting, Painting } from './painting.ts'
import { tellsOfEndless, type Scale } from './shades.ts'

type Group = Selection<SVGGElement, unknown, null, undefined>

interface Frame {
  left: number
  right: number
  top: number
  foot: number
}

export interface SurveyPicture {
  paint(painting: Painting, frame: Frame, scale: Scale, palette: Palette): void
  /** `shores`: of the same map, for its borders. */
  difference(painting: DifferencePainting, frame: Frame, shores: Painting, palette: Palette): void
  clear(): void
}

/** The ground of a simulated map: bands of colour, hatched land where the line never clears, and what has been seen of it. Few paths, whatever the map. */
export function createSurveyPicture(parent: Group): SurveyPicture {
  const id = uniqueId('endless')
  const pattern = parent
    .append('pattern')
    .attr('id', id)
    .attr('patternUnits', 'userSpaceOnUse')
    .attr('patternTransform', 'rotate(45)')
    .attr('width', 9)
    .attr('height', 9)
  pattern.append('rect').attr('width', 9).attr('height', 9)
  pattern.append('path').attr('d', 'M4.5,-1V10').attr('stroke-width', 2.4)
  const bands = parent.append('g').attr('class', 'dr-survey-bands')
  const never = parent.append('path').attr('class', 'dr-survey-never').attr('fill-rule', 'evenodd')
  const blank = parent.append('path')
  const signs = parent.append('path').attr('class', 'dr-survey-signs')
  const casing = parent.append('path').attr('class', 'dr-survey-casing')
  const shore = parent.append('path').attr('class', 'dr-map-shore')
  const dots = parent.append('path').attr('class', 'dr-survey-dots')

  const fillBands = (paths: readonly string[], colours: readonly string[]): void => {
    bands
      .selectAll<SVGPathElement, string>('path')
      .data(paths)
      .join('path')
      .attr('fill-rule', 'evenodd')
      .attr('fill', (_, k) => colours[k])
      .attr('d', (d) => d)
  }
  const hatch = (solid: boolean, palette: Palette): void => {
    pattern.select('rect').attr('fill', solid ? palette.bad : 'none')
    const lines = palette.dark ? 'rgb(0 0 0 / 0.28)' : 'rgb(255 255 255 / 0.34)'
    pattern.select('path').attr('stroke', solid ? lines : palette.badStrong)
  }

  /** The goal's, or without one that of the line which clears. On a ground of its own colour, so that it is seen on any. */
  const border = ({ shore: goal, neverShore }: Painting, palette: Palette): void => {
    const d = pathOf(goal.length > 0 ? goal : neverShore)
    casing.attr('stroke', palette.card).attr('d', d)
    shore.attr('stroke', palette.ink).attr('d', d)
  }

  return {
    paint(painting, { left, right, top, foot }, scale, palette) {
      fillBands([`M${left},${top}H${right}V${foot}H${left}Z`, ...painting.bands], bandColours(scale, palette))
      hatch(!tellsOfEndless(scale.shade), palette)
      never.attr('fill', `url(#${id})`).attr('d', painting.never)
      signs.attr('d', '')
      blank.attr('fill', palette.card).attr('d', painting.blank)
      border(painting, palette)
      dots.attr('stroke', palette.ink).attr('d', painting.dots)
    },

    difference(painting, { left, right, top, foot }, shores, palette) {
      const colours = differenceColours(palette)
      fillBands([`M${left},${top}H${right}V${foot}H${left}Z`, ...painting.bands], [palette.card, ...colours])
      hatch(false, palette)
      never.attr('fill', `url(#${id})`).attr('d', shores.never)
      signs.attr('stroke', palette.ink).attr('d', painting.more + painting.less)
      blank.attr('fill', palette.card).attr('d', shores.blank)
      border(shores, palette)
      dots.attr('d', '')
    },

    clear() {
      bands.selectChildren().remove()
      for (const path of [never, blank, signs, casing, shore, dots]) path.attr('d', '')
    },
  }
}
