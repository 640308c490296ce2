import { solveLevels } from './levels.ts'
import { matrix, total } from './matrix.ts'

/** Steady state of an M/M/1 in two moods; averages over time. */
export interface TwoSpeeds {
  inSystem: number
  inLine: number
  inService: number
  /** Share of time slow, and share of time idle. */
  slow: number
  empty: number
}

/**
 * M/M/1 whose rate alternates between `fast` and `slow` after exponential times of means `toSlow` and `toRecover`, at work or
 * idle, also in the middle of an order. By the rate matrix.
 * U. Yechiali, P. Naor, Queuing problems with heterogeneous arrivals and service, Operations Research 19 (1971) 722–734.
 */
export function twoSpeeds(lambda: number, fast: number, slow: number, toSlow: number, toRecover: number): TwoSpeeds {
  const two = (a: number, b: number, c: number, d: number) => {
    const m = matrix(2, 2)
    m.at.set([a, b, c, d])
    return m
  }
  const [f, s] = [1 / toSlow, 1 / toRecover]
  const solved = solveLevels({
    last: 1,
    endless: true,
    up: () => two(lambda, 0, 0, lambda),
    down: () => two(fast, 0, 0, slow),
    local: (n) => two(-(lambda + f + (n > 0 ? fast : 0)), f, s, -(lambda + s + (n > 0 ? slow : 0))),
  })
  const empty = total(solved.law[0])
  const inSystem = total(solved.above) + total(solved.aboveTimes)
  return { inSystem, inLine: inSystem - (1 - empty), inService: 1 - empty, slow: f / (f + s), empty }
}
