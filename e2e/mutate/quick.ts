import fc from 'fast-check'
import { describe } from 'vitest'
import '../../src/scenario/parse.ts'

/**
 * All quick unit tests of the engine as one file, which bundle.config.ts makes one script of: a mutant costs one worker and the loading of one
 * script, and the first test that fails ends it.
 */

/** Left out, for they weigh a law against long runs or walk through thousands of cases: fewer tests kill fewer mutants, never more. */
const SLOW = /insensitivity|torture|storm|sampler|sliced|theory\/(lines|limits)|routing\/|semantics\/trouble/

/** Cheap first, and what is most often hurt. */
const ORDER = [/recorded/, /kernel\/(?!math)/, /theory\/(cases|predict|features)/, /semantics/, /restaurant\/(?!properties|express)/, /./]

/** What happens while a module is loaded is tested by all tests there are: by these alone, then. */
const LOADING = /recorded|kernel\/(?!math)|theory\/(cases|predict)|semantics\/(absence|stations|staffing|attention)/
const loading = (globalThis as { __stryker__?: { activeMutant?: string } }).__stryker__?.activeMutant !== undefined

// Fewer days than usual, and the first counterexample will do.
process.env['RUNS'] = '10'
fc.configureGlobal({ endOnFailure: true })

const suites = import.meta.glob('../../src/{kernel,theory,restaurant}/**/*.test.ts')
const rank = (path: string): number => ORDER.findIndex((folder) => folder.test(path))

for (const path of Object.keys(suites).filter((p) => !SLOW.test(p) && (!loading || LOADING.test(p))).sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))) {
  describe(path.slice('../../'.length), async () => {
    await suites[path]!()
  })
}
