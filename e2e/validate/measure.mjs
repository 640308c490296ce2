/** Simulates an experiment and judges what it says. */
import { countAtMost, countOf, jackknife, merge, normalFromT, quantileOf, seedOf, sorted } from './statistics.mjs'

export const REPLICATIONS = 100

/** Length of an experiment's days, and how many days of a fixed length are put together into one, to make `customers` in all. */
export function shapeOf(experiment, customers) {
  const replications = Object.values(experiment.read).every((r) => r.exact) ? 1 : (experiment.replications ?? REPLICATIONS)
  if (experiment.until !== undefined) {
    const inner = replications === 1 ? 1 : Math.max(1, Math.ceil(customers / replications / (experiment.daily ?? experiment.until * experiment.lam)))
    return { replications, inner, until: experiment.until }
  }
  return { replications, inner: 1, until: Math.ceil(experiment.warmup + customers / replications / experiment.lam) }
}

function daysOf(simulate, experiment, options, inner) {
  if (experiment.day) return [experiment.day(simulate, { ...options, inner }, experiment.scenario)]
  const { scenario, commands } = experiment
  const { seed, until, warmup, keep } = options
  // The doors stay open a little longer than anybody looks.
  const day = experiment.whole ? scenario : { ...scenario, duration: until + 1 }
  const end = experiment.whole ? {} : { until }
  if (inner === 1) return [simulate(day, { seed, ...end, warmup, commands, keep })]
  return simulate(day, { seed, ...end, warmup, commands, keep: [...keep, 'replications'], replications: inner }).replications
}

/**
 * One row a quantity of the experiment: { quantity, expected, tolerance, simulated, se, z, verdict, … }.
 * `limit`: how many standard errors an estimate may be off.
 */
export function measure(c, experiment, simulate, { customers, limit = 3.5, salt = '' }) {
  const { replications, inner, until } = shapeOf(experiment, customers)
  const warmup = experiment.warmup ?? 0
  const quantities = c.quantities.filter((q) => q.quantity in experiment.read)
  const names = quantities.map((q) => q.quantity)
  const keep = [...new Set(names.flatMap((name) => experiment.read[name].keep))]
  const seed = seedOf(`${c.case}/${experiment.label}${salt}`)
  const seen = quantities.map(() => ({ days: [], merged: new Map(), extreme: undefined, exact: undefined }))
  for (let r = 0; r < replications; r++) {
    const options = { seed: seed * 1000 + r, until, warmup, keep }
    const context = { ...options, minutes: until - warmup, known: experiment.known }
    const days = daysOf(simulate, experiment, options, inner)
    quantities.forEach((q, i) => take(seen[i], experiment.read[q.quantity], q, days, context))
  }
  return quantities.map((q, i) => ({
    case: c.case,
    label: experiment.label,
    kind: q.kind,
    headline: q.quantity === experiment.head,
    ...judge(q, experiment, seen[i], limit),
  }))
}

function take(seen, reading, q, days, context) {
  if (reading.exact) {
    seen.exact ??= reading.exact(days[0], context)
    return
  }
  if (reading.extreme || reading.bound) {
    const choose = reading.extreme ?? Math.max
    for (const day of days) {
      const values = reading.extreme ? reading.values(day) : [reading.bound(day)]
      for (const x of values) seen.extreme = seen.extreme === undefined ? x : choose(seen.extreme, x)
    }
    return
  }
  let sums = null
  for (const day of days) {
    const parts = reading.histogram ? shareBelow(seen.merged, day.histograms[reading.histogram], q.expected) : reading.parts(day, context)
    if (parts === null) continue
    if (sums === null) sums = [...parts]
    else for (let k = 0; k < parts.length; k++) sums[k] += parts[k]
  }
  seen.days.push(sums ?? [])
}

/** A percentile of the whole is not a mean of percentiles: the share at or below the expected value is what is tested. */
function shareBelow(merged, buckets, expected) {
  merge(merged, buckets)
  return [countAtMost(buckets, expected), countOf(buckets)]
}

function judge(q, experiment, seen, limit) {
  const { quantity, expected } = q
  const reading = experiment.read[quantity]
  const base = { quantity, expected }
  if (reading.exact) return { ...base, simulated: seen.exact, verdict: same(seen.exact, expected) ? 'exact' : 'DISAGREES' }
  if (reading.bound) return { ...base, simulated: seen.extreme, verdict: seen.extreme <= expected ? 'agrees' : 'DISAGREES' }
  if (reading.extreme) {
    // A sum of floating-point times may be a last digit past the edge.
    const past = (reading.extreme === Math.min ? expected - seen.extreme : seen.extreme - expected) > 1e-9 * expected
    return { ...base, simulated: seen.extreme, verdict: !past && Math.abs(seen.extreme / expected - 1) < 0.005 ? 'agrees' : 'DISAGREES' }
  }
  const tolerance = q.sim_rel ?? experiment.tolerance
  const estimate = estimateOf(reading, q, seen)
  if (estimate === null) return { ...base, tolerance, verdict: 'not read' }
  const { value, simulated, se, target, df } = estimate
  const room = Math.abs(expected) * tolerance
  const wide = se * estimate.slope > room / 3
  const row = { ...base, tolerance, simulated, se: se * estimate.slope }
  if (q.kind === 'approximation-or-limit') {
    const off = simulated - expected
    return { ...row, bias: expected === 0 ? off : off / expected, verdict: Math.abs(off) > room ? 'DISAGREES' : wide ? 'inconclusive' : 'within' }
  }
  // What is the same every day may still differ in the last digit.
  const constant = se <= 1e-12 * Math.abs(target)
  const z = constant ? (Math.abs(value - target) <= 1e-9 * Math.abs(target) ? 0 : Infinity) : normalFromT((value - target) / se, df)
  return { ...row, z, constant, verdict: Math.abs(z) > limit ? 'DISAGREES' : wide ? 'inconclusive' : 'agrees' }
}

function estimateOf(reading, q, { days, merged }) {
  if (days.some((d) => d.length === 0 || d.some((x) => !Number.isFinite(x)))) return null
  const df = days.length - 1
  if (!reading.histogram) {
    const { value, se } = jackknife(days, reading.of)
    return Number.isFinite(value) ? { value, simulated: value, se, target: q.expected, slope: 1, df } : null
  }
  const { value, se } = jackknife(days, ([s, n]) => s / n)
  const buckets = sorted(merged)
  const all = countOf(buckets)
  // The standard error of a percentile is that of its share over the density there, taken over ±5%.
  const near = (countAtMost(buckets, 1.05 * q.expected) - countAtMost(buckets, 0.95 * q.expected)) / all
  return { value, simulated: quantileOf(buckets, reading.share), se, target: reading.share, slope: (0.1 * q.expected) / near, df }
}

function same(a, b) {
  if (Array.isArray(b)) return Array.isArray(a) && a.length === b.length && b.every((x, i) => same(a[i], x))
  return typeof b === 'number' ? Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b)) : a === b
}
