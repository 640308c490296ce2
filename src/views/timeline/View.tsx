import type { ReactElement } from 'react'
import type { FigureStore } from '../../store/figure.ts'
import { Mount } from '../Mount.tsx'
import { createTimeline } from './draw.ts'
import css from './timeline.css?inline'

export const styles = css

/** The day as a chart, and the scrubber. */
export function TimelineView({ store }: { store: FigureStore }): ReactElement {
  return <Mount store={store} create={createTimeline} className="dr-timeline" />
}
