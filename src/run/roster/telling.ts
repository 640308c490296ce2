import { studentQuantile975 } from '../../kernel/math.ts'
import { Moments } from '../../kernel/moments.ts'
import type { Estimated, Staffing } from '../../restaurant/surveys.ts'
import type { Question } from './days.ts'
import { shiftsOf } from './plan.ts'
import type { Outcome } from './trials.ts'

/** A share of customers over days, and its 95% half-width: customers of one day are not independent, days are (a ratio estimate). */
function shareOver(met: readonly number[], come: readonly number[]): Estimated {
  const days = met.length
  const all = come.reduce((sum, n) => sum + n, 0)
  if (all === 0) return { value: null, halfWidth: null }
  const value = met.reduce((sum, n) => sum + n, 0) / all
  if (days < 2) return { value, halfWidth: null }
  const squares = met.reduce((sum, n, i) => sum + (n - value * come[i]) * (n - value * come[i]), 0)
  return { value, halfWidth: (studentQuantile975(days - 1) * Math.sqrt((days * squares) / (days - 1))) / all }
}

/** The share who waited under the goal, of those who came in one stretch. */
function shareIn({ days }: Outcome, stretch: number): Estimated {
  return shareOver(days.map((day) => day.met[stretch]), days.map((day) => day.come[stretch]))
}

/** Half-widths (of 95%) that are more than chance: one stretch among two dozen is that far off in one day of twenty. */
const CHANCE = 1.5

/** Does a staffing miss the goal in a stretch, by more than chance explains? */
export function missesIn(outcome: Outcome, stretch: number, share: number, chance = CHANCE): boolean {
  const { value, halfWidth } = shareIn(outcome, stretch)
  return value !== null && value + chance * (halfWidth ?? 0) < share - 1e-9
}

export function staffingOf(outcome: Outcome, { stretches, goal }: Question, atWork: readonly number[] = outcome.plan!): Staffing {
  const total = (counts: Int32Array): number => counts.reduce((sum, n) => sum + n, 0)
  const all = Array.from(outcome.come, (_, k) => k)
  return {
    shifts: outcome.plan && shiftsOf(outcome.plan, stretches),
    wages: estimated(outcome.days.map((day) => day.wages)),
    profit: estimated(outcome.days.map((day) => day.profit)),
    met: shareOver(outcome.days.map((day) => total(day.met)), outcome.days.map((day) => total(day.come))),
    metIn: all.map((k) => shareIn(outcome, k)),
    missedIn: all.map((k) => missesIn(outcome, k, goal.share)),
    atWork: [...atWork],
  }
}

/** What the days cost more under the one than under the other, paired day by day. */
export function savingOf(dear: Outcome | null, cheap: Outcome | null): Estimated | null {
  if (!dear || !cheap) return null
  return estimated(dear.days.map((day, i) => day.wages - cheap.days[i].wages))
}

function estimated(values: readonly number[]): Estimated {
  const moments = new Moments()
  for (const value of values) moments.add(value)
  return { value: moments.mean, halfWidth: moments.halfWidth95() }
}
