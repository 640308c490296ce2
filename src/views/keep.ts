import type { FigureStore } from '../store/figure.ts'
import { textOf } from '../text/text.ts'
import { fontsArrived, spacingOf } from './chart/measure.ts'
import { dark, light } from './palette.ts'
import { turns, type Waiting } from './turns.ts'
import type { DrawContext, Drawing } from './view.ts'

/** Makes a drawing in `host`. */
export type CreateDrawing = (host: HTMLElement) => Drawing

/**
 * Makes a drawing in `host` and keeps it up to date: at once when its size changes, else at its turn in one of the frames after the store
 * changed; with `first`, in the very next. Returns what ends it.
 */
export function keepDrawn(host: HTMLElement, store: FigureStore, create: CreateDrawing, first = false): () => void {
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
}
