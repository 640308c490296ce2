import { EventKind } from '../../restaurant/events.ts'
import type { Frame } from '../../restaurant/frame.ts'
import { clamp, smooth, type Tempo } from './ease.ts'
import type { Box } from './list.ts'

/** Smallest figure that is still a person. */
export const SMALLEST = 7
/** Room that one takes along a line, and from row to row, in heights of a figure. */
export const GAP = 0.68
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
}

/** How many stand in `rows` rows. */
function places(rows: number, length: number, gap: number, pitch: number): number {
  return rows <= 0 ? 0 : Math.floor((rows * length + (rows - 1) * pitch) / gap + 1e-6) + 1
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
    return { x: box.x + size * 0.35, y: box.y + size, length, size, gap, pitch, rows, capacity: places(rows, length, gap, pitch) }
  })
}

/**
 * An own line in its slot: single file at first, then as many abreast as the slot allows, then smaller.
 * The same serpentine, with a straight part as short as it may be: a row of length 0 is a single file.
 */
export function column(box: Box, wanted: number, maxSize: number): Serpentine {
  return largest(wanted, Math.min(maxSize, box.height), (size) => {
    const gap = size * GAP
    const pitch = size * 0.9
    const rows = Math.max(1, rowsIn(box.height, size, pitch))
    const length = clamp(((wanted - 1) * gap - (rows - 1) * pitch) / rows + 1e-6, 0, Math.max(0, box.width - size * 0.8))
    const capacity = places(rows, length, gap, pitch)
    return { x: box.x + (box.width - length) / 2, y: box.y + size, length, size, gap, pitch, rows, capacity }
  })
}

/** The largest size up to `most` at which `wanted` fit; the smallest that is still a person if none does. */
function largest(wanted: number, most: number, at: (size: number) => Serpentine): Serpentine {
  let low = Math.min(SMALLEST, most)
  let high = Math.max(low, most)
  const widest = at(high)
  if (widest.capacity >= wanted) return widest
  if (at(low).capacity >= wanted) {
    for (let i = 0; i < 20; i++) {
      const middle = (low + high) / 2
      if (at(middle).capacity >= wanted) low = middle
      else high = middle
    }
  }
  return at(low)
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
export function roomInShared(frame: Frame, tempo: Tempo): number {
  return inSteps(averageOverLag(frame, tempo, frame.waiting.count, remember(frame), (line) => line !== -2), 24)
}

/** The same for own lines: all are drawn at the scale that the longest one needs. `line` = whose it is. */
export function roomInOwn(frame: Frame, tempo: Tempo, longest: number, whose: number): number {
  return inSteps(averageOverLag(frame, tempo, longest, 0, (line) => line === whose), 5)
}

function averageOverLag(frame: Frame, tempo: Tempo, now: number, floor: number, counts: (line: number) => boolean): number {
  if (tempo.lag === 0) return Math.max(now, floor)
  const { recent, time } = frame
  let n = now
  let until = time
  let area = 0
  for (let i = recent.count - 1; i >= 0; i--) {
    const at = (recent.start + i) % recent.capacity
    const when = recent.time[at]
    if (time - when >= tempo.lag) break
    if (!counts(recent.line[at])) continue
    area += Math.max(n, floor) * (until - when)
    until = when
    const kind = recent.kind[at]
    if (kind === EventKind.CustomerJoined) n--
    else if (leavesLine(kind)) n++
  }
  return (area + Math.max(n, floor) * (until - time + tempo.lag)) / tempo.lag
}

/** Whether an event of this kind, with a line in it, is somebody's leaving that line. */
export function leavesLine(kind: number): boolean {
  return (
    kind === EventKind.OrderStarted ||
    kind === EventKind.CustomerGaveUp ||
    kind === EventKind.CustomerClosed ||
    kind === EventKind.CustomerRedispatched
  )
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

/** ≥ n: level from one step to the next but for the last fifth, in which it rises to it. */
export function inSteps(n: number, first: number): number {
  const ratio = 1.5
  let step = first
  while (n > step) step *= ratio
  const slope = step * 0.82
  return n <= slope ? step : step + step * (ratio - 1) * smooth((n - slope) / (step - slope))
}
