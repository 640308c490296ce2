import { dateOf, dayOf } from './calendar.ts'

/** What opens the evening of the day on which it is asked for. */
export const TONIGHT = 'tonight'

const NAME = /^tonight-(.+)$/

/** The first evening, and the last: before and after them there are none. */
const FIRST_EVENING = dayOf('2026-01-01')!
const LAST_EVENING = dayOf('2199-12-31')!

/** Each evening is a scene of its own name, so that what holds one opens the same one on any other day. */
export const eveningName = (day: number): string => `${TONIGHT}-${dateOf(day)}`

/** The day of a date that has an evening, else null. */
export function eveningDay(date: string): number | null {
  const day = dayOf(date)
  return day !== null && day >= FIRST_EVENING && day <= LAST_EVENING ? day : null
}

/** The day of an evening's name, null of any other name. */
export function eveningNamed(name: string): number | null {
  const date = NAME.exec(name)?.[1]
  return date === undefined ? null : eveningDay(date)
}
