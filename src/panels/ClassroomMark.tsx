import type { ReactElement } from 'react'
import type { PanelProps } from './Header.tsx'

/** That it is shown to a room full of people, and the way out. Its words come with the question's. */
export function ClassroomMark({ store, text }: PanelProps): ReactElement {
  return (
    <p className="dr-classroom">
      <strong>{text.ask.classroom}</strong>
      <button type="button" className="dr-pill dr-quiet" data-action="leave-classroom" onClick={() => store.intend({ do: 'classroom', on: false })}>
        <span className="dr-label">{text.ask.leaveClassroom}</span>
      </button>
    </p>
  )
}
