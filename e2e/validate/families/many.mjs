/** A shared line before several: M/M/c, loss, M/G/c, unequal speeds, no end of servers, one fast against many, coordination. */
import { deterministic, exponential, house, lawOf, settled } from '../houses.mjs'
import { busyShare, exact, fewerThan, pick, ratio, tails, usual } from '../readings.mjs'

const shared = (lam, work, staff, more = {}, extra = {}) => {
  const speeds = typeof staff === 'number' ? staff : staff.reduce((a, s) => a + (s.count ?? 1) * (s.speed ?? 1), 0)
  return { label: work.law, scenario: house(lam, work, staff, more), lam, warmup: settled(work.mean, speeds, (lam * work.mean) / speeds), ...extra }
}

const mmc = (c) => [
  shared(c.params.lam, exponential(1 / c.params.mu), c.params.c, {}, {
    read: { ...pick(['ErlangC', 'Pw'], 'Wq', 'W', 'L', 'Lq', 'rho', 'var_Wq'), ...tails(c) },
    head: 'Wq',
  }),
]

const mgc = (c) => [
  shared(c.params.lam, c.params.service ? lawOf(c.params.service) : deterministic(c.params.D), c.params.c, {}, { read: pick('Wq', 'W', 'Pw'), head: 'Wq' }),
]

const bounded = (c) => {
  const { lam, mu, c: servers, K } = c.params
  return [
    shared(lam, exponential(1 / mu), servers, { line: { capacity: K - servers } }, {
      warmup: 60 / mu,
      read: {
        ...pick(['PK', 'turnedAway'], 'L', 'Lq', 'W', 'Wq', ['util', 'rho']),
        lam_eff: ratio((r) => lam * (r.arrived - r.lost.turnedAway), (r) => r.arrived),
        ...tails(c),
      },
      head: 'PK',
    }),
  ]
}

/** Blocking does not ask for the law of the work: each law once. */
const loss = ({ params: p }) =>
  [...new Set(p.service_to_try)].map((text, i) =>
    shared(p.lam, lawOf(text), p.c, { line: { capacity: 0 } }, { warmup: 60, read: { B: usual.turnedAway, mean_busy: usual.mean_busy }, ...(i === 0 ? { head: 'B' } : {}) }),
  )

const unequal = (c) => {
  const { lam, mu1, mu2 } = c.params
  const idle = c.case.endsWith('fast') ? 'fastest' : 'random'
  return [
    shared(lam, exponential(1), [{ speed: mu1 }, { speed: mu2 }], { line: { idle } }, {
      label: idle,
      read: { ...pick('L', 'W', ['P_wait', 'Pw']), util_fast: busyShare(0), util_slow: busyShare(1) },
      head: 'W',
    }),
  ]
}

const endless = (c) =>
  [exponential(1 / c.params.mu), deterministic(1 / c.params.mu)].map((work, i) =>
    shared(c.params.lam, work, 40, {}, {
      read: { ...pick('L', 'var_N', 'W'), ...tails(c), 'P(N<=5)': fewerThan(6) },
      ...(i === 0 ? { head: 'L' } : {}),
    }),
  )

const sameCapacity = ({ params: { c, lam, mu } }) => {
  const work = exponential(1 / mu)
  const of = (name) => ({ [`W_${name}`]: usual.W, [`Wq_${name}`]: usual.Wq })
  return [
    shared(lam, work, [{ speed: c }], {}, { label: 'one fast', read: of('one_fast') }),
    shared(lam, work, c, {}, { label: 'shared', read: of('shared'), head: 'Wq_shared' }),
    shared(lam, work, c, { line: { layout: 'own', routing: 'random' } }, { label: 'separate', warmup: settled(1 / mu, 1, lam / mu / c), read: of('separate') }),
  ]
}

/** What N people bring when there is always somebody waiting: twice what they can do comes in, and a hundred may wait. */
function saturated(label, quantity, people, capacity, coordination, more = {}) {
  return {
    label,
    scenario: house(2 * capacity, exponential(1), people, { coordination, line: { capacity: 100 }, ...more }),
    lam: 2 * capacity,
    warmup: 60,
    read: { [quantity]: usual.throughput },
    tolerance: 0.01,
  }
}

const law = (n, { sigma, kappa, gamma = 1 }) => (gamma * n) / (1 + sigma * (n - 1) + kappa * n * (n - 1))

const scaling = (c) => {
  const amdahl = c.params.serial_fraction
  const p = amdahl === undefined ? c.params : { sigma: amdahl, kappa: 0 }
  const out = []
  for (const { quantity } of c.quantities) {
    const m = /^[XS]\((\d+)\)$/.exec(quantity)
    if (!m) continue
    const n = Number(m[1])
    out.push(saturated(`${n} people`, quantity, n, law(n, p), { contention: p.sigma, coherency: p.kappa }))
  }
  out[out.length - 1].head = Object.keys(out[out.length - 1].read)[0]
  return out
}

const fitted = ({ params: p }) => {
  const n = Math.round(Math.sqrt((1 - p.sigma) / p.kappa))
  return [
    {
      ...saturated(`${n} people`, 'peak_throughput', [{ count: n, speed: p.gamma }], law(n, p), { contention: p.sigma, coherency: p.kappa }),
      warmup: 5,
      head: 'peak_throughput',
    },
  ]
}

const coordinated = ({ params: p }) => {
  const perPerson = ratio((r) => r.throughputPerHour / 60, (r) => r.inService.mean)
  return [
    shared(p.lam, exponential(1 / p.mu), p.c, { coordination: { contention: p.sigma, coherency: p.kappa } }, {
      label: 'coordination',
      read: {
        ...pick('rho', ['ErlangC', 'Pw'], 'Wq', 'W'),
        mu_effective: perPerson,
        capacity: ratio((r) => (p.c * r.throughputPerHour) / 60, (r) => r.inService.mean),
      },
      head: 'Wq',
    }),
  ]
}

/** Somebody is away from the start; the others carry on. */
const survivors = ({ params: { n, failed, lam, mu } }) => {
  const left = n - failed
  const stable = lam < left * mu
  const work = exponential(1 / mu)
  const staff = Array.from({ length: n }, (_, i) => ({ id: `cook-${i + 1}` }))
  const commands = Array.from({ length: failed }, (_, i) => ({ at: 0, do: 'call-in-sick', who: `cook-${i + 1}` }))
  // A line that grows is as long as it has had time to; one that does not, is not.
  const settles = exact((r, { until }) => r.inLine.mean < 0.05 * until)
  return [
    shared(lam, work, staff, {}, { label: 'before', read: { rho_before: usual.rho, Wq_before: usual.Wq }, head: 'Wq_before' }),
    shared(lam, work, staff, {}, {
      label: 'after',
      commands,
      warmup: stable ? settled(1 / mu, left, lam / left / mu) : 100,
      read: {
        stable_after: settles,
        ...(stable ? { rho_after: usual.rho, Wq_after: usual.Wq } : { rho_after: ratio(() => lam, (r) => r.throughputPerHour / 60) }),
      },
    }),
  ]
}

export const many = [
  [/^mmc-(\d+|callcentre2?)$/, mmc],
  [/^(mdc-|mh2c-\d$|me2c-\d$)/, mgc],
  [/^mm[1c]K-/, bounded],
  [/^erlB-/, loss],
  [/^het2-/, unequal],
  [/^mminf-a$/, endless],
  [/^vh-a$/, sameCapacity],
  [/^(usl-a|usl-published|amdahl-a)$/, scaling],
  [/^usl-specsdm91$/, fitted],
  [/^mmc-usl-a$/, coordinated],
  [/^survivors-/, survivors],
]
