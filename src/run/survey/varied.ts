import { speedLimit } from '../../kernel/laws.ts'
import { findParam } from '../../scenario/params/index.ts'
import { parseScenario } from '../../scenario/parse.ts'
import type { Command, Employee, Scenario } from '../../scenario/types.ts'
import type { Variation } from '../../restaurant/surveys.ts'
import { meanSpeed } from './base.ts'

/** A restaurant as a variation makes it of another, and who is missing there from the first minute on. */
export type Varied = { scenario: Scenario; commands: readonly Command[] } | { impossible: string }

/** Nobody is away for longer than any run. */
const FOR_GOOD = 10_000_000

/**
 * The steady restaurant `base` with what the variation names changed. A team of so many is made of the kinds of people that the roster
 * has (their skills), in the same proportions as far as whole people go; each larger one is the smaller with one more.
 */
export function varied(base: Scenario, variation: Variation): Varied {
  const { people, speed, demand, absent, ...paths } = variation
  let scenario = base
  if (demand !== undefined) {
    if (!(demand > 0)) return { impossible: `expected customers an hour above 0, found ${demand}` }
    scenario = { ...scenario, demand: { ...scenario.demand, perHour: demand } }
  }
  if (people !== undefined || speed !== undefined) {
    const count = people ?? base.staff.length
    const pace = speed ?? meanSpeed(base)
    const limit = speedLimit(numberAt(base, paths, 'growth.serialShare') ?? 0)
    if (!(pace > 0 && pace < limit)) return { impossible: `expected a speed above 0 and below ${limit}, found ${pace}` }
    if (!(count >= 1)) return { impossible: 'expected at least one at work' }
    scenario = { ...scenario, staff: teamOf(base.staff, count, pace) }
  }
  if (Object.keys(paths).length > 0 || (people !== undefined && people !== base.staff.length && countsPeople(base))) {
    const plain = structuredOf(scenario)
    for (const [path, value] of Object.entries(paths)) setNumber(plain, path, value)
    const parsed = parseScenario(plain)
    if (!parsed.ok) return { impossible: parsed.problems.map((p) => (p.path ? `${p.path}: ${p.message}` : p.message)).join('; ') }
    scenario = parsed.scenario
  }
  const missing = absent === undefined ? undefined : scenario.staff[absent]
  if (absent !== undefined && !missing) return { impossible: `expected a place in the roster, found ${absent}` }
  return { scenario, commands: missing ? [{ at: 0, do: 'call-in-sick', who: missing.id, value: FOR_GOOD }] : [] }
}

/** Is there something that not every number of people can do? The parser knows what. */
function countsPeople({ staff, stations, menu, line }: Scenario): boolean {
  return menu !== undefined || line.layout === 'own' || line.discipline === 'shared-attention' || (stations !== undefined && staff.some((one) => one.skills))
}

/** The value that a variable has in a steady restaurant; undefined where it has none. */
export function valueOf(base: Scenario, of: string): number | undefined {
  switch (of) {
    case 'people':
      return base.staff.length
    case 'speed':
      return meanSpeed(base)
    case 'demand':
      return base.demand.perHour as number
    default:
      return numberAt(base, {}, of)
  }
}

function numberAt(base: Scenario, paths: Variation, path: string): number | undefined {
  if (paths[path] !== undefined) return paths[path]
  let at: unknown = base
  for (const key of path.split('.')) at = (at as Record<string, unknown> | undefined)?.[key]
  return typeof at === 'number' ? at : undefined
}

/** People of one kind are alike but for their names and speeds. */
export const kindOf = ({ skills, quality, errorRate }: Employee): string => JSON.stringify([skills ?? null, quality ?? null, errorRate ?? null])

/** The order in which people of the roster's kinds join: whoever is furthest behind their share is next, the earlier kind among equals. */
export function teamOf(roster: readonly Employee[], count: number, speed: number): Employee[] {
  const kinds = new Map<string, { like: Employee; of: number; in: number }>()
  for (const one of roster) {
    const key = kindOf(one)
    const kind = kinds.get(key)
    if (kind) kind.of++
    else kinds.set(key, { like: one, of: 1, in: 0 })
  }
  const list = [...kinds.values()]
  return Array.from({ length: count }, (_, n) => {
    let next = list[0]
    for (const kind of list) if ((kind.in + 1) * next.of < (next.in + 1) * kind.of) next = kind
    next.in++
    const { id: _id, name: _name, ...like } = next.like
    return { ...like, id: `e${n + 1}`, name: `${n + 1}`, speed }
  })
}

/** A copy down to what a path may change; long lists are shared. */
function structuredOf(scenario: Scenario): Record<string, unknown> {
  return { ...scenario }
}

function setNumber(plain: Record<string, unknown>, path: string, value: number): void {
  const keys = path.split('.')
  let at = plain
  for (const key of keys.slice(0, -1)) {
    const inner = { ...(at[key] as Record<string, unknown> | undefined) }
    at[key] = inner
    at = inner
  }
  const last = keys[keys.length - 1]
  const whole = findParam(path)?.kind === 'integer'
  // A spread that has bounds moves with its mean.
  if (last === 'mean' && at.law === 'uniform' && typeof at.mean === 'number') {
    const ratio = value / at.mean
    at.min = (at.min as number) * ratio
    at.max = (at.max as number) * ratio
  }
  at[last] = whole ? Math.round(value) : value
}
