import type { Cell, Reading, SurveyMap } from '../../../restaurant/surveys.ts'

/** A number for every cell of a map, row by row. */
export type Field = Float64Array

/** What a cell says; NaN where it says nothing. */
export type Says = (cell: Cell) => number

/**
 * What the cells seen say, and between them what is straight between them: first along each column, then along each row. Past the last cell
 * seen it goes on level. Null: nobody says anything yet.
 */
export function fieldOf({ x, y, cells }: SurveyMap, says: Says): Field | null {
  const [nx, ny] = [x.values.length, y.values.length]
  const field = new Float64Array(nx * ny).fill(NaN)
  let any = false
  for (const [k, cell] of cells.entries()) {
    if (!cell || cell.impossible !== null) continue
    field[k] = says(cell)
    any ||= Number.isFinite(field[k])
    if (!Number.isFinite(field[k])) field[k] = NaN
  }
  if (!any) return null
  for (let i = 0; i < nx; i++) fill(field, i, nx, ny)
  for (let j = 0; j < ny; j++) fill(field, j * nx, 1, nx)
  return field
}

/** Fills what is NaN in `count` numbers from `start` on, `step` apart; leaves them be where all are. */
function fill(field: Field, start: number, step: number, count: number): void {
  let before = -1
  for (let k = 0; k < count; k++) {
    const value = field[start + k * step]
    if (Number.isNaN(value)) continue
    const from = before < 0 ? value : field[start + before * step]
    for (let m = before + 1; m < k; m++) field[start + m * step] = before < 0 ? value : from + ((value - from) * (m - before)) / (k - before)
    before = k
  }
  if (before < 0) return
  for (let m = before + 1; m < count; m++) field[start + m * step] = field[start + before * step]
}

/** The reading of a cell, if it says something. */
export const readingOf =
  (reading: Reading, straight: (value: number) => number = (v) => v): Says =>
  ({ readings }) => {
    const { value } = readings[reading]
    return value === null ? NaN : straight(value)
  }

/** As near to neither as a cell may stand. */
const HAIR = 1e-6

/**
 * Below zero where the line clears, above it where it does not; the same of both: by which part of all who come more come than can be served.
 * What is idle says how far below.
 */
export const growthOf: Says = ({ clears, growth, readings }) => {
  if (!clears) return Math.max(HAIR, growth)
  const busy = readings.utilisation.value
  return busy !== null && busy > 0 ? Math.min(-HAIR, 1 - 1 / Math.min(1, busy)) : -1
}
