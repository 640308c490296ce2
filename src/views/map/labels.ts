import { Room, type Box } from '../chart/boxes.ts'
import type { Ground } from './ground.ts'
import type { Plot } from './layout.ts'

/** One way to write a label: its lines, and the room they take. */
export interface Wording {
  lines: string[]
  width: number
  height: number
}

export interface Placed extends Box {
  lines: string[]
}

export type Region = 'meets' | 'clears' | 'never'

/** Top and foot of a region in each column, on the page. */
export function regionSpans(ground: Ground, plot: Plot, region: Region): { from: number; to: number; top: number; foot: number }[] {
  return ground.columns.map((c) => {
    const [clears, meets] = [clampY(plot, c.clears), clampY(plot, c.meets)]
    const [top, foot] = region === 'meets' ? [plot.top, meets] : region === 'clears' ? [meets, clears] : [clears, plot.foot]
    return { from: plot.x(c.from - 0.5), to: plot.x(c.to + 0.5), top, foot }
  })
}

function clampY(plot: Plot, speed: number): number {
  return Math.max(plot.top, Math.min(plot.foot, plot.y(speed)))
}

const STEP = 7
const MARGIN = 3

/** Places where a label of that size lies wholly within its region, those nearest to the region's middle first. */
export function regionCandidates(spans: ReturnType<typeof regionSpans>, plot: Plot, wording: Wording): Placed[] {
  let area = 0
  let mx = 0
  let my = 0
  for (const s of spans) {
    const a = Math.max(0, s.foot - s.top) * (s.to - s.from)
    area += a
    mx += (a * (s.from + s.to)) / 2
    my += (a * (s.top + s.foot)) / 2
  }
  if (area === 0) return []
  const { width, height } = wording
  const candidates: (Placed & { far: number })[] = []
  for (let x = plot.left + 4; x + width <= plot.right - 4; x += STEP) {
    const under = spans.filter((s) => s.from < x + width + MARGIN && s.to > x - MARGIN)
    const top = Math.max(...under.map((s) => s.top)) + MARGIN
    const foot = Math.min(...under.map((s) => s.foot)) - MARGIN
    for (let y = top; y + height <= foot; y += STEP) {
      const far = Math.hypot(x + width / 2 - mx / area, y + height / 2 - my / area)
      candidates.push({ x, y, width, height, lines: wording.lines, far })
    }
  }
  return candidates.sort((a, b) => a.far - b.far)
}

/** Whether a label lies wholly within its region. */
export function isWithin(spans: ReturnType<typeof regionSpans>, box: Box): boolean {
  return spans
    .filter((s) => s.from < box.x + box.width + MARGIN && s.to > box.x - MARGIN)
    .every((s) => box.y >= s.top + MARGIN - 0.01 && box.y + box.height <= s.foot - MARGIN + 0.01)
}

/** Places on a line for a label of that size, from near its right end inwards. */
export function lineCandidates(points: readonly { x: number; y: number }[], wording: Wording): Placed[] {
  const { width, height, lines } = wording
  const candidates: Placed[] = []
  for (let i = points.length - 1; i >= 0; i--) {
    const { x, y } = points[i]
    candidates.push({ x: x - width / 2, y: y - height / 2, width, height, lines })
  }
  return candidates
}

/** Places beside a disc, in order of ease of reading. */
export function aroundCandidates(x: number, y: number, radius: number, wording: Wording): Placed[] {
  const { width, height, lines } = wording
  const near = radius + 5
  const at = (left: number, top: number): Placed => ({ x: left, y: top, width, height, lines })
  const level = y - height / 2
  return [
    at(x + near, level),
    at(x - width / 2, y + near),
    at(x - width / 2, y - near - height),
    at(x - near - width, level),
    at(x + near * 0.7, y + near * 0.7),
    at(x + near * 0.7, y - near * 0.7 - height),
    at(x - near * 0.7 - width, y + near * 0.7),
    at(x - near * 0.7 - width, y - near * 0.7 - height),
    at(x + near * 2.5, level),
    at(x - width / 2, y + near * 2.5),
    at(x - width / 2, y - near * 2.5 - height),
    at(x - near * 2.5 - width, level),
  ]
}

export interface Wishes {
  plot: Plot
  ground: Ground | null
  /** Discs that labels must not lie on: the marker first. */
  discs: { x: number; y: number; radius: number }[]
  /** Words beside a disc, by its place in `discs`. */
  beside: { disc: number; wordings: Wording[] }[]
  regions: { region: Region; wordings: Wording[] }[]
  lines: { points: { x: number; y: number }[]; wording: Wording }[]
  /** Where the regions' names stood: they stay there if they can. */
  last?: Labels['regions']
}

export interface Labels {
  beside: (Placed | null)[]
  /** Null: the region is on the map and none of its wordings found room. Undefined: there is nothing of it to name. */
  regions: (Placed | null | undefined)[]
  lines: (Placed | null)[]
}

/** The least of a region, in pixels squared, that is worth a name. */
const LEAST_AREA = 60

/**
 * Room for every label of the map, none on another nor on a disc. Those beside discs come first; then the lines', which
 * have the least choice, unless a region would go without its name for that.
 */
export function placeLabels(wishes: Wishes): Labels {
  const linesFirst = placeInOrder(wishes, true)
  const nameless = (labels: Labels): number => labels.regions.filter((r) => r === null).length
  if (nameless(linesFirst) === 0) return linesFirst
  const regionsFirst = placeInOrder(wishes, false)
  return nameless(regionsFirst) < nameless(linesFirst) ? regionsFirst : linesFirst
}

function placeInOrder({ plot, ground, discs, beside, regions, lines, last }: Wishes, linesFirst: boolean): Labels {
  const room = new Room({ x: plot.left + 2, y: plot.top + 2, width: plot.right - plot.left - 4, height: plot.foot - plot.top - 4 }, 3)
  for (const { x, y, radius } of discs) room.block({ x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius })
  const first = (candidates: Placed[][]): Placed | null => {
    for (const list of candidates) {
      const placed = room.place(list)
      if (placed) return placed
    }
    return null
  }
  const besides = beside.map(({ disc, wordings }) => {
    const { x, y, radius } = discs[disc]
    return first(wordings.map((w) => aroundCandidates(x, y, radius, w)))
  })
  const placeLines = (): Labels['lines'] => lines.map(({ points, wording }) => room.place(lineCandidates(points, wording)))
  const early = linesFirst ? placeLines() : null
  const named = regions.map(({ region, wordings }, i) => {
    if (!ground) return undefined
    const spans = regionSpans(ground, plot, region)
    const area = spans.reduce((sum, s) => sum + Math.max(0, s.foot - s.top) * (s.to - s.from), 0)
    if (area < LEAST_AREA) return undefined
    const before = last?.[i]
    const stays = before && isWithin(spans, before) && wordings.some((w) => w.lines.join() === before.lines.join())
    return (stays && room.place([before])) || first(wordings.map((w) => regionCandidates(spans, plot, w)))
  })
  return { beside: besides, regions: named, lines: early ?? placeLines() }
}
