import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Distribution, Scenario } from '../scenario/types.ts'
import { people, plain, say, simple } from './fixtures.testing.ts'
import {
  allenCunneen, atLeast, attempts, backlog, blackHole, breakdowns, completion, detectionDelay, gmc, hedgedExponential, hedgedValues, linearRetrial,
  metastableFrom, mmc, mxg1, ownLines, peakPeople, retrial, sharing, shortest, stealing, supermarket, throttled, transformOf, twoSpeeds, untilFailuresInARow,
  zipfShares, type Prediction,
} from './index.ts'

/* Cases of the catalogue through `predict`, as scenarios, and those that are functions of their own. */

type Params = Record<string, number>
interface Case {
  case: string
  feature: string
  params: Params
  quantities: { quantity: string; expected: number | boolean | number[]; analytic_rel?: number; kind: string; for: string[] }[]
}
const cases = JSON.parse(readFileSync(new URL('../../e2e/validate/cases.json', import.meta.url), 'utf8')) as Case[]

/** A parameter that is no number after all. */
const textOf = (value: unknown) => value as string
const listOf = <T>(value: unknown) => value as T[]

/** What the catalogue's quantities are called in a prediction, all in minutes and customers a minute. */
function read(name: string, p: Prediction): number | undefined {
  const percentile = /^(T|Wq)_p0[._](\d+)$/.exec(name)
  if (percentile) return p[percentile[1] === 'T' ? 'sojourn' : 'wait'][`p${percentile[2].padEnd(2, '0')}` as 'p99'] ?? undefined
  const lost = p.lossShare
  switch (name) {
    case 'W':
    case 'W_total':
    case 'W_any_nonpreemptive':
    case 'W_PS':
    case 'W_specialists':
    case 'W_generalists':
    case 'W_proportional':
    case 'W_equal_split':
    case 'T_all':
      return p.sojourn.mean!
    case 'Wq':
    case 'EWq_served':
      return p.wait.mean!
    case 'L':
    case 'L_total':
      return p.inSystem.mean!
    case 'Lq':
      return p.inLine.mean!
    case 'util':
    case 'rho':
    case 'rho_time_avg':
    case 'rho_eff':
      return p.utilisation
    case 'mean_busy':
      return p.inService.mean
    case 'ErlangC':
    case 'Pw_served':
    case 'P_wait':
    case 'sigma':
      return p.waitedShare!
    case 'Pab':
    case 'PK':
    case 'B':
    case 'error_fraction':
    case 'random_lb_error_fraction':
      return lost
    case 'L_orbit':
      return p.orbit!.mean!
    case 'attempts_per_customer':
      return p.attemptsPerCustomer
    case 'goodput':
      return p.throughputPerHour / 60
    case 'P_success':
      return 1 - lost
    default:
      return undefined
  }
}

type Answers = (quantity: string) => number | boolean | number[] | undefined
const from = (scenario: Scenario, more: Answers = () => undefined): Answers => {
  const said = say(scenario)
  return (name) => more(name) ?? read(name, said)
}

const h2: Distribution = { law: 'hyperexponential', mean: 1, scv: 4 }
/** `exp:1`, `det:1`, `erl:2:1`, `h2:p:m1:m2` (balanced, mean 1, scv 4 wherever it stands). */
function lawOf(text: string): Distribution {
  const [name, a, b] = text.split(':')
  if (name === 'exp') return { law: 'exponential', mean: Number(a) }
  if (name === 'det') return { law: 'deterministic', mean: Number(a) }
  return name === 'erl' ? { law: 'gamma', mean: Number(b), scv: 1 / Number(a) } : h2
}
const own = (routing: Scenario['line']['routing']) => ({ layout: 'own' as const, routing })

const sick = (toSick: number, toReturn: number, more: Partial<Scenario['sickness'] & object> = {}): Partial<Scenario> => ({
  sickness: { meanTimeToSick: toSick, meanTimeToReturn: toReturn, while: 'always', together: 0, detection: 0, order: 'resume', line: 'redispatch', ...more },
})

function stationsOf(stages: { c: number; mu: number }[]): Partial<Scenario> {
  return {
    work: undefined,
    stations: stages.map(({ mu }, i) => ({ name: `s${i + 1}`, work: { law: 'exponential', mean: 1 / mu } })),
    staff: stages.flatMap(({ c }, i) => people(c).map((e) => ({ ...e, id: `${e.id}-${i}`, skills: { [`s${i + 1}`]: 1 } }))),
  }
}

function tandem(lam: number, stages: { c: number; mu: number }[]): Answers {
  const said = say(simple(lam, 1, 1, stationsOf(stages)))
  return (name) => {
    const stage = /^W_stage(\d)$/.exec(name)
    return stage ? said.stations![Number(stage[1]) - 1].sojourn! : read(name, said)
  }
}

const gapLaw: Record<string, Partial<Scenario['demand']>> = {
  'dm1-a': { process: 'regular' },
  'e2m1-a': { process: 'bursty', scv: 0.5 },
  'h2m1-a': { process: 'bursty', scv: 4 },
}

const FEATURES: Record<string, (p: Params, c: Case) => Answers> = {
  'queue discipline': (p) => {
    const fifo = say(simple(p.lam, p.mu, 1))
    const lifo = say(simple(p.lam, p.mu, 1, {}, { discipline: 'lifo' }))
    const shared = say(simple(p.lam, p.mu, 1, {}, { discipline: 'shared-attention' }))
    const square = (said: Prediction) => said.waitVariance! + said.wait.mean! * said.wait.mean!
    return (name) =>
      ({ EWq2_FCFS: square(fifo), EWq2_LIFO_np: square(lifo), W_any_nonpreemptive: lifo.sojourn.mean!, W_PS: shared.sojourn.mean! })[name]
  },
  'processor sharing': (p) => {
    const work = lawOf(textOf(p.service))
    const { numberTail } = sharing(p.lam, 1)
    return from(simple(p.lam, 1, 1, { work }, { discipline: 'shared-attention' }), (name) =>
      ({ slowdown: sharing(p.lam, 1).sojourn, 'P(N=0)': 1 - numberTail(1), 'P(N>=3)': numberTail(3) })[name],
    )
  },
  'batch arrivals': (p) => {
    const b = p.batch_param
    const s = mxg1(p.group_rate * b, { mean: b, pairs: b * (b - 1) }, { mean: 1 / p.mu, scv: 1, third: 6 })
    return (name) => ({ rho: s.utilisation, L: s.inSystem, W: s.sojourn, Wq: s.wait })[name]
  },
  'breakdown/repair': (p) => {
    if ('mode' in p) {
      const { breakdown_rate: xi, repair_rate: eta } = p
      const order = textOf(p.mode) === 'resume' ? 'resume' : 'restart'
      const work = lawOf(textOf(p.service))
      const one = completion(work, 1 / xi, 1 / eta, order)
      return from(simple(p.lam, 1, 1, { work, ...sick(1 / xi, 1 / eta, { while: 'busy', order }) }), (name) =>
        ({ mean_completion: one.mean, ES2_completion: one.square, rho_eff: p.lam * one.mean })[name],
      )
    }
    const s = breakdowns(p.lam, () => p.mu, p.c, 1 / p.breakdown_rate, 1 / p.repair_rate, false)
    const scenario = simple(p.lam, p.mu, p.c, sick(1 / p.breakdown_rate, 1 / p.repair_rate))
    const { load } = say(scenario)
    return from(scenario, (name) =>
      ({
        availability_per_server: s.present / p.c,
        effective_capacity: p.lam / load.effective,
        rho_eff: load.effective,
        'P(all_servers_down)': s.allDown,
        'P(N=0)': s.empty,
      })[name],
    )
  },
  'reneging (Erlang A)': (p) => {
    const scenario = simple(p.lam, p.mu, p.c, { patience: { law: 'exponential', mean: 1 / p.theta } })
    const said = say(scenario)
    // The catalogue's share who wait is of all who come; those served who wait have it less those who give up.
    return from(scenario, (name) =>
      ({ EWq_all: said.inLine.mean! / p.lam, Pw: said.waitedShare! * (1 - said.lossShare) + said.lossShare })[name],
    )
  },
  'timeout in queue (deterministic patience)': (p) => {
    const scenario = simple(p.lam, p.mu, p.c, { patience: { law: 'deterministic', mean: p.timeout } })
    const said = say(scenario)
    return from(scenario, (name) =>
      ({ EWq_all: said.inLine.mean! / p.lam, Pw: said.waitedShare! * (1 - said.lossShare) + said.lossShare })[name],
    )
  },
  'retrial (busy -> orbit)': (p) => {
    const after = { law: 'exponential' as const, mean: 1 / p.gamma }
    return from(simple(p.lam, p.mu, 1, { retry: { chance: 1, after, backoff: 1, jitter: 'none' } }, { capacity: 0 }))
  },
  'retries + timeouts + bounded queue': (p) => {
    const retry = { chance: p.persistence, after: { law: 'exponential' as const, mean: 1 / p.retry_rate }, backoff: 1, jitter: 'none' as const }
    const patience = p.theta > 0 ? { patience: { law: 'exponential' as const, mean: 1 / p.theta } } : {}
    const scenario = simple(p.lam, p.mu, p.c, { retry, ...patience }, { capacity: p.K - p.c })
    const said = say(scenario)
    return from(scenario, (name) =>
      ({ L_system: said.inSystem.mean!, offered_attempt_rate: p.lam * said.attemptsPerCustomer! })[name],
    )
  },
  'non-Poisson arrivals / PASTA': (p, c) => from(simple(p.lam, p.mu, 1, { demand: { ...plain.demand, perHour: 60 * p.lam, ...gapLaw[c.case] } })),
  'gray (slow) failure': (p) => {
    const slowness = { meanTimeToSlow: 1 / p.rate_fast_to_slow, meanTimeToRecover: 1 / p.rate_slow_to_fast, factor: p.mu_slow / p.mu_fast }
    const scenario = simple(p.lam, p.mu_fast, 1, { slowness })
    const said = say(scenario)
    return from(scenario, (name) =>
      ({ mean_capacity: p.lam / said.load.effective, P_slow: twoSpeeds(p.lam, p.mu_fast, p.mu_slow, slowness.meanTimeToSlow, slowness.meanTimeToRecover).slow })[name],
    )
  },
  'M/G/c exact': (p, c) => {
    const work = c.case.startsWith('mdc') ? lawOf(`det:${p.D}`) : lawOf(textOf(p.service))
    const scenario = simple(p.lam, 1, p.c, { work })
    expect(say(scenario).kind).toBe('exact')
    return from(scenario, (name) => (name === 'Pw' ? say(scenario).waitedShare! : undefined))
  },
  'G/G/1 approximation': (p) => (name) => (name === 'Wq_VUT' ? allenCunneen(p.lam, 1 / p.mu, p.ca2 + p.cs2 - 1, 1).wait : undefined),
  'heterogeneous servers': (p, c) => {
    const staff = [{ ...people(1)[0], speed: p.mu1 }, { ...people(2)[1], speed: p.mu2 }]
    const scenario = simple(p.lam, 1, 2, { staff }, { idle: c.case.endsWith('fast') ? 'fastest' : 'random' })
    const lines = say(scenario).lines!
    return from(scenario, (name) => ({ util_fast: lines[0].utilisation, util_slow: lines[1].utilisation })[name])
  },
  'load balancing: random': (p) => from(simple(p.lam_total, p.mu, p.n, {}, own('random'))),
  'load balancing: round robin': (p) => from(simple(p.lam_total, p.mu, p.n, {}, own('round-robin'))),
  'load balancing: JSQ / least connections': (p) => {
    const { empty } = ownLines(p.lam_total, p.mu, p.n, shortest, 18)!
    return from(simple(p.lam_total, p.mu, p.n, {}, own('shortest')), (name) => (name === 'P(all_idle)' ? empty : undefined))
  },
  'load balancing: power of two choices': (p, c) => {
    if (p.rhos !== undefined) return (name) => supermarket(Number(/rho=([\d.]+)/.exec(name)![1]), 2).sojourn
    if (p.cases !== undefined) {
      return (name) => {
        const [, d, rho] = /d=(\d),rho=([\d.]+)/.exec(name)!
        return supermarket(Number(rho), Number(d)).sojourn
      }
    }
    const scenario = simple(p.lam_total, p.mu, p.n, {}, { ...own('power-of-two'), choices: { of: p.d, replacement: c.case.endsWith('wr') } })
    expect(say(scenario).kind).toBe('exact')
    return from(scenario)
  },
  'load balancing: least work left': (p) => from(simple(p.lam_total, p.mu, p.n, {}, own('least-work'))),
  'load balancing: weighted': (p) => {
    const staff = listOf<number>(p.mus).map((speed, i) => ({ id: `e${i}`, name: 'E', speed }))
    const split = (routing: 'weighted' | 'random') => say(simple(p.lam_total, 1, 3, { staff }, own(routing)))
    return (name) =>
      ({ W_proportional: split('weighted').sojourn.mean!, W_equal_split: split('random').sojourn.mean!, equal_split_stable: split('random').stable })[name]
  },
  "gray failure: fast-failing 'black hole'": (p) => {
    const staff = people(p.n).map((e, i) => (i === 0 ? { ...e, errorRate: 1 } : e))
    const at = (routing: 'random' | 'shortest') => say(simple(p.lam_total, p.mu, p.n, { staff }, own(routing))).lossShare
    return (name) => ({ error_fraction: at('shortest'), random_lb_error_fraction: at('random') })[name]
  },
  'work stealing': () => (name) => stealing(Number(/rho=([\d.]+)/.exec(name)![1])).sojourn,
  'microservice chain (tandem Jackson)': (p) => tandem(p.lam, listOf<{ c: number; mu: number }>(p.stages)),
  specialisation: (p) => {
    const both = say(simple(p.lam, 1, 2, { work: { law: 'gamma', mean: 2 * p.stage_mean, scv: 0.5 } })).sojourn.mean!
    const each = { c: 1, mu: 1 / p.stage_mean }
    return (name) => (name === 'W_generalists' ? both : tandem(p.lam, [each, each])('W_total'))
  },
  'hot shard': (p) => {
    // Five dishes wanted alike, dealt to four: the first cooks two of them, 0.4 of the orders.
    const dealt = (lam: number) => say(simple(lam, p.mu, 4, { menu: { dishes: 5, popularity: 0, copies: 1, writes: 0 } }, own('by-dish')))
    return (name) =>
      ({ W: dealt(p.lam).sojourn.mean!, W_balanced: say(simple(p.lam, p.mu, 4, {}, own('random'))).sojourn.mean!, max_throughput: 1 / dealt(1).load.effective })[name]
  },
  'percentile aggregation': (p) => {
    const [a, b] = listOf<number>(p.lams)
    // Two lines of one mean work whose rates differ as two dishes of a Zipf menu do.
    const exponent = Math.log(b / a) / Math.LN2
    const said = say(simple(a + b, p.mu, 2, { menu: { dishes: 2, popularity: exponent, copies: 1, writes: 0 } }))
    const alone = [a, b].map((lam) => mmc(lam, p.mu, 1).sojournQuantile(0.99))
    return (name) => ({ p99_mixture: said.sojourn.p99!, mean_of_p99s: (alone[0] + alone[1]) / 2 })[name]
  },
  'health-check detection delay': (p) => {
    const d = detectionDelay({ interval: p.interval, timeout: p.timeout, fall: p.fall })
    return (name) =>
      ({ mean_detection: d.mean, min_detection: d.min, max_detection: d.max, expected_failed_requests: (d.mean * p.lam_total) / p.n })[name]
  },
  'outlier ejection (consecutive failures)': (p) => (name) =>
    ({ mean_requests_to_trip: untilFailuresInARow(p.k, p.p), p_next_k_all_fail: p.p ** p.k })[name],
  'retries without queueing': (p) => (name) =>
    ({ P_success: attempts(p.p, p.max_attempts).success, mean_attempts: attempts(p.p, p.max_attempts).mean, layered_worst_case_calls: p.max_attempts ** p.layers })[name],
  'adaptive throttling (client side)': (p) => {
    const t = throttled(p.request_rate, p.backend_capacity, p.K)
    return (name) => ({ p_reject_local: t.reject, sent_rate: t.sent, backend_rejects: t.refused, goodput: t.goodput })[name]
  },
  'metastable failure (fluid criterion)': (p) => (name) => {
    const offered = /offered_at_lambda_(\d+)/.exec(name)
    return offered ? Number(offered[1]) * (1 + p.R) : metastableFrom(p.C, p.R)
  },
  'outage backlog (fluid)': (p) => {
    const b = backlog(p.T, p.lam, p.c_out, p.c_after)
    return (name) => ({ peak_backlog: b.peak, drain_time: b.drain })[name]
  },
  "node loss: survivors' load": (p) => {
    const before = say(simple(p.lam, p.mu, p.n))
    const after = say(simple(p.lam, p.mu, p.n - p.failed))
    return (name) =>
      ({ rho_before: before.load.effective, rho_after: after.load.effective, stable_after: after.stable, Wq_before: before.wait.mean!, Wq_after: after.wait.mean! })[name]
  },
  'redundancy / quorum availability': (p) => () => atLeast(p.k, p.n, p.p),
  'hedging (no queueing)': (p) => {
    if (p.mean !== undefined) {
      const h = hedgedExponential(p.mean, p.h)
      return (name) => ({ ET: h.mean, extra_copies: h.extra, T_p99: h.quantile(0.99) })[name]
    }
    const values = [{ minutes: p.fast, chance: 1 - p.p_slow }, { minutes: p.slow, chance: p.p_slow }]
    const h = hedgedValues(values, p.h)
    return (name) => ({ ET: h.mean, extra_copies: h.extra, P_slower_than_3: h.tail(3), ET_no_hedge: hedgedValues(values, Infinity).mean })[name]
  },
  'hot keys (Zipf)': (p) => {
    const shares = zipfShares(p.K, p.s)
    return (name) => (name === 'top1_share' ? shares[0] : shares.slice(0, 10).reduce((a, b) => a + b))
  },
  'replication capacity': (p) => {
    const scenario = simple(1, p.mu, p.N, { menu: { dishes: 600, popularity: 0, copies: p.r, writes: p.w } }, own('by-dish'))
    return (name) => (name === 'max_throughput' ? 1 / say(scenario).load.effective : undefined)
  },
}

/** Quantities that no scenario and no function here has a word for: other disciplines, an optimum. */
const LEFT = new Set(['EWq2_SIRO', 'W_SJF_np', 'W_SRPT', 'W_optimal_random_split'])
/** Features that a scenario cannot say. */
const OUTSIDE =
  /^(priority|vacation|cold start|balking|quality|timeout without|rate limit|polling|infinite servers|time-varying|capacity planning|elastic|microservice graph|closed loop|machine repair|fork-join|fan-out|backoff|retry budgets|correlated|autoscaling|consistent hashing|resharding|quorum latency|inspection|coordinated omission|Little|transient|M\/M\/1 busy|bursty arrivals|load balancing: join idle|hedging \/ redundancy)/
/** Covered by cases.test.ts, formula by formula. */
const ELSEWHERE = new Set([
  'M/M/1', 'M/M/c', 'M/G/1', 'percentiles', 'loss (no queue)', 'admission control / bounded queue', 'M/G/c approximation',
  'coordination overhead in the queue', 'scalability law', 'vertical vs horizontal',
])

it('leaves no feature of the catalogue unaccounted for', () => {
  for (const feature of new Set(cases.map((c) => c.feature))) {
    const places = [feature in FEATURES, OUTSIDE.test(feature), ELSEWHERE.has(feature)].filter(Boolean).length
    expect(places, feature).toBe(1)
  }
})

describe.each(Object.keys(FEATURES))('%s', (feature) => {
  const skipped = new Set(['retr-con-a', 'ejection-time'])
  it.each(cases.filter((c) => c.feature === feature && !skipped.has(c.case)).map((c) => [c.case, c] as const))('%s', (_, c) => {
    const answers = FEATURES[feature](c.params, c)
    let compared = 0
    for (const { quantity, expected, analytic_rel: room = 1e-6 } of c.quantities) {
      if (LEFT.has(quantity)) continue
      const got = answers(quantity)
      if (typeof expected !== 'number') {
        expect(got, quantity).toBe(expected)
        continue
      }
      expect(got, `${quantity}: no answer`).toBeTypeOf('number')
      expect(Math.abs((got as number) - expected), `${quantity}: ${String(got)} for ${expected}`).toBeLessThanOrEqual(Math.max(room, 1e-9) * Math.abs(expected) + 1e-12)
      compared++
    }
    expect(compared).toBeGreaterThan(0)
  })
})

it('answers through predict for the cases that cases.test.ts puts to formulas', () => {
  for (const c of cases.filter((one) => one.feature === 'M/M/c' || one.feature === 'M/M/1')) {
    const said = say(simple(c.params.lam, c.params.mu, c.params.c))
    for (const { quantity, expected } of c.quantities) {
      const got = read(quantity, said)
      if (got === undefined || typeof expected !== 'number') continue
      expect(Math.abs(got - expected), `${c.case} ${quantity}`).toBeLessThanOrEqual(1e-6 * Math.abs(expected))
    }
  }
})

it('has the closed forms that the chains must meet', () => {
  expect(linearRetrial(0.6, 1, 0.5).orbit).toBeCloseTo(retrial(0.6, 1, 1, 1, 0, 1, 0.5)!.orbit, 9)
  expect(gmc(0.8, 1, 1, (s) => transformOf({ law: 'exponential', mean: 1.25 }, s)[0]).sigma).toBeCloseTo(0.8, 12)
  expect(blackHole(1, 1, 2, 1).lost).toBeCloseTo(2 / 3, 12)
  expect(peakPeople(0.03, 0.0005).whole).toBe(44)
})
