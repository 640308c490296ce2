import type { Shift } from '../../restaurant/surveys.ts'

/** How many are to be at work in each stretch of the day. */
export type Plan = readonly number[]

/** The most stretches that a day is cut into. */
const MOST = 24
/** Lengths that a stretch may have, minutes; past them whole hours. */
const LENGTHS = [30, 60]

/**
 * Beginnings of the stretches of a day, and the end of the last: as long as will do for no more than `MOST`. A rest of less than half
 * a stretch belongs to the one before it.
 */
export function stretchesOf(duration: number): number[] {
  const length = LENGTHS.find((minutes) => duration <= MOST * minutes) ?? 60 * Math.ceil(duration / (MOST * 60))
  const count = Math.max(1, Math.round(duration / length))
  return Array.from({ length: count + 1 }, (_, i) => (i === count ? duration : i * length))
}

/**
 * A plan as shifts: whoever is one of the first n is at work as long as n or more are wanted, without a break. People who come and go
 * at the same time share a row; rows by their beginning, the longer first.
 */
export function shiftsOf(plan: Plan, stretches: readonly number[]): Shift[] {
  const shifts: Shift[] = []
  /** Stretches at which those now at work came. */
  const came: number[] = []
  for (let k = 0; k <= plan.length; k++) {
    const wanted = k < plan.length ? plan[k] : 0
    while (came.length < wanted) came.push(k)
    while (came.length > wanted) {
      const from = stretches[came.pop()!]
      const to = stretches[k]
      const same = shifts.find((shift) => shift.from === from && shift.to === to)
      if (same) same.count++
      else shifts.push({ from, to, count: 1 })
    }
  }
  return shifts.sort((a, b) => a.from - b.from || b.to - a.to)
}

/** How many shifts people work in all: as many as come, over the day. */
export function shiftCount(plan: Plan): number {
  return plan.reduce((sum, count, k) => sum + Math.max(0, count - (plan[k - 1] ?? 0)), 0)
}

/** The plan with so many more (or fewer) in one stretch. */
export function changed(plan: Plan, stretch: number, by: number): Plan {
  return plan.map((count, k) => (k === stretch ? count + by : count))
}
