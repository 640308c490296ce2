import type { Axis, Cell, Sweep } from '../../restaurant/surveys.ts'
import type { Scenario } from '../../scenario/types.ts'
import { digestOf, isPlain, Passes, type Campaign, type Task } from './campaign.ts'
import { valueOf } from './varied.ts'

/** Customers of each value, coarse at first: a sweep is few cells. */
const PASSES = { plain: [1_000, 10_000, 50_000], rich: [1_000, 5_000, 20_000] }

/** Readings along one variable, the same customers at each value. */
export function surveySweep({ base, seed, axis }: { base: Scenario; seed: number; axis: Axis }): Campaign<Sweep> {
  const cells: (Cell | null)[] = axis.values.map(() => null)
  const customers = isPlain(base) ? PASSES.plain : PASSES.rich
  const now = valueOf(base, axis.of) ?? null
  let pass = 0
  const plan = (): Task[] | null => {
    const many = customers[pass++]
    if (many === undefined) return null
    return axis.values.map((value, i) => ({ variation: { [axis.of]: value }, customers: many, put: (cell) => void (cells[i] = cell) }))
  }
  const passes = new Passes(base, seed, plan, () => axis.values.length * customers.reduce((sum, n) => sum + n, 0))
  return {
    next: () => passes.next(),
    take: (shard, back) => passes.take(shard, back),
    get over() {
      return passes.over
    },
    told: () => ({ axis, now, cells: [...cells], progress: passes.progress(), digest: passes.over ? digestOf(cells) : '' }),
  }
}
