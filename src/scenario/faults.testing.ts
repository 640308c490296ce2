/** One fault at a time, for every row of the table: what stands there, and the path that must be told. */
import type { Param } from './param.ts'
import { DISTRIBUTION, holdsDistribution, PARAMS } from './params/index.ts'
import { at, holding, put, RICH } from './rich.testing.ts'

export interface Fault {
  row: Param
  /** The row's path, with 0 as the place in lists. */
  path: string
  value: unknown
  /** Where the problem must be told. */
  told: string
  input: Record<string, unknown>
}

/** Numbers just past each end of the row's range, far past it, and none at all. */
function outside(row: Param): number[] {
  const ends: number[] = []
  if (row.min !== undefined) ends.push(row.min - Math.max(1e-9, Math.abs(row.min) * 1e-3), -1e300)
  if (row.max !== undefined) ends.push(row.max + Math.max(1, Math.abs(row.max) * 1e-3), 1e300)
  if (row.above !== undefined) ends.push(row.above, row.above - 1)
  if (row.below !== undefined) ends.push(row.below, row.below + 1)
  return [...ends, NaN, Infinity, -Infinity]
}

const SENTENCE = 'x'.repeat(3_000)

/** Values that the row must refuse, each with where in them the fault is. */
function refused(row: Param): [value: unknown, inside: string][] {
  const here = (...values: unknown[]): [unknown, string][] => values.map((value) => [value, ''])
  const numbers = outside(row)
  switch (row.kind) {
    case 'number':
      return here(...numbers, '3', null, true, [], [3], ...(row.path === 'sickness.detection' ? [] : [{}]))
    case 'integer':
      return here(...numbers, 1.5, '3', null, false, {}, [])
    case 'boolean':
      return here(0, 1, 'true', null, {}, NaN)
    case 'choice':
      return here('no such thing', '', null, -1, NaN, [], {}, true)
    case 'text':
      return here(3, null, {}, [], true, NaN, SENTENCE, ...(row.minItems ? ['', '  '] : []))
    case 'clock':
      return here(8, NaN, '8', '25:00', '08:60', '08:00:00', null, '', {})
    case 'distribution':
      return [
        ...here(2, NaN, 'exponential', null, [], true),
        [{}, '.law'],
        [{ law: 'normal', mean: 2 }, '.law'],
        [{ law: 'exponential' }, '.mean'],
        [{ law: 'exponential', mean: -1 }, '.mean'],
        [{ law: 'exponential', mean: 1, mena: 2 }, '.mena'],
      ]
    case 'delay':
      return [...here(...numbers, '3', null, [], true), [{ law: 'exponential' }, '.mean'], [{ law: 'exponential', mean: row.min! / 2 }, '.mean'], [{ mean: 3 }, '.law']]
    case 'curve':
      return [
        ...here(...numbers, '3', null, {}, [], true),
        [[3], '[0]'],
        [[[0]], '[0]'],
        [[[0, 1, 2]], '[0]'],
        [[[-1, 3]], '[0][0]'],
        [[[0, row.max! + 1]], '[0][1]'],
        [[[0, NaN]], '[0][1]'],
        [[['0', 1]], '[0][0]'],
        [[[5, 1], [5, 2]], '[1][0]'],
      ]
    case 'numbers':
      return [...here(3, NaN, '3', null, {}, []), ...['x', null, ...numbers].map((n): [unknown, string] => [[n], '[0]']), ...(row.ordered ? [[[2, 1], '[1]'] as [unknown, string]] : [])]
    case 'factors':
      return [...here(3, NaN, 'x', null, [], {}), ...['x', null, ...numbers].map((n): [unknown, string] => [{ grill: n }, '.grill']), [{ gril: 1 }, '.gril']]
    case 'group':
      return [...here(3, NaN, 'x', null, [], true)]
    case 'list':
      return [...here(3, NaN, 'x', null, {}, []), [[null], '[0]'], [[3], '[0]'], [[[]], '[0]']]
  }
}

/** The rows of the table and those inside each of its distributions, with a scenario in which they stand. */
function* places(): Generator<{ row: Param; input: () => Record<string, unknown> }> {
  for (const row of PARAMS) {
    yield { row, input: () => holding(row.path)! }
    if (!holdsDistribution(row)) continue
    for (const inner of DISTRIBUTION) {
      const key = inner.path.slice('distribution.'.length)
      const law = key === 'min' || key === 'max' ? { law: 'uniform', min: 1, max: 3 } : key === 'values' ? { law: 'empirical', values: [1, 2] } : { law: 'gamma', mean: 2, scv: 1 }
      yield { row: { ...inner, path: `${row.path}.${key}`, live: row.live }, input: () => put(holding(row.path)!, row.path, law) }
    }
  }
}

/** Every row with every value that it must refuse. */
export function* wrongValues(): Generator<Fault> {
  for (const { row, input } of places()) {
    const path = row.path.replaceAll('[]', '[0]')
    for (const [value, inside] of refused(row)) yield { row, path, value, told: path + inside, input: put(input(), path, value) }
  }
}

/** Every required row left out, and every key in a section that does not know it. */
export function* wrongKeys(): Generator<Omit<Fault, 'value'>> {
  for (const row of PARAMS) {
    const path = row.path.replaceAll('[]', '[0]')
    if (row.required) yield { row, path, told: path, input: put(holding(row.path)!, path, undefined) }
    if (row.kind === 'group' || row.kind === 'list') {
      const inside = row.kind === 'list' ? `${path}[0].nosuchkey` : `${path}.nosuchkey`
      yield { row, path, told: inside, input: put(holding(row.path)!, inside, 1) }
    }
  }
}

/** Every row that has a condition, good in itself, where the condition does not hold. */
export function* misplaced(): Generator<Omit<Fault, 'value'>> {
  for (const row of PARAMS) {
    if (!row.when) continue
    const decider = row.path.replace(/[^.]*$/, row.when.key)
    const elsewhere = RICH.find((scenario) => at(scenario, decider) !== row.when!.is)!
    const section = row.path.replace(/\.[^.]*$/, '')
    if (at(elsewhere, section) === undefined) continue
    yield { row, path: row.path, told: row.path, input: put(structuredClone(elsewhere), row.path, at(holding(row.path), row.path)) }
  }
}
