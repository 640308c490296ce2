import { describe, expect, it } from 'vitest'
import { Stream } from './random.ts'
import { BLOCK, compileSampler } from './sampler.ts'

describe('draws by the block', () => {
  it('are the draws one by one', () => {
    const stream = new Stream(12, 3)
    for (const spec of [
      { law: 'exponential', mean: 2.5 },
      { law: 'hyperexponential', mean: 2, scv: 3 },
      { law: 'gamma', mean: 1, scv: 0.5 },
    ] as const) {
      const sampler = compileSampler(spec)
      const out = new Float64Array(BLOCK)
      for (const from of [0, 64, 12_345]) {
        sampler.fill(out, stream, from)
        expect([...out]).toEqual(Array.from({ length: BLOCK }, (_, k) => sampler.sample(stream, from + k, 0)))
      }
    }
  })
})
