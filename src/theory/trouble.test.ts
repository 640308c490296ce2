import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Distribution } from '../scenario/types.ts'
import { close, exponential, say, simple } from './fixtures.testing.ts'
import { blackHole, breakdowns, completion, interrupted, mg1, mmc, shapeOf, twoSpeeds, unequal } from './index.ts'

describe('people who differ or fail', () => {
  it('are the M/M/c when they are alike', () => {
    for (const idle of ['fastest', 'random', 'longest-idle'] as const) close(unequal(3.2, [1, 1, 1, 1], idle)!.wait, mmc(3.2, 1, 4).wait)
  })

  it('wait alike whether the longest idle or one by chance is called, by a chain of who stands idle in which order', () => {
    const mus = [3, 1, 0.5]
    const lambda = 2
    // States: idle ones in order of how long; everybody busy with 0 … most waiting.
    const orders: number[][] = [[]]
    for (let k = 0; k < orders.length; k++) for (const e of [0, 1, 2]) if (!orders[k].includes(e)) orders.push([...orders[k], e])
    const most = 120
    const key = (idle: number[], line: number) => (idle.length > 0 ? orders.findIndex((o) => o.join() === idle.join()) : orders.length + line)
    const size = orders.length + most + 1
    let law = new Float64Array(size).fill(1 / (size - 1))
    // That nobody is idle stands with the lines, not with the orders.
    law[0] = 0
    const rate = 7
    for (let round = 0; round < 6000; round++) {
      const next = new Float64Array(size)
      const flow = (from: number, to: number, r: number) => {
        next[to] += (law[from] * r) / rate
        next[from] -= (law[from] * r) / rate
      }
      for (let i = 0; i < size; i++) next[i] += law[i]
      orders.forEach((idle, i) => {
        if (idle.length === 0) return
        flow(i, key(idle.slice(1), 0), lambda)
        for (const e of [0, 1, 2]) if (!idle.includes(e)) flow(i, key([...idle, e], 0), mus[e])
      })
      for (let n = 0; n <= most; n++) {
        const i = orders.length + n
        if (n < most) flow(i, i + 1, lambda)
        if (n > 0) flow(i, i - 1, 4.5)
        else for (const e of [0, 1, 2]) flow(i, key([e], 0), mus[e])
      }
      law = next
    }
    let full = 0
    for (let n = 0; n <= most; n++) full += law[orders.length + n]
    close(unequal(lambda, mus, 'longest-idle')!.waitedShare, full, 1e-8)
    expect(unequal(lambda, mus, 'fastest')!.wait).toBeLessThan(unequal(lambda, mus, 'random')!.wait)
  })

  it('never fail or are always well: the plain queue', () => {
    close(breakdowns(2.4, () => 1, 3, 1e12, 1, false).inSystem, mmc(2.4, 1, 3).inSystem, 1e-6)
    close(breakdowns(2.4, () => 1, 3, 1e12, 1, true).inSystem, mmc(2.4, 1, 3).inSystem, 1e-6)
    close(twoSpeeds(0.8, 1, 1, 5, 3).inSystem, 4)
    close(twoSpeeds(0.8, 1, 0.2, 1e12, 1).inSystem, 4, 1e-6)
    const work: Distribution = { law: 'gamma', mean: 1, scv: 2 }
    for (const order of ['resume', 'restart', 'restart-new'] as const) {
      close(interrupted(0.7, completion(work, 1e9, 1, order), 1e9, 1, true).wait, mg1(0.7, shapeOf(work)).wait, 1e-5, order)
    }
  })

  it('lose no work to exponential orders begun anew, and make constant ones dear', () => {
    const e = completion(exponential(2), 7, 3, 'resume')
    const n = completion(exponential(2), 7, 3, 'restart-new')
    close(n.mean, e.mean)
    close(n.square, e.square)
    close(n.working, e.working)
    const fixed: Distribution = { law: 'deterministic', mean: 2 }
    close(completion(fixed, 7, 3, 'restart').square, completion(fixed, 7, 3, 'restart-new').square)
    // Against a law of one value, which goes another way.
    const single: Distribution = { law: 'empirical', mean: 2, values: [5] }
    close(completion(single, 7, 3, 'restart').square, completion(fixed, 7, 3, 'restart').square)
    expect(completion({ law: 'lognormal', mean: 1, scv: 1 }, 50, 1, 'restart').mean).toBe(Infinity)
    expect(completion(exponential(2), 2, 1, 'restart').mean).toBe(Infinity)
    // The two ways meet where one takes over from the other.
    for (const order of ['restart', 'restart-new'] as const) {
      const [rarer, rather] = [1.0001e5, 0.9999e5].map((toSick) => completion({ law: 'gamma', mean: 1, scv: 0.5 }, toSick, 3, order))
      close(rarer.square, rather.square, 1e-5)
      close(rarer.mean, rather.mean, 1e-7)
    }
    expect(completion({ law: 'lognormal', mean: 1, scv: 1 }, 50, 1, 'restart-new').mean).toBeGreaterThan(1)
  })

  it('wait the same by the two ways for one person', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.05, max: 0.9, noNaN: true }), fc.double({ min: 2, max: 200, noNaN: true }), fc.double({ min: 0.2, max: 10, noNaN: true }), (share, toSick, toReturn) => {
        const one = completion(exponential(1), toSick, toReturn, 'resume')
        const lambda = share / one.mean
        const s = breakdowns(lambda, () => 1, 1, toSick, toReturn, false)
        const first = interrupted(lambda, one, toSick, toReturn, true)
        close(first.wait + one.mean, s.inSystem / lambda, 1e-8)
        close(1 - first.waitedShare, s.free, 1e-8)
      }),
      { numRuns: 40 },
    )
  })

  it('who always fail at once are a black hole', () => {
    close(blackHole(3, 1, 4, 4).lost, 1)
    expect(blackHole(3, 1, 5, 1).lost).toBeGreaterThan(0.2)
    expect(blackHole(1e-9, 1, 5, 1).lost).toBeCloseTo(0.2, 6)
  })
})

describe('an overloaded line says why', () => {
  it('by coordination, absence, restarts, slowness', () => {
    const sickness = { meanTimeToSick: 20, meanTimeToReturn: 20, while: 'always', together: 0, detection: 0, order: 'resume', line: 'redispatch' } as const
    const said = say(simple(1.2, 1, 2, { sickness, coordination: { contention: 0.1, coherency: 0 } }))
    expect(said.stable).toBe(false)
    expect(said.load.plain).toBeCloseTo(0.6, 12)
    expect(said.load.factors.coordination).toBeCloseTo(1.1, 12)
    close(said.load.effective, Object.values(said.load.factors).reduce((all, f) => all * f, said.load.plain))
    // One of two is there on the average: 2 × ¼ at 1/1.1 each, and 1 × ½.
    close(said.growthPerMinute, 1.2 - (0.5 / 1.1 + 0.5), 1e-12)
    const again = say(simple(0.5, 1, 1, { work: { law: 'deterministic', mean: 1.5 }, sickness: { ...sickness, meanTimeToSick: 1, meanTimeToReturn: 1, order: 'restart' } }))
    expect(again.stable).toBe(false)
    expect(again.load.factors.restarts).toBeCloseTo((Math.exp(1.5) - 1) / 1.5, 9)
    expect(again.load.factors.absence).toBeCloseTo(2, 12)
    const slow = say(simple(0.9, 1, 1, { slowness: { meanTimeToSlow: 10, meanTimeToRecover: 10, factor: 0.2 } }))
    close(slow.growthPerMinute, 0.9 - 0.6, 1e-12)
    expect(slow.load.factors.slowness).toBeCloseTo(1 / 0.6, 12)
  })
})
