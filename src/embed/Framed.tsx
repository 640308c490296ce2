import type { ReactElement, ReactNode } from 'react'
import type { Part } from '../store/figure.ts'

/** A part of the figure on a card of its own. */
export function Framed({ part, children }: { part: Part; children: ReactNode }): ReactElement {
  return (
    <div className={`dr-card dr-part dr-part-${part}`} data-part={part}>
      {children}
    </div>
  )
}
