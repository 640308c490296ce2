import { describe, expect, it } from 'vitest'
import { widthOf } from '../../views/stage/measure.ts'
import { curveOf, fitted, heightAround, shapeOf, wordsOf, type Box, type Told } from './card.ts'

const paneOf = (line: string, staff = 'Ana is busy.', caption = 'A: Ana trained to 1.92×'): Told['panes'][number] => ({ caption, level: 'bad', line, staff, alarm: false })
const toldOf = (change: Partial<Told> = {}): Told => ({
  title: 'Saturday at Nino’s',
  clock: '12:43',
  brand: 'Dinner Rush',
  strip: 'In line',
  panes: [paneOf('29 people are waiting and the line grows; 66 gave up.')],
  ...change,
})
const long = 'Bottleneck '.repeat(60).trim()
const sizes = [
  [640, 400, 1], [640, 400, 2], [354, 560, 1], [320, 480, 1], [340, 480, 2], [932, 520, 1], [1280, 800, 2],
] as const

const inside = (inner: Box, outer: Box): boolean =>
  inner.x >= outer.x - 0.01 && inner.y >= outer.y - 0.01 && inner.x + inner.width <= outer.x + outer.width + 0.01 && inner.y + inner.height <= outer.y + outer.height + 0.01

describe.each(sizes)('a card of %i × %i with %i', (width, height, panes) => {
  const shape = shapeOf(width, height, panes)
  const whole = { x: 0, y: 0, width, height }

  it('gives every part its own room', () => {
    const boxes = [...shape.panes.map(({ box }) => box), shape.strip]
    for (const box of boxes) {
      expect(inside(box, whole)).toBe(true)
      expect(box.height).toBeGreaterThan(15)
    }
    for (const [i, a] of boxes.entries()) {
      for (const b of boxes.slice(i + 1)) expect(a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y).toBe(true)
    }
    expect(shape.panes[0].box.height).toBeGreaterThan(height / 2)
  })

  it('keeps all words within it, on no stage, however many there are', () => {
    const panel = paneOf(long, long, long)
    for (const told of [toldOf({ panes: [paneOf('Nobody waits.'), paneOf('Nobody waits.')] }), toldOf({ title: long, panes: [panel, panel] }), toldOf({ title: 'W'.repeat(200) })]) {
      for (const { text, x, y, size, serif, bold, end } of wordsOf(shape, told, widthOf)) {
        const wide = widthOf(text, size, serif, bold)
        const box = { x: end ? x - wide : x, y: y - size * 0.8, width: wide, height: size }
        expect(inside(box, whole), text).toBe(true)
        for (const pane of shape.panes) expect(box.y + box.height <= pane.box.y + 1 || box.y >= pane.box.y + pane.box.height - 1, text).toBe(true)
      }
      const lines = new Set(wordsOf(shape, told, widthOf).map(({ y }) => y))
      expect(lines.size).toBeLessThanOrEqual(5)
    }
  })

  it('says that something is missing where words are cut', () => {
    const words = wordsOf(shape, toldOf({ panes: [paneOf(long, long), paneOf(long, long)] }), widthOf)
    expect(words.some(({ text }) => text.endsWith('…'))).toBe(true)
  })

  it('leaves the curve what the words beside it do not take', () => {
    const curve = curveOf(shape, toldOf(), widthOf)
    expect(inside(curve, shape.strip)).toBe(true)
    expect(curve.width).toBeGreaterThan(90)
  })
})

describe('a card', () => {
  it('says every word of a sentence that fits, the trouble in its colour', () => {
    const words = wordsOf(shapeOf(640, 400, 1), toldOf(), widthOf)
    const bad = words.filter(({ ink }) => ink === 'bad').map(({ text }) => text).join(' ')
    expect(bad).toBe('29 people are waiting and the line grows; 66 gave up.')
    expect(words.map(({ text }) => text).join(' ')).toContain('Ana is busy.')
  })

  it('is as tall as the stage in it asks for', () => {
    for (const [width, stage, panes] of [[932, 392, 1], [354, 430, 1], [1000, 392, 2]] as const) {
      const shape = shapeOf(width, heightAround(width, stage, panes), panes)
      expect(Math.abs(shape.panes[0].box.height - stage)).toBeLessThanOrEqual(1)
    }
  })

  it('takes no more lines than its sentence, and keeps the stage as it was', () => {
    const roomy = shapeOf(932, 520, 1)
    const shape = fitted(roomy, toldOf({ panes: [paneOf('Nobody waits.')] }), widthOf)
    expect(shape.sentence!.lines).toBe(1)
    expect(shape.height).toBeLessThan(520)
    expect(Math.abs(shape.panes[0].box.height - roomy.panes[0].box.height)).toBeLessThanOrEqual(1)
    expect(fitted(roomy, toldOf({ panes: [paneOf(long)] }), widthOf)).toEqual(roomy)
  })
})
