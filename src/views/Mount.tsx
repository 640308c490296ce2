import { useLayoutEffect, useRef, type ReactElement, type RefObject } from 'react'
import type { FigureStore } from '../store/figure.ts'
import { keepDrawn, type CreateDrawing } from './keep.ts'

/**
 * Mounts a drawing outside React's render; with `first`, it is drawn in every frame, before the others. `create` must keep its identity
 * between renders, or the drawing is made anew.
 */
function useDrawing(ref: RefObject<HTMLElement | null>, store: FigureStore, create: CreateDrawing, first = false): void {
  // Before the page is painted: one drawing takes another's place, and nothing is seen of it.
  useLayoutEffect(() => (ref.current ? keepDrawn(ref.current, store, create, first) : undefined), [ref, store, create, first])
}

export interface MountProps {
  store: FigureStore
  create: CreateDrawing
  className: string
  /** Drawn in every frame, before the others. */
  first?: boolean
}

/** An empty element with a drawing in it. */
export function Mount({ store, create, className, first }: MountProps): ReactElement {
  const ref = useRef<HTMLDivElement>(null)
  useDrawing(ref, store, create, first)
  return <div ref={ref} className={className} />
}
