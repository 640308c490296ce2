import { describe, expect, it } from 'vitest'
import { simulate } from '../simulate.ts'

/*
 * What exponential work hides. Seeds are fixed; a tolerance is 3.5 standard errors or more, taken from the run lengths of
 * validation/cases.json (customers for 1% at 99%, scaled by the root of the customers here).
 */

const laws = {
  deterministic: { law: 'deterministic', mean: 1 },
  exponential: { law: 'exponential', mean: 1 },
  hyperexponential: { law: 'hyperexponential', mean: 1, scv: 4 },
  uniform: { law: 'uniform', min: 0.5, max: 1.5 },
}
const alone = [{ id: 'ana' }]

describe('shared attention', () => {
  // M/G/1-PS, ρ = 0.75: mean time inside 1/(1 − ρ) = 4 whatever the law (first come first served: 2.5, 4 and 8.5).
  const base = (law: keyof typeof laws, perHour = 45) => ({ duration: 200_000 / (perHour / 60), seed: 11, demand: { perHour }, work: laws[law], staff: alone, line: { discipline: 'shared-attention' } })

  it.each([['deterministic', 0.04], ['uniform', 0.05], ['exponential', 0.06], ['hyperexponential', 0.11]] as const)('keeps the mean time inside: %s', (law, tolerance) => {
    const r = simulate(base(law))
    expect(Math.abs(r.sojourn.mean! / 4 - 1)).toBeLessThan(tolerance)
    expect(r.wait.mean).toBe(0)
    expect(Math.abs(r.utilisation - 0.75)).toBeLessThan(0.02)
  })

  it('stretches every order alike: E[T | work] = work/(1 − ρ)', () => {
    const rows = simulate({ ...base('hyperexponential', 30), duration: 200_000 }, { keep: ['customers'] }).customers!
    for (const [low, high] of [[0.1, 0.3], [0.5, 1], [2, 4], [6, 10]] as const) {
      const some = rows.filter((r) => r.work > low && r.work < high && r.leftAt !== null)
      const stretch = some.map((r) => (r.leftAt! - r.arrivedAt) / r.work)
      const mean = stretch.reduce((a, b) => a + b) / some.length
      expect(some.length).toBeGreaterThan(300)
      expect(Math.abs(mean / 2 - 1)).toBeLessThan(0.08)
    }
  })
})

describe('a loss system', () => {
  // Erlang B, ten erlang on ten: 0.21458234310734733 whatever the law.
  it.each(['deterministic', 'exponential', 'hyperexponential', 'uniform'] as const)('turns away the same share: %s', (law) => {
    const r = simulate({ duration: 20_000, seed: 21, demand: { perHour: 600 }, work: laws[law], staff: [{ count: 10 }], line: { capacity: 0 } })
    expect(Math.abs(r.lost.turnedAway / r.arrived - 0.21458234310734733)).toBeLessThan(0.006)
    expect(Math.abs(r.inService.mean - 7.854176568926526)).toBeLessThan(0.06)
  })

  it('with own lines of no room, chosen among the free, is the same', () => {
    const r = simulate({ duration: 20_000, seed: 22, demand: { perHour: 600 }, work: laws.hyperexponential, staff: [{ count: 10 }], line: { layout: 'own', capacity: 0 } })
    expect(Math.abs(r.lost.turnedAway / r.arrived - 0.21458234310734733)).toBeLessThan(0.006)
  })
})

describe('absence while serving', () => {
  // λ = 0.5, failures at 0.2 of a busy minute, repair at 1 (act-resume-a, act-repeat-a).
  const ill = (work: object, order: string) =>
    simulate({ duration: 400_000, seed: 31, demand: { perHour: 30 }, work, staff: alone, sickness: { meanTimeToSick: 5, meanTimeToReturn: 1, while: 'busy', order } })

  it('resumed: W = 3.25 with exponential work, 2.35 where it is always a minute', () => {
    const exponential = ill(laws.exponential, 'resume')
    expect(Math.abs(exponential.sojourn.mean! / 3.25 - 1)).toBeLessThan(0.04)
    expect(Math.abs(exponential.wait.mean! / 2.05 - 1)).toBeLessThan(0.05)
    // Completion 1.2 with second moment 1.44 + 0.4: Wq = 0.5 × 1.84 ÷ (2 × 0.4).
    const exact = ill(laws.deterministic, 'resume')
    expect(Math.abs(exact.sojourn.mean! / 2.35 - 1)).toBeLessThan(0.03)
    expect(Math.abs(exact.wait.mean! / 1.15 - 1)).toBeLessThan(0.04)
  })

  it('begun again: W = 3.2637821 where it is always a minute', () => {
    for (const order of ['restart', 'restart-new']) {
      const r = ill(laws.deterministic, order)
      expect(Math.abs(r.sojourn.mean! / 3.263782108590193 - 1)).toBeLessThan(0.04)
      expect(Math.abs(r.wait.mean! / 1.9353655596291737 - 1)).toBeLessThan(0.05)
    }
  })

  it('with work that varies tells the three apart', () => {
    // From first start to leaving, failures at ξ = 0.05, repair at 1, φ the transform of the work: resumed 1 + ξ; begun again
    // (φ(−ξ) − 1)(1/ξ + 1); drawn anew (1/φ(ξ) − 1)(1/ξ + 1). Two phases, p = 0.8872983, rates 1.7745967 and 0.2254033.
    const p = 0.8872983346207417
    const transform = (s: number) => (p * 2 * p) / (2 * p + s) + ((1 - p) * 2 * (1 - p)) / (2 * (1 - p) + s)
    const expected = { resume: 1.05, restart: (transform(-0.05) - 1) * 21, 'restart-new': (1 / transform(0.05) - 1) * 21 }
    expect(Object.values(expected).map((x) => Math.round(x * 1000))).toEqual([1050, 1215, 984])
    for (const order of ['resume', 'restart', 'restart-new'] as const) {
      const rows = simulate(
        { duration: 900_000, seed: 33, demand: { perHour: 6 }, work: laws.hyperexponential, staff: alone, sickness: { meanTimeToSick: 20, meanTimeToReturn: 1, while: 'busy', order } },
        { keep: ['customers'] },
      ).customers!
      const times = rows.map((r) => r.leftAt! - r.startedAt!)
      const mean = times.reduce((a, b) => a + b) / times.length
      const error = Math.sqrt(times.reduce((s, t) => s + (t - mean) ** 2, 0)) / times.length
      expect(error / mean).toBeLessThan(0.02)
      expect(Math.abs(mean - expected[order])).toBeLessThan(3.5 * error)
    }
  })
})

describe('the order of serving', () => {
  it('does not move the mean wait, but its scatter: M/M/1 at 0.8', () => {
    const of = (discipline: string) => simulate({ duration: 400_000, seed: 41, demand: { perHour: 48 }, work: laws.exponential, staff: alone, line: { discipline } }, { keep: ['customers'] })
    const fifo = of('fifo')
    const lifo = of('lifo')
    expect(Math.abs(fifo.wait.mean! / 4 - 1)).toBeLessThan(0.07)
    expect(Math.abs(lifo.wait.mean! / 4 - 1)).toBeLessThan(0.07)
    const second = (r: typeof fifo): number => r.customers!.reduce((s, c) => s + c.wait! ** 2, 0) / r.customers!.length
    // E[Wq²]: 40 in order, 200 the last first.
    expect(Math.abs(second(fifo) / 40 - 1)).toBeLessThan(0.2)
    expect(Math.abs(second(lifo) / 200 - 1)).toBeLessThan(0.35)
  })
})

describe('copies', () => {
  it('independent, of exponential work: two of two are one of twice the speed', () => {
    // Hedged at once with both free: min of two exponentials, mean 1/2. Light load: one at a time.
    const r = simulate({ duration: 400_000, seed: 51, demand: { perHour: 6 }, work: laws.exponential, staff: [{ count: 2 }], protection: { hedge: { after: 0, budget: 1 } } }, { keep: ['customers'] })
    const alone = r.customers!.filter((c, i, all) => (i === 0 || all[i - 1]!.leftAt! <= c.arrivedAt) && (i + 1 === all.length || all[i + 1]!.arrivedAt >= c.leftAt!))
    const mean = alone.reduce((s, c) => s + c.leftAt! - c.arrivedAt, 0) / alone.length
    // Few others come meanwhile (0.1 a minute), which favours the short: E[T e^{−0.1T}]/E[e^{−0.1T}] = 1/2.1.
    expect(Math.abs(mean * 2.1 - 1)).toBeLessThan(3.5 / Math.sqrt(alone.length))
  })
})
