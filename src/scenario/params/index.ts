import type { Param } from '../param.ts'
import { day } from './day.ts'
import { demand } from './demand.ts'
import { helpers } from './helpers.ts'
import { line } from './line.ts'
import { money } from './money.ts'
import { distribution, orders } from './orders.ts'
import { staff } from './staff.ts'
import { trouble } from './trouble.ts'

export { ROUTINGS } from './line.ts'

/** The parameter table: every key of a scenario, a row each, in the order in which a parsed scenario holds them. */
export const PARAMS: readonly Param[] = [...day, ...demand, ...orders, ...line, ...staff, ...trouble, ...helpers, ...money]

/** The rows inside every distribution, paths `distribution.law`, `distribution.mean` … */
export const DISTRIBUTION: readonly Param[] = distribution

/** The table as a tree. Under a list stand the rows of one entry; a number may have rows too (a delay, or a health check). */
export interface Node {
  row: Param
  children: Map<string, Node>
}

export function leaf(row: Param): Node {
  return { row, children: new Map() }
}

function grow(): Map<string, Node> {
  const root = new Map<string, Node>()
  for (const row of PARAMS) {
    const steps = row.path.split(/\[\]\.|\./)
    let level = root
    for (const step of steps.slice(0, -1)) level = level.get(step)!.children
    level.set(steps[steps.length - 1]!, leaf(row))
  }
  return root
}

export const TREE: ReadonlyMap<string, Node> = grow()

/** Does a parsed scenario hold a distribution there? A delay given as a number has become one. */
export function holdsDistribution(row: Param): boolean {
  return row.kind === 'distribution' || row.kind === 'delay'
}

const byPath = new Map<string, Param>(PARAMS.map((row) => [row.path, row]))
for (const holder of PARAMS) {
  if (!holdsDistribution(holder)) continue
  for (const inner of DISTRIBUTION) {
    const path = inner.path.replace('distribution', holder.path)
    byPath.set(path, { ...inner, path, live: holder.live })
  }
}

/** The row of a path, also inside a distribution (`work.mean`); indices as `[]`. */
export function findParam(path: string): Param | undefined {
  return byPath.get(path)
}

/** Every path that a `set` command may name. */
export const LIVE_PATHS: readonly string[] = [...byPath.values()].filter((row) => row.live).map((row) => row.path)
