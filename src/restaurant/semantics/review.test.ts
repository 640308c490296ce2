import { describe, expect, it } from 'vitest'
import { simulate } from '../simulate.ts'

/** Corners where one rule meets another: each was wrong once. */

const exactly = (mean: number) => ({ law: 'deterministic', mean })

describe('rules that meet', () => {
  it('shift workers fall sick as often as the hours they work say', () => {
    const shifts = Array.from({ length: 100 }, (_, k) => ({ from: 480 * k, to: 480 * k + 240, count: 2 }))
    const report = simulate(
      {
        duration: 48_000,
        demand: { perHour: 1 },
        work: exactly(1),
        staff: [{ name: 'Ana' }, { name: 'Ben' }],
        sickness: { meanTimeToSick: 120, meanTimeToReturn: 5 },
        manager: { kind: 'shifts', shifts },
      },
      { keep: ['events'] },
    )
    // 100 shifts of 240 minutes, one absence each 125 or so of them.
    for (const id of ['ana', 'ben']) {
      const absences = report.eventRows!.filter((e) => e.kind === 'employee-sick' && e.employee === id).length
      expect(absences).toBeGreaterThan(140)
      expect(absences).toBeLessThan(250)
    }
  })

  it('weighted routing learns of training', () => {
    const { employees } = simulate(
      { duration: 6000, demand: { perHour: 60 }, work: exactly(0.1), staff: [{ name: 'Ana' }, { name: 'Ben' }], line: { layout: 'own', routing: 'weighted' } },
      { commands: [{ at: 1, do: 'train', who: 'ana', value: 9 }] },
    )
    expect(employees[0].served / employees[1].served).toBeGreaterThan(7.5)
    expect(employees[0].served / employees[1].served).toBeLessThan(11)
  })

  it('nobody gives up in the hands of somebody, also when patience is switched off', () => {
    const report = simulate(
      { demand: { trace: { at: [0, 1], work: [8, 8] } }, work: exactly(8), staff: [{ name: 'Ana' }], patience: exactly(10), duration: 60 },
      { commands: [{ at: 6, do: 'set', path: 'patience', value: null }] },
    )
    expect([report.served, report.lost.gaveUp]).toEqual([2, 0])
  })

  it('somebody whose onboarding ended while they were ill works when they are back', () => {
    const report = simulate(
      {
        duration: 100,
        demand: { perHour: 120, process: 'regular' },
        stations: [{ name: 'stove', work: exactly(1) }],
        staff: [{ name: 'Ana' }],
        growth: { onboardingTime: 10 },
        sickness: {},
      },
      { commands: [{ at: 1, do: 'hire', value: { name: 'Bob' } }, { at: 5, do: 'call-in-sick', who: 'bob', value: 20 }] },
    )
    expect(report.employees[1].served).toBeGreaterThan(60)
  })

  it('who has just finished is free for the next station, though nobody may wait', () => {
    const report = simulate({
      duration: 20,
      demand: { trace: { at: [0] } },
      stations: [{ name: 'a', work: exactly(1) }, { name: 'b', work: exactly(2) }],
      staff: [{ name: 'Ana' }],
      line: { capacity: 0 },
    })
    expect([report.served, report.sojourn.mean]).toEqual([1, 3])
  })

  it('who is free longest is remembered through a change of the rule', () => {
    const report = simulate(
      { duration: 60, demand: { trace: { at: [0, 0, 20], work: [10, 5, 1] } }, work: exactly(1), staff: [{ name: 'Ana' }, { name: 'Ben' }], line: { idle: 'random' }, seed: 3 },
      { commands: [{ at: 15, do: 'set', path: 'line.idle', value: 'longest-idle' }], keep: ['customers'] },
    )
    const [first, second, third] = report.customers!
    expect(third.employee).toBe(second.leftAt! < first.leftAt! ? second.employee : first.employee)
  })

  it('a spell of slowness goes by the factor that holds now', () => {
    const report = simulate(
      {
        duration: 5000,
        demand: { trace: { at: [2000], work: [10] } },
        work: exactly(10),
        staff: [{ name: 'Ana' }],
        slowness: { meanTimeToSlow: 0.01, meanTimeToRecover: 1e8, factor: 0.1 },
      },
      { commands: [{ at: 1000, do: 'set', path: 'slowness.factor', value: 0.5 }], keep: ['customers'] },
    )
    expect(report.sojourn.mean).toBeCloseTo(20, 6)
  })

  it('a budget of hedges counts from when hedging began', () => {
    const report = simulate(
      { duration: 2200, demand: { perHour: 60, process: 'regular' }, work: exactly(3), staff: [{ count: 5 }], line: { layout: 'own', routing: 'random' }, seed: 2 },
      { commands: [{ at: 2000, do: 'set', path: 'protection.hedge.after', value: 0 }], keep: ['events'] },
    )
    const hedged = report.eventRows!.filter((e) => e.kind === 'order-hedged').length
    expect(hedged).toBeGreaterThan(0)
    expect(hedged).toBeLessThanOrEqual(0.05 * 200 + 1)
  })
})
