import { expect, it } from 'vitest'
import { dark, light } from './palette.ts'

const channel = (hex: string, at: number): number => {
  const x = parseInt(hex.slice(at, at + 2), 16) / 255
  return x <= 0.04045 ? x / 12.92 : ((x + 0.055) / 1.055) ** 2.4
}
const luminance = (hex: string): number => 0.2126 * channel(hex, 1) + 0.7152 * channel(hex, 3) + 0.0722 * channel(hex, 5)

/** As WCAG counts it. */
function contrast(a: string, b: string): number {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (high + 0.05) / (low + 0.05)
}

it.each([light, dark])('whoever stands on the stage is seen, and so is their face: dark $dark', (palette) => {
  for (const mood of palette.mood) {
    for (const ground of ['floor', 'pavement', 'street', 'onStrong'] as const) expect(contrast(mood, palette[ground]), `${mood} on ${ground}`).toBeGreaterThanOrEqual(3)
  }
})

it.each([light, dark])('a slider has a track, and what cannot be done now can be read: dark $dark', (palette) => {
  for (const ground of ['page', 'card'] as const) {
    expect(contrast(palette.inkFaint, palette[ground])).toBeGreaterThanOrEqual(3)
    expect(contrast(palette.inkSoft, palette[ground])).toBeGreaterThanOrEqual(4.5)
  }
  expect(contrast(palette.goodStrong, palette.onStrong)).toBeGreaterThanOrEqual(4.5)
})
