import { features, headline, needsSeries, percentileOf, read, shareAtMost } from './scenarios.mjs'

/** FNV-1a of a text: a seed that derives from the case's name and nothing else. */
export function seedOf(name) {
  let h = 0x811c9dc5
  for (const ch of name) h = Math.imul(h ^ ch.codePointAt(0), 0x01000193)
  return h >>> 0
}

/** A t score with `df` degrees of freedom as the normal score of the same probability (Wallace 1959; error below 0.1% here). */
export function normalFromT(t, df) {
  return Math.sign(t) * Math.sqrt(df * Math.log1p((t * t) / df)) * (1 - 2 / (8 * df + 3))
}

const EMPTY_WARMUP = 5

/** Minutes after which an empty start is forgotten: five relaxation times of the single-server bound, at least 20 services. */
function warmupOf(c) {
  const { lam, K } = c.params
  const service = c.params.mu ? 1 / c.params.mu : (c.params.D ?? c.params.mean ?? c.params.mean_service ?? 1)
  const servers = c.params.c ?? 1
  const load = Math.min(0.97, (lam * service) / servers)
  if (K !== undefined || c.feature.startsWith('loss')) return 60 * service
  return EMPTY_WARMUP * Math.max((service / servers) / (1 - Math.sqrt(load)) ** 2, 4 * service)
}

/** A percentile that falls on the very edge of the atom at 0 jumps with the last customer: nothing to test there. */
const onTheAtom = (q) => q.expected === 0

/**
 * Simulates a case: `replications` days of `customers` ÷ replications each, the seed from the case's name.
 * Returns a row a quantity: { quantity, law, expected, simulated, se, z, verdict }.
 * Verdict: 'inconclusive' where the standard error is above a third of the tolerance, else 'agrees' within 3.5 standard errors.
 */
export function measure(c, simulate, { customers, replications = 100, limit = 3.5 }) {
  const scenarios = features[c.feature]?.(c) ?? null
  if (scenarios === null) return []
  const warmup = warmupOf(c)
  const { lam } = c.params
  const minutes = Math.ceil(customers / replications / lam)
  const rows = []
  scenarios.forEach((scenario, variant) => {
    const quantities = c.quantities.filter((q) => q.for.includes('simulator') && q.sim_rel !== undefined && !onTheAtom(q))
    const readings = new Map(quantities.map((q) => [q, []]))
    const merged = new Map()
    const seed = seedOf(c.case) + variant
    const until = Math.ceil(warmup + minutes)
    const withWork = c.quantities.some((q) => q.quantity.startsWith('ES'))
    for (let r = 0; r < replications; r++) {
      const report = simulate(
        { ...scenario, duration: until },
        { seed: seed * 1000 + r, until, warmup, keep: ['histograms', ...(needsSeries(c) ? ['series'] : []), ...(withWork ? ['customers'] : [])] },
      )
      if (withWork) {
        const n = report.customers.length
        report.work = [0, 0]
        for (const { work } of report.customers) {
          report.work[0] += work / n
          report.work[1] += (work * work) / n
        }
        report.customers = undefined
      }
      for (const q of quantities) readings.get(q).push(reading(q, report, { lam, warmup }, merged))
    }
    for (const q of quantities) {
      rows.push({ case: c.case, law: scenario.work.law, headline: q.quantity === headline(c), ...judge(q, readings.get(q), merged, limit) })
    }
  })
  return rows
}

/** A percentile of the whole is not a mean of percentiles: the days' shares at or below the expected value are what is tested. */
function reading(q, report, context, merged) {
  const p = percentileOf(q.quantity)
  if (p === null) return read(q.quantity, report, context)
  const buckets = report.histograms[p.of]
  if (!merged.has(q)) merged.set(q, new Map())
  const all = merged.get(q)
  for (const b of buckets) {
    const old = all.get(b.from)
    if (old) old.count += b.count
    else all.set(b.from, { ...b })
  }
  return shareAtMost(buckets, q.expected)
}

function judge(q, list, merged, limit) {
  const { quantity, expected, sim_rel: tolerance } = q
  const row = { quantity, expected, tolerance }
  if (list.some((x) => x === undefined || x === null)) return { ...row, verdict: 'not read' }
  const n = list.length
  const mean = list.reduce((a, b) => a + b, 0) / n
  let se = Math.sqrt(list.reduce((a, x) => a + (x - mean) ** 2, 0) / (n - 1) / n)
  let simulated = mean
  let target = expected
  const p = percentileOf(quantity)
  if (p !== null) {
    const buckets = [...merged.get(q).values()].sort((a, b) => a.from - b.from)
    simulated = quantileOf(buckets, p.share)
    target = p.share
  }
  const z = se === 0 ? (mean === target ? 0 : Infinity) : normalFromT((mean - target) / se, n - 1)
  // The standard error of a percentile is that of its share over the density there.
  if (p !== null) se *= slope(merged.get(q), expected)
  const wide = se > (Math.abs(expected) * tolerance) / 3
  return { ...row, simulated, se, z, verdict: Math.abs(z) > limit ? 'DISAGREES' : wide ? 'inconclusive' : 'agrees' }
}

/** Minutes a unit of share around x: one over the density, over ±5% of x. */
function slope(merged, x) {
  const buckets = [...merged.values()].sort((a, b) => a.from - b.from)
  return (0.1 * x) / (shareAtMost(buckets, 1.05 * x) - shareAtMost(buckets, 0.95 * x))
}

function quantileOf(buckets, share) {
  const all = buckets.reduce((a, b) => a + b.count, 0)
  let below = 0
  for (const { from, to, count } of buckets) {
    if (below + count >= share * all) return from + ((to - from) * (share * all - below)) / count
    below += count
  }
  return NaN
}
