import type { EmployeeFrame, Frame } from '../../restaurant/frame.ts'
import { clamp, type Tempo } from './ease.ts'
import { hostOf } from './host.ts'
import { counterPlace, employeePlace, type Layout } from './layout.ts'
import { HEAD_HEIGHT, MORE_HEIGHT } from './lines.ts'
import type { Block, Box, EmployeePose, Label, Scene, StageView } from './list.ts'
import type { StreetSigns } from './labels.ts'
import type { Crowd } from './people.ts'
import { stoolsOf } from './stools.ts'

/** The room itself: door, ropes, what hangs on the wall. */
export function sceneOf(frame: Frame, view: StageView, layout: Layout, tempo: Tempo, crowd: Crowd, poses: EmployeePose[], signs: StreetSigns, labels: Label[]): Scene {
  const words = labels.filter((label) => label.key === 'next' || label.key.startsWith('lane-'))
  const ropes: number[] = []
  const chevrons: number[] = []
  const queues = crowd.lines.shared
  const size = crowd.lines.size
  for (const queue of queues) {
    const turn = Math.min(queue.size * 1.1, queue.length * 0.2)
    for (let row = 0; row < queue.roped; row++) {
      const y = queue.y + row * queue.pitch + queue.size * 0.07
      const last = row === queue.roped - 1
      const opensRight = row % 2 === 0
      const from = queue.x - queue.size * 0.35
      const to = queue.x + queue.length + queue.size * 0.35
      ropes.push(last || opensRight ? from : from + turn, y, last || !opensRight ? to : to - turn, y)
      if (queue.size < 14) continue
      // On the rope, between two posts, below the feet of one row and above the heads of the next: nobody stands there.
      const [x0, , x1] = ropes.slice(-4)
      const spans = ropeSpans(x0, x1)
      for (let s = 0; s < spans; s++) chevrons.push(x0 + ((s + 0.5) * (x1 - x0)) / spans, y + 2, opensRight ? -1 : 1)
    }
  }
  if (queues.length === 0 && !layout.grid && layout.slot >= 26) lanes(layout, frame.employees.length, ropes)
  const first = employeePlace(layout, 0)
  const hang = !layout.grid && layout.scale >= 0.5 && layout.counters.length === 1 && layout.floorTop > 60
  const clear = first.x - 46 * layout.scale - layout.doorX
  // Neither the door nor the ceiling cuts it.
  const r = clamp(Math.min(clear / 2 - 8, layout.floorTop * 0.42 - 3), 0, 17)
  return {
    doorX: layout.doorX,
    doorTop: layout.doorTop,
    floorTop: layout.floorTop,
    ropes,
    posts: queues.length > 0 && size >= 15,
    chevrons,
    chevronSize: Math.min(4, size * 0.11),
    heads: words.map(({ box, y }) => ({ x: box.x + box.width + 9, y: y - 1, size: 5 })),
    // What the first of them is marked with takes the clock's place.
    clock: r >= 11 && (poses[0]?.signs.length ?? 0) === 0 && !layout.grid && layout.counters.length === 1 ? { x: layout.doorX + clear / 2, y: layout.floorTop * 0.42, r, minute: view.opensAt + frame.time } : null,
    sign: signs.sign,
    lamps: hang
      ? poses.map((pose) => ({
          x: pose.x,
          y: Math.max(8, pose.y - 150 * layout.scale),
          size: 15 * layout.scale,
          reach: pose.y - Math.max(8, pose.y - 150 * layout.scale),
          lit: pose.stance === 'counter',
        }))
      : [],
    awning: layout.doorX >= 90 ? { x: layout.doorX - 58, y: layout.doorTop - 24, width: 56, height: 20 } : null,
    shelf: shelfOf(frame.employees.length, layout),
    stools: stoolsOf(frame.employees.length, layout),
    areas: crowd.lines.lanes.map((lane) => areaOf(lane, layout)),
    host: hostOf(frame, view, layout, tempo, crowd.lines),
    crowd: crowd.more > 0 ? heads(layout, crowd.lines.street.top) : null,
  }
}

/** Pieces of a rope, each from post to post. */
export const ropeSpans = (x0: number, x1: number): number => Math.max(1, Math.round((x1 - x0) / 110))

/** The floor of a station: its words and its people, as far as the neighbours and the counter leave room. */
function areaOf({ x, y, width, height }: Box, layout: Layout): Box {
  const side = Math.min(AREA_SIDE, x - layout.doorX - 2)
  const top = y - HEAD_HEIGHT + 1
  const last = y + height > layout.doorY - 2
  const bottom = y + height + (last ? 4 : -1)
  return { x: x - side, y: top, width: width + 2 * side, height: Math.max(0, bottom - top) }
}

/** Less than half of what is between two lanes. */
const AREA_SIDE = 5

/** Own lines: dashes on the floor between one and the next. */
function lanes(layout: Layout, employees: number, ropes: number[]): void {
  for (let n = 0; n + 1 < employees; n++) {
    if ((n + 1) % layout.perRow === 0) continue
    const { x, y } = counterPlace(layout, n)
    ropes.push(x + layout.slot / 2, y, x + layout.slot / 2, y + layout.strip - MORE_HEIGHT)
  }
}

function shelfOf(employees: number, layout: Layout): Scene['shelf'] {
  const counter = layout.counters[0]
  if (!counter || layout.counters.length > 1 || layout.scale < 0.5 || layout.perRow - employees < 1.5) return null
  const from = layout.line.x + employees * layout.slot + layout.slot * 0.35
  const width = Math.min(counter.x + counter.width - 14 - from, 340)
  return width < 90 ? null : { x: counter.x + counter.width - 14 - width, y: counter.y - 76 * layout.scale, width, height: 38 * layout.scale }
}

/** A band of heads above the end of the street's line: more than can be drawn. */
function heads(layout: Layout, top: number): NonNullable<Scene['crowd']> {
  const out: number[] = []
  const step = 7
  for (let row = 0; row < 2; row++) {
    for (let x = layout.street.x + 4 + (row % 2) * 3; x < layout.doorX - 8; x += step) out.push(x, top - 24 - row * 6)
  }
  return { heads: out, r: 2.6 }
}

/** The staff as squares: how many of each are busy, or out, and (own lines) how long their lines are. */
export function blocksOf(frame: Frame, layout: Layout, own: boolean): Block[] {
  const { grid } = layout
  if (!grid) return []
  const cell = { width: grid.box.width / grid.columns, height: grid.box.height / grid.rows }
  const blocks: Block[] = []
  let longest = 1
  for (const e of frame.employees) longest = Math.max(longest, e.lineLength)
  for (let b = 0; b < grid.count; b++) {
    const from = b * grid.each
    const to = Math.min(frame.employees.length, from + grid.each)
    let busy = 0
    let sick = 0
    let waiting = 0
    for (let i = from; i < to; i++) {
      const e: EmployeeFrame = frame.employees[i]
      if (e.state === 'busy') busy++
      else if (e.state === 'sick') sick++
      waiting += e.lineLength
    }
    const n = Math.max(1, to - from)
    blocks.push({
      x: grid.box.x + (b % grid.columns) * cell.width,
      y: grid.box.y + Math.floor(b / grid.columns) * cell.height,
      width: cell.width - 2,
      height: cell.height - 2,
      busy: busy / n,
      sick: sick / n,
      waiting: own ? waiting / (n * longest) : 0,
    })
  }
  return blocks
}
