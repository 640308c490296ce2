import type { Frame } from '../../restaurant/frame.ts'
import { clamp, type Tempo } from './ease.ts'
import { counterPlace, type Layout } from './layout.ts'
import type { StageView } from './list.ts'
import { alongLine, column, roomInOwn, roomInShared, serpentine, type Serpentine } from './queue.ts'
import { alongStreet, streetOf, type Street } from './street.ts'

/** Kept free under an own line, to say how many more there are. */
export const MORE_HEIGHT = 17

/** Where every line of a frame runs. */
export interface Lines {
  /** Employee's index → how many stand before them on the roster. */
  slots: Map<number, number>
  /** Line (−1 shared, else the employee's index) → its first row in `frame.waiting`, and the one after its last. */
  ranges: Map<number, readonly [number, number]>
  /** The shared line's ropes; null with own lines. */
  shared: Serpentine | null
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

export function linesOf(frame: Frame, view: StageView, layout: Layout, tempo: Tempo, streetTop: number): Lines {
  const slots = new Map<number, number>()
  frame.employees.forEach((e, n) => slots.set(e.index, n))
  const ranges = rangesOf(frame)
  if (view.layout === 'shared') {
    const queue = serpentine(layout.line, roomInShared(frame, tempo), layout.maxSize)
    const street = streetOf(layout, queue, streetTop)
    const room = queue.capacity + street.capacity
    const inRoom = queue.rows * queue.length + (queue.rows - 1) * queue.pitch
    return {
      slots,
      ranges,
      shared: queue,
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
  const wanted = roomInOwn(frame, tempo)
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
    slots,
    ranges,
    shared: null,
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

function rangesOf(frame: Frame): Map<number, readonly [number, number]> {
  const { line, count } = frame.waiting
  const ranges = new Map<number, readonly [number, number]>()
  for (let from = 0; from < count; ) {
    let to = from + 1
    while (to < count && line[to] === line[from]) to++
    ranges.set(line[from], [from, to])
    from = to
  }
  return ranges
}

/** How many now stand in `line` before `key`. Binary search: a line is in the order of its keys. */
export function countBefore(frame: Frame, lines: Lines, line: number, key: number): number {
  const range = lines.ranges.get(line)
  if (!range) return 0
  const keys = frame.waiting.key
  let low = range[0]
  let high = range[1]
  while (low < high) {
    const middle = (low + high) >> 1
    if (keys[middle] < key) low = middle + 1
    else high = middle
  }
  return low - range[0]
}
