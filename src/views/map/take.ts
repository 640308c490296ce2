import type { FigureStore } from '../../store/figure.ts'
import { allowed } from './hold.ts'
import { selectMap } from './select.ts'
import { planMove, staffing, type Place } from './team.ts'

/** May the reader bring their team anywhere on the map? */
export function mayTake(store: FigureStore): boolean {
  const { people, speed } = allowed(store)
  return people && speed
}

/** Is the team so many, whoever is sick among them, each of that speed? */
export function isTaken(store: FigureStore, { people, speed }: Place): boolean {
  const { team } = selectMap(store.getState())
  return team.length === people && team.every((m) => Math.abs(m.becoming - speed) < 5e-4)
}

/** Hires, or lets go whoever came last, then trains everybody to the one speed: what the hand does on the map, and a team of equals after it. */
export function take(store: FigureStore, { people, speed }: Place): void {
  const { team, terms } = selectMap(store.getState())
  const sick = team.filter((m) => m.sick).length
  for (const command of staffing(planMove(team, { people: people - sick }, terms.wage))) store.apply(command)
  if (selectMap(store.getState()).team.some((m) => Math.abs(m.becoming - speed) >= 5e-4)) store.apply({ do: 'train', value: speed })
}
