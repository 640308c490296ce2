import type { Face, Measure } from '../chart/measure.ts'
import type { Wording } from './labels.ts'

const LABEL: Face = { family: '--dr-sans', size: 12.5, weight: 600 }
const PAD_X = 7
const PAD_Y = 3
const LINE = 15

/** Words on one line, and on two or three of about equal length if one is too wide for its place. */
export function wordingsOf(words: string, measure: Measure, most = 3): Wording[] {
  const wordings: Wording[] = []
  for (let lines = 1; lines <= most; lines++) {
    const broken = breakInto(words, lines, (w) => measure(w, LABEL))
    if (broken.length < lines) break
    wordings.push({
      lines: broken,
      width: Math.max(...broken.map((w) => measure(w, LABEL))) + 2 * PAD_X,
      height: broken.length * LINE + 2 * PAD_Y,
    })
  }
  return wordings
}

/** The break into so many lines whose widest is narrowest. */
export function breakInto(words: string, lines: number, width: (words: string) => number): string[] {
  const parts = words.split(' ')
  if (lines <= 1 || parts.length < lines) return lines <= 1 ? [words] : parts
  let best: string[] = [words]
  let widest = Infinity
  for (let cut = 1; cut <= parts.length - (lines - 1); cut++) {
    const broken = [parts.slice(0, cut).join(' '), ...breakInto(parts.slice(cut).join(' '), lines - 1, width)]
    const w = Math.max(...broken.map(width))
    if (w < widest) [best, widest] = [broken, w]
  }
  return best
}
