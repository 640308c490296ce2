import { describe, expect, it } from 'vitest'
import { EventKind } from '../../restaurant/events.ts'
import { createText } from '../../text/text.ts'
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

describe('the cause of those who could not be served', () => {
  const said = (change: Recipe, telling: 'restaurant' | 'system' = 'restaurant'): string =>
    select(frameOf({ employees: teamOf(2), lost: { unservable: 5 }, ...change }), viewOf({ text: createText(telling, 'en') })).badges[0].cause
  const sick = (n: number): Recipe => ({ employees: teamOf(4).map((e, i) => ({ ...e, state: i < n ? 'sick' : 'busy' })) })

  it('names who is away while they are, and is told as it was once everybody is back', () => {
    expect(said(sick(1))).toBe('5 could not be served: Ana is out sick and nobody else knows this dish')
    expect(said(sick(2))).toBe('5 could not be served: Ana and Ben are out sick and nobody else knows this dish')
    expect(said(sick(3))).toBe('5 could not be served: 3 are out sick and nobody else knows this dish')
    expect(said({})).toBe('5 could not be served: nobody at work then knew this dish')
    expect(said({}, 'system')).toBe('5 could not be served: no node that was up then held this shard')
  })

  it('is of now where a station has nobody who can do it', () => {
    const station = (able: number): Recipe => ({ stations: [{ name: 'Grill', inLine: 0, inService: 0, able }] })
    expect(said(station(0))).toBe('5 could not be served: nobody at work can do their order')
    expect(said(station(1))).toBe('5 could not be served: nobody at work then could do their order')
  })
})

describe('stations', () => {
  it('have an area of the floor each, apart from one another and inside the room', () => {
    for (const width of [332, 620, 900, 1240]) {
      for (const n of [2, 3, 7]) {
        const height = width < 520 ? 430 : 392
        const stations = Array.from({ length: n }, (_, s) => ({ name: `S${s}`, inLine: 5, inService: 1, able: 1 }))
        const { scene } = select(frameOf({ employees: teamOf(3), waiting: 5 * n, each: (i) => ({ station: i % n }), stations }), viewOf({ width, height }))
        expect(scene.areas).toHaveLength(n)
        scene.areas.forEach((a, i) => {
          expect([a.x > scene.doorX, a.x + a.width <= width, a.y + a.height <= height, a.height > 0]).toEqual([true, true, true, true])
          for (const b of scene.areas.slice(i + 1)) expect(a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y).toBe(true)
        })
      }
    }
    expect(select(frameOf({ waiting: 5 }), viewOf()).scene.areas).toEqual([])
  })
})
