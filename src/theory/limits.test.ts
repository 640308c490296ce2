import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Distribution } from '../scenario/types.ts'
import { area, close, exponential } from './fixtures.testing.ts'
import {
  erlangA, erlangC, geometricParty, gmc, md1, mdc, mg1, mh21, mmc, mmcg, mmck, mphc, mxg1, mxmc, patienceOf, phasesOfWork, shapeOf, transformOf,
} from './index.ts'
import { gammaTail, logGamma, normalTail } from './special.ts'

describe('patience', () => {
  it('becomes Erlang C as it grows, with an end or without', () => {
    const patient = erlangA(2.4, 1, 3, 1e-9)!
    const c = mmc(2.4, 1, 3)
    close(patient.wait, c.wait, 1e-7)
    close(patient.foundBusy, erlangC(3, 2.4), 1e-7)
    close(patient.waitQuantile!(0.99), c.waitQuantile(0.99), 1e-6)
    const k = mmck(4, 1, 3, 5)
    const bounded = erlangA(4, 1, 3, 1e-10, 5)!
    close(bounded.turnedAway, k.lossShare, 1e-8)
    close(bounded.wait, k.wait, 1e-8)
    close(bounded.sojournQuantile!(0.95), k.sojournQuantile!(0.95), 1e-7)
  })

  it('is the loss system when there is none, and the tight line when there is little room', () => {
    close(erlangA(5, 1, 4, 1e9)!.gaveUp, mmck(5, 1, 4, 0).lossShare, 1e-6)
    close(erlangA(5, 1, 4, 0.7, 0)!.turnedAway, mmck(5, 1, 4, 0).lossShare, 1e-12)
    close(mmcg(5, 1, 4, patienceOf({ law: 'deterministic', mean: 1e-9 }))!.gaveUp, mmck(5, 1, 4, 0).lossShare, 1e-6)
  })

  it('has two ways to the same numbers for exponential patience', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 25 }), fc.double({ min: 0.2, max: 1.8, noNaN: true }), fc.double({ min: 0.1, max: 5, noNaN: true }), (c, rho, theta) => {
        const a = erlangA(rho * c, 1, c, theta)!
        const b = mmcg(rho * c, 1, c, patienceOf(exponential(1 / theta)))!
        expect(Math.abs(a.gaveUp - b.gaveUp)).toBeLessThan(1e-9)
        expect(Math.abs(a.wait - b.wait)).toBeLessThan(1e-9)
        expect(Math.abs(a.waitedShare - b.waitedShare)).toBeLessThan(1e-9)
        for (const t of [0.1, 0.5, 2]) {
          expect(Math.abs(a.waitTail!(t) - b.waitTail(t))).toBeLessThan(1e-9)
          expect(Math.abs(a.sojournTail!(t) - b.sojournTail(t))).toBeLessThan(1e-9)
        }
      }),
      { numRuns: 25 },
    )
  })

  const laws: Distribution[] = [
    { law: 'deterministic', mean: 2 },
    { law: 'uniform', mean: 2, min: 1, max: 3 },
    { law: 'gamma', mean: 2, scv: 0.4 },
    { law: 'gamma', mean: 2, scv: 3 },
    { law: 'lognormal', mean: 2, scv: 1.3 },
    { law: 'hyperexponential', mean: 2, scv: 5 },
    { law: 'empirical', mean: 2, values: [1, 2, 2, 3] },
  ]
  it.each(laws.map((law) => [law.law, law] as const))('of the %s law: its integral, its losses and its tails agree', (_, law) => {
    const p = patienceOf(law)
    for (const x of [0.3, 1.7, 4]) {
      let sum = 0
      for (let i = 0; i < 4000; i++) sum += (p.tail(((i + 0.5) * x) / 4000) * x) / 4000
      close(p.capped(x), sum, 1e-3)
    }
    close(p.capped(1e6), p.mean, 1e-9)
    const s = mmcg(4.4, 1, 4, p)!
    // Who comes is served or gives up; all the time in line is that of either.
    close(s.inService, 4.4 * (1 - s.gaveUp), 1e-10)
    close(area(s.waitTail, 0.25), s.wait, 1e-4)
    close(area(s.sojournTail, 0.25), s.wait + 1, 1e-4)
    expect(s.waitTail(0)).toBeCloseTo(s.waitedShare, 9)
  })

  it('is exponential for a hyperexponential or gamma of scv 1, and constant for a narrow one', () => {
    const base = mmcg(4, 1, 3, patienceOf(exponential(2)))!
    close(mmcg(4, 1, 3, patienceOf({ law: 'hyperexponential', mean: 2, scv: 1 }))!.gaveUp, base.gaveUp, 1e-10)
    close(mmcg(4, 1, 3, patienceOf({ law: 'gamma', mean: 2, scv: 1 }))!.gaveUp, base.gaveUp, 1e-9)
    const fixed = mmcg(4, 1, 3, patienceOf({ law: 'deterministic', mean: 2 }))!
    close(mmcg(4, 1, 3, patienceOf({ law: 'uniform', mean: 2, min: 1.9999, max: 2.0001 }))!.gaveUp, fixed.gaveUp, 1e-6)
  })
})

describe('work of other laws', () => {
  it('is the M/M/c with one phase, and the M/G/1 with one person', () => {
    for (const law of [{ law: 'hyperexponential', mean: 1, scv: 1 }, { law: 'gamma', mean: 1, scv: 1 }] as Distribution[]) {
      const s = mphc(3.4, phasesOfWork(law)!, 4)!
      const m = mmc(3.4, 1, 4)
      close(s.wait, m.wait)
      close(s.waitedShare, m.waitedShare)
      close(s.waitQuantile(0.99), m.waitQuantile(0.99))
      close(s.sojournQuantile(0.99), m.sojournQuantile(0.99))
    }
    for (const work of [{ law: 'hyperexponential', mean: 1, scv: 6 }, { law: 'gamma', mean: 1, scv: 0.25 }] as Distribution[]) {
      const s = mphc(0.8, phasesOfWork(work)!, 1)!
      close(s.wait, mg1(0.8, shapeOf(work)).wait)
      close(s.waitedShare, 0.8)
    }
    const a = mphc(0.8, phasesOfWork({ law: 'hyperexponential', mean: 1, scv: 6 })!, 1)!
    const b = mh21(0.8, 1, 6)
    for (const t of [0.1, 1, 10, 40]) {
      close(a.waitTail(t), b.waitTail(t), 1e-9)
      close(a.sojournTail(t), b.sojournTail(t), 1e-9)
    }
    close(mdc(0.9, 2, 1 + 1)!.wait, mdc(0.45, 4, 2)!.wait / 2, 1e-9)
    close(mdc(0.8, 1, 1)!.waitQuantile(0.99), md1(0.8, 1).waitQuantile(0.99), 1e-9)
  })

  it('waits less the steadier it is: constant, Erlang, exponential, hyperexponential', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 6 }), fc.double({ min: 0.3, max: 0.95, noNaN: true }), (c, rho) => {
        const waits = [
          mdc(rho * c, 1, c)!.wait,
          mphc(rho * c, phasesOfWork({ law: 'gamma', mean: 1, scv: 0.5 })!, c)!.wait,
          mmc(rho * c, 1, c).wait,
          mphc(rho * c, phasesOfWork({ law: 'hyperexponential', mean: 1, scv: 3 })!, c)!.wait,
        ]
        for (let i = 1; i < waits.length; i++) expect(waits[i]).toBeGreaterThan(waits[i - 1])
      }),
      { numRuns: 12 },
    )
  })

  it('has tails whose area is the mean wait', () => {
    const d = mdc(4.5, 1, 5)!
    close(area(d.waitTail, 0.2), d.wait, 1e-5)
    const h = mphc(2.5, phasesOfWork({ law: 'hyperexponential', mean: 1, scv: 4 })!, 3)!
    close(area(h.waitTail, 0.5), h.wait, 1e-5)
    close(area(h.sojournTail, 0.5), h.sojourn, 1e-5)
    const e = mphc(2.5, phasesOfWork({ law: 'gamma', mean: 1, scv: 1 / 3 })!, 3)!
    close(area(e.sojournTail, 0.5), e.sojourn, 1e-5)
  })
})

describe('arrivals', () => {
  const at = (law: Distribution, c: number) => gmc(1 / law.mean, 1, c, (s) => transformOf(law, s)[0])

  it('are the M/M/c for exponential gaps', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.double({ min: 0.1, max: 0.98, noNaN: true }), (c, rho) => {
        const g = at(exponential(1 / (rho * c)), c)
        const m = mmc(rho * c, 1, c)
        // Where hardly anybody ever waits the mean is the rest of a long subtraction: alike to 1e-16 of an order's work.
        expect(Math.abs(g.wait - m.wait), `${g.wait} for ${m.wait}`).toBeLessThanOrEqual(1e-7 * m.wait + 1e-16)
        close(g.sojournQuantile(0.9), m.sojournQuantile(0.9), 1e-7)
      }),
      { numRuns: 40 },
    )
  })

  it('of Erlang gaps agree with a chain of stages written out', () => {
    // E2/M/3: stages 0, 1, … of arrival on top of the number present, in one chain.
    const [lambda, c, most] = [2.4, 3, 400]
    let law = new Float64Array(2 * most).fill(1 / (2 * most))
    for (let round = 0; round < 30_000; round++) {
      const next = new Float64Array(2 * most)
      for (let i = 0; i < 2 * most; i++) {
        const n = i >> 1
        const on = i + 1 < 2 * most ? 2 * lambda : 0
        const off = Math.min(n, c)
        if (on > 0) next[i + 1] += (law[i] * on) / 12
        if (off > 0) next[i - 2] += (law[i] * off) / 12
        next[i] += law[i] * (1 - (on + off) / 12)
      }
      law = next
    }
    let inLine = 0
    law.forEach((p, i) => (inLine += p * Math.max(0, (i >> 1) - c)))
    close(at({ law: 'gamma', mean: 1 / lambda, scv: 0.5 }, c).inLine, inLine, 1e-6)
  })

  it('in parties of one are the plain queue; one person takes any work', () => {
    close(mxmc(2.5, 1, 3, 1).wait, mmc(2.5, 1, 3).wait)
    close(mxg1(0.7, geometricParty(1), shapeOf({ law: 'gamma', mean: 1, scv: 2 })).wait, mg1(0.7, shapeOf({ law: 'gamma', mean: 1, scv: 2 })).wait)
    const chain = mxmc(0.7, 1, 1, 4)
    const formula = mxg1(0.7, geometricParty(4), { mean: 1, scv: 1, third: 6 })
    close(chain.wait, formula.wait)
    close(chain.waitedShare, formula.waitedShare)
    close(mxmc(8, 1, 10, 1.0000001).waitedShare, mmc(8, 1, 10).waitedShare, 1e-5)
  })
})

describe('special functions', () => {
  it('meet known values', () => {
    close(logGamma(0.5), Math.log(Math.sqrt(Math.PI)), 1e-14)
    close(logGamma(10), Math.log(362_880), 1e-14)
    close(gammaTail(1, 2), Math.exp(-2), 1e-14)
    close(gammaTail(3, 5), Math.exp(-5) * (1 + 5 + 12.5), 1e-13)
    close(gammaTail(3, 0.5), Math.exp(-0.5) * (1 + 0.5 + 0.125), 1e-14)
    close(normalTail(1.959963984540054), 0.025, 1e-12)
    close(normalTail(-1), 0.8413447460685429, 1e-13)
  })
})
