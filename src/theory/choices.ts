import { LevelledChain } from './sweep.ts'

/** Steady state of own lines: averages over time, and shares. */
export interface OwnLines {
  inSystem: number
  inLine: number
  /** Share of arrivals who join somebody at work. */
  waitedShare: number
  /** Share of time when nobody is there. */
  empty: number
  /** Share of time at the edge of the table: what the cut could have changed. */
  edge: number
}

/** How arrivals see the lines in order of length, the longest first: the chance that place i of that order is joined, ties shared later. */
export type Preference = (lengths: readonly number[]) => number[]

const MOST = 90_000

/** The shortest of all. */
export const shortest: Preference = (lengths) => {
  const least = lengths[lengths.length - 1]
  return lengths.map((n, i) => (n === least && lengths.indexOf(least) === i ? 1 : 0))
}

/** The shortest of `of` drawn by chance. */
export const ofSome =
  (of: number, replacement: boolean): Preference =>
  (lengths) => {
    const c = lengths.length
    // P(all drawn are among the k longest), so the best of them is the kth longest in the difference.
    const among = (k: number) => {
      let p = 1
      for (let d = 0; d < Math.min(of, replacement ? of : c); d++) p *= Math.max(0, replacement ? k / c : (k - d) / (c - d))
      return p
    }
    const chances = lengths.map((_, i) => among(i + 1) - among(i))
    // Equals are one group, at its first place: whichever of them is joined, the sorted lengths come out the same.
    lengths.forEach((n, i) => {
      const group = lengths.indexOf(n)
      if (group === i) return
      chances[group] += chances[i]
      chances[i] = 0
    })
    return chances
  }

/**
 * c like servers with own lines, exponential work, joined by `preference`, by the chain of their sorted lengths, cut at
 * `spread` between longest and shortest and where the total is too rare to matter. Null where that has too many states or does
 * not settle. For two and the shortest: J. F. C. Kingman, Ann. Math. Stat. 32 (1961); L. Flatto, H. P. McKean, Comm. Pure
 * Appl. Math. 30 (1977), whose series agree.
 */
export function ownLines(lambda: number, mu: number, c: number, preference: Preference, spread: number): OwnLines | null {
  const rho = lambda / (c * mu)
  // The total falls at least as fast as ρⁿ once everybody is busy.
  let most = 6 * c + spread
  for (let p = 1; p > 1e-12; p *= rho) most++
  const states: number[][] = []
  const grow = (state: number[], sum: number) => {
    if (states.length > MOST) return
    if (state.length === c) {
      states.push(state)
      return
    }
    // From the shortest to the longest.
    const low = state.length === 0 ? 0 : state[state.length - 1]
    const high = state.length === 0 ? most : state[0] + spread
    for (let n = low; n <= high && sum + n * (c - state.length) <= most; n++) grow([...state, n], sum + n)
  }
  grow([], 0)
  if (states.length > MOST) return null
  const key = (s: readonly number[]) => s.reduce((code, n) => code * (most + 2) + n, 0)
  const index = new Map(states.map((s, i) => [key(s), i]))
  const totals = Int32Array.from(states, (s) => s.reduce((a, b) => a + b, 0))
  const chain = new LevelledChain(totals)
  const joined: number[] = []
  states.forEach((state, i) => {
    const chances = preference([...state].reverse())
    let wait = 0
    for (let place = 0; place < c; place++) {
      const at = c - 1 - place
      if (chances[place] > 0) {
        if (state[at] > 0) wait += chances[place]
        // One of a group of equals grows: the last of it, so that the order stays.
        const next = state.slice()
        next[state.lastIndexOf(state[at])]++
        const to = index.get(key(next))
        if (to !== undefined) chain.move(i, to, lambda * chances[place])
      }
      if (state[at] > 0) {
        const next = state.slice()
        next[state.indexOf(state[at])]--
        const to = index.get(key(next))
        if (to !== undefined) chain.move(i, to, mu)
      }
    }
    joined.push(wait)
  })
  const law = chain.solve(1e-11)
  if (law === null) return null
  const out: OwnLines = { inSystem: 0, inLine: 0, waitedShare: 0, empty: law[index.get(key(new Array<number>(c).fill(0)))!], edge: 0 }
  states.forEach((state, i) => {
    out.inSystem += totals[i] * law[i]
    for (const n of state) out.inLine += Math.max(0, n - 1) * law[i]
    out.waitedShare += joined[i] * law[i]
    if (state[c - 1] - state[0] === spread || totals[i] === most) out.edge += law[i]
  })
  return out
}
