import { pointer, type Selection } from 'd3-selection'
import type { SurveyMap } from '../../restaurant/surveys.ts'
import type { Plot } from './layout.ts'
import { cellAt, type Look } from './look.ts'

/** The cell of the simulated map that is pointed at is the one that is told. */
export function followPointer(svg: Selection<SVGSVGElement, unknown, null, undefined>, look: Look, shown: () => { survey: SurveyMap; plot: Plot } | null): void {
  svg
    .on('pointermove.cell pointerdown.cell', (event: PointerEvent) => {
      const on = shown()
      if (!on) return
      const { survey, plot } = on
      const [px, py] = pointer(event, svg.node())
      const inside = px >= plot.left && px <= plot.right && py >= plot.top && py <= plot.foot
      look.setState({ at: inside ? cellAt(survey, { people: plot.peopleAt(px), speed: plot.speedAt(py) }) : null })
    })
    .on('pointerleave.cell', (event: PointerEvent) => {
      // A finger leaves whenever it is lifted: what it has touched stays.
      if (event.pointerType !== 'touch') look.setState({ at: null })
    })
}
