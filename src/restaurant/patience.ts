import { EventKind } from './events.ts'
import { endAttempt } from './departures.ts'
import { Pending, PENDING_BITS, Rank } from './codes.ts'
import type { World } from './world.ts'

/** Patience runs in line only, afresh at each station's line, one draw an attempt; an order that was started once and fell back is past it. */
export function startTimer(w: World, c: number): void {
  if (w.patience === null || w.patienceKey[c] !== 0 || w.started[c] !== 0) return
  w.drawPatienceInto(w.patienceOf, c)
  const due = w.joinedAt[c] + w.patienceOf[c]
  if (due < Infinity) w.patienceKey[c] = w.queue.push(Math.max(due, w.now), Rank.Patience, (c << PENDING_BITS) | Pending.Patience)
}

/** The timer of slot c went off. */
export function runOutOfPatience(w: World, c: number): void {
  if (w.patienceKey[c] === w.queue.key) endAttempt(w, c, EventKind.CustomerGaveUp)
}
