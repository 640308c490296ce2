import type { Estimated, Roster, Staffing } from '../../restaurant/surveys.ts'
import type { FigureState, Intent } from '../../store/figure.ts'
import { settled } from '../chart/settings.ts'

/** One way of staffing the day that the picture shows. */
export interface Way {
  key: 'found' | 'flat' | 'manager'
  staffing: Staffing
}

export interface Interval {
  from: number
  to: number
}

/** The goal once all that was set during the day is set; null where nothing was promised. */
export function goalOf({ runs }: FigureState): { wait: number; share: number } | null {
  const { scenario, commands } = runs.a
  const wait = settled(scenario, commands, Infinity, 'goal.wait')
  // As the parameter table has it, where only the minutes were set.
  const share = settled(scenario, commands, Infinity, 'goal.share') ?? 0.9
  return wait === undefined ? null : { wait, share }
}

/** Those that are known by now, the cheapest shifts first. */
export function waysOf({ found, flat, manager }: Roster): Way[] {
  const ways: Way[] = []
  if (found) ways.push({ key: 'found', staffing: found })
  if (flat) ways.push({ key: 'flat', staffing: flat })
  if (manager) ways.push({ key: 'manager', staffing: manager })
  return ways
}

/** When the goal is missed, in as few intervals as it can be said. */
export function missedWhen({ missedIn }: Staffing, stretches: readonly number[]): Interval[] {
  const when: Interval[] = []
  missedIn.forEach((missed, k) => {
    if (!missed) return
    const last = when.at(-1)
    if (last?.to === stretches[k]) last.to = stretches[k + 1]
    else when.push({ from: stretches[k], to: stretches[k + 1] })
  })
  return when
}

/** How many shifts people work in all, and how many are at work at once at the most. */
export function sizeOf({ shifts, atWork }: Staffing): { shifts: number; most: number } {
  return { shifts: (shifts ?? []).reduce((sum, { count }) => sum + count, 0), most: Math.max(0, ...atWork) }
}

/** More than 0 as far as chance can tell. */
export function isSome({ value, halfWidth }: Estimated): boolean {
  return value !== null && Math.abs(value) > Math.max(halfWidth ?? 0, 0.005)
}

/** Opens the same day with these shifts in place of whoever decided before: what was set in it stays set. */
export function openWithShifts({ runs, playback }: FigureState, { staff, found }: Roster): Intent | null {
  if (!found?.shifts) return null
  const { scenario, seed, commands } = runs.a
  return {
    do: 'open',
    scenario: { ...scenario, staff, manager: { kind: 'shifts', shifts: found.shifts } },
    seed,
    time: playback.opening,
    done: commands.filter((command) => command.do === 'set'),
  }
}
