import type { Axis, Cell, SurveyMap } from '../../restaurant/surveys.ts'
import type { Scenario } from '../../scenario/types.ts'
import { digestOf, isPlain, Passes, type Campaign, type Shard, type Task } from './campaign.ts'

/** Customers a cell: at first, for all, and where it matters. */
const FIRST = 500
const ALL = 2_000
const CUSTOMERS = 20_000
/** Away from the goal's border a restaurant with more to it than the recursion knows has so many. */
const RICH = 5_000
/** Cells of the first picture along an axis. */
const LATTICE = 8
/** A cell is on the border if its share is so near the goal, or if a neighbour is on the other side. */
const NEAR = 0.08

export interface MapQuestion {
  base: Scenario
  seed: number
  x: Axis
  y: Axis
  /** Customers a cell in the end; default: CUSTOMERS. */
  customers?: number
}

/** A map of two variables: a lattice at once, then every cell, then the goal's border and the rest of it in earnest. The same customers everywhere. */
export function surveyMap({ base, seed, x, y, customers = CUSTOMERS }: MapQuestion): Campaign<SurveyMap> {
  const [nx, ny] = [x.values.length, y.values.length]
  const cells: (Cell | null)[] = Array.from({ length: nx * ny }, () => null)
  const everywhere = cells.map((_, i) => i)
  const all = Math.min(ALL, customers)
  const rest = isPlain(base) ? customers : Math.min(RICH, customers)
  let pass = 0
  const task = (i: number, many: number): Task => ({
    variation: { [x.of]: x.values[i % nx], [y.of]: y.values[Math.floor(i / nx)] },
    customers: many,
    put: (cell) => void (cells[i] = cell),
  })
  const seen = (i: number): boolean => cells[i]!.customers > 0 || cells[i]!.impossible === null

  function plan(): Task[] | null {
    switch (pass++) {
      case 0: {
        const [columns, rows] = [lattice(nx), lattice(ny)]
        return rows.flatMap((j) => columns.map((i) => task(j * nx + i, Math.min(FIRST, customers))))
      }
      case 1:
        return everywhere.map((i) => task(i, all))
      case 2: {
        if (customers <= all) return []
        const border = everywhere.filter((i) => seen(i) && onBorder(i))
        // Where all get as many there is no need to wait for one another.
        return rest === customers ? [...border, ...others(border)].map((i) => task(i, customers)) : border.map((i) => task(i, customers))
      }
      case 3:
        return rest > all && rest < customers ? others(everywhere.filter((i) => cells[i]!.customers >= 1.5 * all)).map((i) => task(i, rest)) : []
      default:
        return null
    }
  }

  function others(done: readonly number[]): number[] {
    const them = new Set(done)
    return everywhere.filter((i) => seen(i) && !them.has(i))
  }

  /** Which side of the goal, and whether it clears: what a border lies between. */
  function side(i: number): number {
    const cell = cells[i]!
    return cell.clears ? ((cell.readings.met.value ?? 1) >= (base.goal?.share ?? 0) ? 2 : 1) : 0
  }

  function onBorder(i: number): boolean {
    const { met } = cells[i]!.readings
    if (base.goal && met.value !== null && Math.abs(met.value - base.goal.share) < NEAR) return true
    const [column, row] = [i % nx, Math.floor(i / nx)]
    const mine = side(i)
    return (
      (column > 0 && side(i - 1) !== mine) || (column + 1 < nx && side(i + 1) !== mine) || (row > 0 && side(i - nx) !== mine) || (row + 1 < ny && side(i + nx) !== mine)
    )
  }

  const passes = new Passes(base, seed, plan, () => cells.length * (all + rest))
  return {
    next: () => passes.next(),
    take: (shard: Shard, back) => passes.take(shard, back),
    get over() {
      return passes.over
    },
    told: () => ({ x, y, cells: [...cells], progress: passes.progress(), digest: passes.over ? digestOf(cells) : '' }),
  }
}

/** Places of a few along `n`, evenly, both ends among them. */
function lattice(n: number): number[] {
  const some = Math.min(LATTICE, n)
  return Array.from({ length: some }, (_, k) => (some === 1 ? 0 : Math.round((k * (n - 1)) / (some - 1))))
}
