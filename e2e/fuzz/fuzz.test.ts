import fc from 'fast-check'
import { describe, it } from 'vitest'
import { targets, unpolluted } from './targets.ts'

/** A few of each kind, the same every time; `npm run fuzz` takes a million. */
describe('whatever is sent', () => {
  it.each(targets)('is taken or refused in words: $name', async ({ arbitrary, holds, few }) => {
    await fc.assert(
      fc.asyncProperty(arbitrary, async (input) => {
        await holds(input)
      }),
      { numRuns: few, seed: 9 },
    )
    unpolluted()
  })
})
