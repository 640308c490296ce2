import { describe, expect, test } from 'vitest'
import { scenarioOf } from '../chart/state.testing.ts'
import { curveAt, demandCurve } from './demand.ts'

const demand = { perHour: 60, factor: 1, process: 'poisson' as const, party: 1 }

describe('the demand ahead', () => {
  test('holds outside its points and is straight between them', () => {
    const points: [number, number][] = [[60, 20], [120, 80]]
    expect([0, 60, 90, 120, 500].map((m) => curveAt(points, m))).toEqual([20, 20, 50, 80, 80])
  })

  test('follows the factor from the moment it is set', () => {
    const scenario = scenarioOf({ duration: 100, demand: { ...demand, factor: 2 } })
    const curve = demandCurve(scenario, [
      { at: 40, do: 'set', path: 'demand.factor', value: 0.5 },
      { at: 50, do: 'hire' },
      { at: 70, do: 'set', path: 'demand.perHour', value: 100 },
    ])
    expect(curve).toEqual([[0, 120], [40, 120], [40, 30], [70, 30], [70, 50], [100, 50]])
  })

  test('keeps the corners of the curve', () => {
    const scenario = scenarioOf({ duration: 100, demand: { ...demand, perHour: [[0, 0], [50, 60], [100, 0]] } })
    expect(demandCurve(scenario, [])).toEqual([[0, 0], [50, 60], [100, 0]])
  })

  test('of a trace is its count, at the pace that the factor sets', () => {
    const at = Array.from({ length: 120 }, (_, i) => i)
    const trace = (factor: number): [number, number][] =>
      demandCurve(scenarioOf({ duration: 60, demand: { factor, process: 'poisson', party: 1, trace: { at } } }), [])
    expect(trace(1).map(([, perHour]) => perHour)).toEqual([60, 60, 60, 60])
    expect(trace(2).map(([, perHour]) => perHour)).toEqual([120, 120, 120, 120])
  })

  test('of a trace whose factor is set midway', () => {
    const at = Array.from({ length: 400 }, (_, i) => i / 2)
    const scenario = scenarioOf({ duration: 60, demand: { factor: 1, process: 'poisson', party: 1, trace: { at } } })
    const curve = demandCurve(scenario, [{ at: 30, do: 'set', path: 'demand.factor', value: 2 }])
    expect(curve.map(([, perHour]) => perHour)).toEqual([120, 120, 240, 240])
  })
})
