import { describe, expect, test } from 'vitest'
import { employeeOf, frameOf, stateOf } from '../chart/state.testing.ts'
import { extentOf, scvOf, selectAsk, selectMap } from './select.ts'

describe('what the ground depends on', () => {
  test('is read from the scenario and from what was set up to now', () => {
    const commands = [
      { at: 10, do: 'set' as const, path: 'goal.wait', value: 5 },
      { at: 10, do: 'set' as const, path: 'work.mean', value: 4 },
      { at: 90, do: 'set' as const, path: 'goal.wait', value: 9 },
    ]
    expect(selectAsk(stateOf({ commands, time: 50, frame: { demandPerHour: 102.6 } }))).toEqual({
      perHour: 103,
      work: { law: 'exponential', mean: 4, scv: 1 },
      contention: 0.03,
      coherency: 0.0005,
      goal: { wait: 5, share: 0.9 },
      poisson: true,
      wage: { fixed: 5, perSpeed: 10, serialShare: 0.2 },
      wall: 5,
    })
  })

  test('without growth there is no wall; without a goal none; stations have no ground', () => {
    expect(selectAsk(stateOf({ scenario: { growth: undefined, goal: undefined } }))).toMatchObject({ wall: Infinity, goal: null })
    expect(selectAsk(stateOf({ scenario: { work: undefined } }))).toBe(null)
  })

  test('squared coefficients of variation', () => {
    expect(scvOf({ law: 'uniform', mean: 2, min: 0, max: 4 })).toBeCloseTo(1 / 3, 9)
    expect(scvOf({ law: 'empirical', mean: 2, values: [1, 3] })).toBeCloseTo(0.25, 9)
    expect(scvOf({ law: 'gamma', mean: 2, scv: 0.5 })).toBe(0.5)
    expect([scvOf({ law: 'exponential', mean: 2 }), scvOf({ law: 'deterministic', mean: 2 })]).toEqual([1, 0])
  })
})

describe('the state of the map', () => {
  test('keeps its identity from frame to frame until something it says has changed', () => {
    const state = stateOf()
    const first = selectMap(state)
    const later = { ...state, playback: { ...state.playback, time: 1, tick: 2 } }
    expect(selectMap(later)).toBe(first)
    state.runs.a.frame.employees[0].speed = 2
    const trained = selectMap({ ...state, playback: { ...state.playback, time: 2, tick: 3 } })
    expect(trained).not.toBe(first)
    expect(trained.here.speed).toBe(1.5)
  })

  test('tells the load of a mixed team by the work that it can do', () => {
    const employees = [employeeOf('ana', { speed: 2 }), employeeOf('ben')]
    const { load, mixed } = selectMap(stateOf({ scenario: { coordination: { contention: 0, coherency: 0 } }, frame: { employees, demandPerHour: 60 } }))
    expect(mixed).toBe(true)
    expect(load).toBeCloseTo(2 / 3, 9)
    expect(selectMap(stateOf({ frame: frameOf({ employees: [employeeOf('ana', { state: 'sick' })] }) })).load).toBe(Infinity)
  })
})

describe('how far the map reaches', () => {
  test('eight people, then in steps, always past the team and its ghost', () => {
    expect([1, 3, 5, 6].map((people) => extentOf([{ people, speed: 1 }], 5).people)).toEqual([8, 8, 8, 8])
    for (let people = 7; people < 9000; people += 13) {
      const { people: most } = extentOf([{ people, speed: 1 }], 5)
      expect(most).toBeGreaterThan(people)
      expect(most).toBeLessThanOrEqual(Math.max(8, people * 2.3))
    }
  })

  test('from half speed to the wall, or to eight without one; lower for a slower team', () => {
    expect(extentOf([{ people: 3, speed: 1 }], 5)).toMatchObject({ low: 0.5, high: 5, walled: true })
    expect(extentOf([{ people: 3, speed: 1 }], Infinity)).toMatchObject({ low: 0.5, high: 8, walled: false })
    expect(extentOf([{ people: 3, speed: 1 }], 100)).toMatchObject({ high: 8, walled: false })
    expect(extentOf([{ people: 3, speed: 20 }], Infinity).high).toBeGreaterThan(20)
    expect(extentOf([{ people: 3, speed: 0.2 }], 5).low).toBeLessThan(0.2)
  })
})
