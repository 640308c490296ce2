import type { FontFile } from './order.ts'

/** What the page lends whoever makes pictures: without it they are made on the page, or in the system's letters. */
export interface Lent {
  /** Makes the worker for pictures, films and tables. */
  studio?: () => Worker | null
  /** Typefaces that the page has and a worker does not. */
  fonts?: readonly FontFile[]
}
