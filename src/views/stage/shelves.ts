import type { Frame } from '../../restaurant/frame.ts'
import type { Text } from '../../text/text.ts'
import type { Palette } from '../palette.ts'
import { labelAt } from './labels.ts'
import { employeePlace, type Layout } from './layout.ts'
import type { Counter, Label, Shelf } from './list.ts'
import { widthOf } from './measure.ts'
import { path, rect, type Node } from './node.ts'

/** Most dishes that are shown one by one. */
const MOST = 6
const SIZE = 9.5
const TALL = 14
const GAP = 3
/** Left free at either side of somebody's piece of the counter. */
const EDGE = 5
const MORE = { size: 11, serif: false, bold: true, anchor: 'start', ink: 'soft' } as const

const wide = (dish: number): number => Math.max(TALL, widthOf(String(dish + 1), SIZE, false, true) + 5)

/** What stands on an employee's shelf, in pixels from its left end; as many as there is room for, and how many more there are. */
function stocked(dishes: readonly number[], room: number, text: Text): { tokens: Shelf['dishes']; more: number; width: number } | null {
  for (let shown = Math.min(MOST, dishes.length); shown > 0; shown--) {
    const more = dishes.length - shown
    let x = 0
    const tokens = dishes.slice(0, shown).map((dish) => {
      const token = { dish, x, width: wide(dish) }
      x += token.width + GAP
      return token
    })
    const width = more === 0 ? x - GAP : x + widthOf(text.stage.moreTight({ n: more }), MORE.size, false, true)
    if (width <= room) return { tokens, more, width }
  }
  return null
}

/** Counters with the dishes that each employee holds, where the menu is split; and the words for those there is no room for. */
export function stock(frame: Frame, layout: Layout, text: Text): { counters: Counter[]; labels: Label[] } {
  const { knowledge, employees } = frame
  const labels: Label[] = []
  if (knowledge === null || layout.shelf === 0 || layout.grid) return { counters: layout.counters, labels }
  const counters = layout.counters.map((counter): Counter => ({ ...counter, shelves: [] }))
  employees.forEach((e, n) => {
    const dishes = knowledge.dishesOf(e.index)
    const found = dishes === null || dishes.length === 0 ? null : stocked(dishes, layout.slot - 2 * EDGE, text)
    if (!found) return
    const counter = counters[Math.floor(n / layout.perRow)]
    const x = employeePlace(layout, n).x - found.width / 2
    const y = counter.y + counter.bar + counter.front - layout.second + TALL
    counter.shelves!.push({ x, y, width: found.width, away: e.state === 'sick' || e.state === 'onboarding', dishes: found.tokens })
    if (found.more > 0) {
      const last = found.tokens[found.tokens.length - 1]
      labels.push(labelAt(`dishes-${e.id}`, text.stage.moreTight({ n: found.more }), x + last.x + last.width + GAP, y - 3, MORE))
    }
  })
  return { counters, labels }
}

const FONT = "'Inter Variable', Inter, system-ui, 'Segoe UI', sans-serif"
const n = (x: number): string => String(Math.round(x * 10) / 10)

/** Dishes with a number each, their shape and edge by number: round, square, cut or arched. */
export function dishNodes(shelf: Shelf, palette: Palette): Node[] {
  const colours = [palette.fairStrong, palette.goodStrong, palette.badStrong, palette.blue, palette.inkSoft]
  const nodes: Node[] = [rect(shelf.x - 4, shelf.y, shelf.width + 8, 2, { rx: 1, fill: palette.rope })]
  for (const { dish, x, width } of shelf.dishes) {
    const left = shelf.x + x
    const top = shelf.y - TALL
    const edge = shelf.away ? palette.inkFaint : colours[dish % colours.length]
    const attrs: Node['attrs'] = { fill: shelf.away ? 'none' : palette.card, stroke: edge, 'stroke-width': shelf.away ? 1.2 : 2, 'stroke-linejoin': 'round' }
    const [w, h] = [width - 2, TALL - 2]
    switch (dish % 4) {
      case 0: nodes.push(rect(left + 1, top + 1, w, h, { rx: h / 2, ...attrs })); break
      case 1: nodes.push(rect(left + 1, top + 1, w, h, { rx: 1, ...attrs })); break
      case 2: nodes.push(path(`M${n(left + 4)},${n(top + 1)}h${n(w - 6)}l3,3v${n(h - 6)}l-3,3h${n(6 - w)}l-3,-3v${n(6 - h)}Z`, attrs)); break
      default: nodes.push(path(`M${n(left + 1)},${n(top + 1 + h)}v${n(-h / 2)}q0,${n(-h / 2)} ${n(w / 2)},${n(-h / 2)}t${n(w / 2)},${n(h / 2)}v${n(h / 2)}Z`, attrs))
    }
    nodes.push({
      tag: 'text',
      attrs: { x: Math.round((left + width / 2) * 10) / 10, y: Math.round((top + TALL / 2 + SIZE * 0.36) * 10) / 10, 'font-size': SIZE, 'font-family': FONT, 'font-weight': 700, 'text-anchor': 'middle', fill: shelf.away ? palette.inkSoft : palette.ink },
      text: String(dish + 1),
    })
  }
  return nodes
}
