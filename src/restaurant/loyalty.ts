import { admit } from './customers.ts'
import { at } from './draws.ts'
import { Pending, PENDING_BITS, Rank } from './codes.ts'
import type { World } from './world.ts'

/** Good food brings people back: who was served may come for another meal, as a new customer of the day. */

/** Mean quality of what the customer of slot c ate, 0 to 1. */
function qualityOfMeal(w: World, c: number): number {
  return w.quality[c] / (w.kitchen?.stations ?? 1)
}

/** What the customer of slot c pays: more for better food. */
export function bill(w: World, c: number): number {
  return w.metrics.spend * (1 + (w.scenario.quality?.premium ?? 1) * (qualityOfMeal(w, c) - 0.5))
}

/** Schedules the next visit of a customer who is about to leave served, if there will be one. */
export function comeAnotherDay(w: World, c: number): void {
  const { quality } = w.scenario
  if (quality === undefined || quality.chance === 0 || w.closed) return
  const visit = w.visit[c] + 1
  const address = at(w.address[c], 0, visit)
  if (w.draws.returns.uniform(w.party[c], address, 0) >= quality.chance * qualityOfMeal(w, c)) return
  const minutes = w.returnAfter!.sample(w.draws.returnDelays, w.party[c], address)
  const v = w.freeVisits.pop() ?? w.visits.length
  w.visits[v] = { party: w.party[c], address: Math.imul(address, 0x2545f491) | 0, visit }
  w.queue.push(w.now + minutes, Rank.Again, (v << PENDING_BITS) | Pending.Visit)
}

/** Visit number v begins. */
export function visitAgain(w: World, v: number): void {
  const { party, address, visit } = w.visits[v]
  w.freeVisits.push(v)
  if (!w.closed) admit(w, party, address, visit)
}
