import { Pending, PENDING_BITS, Rank } from './codes.ts'
import type { World } from './world.ts'

/**
 * When the host learns that somebody is away or back: after a fixed delay, or by a health check that looks at everybody each
 * `interval` minutes, at a phase of their own. A look at an empty place fails `timeout` minutes later; `fall` failures in a row take
 * them out, `rise` passes in a row bring them back (the probes of Kubernetes, HAProxy and AWS load balancers).
 */

/** Minutes from now until employee e's absence would be noticed. */
export function minutesToNotice(w: World, e: number): number {
  const detection = w.scenario.sickness?.detection ?? 0
  if (typeof detection === 'number') return detection
  return nextProbe(w, e, detection.interval) + (detection.fall - 1) * detection.interval + detection.timeout
}

/** Minutes from now until employee e, who is back after a noticed absence, would be sent people again. */
export function minutesToTrust(w: World, e: number): number {
  const detection = w.scenario.sickness?.detection ?? 0
  if (typeof detection === 'number') return 0
  return nextProbe(w, e, detection.interval) + (detection.rise - 1) * detection.interval
}

function nextProbe(w: World, e: number, interval: number): number {
  const phase = w.draws.probes.uniform(w.idHash[e], 0, 0) * interval
  const since = w.now - phase
  return Math.ceil(since / interval) * interval - since
}

export function scheduleRise(w: World, e: number, minutes: number): void {
  w.rising[e] = 1
  w.riseKey[e] = w.queue.push(w.now + minutes, Rank.Staff, (e << PENDING_BITS) | Pending.Rise)
}
