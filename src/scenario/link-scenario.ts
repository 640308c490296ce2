import { TREE, type Node } from './params/index.ts'
import { parseScenario } from './parse.ts'
import { presets } from './presets/all.ts'
import { amount } from './problems.ts'
import { readable, slug } from './staff.ts'
import type { Employee, Problem, Scenario } from './types.ts'
import type { Plain } from './values.ts'

const isPlain = (value: unknown): value is Plain => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Equal as JSON has it, whatever the order of keys. */
export function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((item, i) => same(item, b[i]))
  if (!isPlain(a) || !isPlain(b)) return false
  const keys = Object.keys(a)
  return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && same(a[key], b[key]))
}

/** A section without what parsing fills in. */
function lean(children: ReadonlyMap<string, Node>, section: Plain): Plain {
  const out: [string, unknown][] = []
  for (const [key, value] of Object.entries(section)) {
    const node = children.get(key)
    if (value === undefined || !node) continue
    const { row } = node
    const inner = leanValue(node, value)
    const filledIn = row.kind === 'group' ? row.default !== undefined && same(inner, row.default) : same(inner, row.default)
    if (!filledIn) out.push([key, inner])
  }
  return Object.fromEntries(out)
}

function leanValue({ row, children }: Node, value: unknown): unknown {
  if (row.path === 'staff') return leanStaff(value as Employee[])
  if (row.kind === 'list') return (value as Plain[]).map((entry) => lean(children, entry))
  if (row.kind === 'delay') {
    const { law, mean } = value as Plain
    return law === 'deterministic' ? mean : value
  }
  return children.size > 0 && isPlain(value) ? lean(children, value) : value
}

/** Ids that follow from names left out, and those who differ by their number alone as one entry. */
function leanStaff(staff: readonly Employee[]): Plain[] {
  const rows = new Map([...TREE.get('staff')!.children])
  const out: Plain[] = []
  for (let i = 0; i < staff.length; ) {
    const { id, name, ...rest } = staff[i]
    const base = name.endsWith(' 1') ? name.slice(0, -2) : ''
    let count = 0
    if (base !== '') {
      const follows = (k: number): boolean => {
        const next = staff[i + k]
        if (!next || next.name !== `${base} ${k + 1}` || next.id !== `${slug(base)}-${k + 1}`) return false
        const { id: _, name: __, ...other } = next
        return same(other, rest)
      }
      while (follows(count)) count++
    }
    const kept = lean(rows, rest as unknown as Plain)
    if (count > 1) out.push({ name: base, count, ...kept })
    else if (slug(name) === id) out.push({ name, ...kept })
    else out.push({ id, ...(readable(id) === name ? {} : { name }), ...kept })
    i += Math.max(1, count)
  }
  return out
}

/** What must be put over `base` to have `now`; null takes a key away (no value in a scenario is null). */
function difference(now: Plain, base: Plain): Plain {
  const out: [string, unknown][] = []
  for (const key of new Set([...Object.keys(base), ...Object.keys(now)])) {
    const mine = Object.hasOwn(now, key) ? now[key] : undefined
    const theirs = Object.hasOwn(base, key) ? base[key] : undefined
    if (same(mine, theirs)) continue
    if (mine === undefined) out.push([key, null])
    else out.push([key, isPlain(mine) && isPlain(theirs) ? difference(mine, theirs) : mine])
  }
  return Object.fromEntries(out)
}

/** A difference put over what it was taken from. Entries, so that no key of a stranger's is more than a key. */
function put(change: unknown, base: unknown): unknown {
  if (!isPlain(change) || !isPlain(base)) return change
  const out = new Map(Object.entries(base))
  for (const [key, value] of Object.entries(change)) {
    if (value === null) out.delete(key)
    else out.set(key, put(value, out.get(key)))
  }
  return Object.fromEntries(out)
}

const leans = new WeakMap<Scenario, Plain>()

/** Short, and known to be read as the same scenario: else as it is. */
function leanOf(scenario: Scenario): Plain {
  let known = leans.get(scenario)
  if (known) return known
  known = lean(TREE, scenario as unknown as Plain)
  const again = parseScenario(known)
  if (!again.ok || !same(again.scenario, defined(scenario))) known = defined(scenario) as Plain
  leans.set(scenario, known)
  return known
}

/** Keys that hold undefined are absent. */
function defined(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(defined)
  if (!isPlain(value)) return value
  return Object.fromEntries(Object.entries(value).flatMap(([key, inner]) => (inner === undefined ? [] : [[key, defined(inner)]])))
}

/** A parsed scenario as its difference from another, null if there is none. */
export function writeScenario(scenario: Scenario, base: Scenario | null): Plain | null {
  if (scenario === base) return null
  const change = difference(leanOf(scenario), base ? leanOf(base) : {})
  return Object.keys(change).length > 0 ? change : null
}

/** The most people and dishes that a link may open with, and skills of all of them together: more would take long to lay out. */
const MOST_STAFF = 500
const MOST_SKILLS = 20_000
const MOST_DISHES = 10_000

/** What is few letters and a great deal of work. Only numbers that make sense are counted: parsing tells of the others. */
function tooMuch(scenario: unknown): Problem | null {
  const { staff, menu } = isPlain(scenario) ? scenario : {}
  let people = 0
  let skills = 0
  for (const entry of Array.isArray(staff) ? (staff as unknown[]) : []) {
    if (!isPlain(entry)) continue
    const count = typeof entry.count === 'number' ? entry.count : 1
    people += count
    if (isPlain(entry.skills)) skills += count * Object.keys(entry.skills).length
  }
  const over = (path: string, most: number, what: string, n: number): Problem => ({
    path: `scenario.${path}`,
    message: `a link holds at most ${amount(most)} ${what}, found ${amount(n)}; ask for the scenario as JSON instead`,
  })
  if (people > MOST_STAFF) return over('staff', MOST_STAFF, 'people', people)
  if (skills > MOST_SKILLS) return over('staff', MOST_SKILLS, 'skills', skills)
  const dishes = isPlain(menu) ? menu.dishes : 0
  return typeof dishes === 'number' && dishes > MOST_DISHES ? over('menu.dishes', MOST_DISHES, 'dishes', dishes) : null
}

/** Whether a link can hold it, so far as that is known before it is written. */
export function fits(scenario: Scenario): boolean {
  return tooMuch(scenario) === null
}

/** The scenario that such a difference makes. */
export function readScenario(change: unknown, base: Scenario | null): { ok: true; scenario: Scenario } | { ok: false; problems: Problem[] } {
  const whole = put(change, base ? leanOf(base) : {})
  const fault = tooMuch(whole)
  if (fault) return { ok: false, problems: [fault] }
  const parsed = parseScenario(whole)
  if (parsed.ok) return parsed
  return { ok: false, problems: parsed.problems.map((p) => ({ path: p.path ? `scenario.${p.path}` : 'scenario', message: p.message })) }
}

const nearest = new WeakMap<Scenario, string | null>()

/** The preset from which a scenario differs least; null if it is shortest written on its own. */
export function nearestPreset(scenario: Scenario): string | null {
  let known = nearest.get(scenario)
  if (known !== undefined) return known
  known = null
  let least = JSON.stringify(writeScenario(scenario, null)).length
  // Those of the bar stay as they are; others are made for a text, and may change with it.
  for (const preset of presets.filter(({ listed }) => listed !== undefined)) {
    const { length } = JSON.stringify(writeScenario(scenario, preset.scenario) ?? '')
    if (length < least) [known, least] = [preset.name, length]
  }
  nearest.set(scenario, known)
  return known
}
