import { speedLimit, wageOfSpeed, type WageLaw } from '../kernel/laws.ts'
import type { Scenario } from '../scenario/types.ts'
import type { Choice, EmployeeFrame, FigureState } from '../store/figure.ts'

/** One training makes somebody faster by this factor. */
const STEP = 1.25
/** Speeds offered are multiples of this. */
const GRAIN = 0.05
/** Speed of somebody newly hired. */
export const NEW_SPEED = 1
/** What "slow down" makes of a pace. */
const SLOW = 0.5

export interface Training {
  who: string
  name: string
  /** null: faster is impossible at any wage. */
  to: number | null
  /** Change of the wage, dollars an hour. */
  cost: number
}

/** What can be done at a moment, with its price: dollars an hour on the wage bill. */
export interface Offers {
  hire: { cost: number }
  train: Training | null
  /** The last hired; null when nobody could be spared. */
  letGo: { who: string; name: string; cost: number } | null
  /** Who would call in sick next; what is not paid to the sick is saved. */
  sick: { who: string; name: string; cost: number } | null
  /** Who has been away longest. */
  back: { who: string; name: string; cost: number } | null
}

/** The number last given to a parameter by a command up to the moment shown, else the scenario's. */
export function settledNumber({ runs, playback }: FigureState, path: string, before: number): number {
  let value = before
  for (const c of runs.a.commands) {
    if (c.do === 'set' && c.path === path && c.at <= playback.time && typeof c.value === 'number') value = c.value
  }
  return value
}

/** The law of wages at the moment shown. */
export function wageLaw(state: FigureState): WageLaw {
  const { money, growth } = state.runs.a.scenario
  return {
    perSpeed: settledNumber(state, 'money.wagePerHour', money.wagePerHour),
    fixed: settledNumber(state, 'money.fixedPerHour', money.fixedPerHour),
    serialShare: growth?.serialShare ?? 0,
  }
}

const toGrain = (speed: number): number => Math.round(Math.round(speed / GRAIN) * GRAIN * 100) / 100

/** The speed an employee has or is being trained for. */
export const speedOf = (e: EmployeeFrame): number => (Number.isNaN(e.trainingTo) ? e.speed : e.trainingTo)

/** The next speed above (or below) theirs and what it changes on the wage bill. */
export function training(e: EmployeeFrame, state: FigureState, down = false): Training {
  const law = wageLaw(state)
  const from = speedOf(e)
  const to = toGrain(down ? Math.min(from / STEP, from - GRAIN) : Math.max(from * STEP, from + GRAIN))
  const possible = to >= GRAIN && to < speedLimit(law.serialShare)
  return {
    who: e.id,
    name: e.name,
    to: possible ? to : null,
    cost: possible ? wageOfSpeed(to, law) - wageOfSpeed(from, law) : 0,
  }
}

/** The share of a wage that the sick are not paid. */
const unpaidShare = (state: FigureState): number => 1 - settledNumber(state, 'money.sickPay', state.runs.a.scenario.money.sickPay)

/** `items[i]` with the smallest `by`, the first of equals. */
function least<T>(items: readonly T[], by: (item: T) => number): T | null {
  let best: T | null = null
  for (const item of items) if (best === null || by(item) < by(best)) best = item
  return best
}

export function offersOf(state: FigureState): Offers {
  const { frame, commands } = state.runs.a
  const staying = frame.employees.filter((e) => !e.leaving)
  const present = staying.filter((e) => e.state !== 'sick')
  const away = staying.filter((e) => e.state === 'sick')
  const slowest = least(present, speedOf) ?? least(staying, speedOf)
  const last = staying.length > 1 ? staying[staying.length - 1] : null
  // Calls go round the roster, so that one press after the other takes everybody and none twice.
  const calls = commands.filter((c) => c.do === 'call-in-sick' && c.at <= state.playback.time).length
  const next = present.length > 0 ? present[calls % present.length] : null
  const longest = least(away, (e) => e.since)
  const unpaid = unpaidShare(state)
  return {
    hire: { cost: wageOfSpeed(NEW_SPEED, wageLaw(state)) },
    train: slowest && training(slowest, state),
    letGo: last && { who: last.id, name: last.name, cost: -last.wagePerHour },
    sick: next && { who: next.id, name: next.name, cost: -unpaid * next.wagePerHour || 0 },
    back: longest && { who: longest.id, name: longest.name, cost: unpaid * longest.wagePerHour },
  }
}

/** What each offer would do, with its price; null where it cannot be had. */
export type Choices<K extends string> = Record<K, Choice | null>

const one = (command: Choice['commands'][number], cost: number | null): Choice => ({ commands: [command], cost })

export function choicesOf({ hire, train, letGo, sick, back }: Offers): Choices<keyof Offers> {
  return {
    hire: one({ do: 'hire', value: { speed: NEW_SPEED } }, hire.cost),
    train: train && train.to !== null ? one({ do: 'train', who: train.who, value: train.to }, train.cost) : null,
    letGo: letGo && one({ do: 'let-go', who: letGo.who }, letGo.cost),
    sick: sick && one({ do: 'call-in-sick', who: sick.who }, sick.cost),
    back: back && one({ do: 'return', who: back.who }, back.cost),
  }
}

/** What can be done to one employee. `spare`: somebody else stays. */
export function personChoices(e: EmployeeFrame, spare: boolean, state: FigureState): Choices<'up' | 'down' | 'sick' | 'back' | 'slow' | 'letGo'> {
  const { id: who } = e
  const trained = ({ to, cost }: Training): Choice | null => (to === null ? null : one({ do: 'train', who, value: to }, cost))
  const unpaid = unpaidShare(state) * e.wagePerHour || 0
  const away = e.state === 'sick'
  return {
    up: trained(training(e, state)),
    down: trained(training(e, state, true)),
    sick: away ? null : one({ do: 'call-in-sick', who }, -unpaid || 0),
    back: away ? one({ do: 'return', who }, unpaid) : null,
    slow: one({ do: 'slow', who, value: e.slowFactor < 1 ? 1 : SLOW }, null),
    letGo: spare ? one({ do: 'let-go', who }, -e.wagePerHour) : null,
  }
}

export interface DemandOffer {
  /** Customers an hour now. */
  perHour: number
  /** Customers an hour now at factor 1; 0 when nobody would come whatever the factor. */
  base: number
  /** End of the slider. */
  max: number
}

/** The most customers an hour that the scenario asks for by itself. */
function peakPerHour(scenario: Scenario): number {
  const { perHour, trace, factor } = scenario.demand
  if (typeof perHour === 'number') return perHour * factor
  if (perHour) return Math.max(...perHour.map((point) => point[1])) * factor
  if (!trace) return 0
  const hours = new Map<number, number>()
  let most = 0
  for (const at of trace.at) {
    const hour = Math.floor(at / 60)
    const n = (hours.get(hour) ?? 0) + 1
    hours.set(hour, n)
    most = Math.max(most, n)
  }
  return most * factor
}

export function demandOffer(state: FigureState): DemandOffer {
  const { scenario, frame } = state.runs.a
  const factor = settledNumber(state, 'demand.factor', scenario.demand.factor)
  const perHour = frame.demandPerHour
  // A slider at 0 has switched the curve off; its height then has to be read from the scenario.
  const base = factor > 0 ? perHour / factor : frame.doorsOpen ? baseAt(scenario, state.playback.time) : 0
  return { perHour: Math.round(perHour), base, max: Math.max(60, Math.ceil((peakPerHour(scenario) * 2.5) / 20) * 20) }
}

function baseAt(scenario: Scenario, time: number): number {
  const { perHour } = scenario.demand
  if (typeof perHour === 'number') return perHour
  if (!perHour || perHour.length === 0) return peakPerHour({ ...scenario, demand: { ...scenario.demand, factor: 1 } })
  const after = perHour.findIndex((point) => point[0] > time)
  if (after < 0) return perHour[perHour.length - 1][1]
  if (after === 0) return perHour[0][1]
  const [m0, r0] = perHour[after - 1]
  const [m1, r1] = perHour[after]
  return r0 + ((r1 - r0) * (time - m0)) / (m1 - m0)
}
