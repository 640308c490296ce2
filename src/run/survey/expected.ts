import { predict } from '../../theory/predict.ts'
import { wageOfSpeed } from '../../kernel/laws.ts'
import type { Scenario } from '../../scenario/types.ts'
import type { Expected, Variation } from '../../restaurant/surveys.ts'
import { varied } from './varied.ts'

/** What theory says of a steady restaurant with everybody there; null where it has no closed form. */
function expected(scenario: Scenario): Expected | null {
  const found = predict(scenario)
  if (found.model === null) return null
  const { model, kind, stable, utilisation, lossShare, wait, goal, throughputPerHour } = found
  const readings: Expected['readings'] = { utilisation, lost: lossShare }
  if (stable) {
    if (scenario.goal && goal && goal.met !== null) readings.met = goal.met
    if (wait.mean !== null) readings.wait = wait.mean
    for (const p of ['p50', 'p90', 'p95', 'p99'] as const) if (wait[p] !== null) readings[p] = wait[p]
  } else if (scenario.goal) readings.met = 0
  // Sick pay, and what food brings besides, are another matter.
  if (scenario.sickness?.meanTimeToSick === undefined && scenario.quality === undefined) {
    const { staff, money, growth } = scenario
    const wages = staff.reduce((sum, { speed }) => sum + wageOfSpeed(speed, { fixed: money.fixedPerHour, perSpeed: money.wagePerHour, serialShare: growth?.serialShare ?? 0 }), 0)
    readings.wages = wages
    readings.profit = throughputPerHour * money.spend - wages
  }
  return { model, kind, stable, readings }
}

/** What it says of the restaurant that a variation makes of another. */
export function expectedOf(base: Scenario, variation: Variation): Expected | null {
  const made = varied(base, variation)
  return 'scenario' in made && made.commands.length === 0 ? expected(made.scenario) : null
}
