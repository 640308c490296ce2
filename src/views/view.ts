import type { FigureStore } from '../store/figure.ts'
import type { Text } from '../text/text.ts'
import type { Palette } from './palette.ts'

/** What a view's `draw` is given by its React shell. */
export interface DrawContext {
  store: FigureStore
  text: Text
  palette: Palette
  width: number
  height: number
  /** Device pixels per CSS pixel. */
  pixelRatio: number
}

/** A drawing mounted into an element: told when to update, destroyed once. React only mounts it. */
export interface Drawing {
  update(context: DrawContext): void
  destroy(): void
}
