import type { Story } from '../restaurant/fates.ts'
import type { Comparison } from '../restaurant/results.ts'
import { SlicedDay } from '../restaurant/sliced.ts'
import type { Jobs, RunValue, Sliced } from './jobs.ts'

/** Customers a slice may sort out. */
const AT_ONCE = 4000

/** Do people come again because they liked it? Then how many have come depends on who was served. */
const returning = ({ scenario }: RunValue): boolean => (scenario.quality?.chance ?? 0) > 0

/** A name for one visit of one person, the same in every restaurant: parties count up, addresses have 32 bits. */
const nameOf = ({ party, address }: Story): number => party * 4294967296 + (address >>> 0)

/** Two restaurants up to `until`, customer by customer: the same person in both, by the number that they have in the first. */
export function* compareJob({ a, b, until }: Jobs['compare']['ask']): Sliced<Comparison> {
  const days = [a, b].map(({ scenario, seed, commands }) => new SlicedDay(scenario, seed, commands, { fates: true }))
  for (const day of days) while (!day.slice(until)) yield null
  const [mine, theirs] = days.map((day) => day.stories())
  const named = returning(a) || returning(b) ? new Map<number, Story>() : null
  for (let c = 0; named && c < theirs.length; c++) {
    named.set(nameOf(theirs[c]), theirs[c])
    if (c % AT_ONCE === AT_ONCE - 1) yield null
  }
  const out: Comparison = { until, customer: [], arrivedAt: [], a: [], b: [] }
  for (let c = 0; c < mine.length; c++) {
    const other = named ? named.get(nameOf(mine[c])) : theirs[c]
    if (other) {
      out.customer.push(c)
      out.arrivedAt.push(mine[c].arrivedAt)
      out.a.push(mine[c].fate)
      out.b.push(other.fate)
    }
    if (c % AT_ONCE === AT_ONCE - 1) yield null
  }
  yield out
}
