import type { Palette } from '../palette.ts'
import { LEAST_MARKED, TAG } from './chosen.ts'
import type { People, StageList } from './list.ts'
import { group, rect, shapeNode, type Node } from './node.ts'
import { PERSON_HEIGHT, personShapes } from './person.ts'

const EDGE = 5.5

/** Somebody once more, in front of all others and with an outline: who is pointed at, or whose day is told. */
export function outlineNodes(people: People, row: number, palette: Palette): Node[] {
  const size = Math.max(LEAST_MARKED, people.size[row])
  const scale = size / PERSON_HEIGHT
  const dress = { palette, mood: people.mood[row] }
  const shapes = personShapes(people.mood[row], people.pose[row], people.facing[row], people.look[row], size)
  const outline = shapes
    .filter((shape) => shape.fill === 'mood' || shape.stroke === 'mood')
    .map((shape): Node => ({
      tag: 'path',
      attrs: {
        d: shape.d,
        fill: shape.fill ? palette.blue : 'none',
        stroke: palette.blue,
        'stroke-width': (shape.stroke ? (shape.width ?? 1) : 0) + EDGE,
        'stroke-linecap': 'round',
        'stroke-linejoin': 'round',
      },
    }))
  const at = `translate(${Math.round(people.x[row] * 10) / 10},${Math.round(people.y[row] * 10) / 10})scale(${Math.round(scale * 1000) / 1000})`
  return [group({ transform: at }, [...outline, ...shapes.map((shape) => shapeNode(shape, dress))])]
}

/** Whose day is told: outlined, with their number. */
export function chosenNodes({ chosen, people }: StageList, palette: Palette, sans: string): Node[] {
  if (!chosen) return []
  const nodes = outlineNodes(people, chosen.row, palette)
  if (chosen.tag) {
    const { text, box } = chosen.tag
    const attrs = {
      x: Math.round((box.x + box.width / 2) * 10) / 10,
      y: Math.round((box.y + box.height * 0.7) * 10) / 10,
      'font-size': TAG,
      'font-family': sans,
      'font-weight': 700,
      'text-anchor': 'middle',
      fill: palette.card,
    }
    nodes.push(rect(box.x, box.y, box.width, box.height, { rx: box.height / 2, fill: palette.blue }), { tag: 'text', attrs, text })
  }
  return nodes
}
