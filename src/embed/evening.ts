import { dateOf } from '../scenario/calendar.ts'
import { eveningDay, eveningName, TONIGHT } from '../scenario/evenings.ts'
import type { Preset } from '../scenario/presets/index.ts'
import { findEvening } from '../scenario/tonight.ts'
import { said } from './given.ts'
import type { Fault } from './options.ts'

const DAY = 86_400_000

/** The evening of this very day, as the whole world counts it. */
export const tonight = (now = Date.now()): Preset => findEvening(eveningName(Math.floor(now / DAY)))!

/** The evening that is asked for, by its own name or by a date beside `tonight`; today's where the date is none, which is said. Undefined: there is none of that name. */
export function eveningAsked(name: string, date: unknown, faults: Fault[], now = Date.now()): Preset | undefined {
  if (name !== TONIGHT) return findEvening(name)
  const day = date === undefined ? null : eveningDay(typeof date === 'string' ? date.trim() : '')
  if (day !== null) return findEvening(eveningName(day))
  if (date !== undefined) faults.push({ path: 'date', message: ({ panels }) => panels.notADate({ given: said(date), example: dateOf(Math.floor(now / DAY)) }) })
  return tonight(now)
}
