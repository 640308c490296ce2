import type { Palette } from '../palette.ts'
import { overlaps } from './chosen.ts'
import type { Bubble, Box } from './list.ts'
import { path, type Node } from './node.ts'

/** Seconds of display for which somebody who gave up is heard, from when they are outside. */
export const GRUMBLES = 0.9
/** More at once would be noise. */
const MOST = 5

/** What a bubble covers; its tail ends at (x, y). */
export function bubbleBox({ x, y, size }: Bubble): Box {
  return { x: x - size * 0.2, y: y - size, width: size * 1.5, height: size }
}

/** Of these, those that lie on no words, on no other and in the picture; the latest first. */
export function heard(bubbles: readonly Bubble[], taken: readonly Box[]): Bubble[] {
  const out: Bubble[] = []
  for (let i = bubbles.length - 1; i >= 0 && out.length < MOST; i--) {
    const box = bubbleBox(bubbles[i])
    if (box.x < 1 || box.y < 1 || taken.some((other) => overlaps(box, other)) || out.some((other) => overlaps(box, bubbleBox(other)))) continue
    out.push(bubbles[i])
  }
  return out
}

const n = (x: number): string => String(Math.round(x * 10) / 10)

/** Grumbling: bubbles with a scribble each, no words. */
export function bubbleNodes(bubbles: readonly Bubble[], palette: Palette): Node[] {
  if (bubbles.length === 0) return []
  let edge = ''
  let scribble = ''
  for (const { x, y, size } of bubbles) {
    const left = x - size * 0.2
    const top = y - size
    const w = size * 1.5
    const h = size * 0.74
    const r = h / 2
    edge += `M${n(left + r)},${n(top)}H${n(left + w - r)}a${n(r)},${n(r)} 0 0 1 0,${n(h)}H${n(left + r * 1.5)}L${n(x)},${n(y)}L${n(left + r * 0.9)},${n(top + h)}a${n(r)},${n(r)} 0 0 1 ${n(r * 0.1)},${n(-h)}Z`
    const step = (w - 2 * r * 0.8) / 6
    scribble += `M${n(left + r * 0.8)},${n(top + h * 0.62)}`
    for (let i = 0; i < 6; i++) scribble += `l${n(step)},${n((i % 2 === 0 ? -1 : 1) * h * 0.3)}`
  }
  return [
    path(edge, { fill: palette.card, stroke: palette.badStrong, 'stroke-width': 1.3, 'stroke-linejoin': 'round' }),
    path(scribble, { fill: 'none', stroke: palette.badStrong, 'stroke-width': 1.5, 'stroke-linecap': 'round', 'stroke-linejoin': 'round' }),
  ]
}
