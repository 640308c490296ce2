/** Small statistics that the suite judges by. */

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

/** Where the root mean square of n independent normal scores lies 95 times in 100: √(χ²ₙ ÷ n) by E. B. Wilson and M. M. Hilferty. */
export function rmsBand(n) {
  const edge = (x) => (1 - 2 / (9 * n) + x * Math.sqrt(2 / (9 * n))) ** 1.5
  return [edge(-1.96), edge(1.96)]
}

/**
 * Estimate of `of(E[parts])` from independent days: the jackknife, which takes out the bias of a ratio or a variance.
 * `days` holds the parts of each day; returns { value, se }.
 */
export function jackknife(days, of) {
  const n = days.length
  const sums = days[0].map((_, k) => days.reduce((a, day) => a + day[k], 0))
  const whole = of(sums)
  const pseudo = days.map((day) => n * whole - (n - 1) * of(sums.map((s, k) => s - day[k])))
  const value = pseudo.reduce((a, b) => a + b, 0) / n
  const se = Math.sqrt(pseudo.reduce((a, x) => a + (x - value) ** 2, 0) / (n - 1) / n)
  return { value, se }
}

/** Customers of a histogram at or below x, linear within a bucket. */
export function countAtMost(buckets, x) {
  let below = 0
  for (const { from, to, count } of buckets) {
    if (to <= x) below += count
    else if (from <= x) below += (count * (x - from)) / (to - from)
  }
  return below
}

export const countOf = (buckets) => buckets.reduce((a, b) => a + b.count, 0)

/** How many, and the sums of the values and of their squares. A bucket is 0.2% wide, so its middle stands for it. */
export function momentsOf(buckets) {
  const sums = [0, 0, 0]
  for (const { from, to, count } of buckets) {
    const x = (from + to) / 2
    sums[0] += count
    sums[1] += count * x
    sums[2] += count * x * x
  }
  return sums
}

/** Adds the buckets of one day to those of the days before (by lower edge). */
export function merge(all, buckets) {
  for (const b of buckets) {
    const old = all.get(b.from)
    if (old) old.count += b.count
    else all.set(b.from, { ...b })
  }
}

export const sorted = (merged) => [...merged.values()].sort((a, b) => a.from - b.from)

/** The value below which a share of a sorted histogram lies. */
export function quantileOf(buckets, share) {
  const all = countOf(buckets)
  let below = 0
  for (const { from, to, count } of buckets) {
    if (below + count >= share * all) return from + ((to - from) * (share * all - below)) / count
    below += count
  }
  return NaN
}

/** A few uniform numbers for those who look on (not for the house): mulberry32. */
export function uniforms(seed) {
  let a = seed >>> 0
  return () => {
    a = (a + 0x6d2b79f5) | 0
    let t = Math.imul(a ^ (a >>> 15), 1 | a)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}
