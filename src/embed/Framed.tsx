import type { ReactElement, ReactNode } from 'react'
import type { Part } from '../store/figure.ts'

/** A part of the figure on a card of its own. `tasks`: how many it sets. */
export function Framed({ part, tasks, children }: { part: Part; tasks?: number | undefined; children: ReactNode }): ReactElement {
  return (
    <div className={`dr-card dr-part dr-part-${part}`} data-part={part} data-tasks={tasks}>
      {children}
    </div>
  )
}
