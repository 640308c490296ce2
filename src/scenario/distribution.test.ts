import { describe, expect, it } from 'vitest'
import { least, parsed, problems } from './reading.testing.ts'

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

  it('of a list and a mean that make values which could not be given are refused, as what is saved must open again', () => {
    expect(problems({ ...least, work: { law: 'empirical', mean: 8_000_000, values: [1_000_000, 2, 7] } })).toEqual([{ path: 'work.values[0]', message: expect.stringMatching(/^expected a number .*, found 2\d,\d{3},\d{3}/) as string }])
    expect(work({ law: 'empirical', mean: 5, values: [1, 3] })).toEqual({ law: 'empirical', mean: 5, values: [2.5, 7.5] })
  })
})
