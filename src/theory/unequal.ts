import { LevelledChain } from './sweep.ts'
import { exp } from '../kernel/math.ts'
import { exponentialQuantile } from './tails.ts'
import type { Steady } from './types.ts'

/** Steady state of an M/M/c whose servers differ. */
export interface Unequal extends Omit<Steady, 'waitVariance' | 'sojournVariance'> {
  /** Busy share of each. */
  busy: number[]
}

const MOST = 5000

/**
 * M/M/c whose servers have rates `mus`, one line, and among the free `idle` decides: states are how many of each speed work,
 * and above c a geometric line. For exponential work the longest idle and one by chance give the same law of who is busy,
 * each free server being as likely the longest idle as any other.
 * H. Gumbel, Waiting lines with heterogeneous servers, Operations Research 8 (1960) 504–511;
 * longest idle: I. Adan, G. Weiss, Stochastic Systems 4 (2014) 250–299. Null past 5000 states.
 */
export function unequal(lambda: number, mus: readonly number[], idle: 'fastest' | 'random' | 'longest-idle'): Unequal | null {
  const speeds = [...new Set(mus)].sort((a, b) => b - a)
  const size = speeds.map((s) => mus.filter((m) => m === s).length)
  const c = mus.length
  let count = 1
  for (const n of size) count *= n + 1
  if (count > MOST) return null
  const states: number[][] = []
  for (let code = 0; code < count; code++) {
    const state: number[] = []
    let rest = code
    for (const n of size) {
      state.push(rest % (n + 1))
      rest = Math.floor(rest / (n + 1))
    }
    states.push(state)
  }
  const stride = size.map((_, g) => size.slice(0, g).reduce((product, n) => product * (n + 1), 1))
  const chain = new LevelledChain(states.map((s) => s.reduce((a, b) => a + b, 0)))
  let all = 0
  for (const mu of mus) all += mu
  states.forEach((state, i) => {
    const free = size.map((n, g) => n - state[g])
    const frees = free.reduce((a, b) => a + b, 0)
    const best = free.findIndex((n) => n > 0)
    speeds.forEach((mu, g) => {
      if (free[g] > 0) chain.move(i, i + stride[g], idle === 'fastest' ? (g === best ? lambda : 0) : (lambda * free[g]) / frees)
      if (state[g] > 0) chain.move(i, i - stride[g], state[g] * mu)
    })
  })
  const law = chain.solve()
  if (law === null) return null
  // The chain stops at everybody busy; above, each level is ρ times the one below.
  const rho = lambda / all
  const full = law[count - 1]
  const total = 1 + (full * rho) / (1 - rho)
  const waitedShare = full / (1 - rho) / total
  const rate = all - lambda
  const wait = waitedShare / rate
  let inService = c * (waitedShare - full / total)
  const working = new Float64Array(speeds.length)
  states.forEach((state, i) => {
    state.forEach((n, g) => {
      inService += (n * law[i]) / total
      working[g] += (n * law[i]) / total
    })
  })
  const busyOf = (g: number) => (working[g] + size[g] * (waitedShare - full / total)) / size[g]
  const inLine = lambda * wait
  return {
    wait,
    waitedShare,
    sojourn: wait + inService / lambda,
    inLine,
    inService,
    inSystem: inLine + inService,
    utilisation: inService / c,
    lossShare: 0,
    busy: mus.map((mu) => busyOf(speeds.indexOf(mu))),
    waitTail: (t) => (t < 0 ? 1 : waitedShare * exp(-rate * t)),
    waitQuantile: (p) => exponentialQuantile(waitedShare, rate, p),
  }
}
