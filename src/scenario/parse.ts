import { TREE } from './params/index.ts'
import { Problems } from './problems.ts'
import { readGroup } from './read.ts'
import { demandRules, growthRules, lineRules } from './rules.ts'
import { expandStaff, type StaffEntry } from './staff.ts'
import type { Demand, Growth, Line, Parsed, Scenario } from './types.ts'
import type { Plain } from './values.ts'

export { parseCommand, parseCommands } from './command.ts'
export { setParameter } from './set.ts'

/**
 * A scenario from anything: checked key by key against the parameter table, completed with its defaults, staff expanded.
 * Never throws and never changes its input; what it returns is fresh, and parses to an equal value.
 * Otherwise at most 50 problems, each with its path and what was expected.
 */
export function parseScenario(input: unknown): Parsed<Scenario, 'scenario'> {
  const problems = new Problems()
  try {
    const scenario = read(input, problems)
    if (problems.list.length === 0 && scenario) return { ok: true, scenario }
  } catch {
    problems.add('', 'could not be read')
  }
  return { ok: false, problems: problems.list }
}

function read(input: unknown, problems: Problems): Scenario | null {
  const raw = readGroup(TREE, input, '', problems)
  if (!raw) return null
  const { demand, line, growth } = raw as { demand?: Partial<Demand> | null; line?: Partial<Line> | null; growth?: Growth | null }
  const faulty = (path: string): boolean => problems.list.some((p) => p.path === path || p.path.startsWith(`${path}.`) || p.path.startsWith(`${path}[`))
  if (demand) {
    const given = { trace: demand.trace !== undefined || faulty('demand.trace'), perHour: demand.perHour !== undefined || faulty('demand.perHour') }
    demandRules(demand, given, problems)
  }
  const work = raw.work !== undefined || faulty('work')
  const stations = raw.stations !== undefined || faulty('stations')
  if (work && stations) problems.add('stations', 'expected work or stations, found both')
  if (!work && !stations) problems.add('work', "expected a distribution such as { law: 'exponential', mean: 2 }; it is missing")
  const entries = raw.staff as (Plain | null)[] | undefined
  let people: number | undefined
  if (entries) {
    growthRules(entries, growth ?? undefined, problems)
    if (!faulty('staff')) {
      const staff = expandStaff(entries as unknown as StaffEntry[], 'staff', problems)
      if (!faulty('staff')) {
        people = staff.length
        raw.staff = staff
      }
    }
  }
  if (line && !faulty('line')) lineRules(line, people, problems)
  return raw as unknown as Scenario
}
