import { dishNamed } from '../dishes.ts'
import { amount, found } from '../problems.ts'
import type { Reading } from './draft.ts'

/** What an order is made of: work, or stations. */
export function orderRules({ draft, problems }: Reading): void {
  const work = draft.work !== undefined || problems.within('work')
  const stations = draft.stations !== undefined || problems.within('stations')
  if (work && stations) problems.add('stations', 'expected work or stations, found both')
  if (!work && !stations) problems.add('work', "expected a distribution such as { law: 'exponential', mean: 2 }; it is missing")
  const names = new Set<string>()
  draft.stations?.forEach((station, i) => {
    const name = station?.name
    if (name === undefined) return
    if (names.has(name)) problems.add(`stations[${i}].name`, `expected a name that no other station has, found ${found(name)} twice`)
    names.add(name)
    if (draft.menu && dishNamed(name, Infinity)) problems.add(`stations[${i}].name`, `${found(name)} is the name of a dish; expected another`)
  })
}

/** What good food brings, and what it needs for that. */
export function qualityRules(reading: Reading): void {
  const { draft, problems } = reading
  const { quality, staff } = draft
  if (!quality) return
  if (quality.chance !== undefined && quality.chance > 0 && quality.after === undefined && !reading.problems.within('quality.after')) {
    problems.add('quality.after', 'expected a number of minutes or a distribution, since quality.chance is above 0; it is missing')
  }
  const { premium } = quality
  if (premium === undefined || !staff) return
  let worst = Infinity
  for (const entry of staff) worst = Math.min(worst, entry?.quality ?? Infinity)
  const fault = spendFault(premium, worst)
  if (fault) problems.add('quality.premium', fault)
}

/** Why the worst food of this premium would cost the house money instead of bringing some, or null: 1 + premium × (quality − 0.5) must not be below 0. */
export function spendFault(premium: number, worst: number): string | null {
  if (premium * (0.5 - worst) <= 1 + 1e-9) return null
  const most = Math.floor(1e6 / (0.5 - worst)) / 1e6
  return `expected at most ${amount(most)} with a quality of ${amount(worst)} among the staff (customers would be paid to eat), found ${amount(premium)}`
}
