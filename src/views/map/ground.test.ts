import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { coordinationDivisor, speedLimit, wageOfSpeed } from '../../kernel/laws.ts'
import { teamWait } from '../../theory/team.ts'
import { contour, contourCosts, groundOf, shore } from './ground.ts'
import { extentOf, type Ask } from './select.ts'

const wage = { fixed: 5, perSpeed: 10, serialShare: 0.2 }

function askOf(change: Partial<Ask> = {}): Ask {
  return {
    perHour: 100,
    work: { law: 'exponential', mean: 2, scv: 1 },
    contention: 0.03,
    coherency: 0.0005,
    goal: { wait: 3, share: 0.9 },
    poisson: true,
    wage,
    wall: speedLimit(0.2),
    ...change,
  }
}

const asks = fc
  .record({
    perHour: fc.integer({ min: 0, max: 400 }),
    law: fc.constantFrom('exponential', 'deterministic', 'hyperexponential', 'lognormal'),
    mean: fc.double({ min: 0.3, max: 10, noNaN: true }),
    contention: fc.constantFrom(0, 0.03),
    wait: fc.double({ min: 0.5, max: 20, noNaN: true }),
    share: fc.double({ min: 0.5, max: 0.99, noNaN: true }),
  })
  .map((r) =>
    askOf({
      perHour: r.perHour,
      work: { law: r.law as Ask['work']['law'], mean: r.mean, scv: { exponential: 1, deterministic: 0, hyperexponential: 4, lognormal: 2 }[r.law]! },
      contention: r.contention,
      goal: { wait: r.wait, share: r.share },
    }),
  )

describe('the ground', () => {
  const extent = extentOf([{ people: 3, speed: 1 }], 5)

  test('turns where theory says: below a shore the line never clears, or the goal is missed; above it neither', () => {
    fc.assert(
      fc.property(asks, (ask) => {
        for (const { from, clears, meets } of groundOf(ask, extent, teamWait).columns) {
          const at = (speed: number): ReturnType<typeof teamWait> => teamWait({ ...ask, people: from, speed })
          const met = (speed: number): boolean => at(speed).shareWithin(ask.goal!.wait) >= ask.goal!.share
          expect(meets).toBeGreaterThanOrEqual(clears)
          if (clears > extent.low) expect(at(clears * 0.9999).stable).toBe(false)
          if (clears < extent.high) expect(at(clears * 1.0001).stable).toBe(true)
          if (meets > clears * 1.001) expect(met(meets * 0.999)).toBe(false)
          if (meets < extent.high * 0.999) expect(met(meets * 1.001)).toBe(true)
        }
      }),
      { numRuns: 60 },
    )
  })

  test('its red shore is the speed at which people can do just the work that arrives', () => {
    const ask = askOf()
    for (const { from, clears } of groundOf(ask, extent, teamWait).columns) {
      const exact = ((100 / 60) * 2 * coordinationDivisor(from, 0.03, 0.0005)) / from
      expect(clears).toBeCloseTo(Math.min(extent.high, Math.max(extent.low, exact)), 5)
    }
  })

  test('without a goal all that clears is good', () => {
    for (const { clears, meets } of groundOf(askOf({ goal: null }), extent, teamWait).columns) expect(meets).toBe(clears)
  })

  test('says exact only where theory is', () => {
    expect(groundOf(askOf(), extent, teamWait).kind).toBe('exact')
    expect(groundOf(askOf({ poisson: false }), extent, teamWait).kind).toBe('approximate')
    expect(groundOf(askOf({ work: { law: 'lognormal', mean: 2, scv: 2 } }), extent, teamWait).kind).toBe('approximate')
  })

  test('a crowd is drawn in at most sixty columns that cover everybody once', () => {
    const wide = extentOf([{ people: 700, speed: 1 }], 5)
    const { columns } = groundOf(askOf({ perHour: 4000 }), wide, teamWait)
    expect(columns.length).toBeLessThanOrEqual(60)
    expect(columns[0].from).toBe(1)
    expect(columns.at(-1)!.to).toBe(wide.people)
    for (const [i, c] of columns.entries()) if (i > 0) expect(c.from).toBe(columns[i - 1].to + 1)
  })

  test('a shore is found between the ends, or at one of them', () => {
    expect(shore((s) => s >= 1.7, 0.5, 5)).toBeCloseTo(1.7, 5)
    expect(shore(() => true, 0.5, 5)).toBe(0.5)
    expect(shore(() => false, 0.5, 5)).toBe(5)
  })
})

describe('contours', () => {
  test('every point of one costs the same, within the map, from left to right', () => {
    for (const people of [3, 20, 150]) {
      const extent = extentOf([{ people, speed: 1 }], 5)
      const costs = contourCosts(wage, extent)
      expect(costs.length).toBeGreaterThanOrEqual(2)
      expect(costs.length).toBeLessThanOrEqual(4)
      for (const cost of costs) {
        const points = contour(cost, wage, extent)
        expect(points.length).toBeGreaterThan(5)
        for (const [i, [n, speed]] of points.entries()) {
          expect(n * wageOfSpeed(speed, wage)).toBeCloseTo(cost, 6)
          expect(speed).toBeGreaterThanOrEqual(extent.low - 1e-9)
          expect(speed).toBeLessThanOrEqual(extent.high)
          if (i > 0) expect(n).toBeGreaterThan(points[i - 1][0])
        }
      }
    }
  })

  test('where wages are nothing there are none', () => {
    expect(contourCosts({ fixed: 0, perSpeed: 0, serialShare: 0 }, extentOf([{ people: 3, speed: 1 }], Infinity))).toEqual([])
  })
})
