import { drawWork, give, sendTo, stand } from './customers.ts'
import { forgetCopy } from './departures.ts'
import { EventKind } from './events.ts'
import { holderOf } from './presence.ts'
import { takeIdle, teamOf } from './teams.ts'
import { Pending, PENDING_BITS, Rank, sharedLine, Where } from './codes.ts'
import type { World } from './world.ts'

/**
 * Hedged orders: one that is not ready after a while is given to somebody else too, and whichever copy is ready first counts
 * (J. Dean, L. A. Barroso, "The Tail at Scale", CACM 56 (2013) 74). With own lines the clock starts when the customer is sent to a line,
 * with a shared line when somebody starts: there, waiting at two places of one line would bring nothing. Copies are worked on
 * independently, each with work drawn of its own.
 */
export function scheduleHedge(w: World, c: number): void {
  if (w.hedgeKey[c] !== 0 || w.twin[c] !== 0) return
  const due = w.now + w.scenario.protection!.hedge!.after
  w.hedgeKey[c] = w.queue.push(due, Rank.Staff, (c << PENDING_BITS) | Pending.Hedge)
}

/** Copies have addresses of their own among the draws of work. */
const COPY = 1_000_003

/** The order in slot c has taken long enough. */
export function hedgeDue(w: World, c: number): void {
  if (w.hedgeKey[c] !== w.queue.key) return
  w.hedgeKey[c] = 0
  const where = w.where[c]
  const { hedge } = w.scenario.protection ?? {}
  if (hedge === undefined || w.twin[c] !== 0 || where === Where.Free || where === Where.Orbit) return
  // At most `budget` copies to an order, over the day so far.
  if (w.hedges + 1 > hedge.budget * (w.customers - w.hedgedFrom)) return
  const team = teamOf(w, c)
  if (w.ownLines && team.openCount === 0) return
  const copy = copyOf(w, c)
  const e = w.ownLines ? team.router.choose(copy, holderOf(w, c)) : takeIdle(w, team, copy)
  if (w.ownLines && e < 0) {
    // There is nobody else.
    forgetCopy(w, copy)
    return
  }
  w.hedges++
  w.emit(EventKind.OrderHedged, c, holderOf(w, c))
  if (w.ownLines) sendTo(w, e, copy)
  else if (e >= 0) give(w, e, copy)
  else stand(w, sharedLine(team.index), copy)
}

function copyOf(w: World, c: number): number {
  const copy = w.takeSlot()
  for (const key of ['number', 'party', 'address', 'started', 'arrivedAt', 'joinedAt', 'waited', 'patienceOf', 'attempt', 'visit', 'station', 'dish', 'trial', 'quality'] as const) {
    w[key][copy] = w[key][c]
  }
  w.restarts[copy] = w.restarts[c] + COPY
  w.routed[copy] = w.routed[c] + COPY
  w.twin[copy] = c + 1
  w.twin[c] = copy + 1
  drawWork(w, copy)
  return copy
}
