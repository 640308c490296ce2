import { overlaps, Room, type Box } from '../chart/boxes.ts'
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
  /** What a label that has no room where it belongs points at. */
  to?: { x: number; y: number }
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
function regionCandidates(spans: ReturnType<typeof regionSpans>, plot: Plot, wording: Wording): Placed[] {
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

/** From a label beside a region to the middle of what it names. */
const LEADS = [16, 26, 40, 58]

/** Places beside a region for a label that has no room in it, with what it points at; the middle of the region first. */
function calloutCandidates(spans: ReturnType<typeof regionSpans>, wording: Wording): Placed[] {
  const { width, height, lines } = wording
  const seen = spans.filter((s) => s.foot - s.top >= 4)
  const order = seen.map((s, i) => ({ s, far: Math.abs(i - (seen.length - 1) / 2) })).sort((a, b) => a.far - b.far)
  return LEADS.flatMap((lead) =>
    order.flatMap(({ s }) => {
      const to = { x: (s.from + s.to) / 2, y: (s.top + s.foot) / 2 }
      const at = (x: number, y: number): Placed => ({ x, y, width, height, lines, to })
      // The shores fall to the right: above right of them and below left there is room.
      return [at(to.x + lead - 10, to.y - lead - height), at(to.x - lead - width + 10, to.y + lead), at(to.x - width / 2, to.y - lead - height), at(to.x - width / 2, to.y + lead)]
    }),
  )
}

/** From the nearest place on a label's edge to what it points at; nothing where it is in its place. */
export function leadOf({ x, y, width, height, to }: Placed): { x: number; y: number }[] {
  return to ? [{ x: Math.max(x + 8, Math.min(x + width - 8, to.x)), y: to.y < y ? y : y + height }, to] : []
}

type Line = readonly { x: number; y: number }[]

/** Whether a line runs through a box. */
export function crosses(line: Line, { x, y, width, height }: Box): boolean {
  const [right, foot] = [x + width, y + height]
  for (let i = 0; i < line.length; i++) {
    const p = line[i]
    const before = i > 0 ? line[i - 1] : p
    // Most are far away.
    if ((p.x <= x && before.x <= x) || (p.x >= right && before.x >= right) || (p.y <= y && before.y <= y) || (p.y >= foot && before.y >= foot)) continue
    // The part of the way, 0 to 1, that lies within: across, then down.
    const [dx, dy] = [p.x - before.x, p.y - before.y]
    let [from, to] = [0, 1]
    if (dx !== 0) {
      const [a, b] = [(x - before.x) / dx, (right - before.x) / dx]
      from = Math.max(from, Math.min(a, b))
      to = Math.min(to, Math.max(a, b))
    }
    if (dy !== 0) {
      const [a, b] = [(y - before.y) / dy, (foot - before.y) / dy]
      from = Math.max(from, Math.min(a, b))
      to = Math.min(to, Math.max(a, b))
    }
    if (from < to || (dx === 0 && dy === 0)) return true
  }
  return false
}

/** Places on a line for a label of that size, from near its right end inwards; those that would hide an end of it last. */
function lineCandidates(points: readonly { x: number; y: number }[], wording: Wording): Placed[] {
  const { width, height, lines } = wording
  const candidates: Placed[] = []
  for (let i = points.length - 1; i >= 0; i--) {
    const { x, y } = points[i]
    candidates.push({ x: x - width / 2, y: y - height / 2, width, height, lines })
  }
  const hides = (box: Box): boolean => [points[0], points.at(-1)!].some((end) => Math.abs(end.x - box.x - width / 2) < width / 2 + 8 && Math.abs(end.y - box.y - height / 2) < height / 2 + 8)
  return [...candidates.filter((box) => !hides(box)), ...candidates.filter(hides)]
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

const inside = (box: Box, x: number, y: number): boolean => x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height

/** Places some way off a disc, the nearer ones first, each with the edge of the disc that it points at. */
function farCandidates(x: number, y: number, radius: number, { width, height, lines }: Wording): Placed[] {
  const places: Placed[] = []
  // Above and below first, wherever along its own width.
  for (const part of [0.5, 0.25, 0.75, 0.08, 0.92]) {
    for (const top of [y - radius - 5 - height, y + radius + 5]) places.push({ x: x - width * part, y: top, width, height, lines })
  }
  for (let away = 24; away <= 200; away += 14) {
    for (let k = 0; k < 16; k++) {
      const [dx, dy] = [Math.cos((k * Math.PI) / 8), Math.sin((k * Math.PI) / 8)]
      const [cx, cy] = [x + dx * (away + width / 2), y + dy * (away + height / 2)]
      places.push({ x: cx - width / 2, y: cy - height / 2, width, height, lines, to: { x: x + dx * radius, y: y + dy * radius } })
    }
  }
  return places
}

export interface Wishes {
  plot: Plot
  ground: Ground | null
  /** Discs that labels must not lie on: the marker first. */
  discs: { x: number; y: number; radius: number }[]
  /** Words beside a disc, by its place in `discs`; `far`: at the end of a line, if there is no room beside it. */
  beside: { disc: number; wordings: Wording[]; far?: boolean }[]
  regions: { region: Region; wordings: Wording[] }[]
  lines: { points: { x: number; y: number }[]; wording: Wording }[]
  /** A line that has no label of its own. */
  bare?: Line
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

/** Those beside discs, in the order in which most of them find room; of such orders the one nearest to that given. */
function placeBeside(room: Room, discs: Wishes['discs'], beside: Wishes['beside']): (Placed | null)[] {
  let best: { placed: (Placed | null)[]; count: number } | null = null
  for (const order of ordersOf(beside.length)) {
    const trial = new Room(room.bounds, room.gap)
    for (const box of room.taken) trial.block(box)
    const placed: (Placed | null)[] = beside.map(() => null)
    for (const k of order) placed[k] = placeOne(trial, discs[beside[k].disc], beside[k])
    const count = placed.filter((box) => box !== null).length
    if (!best || count > best.count) best = { placed, count }
    if (count === beside.length) break
  }
  for (const box of best!.placed) if (box) room.block(box)
  return best!.placed
}

function placeOne(room: Room, { x, y, radius }: Wishes['discs'][number], { wordings, far }: Wishes['beside'][number]): Placed | null {
  // What it leads over stays legible, if that can be.
  const over = (box: Placed): boolean => room.taken.some((taken) => !inside(taken, x, y) && crosses(leadOf(box), taken))
  const lists = [...wordings.map((w) => aroundCandidates(x, y, radius, w)), ...(far ? [...wordings.map((w) => farCandidates(x, y, radius, w).filter((box) => !over(box))), ...wordings.map((w) => farCandidates(x, y, radius, w))] : [])]
  for (const list of lists) {
    const placed = room.place(list)
    if (placed) return placed
  }
  return null
}

/** Every order of so many, the one given first; of many only that. */
function ordersOf(n: number): number[][] {
  const given = Array.from({ length: n }, (_, k) => k)
  if (n > 4) return [given]
  const orders: number[][] = []
  const take = (rest: readonly number[], taken: readonly number[]): void => {
    if (rest.length === 0) orders.push([...taken])
    for (const k of rest) take(rest.filter((other) => other !== k), [...taken, k])
  }
  take(given, [])
  return orders
}

function placeInOrder({ plot, ground, discs, beside, regions, lines, bare, last }: Wishes, linesFirst: boolean): Labels {
  const room = new Room({ x: plot.left + 2, y: plot.top + 2, width: plot.right - plot.left - 4, height: plot.foot - plot.top - 4 }, 3)
  for (const { x, y, radius } of discs) room.block({ x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius })
  const first = (candidates: Placed[][]): Placed | null => {
    for (const list of candidates) {
      const placed = room.place(list)
      if (placed) return placed
    }
    return null
  }
  const besides = placeBeside(room, discs, beside)
  const placeLines = (): Labels['lines'] => lines.map(({ points, wording }) => room.place(lineCandidates(points, wording)))
  const early = linesFirst ? placeLines() : null
  const clear = (box: Box): boolean => ![...lines.map((line) => line.points), bare ?? []].some((line) => crosses(line, box))
  // Off the lines where it can be, else across them.
  const offLines = (candidates: Placed[][]): Placed | null => first(candidates.map((list) => list.filter(clear))) ?? first(candidates)
  // A name in three rows is the last resort.
  const named = (candidates: Placed[][]): Placed | null => offLines(candidates.slice(0, 2)) ?? offLines(candidates.slice(2))
  const regionNames = regions.map(({ region, wordings }, i) => {
    if (!ground) return undefined
    const spans = regionSpans(ground, plot, region)
    const area = spans.reduce((sum, s) => sum + Math.max(0, s.foot - s.top) * (s.to - s.from), 0)
    if (area < LEAST_AREA) return undefined
    const before = last?.[i]
    const same = before && wordings.find((w) => w.lines.join() === before.lines.join())
    const stays = same && !before.to && isWithin(spans, before) && clear(before)
    // As it was broken before, if it can be: a name that is told in another number of lines every moment cannot be read.
    const ordered = same ? [same, ...wordings.filter((w) => w !== same)] : wordings
    const inside = (stays && room.place([before])) || named(ordered.map((w) => regionCandidates(spans, plot, w)))
    if (inside || region !== 'clears') return inside
    // What it leads over stays legible.
    const callouts = ordered.map((w) => calloutCandidates(spans, w).filter((box) => !room.taken.some((taken) => crosses(leadOf(box), taken))))
    return named(callouts.map((list) => list.filter((box) => !spans.some((s) => overlaps(box, { x: s.from, y: s.top, width: s.to - s.from, height: s.foot - s.top }))))) ?? named(callouts)
  })
  return { beside: besides, regions: regionNames, lines: early ?? placeLines() }
}
