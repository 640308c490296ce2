import type { FontFile } from './order.ts'

/** What the page lends whoever makes pictures: without it they are made on the page, or in the system's letters. */
export interface Lent {
  /** Makes the worker for pictures, films and tables. */
  studio?: () => Worker | null
  /** Typefaces that the page has and a worker does not. */
  fonts?: readonly FontFile[]
  /** Where the product stands (`index.html`, `dinner-rush.js`, `embed/`): an absolute address that ends in a slash. Links lead there. Absent where nobody knows. */
  home?: string
}
