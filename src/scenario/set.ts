import { findParam, holdsDistribution, LIVE_PATHS, TREE, type Node } from './params/index.ts'
import { oneOf, Problems, short } from './problems.ts'
import { readNode } from './read.ts'
import { checkRules, type Draft } from './rules/index.ts'
import type { Demand, Distribution, Law, Parsed, Scenario } from './types.ts'
import { join, type Plain } from './values.ts'

/** Live rows that `set` may also switch off again, with the value null. */
export const CLEARABLE: readonly string[] = [
  'patience',
  'retry.cap',
  'retry.attempts',
  'retry.budget',
  'line.capacity',
  'sickness.meanTimeToSick',
  'sickness.meanTimeToReturn',
  'failFast.meanTimeToFail',
  'failFast.meanTimeToRecover',
  'quality.after',
]

/** Sections that change what a whole day is about: they cannot begin at noon by way of one of their keys. */
const FROM_THE_START: readonly string[] = ['growth']

/** Laws that a spread is told of; what a change of law keeps. */
const SPREAD: readonly Law[] = ['lognormal', 'gamma', 'hyperexponential']

/**
 * The scenario with one live parameter changed (`demand.factor`, `work.mean`, `patience`; null switches an optional one off).
 * Pure: shares with the old one what did not change. Faults carry the parameter's path, or that of what it contradicts.
 * An absent section begins with its defaults (`protection.throttle.k`), unless something in it has none (`slowness.factor` alone).
 * Changing the law or the mean of a distribution keeps what still makes sense of the rest; changing one of its bounds moves its mean.
 */
export function setParameter(scenario: Scenario, path: string, value: unknown): Parsed<Scenario, 'scenario'> {
  const problems = new Problems()
  try {
    if (!LIVE_PATHS.includes(path)) {
      problems.add(path, findParam(path) ? 'cannot change during a day' : `unknown parameter '${short(path)}'`)
      return { ok: false, problems: problems.list }
    }
    const next = change(scenario, path, value, problems)
    if (next && problems.list.length === 0) return { ok: true, scenario: next }
  } catch {
    problems.add(path, 'could not be read')
  }
  return { ok: false, problems: problems.list }
}

function change(scenario: Scenario, path: string, value: unknown, problems: Problems): Scenario | null {
  if (value === undefined) {
    problems.add(path, 'expected a value; it is missing')
    return null
  }
  const [name = '', ...steps] = path.split('.')
  const node = TREE.get(name)!
  const old = (scenario as unknown as Plain)[name]
  const next: Plain = { ...scenario }
  if (value === null && path === name && CLEARABLE.includes(path)) {
    delete next[name]
    return next as unknown as Scenario
  }
  if (!mayBegin(node, old, name, steps, path, problems)) return null
  const changed = put(node, old, steps, value, CLEARABLE.includes(path))
  // A trace was checked when the day began and may hold a million arrivals; it cannot change by `set`.
  const trace = name === 'demand' ? (old as Demand).trace : undefined
  if (trace) delete (changed as Plain).trace
  const read = readNode(node, changed, name, problems)
  if (problems.list.length > 0) return null
  if (trace) (read as Demand).trace = trace
  next[name] = read
  checkRules({ draft: next as Draft, problems, opening: false }, name)
  return next as unknown as Scenario
}

/** Refuses a key of a section that is not there and could not stand by this key alone. */
function mayBegin(node: Node, old: unknown, at: string, steps: readonly string[], path: string, problems: Problems): boolean {
  const [key, ...rest] = steps
  if (key === undefined) return true
  if (old === undefined) {
    const required = [...node.children].filter(([sibling, { row }]) => sibling !== key && row.required && !row.when).map(([sibling]) => join(at, sibling))
    if (holdsDistribution(node.row)) problems.add(path, `this restaurant has no ${at}; set '${at}' to a whole distribution`)
    else if (FROM_THE_START.includes(at)) problems.add(path, `this restaurant has no ${at}; give ${at} in the scenario`)
    else if (required.length > 0) problems.add(path, `this restaurant has no ${at}, which needs ${oneOf(required).replace(' or ', ' and ')} as well; give ${at} in the scenario`)
    else return rest.length === 0 || mayBegin(node.children.get(key)!, undefined, join(at, key), rest, path, problems)
    return false
  }
  const inner = node.children.get(key)
  return inner === undefined || mayBegin(inner, (old as Plain)[key], join(at, key), rest, path, problems)
}

/** What stands at a node with the value at the end of `steps` changed; with `clear`, null takes it away. Nothing of the old is touched. */
function put(node: Node, old: unknown, steps: readonly string[], value: unknown, clear: boolean): unknown {
  const [key, ...rest] = steps
  if (key === undefined) return value
  if (holdsDistribution(node.row)) return respread(old as Distribution, key, value)
  const next: Plain = { ...(old as Plain | undefined) }
  if (rest.length > 0) next[key] = put(node.children.get(key)!, next[key], rest, value, clear)
  else if (clear && value === null) delete next[key]
  else {
    next[key] = value
    // What belonged to another value of this key goes with it.
    for (const [sibling, { row }] of node.children) if (row.when?.key === key && row.when.is !== value) delete next[sibling]
  }
  return next
}

/** A distribution with one of its keys changed, the others kept as far as they still fit. */
function respread(d: Distribution, key: string, value: unknown): Plain {
  if (key === 'law') {
    const { mean, scv } = d
    return SPREAD.includes(value as Law) && scv !== undefined && (value !== 'hyperexponential' || scv >= 1) ? { law: value, mean, scv } : { law: value, mean }
  }
  if (d.law === 'uniform' && d.min !== undefined && d.max !== undefined) {
    if (key === 'mean' && typeof value === 'number') return { law: d.law, min: (d.min * value) / d.mean, max: (d.max * value) / d.mean, mean: value }
    if (key === 'min' || key === 'max') return { law: d.law, min: d.min, max: d.max, [key]: value }
  }
  return { ...d, [key]: value }
}
