import { EventKind } from '../../restaurant/events.ts'
import type { Frame } from '../../restaurant/frame.ts'
import type { Palette } from '../palette.ts'
import { clamp, distance, type Tempo } from './ease.ts'
import { counterPlace, type Layout } from './layout.ts'
import type { Lines } from './lines.ts'
import type { Scene, StageView } from './list.ts'
import { circle, group, path, shapeNode, type Node } from './node.ts'
import { spot } from './queue.ts'
import { disc, line, type Shape } from './shape.ts'
import { NOWHERE } from './trail.ts'

/** Seconds of display for which the host points at a line. */
export const POINTS = 0.9
/** Height of the figure that the shapes draw, feet at (0, 0), and where its arms turn. */
const HEIGHT = 42
const SHOULDER = -17
const ARM = 15

/**
 * Who sends people to lines of their own, and where the last one was sent: routing, seen. Null where there is one line for all, or nobody
 * to choose between.
 */
export function hostOf(frame: Frame, view: StageView, layout: Layout, tempo: Tempo, lines: Lines): Scene['host'] {
  if (view.layout !== 'own' || layout.grid || frame.employees.length < 2) return null
  const size = clamp(layout.maxSize * 1.1, 18, layout.wide ? 36 : 26)
  const x = layout.doorX + clamp((layout.line.x - layout.doorX) * 0.5, 8, 22)
  const y = layout.doorY + 4
  const chosen = choiceOf(frame, tempo)
  const n = chosen < 0 ? undefined : lines.slots.get(chosen)
  if (n === undefined) return { x, y, size, to: null }
  const at = counterPlace(layout, n)
  const length = lines.groups.get(chosen)?.count ?? 0
  if (length > 0) {
    lines.locate(chosen, Math.min(length, lines.roomOf(chosen)) - 1)
    at.x = spot.x
    at.y = spot.y
  }
  return { x, y, size, to: { employee: frame.employees[n].id, x: at.x, y: Math.min(at.y + 4, y) } }
}

/** Index of the employee to whom somebody who came in by the door was last sent, −1 if that is too long ago. */
function choiceOf({ recent, time }: Frame, tempo: Tempo): number {
  const since = POINTS * tempo.second
  for (let i = recent.count - 1; i >= 0; i--) {
    const at = (recent.start + i) % recent.capacity
    if (time - recent.time[at] >= since) return -1
    // Who has waited came from another line, not from the door.
    if (recent.waited[at] > 0) continue
    const kind = recent.kind[at]
    if (kind === EventKind.OrderStarted) return recent.employee[at]
    if (kind === EventKind.CustomerJoined && recent.line[at] !== -1) return recent.line[at] === NOWHERE ? recent.employee[at] : recent.line[at]
  }
  return -1
}

const BODY: readonly Shape[] = [
  { d: line(-3.7, -6, -3.7, -1.5) + line(3.7, -6, 3.7, -1.5), stroke: 'staffShade', width: 4.6 },
  { d: 'M-9.4,-4.6C-10,-14 -8,-20.4 0,-20.4C8,-20.4 10,-14 9.4,-4.6Q0,-3 -9.4,-4.6Z', fill: 'staff' },
  { d: 'M-3.4,-20L0,-10L3.4,-20Z', fill: 'apron' },
  { d: disc(0, -30.2, 8.9), fill: 'staff' },
  { d: disc(-3, -31, 1.5) + disc(3, -31, 1.5), fill: 'face' },
  { d: 'M-3.4,-27.4Q0,-24.2 3.4,-27.4', stroke: 'face', width: 1.5 },
  { d: 'M0,-19L-5,-21.6V-16.4ZM0,-19L5,-21.6V-16.4Z', fill: 'bad' },
]

/** The host, an arm towards whom they chose, and a dotted way there on the floor. */
export function hostNodes(host: NonNullable<Scene['host']>, palette: Palette): Node[] {
  const { x, y, size, to } = host
  const scale = size / HEIGHT
  const shapes: Shape[] = [...BODY]
  const nodes: Node[] = []
  if (to) {
    const dx = to.x - x
    const dy = to.y - (y + SHOULDER * scale)
    const far = Math.max(1, distance(dx, dy))
    const hand = { x: (dx / far) * ARM, y: SHOULDER + (dy / far) * ARM }
    shapes.push({ d: line(dx < 0 ? -7 : 7, SHOULDER, hand.x + (dx < 0 ? -4 : 4), hand.y), stroke: 'staffShade', width: 4.4 }, { d: disc(hand.x + (dx < 0 ? -4 : 4), hand.y, 3), fill: 'staff' })
    const from = { x: x + (hand.x + (dx < 0 ? -6 : 6)) * scale, y: y + hand.y * scale }
    nodes.push(path(line(from.x, from.y, to.x, to.y), { fill: 'none', stroke: palette.inkSoft, 'stroke-width': 2, 'stroke-dasharray': '1 5', 'stroke-linecap': 'round' }), circle(to.x, to.y, 3.2, { fill: palette.inkSoft }))
  } else shapes.push({ d: line(8, -16, 11, -9), stroke: 'staffShade', width: 3.8 })
  shapes.push({ d: line(-8, -16, -11, -9), stroke: 'staffShade', width: 3.8 })
  nodes.push(group({ transform: `translate(${Math.round(x * 10) / 10},${Math.round(y * 10) / 10})scale(${Math.round(scale * 1000) / 1000})` }, shapes.map((shape) => shapeNode(shape, { palette }))))
  return nodes
}
