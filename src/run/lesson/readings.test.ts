import { describe, expect, it } from 'vitest'
import { createDay } from '../../restaurant/day.ts'
import { simulate } from '../../restaurant/simulate.ts'
import { findPreset } from '../../scenario/presets/index.ts'
import { READINGS, type Reading } from '../../scenario/presets/scene.ts'
import '../../scenario/presets/all.ts'
import { readingOf } from './readings.ts'

const { scenario } = findPreset('lunch-rush')!

function readAt(minute: number): Record<Reading, number | null> {
  const day = createDay(scenario)
  day.advanceTo(minute)
  const frame = day.frame()
  return Object.fromEntries(READINGS.map((reading) => [reading, readingOf(frame, reading)])) as Record<Reading, number | null>
}

describe('readings of a day', () => {
  it('say at its end what its report says', () => {
    const end = readAt(1e6)
    const report = simulate(scenario, { keep: ['series'] })
    const { lost, goal, money } = report
    expect(end).toMatchObject({
      arrived: report.arrived, served: report.served, gaveUp: lost.gaveUp, turnedAway: lost.turnedAway, inLine: 0, longestWait: 0, onShift: 1, atWork: 1,
      mostInLine: Math.max(...report.series!.inLine),
    })
    expect(end.lost).toBe(Object.values(lost).reduce((sum, n) => sum + n))
    expect(end.waitMean).toBeCloseTo(report.wait.mean!, 9)
    expect(end.waitNineInTen).toBe(report.wait.p90)
    expect(end.withinGoal).toBe(goal!.met / (goal!.met + goal!.missed))
    expect(end.utilisation).toBeCloseTo(report.utilisation!, 9)
    expect(end.attempts).toBe(report.attempts / report.arrived)
    for (const of of ['wages', 'revenue', 'profit', 'missed'] as const) expect(end[of]).toBeCloseTo(money[of]!, 9)
    expect(end.wagesPerHour).toBe(15)
  })

  it('say nothing where nothing has happened yet', () => {
    const opened = readAt(0)
    const silent = READINGS.filter((reading) => opened[reading] === null)
    expect(silent).toEqual(['waitMean', 'waitNineInTen', 'withinGoal', 'utilisation', 'attempts'])
  })

  it('forget no line that was longer than today’s', () => {
    const rush = readAt(270)
    const after = readAt(590)
    expect(rush.inLine).toBeGreaterThan(20)
    expect(after.inLine).toBeLessThan(rush.inLine!)
    expect(after.mostInLine).toBeGreaterThanOrEqual(rush.inLine!)
  })
})
