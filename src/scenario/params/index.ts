import type { Param } from '../param.ts'
import { day } from './day.ts'
import { demand } from './demand.ts'
import { helpers } from './helpers.ts'
import { line } from './line.ts'
import { money } from './money.ts'
import { distribution, orders } from './orders.ts'
import { staff } from './staff.ts'
import { trouble } from './trouble.ts'

/** The parameter table: every key of a scenario, a row each, in the order in which a parsed scenario holds them. */
export const PARAMS: readonly Param[] = inherit([...day, ...demand, ...orders, ...line, ...staff, ...trouble, ...helpers, ...money])

/** What stands in a section that comes later comes later. */
function inherit(rows: readonly Param[]): Param[] {
  const later = rows.filter((row) => row.soon).map((row) => row.path)
  const within = (path: string): boolean => later.some((section) => path.startsWith(`${section}.`) || path.startsWith(`${section}[`))
  return rows.map((row) => (within(row.path) ? { ...row, soon: true } : row))
}

/** The rows inside every distribution, paths `distribution.law`, `distribution.mean` … */
export const DISTRIBUTION: readonly Param[] = distribution

/** The table as a tree. Under a list stand the rows of one entry; a number may have rows too (a delay, or a health check). */
export interface Node {
  row: Param
  children: Map<string, Node>
  /** Is it this row that says "not yet"? Only the outermost does. */
  saysNotYet: boolean
}

export function leaf(row: Param, saysNotYet = false): Node {
  return { row, children: new Map(), saysNotYet }
}

function grow(): Map<string, Node> {
  const root = new Map<string, Node>()
  for (const row of PARAMS) {
    const steps = row.path.split(/\[\]\.|\./)
    let level = root
    let outer: Param | undefined
    for (const step of steps.slice(0, -1)) {
      const node = level.get(step)!
      outer = node.row
      level = node.children
    }
    const inner = outer !== undefined && (outer.soon || outer.kind === 'number')
    level.set(steps[steps.length - 1]!, leaf(row, row.soon && !inner))
  }
  return root
}

export const TREE: ReadonlyMap<string, Node> = grow()

const byPath = new Map<string, Param>(PARAMS.map((row) => [row.path, row]))
for (const holder of PARAMS) {
  if (holder.kind !== 'distribution') continue
  for (const inner of DISTRIBUTION) {
    const path = inner.path.replace('distribution', holder.path)
    byPath.set(path, { ...inner, path, live: holder.live, soon: holder.soon })
  }
}

/** The row of a path, also inside a distribution (`work.mean`); indices as `[]`. */
export function findParam(path: string): Param | undefined {
  return byPath.get(path)
}

/** Every path that a `set` command may name. */
export const LIVE_PATHS: readonly string[] = [...byPath.values()]
  .filter((row) => row.live && !row.soon && row.kind !== 'group' && row.kind !== 'list')
  .map((row) => row.path)
