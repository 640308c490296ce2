import { EventKind } from './events.ts'
import { enter } from './customers.ts'
import { put } from './presence.ts'
import { retryDelay } from './retries.ts'
import { at } from './draws.ts'
import { Pending, PENDING_BITS, Rank, Where } from './codes.ts'
import type { World } from './world.ts'

/** The orbit: those who gave up, were turned away or lost their order, and come back for another attempt. */

/** Does the customer of slot c try again after this end of an attempt? */
export function mayRetry(w: World, c: number, kind: EventKind): boolean {
  if (w.closed || kind === EventKind.CustomerClosed || kind === EventKind.CustomerUnservable) return false
  const { attempts, chance } = w.scenario.retry!
  const made = w.attempt[c] + 1
  if (attempts !== undefined && made >= attempts) return false
  if (chance < 1 && w.draws.retries.uniform(w.party[c], at(w.address[c], 0, made), 0) >= chance) return false
  return w.retryBudget === null || w.retryBudget.spend()
}

/** The customer leaves, to come again. `e` and `line` tell where they stood. */
export function enterOrbit(w: World, c: number, e: number, line: number): void {
  const retry = w.scenario.retry!
  const made = w.attempt[c] + 1
  const address = at(w.address[c], 0, made)
  if (w.started[c] === 0) w.waited[c] += w.now - w.joinedAt[c]
  put(w, c, Where.Orbit)
  w.patienceKey[c] = 0
  w.hedgeKey[c] = 0
  w.trial[c] = 0
  w.quality[c] = 0
  w.restarts[c] = 0
  w.spoilt[c] = 0
  const after = w.retryAfter!.sample(w.draws.retryDelays, w.party[c], address)
  const delay = retryDelay(retry, after, made, w.draws.retries.uniform(w.party[c], address, 2))
  w.retryKey[c] = w.queue.push(w.now + delay, Rank.Again, (c << PENDING_BITS) | Pending.Retry)
  w.emit(EventKind.CustomerRetries, c, e, line)
}

/** Slot c's customer is back at the door. */
export function comeAgain(w: World, c: number): void {
  if (w.retryKey[c] !== w.queue.key || w.closed) return
  w.retryKey[c] = 0
  w.attempt[c]++
  w.station[c] = 0
  w.started[c] = 0
  w.metrics.again(w.arrivedAt[c])
  put(w, c, Where.Free)
  w.emit(EventKind.CustomerReturned, c, -1)
  enter(w, c)
}
