import { describe, expect, it } from 'vitest'
import { studentQuantile975 } from './math.ts'
import { Moments } from './moments.ts'

const meanOf = (v: number[]) => v.reduce((a, b) => a + b, 0) / v.length
const varianceOf = (v: number[]) => {
  const m = meanOf(v)
  return v.reduce((s, x) => s + (x - m) ** 2, 0) / (v.length - 1)
}

describe('Moments', () => {
  it('has the mean, variance and interval of the plain formulas', () => {
    const values = [4, 7, 13, 16, 9.5]
    const m = new Moments()
    values.forEach(x => m.add(x))
    expect(m.mean).toBeCloseTo(meanOf(values), 12)
    expect(m.variance).toBeCloseTo(varianceOf(values), 12)
    expect(m.halfWidth95()).toBeCloseTo(studentQuantile975(4) * Math.sqrt(varianceOf(values) / 5), 12)
  })

  it('keeps its digits far from zero', () => {
    const m = new Moments()
    for (const x of [4, 7, 13, 16]) m.add(1e9 + x)
    expect(m.variance).toBe(30)
  })

  it('has no interval from one value', () => {
    const m = new Moments()
    expect(m.halfWidth95()).toBeNull()
    m.add(3)
    expect(m.halfWidth95()).toBeNull()
    expect(m.variance).toBe(0)
  })
})
