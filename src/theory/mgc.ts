import { erlangC } from './erlang.ts'
import { exponentialQuantile } from './tails.ts'
import { exp } from '../kernel/math.ts'
import type { Steady } from './types.ts'

/**
 * M/G/c by the approximation of Allen and Cunneen: the wait of the M/M/c times (1 + scv) ÷ 2. Exact for c = 1 (mean) and
 * exponential work, within some per cent at heavy load, worse for few customers and wild work. The tail takes the share who
 * wait to be Erlang's C and their wait to be exponential, which no theorem promises.
 * A. O. Allen, Probability, Statistics, and Queueing Theory, 2nd ed., 1990, §5.3.
 */
export function allenCunneen(lambda: number, mean: number, scv: number, c: number) {
  const a = lambda * mean
  const waitedShare = erlangC(c, a)
  const rate = ((c - a) / mean) * (2 / (1 + scv))
  const wait = waitedShare / rate
  const inLine = lambda * wait
  return {
    wait,
    waitedShare,
    sojourn: wait + mean,
    inLine,
    inService: a,
    inSystem: inLine + a,
    utilisation: a / c,
    lossShare: 0,
    /** P(wait > t) of those served. */
    waitTail: (t: number) => (t < 0 ? 1 : waitedShare * exp(-rate * t)),
    /** The wait that a share p of those served does not exceed. */
    waitQuantile: (p: number) => exponentialQuantile(waitedShare, rate, p),
  } satisfies Partial<Steady>
}
