import type { Palette } from '../palette.ts'
import type { People, StageList } from './list.ts'
import { escapeXml, group, rect, shapeNode, write, type Node } from './node.ts'
import { armTurn, blockNodes, employeeNodes, floorNodes, frontNodes, placeOf, type Fonts } from './paint.ts'
import { PERSON_HEIGHT, coinShapes, detailOf, personShapes } from './person.ts'
import { counterNodes, roomNodes } from './room.ts'

/** Font families of a picture that stands alone. */
export const FONTS: Fonts = {
  serif: "Fraunces, Georgia, 'Times New Roman', serif",
  sans: "'Inter Variable', Inter, system-ui, 'Segoe UI', sans-serif",
}

const r = (x: number): number => Math.round(x * 10) / 10

/**
 * The whole display list as one SVG document: stills without JavaScript, posters, exports. `prefix` keeps its ids apart
 * from those of other pictures on the page.
 */
export function stageSvg(list: StageList, palette: Palette, prefix = 'dr-stage', fonts: Fonts = FONTS): string {
  const { width, height, people } = list
  const known = new Map<string, string>()
  let defs = ''
  let uses = ''
  for (let i = 0; i < people.count; i++) {
    const key = spriteKey(people, i)
    let id = known.get(key)
    if (id === undefined) {
      id = `${prefix}-${known.size}`
      known.set(key, id)
      const mood = people.mood[i]
      const shapes = personShapes(mood, people.pose[i], people.facing[i], people.look[i], people.size[i])
      defs += write(group({ id }, shapes.map((shape) => shapeNode(shape, { palette, mood }))))
    }
    const scale = Math.round((people.size[i] / PERSON_HEIGHT) * 1000) / 1000
    uses += `<use href="#${id}" transform="translate(${r(people.x[i])},${r(people.y[i])})scale(${scale})"/>`
  }
  const staff = list.employees.map((pose): Node => {
    const nodes = employeeNodes(pose, palette, fonts)
    const here = group({ transform: placeOf(pose) }, [
      ...nodes.body,
      ...nodes.plate,
      group({ transform: armTurn(pose.leftArm, -1) }, nodes.left),
      group({ transform: armTurn(pose.rightArm, 1) }, nodes.right),
    ])
    const notes = group({ transform: `translate(${r(pose.x)},${r(pose.y)})` }, nodes.notes)
    return nodes.notes.length > 0 ? group({}, [here, notes]) : here
  })
  const coins = list.coins.map((coin) =>
    group({ transform: `translate(${r(coin.x)},${r(coin.y)})scale(${Math.round((coin.size / 20) * 1000) / 1000})` }, coinShapes(coin.spin).map((shape) => shapeNode(shape, { palette }))),
  )
  const selected = list.employees.find((pose) => pose.selected)
  const ring = selected ? [ringNode(selected.hit, palette)] : []
  const parts = [
    ...roomNodes(list, palette),
    ...blockNodes(list.blocks, palette),
    ...counterNodes(list.counters, palette),
    ...floorNodes(list, palette, fonts),
    ...staff,
  ]
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${r(width)} ${r(height)}" width="${r(width)}" height="${r(height)}" role="img" aria-label="${escapeXml(`${list.title}. ${list.description}`)}">` +
    (defs === '' ? '' : `<defs>${defs}</defs>`) +
    parts.map(write).join('') +
    uses +
    [...coins, ...frontNodes(list, palette, fonts), ...ring].map(write).join('') +
    '</svg>'
  )
}

export function ringNode(box: { x: number; y: number; width: number; height: number }, palette: Palette): Node {
  return rect(box.x + 2, box.y - 2, box.width - 4, box.height + 4, { rx: 8, fill: 'none', stroke: palette.blue, 'stroke-width': 2 })
}

/** People of one key are drawn by the same shapes, whatever their size within it. */
function spriteKey(people: People, i: number): string {
  return `${people.mood[i]}.${people.pose[i]}.${people.facing[i]}.${people.look[i]}.${detailOf(people.size[i])}`
}
