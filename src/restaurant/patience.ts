import { EventKind } from './events.ts'
import { lose } from './customers.ts'
import { Pending, PENDING_BITS, Rank, type World } from './world.ts'

/** Patience runs in line only, one draw an attempt; an order that was started once and fell back is past it. */
export function startTimer(w: World, c: number): void {
  if (w.patience === null || w.patienceKey[c] !== 0 || w.waited[c] >= 0) return
  const patience = w.drawPatience(c)
  w.patienceOf[c] = patience
  const at = w.joinedAt[c] + patience
  if (at < Infinity) w.patienceKey[c] = w.queue.push(Math.max(at, w.now), Rank.Patience, (c << PENDING_BITS) | Pending.Patience)
}

export function stopTimer(w: World, c: number): void {
  w.patienceKey[c] = 0
}

/** The timer of slot c went off. */
export function runOutOfPatience(w: World, c: number): void {
  if (w.patienceKey[c] === w.queue.key) lose(w, c, EventKind.CustomerGaveUp)
}
