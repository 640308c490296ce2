import { speedLimit, wageOfSpeed, type WageLaw } from '../../kernel/laws.ts'
import type { EmployeeFrame } from '../../restaurant/frame.ts'
import type { Command } from '../../scenario/types.ts'

/** One of the roster who stays. */
export interface Member {
  id: string
  name: string
  speed: number
  /** The speed that a training under way will give, else `speed`. */
  becoming: number
  sick: boolean
}

export interface Place {
  people: number
  /** Their mean speed. */
  speed: number
}

/** Those who stay, in order of hiring. Who has been let go and finishes the order in hand no longer counts. */
export function teamOf(employees: readonly EmployeeFrame[]): Member[] {
  return employees
    .filter((e) => !e.leaving)
    .map((e) => ({ id: e.id, name: e.name, speed: e.speed, becoming: becoming(e), sick: e.state === 'sick' }))
}

const becoming = (e: EmployeeFrame): number => (Number.isNaN(e.trainingTo) ? e.speed : e.trainingTo)

/** Whether `teamOf` would still say the same. */
export function isTeamOf(team: readonly Member[], employees: readonly EmployeeFrame[]): boolean {
  let i = 0
  for (const e of employees) {
    if (e.leaving) continue
    const m = team[i++]
    if (!m || m.id !== e.id || m.speed !== e.speed || m.sick !== (e.state === 'sick') || m.becoming !== becoming(e)) return false
  }
  return i === team.length
}

const mean = (values: readonly number[]): number => values.reduce((sum, v) => sum + v, 0) / values.length

/** Where the team at work stands on the map. The speed of nobody is the speed a new one would have. */
export function placeOf(team: readonly Member[]): Place {
  const speeds = team.filter((m) => !m.sick).map((m) => m.speed)
  return { people: speeds.length, speed: speeds.length > 0 ? mean(speeds) : 1 }
}

/** Not everybody at work has the same speed. */
export function isMixed(team: readonly Member[]): boolean {
  const speeds = team.filter((m) => !m.sick).map((m) => m.speed)
  return speeds.some((s) => Math.abs(s - speeds[0]) > 1e-6 * speeds[0])
}

/** Where it would stand with the sick back and every training over; null if that is where it stands. */
export function ghostOf(team: readonly Member[]): (Place & { back: string[] }) | null {
  const back = team.filter((m) => m.sick).map((m) => m.name)
  if (team.length === 0 || (back.length === 0 && team.every((m) => m.becoming === m.speed))) return null
  return { people: team.length, speed: mean(team.map((m) => m.becoming)), back }
}

/** The fastest that anybody is trained to: short of the wall, where a wage still buys something. */
export function fastest(law: WageLaw): number {
  return Math.min(100, Math.floor(speedLimit(law.serialShare) * 0.98 * 1000) / 1000)
}

/** The slowest anybody is trained to. */
const SLOWEST = 0.1

export interface Plan extends Place {
  hire: number
  letGo: string[]
  /** What everybody's speed is multiplied by once they are there; 1 = nobody is trained. */
  factor: number
  /** Dollars an hour more. */
  change: number
}

/**
 * What brings the team at work to another place: hiring at speed 1 to the right, letting go the last hired to the
 * left, training everybody by one factor up and down. The plan says where that really leads: hiring alone moves the mean
 * towards 1, and nobody is trained past `fastest`.
 */
export function planMove(team: readonly Member[], to: { people?: number; speed?: number }, law: WageLaw): Plan {
  const here = placeOf(team)
  const wanted = Math.max(1, to.people ?? here.people)
  const hire = Math.max(0, wanted - here.people)
  const atWork = team.filter((m) => !m.sick)
  const letGo = atWork.slice(Math.min(wanted, atWork.length)).map((m) => m.id)
  const stay = team.filter((m) => !letGo.includes(m.id))
  const hired = Array.from({ length: hire }, () => 1)
  const all = [...stay.map((m) => m.speed), ...hired]
  const working = [...stay.filter((m) => !m.sick).map((m) => m.speed), ...hired]

  const factor = to.speed === undefined || working.length === 0 ? 1 : boundFactor(to.speed / mean(working), all, law)
  const cost = (list: readonly number[]): number => list.reduce((total, s) => total + wageOfSpeed(s, law), 0)
  return {
    people: working.length,
    speed: working.length > 0 ? mean(working.map((s) => trainedSpeed(s, factor))) : here.speed,
    hire,
    letGo,
    factor,
    change: cost(all.map((s) => trainedSpeed(s, factor))) - cost(team.map((m) => m.speed)),
  }
}

/** Speeds are trained to thousandths. */
function trainedSpeed(speed: number, factor: number): number {
  return factor === 1 ? speed : Math.round(speed * factor * 1000) / 1000
}

function boundFactor(factor: number, speeds: readonly number[], law: WageLaw): number {
  const bounded = Math.max(SLOWEST / Math.min(...speeds), Math.min(fastest(law) / Math.max(...speeds), factor))
  return speeds.every((s) => Math.abs(trainedSpeed(s, bounded) - s) < 5e-4) ? 1 : bounded
}

/** Who comes and who goes by that plan. */
export function staffing(plan: Plan): Omit<Command, 'at'>[] {
  return [
    ...plan.letGo.toReversed().map((who) => ({ do: 'let-go' as const, who })),
    ...Array.from({ length: plan.hire }, () => ({ do: 'hire' as const, value: { speed: 1 } })),
  ]
}

/** Training everybody by one factor: in one command where all are equals, else one for each. */
export function training(team: readonly Member[], factor: number): Omit<Command, 'at'>[] {
  if (factor === 1 || team.length === 0) return []
  if (team.every((m) => m.speed === team[0].speed)) return [{ do: 'train', value: trainedSpeed(team[0].speed, factor) }]
  return team.map((m) => ({ do: 'train', who: m.id, value: trainedSpeed(m.speed, factor) }))
}

/** The move that an arrow key asks for. */
export function moveOfKey(key: string, here: Place): { people?: number; speed?: number } | null {
  switch (key) {
    case 'ArrowRight':
      return { people: here.people + 1 }
    case 'ArrowLeft':
      return { people: Math.max(1, here.people - 1) }
    case 'ArrowUp':
      return { speed: here.speed * 1.1 }
    case 'ArrowDown':
      return { speed: here.speed / 1.1 }
    default:
      return null
  }
}

/** Pixels of the other direction that a drag forgives: a hand that goes right does not go perfectly level. */
const SLACK = 8

/**
 * The move a drag asks for: from `start` by (`dx`, `dy`) pixels to the place `to` on the map. A direction in which the
 * hand has hardly moved is left alone.
 */
export function moveOfDrag(start: Place, to: Place, dx: number, dy: number): { people?: number; speed?: number } {
  const move: { people?: number; speed?: number } = {}
  const people = Math.max(1, Math.round(to.people))
  if (Math.abs(dx) > SLACK && people !== start.people) move.people = people
  if (Math.abs(dy) > SLACK) move.speed = Math.round(to.speed * 100) / 100
  return move
}
