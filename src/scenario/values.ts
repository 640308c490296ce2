/**
 * Reading single values from strangers by the rows of the table. Whatever comes (getters that throw, proxies, cycles, sparse or
 * enormous lists), reading ends soon, throws nothing, changes nothing and shares nothing with what it returns.
 */
import type { Param } from './param.ts'
import { amount, found, nearest, oneOf, short, type Problems } from './problems.ts'

export type Plain = Record<string, unknown>

/** `path.key`, or the key alone at the root. */
export function join(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`
}

/** The own keys of an object, each read once; null (with the reason told) if it is none. Absent and undefined are the same. */
export function readKeys(value: unknown, path: string, what: string, known: readonly string[], problems: Problems): Map<string, unknown> | null {
  let keys: string[]
  try {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      problems.add(path, `expected ${what}, found ${found(value)}`)
      return null
    }
    keys = Object.keys(value)
  } catch {
    problems.add(path, 'could not be read')
    return null
  }
  const out = new Map<string, unknown>()
  for (const key of keys) {
    if (problems.full) break
    if (!known.includes(key)) {
      const meant = nearest(key, known)
      const advice = meant ? `did you mean '${meant}'?` : `known here: ${known.join(', ')}`
      problems.add(join(path, short(key)), `unknown key; ${advice}`)
      continue
    }
    try {
      const inner = (value as Plain)[key]
      if (inner !== undefined) out.set(key, inner)
    } catch {
      problems.add(join(path, key), 'could not be read')
    }
  }
  return out
}

/** A copy of a list, its length checked before anything is read. */
export function readList(value: unknown, path: string, what: string, row: Pick<Param, 'minItems' | 'maxItems'>, problems: Problems): unknown[] | null {
  try {
    if (!Array.isArray(value)) {
      problems.add(path, `expected ${what}, found ${found(value)}`)
      return null
    }
    const length: unknown = value.length
    if (typeof length !== 'number' || !(length >= 0)) {
      problems.add(path, 'could not be read')
      return null
    }
    const { minItems = 0, maxItems = Infinity } = row
    if (length < minItems || length > maxItems) {
      const bound = length < minItems ? `at least ${amount(minItems)}` : `at most ${amount(maxItems)}`
      problems.add(path, `expected ${what} with ${bound} entries, found ${amount(length)}`)
      return null
    }
    const out: unknown[] = []
    for (let i = 0; i < length; i++) out.push(value[i])
    return out
  } catch {
    problems.add(path, 'could not be read')
    return null
  }
}

/** "a number from 0 to 1,000", "a whole number above 0": what the row expects. */
export function expectedNumber(row: Param): string {
  const noun = row.kind === 'integer' ? 'a whole number' : 'a number'
  const { min, max, above, below } = row
  if (min !== undefined && max !== undefined) return `${noun} from ${amount(min)} to ${amount(max)}`
  const bounds: string[] = []
  if (min !== undefined) bounds.push(`at least ${amount(min)}`)
  if (above !== undefined) bounds.push(`above ${amount(above)}`)
  if (max !== undefined) bounds.push(`at most ${amount(max)}`)
  if (below !== undefined) bounds.push(`below ${amount(below)}`)
  return bounds.length === 0 ? noun : `${noun} ${bounds.join(' and ')}`
}

function inRange(row: Param, n: number): boolean {
  return (
    (row.kind !== 'integer' || Number.isSafeInteger(n)) &&
    Number.isFinite(n) &&
    (row.min === undefined || n >= row.min) &&
    (row.max === undefined || n <= row.max) &&
    (row.above === undefined || n > row.above) &&
    (row.below === undefined || n < row.below)
  )
}

export function readNumber(row: Param, value: unknown, path: string, problems: Problems): number | undefined {
  if (typeof value === 'number' && inRange(row, value)) return value + 0 // −0 becomes 0
  problems.add(path, `expected ${expectedNumber(row)}, found ${found(value)}`)
  return undefined
}

export function readNumbers(row: Param, value: unknown, path: string, problems: Problems): number[] | undefined {
  const list = readList(value, path, 'a list of numbers', row, problems)
  if (!list) return undefined
  const count = problems.list.length
  for (let i = 0; i < list.length && !problems.full; i++) {
    const x = list[i]
    if (typeof x !== 'number' || !inRange(row, x)) {
      problems.add(`${path}[${i}]`, `expected ${expectedNumber(row)}, found ${found(x)}`)
    } else if (row.ordered && i > 0 && x < (list[i - 1] as number)) {
      problems.add(`${path}[${i}]`, `expected a time not before the one ahead of it (${amount(list[i - 1] as number)}), found ${amount(x)}`)
    } else list[i] = x + 0
  }
  return problems.since(count) ? undefined : (list as number[])
}

export function readCurve(row: Param, value: unknown, path: string, problems: Problems): number | [number, number][] | undefined {
  const expected = `${expectedNumber(row)}, or points [[minute, value], …]`
  let isList = false
  try {
    isList = Array.isArray(value)
  } catch {
    problems.add(path, 'could not be read')
    return undefined
  }
  if (!isList) {
    if (typeof value === 'number' && inRange(row, value)) return value + 0
    problems.add(path, `expected ${expected}, found ${found(value)}`)
    return undefined
  }
  const list = readList(value, path, 'points', row, problems)
  if (!list) return undefined
  const count = problems.list.length
  const minute: Param = { ...row, kind: 'number', min: 0, max: 10_000_000 }
  const points: [number, number][] = []
  for (let i = 0; i < list.length && !problems.full; i++) {
    const at = `${path}[${i}]`
    const pair = readList(list[i], at, 'a point [minute, value]', { minItems: 2, maxItems: 2 }, problems)
    if (!pair) continue
    const t = readNumber(minute, pair[0], `${at}[0]`, problems)
    const y = readNumber({ ...row, kind: 'number' }, pair[1], `${at}[1]`, problems)
    if (t === undefined || y === undefined) continue
    const before = points[points.length - 1]
    if (before && t <= before[0]) problems.add(`${at}[0]`, `expected a minute after ${amount(before[0])}, found ${amount(t)}`)
    points.push([t, y])
  }
  return problems.since(count) ? undefined : points
}

export function readText(row: Param, value: unknown, path: string, problems: Problems): string | undefined {
  const { minItems = 0, maxItems = 200 } = row
  const expected = `expected a text of ${minItems > 0 ? `${minItems} to ${amount(maxItems)}` : `at most ${amount(maxItems)}`} characters`
  if (typeof value !== 'string') problems.add(path, `${expected}, found ${found(value)}`)
  else if (value.length > maxItems) problems.add(path, `${expected}, found ${amount(value.length)}`)
  else if (value.trim().length < minItems) problems.add(path, `${expected}, found an empty one`)
  else return value
  return undefined
}

export function readClock(value: unknown, path: string, problems: Problems): string | undefined {
  const match = typeof value === 'string' && value.length <= 5 ? /^([01]?\d|2[0-3]):([0-5]\d)$/.exec(value) : null
  if (match) return `${match[1]!.padStart(2, '0')}:${match[2]}`
  problems.add(path, `expected a clock time such as '08:00', found ${found(value)}`)
  return undefined
}

export function readFactors(row: Param, value: unknown, path: string, problems: Problems): Plain | undefined {
  try {
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      const keys = Object.keys(value)
      if (keys.length > row.maxItems!) {
        problems.add(path, `expected at most ${amount(row.maxItems!)} entries, found ${amount(keys.length)}`)
        return undefined
      }
      if (keys.length < (row.minItems ?? 0)) {
        problems.add(path, `expected at least one entry, found none; leave it out`)
        return undefined
      }
      const entries: [string, unknown][] = []
      for (const key of keys) entries.push([key, readNumber(row, (value as Plain)[key], join(path, short(key)), problems)])
      return Object.fromEntries(entries)
    }
  } catch {
    problems.add(path, 'could not be read')
    return undefined
  }
  problems.add(path, `expected numbers by name, found ${found(value)}`)
  return undefined
}

export function readChoice(row: Param, value: unknown, path: string, problems: Problems): unknown {
  if (row.choices!.includes(value as string)) return value
  const meant = typeof value === 'string' ? nearest(value, row.choices!.map(String)) : undefined
  problems.add(path, `expected ${row.choices!.length > 1 ? 'one of ' : ''}${oneOf(row.choices!)}, found ${found(value)}${meant ? `; did you mean '${meant}'?` : ''}`)
  return undefined
}
