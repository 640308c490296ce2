import { useMemo, type ReactElement, type ReactNode } from 'react'
import { useStore } from 'zustand'
import type { FigureStore } from '../../store/figure.ts'
import { createText } from '../../text/text.ts'
import { Table } from '../chart/Table.tsx'
import { Mount } from '../Mount.tsx'
import { createTimeline } from './draw.ts'
import { Dropped } from './Dropped.tsx'
import { timelineTable } from './rows.ts'
import css from './timeline.css?inline'

export const styles = css

/** The day as a chart, and the scrubber; below it the card of a pin, where one is open: whoever shows the timeline brings it. */
export function TimelineView({ store, card }: { store: FigureStore; card?: ReactNode }): ReactElement {
  const telling = useStore(store, (s) => s.view.telling)
  const lang = useStore(store, (s) => s.view.lang)
  const text = useMemo(() => createText(telling, lang), [telling, lang])
  return (
    <>
      <h2 className="dr-card-title">{text.timeline.head}</h2>
      <Mount store={store} create={createTimeline} className="dr-timeline" />
      <Dropped store={store} text={text} />
      {card}
      <Table store={store} select={timelineTable} name="timeline" />
    </>
  )
}
