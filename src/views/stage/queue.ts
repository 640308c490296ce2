import type { Frame } from '../../restaurant/frame.ts'
import { smooth, type Tempo } from './ease.ts'
import type { Box } from './list.ts'
import { NOWHERE, lineJoined, lineLeft, type Trail } from './trail.ts'

/** Smallest figure that is still a person. */
const SMALLEST = 7
/** Room that one takes along a line, and from row to row, in heights of a figure. */
const GAP = 0.68
const PITCH = 1.16
/** Minutes for which a longer line is remembered by the scale, so that it does not flicker. */
const MEMORY = 30

/**
 * A line bent to and fro along ropes. Its head is at the left of the first row; everybody's place is a length along it,
 * so that moving up, and the whole crowd's shrinking, are slides along the rope.
 */
export interface Serpentine {
  x: number
  /** Feet of the first row. */
  y: number
  /** Straight part of a row. */
  length: number
  size: number
  gap: number
  pitch: number
  rows: number
  /** How many stand in it. */
  capacity: number
  /** Rows that have ropes: as many as the scale is set for. */
  roped: number
}

/** How many stand in `rows` rows, with the fraction of one that is left over. */
function places(rows: number, length: number, gap: number, pitch: number): number {
  return (rows * length + (rows - 1) * pitch) / gap + 1 + 1e-6
}

function rowsIn(height: number, size: number, pitch: number): number {
  return height < size ? 0 : Math.floor((height - size) / pitch + 1e-6) + 1
}

/** The shared line, with the largest figures that let `wanted` people stand in `box`. */
export function serpentine(box: Box, wanted: number, maxSize: number): Serpentine {
  return largest(wanted, Math.min(maxSize, box.height), (size) => {
    const gap = size * GAP
    const pitch = size * PITCH
    const length = Math.max(0, box.width - size * 0.7)
    let rows = rowsIn(box.height, size, pitch)
    // Full to the last, it has to end at the door's side: an even number of rows.
    if (rows > 1 && size < SMALLEST + 0.01) rows -= rows % 2
    rows = Math.max(1, rows)
    const roped = Math.min(rows, Math.max(2, Math.ceil((wanted * gap) / (length + pitch))))
    return { x: box.x + size * 0.35, y: box.y + size, length, size, gap, pitch, rows, roped, capacity: places(rows, length, gap, pitch) }
  })
}

/**
 * An own line in its slot: the same serpentine, as narrow as its figures stay large. Rows are as far apart as neighbours,
 * so that everybody stands on a grid: single file, then two abreast, … Between two steps of `wanted` it slides from one to the next.
 */
export function column(box: Box, wanted: Step, maxSize: number): Serpentine {
  const low = abreast(box, wanted.low, maxSize)
  if (wanted.share === 0) return low
  const high = abreast(box, wanted.high, maxSize)
  const between = (a: number, b: number): number => a + (b - a) * wanted.share
  return {
    x: between(low.x, high.x),
    y: between(low.y, high.y),
    length: between(low.length, high.length),
    size: between(low.size, high.size),
    gap: between(low.gap, high.gap),
    pitch: between(low.pitch, high.pitch),
    rows: low.rows,
    roped: 0,
    capacity: low.capacity,
  }
}

function abreast(box: Box, wanted: number, maxSize: number): Serpentine {
  const people = Math.ceil(wanted)
  let best = { lanes: 1, rows: 1, size: 0, score: -1 }
  for (let lanes = 1; lanes <= people && lanes <= 24; lanes++) {
    const rows = Math.ceil(people / lanes)
    const size = Math.min(maxSize, box.width / ((lanes - 1) * GAP + 0.72), box.height / ((rows - 1) * GAP + 1))
    const score = size * Math.max(0.4, 1 - 0.13 * (lanes - 1))
    if (score > best.score) best = { lanes, rows, size, score }
  }
  let { lanes, rows, size } = best
  const smallest = Math.min(SMALLEST, maxSize)
  if (size < smallest) {
    size = smallest
    lanes = Math.max(1, Math.floor((box.width / size - 0.72) / GAP) + 1)
    rows = Math.max(1, Math.floor((box.height / size - 1) / GAP) + 1)
  }
  const gap = size * GAP
  const length = (lanes - 1) * gap
  return { x: box.x + (box.width - length) / 2, y: box.y + size, length, size, gap, pitch: gap, rows, roped: 0, capacity: lanes * rows }
}

/** The largest size up to `most` at which `wanted` fit; the smallest that is still a person if none does. */
function largest(wanted: number, most: number, at: (size: number) => Serpentine): Serpentine {
  let low = Math.min(SMALLEST, most)
  let high = Math.max(low, most)
  if (at(high).capacity >= wanted) low = high
  else if (at(low).capacity >= wanted) {
    for (let i = 0; i < 20; i++) {
      const middle = (low + high) / 2
      if (at(middle).capacity >= wanted) low = middle
      else high = middle
    }
  }
  const found = at(low)
  found.capacity = Math.floor(found.capacity)
  return found
}

/** Scratch of `alongLine`: x, y and the way somebody there faces (−1 left, 1 right). */
export const spot = { x: 0, y: 0, towards: -1 }

/** Where the line is `s` pixels behind its head. Writes `spot`. */
export function alongLine(q: Serpentine, s: number): void {
  const period = q.length + q.pitch
  const row = s <= 0 ? 0 : Math.floor(s / period)
  const u = s - row * period
  const forth = row % 2 === 0
  if (u <= q.length) {
    spot.x = q.x + (forth ? u : q.length - u)
    spot.y = q.y + row * q.pitch
    spot.towards = forth ? -1 : 1
  } else {
    const turn = (u - q.length) / q.pitch
    const bulge = q.length > 0 ? Math.sqrt(Math.max(0, turn * (1 - turn))) * q.size * 0.3 : 0
    spot.x = forth ? q.x + q.length + bulge : q.x - bulge
    spot.y = q.y + (row + turn) * q.pitch
    spot.towards = forth ? -1 : 1
  }
}

/**
 * For how many people the scale of the shared line is set: the most of now and, fading, of the last half hour, averaged over the
 * time that bodies lag, so that it never jumps; then rounded up in steps joined by slopes: mostly it stands still.
 */
export function roomInShared(frame: Frame, tempo: Tempo, trail: Trail | null): number {
  const floor = remember(frame)
  let n = frame.waiting.count
  const { low, high, share } = stepOf(
    averageOverLag(frame, tempo, trail, (line, by) => {
      if (line !== NOWHERE) n += by
      return Math.max(n, floor)
    }),
    24,
  )
  return low + (high - low) * share
}

/** The same for several lines of these lengths: all are drawn at the scale that the longest one needs. */
export function roomInSeveral(frame: Frame, tempo: Tempo, trail: Trail | null, lengths: Map<number, number>, first: number): Step {
  // How many lines there are of each length: the longest of any moment is found without looking at all of them.
  const having: number[] = []
  let longest = 0
  for (const length of lengths.values()) {
    having[length] = (having[length] ?? 0) + 1
    longest = Math.max(longest, length)
  }
  const average = averageOverLag(frame, tempo, trail, (line, by) => {
    const length = lengths.get(line)
    if (length === undefined) return longest
    const was = Math.max(0, length + by)
    lengths.set(line, was)
    having[length]--
    having[was] = (having[was] ?? 0) + 1
    longest = Math.max(longest, was)
    while (longest > 0 && !(having[longest] > 0)) longest--
    return longest
  })
  return stepOf(average, first)
}

/** The mean, over the lag, of what `undo` says there was before each change of a line's length (`by` ±1). Called last change first. */
function averageOverLag(frame: Frame, tempo: Tempo, trail: Trail | null, undo: (line: number, by: number) => number): number {
  let most = undo(NOWHERE, 0)
  if (tempo.lag === 0) return most
  const { recent, time } = frame
  let until = time
  let area = 0
  for (let i = recent.count - 1; i >= 0; i--) {
    const at = (recent.start + i) % recent.capacity
    const when = recent.time[at]
    if (time - when >= tempo.lag) break
    const left = lineLeft(recent, at, trail)
    const joined = lineJoined(recent, at, trail)
    if (left === NOWHERE && joined === NOWHERE) continue
    area += most * (until - when)
    until = when
    if (left !== NOWHERE) most = undo(left, 1)
    if (joined !== NOWHERE) most = undo(joined, -1)
  }
  return (area + most * (until - time + tempo.lag)) / tempo.lag
}

function remember(frame: Frame): number {
  const { series, time } = frame
  let most = 0
  for (let m = series.count - 1; m >= 0 && time - m < MEMORY; m--) {
    const faded = series.inLine[m] * (1 - Math.max(0, time - m) / MEMORY)
    if (faded > most) most = faded
  }
  return most
}

/** A number between two steps, both ≥ what it is for. */
export interface Step {
  low: number
  high: number
  /** 0 = low … 1 = high. */
  share: number
}

/** The step that holds `n`: mostly level, but over the last fifth of a step it rises to the next. */
function stepOf(n: number, first: number): Step {
  let low = first
  while (n > low) low *= STEP
  const slope = low * 0.82
  return { low, high: low * STEP, share: n <= slope ? 0 : smooth((n - slope) / (low - slope)) }
}

const STEP = 1.5
