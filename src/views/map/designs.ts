import { speedOfWage, wageOfSpeed, type WageLaw } from '../../kernel/laws.ts'
import type { Employee } from '../../scenario/types.ts'
import { names } from '../../text/names.ts'

/** The most people that a roster may have. */
const MOST_PEOPLE = 10_000

/** Dollars an hour of a whole team. */
export function costOf(speeds: readonly number[], law: WageLaw): number {
  return speeds.reduce((sum, s) => sum + wageOfSpeed(s, law), 0)
}

export interface Design {
  people: number
  speed: number
}

/** One person whose wage is `cost`; null if it does not pay for any. */
export function oneFaster(cost: number, law: WageLaw): Design | null {
  const speed = speedOfWage(cost, law)
  return speed > 0 ? { people: 1, speed } : null
}

/** As many people of speed 1 as `cost` pays, what is left spent on training all of them alike; null if it pays for none. */
export function moreHands(cost: number, law: WageLaw): Design | null {
  const people = Math.min(MOST_PEOPLE, Math.max(1, Math.floor(cost / wageOfSpeed(1, law) + 1e-9)))
  const speed = speedOfWage(cost / people, law)
  return speed > 0 ? { people, speed } : null
}

const idOf = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')

/** A roster of that design. Those who are there keep their place and name; the others are new. */
export function staffOf(design: Design, present: readonly Employee[]): Employee[] {
  const staff: Employee[] = present.slice(0, design.people).map((e) => ({ ...e, speed: design.speed }))
  const ids = new Set(staff.map((e) => e.id))
  const taken = new Set(staff.map((e) => e.name))
  for (let i = 0; staff.length < design.people; i++) {
    const round = Math.floor(i / names.length)
    const name = round === 0 ? names[i] : `${names[i % names.length]} ${round + 1}`
    if (taken.has(name) || ids.has(idOf(name))) continue
    ids.add(idOf(name))
    taken.add(name)
    staff.push({ id: idOf(name), name, speed: design.speed })
  }
  return staff
}
