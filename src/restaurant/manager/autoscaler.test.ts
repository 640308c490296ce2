import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { desiredCount, growthLimit, settledCount, Stabiliser } from './autoscaler.ts'

const all = (current: number, utilisation: number, target: number, tolerance = 0.1) =>
  desiredCount({ current, ready: current, utilisation, target, tolerance })

describe('desiredCount', () => {
  it.each([
    [50, 90, 75, 60],
    [4, 90, 60, 6],
    [4, 65, 60, 4],
    [4, 67, 60, 5],
    [10, 30, 60, 5],
    [10, 55, 60, 10],
    [10, 53, 60, 9],
    [3, 200, 50, 12],
    [1, 61, 50, 2],
    [7, 60, 60, 7],
  ])('%i people at %i for %i of a hundred: %i', (current, metric, target, desired) => {
    expect(all(current, metric / 100, target / 100)).toBe(desired)
  })

  it('rounds up what is more, not what is a whole number but for rounding', () => {
    const percent = fc.integer({ min: 1, max: 100 })
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), percent, percent, (current, metric, target) => {
        const exact = current * metric
        const needed = exact % target === 0 ? exact / target : Math.floor(exact / target) + 1
        const within = Math.abs(10 * (metric - target)) <= target
        expect(all(current, metric / 100, target / 100)).toBe(within ? current : needed)
      }),
      { numRuns: 3000 },
    )
  })

  it('leaves all as it is at the very edge of the tolerance', () => {
    expect(all(100, 0.88, 0.8)).toBe(100)
    expect(all(100, 0.72, 0.8)).toBe(100)
    expect(all(100, 0.881, 0.8)).toBe(111)
    expect(all(100, 0.719, 0.8)).toBe(90)
    expect(all(100, 0.81, 0.8, 0)).toBe(102)
  })

  it('counts those not ready as idle when more seem to be needed', () => {
    const at = (current: number, ready: number, utilisation: number) => desiredCount({ current, ready, utilisation, target: 0.6, tolerance: 0.1 })
    // Twice the target on 4 of 6: 8 people's work, and two are coming.
    expect(at(6, 4, 1.2)).toBe(8)
    // Those who come bring it within tolerance …
    expect(at(8, 4, 1.2)).toBe(8)
    // … or below: still no reason to send anybody home.
    expect(at(20, 4, 1.2)).toBe(20)
    // When fewer are needed they do not count.
    expect(at(8, 4, 0.3)).toBe(2)
  })

  it('never goes against what the ready see', () => {
    const share = (min: number) => fc.double({ min, max: 1, noNaN: true })
    const people = fc.integer({ min: 1, max: 500 })
    const load = fc.record({ current: people, ready: fc.nat(500), utilisation: share(0), target: share(0.01), tolerance: share(0) })
    fc.assert(
      fc.property(load, l => {
        const desired = desiredCount({ ...l, ready: Math.min(l.ready, l.current) })
        expect(Number.isInteger(desired) && desired >= 0).toBe(true)
        if (l.utilisation >= l.target) expect(desired).toBeGreaterThanOrEqual(l.current)
        else expect(desired).toBeLessThanOrEqual(l.current)
      }),
      { numRuns: 2000 },
    )
  })

  it('has nothing to go by when nobody is ready', () => {
    expect(desiredCount({ current: 5, ready: 0, utilisation: NaN, target: 0.8, tolerance: 0.1 })).toBe(5)
    expect(desiredCount({ current: 0, ready: 0, utilisation: 0, target: 0.8, tolerance: 0.1 })).toBe(0)
  })
})

describe('Stabiliser', () => {
  it('remembers the highest for its window, and no longer', () => {
    const stabiliser = new Stabiliser(300)
    expect(stabiliser.recommend(0, 10)).toBe(10)
    expect(stabiliser.recommend(15, 4)).toBe(10)
    expect(stabiliser.recommend(30, 6)).toBe(10)
    expect(stabiliser.recommend(299.9, 2)).toBe(10)
    expect(stabiliser.recommend(300, 2)).toBe(6)
    expect(stabiliser.recommend(330, 3)).toBe(3)
    expect(stabiliser.recommend(340, 12)).toBe(12)
    expect(stabiliser.recommend(1e6, 1)).toBe(1)
  })

  it('without a window takes each as it comes', () => {
    const stabiliser = new Stabiliser(0)
    expect([5, 3, 9, 1].map((desired, i) => stabiliser.recommend(i, desired))).toEqual([5, 3, 9, 1])
  })

  it('takes another window on the way', () => {
    const stabiliser = new Stabiliser(300)
    stabiliser.recommend(0, 10)
    stabiliser.minutes = 30
    expect(stabiliser.recommend(29, 4)).toBe(10)
    expect(stabiliser.recommend(30, 3)).toBe(4)
  })

  it('agrees with a list of all recommendations', () => {
    const pause = fc.oneof({ weight: 20, arbitrary: fc.nat(4) }, fc.nat(300))
    const jump = fc.oneof({ weight: 30, arbitrary: fc.constant(0) }, fc.integer({ min: -100, max: 200 }))
    const step = fc.tuple(pause, jump)
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 300 }), fc.array(step, { maxLength: 300, size: 'max' }), (minutes, steps) => {
        const stabiliser = new Stabiliser(minutes)
        const past: { now: number; desired: number }[] = []
        let now = 0
        let falling = 1000
        for (const [pause, jump] of steps) {
          now += pause
          // Long falls fill the memory: one more recommendation to keep at each.
          const desired = falling-- + jump
          past.push({ now, desired })
          expect(stabiliser.recommend(now, desired)).toBe(Math.max(desired, ...past.filter(p => now - p.now < minutes).map(p => p.desired)))
        }
      }),
    )
  })
})

describe('a round of the autoscaler', () => {
  it('calls in at once, sends home by the highest recommendation, and never calls in by an old one', () => {
    expect(settledCount(5, 8, 8)).toBe(8)
    expect(settledCount(5, 3, 4)).toBe(4)
    expect(settledCount(5, 3, 10)).toBe(5)
    expect(settledCount(5, 5, 10)).toBe(5)
  })

  it('ramps up by the default policies', () => {
    const path: number[] = []
    for (let n = 1; path.length < 6; path.push(n)) n = Math.min(settledCount(n, 60, 60), growthLimit(n))
    expect(path).toEqual([5, 10, 20, 40, 60, 60])
    expect(growthLimit(0)).toBe(4)
  })
})
