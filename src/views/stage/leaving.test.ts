import { describe, expect, it } from 'vitest'
import { EventKind } from '../../restaurant/events.ts'
import { light } from '../palette.ts'
import { bubbleBox, bubbleNodes, GRUMBLES } from './bubbles.ts'
import { overlaps } from './chosen.ts'
import { LAG } from './ease.ts'
import { employeeOf, frameOf, teamOf, viewOf, type Move } from './frames.testing.ts'
import { Kind, Pose, type Box, type People, type StageList } from './list.ts'
import { write } from './node.ts'
import { select } from './select.ts'
import { stageSvg } from './svg.ts'

/** Those who give up at an uneven pace, `perSecond` at the least, and every third of whom is served instead. */
function exodus(time: number, perSecond: number, rate: number): Move[] {
  const moves: Move[] = []
  for (let i = 0, at = time - 6 * rate; at <= time; i++, at += (rate / perSecond) * (0.3 + ((i * 7919) % 11) / 10)) {
    const served = i % 3 === 2
    moves.push({ time: at, kind: served ? EventKind.CustomerServed : EventKind.CustomerGaveUp, customer: 500 + i, employee: served ? i % 2 : -1, line: served ? -2 : -1, key: 900, waited: 9, patience: 9 })
  }
  return moves
}

const sizes = [[320, 430], [360, 430], [768, 392], [1280, 392]] as const

function outside({ people, scene }: StageList): { customer: number; cross: boolean; x: number; y: number; size: number; box: Box }[] {
  const { x, y, size, kind, customer } = people
  return Array.from({ length: people.count }, (_, i) => ({
    customer: customer[i], cross: kind[i] === Kind.angry, x: x[i], y: y[i], size: size[i],
    box: { x: x[i] - size[i] * 0.35, y: y[i] - size[i] * 1.2, width: size[i] * 0.7, height: size[i] * 1.2 },
    leaves: kind[i] === Kind.angry || kind[i] === Kind.served,
  })).filter(({ leaves, x: at }) => leaves && at < scene.doorX - 2)
}

describe('those who walk away on the pavement', () => {
  for (const [width, height] of sizes) {
    it(`can be told apart, and keep clear of the badges: ${width} wide`, () => {
      let seen = 0
      for (const rate of [0.5, 4, 12]) {
        for (const perSecond of [1, 4, 30]) {
          for (let step = 0; step < 15; step++) {
            const time = 200 + step * 0.097 * rate
            const recent = exodus(200 + 2 * rate, perSecond, rate).filter((move) => move.time <= time)
            const list = select(frameOf({ time, employees: teamOf(2), waiting: 12, recent, lost: { gaveUp: 68, turnedAway: 4 } }), viewOf({ width, height, rate }))
            const walkers = outside(list)
            for (const { box } of walkers) for (const badge of list.badges) expect(overlaps(box, badge.box)).toBe(false)
            for (const [i, a] of walkers.entries()) {
              seen++
              for (const b of walkers.slice(i + 1)) {
                const [dx, dy] = [Math.abs(a.x - b.x) / a.size, Math.abs(a.y - b.y) / a.size]
                // At the door itself they come out one before the other.
                if (Math.max(a.x, b.x) < list.scene.doorX - 34 && dx < 0.5 && dy < 0.5) expect([width, rate, perSecond, step, dx < 0.5 && dy < 0.5]).toEqual([width, rate, perSecond, step, false])
              }
            }
          }
        }
      }
      expect(seen).toBeGreaterThan(200)
    })
  }

  it('neither come from nowhere nor go before they are out of the picture', () => {
    const rate = 4
    const seen = new Map<number, number[]>()
    for (let step = 0; step < 400; step++) {
      const time = 200 + (step * rate) / 60
      const recent = exodus(200 + 6 * rate, 6, rate).filter((move) => move.time <= time && move.time > time - 5 * rate)
      for (const { customer, x } of outside(select(frameOf({ time, employees: teamOf(2), recent }), viewOf({ rate })))) seen.set(customer, [...(seen.get(customer) ?? []), x])
    }
    const whole = [...seen.values()].slice(3, -8)
    expect(whole.length).toBeGreaterThan(10)
    for (const xs of whole) {
      expect(xs[0]).toBeGreaterThan(100)
      expect(xs[xs.length - 1]).toBeLessThan(10)
      for (let i = 1; i < xs.length; i++) expect(Math.abs(xs[i] - xs[i - 1])).toBeLessThan(8)
    }
  })
})

describe('a grumble', () => {
  const at = (age: number, kind: EventKind = EventKind.CustomerGaveUp, view = {}): StageList =>
    select(frameOf({ time: 200 + age, employees: teamOf(2), waiting: 5, recent: [{ time: 200, kind, customer: 77, line: -1, key: 1002, waited: 9, patience: 9 }], lost: { gaveUp: 1 } }), viewOf(view))

  it('is heard of those who have just given up, in their first moment outside, and of no others', () => {
    const bubbles = [0, LAG + 0.05, LAG + GRUMBLES - 0.1, LAG + GRUMBLES + 0.1].map((age) => at(age).bubbles.length)
    expect(bubbles).toEqual([0, 1, 1, 0])
    expect(at(LAG + 0.1, EventKind.CustomerTurnedAway).bubbles).toEqual([])
    expect(at(LAG + 0.1, EventKind.CustomerServed).bubbles).toEqual([])
    expect(at(LAG + 0.1, EventKind.CustomerGaveUp, { reducedMotion: true }).bubbles).toEqual([])
  })

  it('has no words, and lies on none', () => {
    const list = at(LAG + 0.1)
    expect(bubbleNodes(list.bubbles, light).map(write).join('')).not.toMatch(/<text|NaN/)
    expect(stageSvg(list, light)).toContain(bubbleNodes(list.bubbles, light).map(write).join(''))
    let heard = 0
    for (const [width, height] of sizes) {
      for (let step = 0; step < 20; step++) {
        const time = 200 + step * 0.09
        const recent = exodus(202, 9, 1).filter((move) => move.time <= time)
        const crowded = select(frameOf({ time, employees: teamOf(2), waiting: 40, recent, lost: { gaveUp: 68, turnedAway: 4 } }), viewOf({ width, height }))
        const words = [...crowded.labels, ...crowded.badges]
        crowded.bubbles.forEach((bubble, i) => {
          heard++
          for (const other of words) expect(overlaps(bubbleBox(bubble), other.box)).toBe(false)
          for (const other of crowded.bubbles.slice(i + 1)) expect(overlaps(bubbleBox(bubble), bubbleBox(other))).toBe(false)
        })
      }
    }
    expect(heard).toBeGreaterThan(15)
  })
})

describe('at the counter', () => {
  const poseOf = (people: People, customer: number): number => people.pose[Array.from(people.customer.subarray(0, people.count)).indexOf(customer)]

  it('people sit on a stool while they are served', () => {
    const list = select(frameOf({ employees: teamOf(3) }), viewOf())
    expect(list.scene.stools).toHaveLength(3)
    expect([0, 1, 2].map((customer) => poseOf(list.people, customer))).toEqual([Pose.sit, Pose.sit, Pose.sit])
    list.scene.stools.forEach(({ x, y }, i) => expect([x, y]).toEqual([list.people.x[i], list.people.y[i]].map((v) => expect.closeTo(v, 3) as number)))
  })

  it('they stand before an empty place, and where there is no room for stools', () => {
    const missing = select(frameOf({ employees: [employeeOf(0, { state: 'sick', noticed: false, customer: 9 })] }), viewOf())
    expect(poseOf(missing.people, 9)).toBe(Pose.watch)
    const many = select(frameOf({ employees: teamOf(150) }), viewOf())
    expect([many.scene.stools, poseOf(many.people, 5)]).toEqual([[], Pose.stand])
  })
})
