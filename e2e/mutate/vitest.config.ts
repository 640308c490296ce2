import { defineConfig } from 'vitest/config'

/** What Stryker runs: the bundle of quick.ts. */
export default defineConfig({
  test: {
    include: ['quick/quick.mjs'],
    environment: 'node',
    maxWorkers: 1,
    testTimeout: 120_000,
  },
})
