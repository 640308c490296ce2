import type { Scenario } from '../scenario/types.ts'

/** How many places in teams there are, each with its employee (and its points on a hash circle). */
export function placesOf({ staff, stations, menu }: Scenario): number {
  const kinds = stations?.length ?? 1
  return kinds * (menu ? menu.dishes * Math.min(menu.copies, staff.length) : staff.length)
}

/** What one event may cost besides what it tells. */
export function costOfEvent(scenario: Scenario): number {
  const { staff, line, sickness, slowness, failFast, manager, protection } = scenario
  const goesThroughAll = sickness ?? slowness ?? failFast ?? manager ?? protection
  const choices = line.layout === 'own' && line.choices.of > 2 ? 0.2 * line.choices.of : 0
  return 1 + (goesThroughAll ? 0.1 : 0.005) * staff.length + placesOf(scenario) / 1000 + choices + (line.discipline === 'shared-attention' ? 8 : 0) + (protection ? 8 : 0)
}
