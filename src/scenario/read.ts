/** Reading objects from strangers by the tree of the table: keys, defaults, and what has no rule yet. */
import type { Param } from './param.ts'
import type { Node } from './params/index.ts'
import { found, oneOf, type Problems } from './problems.ts'
import { readDistribution } from './distribution.ts'
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

function readByKind(node: Node, value: unknown, path: string, problems: Problems): unknown {
  const { row, children } = node
  switch (row.kind) {
    case 'number':
    case 'integer':
      if (children.size > 0 && typeof value === 'object' && value !== null) {
        const count = problems.list.length
        const group = readGroup(children, value, path, problems)
        if (!problems.since(count)) problems.add(path, `not yet: a health check comes with a later version; give the delay as a number of minutes`)
        return group
      }
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
    case 'delay': {
      const mean = typeof value === 'number' ? readNumber({ ...row, kind: 'number' }, value, path, problems) : undefined
      if (typeof value !== 'number') return readDistribution(value, path, problems)
      return mean === undefined ? undefined : { law: 'deterministic', mean }
    }
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

/** One value by its row; what is well formed but has no rule yet is refused with "not yet". */
export function readNode(node: Node, value: unknown, path: string, problems: Problems): unknown {
  const count = problems.list.length
  const out = readByKind(node, value, path, problems)
  if (problems.since(count)) return out
  const { row } = node
  if (node.saysNotYet) problems.add(path, `not yet: ${path.replace(/\[\d+\]/g, '')} comes with a later version; leave it out`)
  else if (row.built && !row.built.includes(out)) {
    problems.add(path, `not yet: ${found(out)} comes with a later version; now ${oneOf(row.built)}`)
  }
  return out
}

/** An object by the rows of its keys, absent keys filled with their defaults. Null if it is no object. */
export function readGroup(children: ReadonlyMap<string, Node>, value: unknown, path: string, problems: Problems): Plain | null {
  const given = readKeys(value, path, 'an object', [...children.keys()], problems)
  if (!given) return null
  const out: Plain = {}
  for (const [key, node] of children) {
    if (problems.full) break
    const at = join(path, key)
    const { row } = node
    const inner = given.get(key)
    const off = row.when !== undefined && given.get(row.when.key) !== row.when.is
    if (off) {
      if (inner !== undefined) problems.add(at, `belongs to ${row.when!.key} '${row.when!.is}' alone; leave it out`)
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
    default:
      return 'a value'
  }
}
