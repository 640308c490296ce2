import { speedLimit, speedOfWage, wageOfSpeed, type WageLaw } from '../kernel/laws.ts'
import { parseCommand } from '../scenario/parse.ts'
import { findParam } from '../scenario/params/index.ts'
import type { Choice, EmployeeFrame, FigureState, Which } from '../store/figure.ts'
import { NEW_SPEED, offersOf, settledNumber, speedOf, wageLaw } from './offers.ts'

const DEEDS = ['nothing', 'train', 'hire', 'let-go', 'sick', 'routing'] as const
export type Deed = (typeof DEEDS)[number]

/** What is chosen for one of the two restaurants. What a deed has no use for is kept for the one that has. */
export interface Side {
  deed: Deed
  /** Employee's id; null = nobody in particular was chosen. */
  who: string | null
  /** Speed to train to or to hire at. */
  speed: number
  routing: string | null
}

export type Sides = Record<Which, Side>

/** Speeds of equal cost are rounded down to so many grains of 1: short enough for a link, and never past the wall. */
const GRAINS = 1e6
/** Slowest and fastest that a speed may be. */
const SPEED = { min: 0.05, max: 1e6 }
/** Prices nearer than this are the same, dollars an hour. */
const SAME_COST = 0.005

/** Who could be meant by a deed, in order of the roster. */
export function candidates({ runs }: FigureState, deed: Deed): EmployeeFrame[] {
  const staying = runs.a.frame.employees.filter((e) => !e.leaving)
  switch (deed) {
    case 'train':
      return staying
    case 'let-go':
      return staying.length > 1 ? staying : []
    case 'sick':
      return staying.filter((e) => e.state !== 'sick')
    default:
      return []
  }
}

/** The ways to choose a line that could be chosen instead; none where everybody waits in one. */
export function routings(state: FigureState): readonly string[] {
  const { line, menu } = state.runs.a.scenario
  if (line.layout !== 'own') return []
  return findParam('line.routing')!.choices!.map(String).filter((way) => menu !== undefined || way !== 'by-dish')
}

/** What can be done at the moment shown. */
export function deedsOf(state: FigureState): Deed[] {
  return DEEDS.filter((deed) => {
    if (deed === 'nothing') return true
    if (deed === 'hire') return fault(state, { do: 'hire', value: { speed: NEW_SPEED } }) === null
    return deed === 'routing' ? routings(state).length > 1 : candidates(state, deed).length > 0
  })
}

/** Whom a deed means: who was chosen if they can be meant, else whom the button of that deed would mean. */
export function whoOf(state: FigureState, side: Side): EmployeeFrame | null {
  const all = candidates(state, side.deed)
  const find = (id: string | undefined | null): EmployeeFrame | undefined => all.find((e) => e.id === id)
  const { train, letGo, sick } = offersOf(state)
  const usual = { train, 'let-go': letGo, sick } as Partial<Record<Deed, { who: string } | null>>
  return find(side.who) ?? find(usual[side.deed]?.who) ?? all[0] ?? null
}

/** The speed to begin with: of somebody new, or one training above what the slowest has. */
export function usualSpeed(state: FigureState, deed: Deed): number {
  return deed === 'train' ? (offersOf(state).train?.to ?? NEW_SPEED) : NEW_SPEED
}

/** To begin with: the slowest is trained in A, somebody is hired in B. */
export function usualSides(state: FigureState): Sides {
  const can = deedsOf(state)
  const first = (...wishes: Deed[]): Deed => wishes.find((deed) => can.includes(deed)) ?? 'nothing'
  const side = (deed: Deed): Side => ({ deed, who: null, speed: usualSpeed(state, deed), routing: null })
  const b = first('hire', 'train')
  return { a: side(b === 'train' ? 'nothing' : first('train')), b: side(b) }
}

/** The change of the hourly wage bill. */
function costOf(state: FigureState, side: Side, speed: number, law: WageLaw): number {
  const who = whoOf(state, side)
  switch (side.deed) {
    case 'hire':
      return wageOfSpeed(speed, law)
    case 'train':
      return who ? wageOfSpeed(speed, law) - wageOfSpeed(speedOf(who), law) : 0
    case 'let-go':
      return who ? -who.wagePerHour : 0
    case 'sick':
      return who ? -(1 - settledNumber(state, 'money.sickPay', state.runs.a.scenario.money.sickPay)) * who.wagePerHour || 0 : 0
    default:
      return 0
  }
}

/**
 * Whose speed follows from the price of the other: training before hiring, A before B. Null where there is nothing to make equal: the
 * other has no price, or it is twice the same deed for the same person.
 */
export function follower(state: FigureState, sides: Sides): Which | null {
  const { a, b } = sides
  const law = wageLaw(state)
  // Where speed costs nothing, no price tells one speed from another.
  if (law.perSpeed <= 0) return null
  if (a.deed === b.deed && (a.deed !== 'train' || whoOf(state, a)?.id === whoOf(state, b)?.id)) return null
  const which = (['train', 'hire'] as const).flatMap((deed) => (['a', 'b'] as const).filter((w) => sides[w].deed === deed))[0]
  if (which === undefined) return null
  const leader = sides[which === 'a' ? 'b' : 'a']
  return Math.abs(costOf(state, leader, leader.speed, law)) < SAME_COST ? null : which
}

/** A side as it would be done. */
export interface Plan {
  deed: Deed
  who: EmployeeFrame | null
  /** Null where the deed has none, or none can be had for that money. */
  speed: number | null
  /** The speed was found from the price of the other side. */
  solved: boolean
  routing: string | null
  /** What stands in the way: no speed costs so much, or so little; or what the scenario refuses. */
  trouble: { kind: 'wall' } | { kind: 'too-little' } | { kind: 'refused'; message: string } | null
  choice: Choice
}

/** Both sides with their prices; `equal`: at the same hourly cost, as far as a speed can be found for it. */
export function plansOf(state: FigureState, sides: Sides, equal: boolean): Record<Which, Plan> {
  const law = wageLaw(state)
  const follows = equal ? follower(state, sides) : null
  const given = (which: Which): Plan => planOf(state, sides[which], sides[which].speed, null, law)
  if (follows === null) return { a: given('a'), b: given('b') }
  const leader = follows === 'a' ? 'b' : 'a'
  const lead = given(leader)
  const side = sides[follows]
  const from = side.deed === 'train' ? whoOf(state, side) : null
  const wage = (from ? wageOfSpeed(speedOf(from), law) : 0) + (lead.choice.cost ?? 0)
  const plan = planOf(state, side, solvedSpeed(wage, law), wage, law)
  return follows === 'a' ? { a: plan, b: lead } : { a: lead, b: plan }
}

/** The speed that a wage pays for; null if that is no speed a person could have. */
export function solvedSpeed(wage: number, law: WageLaw): number | null {
  const speed = Math.floor(speedOfWage(wage, law) * GRAINS + 1e-4) / GRAINS
  if (!(speed >= SPEED.min) || speed > SPEED.max || speed >= speedLimit(law.serialShare)) return null
  // Near the wall the last millionth of a speed is dollars.
  return Math.abs(wageOfSpeed(speed, law) - wage) < Math.max(SAME_COST, wage * 1e-6) ? speed : null
}

function planOf(state: FigureState, side: Side, speed: number | null, wage: number | null, law: WageLaw): Plan {
  const { deed } = side
  const who = whoOf(state, side)
  const paced = deed === 'train' || deed === 'hire'
  const plan = { deed, who, speed: paced ? speed : null, solved: paced && wage !== null, routing: deed === 'routing' ? routingOf(state, side) : null }
  const nothing = { commands: [], cost: null }
  if (paced && speed !== null && speed >= speedLimit(law.serialShare)) return { ...plan, trouble: { kind: 'wall' }, choice: nothing }
  if (paced && speed === null) {
    const kind = wage! > wageOfSpeed(SPEED.min, law) ? 'wall' : 'too-little'
    return { ...plan, trouble: { kind }, choice: nothing }
  }
  const commands = commandsOf(plan)
  const message = commands.map((command) => fault(state, command)).find((found) => found !== null)
  const trouble = message === undefined ? null : ({ kind: 'refused', message } as const)
  return { ...plan, trouble, choice: { commands, cost: costOf(state, side, speed ?? NEW_SPEED, law) } }
}

function routingOf(state: FigureState, side: Side): string | null {
  const ways = routings(state)
  const now = routingNow(state)
  return ways.find((way) => way === side.routing) ?? ways.find((way) => way !== now) ?? null
}

function routingNow({ runs, playback }: FigureState): string {
  const set = runs.a.commands.filter((c) => c.do === 'set' && c.path === 'line.routing' && c.at <= playback.time).at(-1)
  return typeof set?.value === 'string' ? set.value : runs.a.scenario.line.routing
}

function commandsOf({ deed, who, speed, routing }: Pick<Plan, 'deed' | 'who' | 'speed' | 'routing'>): Choice['commands'] {
  switch (deed) {
    case 'train':
      return who ? [{ do: 'train', who: who.id, value: speed }] : []
    case 'hire':
      return [{ do: 'hire', value: { speed } }]
    case 'let-go':
      return who ? [{ do: 'let-go', who: who.id }] : []
    case 'sick':
      return who ? [{ do: 'call-in-sick', who: who.id }] : []
    case 'routing':
      return routing === null ? [] : [{ do: 'set', path: 'line.routing', value: routing }]
    default:
      return []
  }
}

/** What the scenario has against a command, in words. */
function fault({ runs, playback }: FigureState, command: Choice['commands'][number]): string | null {
  const parsed = parseCommand({ ...command, at: playback.time }, runs.a.scenario)
  return parsed.ok ? null : (parsed.problems[0]?.message ?? '')
}
