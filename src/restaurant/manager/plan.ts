import type { Shift } from '../../scenario/types.ts'

/** How many people the plan wants at `minute`: the sum of the shifts [from, to) that cover it. */
export function countAt(shifts: readonly Shift[], minute: number): number {
  let count = 0
  for (const shift of shifts) if (shift.from <= minute && minute < shift.to) count += shift.count
  return count
}

/** The first minute past `after` at which the plan wants another number of people than at `after`; Infinity if none. */
export function nextChange(shifts: readonly Shift[], after: number): number {
  const count = countAt(shifts, after)
  let minute = after
  do minute = nextBoundary(shifts, minute)
  while (minute < Infinity && countAt(shifts, minute) === count)
  return minute
}

function nextBoundary(shifts: readonly Shift[], after: number): number {
  let next = Infinity
  for (const { from, to } of shifts) {
    if (from > after && from < next) next = from
    if (to > after && to < next) next = to
  }
  return next
}
