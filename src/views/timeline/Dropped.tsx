import { useEffect, useState, type MouseEvent, type ReactElement } from 'react'
import type { FigureStore } from '../../store/figure.ts'
import type { Text } from '../../text/text.ts'
import { droppedBy } from './pinActs.ts'

/** Says that acting in the past has dropped what was done later, until something else is done. */
export function Dropped({ store, text }: { store: FigureStore; text: Text }): ReactElement {
  const [dropped, setDropped] = useState(0)
  useEffect(
    () =>
      store.subscribe((now, before) => {
        if (now.runs.a.commands === before.runs.a.commands && now.runs.b?.commands === before.runs.b?.commands) return
        const reopened = now.runs.a.scenario !== before.runs.a.scenario || (now.runs.b === null) !== (before.runs.b === null)
        const of = (which: 'a' | 'b'): number => droppedBy(before.runs[which]?.commands ?? [], now.runs[which]?.commands ?? [])
        setDropped(reopened ? 0 : Math.max(of('a'), of('b')))
      }),
    [store],
  )
  const undo = (event: MouseEvent): void => {
    // The button goes; whoever pressed it is where time is.
    event.currentTarget.closest('[data-part]')?.querySelector<SVGElement>('.dr-timeline-playhead')?.focus({ preventScroll: true })
    store.revise({ do: 'undo' })
  }
  return (
    <div className="dr-timeline-dropped" role="status" data-dropped={dropped}>
      {dropped > 0 && (
        <>
          <span>{text.pins.dropped({ n: dropped })}</span>
          <button type="button" className="dr-pin-link" onClick={undo}>
            {text.pins.bringBack}
          </button>
        </>
      )}
    </div>
  )
}
