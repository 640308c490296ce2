import type { Command, Scenario } from '../../scenario/types.ts'

/** The last value that a `set` command gave to a parameter up to `time`, else undefined. */
function lastSet(commands: readonly Command[], time: number, path: string): unknown {
  let value: unknown
  for (const command of commands) {
    if (command.do === 'set' && command.path === path && command.at <= time) value = command.value
  }
  return value
}

/** A number of the scenario as it stands at `time`, after what was set during the day. */
export function settled(scenario: Scenario, commands: readonly Command[], time: number, path: string): number | undefined {
  const set = lastSet(commands, time, path)
  if (typeof set === 'number') return set
  let at: unknown = scenario
  for (const key of path.split('.')) at = (at as Record<string, unknown> | undefined)?.[key]
  return typeof at === 'number' ? at : undefined
}

/** Minute of the clock at minute 0 of the day. */
export function openingMinute(opensAt: string): number {
  const [hours, minutes] = opensAt.split(':')
  return Number(hours) * 60 + Number(minutes)
}
