import { EventKind } from '../../restaurant/events.ts'
import type { Frame } from '../../restaurant/frame.ts'
import { smooth, type Tempo } from './ease.ts'
import { leavesLine } from './queue.ts'

/** Those who left one line within the lag: keys, ascending, and how much of a place each still leaves open (1 → 0). */
export interface Gaps {
  keys: number[]
  open: number[]
}

/** What happened lately, sorted out for the bodies that follow. */
export interface Moves {
  /** By line (−1 shared, else the employee's index). */
  gaps: Map<number, Gaps>
  /** Ring positions of those who are going home, oldest first. */
  leaving: number[]
  /** Ring position at which an employee's order in hand was started. */
  started: Map<number, number>
  /** Ring position of the last move of a customer who came back into a line from elsewhere in the room. */
  returned: Map<number, number>
}

/** More going home at once than this, and the oldest are not drawn. */
const MOST_LEAVING = 300

export function movesOf(frame: Frame, tempo: Tempo): Moves {
  const moves: Moves = { gaps: new Map(), leaving: [], started: new Map(), returned: new Map() }
  if (tempo.lag === 0) return moves
  const { recent, time } = frame
  for (let i = recent.count - 1; i >= 0; i--) {
    const at = (recent.start + i) % recent.capacity
    const age = time - recent.time[at]
    if (age >= tempo.exit) break
    const kind = recent.kind[at]
    if (goesHome(kind) && moves.leaving.length < MOST_LEAVING) moves.leaving.push(at)
    if (age >= tempo.lag) continue
    if (kind === EventKind.OrderStarted) {
      if (!moves.started.has(recent.employee[at])) moves.started.set(recent.employee[at], at)
    } else if (kind === EventKind.OrderInterrupted || kind === EventKind.CustomerRedispatched) {
      moves.returned.set(recent.customer[at], at)
    }
    if (recent.line[at] !== -2 && leavesLine(kind)) {
      let gaps = moves.gaps.get(recent.line[at])
      if (!gaps) moves.gaps.set(recent.line[at], (gaps = { keys: [], open: [] }))
      gaps.keys.push(recent.key[at])
      gaps.open.push(1 - smooth(age / tempo.lag))
    }
  }
  moves.leaving.reverse()
  for (const gaps of moves.gaps.values()) sortGaps(gaps)
  return moves
}

function goesHome(kind: number): boolean {
  return (
    kind === EventKind.CustomerServed ||
    kind === EventKind.CustomerGaveUp ||
    kind === EventKind.CustomerTurnedAway ||
    kind === EventKind.OrderDropped ||
    kind === EventKind.CustomerClosed
  )
}

function sortGaps(gaps: Gaps): void {
  const order = gaps.keys.map((_, i) => i).sort((a, b) => gaps.keys[a]! - gaps.keys[b]!)
  gaps.keys = order.map((i) => gaps.keys[i]!)
  gaps.open = order.map((i) => gaps.open[i]!)
}

/** Places still open before `key`: what somebody there has yet to move up. */
export function openBefore(gaps: Gaps | undefined, key: number): number {
  let sum = 0
  if (gaps) for (let i = 0; i < gaps.keys.length && gaps.keys[i]! < key; i++) sum += gaps.open[i]!
  return sum
}
