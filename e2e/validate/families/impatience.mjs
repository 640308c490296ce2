/** Who gives up, who comes again: reneging, retrials, retries, backoff, the storm they make. */
import { deterministic, exponential, house, settled } from '../houses.mjs'
import { greatest, least, mean, pick, ratio, rowMean, rowVariance, usual } from '../readings.mjs'

/** Minutes in line ÷ arrivals: everybody's mean time in line, also of those who left it. */
const waitOfAll = ratio((r, { minutes }) => r.inLine.mean * minutes, (r) => r.arrived)
/** Share of all who were not served at once. */
const delayed = ratio((r) => r.waitedShare * r.served + r.lost.gaveUp, (r) => r.served + r.lost.gaveUp)

const patient = (c) => {
  const { lam, mu, c: servers, theta, timeout } = c.params
  const patience = theta === undefined ? deterministic(timeout) : exponential(1 / theta)
  return [
    {
      label: `patience ${patience.law}`,
      scenario: house(lam, exponential(1 / mu), servers, { patience }),
      lam,
      warmup: 60,
      read: { ...pick(['Pab', 'gaveUp'], 'Lq', 'L', ['EWq_served', 'Wq'], ['util', 'rho']), Pw: delayed, EWq_all: waitOfAll },
      head: 'Pab',
    },
  ]
}

const again = (mean, more = {}) => ({ retry: { after: exponential(mean), ...more } })

const linear = ({ params: { lam, mu, gamma } }) => [
  {
    label: 'orbit',
    scenario: house(lam, exponential(1 / mu), 1, { line: { capacity: 0 }, ...again(1 / gamma) }),
    lam,
    warmup: settled(1 / mu, 1, lam / mu) + 20 / gamma,
    read: pick('L_orbit', 'W', ['util', 'rho']),
    head: 'L_orbit',
  },
]

const persistent = ({ params: p }) => [
  {
    label: 'retries',
    scenario: house(p.lam, exponential(1 / p.mu), p.c, {
      line: { capacity: p.K - p.c },
      ...(p.theta > 0 ? { patience: exponential(1 / p.theta) } : {}),
      ...again(1 / p.retry_rate, { chance: p.persistence }),
    }),
    lam: p.lam,
    warmup: 150,
    read: {
      ...pick('L_orbit', ['L_system', 'L'], ['goodput', 'throughput'], ['P_success', 'success'], ['attempts_per_customer', 'attempts']),
      offered_attempt_rate: usual.attemptRate,
    },
    head: 'P_success',
  },
]

/** Nobody waits: many people, hardly any work, and a share of the orders fails at once. */
export const failing = (lam, errorRate, retry, people = 60) =>
  house(lam, deterministic(0.001), [{ count: people, errorRate }], { retry })

const attempts = ({ params: { p, max_attempts } }) => [
  {
    label: 'no queue',
    scenario: failing(10, p, { after: 0.01, attempts: max_attempts }),
    lam: 10,
    warmup: 1,
    read: pick(['P_success', 'success'], ['mean_attempts', 'attempts']),
    head: 'mean_attempts',
  },
]

const backoff = (label, retry, read) => [
  { label, scenario: failing(10, 1, retry), lam: 10, warmup: 0, read, head: 'mean_total' },
]

const orbit = (r) => r.orbit
const jittered = ({ params: p }) =>
  // ±20% of a delay that doubles is a delay drawn within ±20% that doubles; the cap of 1 is never reached.
  backoff('all fail', { after: { law: 'uniform', min: 0.8 * p.initial, max: 1.2 * p.initial }, backoff: p.mult, attempts: p.max_attempts, cap: 1000 }, {
    mean_total: rowMean(orbit),
    min_total: least((r) => r.customers.filter((c) => c.leftAt !== null).map(orbit), ['customers']),
    max_total: greatest((r) => r.customers.filter((c) => c.leftAt !== null).map(orbit), ['customers']),
  })

const fullJitter = ({ params: p }) =>
  backoff('all fail', { after: p.base, backoff: 2, jitter: 'full', cap: p.cap, attempts: p.retries + 1 }, { mean_total: rowMean(orbit), var_total: rowVariance(orbit) })

/** What comes in when everything fails: each customer with all their retries. */
const storm = ({ params: { R } }) =>
  [60, 30].map((lam) => ({
    label: `all fail, ${lam} a minute`,
    scenario: failing(lam, 1, { after: 0.01, attempts: R + 1 }),
    lam,
    warmup: 1,
    read: { [`offered_at_lambda_${lam}`]: mean((r, { minutes }) => r.attempts / minutes) },
    tolerance: 0.01,
  }))

export const impatience = [
  [/^(erlA|patD)-/, patient],
  [/^retr-lin-a$/, linear],
  [/^retry-[ab]$/, persistent],
  [/^retry-nq-/, attempts],
  [/^backoff-grpc$/, jittered],
  [/^backoff-fulljitter$/, fullJitter],
  [/^metastable-a$/, storm],
]
