import { describe, expect, test } from 'vitest'
import { teamWait } from '../../theory/team.ts'
import { contour, groundOf } from './ground.ts'
import { simulatedGround } from './columns.ts'
import { differing } from './difference.ts'
import { fieldOf, readingOf } from '../chart/survey/field.ts'
import { edgesOf, risenAt, stepped, steppedField, type Lattice } from '../chart/survey/isolines.ts'
import { longest, paintingOf } from '../chart/survey/painting.ts'
import { bandOf, scaleOf, SHADES } from '../chart/survey/shades.ts'
import { askOf, cellOf, coarse, mapOf } from './survey.testing.ts'

const extent = { people: 24, low: 0.5, high: 4.8, walled: false }
/** A page on which a person is ten pixels wide and a doubling of speed a hundred tall. */
const px = (people: number): number => people * 10
const py = (speed: number): number => 500 - 100 * Math.log2(speed)
const latticeOf = (map: ReturnType<typeof mapOf>): Lattice => ({ x: map.x.values.map(px), y: map.y.values.map(py), across: [px(0.5), px(24.5)], up: [py(0.5), py(4.8)] })

describe('the shores of a simulated map', () => {
  test('lie where theory has them when the cells say what theory says, within a five hundredth', () => {
    for (const goal of [{ wait: 3, share: 0.9 }, { wait: 1, share: 0.99 }, { wait: 5, share: 0.5 }]) {
      for (const perHour of [40, 100]) {
        const ask = askOf({ perHour, goal })
        const truth = groundOf(ask, extent, teamWait).columns
        const { columns } = simulatedGround(mapOf(ask), goal, extent)!
        for (const [i, { clears, meets }] of columns.entries()) {
          expect(Math.abs(clears / truth[i].clears - 1)).toBeLessThan(0.005)
          expect(Math.abs(meets / truth[i].meets - 1)).toBeLessThan(goal.share === 0.5 ? 0.02 : 0.002)
        }
      }
    }
  })

  test('are told at the first lattice already, if less exactly', () => {
    const ask = askOf()
    const truth = groundOf(ask, extent, teamWait).columns
    const { columns } = simulatedGround(mapOf(ask, { seen: coarse(24) }), ask.goal, extent)!
    for (const [i, { meets }] of columns.entries()) expect(Math.abs(meets / truth[i].meets - 1)).toBeLessThan(0.25)
  })

  test('are those of the contours, column by column', () => {
    const ask = askOf()
    const map = mapOf(ask)
    const lattice = latticeOf(map)
    const { columns } = simulatedGround(map, ask.goal, extent)!
    const { shore } = paintingOf({ map, lattice, scale: scaleOf('met', ask.goal, map.cells), goal: ask.goal, costs: [], whole: true })
    const line = longest(shore)
    const edges = edgesOf(lattice.x, lattice.across)
    for (const [i, { meets }] of columns.entries()) {
      if (meets >= 4.79 || meets <= 0.51) continue
      const level = line.filter((p) => p.x >= edges[i] - 0.01 && p.x <= edges[i + 1] + 0.01)
      expect(level.some((p) => Math.abs(p.y - py(meets)) < 0.1)).toBe(true)
    }
  })
})

describe('contours', () => {
  test('of cost lie where so much is paid', () => {
    const ask = askOf()
    const map = mapOf(ask)
    const [{ lines }] = paintingOf({ map, lattice: latticeOf(map), scale: scaleOf('met', ask.goal, map.cells), goal: ask.goal, costs: [90], whole: true }).costs
    const truth = contour(90, ask.wage, extent, 400)
    for (const { x, y } of longest(lines)) {
      const near = Math.min(...truth.map(([people, speed]) => Math.hypot(px(people) - x, py(speed) - y)))
      expect(near).toBeLessThan(3)
    }
  })

  test('end where the picture ends, and have no shore there', () => {
    const field = Float64Array.from({ length: 12 }, (_, k) => (k % 4 >= 2 ? 1 : 0))
    const lattice: Lattice = { x: [10, 20, 30, 40], y: [30, 20, 10], across: [5, 45], up: [35, 5] }
    const { rings, shores } = risenAt(field, lattice, 0.5)
    expect(rings).toHaveLength(1)
    expect(Math.max(...rings[0].map((p) => p.x))).toBe(45)
    expect(shores).toHaveLength(1)
    expect(shores[0].every((p) => Math.abs(p.x - 25) < 1e-9)).toBe(true)
    expect([Math.min(...shores[0].map((p) => p.y)), Math.max(...shores[0].map((p) => p.y))]).toEqual([5, 35])
  })

  test('of whole people are steps: level over a column, upright between two', () => {
    const lattice = { x: [10, 20], y: [20, 10], across: [5, 25] as const, up: [25, 5] as const }
    expect(stepped(lattice).x).toEqual([5, 15, 15, 25])
    expect([...steppedField(Float64Array.of(1, 2, 3, 4), 2)]).toEqual([1, 1, 2, 2, 3, 3, 4, 4])
  })
})

describe('what has not been seen', () => {
  test('is straight between what has, and level past it', () => {
    const map = mapOf(askOf(), { people: 4, rows: 3, seen: () => false })
    const cell = (wait: number): ReturnType<typeof cellOf> => ({ ...cellOf(askOf(), 3, 3), readings: { ...cellOf(askOf(), 3, 3).readings, wait: { value: wait, halfWidth: 0 } } })
    map.cells[0] = cell(1)
    map.cells[8] = cell(3)
    map.cells[2] = cell(5)
    expect([...fieldOf(map, readingOf('wait'))!]).toEqual([1, 3, 5, 5, 2, 3.5, 5, 5, 3, 4, 5, 5])
    expect(fieldOf(mapOf(askOf(), { seen: () => false }), readingOf('wait'))).toBeNull()
  })
})

describe('bands', () => {
  test('have the goal among their bounds, and a straight measure that is finite whatever is read', () => {
    const goal = { wait: 3, share: 0.9 }
    for (const shade of SHADES) {
      const scale = scaleOf(shade, goal, mapOf().cells)
      expect(scale.bounds).toEqual([...scale.bounds].sort((a, b) => a - b))
      for (const value of [-1e6, -1, 0, 1e-12, 0.5, 1, 1e9]) expect(Number.isFinite(scale.straight(value))).toBe(true)
      for (const [k, bound] of scale.bounds.entries()) expect([bandOf(scale, bound - 1e-6), bandOf(scale, bound)]).toEqual([k, k + 1])
    }
    expect(scaleOf('met', goal, []).bounds).toContain(0.9)
    expect(scaleOf('wait', goal, []).bounds).toContain(3)
  })
})

describe('the difference from theory', () => {
  test('is none where the cells say what theory says, and is counted where they do not', () => {
    const ask = askOf()
    const map = mapOf(ask, { people: 6, rows: 6 })
    for (const shade of ['met', 'wait', 'p90', 'p99', 'lost'] as const) {
      const { compared, agree } = differing(map, shade, ask, 14)
      expect(compared).toBe(map.cells.filter((cell) => cell!.clears).length)
      expect(agree).toBe(compared)
    }
    const k = map.cells.findIndex((cell) => cell!.clears && cell!.readings.wait.value! > 1)
    const cell = map.cells[k]!
    const wait = { value: cell.readings.wait.value! * 1.1, halfWidth: cell.readings.wait.value! * 0.025 }
    map.cells[k] = { ...cell, readings: { ...cell.readings, wait } }
    const told = differing(map, 'wait', ask, 14)
    expect(told.halfWidths[k]).toBeCloseTo(4, 6)
    expect(told.compared - told.agree).toBe(1)
  })

  test('says so where the two do not agree on whether the line clears', () => {
    const ask = askOf()
    const map = mapOf(ask, { people: 6, rows: 6 })
    const k = map.cells.findIndex((cell) => !cell!.clears)
    map.cells[k] = { ...map.cells[k]!, clears: true, growth: 0 }
    const told = differing(map, 'wait', ask, 14)
    expect(told.compared - told.agree).toBe(1)
    expect(told.halfWidths[k]).toBeLessThan(-3)
  })
})
