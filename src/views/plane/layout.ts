import { scaleLinear, scaleLog } from 'd3-scale'
import type { Axis, SurveyMap } from '../../restaurant/surveys.ts'
import type { Lattice } from '../chart/survey/isolines.ts'

/** One axis of a map of any two: where its values stand, each the middle of its cells, and which of them are named. */
interface PlaneAxis {
  at(value: number): number
  places: number[]
  /** From the first value's side to the last's. */
  ends: [number, number]
  ticks: number[]
}

export interface Plane {
  left: number
  right: number
  top: number
  foot: number
  x: PlaneAxis
  y: PlaneAxis
}

const INSETS = { left: 54, right: 14, top: 12, foot: 30 }
/** Pixels between two ticks. */
const APART = { x: 58, y: 30 }

export function planeOf(width: number, height: number, { x, y }: SurveyMap): Plane | null {
  const [left, right, top, foot] = [INSETS.left, width - INSETS.right, INSETS.top, height - INSETS.foot]
  if (right - left < 80 || foot - top < 60) return null
  return { left, right, top, foot, x: planeAxis(x, left, right, APART.x), y: planeAxis(y, foot, top, APART.y) }
}

export function latticeOf({ x, y }: Plane): Lattice {
  return { x: x.places, y: y.places, across: x.ends, up: y.ends }
}

/** Half a cell stands past the first value and past the last. */
function planeAxis({ of, values, ratio }: Axis, from: number, to: number, apart: number): PlaneAxis {
  const n = values.length
  const [first, last] = [values[0], values[n - 1]]
  const logarithmic = ratio === true && first > 0
  const flat = (value: number): number => (logarithmic ? Math.log(value) : value)
  const half = n > 1 ? [(flat(values[1]) - flat(first)) / 2, (flat(last) - flat(values[n - 2])) / 2] : [0.5, 0.5]
  const scale = scaleLinear([flat(first) - half[0], flat(last) + half[1]], [from, to])
  const at = (value: number): number => scale(flat(value))
  const count = Math.max(2, Math.floor(Math.abs(to - from) / apart))
  const whole = of === 'people' || values.every((v) => Number.isInteger(v))
  const proposed = logarithmic ? scaleLog([first, last], [0, 1]).ticks(count) : scaleLinear([first, last], [0, 1]).ticks(count)
  const ticks: number[] = []
  // Of a logarithmic axis the round ones first, then whatever has room between them.
  const roundness = (v: number): number => (logarithmic ? ([1, 5, 2, 3].indexOf(Math.round(v / 10 ** Math.floor(Math.log10(v) + 1e-9))) + 5) % 5 : 0)
  for (const tick of [...proposed].sort((a, b) => roundness(a) - roundness(b) || a - b)) {
    if (tick < first * (1 - 1e-9) - 1e-12 || tick > last * (1 + 1e-9) || (whole && !Number.isInteger(tick))) continue
    if (ticks.every((t) => Math.abs(at(t) - at(tick)) >= apart * 0.8)) ticks.push(tick)
  }
  return { at, places: values.map(at), ends: [from, to], ticks: ticks.sort((a, b) => a - b) }
}
