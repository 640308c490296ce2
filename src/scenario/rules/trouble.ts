import { amount } from '../problems.ts'
import { missing, type Reading } from './draft.ts'

const MEAN = 'expected a mean number of minutes, since'

export function sicknessRules(reading: Reading): void {
  const { draft, problems } = reading
  const { sickness } = draft
  if (!sickness) return
  const need = (key: 'meanTimeToSick' | 'meanTimeToReturn', why: string): void => {
    if (missing(reading, `sickness.${key}`, sickness[key])) problems.add(`sickness.${key}`, `${MEAN} ${why}; it is missing`)
  }
  if (sickness.flapping) {
    need('meanTimeToSick', 'sickness.flapping is given')
    need('meanTimeToReturn', 'sickness.flapping is given')
  } else if (sickness.together !== undefined && sickness.together > 0) need('meanTimeToSick', 'sickness.together is above 0')
}

export function failFastRules(reading: Reading): void {
  const { failFast } = reading.draft
  if (failFast?.meanTimeToFail !== undefined && missing(reading, 'failFast.meanTimeToRecover', failFast.meanTimeToRecover)) {
    reading.problems.add('failFast.meanTimeToRecover', `${MEAN} failFast.meanTimeToFail is given; it is missing`)
  }
}

export function protectionRules({ draft, problems }: Reading): void {
  const { time, cap } = draft.protection?.ejection ?? {}
  if (time !== undefined && cap !== undefined && cap < time) {
    problems.add('protection.ejection.cap', `expected at least protection.ejection.time (${amount(time)}), found ${amount(cap)}`)
  }
}
