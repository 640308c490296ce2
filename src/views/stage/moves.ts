import { EventKind } from '../../restaurant/events.ts'
import type { Frame } from '../../restaurant/frame.ts'
import { smooth, type Tempo } from './ease.ts'
import { NOWHERE, lineLeft, trailOf, type Trail } from './trail.ts'

/** Those who left one line within the lag: keys, ascending, and how much of a place each still leaves open (1 → 0). */
export interface Gaps {
  keys: number[]
  open: number[]
  /** When they had come. */
  since: number[]
}

/** What happened lately, sorted out for the bodies that follow. Values are ring positions in `frame.recent`. */
export interface Moves {
  /** By line (−1 shared, else the employee's index, or `laneOf` a station). */
  gaps: Map<number, Gaps>
  /** Who is going home, oldest first. */
  leaving: number[]
  /** Who came to the counter of an employee (by index). */
  served: Map<number, number>
  /** By customer: who came into a line from elsewhere in the room, and whose counter they came from (−1 unknown). */
  returned: Map<number, { at: number; from: number }>
  /** Needed only where people go by more than one way. */
  trail: Trail | null
}

/** More going home at once than this, and the oldest are not drawn. */
const MOST_LEAVING = 300

/** `winding`: people go by more ways than from the door to a line to a counter. `laned`: the shared line has a part for each station. */
export function movesOf(frame: Frame, tempo: Tempo, winding: boolean, laned: boolean): Moves {
  const moves: Moves = { gaps: new Map(), leaving: [], served: new Map(), returned: new Map(), trail: null }
  if (tempo.lag === 0) return moves
  const trail = winding || laned ? trailOf(frame, tempo.exit, laned) : null
  moves.trail = trail
  const { recent, time } = frame
  for (let i = recent.count - 1; i >= 0; i--) {
    const at = (recent.start + i) % recent.capacity
    const age = time - recent.time[at]
    if (age >= tempo.exit) break
    const kind = recent.kind[at]
    if (goesHome(kind) && moves.leaving.length < MOST_LEAVING) moves.leaving.push(at)
    if (age >= tempo.lag) continue
    const customer = recent.customer[at]
    const employee = recent.employee[at]
    if (kind === EventKind.OrderStarted || (kind === EventKind.CustomerJoined && recent.line[at] === NOWHERE)) {
      if (!moves.served.has(employee)) moves.served.set(employee, at)
    } else if (kind === EventKind.CustomerJoined && recent.waited[at] > 0) {
      const from = trail?.came.get(at) ?? -1
      // Who comes again comes in by the door.
      if (!moves.returned.has(customer) && (trail === null || from >= 0)) moves.returned.set(customer, { at, from })
    } else if (kind === EventKind.OrderInterrupted || kind === EventKind.CustomerRedispatched) {
      const back = moves.returned.get(customer)
      if (back && back.from < 0) back.from = employee
    }
    const line = lineLeft(recent, at, trail)
    if (line === NOWHERE) continue
    let gaps = moves.gaps.get(line)
    if (!gaps) moves.gaps.set(line, (gaps = { keys: [], open: [], since: [] }))
    gaps.keys.push(recent.key[at])
    gaps.open.push(1 - smooth(age / tempo.lag))
    gaps.since.push(recent.time[at] - recent.waited[at])
  }
  moves.leaving.reverse()
  for (const gaps of moves.gaps.values()) sortGaps(gaps)
  return moves
}

export function goesHome(kind: number): boolean {
  return (
    kind === EventKind.CustomerServed ||
    kind === EventKind.CustomerGaveUp ||
    kind === EventKind.CustomerTurnedAway ||
    kind === EventKind.OrderDropped ||
    kind === EventKind.CustomerClosed ||
    kind === EventKind.CustomerShed ||
    kind === EventKind.CustomerUnservable ||
    kind === EventKind.CustomerRetries
  )
}

function sortGaps(gaps: Gaps): void {
  const order = gaps.keys.map((_, i) => i).sort((a, b) => gaps.keys[a] - gaps.keys[b])
  gaps.keys = order.map((i) => gaps.keys[i])
  gaps.open = order.map((i) => gaps.open[i])
  gaps.since = order.map((i) => gaps.since[i])
}

/** Places still open before `key`: what somebody there has yet to move up. */
export function openBefore(gaps: Gaps | undefined, key: number): number {
  let sum = 0
  if (gaps) for (let i = 0; i < gaps.keys.length && gaps.keys[i] < key; i++) sum += gaps.open[i]
  return sum
}
