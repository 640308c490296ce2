import type { ReactElement } from 'react'
import type { PanelProps } from './Header.tsx'

/** That it is shown to a room full of people, and the way out. */
export function ClassroomMark({ store, text }: PanelProps): ReactElement {
  return (
    <p className="dr-classroom">
      <strong>{text.panels.classroom}</strong>
      <button type="button" className="dr-pill dr-quiet" data-action="leave-classroom" onClick={() => store.intend({ do: 'classroom', on: false })}>
        <span className="dr-label">{text.panels.leaveClassroom}</span>
      </button>
    </p>
  )
}
