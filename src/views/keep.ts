import type { FigureStore } from '../store/figure.ts'
import { textOf } from '../text/text.ts'
import { fontsArrived } from './chart/measure.ts'
import { clock } from './clock.ts'
import { dark, light } from './palette.ts'
import type { DrawContext, Drawing } from './view.ts'

/** Makes a drawing in `host`. */
export type CreateDrawing = (host: HTMLElement) => Drawing

/**
 * Makes a drawing in `host` and keeps it up to date: at once when its size changes, else at most once a frame after the store changed.
 * Returns what ends it.
 */
export function keepDrawn(host: HTMLElement, store: FigureStore, create: CreateDrawing): () => void {
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
  const resized = new ResizeObserver(() => {
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
}
