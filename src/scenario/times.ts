/** Times as logs write them. No calendar of the machine is asked: the same text means the same in every place and engine. */

export type TimeKind = 'minutes' | 'clock' | 'timestamp'

export interface Moment {
  kind: TimeKind
  /** `minutes`: as written. `clock`: minute of the day. `timestamp`: minutes since 1970 in UTC. */
  minute: number
  /** `timestamp`: minutes that its own clock is ahead of UTC. */
  offset: number
}

const CLOCK = /^(\d{1,2}):(\d{2})(?::(\d{2}(?:[.,]\d+)?))?\s*([ap])?(?:\.?m\.?)?$/i
const STAMP = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[T\s]\s*(\d{1,2}):(\d{2})(?::(\d{2}(?:[.,]\d+)?))?)?\s*(?:(Z|UTC)|([+-])(\d{2}):?(\d{2})?)?$/i
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i

/** Numbers this large count seconds since 1970, and these milliseconds; no day lasts as many minutes. */
const EPOCH_SECONDS = 1e8
const EPOCH_MILLISECONDS = 1e11

/** A decimal number, also with a decimal comma where that cannot be a delimiter. NaN if it is none. */
export function decimal(text: string, comma: boolean): number {
  const plain = comma ? text.replace(',', '.') : text
  return plain.length <= 40 && NUMBER.test(plain) ? Number(plain) : NaN
}

/** Days from 1970-01-01 to a date of the Gregorian calendar, counting years from March so that leap days come last. */
export function daysFromCivil(year: number, month: number, day: number): number {
  const y = month > 2 ? year : year - 1
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1
  return era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719468
}

function daysIn(year: number, month: number): number {
  return daysFromCivil(month === 12 ? year + 1 : year, month === 12 ? 1 : month + 1, 1) - daysFromCivil(year, month, 1)
}

/** The minute of the day, or NaN if there is none such. Second 60 is a leap second. */
function minuteOfDay(hour: number, minute: number, second: number): number {
  return hour < 24 && minute < 60 && second < 61 ? hour * 60 + minute + second / 60 : NaN
}

function seconds(text: string | undefined): number {
  return text === undefined ? 0 : Number(text.replace(',', '.'))
}

/** A number of minutes, a clock time (8:05, 08:05:30, 8:05 pm) or a timestamp (ISO 8601, or seconds or milliseconds since 1970); null if it is none. */
export function readTime(text: string, comma: boolean): Moment | null {
  const n = decimal(text, comma)
  if (!Number.isNaN(n)) {
    if (n < EPOCH_SECONDS) return { kind: 'minutes', minute: n, offset: 0 }
    return { kind: 'timestamp', minute: n < EPOCH_MILLISECONDS ? n / 60 : n / 60_000, offset: 0 }
  }
  if (text.length > 60) return null
  const clock = CLOCK.exec(text)
  if (clock) {
    let hour = Number(clock[1])
    const half = clock[4]?.toLowerCase()
    if (half !== undefined) {
      if (hour < 1 || hour > 12) return null
      hour = (hour % 12) + (half === 'p' ? 12 : 0)
    }
    const minute = minuteOfDay(hour, Number(clock[2]), seconds(clock[3]))
    return Number.isNaN(minute) ? null : { kind: 'clock', minute, offset: 0 }
  }
  const stamp = STAMP.exec(text)
  if (!stamp) return null
  const [year, month, day] = [Number(stamp[1]), Number(stamp[2]), Number(stamp[3])]
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return null
  const minute = minuteOfDay(Number(stamp[4] ?? 0), Number(stamp[5] ?? 0), seconds(stamp[6]))
  if (Number.isNaN(minute)) return null
  const offset = stamp[8] === undefined ? 0 : (stamp[8] === '-' ? -1 : 1) * (Number(stamp[9]) * 60 + Number(stamp[10] ?? 0))
  return { kind: 'timestamp', minute: daysFromCivil(year, month, day) * 1440 + minute - offset, offset }
}
