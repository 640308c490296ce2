import { EventKind } from '../../restaurant/events.ts'
import type { Frame } from '../../restaurant/frame.ts'
import type { Shares } from './select.ts'

/** Minutes that "now" looks back: long enough to hold several orders, short enough that a rush is not diluted by a calm morning. */
const WINDOW = 15

/** Whoever held an order holds it no more. */
const ENDS: ReadonlySet<number> = new Set([
  EventKind.CustomerServed, EventKind.StationDone, EventKind.OrderInterrupted, EventKind.OrderDropped, EventKind.CustomerRetries,
])

/**
 * The share of the last `WINDOW` minutes (of as many as they have been here) that each employee was busy, by their `index`; 0 for
 * whoever is not at work now. Folded from the last moves; where these do not reach back so far, or where orders overlap in one pair of
 * hands (`overlapping`), from the whole day.
 */
export function recentlyBusy(frame: Frame, overlapping = false): Map<number, number> {
  const { time, recent, employees } = frame
  const from = Math.max(0, time - WINDOW)
  const known = !overlapping && (recent.count < recent.capacity || recent.time[recent.start] <= from)
  const out = new Map<number, number>()
  const busy = known ? heldSince(frame, from) : null
  for (const e of employees) {
    if (e.state !== 'busy' && e.state !== 'idle') {
      out.set(e.index, 0)
      continue
    }
    const here = busy ? time - Math.max(from, e.hiredAt) : e.busy + e.idle
    let minutes = busy ? (busy.get(e.index) ?? 0) : e.busy
    // Who is in the middle of an order that began before the window has no move in it.
    if (busy && e.state === 'busy' && Number.isFinite(e.since)) minutes = Math.max(minutes, time - Math.max(from, e.since))
    out.set(e.index, here > 0 ? Math.min(1, minutes / here) : e.state === 'busy' ? 1 : 0)
  }
  return out
}

/** How the last `WINDOW` minutes of everybody were spent, by their `index`; of as many as they have been here. Where the last moves do not tell, null. */
export function recentShares(frame: Frame, overlapping = false): Map<number, Shares> | null {
  const { time, recent, employees } = frame
  const from = Math.max(0, time - WINDOW)
  if (overlapping || !(recent.count < recent.capacity || recent.time[recent.start] <= from)) return null
  const held = heldSince(frame, from)
  const out = new Map<number, Shares>()
  for (const e of employees) {
    const here = time - Math.max(from, e.hiredAt)
    if (!(here > 1e-9)) {
      out.set(e.index, { busy: 0, idle: 0, away: 0, start: 0 })
      continue
    }
    // What has no move in the window began before it.
    const inState = time - Math.max(from, Number.isFinite(e.since) ? e.since : from)
    const share = (minutes: number): number => Math.min(1, minutes / here)
    const away = e.state === 'sick' ? share(inState) : 0
    const start = e.state === 'onboarding' ? share(inState) : 0
    const busy = Math.min(1 - away - start, share(Math.max(held.get(e.index) ?? 0, e.state === 'busy' ? inState : 0)))
    out.set(e.index, { busy, away, start, idle: Math.max(0, 1 - busy - away - start) })
  }
  return out
}

/** Minutes since `from` with an order in hand, by employee. */
function heldSince({ recent, time, employees }: Frame, from: number): Map<number, number> {
  const minutes = new Map<number, number>()
  const since = new Map<number, number>()
  const seen = new Set<number>()
  for (let k = 0; k < recent.count; k++) {
    const i = (recent.start + k) % recent.capacity
    const e = recent.employee[i]
    if (e < 0 || recent.time[i] > time) continue
    const kind = recent.kind[i]
    const at = Math.max(from, recent.time[i])
    if (kind === EventKind.OrderStarted) {
      // A copy that was taken back leaves no move: what was in hand before this has ended unseen.
      since.set(e, at)
      seen.add(e)
    } else if (ENDS.has(kind)) {
      // An end without a beginning: it began before the last moves do.
      const began = since.get(e) ?? (seen.has(e) ? at : from)
      minutes.set(e, (minutes.get(e) ?? 0) + at - began)
      since.delete(e)
      seen.add(e)
    }
  }
  for (const e of employees) {
    const began = e.state === 'busy' ? since.get(e.index) : undefined
    if (began !== undefined) minutes.set(e.index, (minutes.get(e.index) ?? 0) + time - began)
  }
  return minutes
}
