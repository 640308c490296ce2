import type { ReactElement } from 'react'
import type { Part } from '../store/figure.ts'

/** The room of a part whose script has not come yet, so that nothing moves when it does. */
export function Room({ part }: { part: Part }): ReactElement {
  return <div className={`dr-room dr-room-${part}`} aria-hidden="true" />
}
