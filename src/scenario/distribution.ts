import { DISTRIBUTION } from './params/index.ts'
import type { Param } from './param.ts'
import { amount, type Problems } from './problems.ts'
import type { Distribution, Law } from './types.ts'
import { expectedNumber, join, readChoice, readKeys, readNumber, readNumbers } from './values.ts'

const rows = new Map<string, Param>(DISTRIBUTION.map((row) => [row.path.slice('distribution.'.length), row]))
const KEYS = [...rows.keys()]

/** Which of the optional keys each law knows besides `law` and `mean`. */
const KNOWS: Record<Law, readonly string[]> = {
  exponential: ['scv'],
  deterministic: ['scv'],
  uniform: ['min', 'max'],
  lognormal: ['scv'],
  gamma: ['scv'],
  hyperexponential: ['scv'],
  empirical: ['values'],
}

/** Spread of a law that has a free one and was given none. */
const DEFAULT_SCV = { lognormal: 1, gamma: 1, hyperexponential: 4 } as const

/** Two means this close (relative) are the same number, rounded twice. */
const SAME = 1e-9

function close(a: number, b: number): boolean {
  return Math.abs(a - b) <= SAME * Math.max(Math.abs(a), Math.abs(b))
}

type Numbers = Partial<Record<'mean' | 'scv' | 'min' | 'max', number>>

/** A distribution as `types.ts` describes it, or undefined with the reasons told. Its own output reads as itself. */
export function readDistribution(value: unknown, path: string, problems: Problems, what = 'a distribution'): Distribution | undefined {
  const given = readKeys(value, path, `${what} such as { law: 'exponential', mean: 2 }`, KEYS, problems)
  if (!given) return undefined
  const count = problems.list.length
  const law = readChoice(rows.get('law')!, given.get('law'), join(path, 'law'), problems) as Law | undefined
  const n: Numbers = {}
  for (const key of ['mean', 'scv', 'min', 'max'] as const) {
    // A law without spread says so with scv 0, which no other law may have.
    if (key === 'scv' && law === 'deterministic' && given.get('scv') === 0) continue
    if (given.has(key)) n[key] = readNumber(rows.get(key)!, given.get(key), join(path, key), problems)
  }
  const values = given.has('values') ? readNumbers(rows.get('values')!, given.get('values'), join(path, 'values'), problems) : undefined
  if (law === undefined) return undefined
  for (const key of given.keys()) {
    if (key !== 'law' && key !== 'mean' && !KNOWS[law].includes(key)) problems.add(join(path, key), `means nothing to the ${law} law; leave it out`)
  }
  if (problems.since(count)) return undefined
  const out = complete(law, n, values, path, problems)
  return problems.since(count) ? undefined : out
}

function complete(law: Law, n: Numbers, values: number[] | undefined, path: string, problems: Problems): Distribution | undefined {
  if (law === 'uniform') return uniform(n, path, problems)
  if (law === 'empirical') return empirical(n.mean, values, path, problems)
  const mean = n.mean
  if (mean === undefined) {
    problems.add(join(path, 'mean'), `expected ${expectedNumber(rows.get('mean')!)}; it is missing`)
    return undefined
  }
  if (law === 'exponential' || law === 'deterministic') {
    const fixed = law === 'exponential' ? 1 : 0
    if (n.scv !== undefined && n.scv !== fixed) {
      problems.add(join(path, 'scv'), `the ${law} law has scv ${fixed}, found ${amount(n.scv)}; leave it out, or choose 'gamma' or 'lognormal'`)
    }
    return { law, mean }
  }
  const scv = n.scv ?? DEFAULT_SCV[law]
  if (law === 'hyperexponential' && scv < 1) {
    problems.add(join(path, 'scv'), `expected at least 1 (below it the hyperexponential law does not exist; choose 'gamma'), found ${amount(scv)}`)
  }
  return { law, mean, scv }
}

function uniform(n: Numbers, path: string, problems: Problems): Distribution | undefined {
  if (n.min === undefined && n.max === undefined) {
    if (n.mean === undefined) {
      problems.add(join(path, 'mean'), 'expected a mean, or min and max; all are missing')
      return undefined
    }
    return { law: 'uniform', mean: n.mean, min: 0, max: 2 * n.mean }
  }
  if (n.min === undefined || n.max === undefined) {
    problems.add(join(path, n.min === undefined ? 'min' : 'max'), 'expected min and max together, or a mean alone; it is missing')
    return undefined
  }
  if (n.min >= n.max) problems.add(join(path, 'max'), `expected more than min (${amount(n.min)}), found ${amount(n.max)}`)
  const mean = (n.min + n.max) / 2
  if (n.mean !== undefined && !close(n.mean, mean)) {
    problems.add(join(path, 'mean'), `expected the middle of min and max (${amount(mean)}), found ${amount(n.mean)}; leave it out`)
  }
  return { law: 'uniform', mean, min: n.min, max: n.max }
}

function empirical(mean: number | undefined, values: number[] | undefined, path: string, problems: Problems): Distribution | undefined {
  if (values === undefined) {
    problems.add(join(path, 'values'), 'expected a list of numbers; it is missing')
    return undefined
  }
  let sum = 0
  for (const x of values) sum += x
  const average = sum / values.length
  if (!(average > 0)) {
    problems.add(join(path, 'values'), 'expected at least one value above 0, found zeros alone')
    return undefined
  }
  if (mean === undefined || close(mean, average)) return { law: 'empirical', mean: readNumber(rows.get('mean')!, mean ?? average, join(path, 'mean'), problems)!, values }
  const scale = mean / average
  // What comes of it has to be a list that can be given: or what is saved could not be opened again.
  const scaled = readNumbers(rows.get('values')!, values.map((x) => x * scale), join(path, 'values'), problems)
  return scaled && { law: 'empirical', mean, values: scaled }
}
