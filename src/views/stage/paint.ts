import type { Palette } from '../palette.ts'
import { bubbleNodes } from './bubbles.ts'
import { NOTE_EDGE, noteSize } from './employees.ts'
import type { Badge, Block, EmployeePose, Ink, Label, Sign, StageList } from './list.ts'
import { chosenNodes } from './mark.ts'
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

function labelNode(label: Label, palette: Palette, fonts: Fonts): Node {
  // Words on the floor stay legible while somebody walks behind them.
  const halo: Node['attrs'] = label.halo ? { stroke: palette.floor, 'stroke-width': 4, 'stroke-linejoin': 'round', 'paint-order': 'stroke' } : {}
  return words(label.text, label.x, label.y, label.size, {
    ...halo,
    'font-family': label.serif ? fonts.serif : fonts.sans,
    'font-weight': label.bold ? 600 : 500,
    'text-anchor': label.anchor,
    fill: inkOf(label.ink, palette),
  })
}

function badgeNodes(badge: Badge, palette: Palette, fonts: Fonts): Node[] {
  const { x, y, width, height } = badge.box
  const dress: Node['attrs'] = badge.tone === 'bad' ? { fill: palette.badStrong } : { fill: palette.card, stroke: palette.fairStrong, 'stroke-width': 1.6 }
  return [
    group({ 'pointer-events': 'all' }, [
      { tag: 'title', attrs: {}, text: badge.cause },
      rect(x, y, width, height, { rx: Math.min(14, height / 2), ...dress }),
      labelNode(badge.label, palette, fonts),
      ...(badge.under ? [labelNode(badge.under, palette, fonts)] : []),
    ]),
  ]
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
  nodes.push(...bubbleNodes(list.bubbles, palette), ...chosenNodes(list, palette, fonts.sans))
  for (const badge of list.badges) nodes.push(...badgeNodes(badge, palette, fonts))
  for (const label of list.labels) if (!label.floor) nodes.push(labelNode(label, palette, fonts))
  return nodes
}

/** Words on the floor, under everybody's feet. */
export function floorNodes(list: StageList, palette: Palette, fonts: Fonts): Node[] {
  return list.labels.filter((label) => label.floor).map((label) => labelNode(label, palette, fonts))
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

function rimNode(progress: number, palette: Palette): Node {
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
  if (pose.signs.length > 0) return signNodes(pose, palette, fonts)
  if (note === '') return []
  if (pose.badge === 'new') {
    const size = pillSize(scale)
    const width = widthOf(note, size, false, true) + 10
    const x = Math.min(slot / 2 - width / 2, 34 * scale)
    const look = { fill: palette.goodStrong, ink: palette.onStrong }
    return width > slot ? [circle(x, -92 * scale, 3, { fill: palette.goodStrong })] : pillNodes(note, x, -92 * scale, size, look, fonts)
  }
  const size = pose.stance === 'missing' ? Math.max(11, 22 * scale) : noteSize(scale)
  const fits = widthOf(note, size, true, true) + NOTE_EDGE <= slot
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

interface PillLook {
  fill: string
  ink: string
  edge?: string
}

const pillSize = (scale: number): number => Math.max(11, 12 * scale)

function pillNodes(said: string, x: number, y: number, size: number, look: PillLook, fonts: Fonts): Node[] {
  const width = widthOf(said, size, false, true) + 10
  const attrs: Node['attrs'] = { rx: size * 0.75, fill: look.fill }
  if (look.edge) Object.assign(attrs, { stroke: look.edge, 'stroke-width': 1.4 })
  return [
    rect(x - width / 2, y - size * 0.75, width, size * 1.5, attrs),
    words(said, x, y + size * 0.36, size, { 'font-family': fonts.sans, 'font-weight': 700, 'text-anchor': 'middle', fill: look.ink }),
  ]
}

/** Pills left of the head, in as many words as there is room for; without room for any, a disc each with a letter of its own. */
function signNodes(pose: EmployeePose, palette: Palette, fonts: Fonts): Node[] {
  const { signs, scale, slot } = pose
  const size = pillSize(scale)
  const room = slot / 2 - 21 * scale - 1
  const level = [0, 1].find((n) => signs.every(({ options }) => widthOf(options[n], size, false, true) + 10 <= room))
  if (level !== undefined) {
    return signs.flatMap((sign, i) => {
      const said = sign.options[level]
      const x = -21 * scale - (widthOf(said, size, false, true) + 10) / 2
      return pillNodes(said, x, -78 * scale + i * (size * 1.5 + 3), size, signLook(sign, palette), fonts)
    })
  }
  const r = Math.max(2, Math.min(7.5, slot / 4))
  return signs.flatMap((sign, i) => {
    const { fill, ink, edge } = signLook(sign, palette)
    const x = Math.max(-slot / 2 + r + 1, -25 * scale - r)
    const y = -84 * scale + i * (2 * r + 2)
    const attrs: Node['attrs'] = { fill }
    if (edge) Object.assign(attrs, { stroke: edge, 'stroke-width': 1.4 })
    const disc = circle(x, y, r, attrs)
    if (r < 5) return [disc]
    return [disc, words(GLYPHS[sign.kind], x, y + r * 0.5, r * 1.5, { 'font-family': fonts.sans, 'font-weight': 700, 'text-anchor': 'middle', fill: ink })]
  })
}

const GLYPHS: Record<Sign['kind'], string> = { ejected: '×', untrusted: '?', failing: '!', slow: '½' }

function signLook({ kind }: Sign, palette: Palette): PillLook {
  switch (kind) {
    case 'ejected': return { fill: palette.card, ink: palette.badStrong, edge: palette.badStrong }
    case 'failing': return { fill: palette.badStrong, ink: palette.onStrong }
    default: return { fill: palette.fair, ink: palette.onFair }
  }
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
