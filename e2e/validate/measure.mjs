import { features, headline, needsSeries, read } from './scenarios.mjs'

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
    const readings = new Map(c.quantities.map((q) => [q.quantity, []]))
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
      for (const [quantity, list] of readings) list.push(read(quantity, report, { lam, warmup }))
    }
    for (const q of c.quantities) {
      if (!q.for.includes('simulator') || q.sim_rel === undefined) continue
      const list = readings.get(q.quantity)
      rows.push({ case: c.case, law: scenario.work.law, headline: q.quantity === headline(c), ...judge(q, list, limit) })
    }
  })
  return rows
}

function judge(q, list, limit) {
  const { quantity, expected, sim_rel: tolerance } = q
  if (list.some((x) => x === undefined)) return { quantity, expected, tolerance, verdict: 'not read' }
  const n = list.length
  const simulated = list.reduce((a, b) => a + b, 0) / n
  const se = Math.sqrt(list.reduce((a, x) => a + (x - simulated) ** 2, 0) / (n - 1) / n)
  if (se === 0) return { quantity, expected, tolerance, simulated, se, z: 0, verdict: simulated === expected ? 'agrees' : 'DISAGREES' }
  const z = normalFromT((simulated - expected) / se, n - 1)
  const wide = se > (Math.abs(expected) * tolerance) / 3
  return { quantity, expected, tolerance, simulated, se, z, verdict: Math.abs(z) > limit ? 'DISAGREES' : wide ? 'inconclusive' : 'agrees' }
}
