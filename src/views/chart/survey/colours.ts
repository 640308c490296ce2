import { scaleLinear } from 'd3-scale'
import type { Palette } from '../../palette.ts'
import type { Scale } from './shades.ts'

/** From little to much: lighter to darker by day, darker to lighter by night, so that it reads without its hues, too. */
function ramp({ floor, good, blue, ink }: Palette, count: number): string[] {
  const at = scaleLinear<string>([0, 1, 2, 3], [floor, good, blue, ink])
  // The last colour stops short of the ink in which lines are drawn on it.
  return Array.from({ length: count }, (_, k) => at(count === 1 ? 1 : (k * 2.2) / (count - 1)))
}

/** The colour of each band. The goal's are those of theory's ground: met, and missed by more and more. */
export function bandColours({ shade, bounds }: Scale, palette: Palette): string[] {
  if (shade !== 'met') return ramp(palette, bounds.length + 1)
  const { fair, bad, good } = palette
  const missed = scaleLinear<string>([0, 1], [fair, bad])
  return [...bounds.map((_, k) => missed(((bounds.length - 1 - k) * 0.55) / Math.max(1, bounds.length - 1))), good]
}

export function differenceColours(palette: Palette): string[] {
  const mix = (to: string, part: number): string => scaleLinear<string>([0, 1], [palette.card, to])(part)
  return [mix(palette.blue, 0.9), mix(palette.blue, 0.5), mix(palette.inkFaint, 0.16), mix(palette.fair, 0.75), mix(palette.fairStrong, 0.95)]
}

export function differenceBand(halfWidths: number): number {
  return halfWidths < -3 ? 0 : halfWidths < -1 ? 1 : halfWidths <= 1 ? 2 : halfWidths <= 3 ? 3 : 4
}
