import type { Frame } from '../../restaurant/frame.ts'
import { clamp, type Tempo } from './ease.ts'
import { groupsOf, type Group } from './groups.ts'
import { counterPlace, type Layout } from './layout.ts'
import type { Box, StageView } from './list.ts'
import type { Moves } from './moves.ts'
import { alongLine, column, roomInSeveral, roomInShared, serpentine, type Serpentine } from './queue.ts'
import { alongStreet, streetOf, type Street } from './street.ts'
import { laneOf } from './trail.ts'

/** Kept free under an own line, to say how many more there are. */
export const MORE_HEIGHT = 17
/** Over a line, for the words at its head. */
export const HEAD_HEIGHT = 19
/** Narrower than this, the parts of a shared line stand in several rows. */
const LANE_WIDTH = 84
const LANE_WIDTH_WIDE = 150
/** Between two parts of a shared line. */
const LANE_GAP = 14
/** Least height for those who wait in one. */
const LEAST_LANE = 12

/** Where every line of a frame runs. */
export interface Lines {
  /** Employee's index → how many stand before them on the roster. */
  slots: Map<number, number>
  /** Line → who stands in it. */
  groups: Map<number, Group>
  /** The shared line's ropes, a queue for each part that it has; none with own lines. */
  shared: Serpentine[]
  /** Of a shared line with a part for each station: where they are. */
  lanes: Box[]
  /** Where the shared line goes on when the room is full, and where people wait when there is nobody to be sent to. */
  street: Street
  /** Height of a figure in a line. */
  size: number
  of(line: number): Serpentine
  /** How many of a line are drawn. */
  roomOf(line: number): number
  /** Writes `spot`: where `place` (which may lie between two) of a line is. */
  locate(line: number, place: number): void
}

export function linesOf(frame: Frame, view: StageView, layout: Layout, tempo: Tempo, moves: Moves, streetTop: number): Lines {
  const slots = new Map<number, number>()
  frame.employees.forEach((e, n) => slots.set(e.index, n))
  const laned = isLaned(frame, view)
  const common = { slots, groups: groupsOf(frame, laned), lanes: [] }
  if (laned) return { ...common, ...inLanes(frame, layout, tempo, moves, common.groups, streetTop) }
  return { ...common, ...(view.layout === 'shared' ? inOne(frame, layout, tempo, moves, streetTop) : inMany(frame, view, layout, tempo, moves, slots, streetTop)) }
}

/** Does the shared line have a part for each station? */
export function isLaned(frame: Frame, view: Pick<StageView, 'layout'>): boolean {
  return view.layout === 'shared' && frame.stations.length > 1
}

type Run = Omit<Lines, 'slots' | 'groups' | 'lanes'>

/** How many of one line have a place in the room, with everybody as small as people are; whoever comes after them stands in the street. */
export function placesInside(layout: Layout): number {
  return serpentine(layout.line, Infinity, layout.maxSize).capacity
}

function inOne(frame: Frame, layout: Layout, tempo: Tempo, moves: Moves, streetTop: number): Run {
  const queue = serpentine(layout.line, roomInShared(frame, tempo, moves.trail), layout.maxSize)
  const street = streetOf(layout, queue, streetTop)
  const room = queue.capacity + street.capacity
  const inRoom = queue.rows * queue.length + (queue.rows - 1) * queue.pitch
  return {
    shared: [queue],
    street,
    size: queue.size,
    of: () => queue,
    roomOf: () => room,
    locate(_line, place) {
      const s = Math.min(place, room - 1) * queue.gap
      if (s <= inRoom || street.capacity === 0) alongLine(queue, s)
      else alongStreet(street, s - inRoom)
    },
  }
}

function inLanes(frame: Frame, layout: Layout, tempo: Tempo, moves: Moves, groups: Map<number, Group>, streetTop: number): Run & { lanes: Box[] } {
  const lanes = laneBoxes(layout, frame.stations.length)
  const lengths = new Map(frame.stations.map((_, s) => [laneOf(s), groups.get(laneOf(s))?.count ?? 0]))
  const { low, high, share } = roomInSeveral(frame, tempo, moves.trail, lengths, 8)
  const queues = lanes.map((box) => serpentine(box, low + (high - low) * share, layout.maxSize))
  const of = (line: number): Serpentine => queues[line <= laneOf(0) ? laneOf(0) - line : 0] ?? queues[0]
  return {
    shared: queues,
    lanes,
    street: streetOf(layout, { ...queues[0], rows: 1 }, streetTop),
    size: queues[0].size,
    of,
    roomOf: (line) => of(line).capacity,
    locate(line, place) {
      const queue = of(line)
      alongLine(queue, Math.min(place, queue.capacity - 0.5) * queue.gap)
    },
  }
}

/** Feet of those who wait for each station: side by side, in as many rows as it takes to name them. */
function laneBoxes(layout: Layout, stations: number): Box[] {
  const { x, y, width, height } = layout.line
  const most = Math.max(1, Math.floor((width + LANE_GAP) / (layout.wide ? LANE_WIDTH_WIDE : LANE_WIDTH)))
  // However many stations there are, a row of them is as tall as its words and somebody small.
  const mostRows = Math.max(1, Math.floor((height + HEAD_HEIGHT) / (HEAD_HEIGHT + LEAST_LANE)))
  const columns = Math.min(stations, Math.max(most, Math.ceil(stations / mostRows)))
  const rows = Math.ceil(stations / columns)
  const pitch = (height + HEAD_HEIGHT) / rows
  const gap = Math.min(LANE_GAP, width / columns / 4)
  const step = (width + gap) / columns
  return Array.from({ length: stations }, (_, s) => ({
    x: x + (s % columns) * step,
    y: y + Math.floor(s / columns) * pitch,
    width: step - gap,
    height: Math.max(8, pitch - HEAD_HEIGHT),
  }))
}

function inMany(frame: Frame, view: StageView, layout: Layout, tempo: Tempo, moves: Moves, slots: Map<number, number>, streetTop: number): Run {
  const lengths = new Map(frame.employees.map((e) => [e.index, e.lineLength + (view.attention ? alsoServed(e.serving) : 0)]))
  const wanted = roomInSeveral(frame, tempo, moves.trail, lengths, 6)
  const files = new Map<number, Serpentine>()
  const of = (line: number): Serpentine => {
    const n = slots.get(line) ?? 0
    let file = files.get(n)
    if (!file) {
      const at = counterPlace(layout, n)
      const box = { x: at.x - layout.slot / 2, y: at.y + 2, width: layout.slot, height: Math.max(8, layout.strip - MORE_HEIGHT) }
      files.set(n, (file = column(box, wanted, layout.maxSize)))
    }
    return file
  }
  const { size } = of(frame.employees[0]?.index ?? 0)
  // Nobody at work as far as the host knows: people wait before the door.
  const outside = serpentine({ x: layout.doorX, y: layout.doorY - 24, width: 24, height: 24 }, 1, clamp(size, 12, 24))
  const street = streetOf(layout, { ...outside, x: layout.doorX - outside.size * 0.8 - 2, y: layout.doorY }, streetTop)
  return {
    shared: [],
    street,
    size,
    of: (line) => (line < 0 ? outside : of(line)),
    roomOf: (line) => (line < 0 ? street.capacity : of(line).capacity),
    locate(line, place) {
      if (line < 0) alongStreet(street, place * outside.gap)
      else {
        const q = of(line)
        alongLine(q, Math.min(place, q.capacity - 0.5) * q.gap)
      }
    },
  }
}

/** Who shares an employee's attention besides the one at the counter. */
export function alsoServed(serving: number): number {
  return Math.max(0, serving - 1)
}
