import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Stream } from '../kernel/random.ts'
import { compileSampler } from '../kernel/sampler.ts'
import type { Retry } from '../scenario/types.ts'
import { RetryBudget, retryDelay } from './retries.ts'

const policy = (changes: Partial<Retry> = {}): Retry => ({
  chance: 1,
  after: { law: 'deterministic', mean: 1 },
  backoff: 2,
  jitter: 'none',
  ...changes,
})

describe('retryDelay', () => {
  it('grows by the backoff up to the cap', () => {
    const delays = (retry: Retry, base: number) => [1, 2, 3, 4, 5].map(attempt => retryDelay(retry, base, attempt, 0.5))
    expect(delays(policy(), 3)).toEqual([3, 6, 12, 24, 48])
    expect(delays(policy({ cap: 20 }), 3)).toEqual([3, 6, 12, 20, 20])
    expect(delays(policy({ backoff: 1 }), 3)).toEqual([3, 3, 3, 3, 3])
    expect(delays(policy({ backoff: 1.5 }), 8)).toEqual([8, 12, 18, 27, 40.5])
  })

  it('spreads by the jitter, after the cap', () => {
    const at = (jitter: Retry['jitter'], u: number) => retryDelay(policy({ jitter, cap: 10 }), 8, 2, u)
    expect([at('none', 0.25), at('full', 0.25), at('equal', 0.25)]).toEqual([10, 2.5, 6.25])
    expect([at('full', 1), at('equal', 1)]).toEqual([10, 10])
  })

  it('waits in all as gRPC does: a base within 20% of 0.1, doubled twice', () => {
    const after = compileSampler({ law: 'uniform', mean: 0.1, min: 0.08, max: 0.12 })
    const retry = policy({ cap: 1 })
    const stream = new Stream(4, 2)
    const runs = 20_000
    let sum = 0
    let least = Infinity
    let most = 0
    for (let i = 0; i < runs; i++) {
      let total = 0
      for (let n = 1; n <= 3; n++) total += retryDelay(retry, after.sample(stream, i, n), n, 0.5)
      least = Math.min(least, total)
      most = Math.max(most, total)
      sum += total
    }
    expect(least).toBeGreaterThanOrEqual(0.56)
    expect(most).toBeLessThanOrEqual(0.84)
    // Standard deviation of a total: 0.4/√12 × √(0.1² + 0.2² + 0.4²) = 0.0529.
    expect(Math.abs(sum / runs - 0.7)).toBeLessThan((3.5 * 0.0529) / Math.sqrt(runs))
  })

  it('with full jitter has the known mean and variance over five retries', () => {
    const retry = policy({ jitter: 'full', cap: 20 })
    const stream = new Stream(5, 2)
    const runs = 40_000
    let sum = 0
    let squares = 0
    for (let i = 0; i < runs; i++) {
      let total = 0
      for (let n = 1; n <= 5; n++) total += retryDelay(retry, 0.1, n, stream.uniform(i, n, 0))
      sum += total
      squares += total * total
    }
    const mean = sum / runs
    const variance = squares / runs - mean * mean
    expect(Math.abs(mean - 1.55)).toBeLessThan(3.5 * Math.sqrt(0.28417 / runs))
    expect(Math.abs(variance / 0.2841666666666667 - 1)).toBeLessThan(0.02)
  })

  it('with equal jitter lies between half and all', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 1, max: 30 }), (u, attempt) => {
        const all = retryDelay(policy({ cap: 50 }), 1, attempt, u)
        const delay = retryDelay(policy({ cap: 50, jitter: 'equal' }), 1, attempt, u)
        expect(delay).toBeGreaterThanOrEqual(all / 2)
        expect(delay).toBeLessThanOrEqual(all)
      }),
    )
  })

  it('stays a number, however often and whatever was drawn', () => {
    for (const jitter of ['none', 'equal', 'full'] as const)
      for (const base of [0, 5e-324, 1, 1e7])
        for (const attempt of [1, 400, 1_000_000]) {
          const delay = retryDelay(policy({ backoff: 100, jitter }), base, attempt, 0.999)
          expect(delay >= 0 && delay < Infinity, `${jitter} ${base} ${attempt}: ${delay}`).toBe(true)
        }
    expect(retryDelay(policy({ backoff: 100, cap: 60 }), 1, 1_000_000, 0.5)).toBe(60)
    expect(retryDelay(policy({ backoff: 100 }), 0, 1_000_000, 0.5)).toBe(0)
  })
})

describe('RetryBudget', () => {
  it('starts with nothing and earns a token exactly', () => {
    const budget = new RetryBudget(0.1)
    expect(budget.spend()).toBe(false)
    for (let i = 0; i < 9; i++) budget.first()
    expect(budget.spend()).toBe(false)
    budget.first()
    expect(budget.spend()).toBe(true)
    expect(budget.spend()).toBe(false)
  })

  it('keeps ten at most', () => {
    const budget = new RetryBudget(0.2)
    for (let i = 0; i < 1000; i++) budget.first()
    for (let i = 0; i < 10; i++) expect(budget.spend()).toBe(true)
    expect(budget.spend()).toBe(false)
  })

  it('gives every first attempt one retry at share 1, none at share 0', () => {
    for (const share of [0, 1]) {
      const budget = new RetryBudget(share)
      for (let i = 0; i < 50; i++) {
        budget.first()
        expect(budget.spend()).toBe(share === 1)
      }
    }
  })

  it('takes another share on the way and keeps what was earned', () => {
    const budget = new RetryBudget(0.9)
    budget.first()
    budget.share = 0.1
    expect(budget.spend()).toBe(false)
    budget.first()
    expect(budget.spend()).toBe(true)
    expect(budget.spend()).toBe(false)
  })

  it('never gives more than its share, nor less to who asks at once', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100 }), fc.array(fc.boolean(), { maxLength: 400 }), (percent, asks) => {
        const budget = new RetryBudget(percent / 100)
        const greedy = new RetryBudget(percent / 100)
        let firsts = 0
        let retries = 0
        let most = 0
        for (const ask of asks) {
          if (ask) retries += +budget.spend()
          else {
            budget.first()
            greedy.first()
            most += +greedy.spend()
            firsts++
          }
          expect(100 * retries).toBeLessThanOrEqual(percent * firsts)
          expect(most).toBe(Math.floor((percent * firsts) / 100))
        }
      }),
    )
  })
})
