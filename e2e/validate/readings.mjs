/**
 * What is read off a day. A reading says which sums a day adds (`parts`) and what is made of the sums of all days (`of`), so that
 * ratios and variances are those of the whole and not means over days; `keep` is what the report must hold for it.
 */
import { countAtMost, countOf, momentsOf } from './statistics.mjs'

const first = ([s, n]) => s / n

/** Mean over days of equal length. */
export const mean = (f, keep = []) => ({ parts: (r, day) => [f(r, day), 1], of: first, keep })

export const ratio = (f, g, keep = []) => ({ parts: (r, day) => [f(r, day), g(r, day)], of: first, keep })

export const sums = (parts, of, keep = []) => ({ parts, of, keep })

/** Another reading, times a number known beforehand or through a function. */
export const through = (reading, f) => ({ ...reading, of: (s) => f(reading.of(s)) })

/** Percentile of all customers of all days: tested by the share at or below the expected value. `of`: 'wait' or 'sojourn'. */
export const percentile = (histogram, share) => ({ histogram, share, keep: ['histograms'] })

/** Exactly so, on one day with the case's seed. */
export const exact = (f, keep = []) => ({ exact: f, keep })

/** Least or greatest of all that is seen: never past the expected value, and within half a per cent of it. */
export const least = (f, keep = []) => ({ extreme: Math.min, values: f, keep })
export const greatest = (f, keep = []) => ({ extreme: Math.max, values: f, keep })

/** Greatest of all days, which must not exceed the expected value. */
export const atMost = (f, keep = []) => ({ bound: f, keep })

const variance = ([n, s, q]) => q / n - (s / n) ** 2

export const distribution = (name, of) => sums((r) => momentsOf(r.histograms[name]), of, ['histograms'])

/** Share of customers with at most x minutes. */
export const within = (name, x) => sums((r) => [countAtMost(r.histograms[name], x), countOf(r.histograms[name])], first, ['histograms'])

/** Sums over the number in the house at every whole minute after the warm-up: a time average by looking at fixed times. */
export const census = (f, of = first) =>
  sums(
    (r, { warmup }) => {
      const { inLine, inService } = r.series
      const out = f(0).map(() => 0)
      let minutes = 0
      for (let m = Math.ceil(warmup); m < inLine.length; m++, minutes++) f(inLine[m] + inService[m]).forEach((x, k) => (out[k] += x))
      return [...out, minutes]
    },
    of,
    ['series'],
  )

/** The state at minute t of a day, from the series: f(in line, in service). */
export const atMinute = (t, f) => mean(({ series }) => f(series.inLine[t], series.inService[t]), ['series'])

/** Sums over the rows of those who came after the warm-up and left; `f` gives a row's parts. */
export const rows = (f, of) =>
  sums(
    (r, { warmup }) => {
      let out = null
      for (const row of r.customers) {
        if (row.arrivedAt < warmup || row.leftAt === null) continue
        const parts = f(row)
        if (out === null) out = parts
        else for (let k = 0; k < parts.length; k++) out[k] += parts[k]
      }
      return out
    },
    of,
    ['customers'],
  )

export const rowMean = (f) => rows((row) => [f(row), 1], first)
export const rowVariance = (f) =>
  rows((row) => {
    const x = f(row)
    return [1, x, x * x]
  }, variance)

const lostOf = (r) => Object.values(r.lost).reduce((a, b) => a + b, 0)
const inHouse = (r) => r.inLine.mean + r.inService.mean

/** The usual quantities by the names that the cases give them. */
export const usual = {
  W: ratio((r) => (r.served ? r.sojourn.mean * r.served : 0), (r) => r.served),
  Wq: ratio((r) => (r.served ? r.wait.mean * r.served : 0), (r) => r.served),
  L: mean(inHouse),
  Lq: mean((r) => r.inLine.mean),
  L_orbit: mean((r) => r.orbit.mean),
  rho: mean((r) => r.utilisation),
  mean_busy: mean((r) => r.inService.mean),
  throughput: mean((r) => r.throughputPerHour / 60),
  /** Share of those served who waited at all. */
  Pw: ratio((r) => r.waitedShare * r.served, (r) => r.served),
  noWait: ratio((r) => (1 - r.waitedShare) * r.served, (r) => r.served),
  turnedAway: ratio((r) => r.lost.turnedAway, (r) => r.arrived),
  gaveUp: ratio((r) => r.lost.gaveUp, (r) => r.lost.gaveUp + r.served),
  dropped: ratio((r) => r.lost.dropped, (r) => r.lost.dropped + r.served),
  shed: ratio((r) => r.lost.shed, (r) => r.arrived),
  success: ratio((r) => r.served, (r) => r.served + lostOf(r)),
  attempts: ratio((r) => r.attempts, (r) => r.arrived),
  attemptRate: ratio((r) => r.attempts, (_, { minutes }) => minutes),
  var_T: distribution('sojourn', variance),
  var_Wq: distribution('wait', variance),
  EWq2: distribution('wait', ([n, , q]) => q / n),
  var_N: census((n) => [n, n * n], ([s, q, m]) => q / m - (s / m) ** 2),
  empty: census((n) => [+(n === 0)]),
}

export const atLeast = (k) => census((n) => [+(n >= k)])
export const fewerThan = (k) => census((n) => [+(n < k)])

/** How busy employee number e is, absence left out. */
export const busyShare = (e) => mean((r) => r.employees[e].busy / (r.employees[e].busy + r.employees[e].idle))

/** `{ W, Wq, … }` of the usual readings: names, or pairs of a case's name and the usual one. */
export function pick(...names) {
  return Object.fromEntries(names.map((n) => (typeof n === 'string' ? [n, usual[n]] : [n[0], usual[n[1]]])))
}

/** Readings of all a case's quantities whose names are percentiles (`T_p0.95`, `Wq_p0_99`) or shares such as `P(Wq<=1)`. */
export function tails(c) {
  const out = {}
  for (const { quantity, expected } of c.quantities) {
    const p = /^(T|Wq)_p(?:0[._])?(\d+)$/.exec(quantity)
    // A percentile on the very edge of the atom at 0 jumps with the last customer: nothing to test there.
    if (p && expected !== 0) out[quantity] = percentile(p[1] === 'T' ? 'sojourn' : 'wait', Number(`0.${p[2]}`))
    const w = /^P\(Wq<=([\d.]+)\)$/.exec(quantity)
    if (w) out[quantity] = within('wait', Number(w[1]))
    const n = /^P\(N>=(\d+)\)$/.exec(quantity)
    if (n) out[quantity] = atLeast(Number(n[1]))
    if (quantity === 'P(N=0)') out[quantity] = usual.empty
  }
  return out
}
