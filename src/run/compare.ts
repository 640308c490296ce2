import type { Comparison } from '../restaurant/results.ts'
import { SlicedDay } from '../restaurant/sliced.ts'
import type { Jobs, Sliced } from './jobs.ts'

/** Two restaurants up to `until`, customer by customer: a customer's number means the same person in both. */
export function* compareJob({ a, b, until }: Jobs['compare']['ask']): Sliced<Comparison> {
  const days = [a, b].map(({ scenario, seed, commands }) => new SlicedDay(scenario, seed, commands, { rows: true }))
  for (const day of days) while (!day.slice(until)) yield null
  const [mine, theirs] = days.map((day) => day.fates())
  const both = Math.min(mine.length, theirs.length)
  const out: Comparison = { until, customer: [], arrivedAt: [], a: [], b: [] }
  for (let c = 0; c < both; c++) {
    out.customer.push(c)
    out.arrivedAt.push(mine[c].arrivedAt)
    out.a.push(mine[c].fate)
    out.b.push(theirs[c].fate)
  }
  yield out
}
