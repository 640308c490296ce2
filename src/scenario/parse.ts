import { bring } from './checks.ts'
import { parseCommand, parseCommands } from './command.ts'
import { TREE } from './params/index.ts'
import { Problems } from './problems.ts'
import { readGroup } from './read.ts'
import { checkRules, type Draft } from './rules/index.ts'
import { setParameter } from './set.ts'
import { expandStaff, type StaffEntry } from './staff.ts'
import type { Parsed, Scenario } from './types.ts'
import type { Plain } from './values.ts'

export { parseCommand, parseCommands, setParameter }

bring({ parseCommand, parseCommands, setParameter })

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
  const entries = raw.staff as (Plain | null)[] | undefined
  const staff = entries && !problems.within('staff') ? expandStaff(entries as unknown as StaffEntry[], 'staff', problems) : undefined
  checkRules({ draft: raw as Draft, problems, opening: true })
  raw.staff = staff
  return raw as unknown as Scenario
}
