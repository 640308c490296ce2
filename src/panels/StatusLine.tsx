import type { ReactElement } from 'react'
import type { FigureState } from '../store/figure.ts'
import type { PanelProps } from './Header.tsx'
import { useSampled } from './hooks.ts'
import { sentenceOf, statusOf } from './status.ts'

const select = (state: FigureState) => statusOf(state.runs.a.frame, state.runs.a.scenario)

/**
 * What is going on, in one sentence; the trouble in it in colour and in words. It is there to be read, and speaks not: the
 * narrator does. `named`: of which restaurant, for who only hears it.
 */
export function StatusLine({ store, text, named }: PanelProps & { named?: string }): ReactElement {
  const { level, line, staff, alarm } = sentenceOf(useSampled(store, select), text)
  return (
    <div className="dr-status" data-level={level}>
      {named !== undefined && <span className="dr-aloud">{named}: </span>}
      <p>
        <strong className={`dr-say-${level}`}>{line}</strong>
        {staff && <> {alarm ? <strong className="dr-say-bad">{staff}</strong> : staff}</>}
      </p>
    </div>
  )
}
