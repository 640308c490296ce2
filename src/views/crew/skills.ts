import type { Command, Scenario } from '../../scenario/types.ts'

/** Stations that a person of these skills works at; who has no skill at any of them works at all. */
function stationsOf(skills: Record<string, unknown> | undefined, stations: readonly string[]): readonly string[] {
  const own = skills ? stations.filter((name) => Object.hasOwn(skills, name)) : []
  return own.length > 0 ? own : stations
}

/** Which stations somebody can work at, by their name on the roster. Who was hired during the day is known by what was asked for. */
export function createStationsBy(scenario: Scenario, commands: readonly Command[]): (id: string, name: string) => readonly string[] {
  const stations = (scenario.stations ?? []).map((s) => s.name)
  const known = new Map<string, readonly string[]>()
  for (const { id, skills } of scenario.staff) known.set(id, stationsOf(skills, stations))
  const hired = new Map<string, readonly string[]>()
  for (const command of commands) {
    if (command.do !== 'hire') continue
    const value = command.value as { name?: string; skills?: Record<string, unknown> } | undefined
    if (value?.name) hired.set(value.name, stationsOf(value.skills, stations))
  }
  return (id, name) => known.get(id) ?? hired.get(name) ?? stations
}
