import type { Palette } from '../palette.ts'
import { hostNodes } from './host.ts'
import type { Counter, Scene, StageList } from './list.ts'
import { circle, group, path, rect, type Node } from './node.ts'
import { ropeSpans } from './scene.ts'
import { line } from './shape.ts'
import { dishNodes } from './shelves.ts'
import { stoolNodes } from './stools.ts'

/** Everything that stands behind the people, back to front. */
export function roomNodes(list: StageList, palette: Palette): Node[] {
  const { scene, width, height } = list
  if (width === 0) return []
  const { doorX, floorTop } = scene
  const wallLine = { fill: 'none', stroke: palette.tileLine, 'stroke-width': 1.3 }
  return [
    rect(0, 0, width, height, { fill: palette.street }),
    path(skyline(doorX, floorTop, false), { fill: palette.skyline }),
    path(skyline(doorX, floorTop, true), { fill: palette.dark ? palette.light : palette.street, 'fill-opacity': palette.dark ? 0.28 : 1 }),
    rect(0, floorTop, doorX, height - floorTop, { fill: palette.pavement }),
    rect(doorX, 0, width - doorX, floorTop, { fill: palette.tile }),
    path(tiles(doorX, width, floorTop), wallLine),
    rect(doorX, floorTop, width - doorX, height - floorTop, { fill: palette.floor }),
    rect(doorX, floorTop - 3, width - doorX, 3, { fill: palette.wall }),
    ...(scene.shelf ? shelfNodes(scene.shelf, palette) : []),
    ...scene.lamps.map((lamp) => lampNode(lamp, palette)),
    ...(scene.clock ? [clockNode(scene.clock, palette)] : []),
    ...doorNodes(scene, height, palette),
    ...scene.areas.map((area) => rect(area.x, area.y, area.width, area.height, { rx: 7, fill: palette.counterFront, 'fill-opacity': 0.45, stroke: palette.rope, 'stroke-width': 1.2 })),
    ...ropeNodes(scene, palette),
    ...stoolNodes(scene.stools, palette),
    ...(scene.host ? hostNodes(scene.host, palette) : []),
    ...(scene.crowd ? [path(dots(scene.crowd.heads, scene.crowd.r), { fill: palette.inkFaint })] : []),
  ]
}

/** Tiles in a running bond. */
function tiles(left: number, right: number, bottom: number): string {
  const tall = bottom > 90 ? 32 : 20
  const wide = tall * 1.85
  let d = ''
  for (let row = 0; row * tall < bottom; row++) {
    const y = bottom - 3 - row * tall
    if (row > 0) d += line(left, y, right, y)
    const top = Math.max(0, y - tall)
    for (let x = left + (row % 2 === 0 ? wide : wide / 2); x < right; x += wide) d += line(x, y, x, top)
  }
  return d
}

/** Houses across the street, and their windows. */
function skyline(right: number, ground: number, windows: boolean): string {
  const houses: readonly [number, number, boolean][] = [[0.22, 0.42, true], [0.2, 0.6, false], [0.24, 0.34, true], [0.16, 0.52, false], [0.18, 0.4, true]]
  let x = 0
  let d = ''
  for (const [share, tall, gable] of houses) {
    const w = share * right
    const y = ground * (1 - tall)
    if (!windows) d += `M${x},${ground}V${y}${gable ? `L${x + w / 2},${y - w * 0.42}L${x + w},${y}` : `H${x + w}`}V${ground}Z`
    else if (w >= 14) {
      for (let row = y + 10; row < ground - 14; row += 17) {
        for (const column of [0.22, 0.58]) d += `M${x + w * column},${row}h${w * 0.2}v8h${-w * 0.2}Z`
      }
    }
    x += w
  }
  return d
}

function lampNode(lamp: Scene['lamps'][number], palette: Palette): Node {
  const { x, y, size, reach } = lamp
  const shade = `M${x - size * 0.34},${y}H${x + size * 0.34}L${x + size},${y + size * 0.8}H${x - size}Z`
  const nodes: Node[] = [path(line(x, 0, x, y), { stroke: palette.inkSoft, 'stroke-width': 1.4, fill: 'none' })]
  if (lamp.lit) {
    const bottom = y + reach
    const spread = size * 0.95 + (reach - size) * 0.36
    nodes.push(
      path(`M${x - size * 0.95},${y + size * 0.8}H${x + size * 0.95}L${x + spread},${bottom}H${x - spread}Z`, { fill: palette.light, 'fill-opacity': palette.dark ? 0.1 : 0.22 }),
      circle(x, y + size * 0.82, size * 0.42, { fill: palette.light }),
    )
  }
  nodes.push(path(shade, { fill: lamp.lit ? palette.goodStrong : palette.inkFaint }))
  return group({}, nodes)
}

/** Jars, plates and a plant: nobody's yet. */
function shelfNodes(shelf: NonNullable<Scene['shelf']>, palette: Palette): Node[] {
  const { x, y, width, height: k } = shelf
  const things: Node[] = []
  const kinds = ['jar', 'plates', 'plant', 'bottle', 'jar', 'bowls', 'bottle', 'plates']
  const step = Math.max(34, width / 8)
  for (let i = 0; (i + 0.6) * step < width; i++) {
    const c = x + (i + 0.5) * step
    const kind = kinds[i % kinds.length]
    const h = k * (0.62 + ((i * 5) % 4) * 0.09)
    if (kind === 'jar') things.push(rect(c - k * 0.24, y - h, k * 0.48, h, { rx: 3, fill: palette.skyline, stroke: palette.wall, 'stroke-width': 1.4 }), rect(c - k * 0.2, y - h * 0.6, k * 0.4, h * 0.6, { rx: 2, fill: i % 2 === 0 ? palette.fair : palette.good, 'fill-opacity': 0.55 }))
    else if (kind === 'bottle') things.push(path(`M${c - k * 0.15},${y}V${y - h * 0.62}Q${c - k * 0.15},${y - h * 0.8} ${c - k * 0.06},${y - h * 0.88}V${y - h * 1.2}h${k * 0.12}V${y - h * 0.88}Q${c + k * 0.15},${y - h * 0.8} ${c + k * 0.15},${y - h * 0.62}V${y}Z`, { fill: palette.good, 'fill-opacity': 0.5 }))
    else if (kind === 'plant') {
      things.push(path(`M${c},${y - k * 0.3}C${c - k * 0.6},${y - k * 0.5} ${c - k * 0.5},${y - k} ${c - k * 0.12},${y - k * 0.42}C${c - k * 0.3},${y - k * 1.25} ${c + k * 0.3},${y - k * 1.25} ${c + k * 0.12},${y - k * 0.42}C${c + k * 0.5},${y - k} ${c + k * 0.6},${y - k * 0.5} ${c},${y - k * 0.3}Z`, { fill: palette.good }))
      things.push(path(`M${c - k * 0.24},${y - k * 0.36}h${k * 0.48}l${-k * 0.07},${k * 0.36}h${-k * 0.34}Z`, { fill: palette.bad, 'fill-opacity': 0.6 }))
    } else {
      const flat = kind === 'plates'
      for (let p = 0; p < 4; p++) things.push(rect(c - k * (flat ? 0.4 : 0.3), y - (p + 1) * k * 0.12, k * (flat ? 0.8 : 0.6), k * 0.1, { rx: 2, fill: palette.wall }))
    }
  }
  return [...things, rect(x - 4, y, width + 8, Math.max(3, k * 0.12), { rx: 1.5, fill: palette.rope }), path(`M${x + 10},${y}v${k * 0.34}M${x + width - 10},${y}v${k * 0.34}`, { stroke: palette.rope, 'stroke-width': 2.4, fill: 'none', 'stroke-linecap': 'round' })]
}

function clockNode(clock: NonNullable<Scene['clock']>, palette: Palette): Node {
  const { x, y, r: radius } = clock
  // In steps that are seen.
  const minute = Math.round(clock.minute * 4) / 4
  const hand = (turns: number, length: number): string => {
    const angle = turns * Math.PI * 2
    return line(x, y, x + Math.sin(angle) * length, y - Math.cos(angle) * length)
  }
  let ticks = ''
  for (let i = 0; i < 12; i++) {
    const a = (i / 12) * Math.PI * 2
    const from = radius * (i % 3 === 0 ? 0.7 : 0.8)
    ticks += line(x + Math.sin(a) * from, y - Math.cos(a) * from, x + Math.sin(a) * radius * 0.88, y - Math.cos(a) * radius * 0.88)
  }
  const stroke = { fill: 'none', stroke: palette.ink, 'stroke-linecap': 'round' } as const
  return group({}, [
    circle(x, y, radius, { fill: palette.card, stroke: palette.ink, 'stroke-width': 2 }),
    path(ticks, { ...stroke, 'stroke-width': 1, opacity: 0.55 }),
    path(hand((minute % 720) / 720, radius * 0.5), { ...stroke, 'stroke-width': 2.4 }),
    path(hand((minute % 60) / 60, radius * 0.76), { ...stroke, 'stroke-width': 1.6 }),
    circle(x, y, 1.7, { fill: palette.badStrong }),
  ])
}

function doorNodes(scene: Scene, height: number, palette: Palette): Node[] {
  const { doorX, doorTop, awning } = scene
  const nodes: Node[] = [
    path(`M${doorX + 2},${doorTop + 3}L${doorX + 17},${doorTop + 10}V${height - 1}L${doorX + 2},${height}Z`, { fill: palette.wall }),
    circle(doorX + 13.4, (doorTop + height) / 2 + 4, 1.8, { fill: palette.inkSoft }),
    rect(doorX - 2, 0, 4.5, doorTop, { fill: palette.counter }),
    rect(doorX - 4, doorTop - 2, 8.5, 5, { fill: palette.counter, rx: 1.5 }),
  ]
  if (awning) {
    const { x, y, width, height: tall } = awning
    const stripes = 6
    for (let i = 0; i < stripes; i++) {
      const at = (share: number): number => x + width * share
      const a = i / stripes
      const b = (i + 1) / stripes
      // Fixed at the wall, sloping down towards the street.
      const top = (share: number): number => y + tall * (1 - share) * 0.55
      const bottom = y + tall * 0.86
      const step = width / stripes
      nodes.push(path(`M${at(a)},${top(a)}L${at(b)},${top(b)}V${bottom}a${step / 2},${step / 2} 0 0 1 ${-step},0Z`, { fill: i % 2 === 0 ? palette.goodStrong : palette.card, stroke: palette.goodStrong, 'stroke-width': 0.8 }))
    }
  }
  return nodes
}

function ropeNodes(scene: Scene, palette: Palette): Node[] {
  const { ropes, posts, chevrons, chevronSize: k, heads } = scene
  let rope = ''
  let ends = ''
  for (let i = 0; i < ropes.length; i += 4) {
    const x0 = ropes[i]
    const y = ropes[i + 1]
    const x1 = ropes[i + 2]
    if (!posts) {
      rope += line(x0, y, x1, ropes[i + 3])
      continue
    }
    const spans = ropeSpans(x0, x1)
    const step = (x1 - x0) / spans
    rope += `M${x0},${y}`
    for (let s = 0; s < spans; s++) rope += `q${step / 2},5 ${step},0`
    for (let s = 0; s <= spans; s++) ends += `M${x0 + s * step},${y - 1}v6`
  }
  const nodes: Node[] = []
  if (rope !== '') nodes.push(path(rope, { fill: 'none', stroke: palette.rope, 'stroke-width': posts ? 1.6 : 1, ...(posts ? {} : { 'stroke-dasharray': '2 3' }) }))
  if (ends !== '') nodes.push(path(ends, { fill: 'none', stroke: palette.inkFaint, 'stroke-width': 2.6, 'stroke-linecap': 'round' }))
  let arrows = ''
  for (let i = 0; i < chevrons.length; i += 3) {
    const x = chevrons[i]
    const y = chevrons[i + 1]
    const way = chevrons[i + 2]
    arrows += line(x - way * k * 0.5, y - k, x + way * k * 0.5, y, x - way * k * 0.5, y + k)
  }
  if (arrows !== '') nodes.push(path(arrows, { fill: 'none', stroke: palette.inkFaint, 'stroke-width': 2, 'stroke-linecap': 'round', 'stroke-linejoin': 'round' }))
  for (const head of heads) nodes.push(path(`M${head.x},${head.y - 8}L${head.x + head.size},${head.y}H${head.x - head.size}Z`, { fill: palette.inkSoft }))
  return nodes
}

function dots(points: readonly number[], radius: number): string {
  let d = ''
  for (let i = 0; i < points.length; i += 2) {
    d += `M${Math.round((points[i] - radius) * 10) / 10},${Math.round(points[i + 1] * 10) / 10}a${radius},${radius} 0 1 0 ${2 * radius},0a${radius},${radius} 0 1 0 ${-2 * radius},0Z`
  }
  return d
}

/** The counters, under the employees' arms and plates. */
export function counterNodes(counters: readonly Counter[], palette: Palette): Node[] {
  return counters.flatMap((c) => [
    rect(c.x + 4, c.y + c.bar - 2, c.width - 8, c.front + 2, { fill: palette.counterFront }),
    rect(c.x + 4, c.y + c.bar + c.front, c.width - 8, Math.min(4, c.front * 0.3), { fill: palette.shadow }),
    rect(c.x - 4, c.y, c.width + 8, c.bar, { fill: palette.counter, rx: c.bar / 2 }),
    ...(c.shelves ?? []).flatMap((shelf) => dishNodes(shelf, palette)),
  ])
}
