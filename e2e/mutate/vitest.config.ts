import { defineConfig } from 'vitest/config'

/** All quick tests as one file: a mutant costs one worker and one loading of the modules, and the first test that fails ends it. */
export default defineConfig({
  test: {
    include: ['e2e/mutate/quick.ts'],
    environment: 'node',
    setupFiles: ['e2e/mutate/setup.ts', 'src/scenario/parse.ts'],
    maxWorkers: 1,
    testTimeout: 120_000,
  },
})
