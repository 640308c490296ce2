import type { TestModule, Vitest } from 'vitest/node'
import { defineConfig } from 'vitest/config'

/** A mutant that keeps a test from being made at all would leave Stryker with no test that failed: that is an error then, one of its own kind. */
function loading() {
  let vitest: Vitest
  return {
    onInit: (context: Vitest) => void (vitest = context),
    onTestModuleEnd: (module: TestModule) => module.errors().forEach((error) => vitest.state.catchError(new Error(error.message), 'while loading')),
  }
}

/** What Stryker runs: the bundle of quick.ts. */
export default defineConfig({
  test: {
    include: ['quick/quick.mjs'],
    environment: 'node',
    maxWorkers: 1,
    testTimeout: 120_000,
    reporters: [loading()],
  },
})
