import type { Frame } from '../../restaurant/frame.ts'
import { goalOf } from '../../restaurant/readings.ts'
import { SlicedDay } from '../../restaurant/sliced.ts'
import type { Evening } from '../../scenario/tonight.ts'
import type { Command, Scenario } from '../../scenario/types.ts'

/** What a plan had earned by each minute of the evening. */
type Earned = readonly number[]

/** What an evening is measured by: what it earns if nobody lifts a hand, and what the best of a few fixed plans earns. */
export interface Par {
  untouched: Earned
  best: Earned
}

export interface Score {
  /** 0 to 100. */
  points: number
  /** 0 to 5. */
  stars: number
  /** Of those whose dinner is decided. */
  served: number
  inTime: number
  /** Dollars, and what the best fixed plan had by then. */
  profit: number
  par: number
  wages: number
  lost: number
  over: boolean
}

/** Points for those who were served, for those in time, for the profit; and what the wages beyond the budget cost at the most. */
const SERVED = 30
const IN_TIME = 35
const PROFIT = 35
const BUDGET = 20
/** The share served from which on it counts, and the part of the budget beyond which it costs all that it may. */
const HALF = 0.5
const BEYOND = 0.5
/** Dollars that count for all of the profit's points while the plans have not come apart by more. */
const LEAST = 40
const STARS = [20, 40, 60, 80, 95]

const part = (x: number): number => Math.min(1, Math.max(0, x))

const hires = (at: number, n: number): Command[] => Array.from({ length: n }, (_, i) => ({ at, do: 'hire', value: { name: `Extra ${i + 1}` } }))
const goes = (at: number, n: number): Command[] => Array.from({ length: n }, (_, i) => ({ at, do: 'let-go', who: `extra-${i + 1}` }))

/** The first and the last minute at which at least half of the evening's most comes. */
export function rushOf({ demand, duration }: Scenario): { from: number; to: number } {
  const curve = demand.perHour as readonly (readonly [number, number])[]
  const half = Math.max(...curve.map(([, rate]) => rate)) / 2
  const high = curve.flatMap(([minute, rate]) => (rate >= half ? [minute] : []))
  return { from: high[0]!, to: Math.min(high.at(-1)!, duration) }
}

/** Everybody trained by one factor, as far as two arms go. */
const training = (at: number, scenario: Scenario, factor: number): Command[] =>
  scenario.staff.map(({ id, speed }) => ({ at, do: 'train', who: id, value: Math.min(4, Math.round(speed * factor * 20) / 20) }))

/** A few plans that anybody could have: so many more hands, all evening or for its rush, with or without some training. */
export function fixedPlans({ preset: { scenario, at } }: Evening): Command[][] {
  const start = at + 1
  const { from, to } = rushOf(scenario)
  const begin = Math.max(start, from - 15)
  const plans: Command[][] = [[]]
  for (let n = 1; n <= 7; n++) {
    plans.push(hires(start, n))
    if (to > begin) plans.push([...hires(begin, n), ...goes(to, n)])
  }
  for (const factor of [1.25, 1.6, 2]) for (const n of [0, 1, 2, 3]) plans.push([...training(start, scenario, factor), ...hires(start, n)])
  return plans
}

const ordered = (commands: readonly Command[]): Command[] => [...commands].sort((x, y) => x.at - y.at)

/** What a score reads of an evening. */
export type Reached = Pick<Frame, 'time' | 'over' | 'served' | 'lostTotal' | 'goal'> & { money: Pick<Frame['money'], 'profit' | 'wages'> }

const dayOf = ({ preset: { scenario, commands } }: Evening, done: readonly Command[]): SlicedDay => new SlicedDay(scenario, scenario.seed, ordered([...commands, ...done]))

function through(day: SlicedDay, to: number): SlicedDay {
  while (!day.slice(to)) continue
  return day
}

/** The evening to its end, with what was done there. */
export function played(evening: Evening, done: readonly Command[]): Reached {
  const day = through(dayOf(evening, done), Infinity)
  const { served, lost, profit } = day.account()
  const { world } = day.engine
  return { time: world.now, over: true, served, lostTotal: lost, goal: goalOf(world), money: { profit, wages: world.metrics.revenue - profit } }
}

function earned(evening: Evening, done: readonly Command[]): Earned {
  const day = dayOf(evening, done)
  const out: number[] = []
  for (let minute = 0; !day.engine.over; minute++) out.push(through(day, minute).account().profit)
  return out
}

/** What an evening is measured by. Simulates it some thirty times, once for whoever plays it: a step is one of them. */
export function* parSteps(evening: Evening, plans: readonly (readonly Command[])[] = fixedPlans(evening)): Generator<void, Par, void> {
  let best: readonly Command[] = []
  let most = -Infinity
  for (const plan of plans) {
    const { profit } = through(dayOf(evening, plan), Infinity).account()
    if (profit > most) [best, most] = [plan, profit]
    yield
  }
  const untouched = earned(evening, [])
  yield
  return { untouched, best: earned(evening, best) }
}

/** … in one go. */
export function parOf(evening: Evening, plans?: readonly (readonly Command[])[]): Par {
  const steps = parSteps(evening, plans)
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}

const at = (list: Earned, minute: number): number => list[Math.min(list.length - 1, Math.max(0, Math.floor(minute)))] ?? 0

/** How an evening stands at the moment of its frame, measured by what others would have had by then. */
export function scoreOf(frame: Reached, { goal, budget }: Evening, par: Par): Score {
  const { served, lostTotal: lost, money, over, time } = frame
  const decided = served + lost
  const share = decided > 0 ? served / decided : 1
  const met = frame.goal && frame.goal.met + frame.goal.missed > 0 ? frame.goal.met / (frame.goal.met + frame.goal.missed) : 1
  const [least, most] = over ? [par.untouched.at(-1)!, par.best.at(-1)!] : [at(par.untouched, time), at(par.best, time)]
  const gained = part(1 - (most - money.profit) / Math.max(most - least, LEAST))
  const tooMuch = part((money.wages / budget - 1) / BEYOND)
  const points = Math.round(Math.max(0, SERVED * part((share - HALF) / (1 - HALF)) + IN_TIME * part(met / goal.share) + PROFIT * gained - BUDGET * tooMuch))
  return { points, stars: STARS.filter((from) => points >= from).length, served: share, inTime: met, profit: money.profit, par: most, wages: money.wages, lost, over }
}

const OWN: readonly Command['do'][] = ['hire', 'let-go', 'train']

/** Whether nothing was done but what a manager can do: with other customers or other troubles it is another evening. */
export function isFair(commands: readonly Command[], { preset }: Evening): boolean {
  const given = new Set(preset.commands.map((command) => JSON.stringify(command)))
  return commands.every((command) => OWN.includes(command.do) || given.has(JSON.stringify(command)))
}
