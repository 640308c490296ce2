import { speedOfWage, wageOfSpeed, type WageLaw } from '../../kernel/laws.ts'
import type { Ask, Extent } from './select.ts'

/** What theory says of a team of equals. */
interface TeamAnswer {
  stable: boolean
  wait: number
  kind: 'exact' | 'approximate' | 'limit'
  /** Share of customers who wait at most `t` minutes. */
  shareWithin(t: number): number
}

export type TeamWait = (question: {
  perHour: number
  work: Ask['work']
  people: number
  speed: number
  contention: number
  coherency: number
}) => TeamAnswer

/** The most columns that are drawn; past it a column stands for several numbers of people. */
const MOST_COLUMNS = 60

export interface Column {
  /** The number of people that stands for all of it. */
  people: number
  /** The numbers of people it stands for, both included. */
  from: number
  to: number
  /** Speed from which on the line clears, and from which on the goal is met; `high` or more where no speed of the map does. */
  clears: number
  meets: number
}

export interface Ground {
  columns: Column[]
  kind: TeamAnswer['kind']
}

/** Each column's two shores. Both rise with nothing but speed, so halving finds them. */
export function groundOf(ask: Ask, extent: Extent, teamWait: TeamWait): Ground {
  const bin = Math.ceil(extent.people / MOST_COLUMNS)
  const columns: Column[] = []
  let kind: TeamAnswer['kind'] = ask.poisson ? 'exact' : 'approximate'
  const { goal, perHour, work, contention, coherency } = ask
  for (let from = 1; from <= extent.people; from += bin) {
    const to = Math.min(extent.people, from + bin - 1)
    const people = Math.round((from + to) / 2)
    const answer = (speed: number): TeamAnswer =>
      teamWait({ perHour, work, people, speed, contention, coherency })
    const clears = shore((s) => answer(s).stable, extent.low, extent.high)
    let meets = clears
    if (goal && clears < extent.high) {
      meets = shore(
        (s) => {
          const a = answer(s)
          return a.stable && a.shareWithin(goal.wait) >= goal.share
        },
        clears,
        extent.high,
      )
      const said = answer(Math.min(extent.high, meets * 1.0001)).kind
      if (said !== 'exact') kind = said
    }
    columns.push({ people, from, to, clears, meets })
  }
  return { columns, kind }
}

/** The least of [low, high] from which on `holds`, by halving the logarithm; `high` if it never does. */
export function shore(holds: (speed: number) => boolean, low: number, high: number): number {
  if (holds(low)) return low
  let [a, b] = [Math.log(low), Math.log(high)]
  if (!holds(high * (1 - 1e-9))) return high
  for (let i = 0; i < 24; i++) {
    const middle = (a + b) / 2
    if (holds(Math.exp(middle))) b = middle
    else a = middle
  }
  return Math.exp(b)
}

const NICE = [1, 1.5, 2, 3, 4, 6, 9]

/** Two to four round costs an hour whose lines cross the map. */
export function contourCosts(law: WageLaw, extent: Extent): number[] {
  const lowest = wageOfSpeed(1, law) * Math.max(2, extent.people * 0.12)
  const highest = wageOfSpeed(1, law) * extent.people * 1.25
  if (!(lowest > 0 && Number.isFinite(highest))) return []
  const costs: number[] = []
  for (const part of [0.2, 0.55, 0.9]) {
    const near = lowest * Math.pow(highest / lowest, part)
    const power = Math.pow(10, Math.floor(Math.log10(near)))
    const cost = [...NICE, 10].reduce((best, n) => (Math.abs(Math.log((n * power) / near)) < Math.abs(Math.log(best / near)) ? n * power : best), power)
    if (!costs.includes(cost)) costs.push(cost)
  }
  return costs
}

/** The line on which people × wage(speed) = `cost`, as [people, speed] within the map, from left to right. */
export function contour(cost: number, law: WageLaw, extent: Extent, steps = 80): [number, number][] {
  const from = 0.5
  const to = extent.people + 0.5
  const speedAt = (people: number): number => speedOfWage(cost / people, law)
  const points: [number, number][] = []
  for (let i = 0; i <= steps; i++) {
    const people = from + ((to - from) * i) / steps
    const speed = speedAt(people)
    if (speed <= extent.high && speed >= extent.low) {
      if (points.length === 0 && i > 0) points.push([peopleAt(cost, law, extent.high, people), Math.min(extent.high, speedAt(peopleAt(cost, law, extent.high, people)))])
      points.push([people, speed])
    } else if (points.length > 0) {
      const end = cost / wageOfSpeed(extent.low, law)
      if (end > points.at(-1)![0]) points.push([end, extent.low])
      break
    }
  }
  return points
}

/** Where the line enters the map from above, before `people`. */
function peopleAt(cost: number, law: WageLaw, high: number, people: number): number {
  const wage = wageOfSpeed(high, law)
  return Number.isFinite(wage) ? Math.max(0.5, Math.min(people, cost / wage)) : people
}
