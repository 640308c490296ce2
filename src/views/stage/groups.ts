import type { Frame } from '../../restaurant/frame.ts'
import { laneOf } from './trail.ts'

/** Those who stand in one drawn line: rows of `frame.waiting`, in the order of the line. */
export interface Group {
  count: number
  /** Row of the one at a place. */
  row(place: number): number
}

/**
 * By line (−1 shared, else the employee's index, or `laneOf` a station). The model keeps a shared line in parts, one for each team that
 * can do the same; who is served first goes by when they joined, so they stand in one line by that.
 */
export function groupsOf(frame: Frame, laned: boolean): Map<number, Group> {
  const { line, place, count } = frame.waiting
  const groups = new Map<number, Group>()
  for (let from = 0; from < count; ) {
    const owner = line[from]
    let to = from + 1
    while (to < count && line[to] === owner) to++
    if (owner === -1 && laned) lanes(frame, from, to, groups)
    else if (place[to - 1] === to - 1 - from) groups.set(owner, run(from, to))
    else groups.set(owner, sorted(frame, Int32Array.from({ length: to - from }, (_, i) => from + i)))
    from = to
  }
  return groups
}

function lanes(frame: Frame, from: number, to: number, groups: Map<number, Group>): void {
  const { station } = frame.waiting
  const rows = new Map<number, number[]>()
  for (let i = from; i < to; i++) {
    const s = station[i]
    const lane = rows.get(s)
    if (lane) lane.push(i)
    else rows.set(s, [i])
  }
  for (const [s, lane] of rows) groups.set(laneOf(s), sorted(frame, Int32Array.from(lane)))
}

function run(from: number, to: number): Group {
  return { count: to - from, row: (place) => from + place }
}

function sorted(frame: Frame, rows: Int32Array): Group {
  const { key } = frame.waiting
  let inOrder = true
  for (let i = 1; i < rows.length && inOrder; i++) inOrder = key[rows[i - 1]] <= key[rows[i]]
  if (!inOrder) rows.sort((a, b) => key[a] - key[b] || a - b)
  return { count: rows.length, row: (place) => rows[place] }
}

/** How many of a group stand before `key`. Binary search: a line is in the order of its keys. */
export function countBefore(frame: Frame, group: Group | undefined, key: number): number {
  if (!group) return 0
  const keys = frame.waiting.key
  let low = 0
  let high = group.count
  while (low < high) {
    const middle = (low + high) >> 1
    if (keys[group.row(middle)] < key) low = middle + 1
    else high = middle
  }
  return low
}
