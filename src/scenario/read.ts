/** Reading objects from strangers by the tree of the table: keys and defaults. */
import type { Param } from './param.ts'
import { readDistribution } from './distribution.ts'
import type { Node } from './params/index.ts'
import { found, oneOf, type Problems } from './problems.ts'
import type { Distribution } from './types.ts'
import {
  expectedNumber,
  join,
  readChoice,
  readClock,
  readCurve,
  readFactors,
  readKeys,
  readList,
  readNumber,
  readNumbers,
  readText,
  type Plain,
} from './values.ts'

/** One value by its row. */
export function readNode(node: Node, value: unknown, path: string, problems: Problems): unknown {
  const { row, children } = node
  switch (row.kind) {
    case 'number':
    case 'integer':
      if (children.size > 0 && typeof value !== 'number') return readGroup(children, value, path, problems, `${expectedNumber(row)}, or an object`)
      return readNumber(row, value, path, problems)
    case 'boolean':
      if (typeof value === 'boolean') return value
      problems.add(path, `expected true or false, found ${found(value)}`)
      return undefined
    case 'choice':
      return readChoice(row, value, path, problems)
    case 'text':
      return readText(row, value, path, problems)
    case 'clock':
      return readClock(value, path, problems)
    case 'distribution':
      return readDistribution(value, path, problems)
    case 'delay':
      return readDelay(row, value, path, problems)
    case 'curve':
      return readCurve(row, value, path, problems)
    case 'numbers':
      return readNumbers(row, value, path, problems)
    case 'factors':
      return readFactors(row, value, path, problems)
    case 'group':
      return readGroup(children, value, path, problems)
    case 'list': {
      const list = readList(value, path, 'a list', row, problems)
      if (!list) return undefined
      const entries: (Plain | null)[] = []
      for (let i = 0; i < list.length && !problems.full; i++) entries.push(readGroup(children, list[i], `${path}[${i}]`, problems))
      return entries
    }
  }
}

/** A number of minutes, or a distribution whose mean is held to the same range. */
function readDelay(row: Param, value: unknown, path: string, problems: Problems): Distribution | undefined {
  const numeric: Param = { ...row, kind: 'number' }
  if (typeof value === 'number') {
    const mean = readNumber(numeric, value, path, problems)
    return mean === undefined ? undefined : { law: 'deterministic', mean }
  }
  const read = readDistribution(value, path, problems, `${expectedNumber(numeric)}, or a distribution`)
  return read && readNumber(numeric, read.mean, join(path, 'mean'), problems) !== undefined ? read : undefined
}

/** Does the row's condition hold among its siblings? Null: what decides is itself at fault. */
function applies(row: Param, siblings: ReadonlyMap<string, Node>, given: ReadonlyMap<string, unknown>): boolean | null {
  if (!row.when) return true
  const decider = siblings.get(row.when.key)!.row
  const value = given.has(row.when.key) ? given.get(row.when.key) : decider.default
  return decider.choices!.includes(value as string) ? value === row.when.is : null
}

/** An object by the rows of its keys, absent keys filled with their defaults. Null if it is no object. */
export function readGroup(children: ReadonlyMap<string, Node>, value: unknown, path: string, problems: Problems, what = 'an object'): Plain | null {
  const given = readKeys(value, path, what, [...children.keys()], problems)
  if (!given) return null
  const out: Plain = {}
  for (const [key, node] of children) {
    if (problems.full) break
    const at = join(path, key)
    const { row } = node
    const inner = given.get(key)
    const belongs = applies(row, children, given)
    if (!belongs) {
      if (belongs === false && inner !== undefined) problems.add(at, `belongs to ${row.when!.key} '${row.when!.is}' alone; leave it out`)
      continue
    }
    if (inner === undefined) {
      if (row.required) problems.add(at, `expected ${noun(row)}; it is missing`)
      else if (row.default !== undefined) out[key] = row.kind === 'group' ? readGroup(node.children, {}, at, problems) : row.default
      continue
    }
    const read = readNode(node, inner, at, problems)
    if (read !== undefined) out[key] = read
  }
  return out
}

function noun(row: Param): string {
  switch (row.kind) {
    case 'number':
    case 'integer':
      return expectedNumber(row)
    case 'choice':
      return `one of ${oneOf(row.choices!)}`
    case 'distribution':
      return "a distribution such as { law: 'exponential', mean: 2 }"
    case 'list':
      return 'a list'
    case 'group':
      return 'an object'
    case 'numbers':
      return 'a list of numbers'
    case 'delay':
      return 'a number of minutes or a distribution'
    case 'text':
      return 'a text'
    default:
      return 'a value'
  }
}
