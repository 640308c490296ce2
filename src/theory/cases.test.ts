import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { amdahlSpeedup, coordinationDivisor, erlangB, erlangC, fewestServers, md1, mg1, mh21, mmc, mmck, peakPeople, relativeOutput, shapeOf, allenCunneen, type Steady } from './index.ts'
import type { Distribution } from '../scenario/types.ts'

interface Quantity {
  quantity: string
  expected: number
  analytic_rel: number
  for: string[]
}
interface Case {
  case: string
  feature: string
  params: Record<string, number>
  quantities: Quantity[]
}

const cases = JSON.parse(readFileSync(new URL('../../e2e/validate/cases.json', import.meta.url), 'utf8')) as Case[]

/** What a quantity of the catalogue is called is what it says: `P(Wq<=0.5)`, `T_p0.99`. */
function ofSteady(name: string, s: Steady): number | undefined {
  const percentile = /^(Wq|T)_p(.+)$/.exec(name)
  if (percentile) return (percentile[1] === 'Wq' ? s.waitQuantile : s.sojournQuantile)?.(Number(percentile[2]))
  const within = /^P\(Wq<=(.+)\)$/.exec(name)
  if (within && s.waitTail) return 1 - s.waitTail(Number(within[1]))
  switch (name) {
    case 'rho':
    case 'util':
      return s.utilisation
    case 'W':
      return s.sojourn
    case 'Wq':
      return s.wait
    case 'L':
      return s.inSystem
    case 'Lq':
      return s.inLine
    case 'mean_busy':
      return s.inService
    case 'var_T':
      return s.sojournVariance
    case 'var_Wq':
      return s.waitVariance
    case 'P(Wq=0)':
      return 1 - s.waitedShare
    case 'P(Wq>0)':
    case 'ErlangC':
      return s.waitedShare
    case 'PK':
    case 'B':
      return s.lossShare
    default:
      return undefined
  }
}

type Answers = (name: string) => number | undefined

function mm(p: Record<string, number>): Answers {
  const s = mmc(p.lam, p.mu, p.c)
  return (name) => {
    const tail = /^P\(N>=(\d+)\)$/.exec(name)
    if (tail) return s.numberTail(Number(tail[1]))
    if (name === 'P(N=0)') return 1 - s.numberTail(1)
    if (name === 'var_N') return s.numberVariance
    return ofSteady(name, s)
  }
}

const works: Record<string, (p: Record<string, number>) => Distribution> = {
  'mg1-logn-a': (p) => ({ law: 'lognormal', mean: p.mean, scv: p.scv }),
  'mg1-h2-a': (p) => ({ law: 'hyperexponential', mean: p.mean, scv: p.scv }),
  'mg1-unif-a': (p) => ({ law: 'uniform', mean: (p.a + p.b) / 2, min: p.a, max: p.b }),
  'mg1-gamma-a': (p) => ({ law: 'gamma', mean: p.mean, scv: 1 / p.shape }),
  'mg1-erl3-a': (p) => ({ law: 'gamma', mean: p.mean, scv: 1 / p.shape }),
}

function pollaczekKhinchine(c: Case): Answers {
  if (c.case === 'md1-a') {
    const s = md1(c.params.lam, c.params.D)
    return (name) => ofSteady(name, s)
  }
  const work = works[c.case](c.params)
  const shape = shapeOf(work)
  const s = mg1(c.params.lam, shape)
  return (name) => {
    if (name === 'ES') return shape.mean
    if (name === 'ES2') return shape.mean * shape.mean * (1 + shape.scv)
    if (name === 'SCV') return shape.scv
    return ofSteady(name, s)
  }
}

function allenCunneenCase(c: Case): Answers {
  const { wait } = allenCunneen(c.params.lam, 1, c.params.cs2, c.params.c)
  const exact = cases.find((e) => e.case === c.case.replace('-AC', ''))?.quantities.find((q) => q.quantity === 'Wq')?.expected
  return (name) => (name === 'Wq_AllenCunneen' ? wait : name === 'rel_error_vs_exact' ? wait / exact! - 1 : undefined)
}

function bounded(c: Case): Answers {
  const { lam, mu, c: servers, K } = c.params
  const s = mmck(lam, mu, servers, K - servers)
  return (name) => (name === 'lam_eff' ? s.admittedRate : name === 'P(N=0)' ? s.emptyShare : ofSteady(name, s))
}

function coordinated(c: Case): Answers {
  const { lam, mu, sigma, kappa } = c.params
  const effective = mu / coordinationDivisor(c.params.c, sigma, kappa)
  const s = mmc(lam, effective, c.params.c)
  return (name) => (name === 'mu_effective' ? effective : name === 'capacity' ? effective * c.params.c : ofSteady(name, s))
}

function scaling(c: Case): Answers {
  const { sigma, kappa, gamma = 1, serial_fraction: serial } = c.params
  const peak = peakPeople(sigma, kappa)
  return (name) => {
    const at = Number(/^[XS]\((.+)\)$/.exec(name)?.[1].replace('inf', 'Infinity'))
    if (name.startsWith('X(')) return gamma * relativeOutput(at, sigma, kappa)
    if (name.startsWith('S(')) return amdahlSpeedup(at, serial)
    if (name === 'N_star' || name === 'peak_load') return peak.exact
    if (name === 'best_integer_N') return peak.whole
    return name === 'peak_throughput' ? gamma * relativeOutput(peak.exact, sigma, kappa) : undefined
  }
}

function oneOrMany(c: Case): Answers {
  const { lam, mu } = c.params
  const servers = c.params.c
  const forms: Record<string, Steady> = {
    one_fast: mmc(lam, mu * servers, 1),
    shared: mmc(lam, mu, servers),
    separate: mmc(lam / servers, mu, 1),
  }
  return (name) => {
    const [what, ...form] = name.split('_')
    return ofSteady(what, forms[form.join('_')])
  }
}

const answersOf: Record<string, (c: Case) => Answers> = {
  'M/M/1': (c) => mm(c.params),
  'M/M/c': (c) => mm(c.params),
  'M/G/1': pollaczekKhinchine,
  percentiles: (c) => {
    const s = mh21(c.params.lam, 1, 4)
    return (name) => ofSteady(name, s)
  },
  'loss (no queue)': (c) => {
    const s = mmck(c.params.lam, 1 / c.params.mean_service, c.params.c, 0)
    return (name) => ofSteady(name, s)
  },
  'admission control / bounded queue': bounded,
  'M/G/c approximation': allenCunneenCase,
  'coordination overhead in the queue': coordinated,
  'scalability law': scaling,
  'vertical vs horizontal': oneOrMany,
}

describe.each(Object.keys(answersOf))('%s', (feature) => {
  // The bounded Pareto law is not one that a scenario can ask for.
  const those = cases.filter((c) => c.feature === feature && c.case !== 'mg1-bpareto-a')
  it('has cases', () => expect(those.length).toBeGreaterThan(0))

  it.each(those.map((c) => [c.case, c] as const))('%s', (_, c) => {
    const answers = answersOf[feature](c)
    for (const { quantity, expected, analytic_rel: room, for: uses } of c.quantities) {
      if (!uses.includes('analytic')) continue
      const got = answers(quantity)
      expect(got, `${quantity}: no formula`).toBeTypeOf('number')
      // A published fit, its parameters and its peak rounded apart.
      const relative = c.case === 'usl-specsdm91' ? 1e-3 : room
      expect(Math.abs(got! - expected), `${quantity}: ${got} for ${expected}`).toBeLessThanOrEqual(relative * Math.abs(expected))
    }
  })
})

it('staffs as few as the catalogue says', () => {
  const c = cases.find((one) => one.case === 'staff-a')!
  const { mu, t, SL } = c.params
  for (const { quantity, expected } of c.quantities) {
    expect(fewestServers(Number(/lam=(\d+)/.exec(quantity)![1]), mu, t, SL), quantity).toBe(expected)
  }
})

it('reproduces published tables of Erlang', () => {
  expect(erlangB(10, 10)).toBeCloseTo(0.2146, 4)
  expect(erlangB(10, 4.4612)).toBeCloseTo(0.01, 5)
  expect(erlangC(14, 10)).toBeCloseTo(0.174, 3)
})
