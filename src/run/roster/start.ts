import { teamWait } from '../../theory/team.ts'
import type { Question } from './days.ts'
import type { Plan } from './plan.ts'

/** Beyond this many times the people that theory asks for, no more are looked at. */
const GENEROUS = 3
const SPARE = 6

/**
 * The fewest for each stretch by theory, as if its customers came for ever, none left and nobody fell sick (pointwise stationary
 * approximation: L. Green, P. Kolesar, Management Science 37, 1991). Where theory is silent it is a first guess like any other.
 */
export function planByTheory({ scenario, stretches, goal }: Question, perHour: readonly number[]): Plan {
  const { staff, coordination, menu } = scenario
  const parts = scenario.stations?.map((station) => station.work.mean) ?? [scenario.work?.mean ?? 0]
  const mean = parts.reduce((sum, minutes) => sum + minutes, 0) * (menu ? 1 + menu.writes * (Math.min(menu.copies, staff.length) - 1) : 1)
  const most = Math.min(LIMIT, Math.ceil((2 * Math.max(...perHour) * mean) / 60 / staff[0].speed) + 20)
  const meets = (rate: number, people: number): boolean => {
    const known = staff.slice(0, people)
    const speed = (known.reduce((sum, one) => sum + one.speed, 0) + (people - known.length) * staff[staff.length - 1].speed) / people
    const answer = teamWait({ perHour: rate, work: { mean, scv: 1, law: 'exponential' }, people, speed, ...coordination })
    return answer.stable && answer.shareWithin(goal.wait) >= goal.share
  }
  return stretches.slice(1).map((_, k) => {
    let people = 1
    while (people < most && !meets(perHour[k], people)) people++
    return people
  })
}

/** How many people at once are looked at, at the most. */
export function mostPeople(byTheory: Plan, staff: number): number {
  return Math.min(LIMIT, Math.max(staff, GENEROUS * Math.max(...byTheory) + SPARE))
}

/** No roster has more people. */
const LIMIT = 10_000
