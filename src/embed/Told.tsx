import { useLayoutEffect, useRef, type ReactElement } from 'react'
import type { FigureStore } from '../store/figure.ts'
import { TraceView } from '../views/trace/View.tsx'
import { Framed } from './Framed.tsx'

/** The day of a customer chosen on the stage, where no trace is shown otherwise: opened under the stage, as an employee's card is. */
export function Told({ store }: { store: FigureStore }): ReactElement {
  const ref = useRef<HTMLDivElement>(null)
  // Before it leaves the document, else the focus has already fallen to the body.
  useLayoutEffect(() => {
    const card = ref.current
    if (!card) return
    const root = card.getRootNode() as Document | ShadowRoot
    const before = root.activeElement as HTMLElement | null
    card.scrollIntoView({ block: 'nearest' })
    return () => {
      if (before?.isConnected && card.contains(root.activeElement)) before.focus({ preventScroll: true })
    }
  }, [])
  return (
    <div ref={ref}>
      <Framed part="trace">
        <TraceView store={store} closable />
      </Framed>
    </div>
  )
}
