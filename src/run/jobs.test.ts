import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Forecast } from '../restaurant/results.ts'
import { JOBS } from './jobs.ts'
import { last, moments, PATIENT, runs } from './jobs.testing.ts'

describe('a job', PATIENT, () => {
  it('answers the same twice, and finds nothing else when others run between its slices', () => {
    fc.assert(
      fc.property(runs, moments, (run, at) => {
        const ask = { run, at, days: 4 }
        const whole = last('forecast', ask)
        const [one, two] = [JOBS.forecast(ask), JOBS.forecast(ask)]
        const other = JOBS.compare({ a: run, b: run, until: at })
        const seen: Forecast[] = []
        for (let left = true; left; ) {
          const step = one.next()
          left = !step.done
          two.next()
          other.next()
          if (step.value) seen.push(step.value)
        }
        expect(seen.at(-1)).toEqual(whole)
      }),
      { numRuns: 60 },
    )
  })

  it('leaves what it was given as it was', () => {
    fc.assert(
      fc.property(runs, moments, (run, at) => {
        const before = structuredClone(run)
        last('forecast', { run, at, days: 2, extra: [{ do: 'hire' }] })
        last('compare', { a: run, b: run, until: at })
        last('study', { a: run, b: run, days: 2 })
        expect(run).toEqual(before)
      }),
      { numRuns: 40 },
    )
  })
})
