import fc from 'fast-check'
import { describe } from 'vitest'
import '../../src/scenario/parse.ts'

/**
 * The quick unit tests of the engine as one file, which bundle.config.ts makes one script of: a mutant costs one worker and the loading of one
 * script, and the first test that fails ends it.
 */

/** These notice most for their time: they are asked first. */
const FIRST = /recorded|kernel\/(queue|indexed|blocks|statistics|histogram|uniform|laws)|theory\/(cases|predict|features)|semantics\/(absence|stations|staffing|attention|patience|corners|review)|restaurant\/(retries|day)/

/** Left out, for they weigh a law against long runs: fewer tests kill fewer mutants, never more. */
const SLOW = /insensitivity|torture/

const asked = (path: string): boolean => {
  // What happens while modules are loaded would be tested by all tests there are.
  const loading = (globalThis as { __stryker__?: { activeMutant?: string } }).__stryker__?.activeMutant !== undefined
  return process.env['DINNER_RUSH_TESTS'] === 'first' || loading ? FIRST.test(path) : !SLOW.test(path)
}

// Fewer days and draws than usual, and the first counterexample will do.
process.env['RUNS'] = '40'
process.env['DRAWS'] = '5000'
fc.configureGlobal({ endOnFailure: true })

const suites = import.meta.glob('../../src/{kernel,theory,restaurant}/**/*.test.ts')
const paths = Object.keys(suites).filter(asked)

for (const path of [...paths.filter((p) => FIRST.test(p)), ...paths.filter((p) => !FIRST.test(p))]) {
  describe(path.slice('../../'.length), async () => {
    await suites[path]!()
  })
}
