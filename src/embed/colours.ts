import type { Palette } from '../views/palette.ts'

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

/** Gives the palette to style sheets as `--dr-page`, `--dr-ink-soft`, `--dr-mood-0` … on `element`. */
export function paintVariables(element: HTMLElement, palette: Palette): void {
  for (const [name, value] of Object.entries(palette) as [string, Palette[keyof Palette]][]) {
    if (typeof value === 'string') element.style.setProperty(`--dr-${kebab(name)}`, value)
    else if (Array.isArray(value)) value.forEach((colour: string, i) => element.style.setProperty(`--dr-${kebab(name)}-${i}`, colour))
  }
  element.style.setProperty('color-scheme', palette.dark ? 'dark' : 'light')
  element.dataset['theme'] = palette.dark ? 'dark' : 'light'
}
