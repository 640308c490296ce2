import { describe, expect, it } from 'vitest'
import { replicationSeed } from '../../restaurant/replication.ts'
import { simulate } from '../../restaurant/simulate.ts'
import { Clock, oneDay } from './days.ts'
import { shiftsOf } from './plan.ts'
import { end, morning, SPECIAL } from './small.testing.ts'

describe('one day', () => {
  it.each(SPECIAL)('is told by when its customers came: %s', (_, special) => {
    const question = morning(special)
    const manager = { kind: 'shifts' as const, shifts: shiftsOf([1, 3, 2], question.stretches) }
    for (const day of [0, 3]) {
      const tally = end(oneDay(question, manager, day))
      // Whose order is in hand at closing is served after all.
      const until = question.scenario.closing === 'send-away' ? { until: 300 } : {}
      const report = simulate({ ...question.scenario, manager }, { seed: replicationSeed(question.seed, day), keep: ['customers'], ...until })
      const rows = report.customers!
      const within = (k: number): typeof rows => rows.filter(({ arrivedAt }) => Math.floor(arrivedAt / 30) === k)
      for (const k of [0, 1, 2]) {
        expect(tally.come[k]).toBe(within(k).length)
        expect(tally.met[k]).toBe(within(k).filter((row) => row.outcome === 'served' && row.wait! <= 3).length)
      }
      expect(tally.wages).toBeCloseTo(report.money.wages, 9)
      expect(tally.profit).toBeCloseTo(report.money.profit, 9)
    }
  })

  it('tells how many were on the clock', () => {
    const question = morning()
    const clock = new Clock(3)
    end(oneDay(question, { kind: 'shifts', shifts: shiftsOf([1, 3, 2], question.stretches) }, 0, clock))
    // Whoever goes home finishes the order in hand.
    clock.means.forEach((mean, k) => expect(mean - [1, 3, 2][k]).toBeGreaterThanOrEqual(0))
    clock.means.forEach((mean, k) => expect(mean - [1, 3, 2][k]).toBeLessThan(0.3))
  })
})
