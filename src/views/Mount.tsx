import { useEffect, useRef, type ReactElement, type RefObject } from 'react'
import type { FigureStore } from '../store/figure.ts'
import { textOf } from '../text/text.ts'
import { fontsArrived, spacingOf } from './chart/measure.ts'
import { clock } from './clock.ts'
import { dark, light } from './palette.ts'
import type { DrawContext, Drawing } from './view.ts'

/** Makes a drawing in `host`. Must keep its identity between renders, or the drawing is made anew. */
export type CreateDrawing = (host: HTMLElement) => Drawing

/**
 * Mounts a drawing and keeps it up to date outside React's render: at once when its size changes, else at most once a
 * frame after the store changed.
 */
export function useDrawing(
  ref: RefObject<HTMLElement | null>,
  store: FigureStore,
  create: CreateDrawing,
): void {
  useEffect(() => {
    const host = ref.current
    if (!host) return
    const drawing = create(host)
    let width = host.clientWidth
    let height = host.clientHeight
    let stop: (() => void) | null = null
    let dirty = false

    const draw = (): void => {
      dirty = false
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
    // One idle beat before letting go keeps the place in the clock's order while the day plays.
    const beat = (): void => {
      if (dirty) return draw()
      stop?.()
      stop = null
    }
    const soon = (): void => {
      dirty = true
      stop ??= clock.subscribe(beat)
    }
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
    const forget = store.subscribe(soon)
    const { fonts } = host.ownerDocument
    fonts.addEventListener('loadingdone', fontsLoaded)
    return () => {
      resized.disconnect()
      forget()
      fonts.removeEventListener('loadingdone', fontsLoaded)
      stop?.()
      drawing.destroy()
    }
  }, [ref, store, create])
}

export interface MountProps {
  store: FigureStore
  create: CreateDrawing
  className: string
}

/** An empty element with a drawing in it. */
export function Mount({ store, create, className }: MountProps): ReactElement {
  const ref = useRef<HTMLDivElement>(null)
  useDrawing(ref, store, create)
  return <div ref={ref} className={className} />
}
