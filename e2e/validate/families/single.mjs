/** One server: M/M/1, M/G/1, G/M/1, disciplines, processor sharing, groups. */
import { deterministic, exponential, gamma, house, hyperexponential, lawOf, settled } from '../houses.mjs'
import { pick, rowMean, rows, sums, tails, through, usual } from '../readings.mjs'
import { uniforms } from '../statistics.mjs'

const one = (lam, work, more = {}, extra = {}) => ({
  label: work.law,
  scenario: house(lam, work, 1, more),
  lam,
  warmup: settled(work.mean, 1, lam * work.mean),
  ...extra,
})

function general({ model, params: p }) {
  if (model.includes('/D/')) return deterministic(p.D)
  if (model.includes('LogNormal')) return { law: 'lognormal', mean: p.mean, scv: p.scv }
  if (model.includes('H2')) return hyperexponential(p.p1, p.mean1, p.mean2)
  if (model.includes('Uniform')) return { law: 'uniform', min: p.a, max: p.b, mean: (p.a + p.b) / 2 }
  return gamma(p.mean, 1 / p.shape)
}

const workMoments = {
  ES: rowMean((r) => r.work),
  ES2: rowMean((r) => r.work ** 2),
  SCV: rows(
    ({ work }) => [1, work, work * work],
    ([n, s, q]) => (q * n) / (s * s) - 1,
  ),
}

/** Busy periods from the rows of a fifo house: [how many, Σ minutes, Σ minutes², Σ customers]. */
function busyPeriods({ customers }, { warmup }) {
  const out = [0, 0, 0, 0]
  let begun = NaN
  let end = 0
  let n = 0
  for (const { arrivedAt, leftAt } of customers) {
    if (arrivedAt >= end) {
      if (begun >= warmup) {
        out[0]++
        out[1] += end - begun
        out[2] += (end - begun) ** 2
        out[3] += n
      }
      begun = arrivedAt
      n = 0
    }
    n++
    if (leftAt === null) break
    end = leftAt
  }
  return out
}

const STRETCH = 50_000
const asymptotic = sums(
  ({ means }, { known }) => [means.reduce((a, x) => a + STRETCH * (x - known) ** 2, 0), means.length],
  ([s, n]) => s / n,
)

/** Groups of exactly three as a recorded trace: their times from the case's seed, the work drawn by the house. */
function groups(simulate, { seed, until, warmup, keep }, { group_rate: rate, mu, batch_param: size }) {
  const uniform = uniforms(seed)
  const at = []
  for (let t = -Math.log(uniform()) / rate; t < until; t -= Math.log(uniform()) / rate) for (let i = 0; i < size; i++) at.push(t)
  return simulate({ demand: { trace: { at } }, work: exponential(1 / mu), staff: [{ count: 1 }], duration: until + 1 }, { seed, until, warmup, keep })
}

export const single = [
  [/^mm1-[abc]$/, (c) => [one(c.params.lam, exponential(1), {}, { read: { ...pick('rho', 'W', 'Wq', 'L', 'Lq', 'var_T', 'var_Wq', 'var_N'), ...tails(c) }, head: 'Wq' })]],
  [
    /^mm1-busy-a$/,
    ({ params: { lam, mu } }) => [
      one(lam, exponential(1 / mu), {}, {
        read: {
          mean_busy_period: sums(busyPeriods, ([n, s]) => s / n, ['customers']),
          var_busy_period: sums(busyPeriods, ([n, s, q]) => q / n - (s / n) ** 2, ['customers']),
          mean_customers_per_busy_period: sums(busyPeriods, ([n, , , k]) => k / n, ['customers']),
        },
        head: 'mean_busy_period',
      }),
      one(lam, exponential(1 / mu), {}, {
        label: 'long stretches',
        until: STRETCH,
        // The mean of each stretch in a stationary house; its spread about the known mean is what is measured.
        day: (simulate, { seed, inner }, scenario) => ({
          means: Array.from({ length: inner }, (_, k) => {
            const r = simulate({ ...scenario, duration: STRETCH + 1001 }, { seed: seed * 997 + k, warmup: 1000, until: STRETCH + 1000 })
            return r.inLine.mean + r.inService.mean
          }),
        }),
        known: lam / (mu - lam),
        read: { asym_var_L: asymptotic, time_units_for_1pct_95: through(asymptotic, (v) => (1.959964 ** 2 * v) / (0.01 * (lam / (mu - lam))) ** 2) },
      }),
    ],
  ],
  [
    /^(md1-a|mg1-(logn|h2|unif|gamma|erl3)-a)$/,
    (c) => {
      const named = c.quantities.map((q) => q.quantity)
      const read = { ...pick('rho', 'W', 'Wq', 'L', 'Lq', 'var_Wq', ['P(Wq=0)', 'noWait']), ...tails(c) }
      const out = [one(c.params.lam, general(c), {}, { read, head: 'Wq' })]
      if (named.includes('ES')) out.push(one(c.params.lam, general(c), {}, { label: 'orders', warmup: 0, read: workMoments }))
      return out
    },
  ],
  [
    /^mg1-h2tail-a$/,
    (c) => [one(c.params.lam, hyperexponential(c.params.p1, c.params.mean1, c.params.mean2), {}, { read: { ...tails(c), ...pick(['P(Wq>0)', 'Pw']) }, head: 'Wq_p0.9' })],
  ],
  [
    /^disc-mm1-a$/,
    ({ params: { lam, mu } }) => {
      const work = exponential(1 / mu)
      const by = (discipline, read, head) => one(lam, work, { line: { discipline } }, { label: discipline, read, head })
      return [
        by('lifo', { W_any_nonpreemptive: usual.W, EWq2_LIFO_np: usual.EWq2 }, 'W_any_nonpreemptive'),
        by('fifo', { EWq2_FCFS: usual.EWq2 }),
        by('shared-attention', { W_PS: usual.W }),
      ]
    },
  ],
  [
    /^ps-[ab]$/,
    (c) => {
      const work = lawOf(c.params.service)
      const shared = { line: { discipline: 'shared-attention' } }
      return [
        one(c.params.lam, work, shared, { read: { ...pick('W', 'L'), ...tails(c) }, head: 'W' }),
        one(c.params.lam, work, shared, { label: 'rows', read: { slowdown: rowMean((r) => (r.leftAt - r.arrivedAt) / r.work) } }),
      ]
    },
  ],
  [
    /^batch-a$/,
    (c) => {
      const lam = c.params.group_rate * c.params.batch_param
      return [
        one(lam, exponential(1 / c.params.mu), {}, {
          label: 'recorded groups of three',
          day: (simulate, options) => groups(simulate, options, c.params),
          read: pick('rho', 'L', 'W', 'Wq'),
          head: 'W',
        }),
      ]
    },
  ],
  [
    /^(dm1|e2m1|h2m1)-a$/,
    (c) => {
      const { lam, mu, interarrival } = c.params
      const gap = lawOf(interarrival)
      const demand = gap.law === 'deterministic' ? { process: 'regular' } : { process: 'bursty', scv: gap.scv }
      const read = { ...pick(['sigma', 'Pw'], ['rho_time_avg', 'rho'], 'W', 'Wq', 'L'), ...tails(c) }
      return [one(lam, exponential(1 / mu), { demand }, { label: `gaps ${gap.law}`, read, head: 'Wq' })]
    },
  ],
]
