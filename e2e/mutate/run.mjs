/**
 * `npm run mutate`: changes the engine in some hundred places, one at a time, and asks whether the quick unit tests notice.
 *   --seed 1 --mutants 400   another sample, a larger one
 *   --again                  only those of the sample that were not seen to die: after a test was added, or where a run was cut short
 *   --told                   none at all: the report of those that were tried before a run was cut short
 *   --changed origin/main    only of the files that differ from that commit
 *   --files src/kernel/queue.ts,src/theory   only of these files and folders; `--mutants all` for whatever can be changed in them
 * The result of the whole engine's sample is written to docs/mutation.md.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import Stryker from '@stryker-mutator/core'
import { ENDS, SAMPLE } from './checker.mjs'
import { keyOf, mutantsOf, sampleOf, sources } from './mutants.mjs'
import { dead, document, score, summary } from './report.mjs'

const LEAST = 0.85
/** Of so few mutants the share that dies is chance: survivors are told, and no more. */
const FEW = 40

const home = fileURLToPath(new URL('../../', import.meta.url))
process.chdir(home)

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '2026' },
    mutants: { type: 'string', default: '420' },
    concurrency: { type: 'string', default: '1' },
    again: { type: 'boolean', default: false },
    told: { type: 'boolean', default: false },
    changed: { type: 'string' },
    files: { type: 'string' },
  },
})

const within = values.files?.split(',')
const changed = values.changed && execFileSync('git', ['diff', '--name-only', '--diff-filter=d', `${values.changed}...`], { encoding: 'utf8' }).split('\n')
const files = sources(home).filter((file) => (!changed || changed.includes(file)) && (!within || within.some((path) => file === path || file.startsWith(`${path}/`))))
if (files.length === 0) {
  console.log('Nothing of kernel, restaurant or theory to mutate.')
  process.exit(0)
}

const all = await mutantsOf(home, files)
const sample = sampleOf(all, values.mutants === 'all' ? Infinity : Number(values.mutants), values.seed)
const work = `${home}test-results/mutation/`
mkdirSync(work, { recursive: true })
const ends = `${work}ends-${values.seed}.ndjson`
if (!values.again && !values.told) rmSync(ends, { force: true })

/** What became of each of the sample so far, the last word counts. */
function known() {
  const lines = existsSync(ends) ? readFileSync(ends, 'utf8').split('\n').filter(Boolean) : []
  const statuses = new Map(lines.map((line) => JSON.parse(line)).map((end) => [keyOf(end), end.status]))
  return sample.map((mutant) => ({ ...mutant, status: statuses.get(keyOf(mutant)) ?? null }))
}

process.env[SAMPLE] = `${work}sample.json`
process.env[ENDS] = ends

/** Tries these mutants by the `first` tests or by all quick ones (quick.ts). */
const tryBy = (tests, asked) => {
  process.env['DINNER_RUSH_TESTS'] = tests
  writeFileSync(process.env[SAMPLE], JSON.stringify(asked.map(keyOf)))
  console.log(`${asked.length} mutants by ${tests === 'first' ? 'the first tests' : 'all quick tests'}`)
  return new Stryker({
    // Lines from 1, columns from 0.
    mutate: [...new Set(asked.map(({ file, location: { start, end } }) => `${file}:${start.line + 1}:${start.column}-${end.line + 1}:${end.column}`))],
    testRunner: 'vitest',
    vitest: { configFile: 'e2e/mutate/vitest.config.ts', related: false },
    plugins: ['@stryker-mutator/vitest-runner', fileURLToPath(new URL('checker.mjs', import.meta.url))],
    checkers: ['sampled'],
    buildCommand: 'vite build -c e2e/mutate/bundle.config.ts --logLevel warn',
    coverageAnalysis: 'perTest',
    // The sources and what their tests read. Stryker cannot read a tsconfig with TypeScript 7, and needs none.
    ignorePatterns: ['**', '!package.json', '!src/**', '!e2e/mutate/**', '!e2e/validate/cases.json'],
    disableTypeChecks: false,
    tempDirName: 'test-results/mutation/sandbox',
    reporters: ['progress-append-only', 'kept'],
    concurrency: Number(values.concurrency),
    dryRunTimeoutMinutes: 20,
    // What a loop without end costs; a busy machine has its pauses.
    timeoutMS: 8_000,
    timeoutFactor: 1.5,
    warnings: { slow: false },
    allowEmpty: true,
  }).runMutationTest()
}

const started = Date.now()
const untried = known().filter(({ status }) => status === null)
console.log(`${sample.length} of ${all.length} mutants in ${files.length} files, seed ${values.seed}`)
if (untried.length > 0 && !values.told) await tryBy('first', untried)
const alive = known().filter((mutant) => !dead(mutant))
if (alive.length > 0 && !values.told) await tryBy('quick', alive)

const told = known().filter(({ status }) => status !== null)
if (!changed && !within) writeFileSync(`${home}docs/mutation.md`, document(told, { seed: values.seed, of: all.length, files: files.length, wanted: sample.length }))
console.log(summary(told, (Date.now() - started) / 1000))
if ((score(told) < LEAST && told.length >= FEW) || told.length < sample.length) process.exitCode = 1
