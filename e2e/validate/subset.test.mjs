import { describe, expect, it } from 'vitest'
import { simulate } from '../../src/restaurant/simulate.ts'
import { measure } from './measure.mjs'
import { customersOf, needed, planned } from './plan.mjs'
import { jackknife, normalFromT, quantileOf, rmsBand, seedOf } from './statistics.mjs'
import { all, excuse, excuses, experimentsOf, given, headOf } from './suite.mjs'

/** One or two fast experiments of each family. */
const SUBSET = [
  ['mg1-unif-a', 'uniform'],
  ['erlB-5-3', 'deterministic'],
  ['erlB-5-3', 'exponential'],
  ['usl-published', '8 people'],
  ['erlA-a', 'patience exponential'],
  ['retr-lin-a', 'orbit'],
  ['retry-nq-b', 'no queue'],
  ['blackhole-5', 'shortest'],
  ['gray-mm1-a', 'slow spells'],
  ['hc-k8s', 'before the empty place'],
  ['lb-weighted-a', 'weighted'],
  ['lb-jsq2-a', 'shortest'],
  ['repl-a', 'always somebody waiting'],
  ['reshard-4to5', 'one more at work'],
  ['throttle-a', 'throttled'],
  ['hpa-formula', '10 people, 30% busy'],
  ['hpa-ramp', 'endless work'],
  ['unnoticed', 'two lines, resume'],
  ['restart-new', 'while busy'],
]

function experiment(name, label) {
  const c = all.find((x) => x.case === name)
  return { c, e: experimentsOf(c).find((x) => x.label === label) }
}

describe('simulated against expected, by the rule of the whole suite', () => {
  for (const [name, label] of SUBSET) {
    it(`${name}, ${label}: every row agrees`, () => {
      const { c, e } = experiment(name, label)
      const rows = measure(c, e, simulate, { customers: customersOf(c, e) })
      expect(rows.length).toBeGreaterThan(0)
      expect(rows.filter((r) => !['agrees', 'exact', 'within'].includes(r.verdict))).toEqual([])
    }, 60_000)
  }
})

describe('a simulator that is one per cent off', () => {
  const off = {
    'takes longer over the work': (s) => ({ ...s, work: { ...s.work, mean: 1.01 * s.work.mean } }),
    'lets too many in': (s) => ({ ...s, demand: { ...s.demand, perHour: 1.01 * s.demand.perHour } }),
  }
  for (const [what, change] of Object.entries(off)) {
    it(`is noticed: ${what}`, () => {
      const { c, e } = experiment('retr-lin-a', 'orbit')
      const biased = (scenario, options) => simulate(change(scenario), options)
      const rows = measure(c, e, biased, { customers: customersOf(c, e), limit: 4 })
      expect(rows.map((r) => r.verdict)).toContain('DISAGREES')
    }, 60_000)
  }
})

describe('the list of cases', () => {
  const read = (c) => new Set(experimentsOf(c).flatMap((e) => Object.keys(e.read)))

  it('leaves no quantity out without a reason, and gives none for what is read', () => {
    for (const c of all) {
      const names = read(c)
      for (const { quantity } of c.quantities) {
        expect([c.case, quantity, names.has(quantity) !== (excuse(c, quantity) !== undefined)]).toEqual([c.case, quantity, true])
      }
    }
    const known = new Set(given.map((c) => c.case))
    for (const name of [...Object.keys(excuses.cases), ...Object.keys(excuses.quantities)]) expect(known).toContain(name)
  })

  it('has one headline a case at most, named beforehand among those judged by z', () => {
    for (const c of all) {
      const heads = experimentsOf(c).filter((e) => e.head !== undefined)
      expect([c.case, heads.length <= 1]).toEqual([c.case, true])
      const kind = c.quantities.find((q) => q.quantity === headOf(c))?.kind
      if (heads.length > 0) expect([c.case, ['closed-form', 'numerically-exact'].includes(kind)]).toEqual([c.case, true])
    }
  })

  it('names each experiment once, and plans none that is not there', () => {
    const names = all.flatMap((c) => experimentsOf(c).map((e) => `${c.case}/${e.label}`))
    expect(new Set(names).size).toBe(names.length)
    expect(planned.filter((name) => !names.includes(name))).toEqual([])
  })
})

describe('the rule itself', () => {
  it('turns t scores into normal ones', () => {
    // Two-sided 95% of t with 10 and 99 degrees of freedom is 2.2281 and 1.9842; of the normal, 1.9600.
    expect(normalFromT(2.2281, 10)).toBeCloseTo(1.96, 2)
    expect(normalFromT(-1.9842, 99)).toBeCloseTo(-1.96, 3)
  })

  it('knows the spread of a root mean square', () => {
    // χ² with 100 degrees of freedom lies between 74.22 and 129.56.
    const [low, high] = rmsBand(100)
    expect(low).toBeCloseTo(Math.sqrt(0.7422), 3)
    expect(high).toBeCloseTo(Math.sqrt(1.2956), 3)
  })

  it('takes the mean of a mean, and the bias out of a variance', () => {
    const xs = [1, 2, 4, 9]
    const plain = jackknife(xs.map((x) => [x, 1]), ([s, n]) => s / n)
    expect(plain.value).toBeCloseTo(4, 12)
    expect(plain.se).toBeCloseTo(Math.sqrt(38 / 3 / 4), 12)
    const spread = jackknife(xs.map((x) => [1, x, x * x]), ([n, s, q]) => q / n - (s / n) ** 2)
    expect(spread.value).toBeCloseTo(38 / 3, 12)
  })

  it('finds quantiles within a bucket', () => {
    const buckets = [{ from: 0, to: 0, count: 5 }, { from: 1, to: 2, count: 5 }]
    expect(quantileOf(buckets, 0.75)).toBeCloseTo(1.5, 12)
  })

  it('says how many customers a pilot asks for', () => {
    const row = { quantity: 'L', expected: 2, tolerance: 0.03, se: 0.04, simulated: 2 }
    // The standard error is twice what it may be, so four times as many, and a margin.
    expect(needed({ lam: 1 }, [row], 1000, 100)).toBeCloseTo(5200, 6)
  })

  it('takes seeds from names alone', () => {
    expect(seedOf('mm1-a')).not.toBe(seedOf('mm1-b'))
    expect(seedOf('mm1-a')).toBe(seedOf('mm1-a'))
  })
})
