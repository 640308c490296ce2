/**
 * `npm run mutate`: changes the engine in some hundred places, one at a time, and asks whether the quick unit tests notice.
 *   --seed 1 --mutants 400   another sample, a larger one
 *   --changed origin/main    only of the files that differ from that commit
 *   --files src/kernel/queue.ts,src/theory   only of these files and folders, and all that can be changed in them with --mutants all
 * The whole sample's result is written to docs/mutation.md.
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import Stryker from '@stryker-mutator/core'
import { SAMPLE } from './checker.mjs'
import { keyOf, mutantsOf, sampleOf, sources } from './mutants.mjs'
import { document, score, summary } from './report.mjs'

const LEAST = 0.85

const home = fileURLToPath(new URL('../../', import.meta.url))
process.chdir(home)

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '2026' },
    mutants: { type: 'string', default: '420' },
    concurrency: { type: 'string', default: '1' },
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
process.env[SAMPLE] = `${work}sample.json`
writeFileSync(process.env[SAMPLE], JSON.stringify(sample.map(keyOf)))
console.log(`${sample.length} of ${all.length} mutants in ${files.length} files, seed ${values.seed}`)

const started = Date.now()
const results = await new Stryker({
  // Lines from 1, columns from 0.
  mutate: [...new Set(sample.map(({ file, location: { start, end } }) => `${file}:${start.line + 1}:${start.column}-${end.line + 1}:${end.column}`))],
  testRunner: 'vitest',
  vitest: { configFile: 'e2e/mutate/vitest.config.ts', related: false },
  plugins: ['@stryker-mutator/vitest-runner', fileURLToPath(new URL('checker.mjs', import.meta.url))],
  checkers: ['sampled'],
  buildCommand: 'vite build -c e2e/mutate/bundle.config.ts --logLevel warn',
  coverageAnalysis: 'perTest',
  // The sources and what their tests read; Stryker cannot read a tsconfig with TypeScript 7, and needs none.
  ignorePatterns: ['**', '!package.json', '!src/**', '!e2e/mutate/**', '!e2e/validate/cases.json'],
  disableTypeChecks: false,
  tempDirName: 'test-results/mutation/sandbox',
  reporters: ['progress-append-only'],
  concurrency: Number(values.concurrency),
  dryRunTimeoutMinutes: 20,
  // A loop without end costs this much; machines share their cores.
  timeoutMS: 8_000,
  timeoutFactor: 1.5,
  warnings: { slow: false },
  allowEmpty: true,
}).runMutationTest()

const told = results.filter((m) => m.status !== 'CompileError')
writeFileSync(`${work}all.json`, JSON.stringify(results.map(({ coveredBy, killedBy, testsCompleted, status, static: s, mutatorName, location, fileName }) => ({ n: coveredBy?.length, killedBy, testsCompleted, status, s, mutatorName, location, fileName })), null, 1))
writeFileSync(`${work}results.json`, JSON.stringify(told, null, 1))
const text = document(told, { ...values, of: all.length, files: files.length })
if (!changed && !within) writeFileSync(`${home}docs/mutation.md`, text)
console.log(summary(told, (Date.now() - started) / 1000))
if (score(told) < LEAST) process.exitCode = 1
