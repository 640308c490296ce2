import { useEffect, useRef, type ReactElement, type RefObject } from 'react'
import type { FigureStore } from '../store/figure.ts'
import { textOf } from '../text/text.ts'
import { fontsArrived, spacingOf } from './chart/measure.ts'
import { dark, light } from './palette.ts'
import { turns, type Waiting } from './turns.ts'
import type { DrawContext, Drawing } from './view.ts'

/** Makes a drawing in `host`. Must keep its identity between renders, or the drawing is made anew. */
export type CreateDrawing = (host: HTMLElement) => Drawing

/**
 * Mounts a drawing and keeps it up to date outside React's render: at once when its size changes, else at its turn in one of the
 * frames after the store changed; with `first`, in the very next.
 */
export function useDrawing(
  ref: RefObject<HTMLElement | null>,
  store: FigureStore,
  create: CreateDrawing,
  first = false,
): void {
  useEffect(() => {
    const host = ref.current
    if (!host) return
    const drawing = create(host)
    let width = host.clientWidth
    let height = host.clientHeight
    let seen = true
    const waiting: Waiting = {
      draw,
      first,
      held: () => host.matches(':hover, :focus-within'),
      get seen() {
        return seen
      },
    }

    function draw(): void {
      const { view } = store.getState()
      const context: DrawContext = {
        store,
        text: textOf(view),
        palette: view.dark ? dark : light,
        width,
        height,
        pixelRatio: window.devicePixelRatio || 1,
      }
      drawing.update(context)
    }
    const soon = (): void => turns.ask(waiting)
    const sight = new IntersectionObserver((entries) => (seen = entries[entries.length - 1].isIntersecting), { rootMargin: '20%' })
    let apart = JSON.stringify(spacingOf(host))
    const resized = new ResizeObserver(() => {
      const now = JSON.stringify(spacingOf(host))
      if (now !== apart) fontsArrived()
      apart = now
      width = host.clientWidth
      height = host.clientHeight
      draw()
    })
    const fontsLoaded = (): void => {
      fontsArrived()
      soon()
    }

    resized.observe(host)
    sight.observe(host)
    const forget = store.subscribe(soon)
    const { fonts } = host.ownerDocument
    fonts.addEventListener('loadingdone', fontsLoaded)
    return () => {
      resized.disconnect()
      sight.disconnect()
      forget()
      fonts.removeEventListener('loadingdone', fontsLoaded)
      turns.leave(waiting)
      drawing.destroy()
    }
  }, [ref, store, create, first])
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
