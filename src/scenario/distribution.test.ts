import { describe, expect, it } from 'vitest'
import { least, parsed } from './reading.testing.ts'

describe('distributions', () => {
  const work = (given: object): unknown => parsed({ ...least, work: given }).work

  it('are completed', () => {
    expect(work({ law: 'uniform', mean: 2 })).toEqual({ law: 'uniform', mean: 2, min: 0, max: 4 })
    expect(work({ law: 'uniform', min: 1, max: 5 })).toEqual({ law: 'uniform', mean: 3, min: 1, max: 5 })
    expect(work({ law: 'exponential', mean: 2, scv: 1 })).toEqual({ law: 'exponential', mean: 2 })
    expect(work({ law: 'deterministic', mean: 2, scv: 0 })).toEqual({ law: 'deterministic', mean: 2 })
    expect(work({ law: 'gamma', mean: 2 })).toEqual({ law: 'gamma', mean: 2, scv: 1 })
    expect(work({ law: 'hyperexponential', mean: 2 })).toEqual({ law: 'hyperexponential', mean: 2, scv: 4 })
    expect(work({ law: 'empirical', values: [1, 2, 3] })).toEqual({ law: 'empirical', mean: 2, values: [1, 2, 3] })
    expect(work({ law: 'empirical', mean: 4, values: [1, 2, 3] })).toEqual({ law: 'empirical', mean: 4, values: [2, 4, 6] })
  })

  it('give bursts a spread of their own', () => {
    expect(parsed({ ...least, demand: { perHour: 3, process: 'bursty' } }).demand.scv).toBe(4)
  })
})
