import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ROUTINGS } from '../../scenario/params/index.ts'
import { expectShares, House } from './house.testing.ts'

const MANY = { customers: 20_000 }

/** By looking at everybody. */
function shortestOf(house: House, avoid: number): number[] {
  const others = [...house.open].filter((e) => e !== avoid)
  const least = Math.min(...others.map((e) => house.load[e]))
  return others.filter((e) => house.load[e] === least)
}

describe.each(ROUTINGS)('%s', (routing) => {
  it('sends only to those counted on, and never to whom it shall avoid', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ load: fc.nat(3), counted: fc.boolean() }), { minLength: 1, maxLength: 9 }),
        fc.nat(9),
        (people, avoid) => {
          const house = new House(routing, people.map((_, e) => 1 + (e % 3)))
          people.forEach(({ load }, e) => {
            for (let k = 0; k < load; k++) house.join(e)
          })
          const counted = people.flatMap((p, e) => (p.counted ? [e] : []))
          if (counted.length === 0) return
          house.count(counted)
          const others = counted.filter((e) => e !== avoid)
          for (let c = 0; c < 20; c++) {
            expect(counted).toContain(house.router.choose(c, -1))
            if (others.length === 0) expect(house.router.choose(c, avoid)).toBe(-1)
            else expect(others).toContain(house.router.choose(c, avoid))
          }
        },
      ),
      { seed: 3, numRuns: 200 },
    )
  })
})

describe.each(['random', 'by-dish'] as const)('%s', (routing) => {
  it('gives everybody an equal share, with or without one to avoid', () => {
    const house = new House(routing, [1, 2, 3, 4, 5], MANY)
    expectShares(house.tally(), [1, 1, 1, 1, 1])
    expectShares(house.tally(2), [1, 1, 0, 1, 1])
    house.count([0, 3, 4])
    expectShares(house.tally(), [1, 0, 0, 1, 1])
    expectShares(house.tally(2), [1, 0, 0, 1, 1])
    expectShares(house.tally(4), [1, 0, 0, 1, 0])
  })

  it("draws the first word of the customer's address", () => {
    const house = new House(routing, [1, 1, 1, 1, 1])
    for (let c = 0; c < 64; c++) expect(house.router.choose(c, -1)).toBe(house.routes.below(5, c, house.routeAddress(c), 0))
  })
})

describe('round-robin', () => {
  it('goes in turn, past an absence and whom it shall avoid', () => {
    const house = new House('round-robin', [1, 1, 1, 1])
    const next = (avoid = -1) => house.router.choose(0, avoid)
    expect([next(), next(), next(), next(), next()]).toEqual([0, 1, 2, 3, 0])
    house.count([0, 2, 3])
    expect([next(), next(), next(), next()]).toEqual([2, 3, 0, 2])
    house.count([0, 1, 2, 3])
    expect([next(), next(0), next()]).toEqual([3, 1, 2])
  })
})

describe('weighted', () => {
  it('shares out by speed, not by the pace of now', () => {
    const house = new House('weighted', [1, 2, 3, 0.5, 4], MANY)
    house.setRate(4, 0.1)
    expectShares(house.tally(), [1, 2, 3, 0.5, 4])
    for (let avoid = 0; avoid < 5; avoid++) {
      expectShares(house.tally(avoid), [1, 2, 3, 0.5, 4].map((speed, e) => (e === avoid ? 0 : speed)))
    }
    house.count([0, 3, 4])
    expectShares(house.tally(), [1, 0, 0, 0.5, 4])
  })

  it('follows training', () => {
    const house = new House('weighted', [1, 1, 1], MANY)
    house.tally()
    house.speed[1] = 6
    house.setRate(1, 6)
    expectShares(house.tally(), [1, 6, 1])
  })
})

describe('power-of-two', () => {
  it('joins the shorter of two different lines', () => {
    const house = new House('power-of-two', [1, 1, 1, 1], MANY)
    // Of 6 pairs the line of rank r (0 = shortest) is the shorter in 3 − r.
    for (const e of [1, 2, 3]) for (let k = 0; k < e; k++) house.join(e)
    expectShares(house.tally(), [3, 2, 1, 0])
    expectShares(house.tally(0), [0, 2, 1, 0])
    expectShares(house.tally(2), [2, 1, 0, 0])
  })

  it('with replacement joins a line drawn twice', () => {
    const house = new House('power-of-two', [1, 1, 1, 1], { ...MANY, line: { choices: { of: 2, replacement: true } } })
    for (const e of [1, 2, 3]) for (let k = 0; k < e; k++) house.join(e)
    expectShares(house.tally(), [7, 5, 3, 1])
    expectShares(house.tally(1), [5, 0, 3, 1])
  })

  it('looks at d of n', () => {
    const house = new House('power-of-two', [1, 1, 1, 1, 1], { ...MANY, line: { choices: { of: 3, replacement: false } } })
    for (const e of [1, 2, 3, 4]) for (let k = 0; k < e; k++) house.join(e)
    expectShares(house.tally(), [6, 3, 1, 0, 0])
    expectShares(house.tally(1), [3, 0, 1, 0, 0])
  })

  it('breaks ties evenly', () => {
    expectShares(new House('power-of-two', [1, 1, 1], MANY).tally(), [1, 1, 1])
    expectShares(new House('power-of-two', [1, 1, 1, 1, 1], { ...MANY, line: { choices: { of: 4, replacement: false } } }).tally(3), [1, 1, 1, 0, 1])
  })

  it('draws two positions and a coin at the first three words', () => {
    const house = new House('power-of-two', [1, 1, 1, 1, 1])
    for (let c = 0; c < 64; c++) {
      const word = (n: number, k: number) => house.routes.below(n, c, house.routeAddress(c), k)
      const a = word(5, 0)
      const b = word(4, 1) + (word(4, 1) >= a ? 1 : 0)
      expect(house.router.choose(c, -1)).toBe(house.routes.word(c, house.routeAddress(c), 2) < 0 ? a : b)
    }
  })
})

describe('shortest', () => {
  it('is always one of the shortest, whatever joins, leaves and absences came before, and any of them may be', () => {
    const step = fc.record({ what: fc.constantFrom('join', 'join', 'leave', 'leave', 'count'), e: fc.nat(6), set: fc.nat(127) })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), fc.integer({ min: -1, max: 6 }), (steps, avoid) => {
        const house = new House('shortest', [1, 1, 1, 1, 1, 1, 1], { customers: 200 })
        for (let e = 0; e < 7; e++) house.join(e)
        for (const { what, e, set } of steps) {
          if (what === 'join') house.join(e)
          else if (what === 'leave' && house.load[e] > 0) house.leave(e, 0)
          else if (what === 'count' && set > 0) house.count([0, 1, 2, 3, 4, 5, 6].filter((i) => set & (1 << i)))
          if (shortestOf(house, avoid).length > 0) expect(shortestOf(house, avoid)).toContain(house.router.choose(set, avoid))
        }
        expect(house.tally(avoid).flatMap((n, e) => (n > 0 ? [e] : []))).toEqual(shortestOf(house, avoid))
      }),
      { seed: 11, numRuns: 300 },
    )
  })

  it('breaks ties evenly', () => {
    const house = new House('shortest', [1, 1, 1, 1, 1, 1], MANY)
    for (const e of [0, 2, 2, 3]) house.join(e)
    expectShares(house.tally(), [0, 1, 0, 0, 1, 1])
    expectShares(house.tally(4), [0, 1, 0, 0, 0, 1])
    house.count([0, 2, 3, 5])
    expectShares(house.tally(5), [1, 0, 0, 1, 0, 0])
  })
})
