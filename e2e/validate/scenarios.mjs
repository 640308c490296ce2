/**
 * From a case of `cases.json` to a scenario and its readings. The case's unit of time is taken as the minute.
 * One function a feature; a feature that is not here is not expressible yet.
 */

const balanced = (p1, mean1, mean2) => {
  const mean = p1 * mean1 + (1 - p1) * mean2
  return { law: 'hyperexponential', mean, scv: (2 * (p1 * mean1 * mean1 + (1 - p1) * mean2 * mean2)) / (mean * mean) - 1 }
}

const exponential = (mean) => ({ law: 'exponential', mean })

const scenario = (lam, work, servers, line = {}) => ({
  demand: { perHour: lam * 60 },
  work,
  staff: [{ count: servers }],
  ...(Object.keys(line).length > 0 ? { line } : {}),
})

/** `exp:1`, `det:1`, `h2:p1:mean1:mean2` as the cases write a law. */
function lawOf(text) {
  const [name, ...numbers] = text.split(':')
  const [a, b, c] = numbers.map(Number)
  if (name === 'exp') return exponential(a)
  if (name === 'det') return { law: 'deterministic', mean: a }
  return balanced(a, b, c)
}

function generalWork({ model, params: p }) {
  if (model.includes('/D/')) return { law: 'deterministic', mean: p.D }
  if (model.includes('LogNormal')) return { law: 'lognormal', mean: p.mean, scv: p.scv }
  if (model.includes('H2')) return balanced(p.p1, p.mean1, p.mean2)
  if (model.includes('Uniform')) return { law: 'uniform', min: p.a, max: p.b }
  if (model.includes('Gamma') || model.includes('Erlang')) return { law: 'gamma', mean: p.mean, scv: 1 / p.shape }
  return null
}

export const features = {
  'M/M/1': (c) => [scenario(c.params.lam, exponential(1 / c.params.mu), 1)],
  'M/M/c': (c) => [scenario(c.params.lam, exponential(1 / c.params.mu), c.params.c)],
  'M/G/1': (c) => {
    const work = generalWork(c)
    return work === null ? null : [scenario(c.params.lam, work, 1)]
  },
  'loss (no queue)': ({ params: p }) =>
    [...new Set(p.service_to_try)].map((text) => scenario(p.lam, lawOf(text), p.c, { layout: 'shared', capacity: 0 })),
  'admission control / bounded queue': ({ params: p }) => [
    scenario(p.lam, exponential(1 / p.mu), p.c, { layout: 'shared', capacity: p.K - p.c }),
  ],
}

/** Share of a histogram at or below x, linear within a bucket. */
export function shareAtMost(buckets, x) {
  let below = 0
  let all = 0
  for (const { from, to, count } of buckets) {
    all += count
    if (to <= x) below += count
    else if (from <= x) below += (count * (x - from)) / (to - from)
  }
  return below / all
}

function variance(buckets) {
  let n = 0
  let sum = 0
  let squares = 0
  for (const { from, to, count } of buckets) {
    const x = (from + to) / 2
    n += count
    sum += count * x
    squares += count * x * x
  }
  return squares / n - (sum / n) ** 2
}

/** Number in the house at every whole minute: a time average by sampling at fixed times. */
function census(report, from) {
  const { inLine, inService } = report.series
  return inLine.map((n, m) => n + inService[m]).slice(Math.ceil(from))
}

const mean = (xs) => xs.reduce((a, b) => a + b, 0) / xs.length

/** `Wq_p0.95` → { of: 'wait', share: 0.95 }; null for what is no percentile. */
export function percentileOf(quantity) {
  const m = /^(T|Wq)_p([\d.]+)$/.exec(quantity)
  return m && { of: m[1] === 'T' ? 'sojourn' : 'wait', share: Number(m[2]) }
}

/** Reads one of a case's quantities off a report that kept histograms and series; undefined where it has none. */
export function read(quantity, report, { lam, warmup }) {
  const { wait, sojourn } = report.histograms
  switch (quantity) {
    case 'rho':
    case 'util':
      return report.utilisation
    case 'W':
      return report.sojourn.mean
    case 'Wq':
      return report.wait.mean
    case 'L':
      return report.inLine.mean + report.inService.mean
    case 'Lq':
      return report.inLine.mean
    case 'mean_busy':
      return report.inService.mean
    case 'ErlangC':
      return report.waitedShare
    case 'P(Wq=0)':
      return 1 - report.waitedShare
    case 'PK':
    case 'B':
      return report.lost.turnedAway / report.arrived
    case 'lam_eff':
      return lam * (1 - report.lost.turnedAway / report.arrived)
    case 'var_T':
      return variance(sojourn)
    case 'var_Wq':
      return variance(wait)
    case 'var_N': {
      const n = census(report, warmup)
      return mean(n.map((x) => x * x)) - mean(n) ** 2
    }
    case 'ES':
      return report.work[0]
    case 'ES2':
      return report.work[1]
    case 'SCV':
      return report.work[1] / report.work[0] ** 2 - 1
    default:
  }
  let m = /^P\(N=0\)$/.exec(quantity)
  if (m) return mean(census(report, warmup).map((n) => +(n === 0)))
  m = /^P\(N>=(\d+)\)$/.exec(quantity)
  if (m) return mean(census(report, warmup).map((n) => +(n >= Number(m[1]))))
  m = /^P\(Wq<=([\d.]+)\)$/.exec(quantity)
  if (m) return shareAtMost(wait, Number(m[1]))
  return undefined
}

/** Does reading the quantity need the per-minute series? */
export const needsSeries = (c) => c.quantities.some((q) => /N/.test(q.quantity.replace('ErlangC', '')))

/** The quantity that stands for a case in the set's root mean square. */
export const headline = (c) => ['Wq', 'PK', 'B'].find((name) => c.quantities.some((q) => q.quantity === name)) ?? c.quantities[0].quantity
