import { findParam, LIVE_PATHS, TREE } from './params/index.ts'
import { Problems, short } from './problems.ts'
import { readNode } from './read.ts'
import { demandRules, lineRules } from './rules.ts'
import type { Demand, Distribution, Law, Line, Parsed, Scenario } from './types.ts'
import type { Plain } from './values.ts'

/** Live rows that `set` may also switch off again, with the value null. */
export const CLEARABLE: readonly string[] = ['patience', 'line.capacity', 'sickness.meanTimeToSick', 'sickness.meanTimeToReturn']

/** Laws that a spread is told of; what a change of law keeps. */
const SPREAD: readonly Law[] = ['lognormal', 'gamma', 'hyperexponential']

/**
 * The scenario with one live parameter changed (`demand.factor`, `work.mean`, `patience`; null switches an optional one off).
 * Pure: shares with the old one what did not change. Faults carry the parameter's path.
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
  const [name = '', key] = path.split('.')
  const node = TREE.get(name)!
  const old = (scenario as unknown as Plain)[name] as Plain | undefined
  if (name === 'growth' && !old) {
    // Growth changes what speed costs and how far it goes: it cannot begin at noon by way of a training time.
    problems.add(path, 'this restaurant has no growth; give growth in the scenario')
    return null
  }
  const changed = key === undefined ? value : node.row.kind === 'distribution' ? respread(old, key, value) : { ...old, [key]: value }
  const next: Plain = { ...scenario }
  if (value === null && CLEARABLE.includes(path)) {
    if (key === undefined) {
      delete next[name]
      return next as unknown as Scenario
    }
    delete (changed as Plain)[key]
  }
  // A trace was checked when the day began and may hold a million arrivals; it cannot change by `set`.
  const trace = name === 'demand' ? (old as unknown as Demand | undefined)?.trace : undefined
  if (trace) delete (changed as Plain).trace
  const read = readNode(node, changed, name, problems)
  if (problems.list.length > 0) return null
  if (name === 'demand') {
    const demand = read as Demand
    demandRules(demand, { trace: trace !== undefined, perHour: demand.perHour !== undefined }, problems)
    if (trace) demand.trace = trace
  }
  if (name === 'line') lineRules(read as Line, undefined, problems)
  next[name] = read
  return next as unknown as Scenario
}

/** A distribution with one of its keys changed, the others kept as far as they still fit. */
function respread(old: Plain | undefined, key: string, value: unknown): Plain {
  const d = (old ?? {}) as Partial<Distribution>
  if (key === 'law') {
    const { mean, scv } = d
    return SPREAD.includes(value as Law) && scv !== undefined && (value !== 'hyperexponential' || scv >= 1) ? { law: value, mean, scv } : { law: value, mean }
  }
  if (d.law === 'uniform' && d.min !== undefined && d.max !== undefined && d.mean !== undefined) {
    if (key === 'mean' && typeof value === 'number') return { law: d.law, min: (d.min * value) / d.mean, max: (d.max * value) / d.mean, mean: value }
    if (key === 'min' || key === 'max') return { law: d.law, min: d.min, max: d.max, [key]: value }
  }
  return { ...d, [key]: value }
}
