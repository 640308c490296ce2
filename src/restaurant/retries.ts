import type { Retry } from '../scenario/types.ts'

/**
 * Minutes until the next attempt, after `attempt` of them (1 = the first has failed): exponential backoff, the drawn
 * `base` × backoff^(attempt−1), at most `cap`. Then jitter, with u uniform in (0, 1): `none` keeps it, `full` takes
 * u of it, `equal` half of it and u of the other half (M. Brooker, Exponential Backoff and Jitter,
 * AWS Architecture Blog, 2015). Finite for any finite `base`, though it may lie far past the end of the day.
 */
export function retryDelay(retry: Retry, base: number, attempt: number, u: number): number {
  const { backoff, cap = Number.MAX_VALUE, jitter } = retry
  const delay = Math.min(cap, base * wholePower(backoff, attempt - 1))
  if (jitter === 'none') return delay
  return jitter === 'full' ? u * delay : delay / 2 + u * (delay / 2)
}

/** x to the n, a whole number of 0 or more, by squaring: exact where the result is, such as 2^n. Finite. */
function wholePower(x: number, n: number): number {
  let power = 1
  for (; n > 0; n = Math.floor(n / 2), x *= x) if (n % 2 === 1) power *= x
  return Math.min(power, Number.MAX_VALUE)
}

/** One token in the units that it is counted in: whole ones, for ten times 0.1 is not 1. */
const TOKEN = 1e9
/** gRPC's example of `maxTokens` (proposal A6). */
const MOST = 10 * TOKEN

/**
 * A retry budget, a token bucket: each first attempt earns `share` of a token, a retry costs one, at most ten are kept.
 * It starts empty, so there are never more retries than `share` × first attempts, and at most ten of them are pent up.
 * gRPC's throttle (proposal A6) is its kin: it starts full, earns by successes and pays by failures.
 * `share` counts to nine decimals.
 */
export class RetryBudget {
  private earned = 0
  private tokens = 0

  constructor(share: number) {
    this.share = share
  }

  /** What each first attempt earns from here on, 0 to 1; what was earned is kept. */
  set share(share: number) {
    this.earned = Math.round(share * TOKEN)
  }

  /** A customer's first attempt. */
  first(): void {
    this.tokens = Math.min(MOST, this.tokens + this.earned)
  }

  /** May there be one more retry? Pays for it if so. */
  spend(): boolean {
    if (this.tokens < TOKEN) return false
    this.tokens -= TOKEN
    return true
  }
}
