import { tickStep as stepOfD3 } from 'd3-array'
import { scaleLinear as scaleOfD3 } from 'd3-scale'
import { area, line } from 'd3-shape'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scaleLinear } from './linear.ts'
import { areaBetween, lineThrough } from './path.ts'
import { tickStep } from './tickStep.ts'

const number = fc.double({ min: -1e4, max: 1e4, noNaN: true })
const points = fc.array(fc.record({ x: number, y0: number, y1: number, there: fc.boolean() }), { maxLength: 12 })

describe('paths and scales of our own', () => {
  it('are those of d3', () => {
    fc.assert(
      fc.property(points, (given) => {
        expect(lineThrough(given, (p) => p.x, (p) => p.y1, (p) => p.there)).toBe(line<(typeof given)[0]>().defined((p) => p.there).x((p) => p.x).y((p) => p.y1)(given) ?? '')
        expect(areaBetween(given, (p) => p.x, (p) => p.y0, (p) => p.y1, (p) => p.there)).toBe(
          area<(typeof given)[0]>().defined((p) => p.there).x((p) => p.x).y0((p) => p.y0).y1((p) => p.y1)(given) ?? '',
        )
      }),
    )
    fc.assert(
      fc.property(number, number, number, number, number, (d0, d1, r0, r1, value) => {
        const [own, theirs] = [scaleLinear([d0, d1], [r0, r1]), scaleOfD3([d0, d1], [r0, r1])]
        expect([own(value), own.invert(value)]).toEqual([theirs(value), theirs.invert(value)])
      }),
    )
    fc.assert(
      fc.property(fc.double({ min: 1, max: 1e5, noNaN: true }), fc.integer({ min: 1, max: 9 }), (most, count) => {
        expect(tickStep(most, count)).toBe(stepOfD3(0, most, count))
      }),
    )
    expect([scaleLinear([3, 3], [0, 8])(5), scaleOfD3([3, 3], [0, 8])(5)]).toEqual([4, 4])
  })
})
