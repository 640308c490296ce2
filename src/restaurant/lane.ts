import type { express, expressRuns } from './express.ts'

interface Lane {
  runs: typeof expressRuns
  take: typeof express
}

/** The express lane, where `express.ts` has been brought: by whoever simulates days that nobody watches. A day that is watched never takes it, and goes without its weight. */
export const lane: Lane = { runs: () => false, take: () => false }
