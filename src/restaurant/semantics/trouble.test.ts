import { describe, expect, it } from 'vitest'
import type { Command } from '../../scenario/types.ts'
import { simulate } from '../simulate.ts'
import { exactly, fates, hour, people, play, recorded, times } from './day.testing.ts'

describe('orders that fail at once', () => {
  it('come back spoilt, at once or after the response time', () => {
    const bad = [{ id: 'ana', errorRate: 1 }]
    const now = play(hour({ staff: bad, demand: recorded([1, 10]) }))
    expect(fates(now)).toEqual(['dropped 1–1 ana'])
    expect(now.lost.dropped).toBe(1)
    expect(times(now, 'order-failed')).toEqual(['1 order-failed #0 ana'])
    const later = play(hour({ staff: bad, demand: recorded([1, 10], [2, 10]), failFast: { responseTime: 4 } }))
    expect(fates(later)).toEqual(['dropped 1–5 ana', 'dropped 5–9 ana'])
    expect(later.employees[0]).toMatchObject({ served: 0, busy: 8 })
    expect(later.money.revenue).toBe(0)
    expect(later.wait.mean).toBe(null)
  })

  it('begin and end by command, and strike no order already in hand', () => {
    const day = play(hour({ demand: recorded([0, 10], [12, 1], [22, 1]) }), [{ at: 5, do: 'fail', who: 'ana', value: 1 }, { at: 20, do: 'fail', who: 'ana', value: 0 }])
    expect(fates(day)).toEqual(['served 0–10 ana', 'dropped 12–12 ana', 'served 22–23 ana'])
  })

  it('are tried again', () => {
    const day = play(hour({ demand: recorded([0, 2]), retry: { after: 10 } }), [{ at: 0, do: 'fail', who: 'ana', value: 1 }, { at: 5, do: 'fail', who: 'ana', value: 0 }])
    // The command follows the arrival of its instant, so the order is good.
    expect(fates(day)).toEqual(['served 0–2 ana'])
    const bad = play(hour({ staff: [{ id: 'ana', errorRate: 1 }], demand: recorded([0, 2]), retry: { after: 10 } }), [{ at: 5, do: 'fail', who: 'ana', value: 0 }])
    expect(fates(bad)).toEqual(['served 0–12 ana'])
    expect(bad.attempts).toBe(2)
  })

  it('are the share that was said', () => {
    const day = play({ duration: 5000, seed: 2, demand: { perHour: 60, process: 'regular' }, work: exactly(0.5), staff: [{ id: 'ana', errorRate: 0.3 }] })
    expect(Math.abs(day.lost.dropped / day.arrived - 0.3)).toBeLessThan(3.5 * Math.sqrt(0.21 / day.arrived))
  })

  it('make the worst look freest: the black hole', () => {
    // Five, one of whom fails at once; by the shortest line more than a fifth is lost, by chance a fifth.
    const staff = [{ id: 'hole', errorRate: 1 }, ...people('a', 'b', 'c', 'd')]
    const lost = (routing: string): number => {
      const day = play({ duration: 4000, seed: 8, demand: { perHour: 150 }, work: { law: 'exponential', mean: 1 }, staff, line: { layout: 'own', routing } })
      return day.lost.dropped / day.arrived
    }
    expect(Math.abs(lost('random') - 0.2)).toBeLessThan(0.015)
    // cases.json, blackhole with JSQ, n = 5, λ = 2.5.
    expect(Math.abs(lost('shortest') - 0.347851481)).toBeLessThan(0.02)
  })

  it('come in spells of the length that was said', () => {
    const day = simulate({ duration: 2e5, seed: 4, demand: { perHour: 15, process: 'regular' }, work: exactly(0.5), staff: people('ana'), failFast: { meanTimeToFail: 300, meanTimeToRecover: 100 } })
    // A quarter of the time; some 500 spells.
    expect(Math.abs(day.lost.dropped / day.arrived - 0.25)).toBeLessThan(0.03)
  })
})

describe('slowness', () => {
  it('stretches what is left', () => {
    const slow: Command[] = [{ at: 4, do: 'slow', who: 'ana', value: 0.5 }]
    expect(fates(play(hour({ demand: recorded([0, 10]) }), slow))).toEqual(['served 0–16 ana'])
    expect(fates(play(hour({ demand: recorded([0, 10]) }), [...slow, { at: 8, do: 'slow', who: 'ana', value: 1 }]))).toEqual(['served 0–12 ana'])
  })

  it('does not cost less, and multiplies with speed', () => {
    const day = play(hour({ staff: [{ id: 'ana', speed: 2 }], demand: recorded([0, 10]) }), [{ at: 2, do: 'slow', who: 'ana', value: 0.25 }])
    // 6 left at 0.5.
    expect(fates(day)).toEqual(['served 0–14 ana'])
    expect(day.money.wages).toBeCloseTo(25, 12)
  })

  it('comes in spells', () => {
    // Half the time at a quarter: 0.625 minutes of work a minute, saturated.
    const day = simulate({ duration: 2e5, seed: 3, closing: 'send-away', demand: { perHour: 12, process: 'regular' }, work: exactly(10), line: { capacity: 3 }, staff: people('ana'), slowness: { meanTimeToSlow: 50, meanTimeToRecover: 50, factor: 0.25 } })
    expect(Math.abs((10 * day.served) / 2e5 - 0.625)).toBeLessThan(0.02)
  })
})

describe('sick spells', () => {
  const idle = { trace: { at: [1], work: [1] } }

  it('take the share of the time that the means say', () => {
    const day = play({ duration: 2e5, seed: 5, demand: idle, work: exactly(1), staff: people('a', 'b'), sickness: { meanTimeToSick: 300, meanTimeToReturn: 100 } })
    for (const e of day.employees) expect(Math.abs(e.away / 2e5 - 0.25)).toBeLessThan(0.03)
    const both = day.told.filter((e) => e.kind === 'employee-sick').map((e) => e.time)
    expect(new Set(both).size).toBe(both.length)
  })

  it('while busy: never to the idle, and by the busy minutes', () => {
    const none = play({ duration: 1e5, seed: 5, demand: idle, work: exactly(1), staff: people('a', 'b'), sickness: { meanTimeToSick: 300, meanTimeToReturn: 100, while: 'busy' } })
    expect(times(none, 'employee-sick').length).toBeLessThanOrEqual(1)
    const day = play({ duration: 1e5, seed: 6, demand: { perHour: 30, process: 'regular' }, work: exactly(1), staff: people('a'), sickness: { meanTimeToSick: 20, meanTimeToReturn: 3, while: 'busy', order: 'resume' } })
    const sick = day.told.filter((e) => e.kind === 'employee-sick').length
    const expected = day.employees[0]!.busy / 20
    expect(Math.abs(sick - expected)).toBeLessThan(3.5 * Math.sqrt(expected))
    // Each of them with an order in hand.
    expect(day.told.filter((e) => e.kind === 'order-interrupted').length).toBe(sick)
  })

  it('together: take everybody in the same minute', () => {
    const ids = ['a', 'b', 'c', 'd']
    const day = play({ duration: 5e4, seed: 7, demand: idle, work: exactly(1), staff: people(...ids), sickness: { meanTimeToSick: 2000, meanTimeToReturn: 5, together: 1 } })
    const groups = new Map<number, number>()
    for (const e of day.told) if (e.kind === 'employee-sick') groups.set(e.time, (groups.get(e.time) ?? 0) + 1)
    const sizes = [...groups.values()]
    expect(sizes.length).toBeGreaterThan(50)
    // All who were there: four but for the few who were away already.
    expect(sizes.filter((n) => n === 4).length / sizes.length).toBeGreaterThan(0.95)
    const some = play({ duration: 1e5, seed: 7, demand: idle, work: exactly(1), staff: people(...ids), sickness: { meanTimeToSick: 2000, meanTimeToReturn: 5, together: 0.3 } })
    const all = new Map<number, number>()
    for (const e of some.told) if (e.kind === 'employee-sick') all.set(e.time, (all.get(e.time) ?? 0) + 1)
    const share = [...all.values()].filter((n) => n > 1).length / all.size
    expect(Math.abs(share - 0.3)).toBeLessThan(3.5 * Math.sqrt(0.21 / all.size))
  })

  it('flapping: an illness of several short absences, as many as said on average', () => {
    const day = play({ duration: 4e5, seed: 8, demand: idle, work: exactly(1), staff: people('a'), sickness: { meanTimeToSick: 2000, meanTimeToReturn: 4, flapping: { absences: 4, between: 2 } } })
    const sick = day.told.filter((e) => e.kind === 'employee-sick').map((e) => e.time)
    const back = day.told.filter((e) => e.kind === 'employee-returned').map((e) => e.time)
    const gaps = sick.slice(1).map((t, i) => t - back[i]!)
    // Means 2 and 2000: 60 minutes tell them apart.
    const short = gaps.filter((g) => g < 60)
    const illnesses = sick.length - short.length
    const absences = sick.length / illnesses
    // Geometric with mean 4: standard deviation √12.
    expect(Math.abs(absences - 4)).toBeLessThan((3.5 * Math.sqrt(12)) / Math.sqrt(illnesses) + 0.15)
    expect(Math.abs(short.reduce((a, b) => a + b) / short.length - 2)).toBeLessThan((3.5 * 2) / Math.sqrt(short.length))
    const away = sick.map((t, i) => (back[i] ?? t) - t)
    const mean = away.reduce((a, b) => a + b) / away.length
    expect(Math.abs(mean - 4)).toBeLessThan((3.5 * 4) / Math.sqrt(away.length))
  })
})
