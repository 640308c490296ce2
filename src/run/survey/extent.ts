import { exp, log } from '../../kernel/math.ts'
import type { Axis } from '../../restaurant/surveys.ts'

/** Cells of the map along either axis, at most. */
const CELLS = 24

/** The axes of the map of people and speed: cells side by side over all of its ground, each standing for its middle. */
export function mapAxes({ people, low, high }: { people: number; low: number; high: number }): { x: Axis; y: Axis } {
  const columns = Math.min(CELLS, people)
  const numbers = Array.from({ length: columns }, (_, i) => Math.round(columns === 1 ? 1 : 1 + ((people - 1) * i) / (columns - 1)))
  const step = log(high / low) / CELLS
  return { x: { of: 'people', values: [...new Set(numbers)] }, y: { of: 'speed', values: Array.from({ length: CELLS }, (_, j) => low * exp(step * (j + 0.5))) } }
}
