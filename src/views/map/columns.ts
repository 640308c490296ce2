import type { SurveyMap } from '../../restaurant/surveys.ts'
import type { Column, Ground } from './ground.ts'
import type { Extent } from './select.ts'
import { fieldOf, growthOf, readingOf, type Field } from '../chart/survey/field.ts'
import { scaleOf } from '../chart/survey/shades.ts'
import type { Goal } from '../../scenario/types.ts'

/** The two shores of each column of a simulated map, from which its names are placed, its table is made and its steps are drawn. */
export function simulatedGround(map: SurveyMap, goal: Goal | null, extent: Extent): Ground | null {
  const growth = fieldOf(map, growthOf)
  if (!growth) return null
  const scale = scaleOf('met', goal, map.cells)
  const met = goal && fieldOf(map, readingOf('met', scale.straight))
  const [xs, ys] = [map.x.values, map.y.values]
  const columns = xs.flatMap((people, i): Column[] => {
    // Where there can be no such team there is nothing to be named.
    if (ys.every((_, j) => map.cells[j * xs.length + i]?.impossible)) return []
    const clears = shoreOf(ys, (j) => -growth[j * xs.length + i], 0, extent)
    const meets = met ? Math.max(clears, shoreOf(ys, (j) => met[j * xs.length + i], scale.straight(goal.share), extent)) : clears
    const from = i === 0 ? 1 : (xs[i - 1] + people) / 2 + 0.5
    const to = i === xs.length - 1 ? Math.max(people, extent.people) : (people + xs[i + 1]) / 2 - 0.5
    return [{ people, from, to, clears, meets }]
  })
  return { columns, kind: 'exact' }
}

/** The speed from which on `says` is at least `level`: what is between two rows goes by the logarithm of their speeds. */
function shoreOf(speeds: readonly number[], says: (j: number) => number, level: number, { low, high }: Extent): number {
  let j = speeds.length - 1
  while (j >= 0 && says(j) >= level) j--
  if (j === speeds.length - 1) return high
  if (j < 0) return low
  const [below, above] = [says(j), says(j + 1)]
  return speeds[j] * (speeds[j + 1] / speeds[j]) ** ((level - below) / (above - below))
}

/** Dollars an hour of a team there, between the cells as they say; null where none says. */
export function wagesAt(map: SurveyMap): ((people: number, speed: number) => number) | null {
  const field: Field | null = fieldOf(map, readingOf('wages'))
  if (!field) return null
  const [nx, ys] = [map.x.values.length, map.y.values]
  return (people, speed) => {
    const i = map.x.values.indexOf(people)
    let j = 0
    while (j < ys.length - 2 && ys[j + 1] < speed) j++
    const part = (speed - ys[j]) / (ys[j + 1] - ys[j])
    return field[j * nx + i] + (field[(j + 1) * nx + i] - field[j * nx + i]) * part
  }
}
