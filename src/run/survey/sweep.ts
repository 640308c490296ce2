import type { Axis, Cell, Expected, Sweep } from '../../restaurant/surveys.ts'
import type { Scenario } from '../../scenario/types.ts'
import { digestOf, isPlain, Passes, type Campaign, type Task } from './campaign.ts'
import { expected } from './expected.ts'
import { valueOf, varied } from './varied.ts'

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
  // Asked once for each value, as its first cell comes in: some of the closed forms take a moment.
  const ask = (value: number): Expected | null => {
    const made = varied(base, { [axis.of]: value })
    return 'scenario' in made ? expected(made.scenario) : null
  }
  const plan = (): Task[] | null => {
    const many = customers[pass++]
    if (many === undefined) return null
    const first = pass === 1
    return axis.values.map((value, i) => ({
      variation: { [axis.of]: value },
      customers: many,
      put: (cell) => {
        cells[i] = cell
        if (first) theory[i] = ask(value)
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
