import type { Problems } from '../problems.ts'
import type { Scenario } from '../types.ts'

/** What a faulty or absent key leaves of it: nothing, or null in the place of an entry. */
type Half<T> = T extends readonly unknown[] ? readonly (Half<T[number]> | null)[] : T extends object ? { [K in keyof T]?: Half<T[K]> } : T

/** One entry of the staff as written (`count` of the same kind) or as expanded (no count). */
export type Entry = Half<Scenario['staff'][number]> & { count?: number }

/** A scenario whose keys have been read one by one: what was faulty is missing or null. */
export type Draft = { [K in Exclude<keyof Scenario, 'staff'>]?: Half<Scenario[K]> | null } & { staff?: readonly (Entry | null)[] | null }

/** What single rows cannot see: values that contradict each other. Each rule tells what it finds, and may complete what hangs on another key. */
export interface Reading {
  draft: Draft
  /** A rule stays silent about what is known to be wrong. */
  problems: Problems
  /** Is this the opening of a day? A change at noon is not judged by who opened it. */
  opening: boolean
}

/** Neither given nor known to be faulty. */
export function missing(reading: Reading, path: string, value: unknown): boolean {
  return (value === undefined || value === null) && !reading.problems.within(path)
}

/**
 * Places in all teams together, each employee one in every team they are in: a team of everybody, or at each station one for
 * each dish, those of the same employees counted once.
 */
export function placesInTeams(draft: Draft, people: number, copies = draft.menu?.copies ?? people): number {
  const stations = draft.stations?.length ?? 1
  const dishes = draft.menu?.dishes ?? 1
  return stations * (copies >= people ? people : Math.min(dishes, people) * copies)
}

/** How many open the day; undefined while the staff is faulty. */
export function headcount(reading: Reading): number | undefined {
  const { staff } = reading.draft
  if (!staff || reading.problems.within('staff')) return undefined
  return staff.reduce((sum, entry) => sum + (entry?.count ?? 1), 0)
}
