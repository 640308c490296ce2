import { describe, expect, test } from 'vitest'
import { dark, light, type Palette } from '../../palette.ts'
import { bandColours, differenceBand, differenceColours } from './colours.ts'
import { scaleOf } from './shades.ts'

const channels = (colour: string): number[] =>
  colour.startsWith('#') ? [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16)) : colour.match(/\d+/g)!.slice(0, 3).map(Number)

function luminance(colour: string): number {
  const [r, g, b] = channels(colour).map((c) => (c / 255 <= 0.04045 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
const contrast = (a: string, b: string): number => (Math.max(luminance(a), luminance(b)) + 0.05) / (Math.min(luminance(a), luminance(b)) + 0.05)
const themes: [string, Palette][] = [['light', light], ['dark', dark]]

describe.each(themes)('colours of a simulated map, %s', (_, palette) => {
  test('go one way from little to much, each told from the next without its hue', () => {
    for (const shade of ['wait', 'p99', 'lost'] as const) {
      const colours = bandColours(scaleOf(shade, { wait: 3, share: 0.9 }, []), palette)
      const steps = colours.slice(1).map((colour, k) => luminance(colour) - luminance(colours[k]))
      expect(steps.every((step) => Math.sign(step) === Math.sign(steps[0]))).toBe(true)
      for (const [k, colour] of colours.entries()) if (k > 0) expect(contrast(colour, colours[k - 1])).toBeGreaterThan(1.12)
    }
  })

  test('are those of theory’s ground where the goal is met and where it is all but met', () => {
    const colours = bandColours(scaleOf('met', { wait: 3, share: 0.9 }, []), palette)
    const [met, missed] = [colours.at(-1)!, colours.at(-2)!]
    expect(channels(met)).toEqual(channels(palette.good))
    expect(channels(missed)).toEqual(channels(palette.fair))
  })

  test('tell less, the same and more than theory says apart, the same being the plainest', () => {
    const colours = differenceColours(palette)
    const plain = contrast(colours[2], palette.card)
    for (const k of [0, 1, 3, 4]) expect(contrast(colours[k], palette.card)).toBeGreaterThan(plain)
    expect([-5, -2, -1, 0, 1, 2, 5].map(differenceBand)).toEqual([0, 1, 2, 2, 2, 3, 4])
  })
})
