import { LIMIT } from '../param.ts'
import { amount } from '../problems.ts'
import type { Draft, Reading } from './draft.ts'

type Manager = NonNullable<Draft['manager']>
type Shift = { from: number; to: number; count: number }

export function managerRules(reading: Reading): void {
  const { draft, problems } = reading
  const { manager } = draft
  if (!manager || reading.problems.within('manager')) return
  if (manager.kind === 'target') {
    const { min, max, interval, tempo } = manager
    if (min! > max!) problems.add('manager.min', `expected at most manager.max (${amount(max!)}), found ${amount(min!)}`)
    if (interval! / tempo! < LIMIT.again) {
      problems.add('manager.tempo', `expected at most ${amount(interval! / LIMIT.again)} with an interval of ${amount(interval!)}, found ${amount(tempo!)}`)
    }
    return
  }
  let inOrder = true
  shiftsOf(manager).forEach(({ from, to }, i) => {
    if (to > from) return
    inOrder = false
    problems.add(`manager.shifts[${i}].to`, `expected a minute after from (${amount(from)}), found ${amount(to)}`)
  })
  const most = inOrder ? mostOnShift(manager) : 0
  if (most > LIMIT.staff) problems.add('manager.shifts', `expected at most ${amount(LIMIT.staff)} people at once, overlapping shifts added up; found ${amount(most)}`)
}

function shiftsOf(manager: Manager): readonly Shift[] {
  return (manager as { shifts: readonly Shift[] }).shifts
}

/** The most people that this manager may have on at once. Shifts that overlap add up; one that ends makes room for one that begins. */
export function mostOnShift(manager: Manager): number {
  if (manager.kind === 'target') return manager.max!
  const changes = shiftsOf(manager).flatMap(({ from, to, count }) => [
    { at: from, by: count },
    { at: to, by: -count },
  ])
  changes.sort((a, b) => a.at - b.at || a.by - b.by)
  let on = 0
  let most = 0
  for (const change of changes) most = Math.max(most, (on += change.by))
  return most
}
