import { describe, expect, test } from 'vitest'
import type { SurveyMap, Variable } from '../../restaurant/surveys.ts'
import { createText } from '../../text/text.ts'
import '../../text/words.testing.ts'
import { stateOf } from '../chart/state.testing.ts'
import { costsOf } from './draw.ts'
import { planeOf } from './layout.ts'
import { planeTable } from './rows.ts'

const text = createText('restaurant', 'en')
const estimated = (value: number, halfWidth = value / 50): { value: number; halfWidth: number } => ({ value, halfWidth })

function mapOf(): SurveyMap {
  const x = { of: 'demand', values: [30, 60, 90] }
  const y = { of: 'patience.mean', values: [2.5, 5, 10, 20], ratio: true }
  const cell = (k: number): NonNullable<SurveyMap['cells'][number]> => ({
    customers: 5000,
    readings: {
      met: estimated(0.9), wait: estimated(k), p50: estimated(k), p90: estimated(k), p95: estimated(k), p99: estimated(k), lost: estimated(0.04), utilisation: estimated(0.7), wages: estimated(60), profit: estimated(400),
    },
    growth: k === 2 ? 0.2 : 0,
    clears: k !== 2,
    impossible: k === 3 ? 'no such thing' : null,
  })
  return { x, y, cells: Array.from({ length: 12 }, (_, k) => (k === 11 ? null : cell(k))), progress: { done: 11, wanted: 12, over: false }, digest: '' }
}
const variables: Variable[] = [
  { of: 'demand', unit: 'customers/h', group: null },
  { of: 'patience.mean', unit: 'min', group: 'patience' },
]

describe('a map of any two', () => {
  test('has its cells side by side over all of it, each about its value, evenly by ratio where they are spread so', () => {
    const { x, y, left, right, top, foot } = planeOf(500, 300, mapOf())!
    const third = (right - left) / 3
    for (const [i, place] of x.places.entries()) expect(place).toBeCloseTo(left + third * (i + 0.5), 6)
    const quarter = (foot - top) / 4
    for (const [j, place] of y.places.entries()) expect(place).toBeCloseTo(foot - quarter * (j + 0.5), 6)
    for (const axis of [x, y]) {
      expect(axis.ticks.length).toBeGreaterThan(1)
      const at = axis.ticks.map(axis.at).sort((a, b) => a - b)
      for (const [k, place] of at.entries()) if (k > 0) expect(place - at[k - 1]).toBeGreaterThan(20)
    }
    expect(planeOf(100, 60, mapOf())).toBeNull()
  })

  test('is a row a cell: what is read there and how surely, that the line never clears, that there is no such restaurant', () => {
    const state = stateOf()
    const told = { ...state, results: { ...state.results, explored: { running: null, asked: {}, perHour: 60, plane: mapOf() } } }
    const { rows, columns, caption } = planeTable(told, text, variables, 'wait')!
    expect(caption).toBe('Customers an hour to the right, Patience, on average upwards')
    expect(columns[2]).toBe('Mean wait')
    expect(rows).toHaveLength(11)
    expect(rows[1].cells).toEqual(['60 customers an hour', '2.5 min', '1 min\u00a0±\u00a00.02', '$60/h'])
    expect(rows[2].cells[2]).toBe('line never clears')
    expect(rows[3].cells[2]).toBe('impossible')
    // What is lost is lost whether the line clears or not.
    expect(planeTable(told, text, variables, 'lost')!.rows[2].cells[2]).toBe('4%\u00a0±\u00a00.1%')
  })

  test('draws lines of cost where there is anything between them', () => {
    expect(costsOf([75, 75, 75])).toEqual([])
    expect(costsOf([])).toEqual([])
    const costs = costsOf([15, 40, 300])
    expect(costs.length).toBeGreaterThan(1)
    for (const cost of costs) expect(cost > 15 && cost < 300).toBe(true)
  })
})
