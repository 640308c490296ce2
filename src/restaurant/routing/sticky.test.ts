import { describe, expect, it } from 'vitest'
import { State } from '../codes.ts'
import { House } from './house.testing.ts'

const owners = (house: House) => Array.from(house.party, (c) => house.router.choose(c, -1))
const ones = (n: number) => new Array<number>(n).fill(1)
const upTo = (n: number) => Array.from({ length: n }, (_, i) => i)

/** Shares of the circle by employee, as evenly spread customers find them. */
function shares(n: number, virtualNodes: number, customers: number, seed: number): number[] {
  const house = new House('sticky', ones(n), { seed, line: { virtualNodes }, customers })
  return house.tally().map((count) => count / customers)
}

function coefficientOfVariation(values: readonly number[], mean: number): number {
  return Math.sqrt(values.reduce((sum, x) => sum + (x - mean) ** 2, 0) / values.length) / mean
}

describe('sticky', () => {
  it('is the same employee every time, by no draw', () => {
    const house = new House('sticky', ones(10), { line: { virtualNodes: 20 }, customers: 500 })
    const first = owners(house)
    house.routeAddress = () => 99
    house.join(3)
    expect(owners(house)).toEqual(first)
    expect(new Set(first).size).toBe(10)
  })

  it('moves only the customers of whoever leaves, spread over the others, and gives them back', () => {
    const house = new House('sticky', ones(10), { line: { virtualNodes: 100 }, customers: 5000 })
    const before = owners(house)
    for (const gone of [0, 4, 9]) {
      house.count(upTo(10).filter((e) => e !== gone))
      const after = owners(house)
      const heirs = new Set<number>()
      before.forEach((e, c) => {
        if (e === gone) heirs.add(after[c])
        else expect(after[c]).toBe(e)
      })
      expect(heirs.has(gone)).toBe(false)
      expect(heirs.size).toBe(9)
      house.count(upTo(10))
      expect(owners(house)).toEqual(before)
    }
  })

  it('moves about 1/n of the customers, all of them to whoever comes', () => {
    const house = new House('sticky', ones(10), { line: { virtualNodes: 100 }, customers: 5000 })
    house.count(upTo(9))
    const before = owners(house)
    house.count(upTo(10))
    let moved = 0
    owners(house).forEach((e, c) => {
      if (e === before[c]) return
      expect(e).toBe(9)
      moved++
    })
    // The share of a newcomer has a coefficient of variation of 9.5 %.
    expect(moved / 5000).toBeGreaterThan(0.07)
    expect(moved / 5000).toBeLessThan(0.13)
  })

  it('does not depend on the order in which people came', () => {
    const together = new House('sticky', ones(8), { line: { virtualNodes: 40 }, customers: 1000 })
    const apart = new House('sticky', ones(8), { line: { virtualNodes: 40 }, customers: 1000 })
    for (const some of [[5], [2, 5], [2, 3, 7], upTo(8)]) {
      apart.count(some)
      for (const e of owners(apart)) expect(some).toContain(e)
    }
    expect(owners(apart)).toEqual(owners(together))
  })

  it('whom it shall avoid is passed over like somebody absent', () => {
    const house = new House('sticky', ones(6), { line: { virtualNodes: 30 }, customers: 1000 })
    const avoiding = Array.from(house.party, (c) => house.router.choose(c, 2))
    house.count([0, 1, 3, 4, 5])
    expect(owners(house)).toEqual(avoiding)
  })

  it('forgets those who are gone for good and moves nobody else', () => {
    const house = new House('sticky', ones(12), { line: { virtualNodes: 50 }, customers: 2000 })
    house.count(upTo(4))
    const four = owners(house)
    house.count(upTo(12))
    owners(house)
    for (let e = 4; e < 12; e++) house.state[e] = State.Gone
    house.count(upTo(4))
    expect(owners(house)).toEqual(four)
  })

  it('lays the circle out anew when the number of points changes', () => {
    const house = new House('sticky', ones(5), { line: { virtualNodes: 1 }, customers: 1000 })
    owners(house)
    house.scenario.line.virtualNodes = 200
    house.router.rebuild()
    const other = new House('sticky', ones(5), { line: { virtualNodes: 200 }, customers: 1000 })
    expect(owners(house)).toEqual(owners(other))
  })

  // Uniform spacings: the share of one of n with v points each is Beta(v, (n − 1)v); with v = 1 the greatest of n spacings
  // has mean H(n)/n and the least 1/n² (H. A. David and H. N. Nagaraja, Order Statistics, 2003, section 6.4).
  it('shares the circle as uniform spacings do: 5 employees of one point each', () => {
    const rings = Array.from({ length: 2000 }, (_, seed) => shares(5, 1, 2048, seed + 1))
    const mean = (f: (ring: number[]) => number) => rings.reduce((sum, ring) => sum + f(ring), 0) / rings.length
    expect(Math.abs(coefficientOfVariation(rings.flat(), 0.2) / Math.sqrt(4 / 6) - 1)).toBeLessThan(0.03)
    expect(Math.abs(mean((ring) => Math.max(...ring)) / (137 / 300) - 1)).toBeLessThan(0.02)
    expect(Math.abs(mean((ring) => Math.min(...ring)) / 0.04 - 1)).toBeLessThan(0.05)
  })

  it('shares the circle as uniform spacings do: 10 employees of 100 points each', () => {
    const rings = Array.from({ length: 400 }, (_, seed) => shares(10, 100, 8192, seed + 1))
    expect(Math.abs(coefficientOfVariation(rings.flat(), 0.1) / Math.sqrt(9 / 1001) - 1)).toBeLessThan(0.04)
  })
})
