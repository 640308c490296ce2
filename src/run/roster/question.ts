import { parseScenario } from '../../scenario/parse.ts'
import { setParameter } from '../../scenario/set.ts'
import type { Command, Goal, Manager, Scenario } from '../../scenario/types.ts'
import type { RunValue } from '../jobs.ts'
import { staffAfter } from '../survey/base.ts'
import type { Question } from './days.ts'
import { stretchesOf } from './plan.ts'

/**
 * What is asked of a run: its day as it is set, for those who are there by its end, hired and trained as they were, none of them ill.
 * Null where nothing was promised.
 */
export function questionOf({ scenario, seed, commands }: RunValue): Question | null {
  const set = commands.filter((command) => command.do === 'set')
  const staff = commands.reduce(staffAfter, scenario.staff)
  const goal = goalOf(scenario, set)
  return goal ? { scenario: { ...scenario, staff: [...staff] }, seed, commands: set, stretches: stretchesOf(scenario.duration), goal } : null
}

/** The goal that the day has once all is set. */
function goalOf(scenario: Scenario, commands: readonly Command[]): Goal | undefined {
  let now = scenario
  for (const { path, value } of commands) {
    if (path?.split('.')[0] !== 'goal') continue
    const parsed = setParameter(now, path, value)
    if (parsed.ok) now = parsed.scenario
  }
  return now.goal
}

/** The shift manager by target: the scenario's own, or one by the defaults. */
export function targetOf({ manager }: Scenario): Manager {
  if (manager?.kind === 'target') return manager
  const parsed = parseScenario({ demand: { perHour: 1 }, work: { law: 'deterministic', mean: 1 }, staff: [{}], manager: { kind: 'target' } })
  if (!parsed.ok) throw new Error('The shift manager has no defaults.')
  return parsed.scenario.manager!
}

/** May there be more than one at a time? Where one person has everybody's attention at once, and all one line, there may not. */
export function mayBeMore(scenario: Scenario): boolean {
  return parseScenario({ ...scenario, demand: { perHour: 1 }, manager: { kind: 'shifts', shifts: [{ from: 0, to: 1, count: 2 }] } }).ok
}
