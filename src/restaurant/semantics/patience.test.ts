import { describe, expect, it } from 'vitest'
import { arriving, exactly, fates, hour, people, play, recorded, round, starts, times } from './day.testing.ts'

describe('patience', () => {
  it('is outrun by a completion at the same time', () => {
    expect(fates(play(hour({ patience: exactly(5), demand: recorded([0, 5], [0, 5]) })))).toEqual(['served 0–5 ana', 'served 5–10 ana'])
    expect(fates(play(hour({ patience: exactly(5), demand: recorded([0, 6], [0, 5]) })))).toEqual(['served 0–6 ana', 'gave-up ·–5'])
  })

  it('makes room before an arrival at the same time', () => {
    const day = play(hour({ patience: exactly(5), line: { capacity: 1 }, demand: recorded([0, 9], [0, 5], [5, 1]) }))
    expect(fates(day)).toEqual(['served 0–9 ana', 'gave-up ·–5', 'served 9–10 ana'])
  })

  it('counts only in line', () => {
    expect(fates(play(hour({ patience: exactly(2), demand: recorded([0, 30]) })))).toEqual(['served 0–30 ana'])
  })

  it('starts afresh at each station’s line', () => {
    const stations = [{ name: 'host', work: exactly(4) }, { name: 'stove', work: exactly(8) }]
    const staff = [{ id: 'ana', skills: { host: 1 } }, { id: 'ben', skills: { stove: 1 } }]
    // #1 waits 4 at the host and 4 at the stove, more than 5 in all; #2 waits 4 at the host (8–12 begins at 8), then 8 at the stove.
    const day = play(hour({ stations, staff, patience: exactly(5), demand: arriving(0, 0, 4) }))
    expect(fates(day)).toEqual(['served 0–12 ben', 'served 4–20 ben', 'gave-up 8–17 ana'])
    expect(day.rows[1]!.wait).toBe(8)
  })

  it('runs on at an empty place and over being sent to another line', () => {
    const day = play(
      hour({ staff: people('ana', 'ben'), line: { layout: 'own', routing: 'round-robin' }, patience: exactly(8), demand: recorded([0, 30], [1, 30], [2, 5]), sickness: { detection: 3, order: 'lost' } }),
      [{ at: 4, do: 'call-in-sick', who: 'ana' }],
    )
    expect(fates(day)[2]).toBe('gave-up ·–10')
  })
})

describe('coming back', () => {
  // #0 keeps Ana until 10. #1 waits 3 minutes at a time from 1 on.
  const again = (retry: object, changes: object = {}) => play(hour({ patience: exactly(3), demand: recorded([0, 10], [1, 2]), retry, ...changes }))

  it('follows the backoff', () => {
    const day = again({ after: 2, backoff: 2 })
    // Gives up at 4, is back at 6; gives up at 9, is back at 13.
    expect(times(day, 'customer-retries', 'customer-returned')).toEqual([
      '4 customer-retries #1', '6 customer-returned #1', '9 customer-retries #1', '13 customer-returned #1',
    ])
    expect(fates(day)).toEqual(['served 0–10 ana', 'served 13–15 ana'])
    expect(day.rows[1]).toMatchObject({ attempts: 3, orbit: 6, wait: 6 })
    expect([day.attempts, day.wait.mean, day.sojourn.mean, day.waitedShare]).toEqual([4, 3, 12, 0.5])
    expect(day.orbit.mean).toBeCloseTo(6 / 60, 12)
  })

  it('no later than the cap', () => {
    expect(fates(again({ after: 2, backoff: 2, cap: 3 }))[1]).toBe('served 12–14 ana')
  })

  it('as often as the attempts allow, the first counted', () => {
    const day = again({ after: 2, backoff: 2, attempts: 2 })
    expect(fates(day)[1]).toBe('gave-up ·–9')
    expect(day.lost).toMatchObject({ gaveUp: 1 })
    expect(day.attempts).toBe(3)
    expect(fates(again({ after: 2, attempts: 1 }))[1]).toBe('gave-up ·–4')
  })

  it('not at all by chance 0', () => {
    expect(fates(again({ after: 2, chance: 0 }))[1]).toBe('gave-up ·–4')
  })

  it('within the budget', () => {
    // Two first attempts: half of them is one retry.
    expect(again({ after: 2, backoff: 2, budget: 0.5 }).attempts).toBe(3)
    expect(again({ after: 2, backoff: 2, budget: 1 }).attempts).toBe(4)
    expect(again({ after: 2, backoff: 2, budget: 0.4 }).attempts).toBe(2)
    expect(again({ after: 2, backoff: 2, budget: 0 }).attempts).toBe(2)
  })

  it('ends at closing: those away are closed', () => {
    const day = again({ after: 2, backoff: 2 }, { duration: 12 })
    expect(fates(day)).toEqual(['served 0–10 ana', 'closed ·–12'])
    expect(day.lost).toMatchObject({ closed: 1, gaveUp: 0 })
    expect([day.inOrbit, day.inSystem]).toEqual([0, 0])
  })

  it('ends at closing: who gives up after it has given up', () => {
    const day = play(hour({ duration: 8, patience: exactly(3), demand: recorded([0, 20], [7, 2]), retry: { after: 1 } }))
    expect(fates(day)).toEqual(['served 0–20 ana', 'gave-up ·–10'])
    expect(day.lost).toMatchObject({ closed: 0, gaveUp: 1 })
  })

  it('is counted by the final reason', () => {
    // #1 gives up at 4, back at 6: #2 has the only place. #2 gives up at 8.
    const day = play(hour({ line: { capacity: 1 }, patience: exactly(3), demand: recorded([0, 10], [1, 2], [5, 2]), retry: { after: 2, attempts: 2 } }))
    expect(day.rows.map((r) => r.outcome)).toEqual(['served', 'turned-away', 'served'])
    expect(day.lost).toMatchObject({ gaveUp: 0, turnedAway: 1 })
    expect(day.rows[2]!.wait).toBe(3)
  })

  it('after being turned away and after losing the order', () => {
    const full = play(hour({ line: { capacity: 0 }, demand: recorded([0, 10], [1, 2]), retry: { after: 4 } }))
    // 1, 5, 9 full; 13 free.
    expect(fates(full)).toEqual(['served 0–10 ana', 'served 13–15 ana'])
    const lost = play(hour({ staff: people('ana', 'ben'), demand: recorded([0, 10]), retry: { after: 4 }, sickness: { order: 'lost' } }), [{ at: 3, do: 'call-in-sick', who: 'ana' }])
    expect(starts(lost)).toEqual(['0 #0 ana', '7 #0 ben'])
    expect(lost.rows[0]).toMatchObject({ outcome: 'served', leftAt: 17, attempts: 2, orbit: 4, startedAt: 0, wait: 0 })
    expect(lost.sojourn.mean).toBe(17)
  })

  it('does the same work at each attempt', () => {
    const day = play(hour({ work: { law: 'hyperexponential', mean: 3, scv: 9 }, line: { capacity: 0 }, demand: arriving(0, 0.25, 0.5, 0.75), retry: { after: 0.5 } }))
    day.rows.forEach((r) => expect(r.leftAt! - r.startedAt!).toBeCloseTo(r.work, 9))
    expect(day.served).toBe(4)
  })

  it('draws patience afresh at each attempt', () => {
    const day = play(hour({ duration: 600, patience: { law: 'exponential', mean: 3 }, demand: recorded([0, 500], [1, 2]), retry: { after: 1 } }))
    const left = day.told.filter((e) => e.customer === 1 && e.kind === 'customer-retries').map((e) => e.time)
    const back = [1, ...day.told.filter((e) => e.customer === 1 && e.kind === 'customer-returned').map((e) => e.time)]
    const waits = left.map((t, i) => round(t - back[i]!))
    expect(waits.length).toBeGreaterThan(20)
    expect(new Set(waits).size).toBe(waits.length)
    expect(round(day.rows[1]!.patience)).toBe(waits[0])
  })

  it('is away between half and all of the delay, or any part of it, by the jitter', () => {
    const delays = (jitter: string): number[] => {
      const day = play(hour({ duration: 3000, line: { capacity: 0 }, demand: recorded([0, 3000], ...Array.from({ length: 300 }, () => [1, 1] as const)), retry: { after: 10, jitter, attempts: 3 } }))
      return day.rows.slice(1).map((r) => r.orbit / 2)
    }
    const of = (list: number[]): { least: number; most: number; mean: number } => ({ least: Math.min(...list), most: Math.max(...list), mean: list.reduce((a, b) => a + b) / list.length })
    expect(of(delays('none'))).toEqual({ least: 10, most: 10, mean: 10 })
    const full = of(delays('full'))
    const equal = of(delays('equal'))
    expect(full.least).toBeLessThan(3)
    expect(full.most).toBeLessThanOrEqual(10)
    // Mean of two uniforms: standard error 10/√24/√300.
    expect(Math.abs(full.mean - 5)).toBeLessThan((3.5 * 10) / Math.sqrt(24 * 300))
    expect(equal.least).toBeGreaterThanOrEqual(5)
    expect(Math.abs(equal.mean - 7.5)).toBeLessThan((3.5 * 5) / Math.sqrt(24 * 300))
  })

  it('by a chance', () => {
    const day = play(hour({ duration: 3000, line: { capacity: 0 }, demand: recorded([0, 3000], ...Array.from({ length: 1000 }, () => [1, 1] as const)), retry: { after: 1, chance: 0.3, attempts: 2 } }))
    expect(Math.abs((day.attempts - 1001) / 1000 - 0.3)).toBeLessThan(3.5 * Math.sqrt(0.21 / 1000))
  })
})
