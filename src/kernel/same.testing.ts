import { expect } from 'vitest'

/**
 * `expect(seen, what).toBe(wanted)` for what is asked a million times: an assertion is made only where it does not hold,
 * for one that holds takes some ten microseconds to say so.
 */
export function same(seen: unknown, wanted: unknown, what?: string): void {
  if (!Object.is(seen, wanted)) expect(seen, what).toBe(wanted)
}
