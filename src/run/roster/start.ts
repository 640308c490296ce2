import type { Scenario } from '../../scenario/types.ts'
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
  const { staff, coordination } = scenario
  const mean = meanWork(scenario)
  const slowest = staff.reduce((least, one) => Math.min(least, one.speed), Infinity)
  const most = Math.min(LIMIT, Math.ceil((2 * Math.max(...perHour) * mean) / 60 / slowest) + 20)
  /** Speeds of the first so many, added up. */
  const speeds = [0]
  for (let e = 0; e < most; e++) speeds.push(speeds[e] + staff[Math.min(e, staff.length - 1)].speed)
  const meets = (rate: number, people: number): boolean => {
    const speed = speeds[people] / people
    const answer = teamWait({ perHour: rate, work: { mean, scv: 1, law: 'exponential' }, people, speed, ...coordination })
    return answer.stable && answer.shareWithin(goal.wait) >= goal.share
  }
  return stretches.slice(1).map((_, k) => {
    let people = 1
    while (people < most && !meets(perHour[k], people)) people++
    return people
  })
}

/** Minutes that an order takes somebody of speed 1, at all stations, for everybody who must do it. */
function meanWork({ stations, work, demand, menu, staff }: Scenario): number {
  const recorded = demand.trace?.work
  if (recorded?.length) return recorded.reduce((sum, minutes) => sum + minutes, 0) / recorded.length
  const minutes = stations?.reduce((sum, station) => sum + station.work.mean, 0) ?? work?.mean ?? 0
  return minutes * (menu ? 1 + menu.writes * (Math.min(menu.copies, staff.length) - 1) : 1)
}

/** How many people at once are looked at, at the most. */
export function mostPeople(byTheory: Plan, staff: number): number {
  return Math.min(LIMIT, Math.max(staff, GENEROUS * Math.max(...byTheory) + SPARE))
}

/** No roster has more people. */
const LIMIT = 10_000
