import { coordinationDivisor } from '../kernel/laws.ts'
import { erlangC } from './erlang.ts'
import { exp } from '../kernel/math.ts'

/**
 * Output of n people against that of one: n ÷ (1 + σ(n−1) + κn(n−1)), the Universal Scalability Law.
 * N. J. Gunther, Guerrilla Capacity Planning, 2007, ch. 4.
 */
export function relativeOutput(n: number, contention: number, coherency: number): number {
  return n / coordinationDivisor(n, contention, coherency)
}

/** Where output peaks: √((1−σ) ÷ κ) people, and the best whole number. Infinity without coherency cost. */
export function peakPeople(contention: number, coherency: number): { exact: number; whole: number } {
  const exact = coherency > 0 ? Math.sqrt((1 - contention) / coherency) : Infinity
  if (exact === Infinity) return { exact, whole: exact }
  const below = Math.max(1, Math.floor(exact))
  const rises = relativeOutput(below + 1, contention, coherency) > relativeOutput(below, contention, coherency)
  return { exact, whole: rises ? below + 1 : below }
}

/** Speed-up by n hands when a share `serial` of the work stays with one: 1 ÷ (s + (1−s)/n). G. M. Amdahl, 1967. */
export function amdahlSpeedup(n: number, serial: number): number {
  return 1 / (serial + (1 - serial) / n)
}

/**
 * The fewest servers of an M/M/c of which at least `share` wait at most `t`; null above `most`. By Erlang's C;
 * the work done, not the law of coordination, so `mu` must hold at every c.
 */
export function fewestServers(lambda: number, mu: number, t: number, share: number, most = 10_000): number | null {
  const a = lambda / mu
  for (let c = Math.floor(a) + 1; c <= most; c++) {
    if (1 - erlangC(c, a) * exp(-(c * mu - lambda) * t) >= share) return c
  }
  return null
}
