import { describe, expect, it } from 'vitest'
import { simulate } from '../simulate.ts'

/**
 * The echo of a rush: ten people at 90% load, half of them away from minute 120 to 180. Whoever waits three minutes leaves; where people come
 * back, they keep the line long for hours after everybody is at work again. Means over ten days from fixed seeds.
 */
const DAYS = 10

const house = {
  demand: { perHour: 540 },
  work: { law: 'exponential', mean: 1 },
  staff: [{ count: 10 }],
  duration: 480,
  patience: { law: 'deterministic', mean: 3 },
  goal: { wait: 3, share: 0.9 },
}
const retry = { after: { law: 'exponential', mean: 5 } }
const outage = [1, 2, 3, 4, 5].map((n) => ({ at: 120, do: 'call-in-sick' as const, who: `employee-${n}`, value: 60 }))

interface Course {
  /** Mean number in line in the hours before, from ten minutes into the outage, and one to three hours after it. */
  before: number
  during: number
  after: number
  met: number
  attempts: number
}

function course(more: Record<string, unknown>): Course {
  const report = simulate({ ...house, ...more }, { commands: outage, replications: DAYS, until: 480, keep: ['series', 'replications'] })
  const mean = (from: number, to: number): number => {
    let sum = 0
    for (const day of report.replications!) for (let m = from; m < to; m++) sum += day.series!.inLine[m]
    return sum / DAYS / (to - from)
  }
  return {
    before: mean(60, 120),
    during: mean(130, 180),
    after: mean(240, 360),
    met: report.goal!.met / report.arrived,
    attempts: report.attempts / report.arrived,
  }
}

describe('a storm of retries', () => {
  const without = course({})
  const storm = course({ retry })

  it('outlives its cause by hours, where without retries the line is soon as before', () => {
    expect(without.after).toBeLessThan(1.6 * without.before)
    expect(storm.after).toBeGreaterThan(8 * storm.before)
    // It is not the demand: as many come in both.
    expect(storm.before).toBeLessThan(1.4 * without.before)
    expect(storm.met).toBeLessThan(without.met - 0.15)
  })

  it('is cured by a budget of retries', () => {
    const cured = course({ retry: { ...retry, budget: 0.1 } })
    expect(cured.after).toBeLessThan(1.8 * without.after)
    expect(cured.attempts).toBeLessThanOrEqual(1.1)
  })

  it('is shortened by backing off and by giving up for good', () => {
    expect(course({ retry: { ...retry, attempts: 3 } }).after).toBeLessThan(storm.after / 3)
    expect(course({ retry: { ...retry, backoff: 3 } }).after).toBeLessThan(storm.after / 1.5)
  })

  it('harms fewer where the door sheds what would wait too long', () => {
    const shed = course({ retry, protection: { shed: { above: 20 } } })
    expect(shed.after).toBeLessThanOrEqual(20)
    expect(shed.met).toBeGreaterThan(storm.met + 0.2)
  })

  it('harms fewer where orders are held back by adaptive throttling', () => {
    const throttled = course({ retry, protection: { throttle: { k: 1.2, window: 10 } } })
    expect(throttled.during).toBeLessThan(storm.during / 2)
    expect(throttled.met).toBeGreaterThan(storm.met + 0.1)
  })

  it('does not fill the house while the circuit breaker is open', () => {
    const few = { ...retry, attempts: 4, backoff: 2 }
    const plain = course({ retry: few })
    const broken = course({ retry: few, protection: { breaker: { window: 5, open: 5 } } })
    expect(broken.during).toBeLessThan(plain.during / 1.5)
    expect(broken.met).toBeGreaterThan(plain.met - 0.03)
  })

  it('is served from its end: lifo under overload keeps the wait of the served short', () => {
    const wait = (line: object): number => simulate({ ...house, line }, { commands: outage, until: 180, warmup: 120, replications: DAYS }).wait.mean!
    expect(wait({ discipline: 'adaptive-lifo', overloadAfter: 5 })).toBeLessThan(wait({}) / 2)
  })
})

describe('hedged orders', () => {
  it('cut the tail that one slow employee makes', () => {
    const slow = { ...house, patience: undefined, demand: { perHour: 240 }, line: { layout: 'own', routing: 'random' }, staff: [{ count: 9 }, { speed: 0.2 }] }
    const p99 = (protection?: object): number => simulate({ ...slow, protection }, { until: 4000, warmup: 200, seed: 3 }).sojourn.p99!
    expect(p99({ hedge: { after: 4, budget: 0.2 } })).toBeLessThan(p99() / 2)
  })
})
