import type { Problem } from './types.ts'

/** So many problems are told; more would not help anybody. */
export const MAX_PROBLEMS = 50

/** Collects what is wrong, up to `MAX_PROBLEMS`. */
export class Problems {
  readonly list: Problem[] = []

  get full(): boolean {
    return this.list.length >= MAX_PROBLEMS
  }

  add(path: string, message: string): void {
    if (!this.full) this.list.push({ path, message })
  }

  /** Has one been told at `path` or inside it? */
  within(path: string): boolean {
    return this.list.some((p) => p.path === path || p.path.startsWith(`${path}.`) || p.path.startsWith(`${path}[`))
  }

  /** Were problems added since the list was `count` long? */
  since(count: number): boolean {
    return this.list.length > count
  }
}

/** A number as people read it: `10,000,000`, `0.000001`. */
export function amount(n: number): string {
  if (!Number.isFinite(n)) return String(n)
  const magnitude = Math.abs(n)
  if (magnitude >= 1000 && magnitude < 1e21) {
    const [whole = '', part] = String(magnitude).split('.')
    return `${n < 0 ? '-' : ''}${whole.replace(/\B(?=(\d{3})+$)/g, ',')}${part === undefined ? '' : `.${part}`}`
  }
  return magnitude >= 1e-6 && magnitude < 1e-4 ? String(n.toFixed(9)).replace(/0+$/, '') : String(n)
}

/** Cut so that a message stays a line. */
export function short(text: string, length = 40): string {
  return text.length > length ? `${text.slice(0, length)}…` : text
}

/** What was found, in words. Never throws, whatever the value. */
export function found(value: unknown): string {
  switch (typeof value) {
    case 'undefined':
      return 'nothing'
    case 'string':
      return `'${short(value)}'`
    case 'number':
      return amount(value)
    case 'boolean':
      return String(value)
    case 'bigint':
      return 'a big integer'
    case 'symbol':
      return 'a symbol'
    case 'function':
      return 'a function'
    default:
  }
  if (value === null) return 'null'
  try {
    if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list'
  } catch {
    return 'something unreadable'
  }
  return 'an object'
}

/** 'a', 'b' or 'c'. */
export function oneOf(choices: readonly unknown[]): string {
  const names = choices.map((choice) => (typeof choice === 'string' ? `'${choice}'` : String(choice)))
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names[names.length - 1]}`
}

/** Edits (a letter added, dropped, changed, or two swapped) between two short texts, counted up to `limit` + 1. */
function edits(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  let older: number[] = []
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const current = [i]
    for (let j = 1; j <= b.length; j++) {
      const differs = a[i - 1] === b[j - 1] ? 0 : 1
      let least = Math.min(previous[j]! + 1, current[j - 1]! + 1, previous[j - 1]! + differs)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, older[j - 2]! + 1)
      current.push(least)
    }
    older = previous
    previous = current
  }
  return previous[b.length]!
}

/** The known name that `name` was probably meant to be, or undefined. */
export function nearest(name: string, known: Iterable<string>): string | undefined {
  if (name.length > 60) return undefined
  const plain = (text: string): string => text.toLowerCase().replace(/[^a-z0-9.]/g, '')
  const wanted = plain(name)
  const limit = wanted.length <= 4 ? 1 : wanted.length <= 8 ? 2 : 3
  let best: string | undefined
  let least = limit + 1
  for (const candidate of known) {
    const distance = edits(wanted, plain(candidate), limit)
    if (distance < least) {
      least = distance
      best = candidate
    }
  }
  return best
}
