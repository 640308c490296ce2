import { describe } from 'vitest'

/** Left out: they weigh a law against long runs, and what they would find is found by hand-worked days and by digests first. */
const SLOW = /insensitivity|torture|storm/

/** Cheap first. */
const ORDER = [/recorded/, /kernel\/(?!sampler|math)/, /theory\/(?!lines)/, /semantics/, /restaurant\/(?!properties|express)/, /./]

const suites = import.meta.glob('../../src/{kernel,theory,restaurant}/**/*.test.ts')
const rank = (path: string): number => ORDER.findIndex((folder) => folder.test(path))

for (const path of Object.keys(suites).filter((p) => !SLOW.test(p)).sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))) {
  describe(path.slice('../../'.length), async () => {
    await suites[path]!()
  })
}
