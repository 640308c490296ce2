import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { State } from '../codes.ts'
import { expectShares, House } from './house.testing.ts'

const MANY = { customers: 20_000 }
const EVERYBODY = [0, 1, 2, 3, 4, 5, 6, 7]

/** Minutes until employee e would be free, from the orders themselves. */
function ahead(house: House, e: number): number {
  const work = house.orders[e].reduce((sum, minutes) => sum + minutes, 0)
  return work === 0 ? 0 : work / house.rate[e]
}

/** Whoever has the least ahead, by looking at everybody. */
function leastOf(house: House, avoid: number, tie: number): number[] {
  const others = [...house.open].filter((e) => e !== avoid)
  const least = Math.min(...others.map((e) => ahead(house, e)))
  return others.filter((e) => ahead(house, e) <= least + tie)
}

const who = fc.nat(7)
const step = fc.oneof(
  { weight: 6, arbitrary: fc.record({ what: fc.constant('join' as const), e: who, x: fc.integer({ min: 0, max: 12 }) }) },
  { weight: 4, arbitrary: fc.record({ what: fc.constant('choose' as const), e: who, x: fc.integer({ min: 1, max: 8 }) }) },
  { weight: 3, arbitrary: fc.record({ what: fc.constant('wait' as const), e: who, x: fc.integer({ min: 1, max: 3 }) }) },
  { weight: 2, arbitrary: fc.record({ what: fc.constant('sick' as const), e: who, x: fc.nat(1) }) },
  fc.record({ what: fc.constantFrom('give up', 'pace', 'back', 'count', 'everybody'), e: who, x: fc.nat(255) }),
)

function take(house: House, { what, e, x }: { what: string; e: number; x: number }, unit: number): void {
  if (what === 'join') house.join(e, x * unit)
  else if (what === 'choose') house.join(house.router.choose(x, -1), x * unit)
  else if (what === 'wait') house.advance(house.now + x * unit)
  else if (what === 'give up' && house.load[e] > 0) house.leave(e, x % house.load[e])
  else if (what === 'pace') house.setRate(e, [0, 0.25, 0.5, 1, 2][x % 5])
  else if (what === 'sick') house.setState(e, State.Sick)
  else if (what === 'back') house.setState(e, house.load[e] > 0 ? State.Busy : State.Idle)
  else if (what === 'count' && x > 0) house.count(EVERYBODY.filter((i) => x & (1 << i)))
  else if (what === 'everybody') house.count(EVERYBODY)
}

describe('least-work', () => {
  it('finds exactly those with the least ahead, after any sequence of joins, completions, losses, paces and absences', () => {
    // How often two with work tied, and how often somebody who had stopped was among the least.
    let tied = 0
    let stopped = 0
    fc.assert(
      fc.property(fc.array(step, { minLength: 30, maxLength: 80 }), fc.integer({ min: -1, max: 7 }), (steps, avoid) => {
        // Dyadic times and paces: every sum is exact and ties are many.
        const house = new House('least-work', [1, 1, 1, 1, 2, 2, 0.5, 0.5], { customers: 300 })
        for (const e of EVERYBODY) house.join(e, 1 + e / 4)
        for (const s of steps) {
          take(house, s, 0.25)
          const least = leastOf(house, avoid, 0)
          const loaded = least.filter((e) => ahead(house, e) > 0)
          if (loaded.length > 1) tied++
          if (loaded.some((e) => house.state[e] === State.Sick)) stopped++
          if (least.length > 0) expect(least).toContain(house.router.choose(s.x, avoid))
          else expect(house.router.choose(s.x, avoid)).toBe(-1)
        }
        const least = leastOf(house, avoid, 0)
        expect(house.tally(avoid).flatMap((n, e) => (n > 0 ? [e] : []))).toEqual(least)
      }),
      { seed: 8, numRuns: 300 },
    )
    expect(tied).toBeGreaterThan(200)
    expect(stopped).toBeGreaterThan(200)
  })

  it('keeps to it with times that round', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 120 }), (steps) => {
        const house = new House('least-work', [1, 0.9, 1.1, 0.7, 1.3, 1, 1, 0.3])
        for (const s of steps) {
          take(house, s, 0.1)
          expect(leastOf(house, -1, 1e-8)).toContain(house.router.choose(s.x, -1))
        }
      }),
      { seed: 9, numRuns: 200 },
    )
  })

  it('breaks ties evenly among the idle, those about to finish and those away with nothing to do', () => {
    const house = new House('least-work', [1, 1, 1, 1, 1, 1], MANY)
    house.join(1, 0)
    house.join(2, 3)
    house.setState(3, State.Sick)
    house.setState(4, State.Sick)
    house.join(4, 1)
    expectShares(house.tally(), [1, 1, 0, 1, 0, 1])
    expectShares(house.tally(0), [0, 1, 0, 1, 0, 1])
    expectShares(house.tally(1), [1, 0, 0, 1, 0, 1])
  })

  it('breaks ties evenly among equals with work, however it was put together', () => {
    const house = new House('least-work', [1, 1, 1, 2, 1, 1], MANY)
    for (let k = 0; k < 3; k++) house.join(0, 0.1)
    house.join(1, 0.3)
    house.join(2, 0.2)
    house.join(2, 0.1)
    house.join(3, 0.6)
    house.setState(4, State.Sick)
    house.join(4, 0.3)
    house.join(5, 0.31)
    expectShares(house.tally(), [1, 1, 1, 1, 1, 0])
    expectShares(house.tally(4), [1, 1, 1, 1, 0, 0])
    house.advance(0.05)
    expectShares(house.tally(), [1, 1, 1, 1, 0, 0])
  })

  it('the work of somebody who has stopped does not shrink', () => {
    const house = new House('least-work', [1, 1])
    house.join(0, 10)
    house.join(1, 12)
    house.setState(0, State.Sick)
    house.advance(1)
    expect(house.router.choose(0, -1)).toBe(0)
    house.advance(3)
    expect(house.router.choose(0, -1)).toBe(1)
    house.setState(0, State.Busy)
    house.join(1, 2)
    expect(house.router.choose(0, -1)).toBe(0)
  })
})
