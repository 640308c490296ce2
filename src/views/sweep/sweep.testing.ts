import { READINGS } from '../../restaurant/surveys.ts'
import type { Cell, Estimated, Expected, Reading, Sweep, Variable } from '../../restaurant/surveys.ts'

/** Sweeps made by hand. */

export const PEOPLE: Variable = { of: 'people', unit: 'staff', group: null }
export const PATIENCE: Variable = { of: 'patience.mean', unit: 'min', group: 'patience' }

/** Value and half-width of what is named; the rest is nothing. */
export function cellOf(readings: Partial<Record<Reading, [value: number, half: number | null]>>, change: Partial<Cell> = {}): Cell {
  const all = Object.fromEntries(READINGS.map((key): [Reading, Estimated] => [key, { value: readings[key]?.[0] ?? null, halfWidth: readings[key]?.[1] ?? null }]))
  return { customers: 1000, readings: all as Cell['readings'], growth: 0, clears: true, impossible: null, ...change }
}

export function sweepOf(values: number[], cells: (Cell | null)[], change: Partial<Sweep> = {}): Sweep {
  return {
    axis: { of: 'people', values }, goal: { wait: 3, share: 0.9 }, now: null, cells, theory: values.map(() => null),
    progress: { done: 1, wanted: 1, over: true }, digest: '', ...change,
  }
}

export const theoryOf = (readings: Expected['readings'], change: Partial<Expected> = {}): Expected => ({ model: 'M/M/2', kind: 'exact', stable: true, readings, ...change })

/** One to five people of whom the first does not do; waits, shares, wages and profit as they go. */
export function usual(): Sweep {
  const waits = [900, 9.1, 1.2, 0.3, 0.02]
  const met = [0, 0.5, 0.89, 0.98, 1]
  const profit = [100, 400, 500, 480, 450]
  return sweepOf(
    [1, 2, 3, 4, 5],
    waits.map((wait, i) =>
      cellOf(
        { wait: [wait, 0.1 * wait], met: [met[i], 0.02], p90: [2.5 * wait, 0.3 * wait], lost: [0, 0], utilisation: [1 / (i + 1), 0.01], wages: [15 * (i + 1), 0], profit: [profit[i], 5] },
        { clears: i > 0, growth: i > 0 ? 0 : 0.2 },
      ),
    ),
    { now: 3 },
  )
}
