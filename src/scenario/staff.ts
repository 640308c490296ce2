import { speedLimit } from '../kernel/laws.ts'
import { LIMIT } from './param.ts'
import { amount, found, type Problems } from './problems.ts'
import { slug } from './slug.ts'
import type { Employee, Growth } from './types.ts'

export { slug }

/** One entry as written, its keys already checked one by one. */
export interface StaffEntry {
  id?: string
  name?: string
  count: number
  speed: number
  skills?: Record<string, number>
  quality?: number
  errorRate?: number
}

/** A name for who has only an id: "employee-1" → "Employee 1". */
export function readable(id: string): string {
  const words = id.replace(/[-_]+/g, ' ').trim() || id
  const first = words.charCodeAt(0)
  return first >= 97 && first <= 122 ? String.fromCharCode(first - 32) + words.slice(1) : words
}

/**
 * The roster: `count` expanded, every id unique, every name given. Entries that are null were faulty and keep their place.
 * Explicit ids come first; the rest step aside with -2, -3, …; who has neither id nor name is "employee-1", "employee-2", ….
 */
export function expandStaff(entries: readonly (StaffEntry | null)[], path: string, problems: Problems): Employee[] {
  const total = entries.reduce((sum, entry) => sum + (entry?.count ?? 1), 0)
  if (total > LIMIT.staff) {
    problems.add(path, `expected at most ${amount(LIMIT.staff)} people in all, found ${amount(total)}`)
    return []
  }
  const skills = entries.reduce((sum, entry) => sum + (entry?.skills ? entry.count * Object.keys(entry.skills).length : 0), 0)
  if (skills > LIMIT.skills) {
    problems.add(path, `expected at most ${amount(LIMIT.skills)} skills in all, found ${amount(skills)}`)
    return []
  }
  const taken = new Set<string>()
  entries.forEach((entry, i) => {
    if (entry?.id === undefined) return
    const { id, count } = entry
    const longest = count > 1 ? `${id}-${count}` : id
    if (longest.length > LIMIT.text) problems.add(`${path}[${i}].id`, `expected at most ${LIMIT.text} characters with its number, found ${longest.length}`)
    let twice: string | undefined
    for (let k = 1; k <= count; k++) {
      const own = count > 1 ? `${id}-${k}` : id
      if (taken.has(own)) twice ??= own
      taken.add(own)
    }
    if (twice !== undefined) problems.add(`${path}[${i}].id`, `expected an id that nobody else has, found ${found(twice)} twice`)
  })
  /** The next number to try for each base, so that a thousand namesakes cost a thousand steps. */
  const next = new Map<string, number>()
  const numbered = (base: string, from: number): string => {
    let k = next.get(base) ?? from
    while (taken.has(`${base}-${k}`)) k++
    next.set(base, k + 1)
    taken.add(`${base}-${k}`)
    return `${base}-${k}`
  }
  const staff: Employee[] = []
  entries.forEach((entry, i) => {
    if (!entry) return
    const { id, name, count, speed, skills, quality, errorRate } = entry
    const longest = name !== undefined && count > 1 ? `${name} ${count}` : name
    if (longest !== undefined && longest.length > LIMIT.text) {
      problems.add(`${path}[${i}].name`, `expected at most ${LIMIT.text} characters with its number, found ${longest.length}`)
    }
    for (let k = 1; k <= count; k++) {
      const base = id ?? (name === undefined ? '' : slug(name))
      let own: string
      if (id !== undefined) own = count > 1 ? `${id}-${k}` : id
      else if (base === '') own = numbered('employee', 1)
      else if (count > 1) own = numbered(base, 1)
      else if (taken.has(base)) own = numbered(base, 2)
      else taken.add((own = base))
      const called = name === undefined ? readable(own) : count > 1 ? `${name} ${k}` : name
      const person: Employee = { id: own, name: called, speed }
      if (skills !== undefined) person.skills = { ...skills }
      if (quality !== undefined) person.quality = quality
      if (errorRate !== undefined) person.errorRate = errorRate
      staff.push(person)
    }
  })
  return staff
}

/** What is wrong with a speed under this law of growth, or null. */
export function speedFault(speed: number, growth: Growth | undefined): string | null {
  const v = growth?.serialShare ?? 0
  if (speed * v < 1) return null
  return `expected a speed below ${amount(Math.round(speedLimit(v) * 1e6) / 1e6)} (two arms: 1 ÷ growth.serialShare), found ${amount(speed)}`
}
