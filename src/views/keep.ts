import type { FigureStore } from '../store/figure.ts'
import { textOf } from '../text/text.ts'
import { broke } from './broke.ts'
import { fontsArrived, spacingOf } from './chart/measure.ts'
import { dark, light } from './palette.ts'
import { turns, type Waiting } from './turns.ts'
import type { DrawContext, Drawing } from './view.ts'

/** Makes a drawing in `host`. */
export type CreateDrawing = (host: HTMLElement) => Drawing

interface Resized {
  read(): void
  draw(): void
}

const hosts = new Map<Element, Resized>()
let observer: ResizeObserver | null = null

/** One observer for all hosts: what is read is read of all before any is drawn, or each reading would have the page laid out anew. */
function onResize(host: Element, resized: Resized): () => void {
  observer ??= new ResizeObserver((entries) => {
    const changed = entries.flatMap(({ target }) => hosts.get(target) ?? [])
    for (const { read } of changed) read()
    for (const { draw } of changed) draw()
  })
  hosts.set(host, resized)
  observer.observe(host)
  return () => {
    observer?.unobserve(host)
    hosts.delete(host)
  }
}

/**
 * Makes a drawing in `host` and keeps it up to date: at once when its size changes, else at its turn in one of the frames after the store
 * changed; with `first`, in the very next. Returns what ends it.
 */
export function keepDrawn(host: HTMLElement, store: FigureStore, create: CreateDrawing, first = false): () => void {
  const drawing = create(host)
  let width = host.clientWidth
  let height = host.clientHeight
  let seen = true
  let whole = true
  const waiting: Waiting = {
    draw,
    first,
    held: () => host.matches(':hover, :focus-within'),
    get seen() {
      return seen
    },
  }

  /** What breaks is not drawn again, or it would break in every frame. */
  function attempt(body: () => void): void {
    try {
      body()
    } catch (error) {
      whole = false
      broke(host, error)
    }
  }

  function draw(): void {
    if (whole) attempt(update)
  }

  function update(): void {
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
  const stopSizing = onResize(host, {
    read() {
      const now = JSON.stringify(spacingOf(host))
      if (now !== apart) fontsArrived()
      apart = now
      width = host.clientWidth
      height = host.clientHeight
    },
    draw,
  })
  const fontsLoaded = (): void => {
    fontsArrived()
    soon()
  }

  sight.observe(host)
  const forget = store.subscribe(soon)
  const { fonts } = host.ownerDocument
  fonts.addEventListener('loadingdone', fontsLoaded)
  return () => {
    stopSizing()
    sight.disconnect()
    forget()
    fonts.removeEventListener('loadingdone', fontsLoaded)
    turns.leave(waiting)
    attempt(drawing.destroy)
  }
}
