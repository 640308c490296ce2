import { describe, expect, it } from 'vitest'
import { Stream } from '../../kernel/random.ts'
import { Throttle } from './throttle.ts'

/** Shares of `rate` attempts a minute, of which a kitchen that accepts `capacity` a minute is sent what is not refused. */
function steadyState(rate: number, capacity: number, k: number) {
  const window = 120
  const throttle = new Throttle({ k, window })
  const draws = new Stream(rate * 1000 + capacity, 7)
  const tally = { refused: 0, sent: 0, rejected: 0, accepted: 0 }
  // The kitchen saves up at most a minute of capacity, so that chance lulls do not cost it any.
  let room = capacity
  const from = 2 * window * rate
  const to = 20 * window * rate
  for (let i = 0; i < to; i++) {
    const now = i / rate
    room = Math.min(capacity, room + capacity / rate)
    const refused = draws.uniform(i, 0, 0) < throttle.refusal(now)
    throttle.request(now)
    const accepted = !refused && room >= 1
    if (accepted) {
      room--
      throttle.accept(now)
    }
    if (i < from) continue
    tally.refused += +refused
    tally.sent += +!refused
    tally.accepted += +accepted
    tally.rejected += +(!refused && !accepted)
  }
  const perMinute = rate / (to - from)
  return {
    refusedShare: tally.refused / (to - from),
    sent: tally.sent * perMinute,
    rejected: tally.rejected * perMinute,
    accepted: tally.accepted * perMinute,
  }
}

describe('Throttle', () => {
  it.each([
    { rate: 100, capacity: 30, k: 2, share: 0.4, sent: 60, rejected: 30, tolerance: 0.02 },
    { rate: 100, capacity: 60, k: 2, share: 0, sent: 100, rejected: 40, tolerance: 0.02 },
    { rate: 200, capacity: 30, k: 1.1, share: 0.835, sent: 33, rejected: 3, tolerance: 0.08 },
  ])('of $rate attempts on a kitchen of $capacity sends k = $k times what it accepts', ({ rate, capacity, k, share, sent, rejected, tolerance }) => {
    const steady = steadyState(rate, capacity, k)
    expect(Math.abs(steady.refusedShare - share)).toBeLessThanOrEqual(tolerance * share)
    expect(Math.abs(steady.sent / sent - 1)).toBeLessThan(tolerance)
    expect(Math.abs(steady.rejected / rejected - 1)).toBeLessThan(tolerance)
    expect(Math.abs(steady.accepted / capacity - 1)).toBeLessThan(tolerance)
  })

  it('follows the formula', () => {
    const throttle = new Throttle({ k: 2, window: 120 })
    expect(throttle.refusal(0)).toBe(0)
    throttle.request(0)
    throttle.accept(0)
    expect(throttle.refusal(0)).toBe(0)
    for (let i = 0; i < 8; i++) throttle.request(1)
    expect(throttle.refusal(1)).toBe((9 - 2) / 10)
  })

  it('takes other parameters on the way', () => {
    const throttle = new Throttle({ k: 2, window: 120 })
    for (let i = 0; i < 9; i++) throttle.request(0)
    throttle.accept(0)
    throttle.configure({ k: 3, window: 120 })
    expect(throttle.refusal(0)).toBe(0.6)
    throttle.configure({ k: 3, window: 60 })
    expect(throttle.refusal(0)).toBe(0)
  })

  it('forgets with its window and never reaches 1', () => {
    const throttle = new Throttle({ k: 2, window: 10 })
    for (let i = 0; i < 10_000; i++) throttle.request(0)
    expect(throttle.refusal(9)).toBe(10_000 / 10_001)
    expect(throttle.refusal(11)).toBe(0)
  })
})
