import type { Palette } from '../palette.ts'
import type { Badge, Block, EmployeePose, Ink, Label, StageList } from './list.ts'
import { widthOf } from './measure.ts'
import { circle, group, path, rect, shapeNode, type Node } from './node.ts'
import type { Dress } from './shape.ts'
import { RIM, SHOULDER, armShapes, bodyShapes, filledBy, plateShapes } from './staff.ts'
import { tintOf } from './traits.ts'

export interface Fonts {
  serif: string
  sans: string
}

function inkOf(ink: Ink, palette: Palette): string {
  switch (ink) {
    case 'soft': return palette.inkSoft
    case 'faint': return palette.inkFaint
    case 'bad': return palette.badStrong
    case 'onBad': return palette.onStrong
    default: return palette.ink
  }
}

function words(text: string, x: number, y: number, size: number, attrs: Node['attrs']): Node {
  return { tag: 'text', attrs: { x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10, 'font-size': size, ...attrs }, text }
}

export function labelNode(label: Label, palette: Palette, fonts: Fonts): Node {
  return words(label.text, label.x, label.y, label.size, {
    'font-family': label.serif ? fonts.serif : fonts.sans,
    'font-weight': label.bold ? 600 : 500,
    'text-anchor': label.anchor,
    fill: inkOf(label.ink, palette),
  })
}

export function badgeNodes(badge: Badge, palette: Palette, fonts: Fonts): Node[] {
  const { x, y, width, height } = badge.box
  return [rect(x, y, width, height, { rx: height / 2, fill: palette.badStrong }), labelNode(badge.label, palette, fonts)]
}

/** What hangs before the people: the sign, the badges and the words. */
export function frontNodes(list: StageList, palette: Palette, fonts: Fonts): Node[] {
  const { sign } = list.scene
  const nodes: Node[] = []
  if (sign) {
    const { x, y, width, height } = sign.box
    nodes.push(
      path(`M${x + width * 0.25},0V${y}M${x + width * 0.75},0V${y}`, { stroke: palette.inkFaint, 'stroke-width': 1.3, fill: 'none' }),
      rect(x, y, width, height, { rx: 4, fill: palette.card, stroke: sign.open ? palette.goodStrong : palette.badStrong, 'stroke-width': 1.8 }),
      labelNode(sign.label, palette, fonts),
    )
  }
  for (const badge of list.badges) nodes.push(...badgeNodes(badge, palette, fonts))
  for (const label of list.labels) nodes.push(labelNode(label, palette, fonts))
  return nodes
}

export interface EmployeeNodes {
  body: Node[]
  left: Node[]
  right: Node[]
  plate: Node[]
  /** Not scaled with them: notes and flags. */
  notes: Node[]
}

export function employeeDress(pose: EmployeePose, palette: Palette): Dress {
  return { palette, tint: tintOf(pose.trait, pose.tint) }
}

export function employeeNodes(pose: EmployeePose, palette: Palette, fonts: Fonts): EmployeeNodes {
  const dress = employeeDress(pose, palette)
  const here = pose.stance === 'counter' || pose.stance === 'aside'
  const paint = (shapes: Parameters<typeof shapeNode>[0][]): Node[] => shapes.map((shape) => shapeNode(shape, dress))
  return {
    body: paint(bodyShapes(pose)),
    left: here ? paint(armShapes(pose, -1)) : [],
    right: here ? paint(armShapes(pose, 1)) : [],
    plate: pose.stance === 'counter' && pose.progress >= 0 && pose.detailed ? [...paint(plateShapes(filledBy(pose.progress))), rimNode(pose.progress, palette)] : [],
    notes: noteNodes(pose, palette, fonts),
  }
}

/** Share of a full turn, in steps that are seen. */
export function rimSteps(progress: number): number {
  return Math.round(progress * 60) / 60
}

export function rimNode(progress: number, palette: Palette): Node {
  return path(RIM, { fill: 'none', stroke: palette.goodStrong, 'stroke-width': 3.2, pathLength: 1, 'stroke-dasharray': `${rimSteps(progress)} 2` })
}

/** `rotate(…)` of an arm about its shoulder. */
export function armTurn(degrees: number, side: -1 | 1): string {
  return `rotate(${Math.round(degrees * 10) / 10},${side * SHOULDER.x},${SHOULDER.y})`
}

export function placeOf(pose: EmployeePose): string {
  const aside = pose.stance === 'aside' ? 0.86 : 1
  return `translate(${Math.round(pose.x * 10) / 10},${Math.round(pose.y * 10) / 10})scale(${Math.round(pose.scale * aside * 1000) / 1000})`
}

function noteNodes(pose: EmployeePose, palette: Palette, fonts: Fonts): Node[] {
  const { note, scale, slot } = pose
  if (note === '') return []
  if (pose.badge === 'new') {
    const size = Math.max(9.5, 12 * scale)
    const width = widthOf(note, size, false, true) + 10
    const x = Math.min(slot / 2 - width / 2, 34 * scale)
    const y = -92 * scale
    if (width > slot) return [circle(x, y, 3, { fill: palette.goodStrong })]
    return [
      rect(x - width / 2, y - size * 0.75, width, size * 1.5, { rx: size * 0.75, fill: palette.goodStrong }),
      words(note, x, y + size * 0.36, size, { 'font-family': fonts.sans, 'font-weight': 700, 'text-anchor': 'middle', fill: palette.onStrong }),
    ]
  }
  const size = Math.max(9.5, (pose.stance === 'missing' ? 22 : 15) * scale)
  const fits = widthOf(note, size, true, true) + 10 <= slot
  const width = fits ? widthOf(note, size, true, true) + 14 * Math.min(1, scale) : Math.max(6, Math.min(slot * 0.6, 30 * scale))
  const height = fits ? size * 1.75 : width * 0.6
  const y = (pose.stance === 'missing' ? -66 : -30) * scale
  const missing = pose.stance === 'missing'
  const card = rect(-width / 2, y - height / 2, width, height, { rx: 3, fill: missing ? palette.fair : palette.badStrong })
  const text = words(note, 0, y + size * 0.34, size, {
    'font-family': fonts.serif,
    'font-weight': 600,
    'text-anchor': 'middle',
    fill: missing ? palette.onFair : palette.onStrong,
  })
  return [group({ transform: `rotate(${missing ? 5 : -6},0,${Math.round(y)})` }, fits ? [card, text] : [card])]
}

/** Squares that stand for several employees each. */
export function blockNodes(blocks: readonly Block[], palette: Palette): Node[] {
  let ground = ''
  let busy = ''
  let sick = ''
  let lines = ''
  const bar = (x: number, y: number, w: number, h: number): string => (h > 0.2 && w > 0 ? `M${x.toFixed(1)},${y.toFixed(1)}h${w.toFixed(1)}v${h.toFixed(1)}h${(-w).toFixed(1)}Z` : '')
  for (const b of blocks) {
    const side = Math.min(b.width, b.height)
    ground += bar(b.x, b.y, b.width, side)
    busy += bar(b.x, b.y + side * (1 - b.busy), b.width, side * b.busy)
    sick += bar(b.x, b.y, b.width, side * b.sick)
    lines += bar(b.x + b.width * 0.2, b.y + side + 2, b.width * 0.6, (b.height - side - 4) * b.waiting)
  }
  const nodes = [path(ground, { fill: palette.counterFront }), path(busy, { fill: palette.staff }), path(sick, { fill: palette.badStrong })]
  if (lines !== '') nodes.push(path(lines, { fill: palette.mood[4] }))
  return blocks.length === 0 ? [] : nodes
}
