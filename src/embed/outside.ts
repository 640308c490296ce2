import type { FigureState, Which } from '../store/figure.ts'
import { isOutside } from '../views/stage/outside.ts'

/** Whether the line of one restaurant stands out of the door on the stage that shows it; a figure without a stage shows no door. */
export function outsideIn(figure: Element | null, state: FigureState, which: Which): boolean {
  const stage = figure?.querySelectorAll('.dr-stage')[which === 'b' ? 1 : 0]
  const run = state.runs[which]
  return stage !== undefined && run !== null && isOutside(run, { width: stage.clientWidth, height: stage.clientHeight })
}
