import type { Axis, Cell, Expected, Sweep } from '../../restaurant/surveys.ts'
import type { Scenario } from '../../scenario/types.ts'
import { digestOf, isPlain, Passes, type Campaign, type Task } from './campaign.ts'
import { valueOf } from './varied.ts'

/** Customers of each value, coarse at first: a sweep is few cells. */
const PASSES = { plain: [1_000, 10_000, 100_000], rich: [1_000, 5_000, 40_000] }

export interface SweepQuestion {
  base: Scenario
  seed: number
  axis: Axis
  /** Customers of each value, pass by pass. */
  customers?: readonly number[]
}

/** Readings along one variable, the same customers at each value, with what theory says of each. */
export function surveySweep({ base, seed, axis, customers = isPlain(base) ? PASSES.plain : PASSES.rich }: SweepQuestion): Campaign<Sweep> {
  const cells: (Cell | null)[] = axis.values.map(() => null)
  const theory: (Expected | null)[] = axis.values.map(() => null)
  const now = valueOf(base, axis.of) ?? null
  const goal = base.goal ? { wait: base.goal.wait, share: base.goal.share } : null
  let pass = 0
  const plan = (): Task[] | null => {
    const many = customers[pass++]
    if (many === undefined) return null
    // Some of the closed forms take longer than the first picture may: they come with the second, from where it is worked out.
    const asks = pass === Math.min(2, customers.length)
    return axis.values.map((value, i) => ({
      variation: { [axis.of]: value },
      customers: many,
      theory: asks,
      put: ({ theory: said, ...cell }) => {
        cells[i] = cell
        if (asks) theory[i] = said ?? null
      },
    }))
  }
  const passes = new Passes(base, seed, plan, () => axis.values.length * customers.reduce((sum, n) => sum + n, 0))
  return {
    next: () => passes.next(),
    take: (shard, back) => passes.take(shard, back),
    get over() {
      return passes.over
    },
    told: () => ({ axis, goal, now, cells: [...cells], theory: [...theory], progress: passes.progress(), digest: passes.over ? digestOf(cells) : '' }),
  }
}
