/** Who gets which customer for good: consistent hashing, the split menu, popularity, what copies cost. */
import { cooks, deterministic, exponential, house, own, settled } from '../houses.mjs'
import { mean, ratio, rowMean, sums, usual } from '../readings.mjs'

/** Customers (all different) of one circle. */
const KEYS = 10_000

const shares = (r) => r.employees.map((e) => e.served)

const ring = ({ params: { n, vnodes }, quantities }) => {
  const one = (f) => mean((r) => f(shares(r).map((k) => k / r.served)))
  const all = {
    load_share_mean: one((s) => s.reduce((a, b) => a + b, 0) / n),
    // Σ share² without the bias of counting: pairs of customers who belong to the same person.
    load_share_cv: sums(
      (r) => [shares(r).reduce((a, k) => a + k * (k - 1), 0) / (r.served * (r.served - 1)), 1],
      ([s, rings]) => Math.sqrt((n * s) / rings - 1),
    ),
    E_max_share: one((s) => Math.max(...s)),
    E_min_share: one((s) => Math.min(...s)),
  }
  return [
    {
      label: 'a circle a day',
      scenario: house(100, deterministic(0.0001), n, own('sticky', { virtualNodes: vnodes })),
      until: KEYS / 100,
      daily: KEYS,
      warmup: 0,
      read: Object.fromEntries(quantities.map((q) => [q.quantity, all[q.quantity]])),
      head: 'load_share_cv',
    },
  ]
}

/** The same customers with one more at work: who goes to somebody else? */
const reshard = ({ params: { n } }) => [
  {
    label: 'one more at work',
    until: 20,
    daily: 4000,
    warmup: 0,
    day: (simulate, { seed }) => {
      const served = (people) =>
        simulate({ ...house(100, deterministic(0.0001), cooks(people), own('sticky')), duration: 21 }, { seed, until: 20, keep: ['customers'] }).customers
      return { before: served(n), after: served(n + 1) }
    },
    read: { moved_consistent_expected: ratio(({ before, after }) => before.filter((c, i) => c.employee !== after[i].employee).length, ({ before }) => before.length) },
    head: 'moved_consistent_expected',
  },
]

const zipf = ({ params: { K, s } }) => {
  const top = (k) => rowMean((r) => +(r.dish <= k))
  return [
    {
      label: `${K} dishes`,
      scenario: house(100, deterministic(0.001), 1, { menu: { dishes: K, popularity: s } }),
      lam: 100,
      warmup: 0,
      read: { top1_share: top(1), top10_share: top(10) },
      head: 'top1_share',
    },
  ]
}

/** Dishes asked for alike, dealt in turn: with one more dish than people the first has two of them. */
const hotShard = ({ params: { shares: parts, lam, mu } }) => {
  const n = parts.length
  const of = (label, dishes, read, head) => ({
    label,
    scenario: house(lam, exponential(1 / mu), n, { ...own('by-dish'), menu: { dishes, popularity: 0, copies: 1 } }),
    lam,
    warmup: settled(1 / mu, 1, 0.8),
    read,
    head,
  })
  const hottest = (r) => r.employees[0].busy / (r.employees[0].busy + r.employees[0].idle)
  return [
    of('a hot one', n + 1, { W: usual.W, max_throughput: ratio((r, { minutes }) => r.arrived / minutes, hottest) }, 'W'),
    of('balanced', n, { W_balanced: usual.W }),
  ]
}

const replication = ({ params: { N, r: copies, w: writes, mu }, quantities }) => {
  const lam = 2 * quantities[0].expected
  return [
    {
      label: 'always somebody waiting',
      scenario: house(lam, exponential(1 / mu), N, { menu: { dishes: N, popularity: 0, copies, writes }, line: { capacity: 600 } }),
      lam,
      warmup: 5,
      read: { max_throughput: usual.throughput },
      head: 'max_throughput',
    },
  ]
}

export const menu = [
  [/^ring-/, ring],
  [/^reshard-/, reshard],
  [/^zipf-/, zipf],
  [/^hotshard-a$/, hotShard],
  [/^repl-/, replication],
]
