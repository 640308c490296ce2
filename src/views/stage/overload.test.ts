import { describe, expect, it } from 'vitest'
import { EventKind } from '../../restaurant/events.ts'
import { frameOf, teamOf, viewOf, type Recipe } from './frames.testing.ts'
import { Kind, Pose } from './list.ts'
import { AMBER, shownMood } from './people.ts'
import { select } from './select.ts'

/** The worst mood shown by anybody in line. */
function worst(recipe: Recipe): number {
  const { people } = select(frameOf({ employees: teamOf(2), waiting: 40, ...recipe }), viewOf({ reducedMotion: true }))
  let most = 0
  for (let i = 0; i < people.count; i++) if (people.kind[i] === Kind.waiting) most = Math.max(most, people.mood[i])
  return most
}

describe('overload', () => {
  const spent = (): { joinedAt: number; patience: number } => ({ joinedAt: 190, patience: 10.1 })

  it('is amber before the first loss and red from it on', () => {
    expect(worst({ each: spent })).toBe(AMBER)
    expect(worst({ each: spent, lost: { gaveUp: 1 } })).toBe(7)
    for (const reason of ['turnedAway', 'dropped', 'shed', 'unservable', 'closed'] as const) expect(worst({ each: spent, lost: { [reason]: 1 } })).toBe(7)
  })

  it('is never red for those who would wait for ever', () => {
    const endless = (): { joinedAt: number; patience: number } => ({ joinedAt: 0, patience: Infinity })
    expect(worst({ each: endless })).toBe(AMBER)
    expect(worst({ each: endless, lost: { turnedAway: 9 } })).toBe(AMBER)
  })

  it('is no loss while they only mean to come again', () => {
    expect(worst({ each: spent, inOrbit: 9 })).toBe(AMBER)
  })

  it('leaves the calm as they are', () => {
    for (let mood = 0; mood <= AMBER; mood++) expect([shownMood(mood, 9, 0), shownMood(mood, 9, 3), shownMood(mood, Infinity, 3)]).toEqual([mood, mood, mood])
  })

  it('still shows in how they stand, before anybody is lost', () => {
    const { people } = select(frameOf({ employees: teamOf(2), waiting: 4, each: spent }), viewOf({ reducedMotion: true }))
    const poses = Array.from(people.pose.subarray(0, people.count)).filter((_, i) => people.kind[i] === Kind.waiting)
    expect(poses).toEqual([Pose.fist, Pose.fist, Pose.fist, Pose.fist])
  })

  it('sends the first who is lost out in red', () => {
    const move = { time: 199.9, kind: EventKind.CustomerGaveUp, customer: 77, line: -1, waited: 9, patience: 9 } as const
    const { people } = select(frameOf({ employees: teamOf(2), recent: [move], lost: { gaveUp: 1 } }), viewOf())
    expect(people.mood[Array.from(people.customer.subarray(0, people.count)).indexOf(77)]).toBe(7)
  })
})
