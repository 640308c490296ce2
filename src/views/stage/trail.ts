import { EventKind } from '../../restaurant/events.ts'
import type { Frame, RecentMoves } from '../../restaurant/frame.ts'

/** No line at all. */
export const NOWHERE = -2
/** Line of those who wait for a station s, where a shared line has a part for each. */
export const laneOf = (station: number): number => -10 - station

/** What the moves alone do not tell where people go from station to station, come again, or are taken from others' lines. By ring position. */
export interface Trail {
  /** Does the shared line have a part for each station? */
  laned: boolean
  /** Line that they stood in until this move. */
  stood: Map<number, number>
  /** Line that they are in since. */
  joined: Map<number, number>
  /** Employee at whose counter they were until then, −1 if none. */
  came: Map<number, number>
}

interface Known {
  station: number
  line: number
  employee: number
}

/**
 * Follows those who moved within the last `minutes` through all their moves that are still told: O(ring). Who came so long ago
 * that their first moves are forgotten may be taken for a station further back, which only a sliding neighbour shows.
 */
export function trailOf(frame: Frame, minutes: number, laned: boolean): Trail {
  const { recent, time } = frame
  const trail: Trail = { laned, stood: new Map(), joined: new Map(), came: new Map() }
  const known = new Map<number, Known | null>()
  let first = recent.count
  while (first > 0) {
    const at = (recent.start + first - 1) % recent.capacity
    if (time - recent.time[at] >= minutes) break
    known.set(recent.customer[at], null)
    first--
  }
  if (known.size === 0) return trail
  for (let i = 0; i < recent.count; i++) {
    const at = (recent.start + i) % recent.capacity
    const customer = recent.customer[at]
    let now = known.get(customer)
    if (now === undefined) continue
    if (now === null) {
      now = { station: 0, line: plainLine(recent, at), employee: -1 }
      known.set(customer, now)
      if (now.line === -1 && laned) now.line = laneOf(0)
    }
    if (i >= first) {
      trail.stood.set(at, now.line)
      trail.came.set(at, now.employee)
    }
    follow(now, recent, at, laned)
    if (i >= first) trail.joined.set(at, now.line)
  }
  return trail
}

function follow(now: Known, recent: RecentMoves, at: number, laned: boolean): void {
  const kind = recent.kind[at]
  now.line = NOWHERE
  now.employee = recent.employee[at]
  if (kind === EventKind.CustomerJoined) {
    const line = recent.line[at]
    now.line = line === -1 && laned ? laneOf(now.station) : line
    if (line !== NOWHERE) now.employee = -1
  } else if (kind === EventKind.StationDone) now.station++
  else if (kind === EventKind.CustomerRetries || kind === EventKind.CustomerReturned) {
    now.station = 0
    now.employee = -1
  }
}

/** The line that somebody left by this move, as far as it tells itself. Who was served at once, or sent to an empty place at once, stood in none. */
function plainLine(recent: RecentMoves, at: number): number {
  switch (recent.kind[at]) {
    case EventKind.CustomerGaveUp:
    case EventKind.CustomerClosed:
    case EventKind.CustomerRetries:
    case EventKind.CustomerUnservable:
    case EventKind.OrderDropped:
      return recent.line[at]
    case EventKind.OrderStarted:
      return recent.waited[at] > 0 ? recent.line[at] : NOWHERE
    case EventKind.CustomerJoined:
      return recent.waited[at] > 0 && recent.line[at] === NOWHERE ? -1 : NOWHERE
    default:
      return NOWHERE
  }
}

/** The line that somebody left by this move, `NOWHERE` if none. */
export function lineLeft(recent: RecentMoves, at: number, trail: Trail | null): number {
  const plain = plainLine(recent, at)
  if (trail === null || plain === NOWHERE) return plain
  return trail.stood.get(at) ?? plain
}

/** The line that somebody joined by this move, `NOWHERE` if none. */
export function lineJoined(recent: RecentMoves, at: number, trail: Trail | null): number {
  if (recent.kind[at] !== EventKind.CustomerJoined) return NOWHERE
  return trail?.joined.get(at) ?? recent.line[at]
}
