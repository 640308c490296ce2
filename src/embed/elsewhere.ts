import type { RunState } from '../store/figure.ts'

/** What changes how many there are, and how fast they are. */
const STAFFING: ReadonlySet<string> = new Set(['hire', 'let-go', 'train'])

/**
 * Is it the same restaurant but for how many equals it has and how fast they are? What has been found out about every team then holds on:
 * the reader only stands elsewhere on the map.
 */
export function standsElsewhere(before: RunState, after: RunState): boolean {
  if (before.scenario !== after.scenario || before.seed !== after.seed) return false
  // Of people of several kinds a team is made in their proportions, which whoever comes and goes changes.
  if (before.scenario.staff.some(({ skills, quality, errorRate }) => skills !== undefined || quality !== undefined || errorRate !== undefined)) return false
  const [shorter, longer] = before.commands.length < after.commands.length ? [before.commands, after.commands] : [after.commands, before.commands]
  if (shorter.some((command, i) => command !== longer[i] && JSON.stringify(command) !== JSON.stringify(longer[i]))) return false
  return longer.slice(shorter.length).every(({ do: what, value }) => STAFFING.has(what) && (what !== 'hire' || isPlain(value)))
}

const isPlain = (value: unknown): boolean => Object.keys((value ?? {}) as object).every((key) => key === 'name' || key === 'speed')
