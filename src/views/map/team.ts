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
    .map((e) => ({
      id: e.id,
      name: e.name,
      speed: e.speed,
      becoming: Number.isNaN(e.trainingTo) ? e.speed : e.trainingTo,
      sick: e.state === 'sick',
    }))
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
  train: { who: string; value: number }[]
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
  const staying = stay.filter((m) => !m.sick).map((m) => m.speed)
  const sum = staying.reduce((total, s) => total + s, 0)
  const people = staying.length + hire

  let train: Plan['train'] = []
  if (to.speed !== undefined && sum > 0) {
    const most = fastest(law) / Math.max(...stay.map((m) => m.speed))
    const least = SLOWEST / Math.min(...stay.map((m) => m.speed))
    const factor = Math.max(least, Math.min(most, (to.speed * people - hire) / sum))
    train = stay
      .map((m) => ({ who: m.id, value: Math.round(m.speed * factor * 1000) / 1000, was: m.speed }))
      .filter((t) => Math.abs(t.value - t.was) > 5e-4)
      .map(({ who, value }) => ({ who, value }))
  }
  const speedOf = new Map(train.map((t) => [t.who, t.value]))
  const after = (m: Member): number => speedOf.get(m.id) ?? m.speed
  const speeds = stay.filter((m) => !m.sick).map(after)
  for (let i = 0; i < hire; i++) speeds.push(1)

  const cost = (list: readonly number[]): number => list.reduce((total, s) => total + wageOfSpeed(s, law), 0)
  const change = cost(stay.map(after)) + hire * wageOfSpeed(1, law) - cost(team.map((m) => m.speed))
  return { people, speed: speeds.length > 0 ? mean(speeds) : here.speed, hire, letGo, train, change }
}

export function commandsOf(plan: Plan): Omit<Command, 'at'>[] {
  return [
    ...plan.letGo.toReversed().map((who) => ({ do: 'let-go' as const, who })),
    ...plan.train.map(({ who, value }) => ({ do: 'train' as const, who, value })),
    ...Array.from({ length: plan.hire }, () => ({ do: 'hire' as const, value: { speed: 1 } })),
  ]
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
