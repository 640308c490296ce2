import { describe, expect, it } from 'vitest'
import { compileSampler } from './sampler.ts'

describe('a uniform law', () => {
  it('may have one value only, and tells its own scatter', () => {
    const one = compileSampler({ law: 'uniform', mean: 2, min: 2, max: 2 })
    expect([one.mean, one.scv]).toEqual([2, 0])
    const wide = compileSampler({ law: 'uniform', mean: 2, min: 1, max: 3 })
    expect([wide.mean, wide.scv]).toEqual([2, 1 / 12])
    expect(compileSampler({ law: 'uniform', mean: 0, min: 0, max: 0 }).scv).toBe(0)
    expect(() => compileSampler({ law: 'uniform', mean: 2, min: 3, max: 2 })).toThrow(RangeError)
  })
})
