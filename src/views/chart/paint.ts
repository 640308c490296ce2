import type { Palette } from '../palette.ts'

/** The palette as custom properties on a view's own element: `inkSoft` becomes `--dr-ink-soft`. */
export function wearPalette(element: HTMLElement, palette: Palette): void {
  for (const [key, value] of Object.entries(palette)) {
    if (typeof value === 'string') {
      element.style.setProperty(`--dr-${key.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`)}`, value)
    }
  }
  element.style.setProperty('color-scheme', palette.dark ? 'dark' : 'light')
}

let last = 0

/** An id that no other drawing on the page has, for patterns and clips. */
export function uniqueId(what: string): string {
  return `dr-${what}-${++last}`
}
