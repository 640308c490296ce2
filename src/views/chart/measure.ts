/**
 * Widths of words before they are drawn, so that labels can be given room. Measured with the fonts of the element they
 * will stand in; where nothing can measure (no canvas), a generous guess from the count of letters.
 */
export interface Face {
  family: '--dr-sans' | '--dr-serif' | '--dr-mono'
  size: number
  weight: number
  italic?: boolean
}

export type Measure = (words: string, face: Face) => number

/** A guess that is seldom too small. */
export const guess: Measure = (words, face) => words.length * face.size * (face.weight >= 600 ? 0.66 : 0.62)

let epoch = 0

/** Changes when fonts have arrived and what was measured is stale. */
export function fontEpoch(): number {
  return epoch
}

/** Tells every measure that fonts have arrived. */
export function fontsArrived(): void {
  epoch++
}

const fallback = { '--dr-serif': 'Georgia, serif', '--dr-mono': 'monospace' }

/** The figure's own face is the one that the element inherits; the others are named, or as the style sheets fall back. */
function familyOf(host: Element, family: Face['family']): string {
  const style = getComputedStyle(host)
  return family === '--dr-sans' ? style.fontFamily : style.getPropertyValue(family).trim() || fallback[family]
}

/** How far apart a reader's own style sheet wants letters and words, in parts of their size. */
export function spacingOf(host: Element): { letter: number; word: number } {
  const { letterSpacing, wordSpacing, fontSize } = getComputedStyle(host)
  const size = Number.parseFloat(fontSize) || 1
  return { letter: (Number.parseFloat(letterSpacing) || 0) / size, word: (Number.parseFloat(wordSpacing) || 0) / size }
}

export function createMeasure(host: Element): Measure {
  const pen = host.ownerDocument.createElement('canvas').getContext('2d')
  if (!pen) return guess
  const widths = new Map<string, number>()
  const families = new Map<string, string>()
  const spacing = spacingOf(host)
  let seen = -1
  return (words, face) => {
    if (seen !== epoch) {
      seen = epoch
      widths.clear()
      families.clear()
      Object.assign(spacing, spacingOf(host))
    }
    let family = families.get(face.family)
    if (family === undefined) {
      family = familyOf(host, face.family)
      families.set(face.family, family)
    }
    const font = `${face.italic ? 'italic ' : ''}${face.weight} ${face.size}px ${family}`
    const key = `${font}|${words}`
    let width = widths.get(key)
    if (width === undefined) {
      // Readings change with every minute of a long day: what was measured is forgotten before it grows without end.
      if (widths.size > 2000) widths.clear()
      pen.font = font
      width = pen.measureText(words).width + words.length * spacing.letter * face.size + (words.split(' ').length - 1) * spacing.word * face.size
      widths.set(key, width)
    }
    return width
  }
}
