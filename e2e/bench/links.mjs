/**
 * Ten thousand mutated links: how long the slowest takes to be opened or refused. `node e2e/bench/links.mjs [how many]`.
 * What is timed is the page's own way: read, checked, and simulated to its moment, as a figure does before it is mounted.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'vite'

const root = fileURLToPath(new URL('../../', import.meta.url))
const count = Number(process.argv[2] ?? 10_000)
/** Of the slowest, how many are timed again, how often, and how many are told. */
const AGAIN = 40
const TRIES = 3
const SHOWN = 12

/** The sources as one script: Node reads no TypeScript. */
async function load(folder) {
  const entry = join(folder, 'entry.js')
  writeFileSync(entry, `export { mutants } from '${root}src/scenario/mutants.testing.ts'\nexport { resolveOptions } from '${root}src/embed/options.ts'\n`)
  await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    build: { outDir: folder, emptyOutDir: false, target: 'es2022', minify: false, lib: { entry, formats: ['es'], fileName: () => 'links.mjs' } },
  })
  return import(pathToFileURL(join(folder, 'links.mjs')).href)
}

/**
 * One link in a process of its own, as on a page that has just been loaded: its words are there, and nothing of the engine is compiled. The best of some tries, so that
 * what else the machine does counts for little.
 */
function alone(folder, text) {
  const script = `import { resolveOptions } from ${JSON.stringify(pathToFileURL(join(folder, 'links.mjs')).href)}
const state = ${JSON.stringify(text)}
resolveOptions({})
const from = performance.now()
resolveOptions({ state })
console.log(performance.now() - from)`
  const run = () => Number(execFileSync(process.execPath, ['--input-type=module'], { input: script, encoding: 'utf8' }))
  return Math.min(...Array.from({ length: TRIES }, run))
}

const folder = mkdtempSync(join(tmpdir(), 'dinner-rush-links-'))
try {
  const { mutants, resolveOptions } = await load(folder)
  const rows = [...mutants(count)].map(({ kind, text }) => {
    const from = performance.now()
    const { trouble } = resolveOptions({ state: text })
    return { kind, text, ms: performance.now() - from, refusal: trouble && !trouble.note ? trouble.problems[0].message : null }
  })
  const times = rows.map((row) => row.ms).toSorted((a, b) => a - b)
  const at = (share) => times[Math.min(times.length - 1, Math.floor(share * times.length))].toFixed(2)
  const refused = rows.filter((row) => row.refusal !== null).length
  console.log(`${rows.length} mutants: ${rows.length - refused} opened, ${refused} refused`)
  console.log(`one after another: median ${at(0.5)} ms, 99 of 100 within ${at(0.99)} ms, slowest ${at(1)} ms (other work of the machine included)`)
  const slow = rows.toSorted((a, b) => b.ms - a.ms).slice(0, AGAIN)
  const cold = slow.map((row) => ({ ...row, ms: alone(folder, row.text) })).toSorted((a, b) => b.ms - a.ms)
  console.log(`the ${cold.length} slowest again, each in ${TRIES} fresh processes, the best of them: slowest ${cold[0].ms.toFixed(2)} ms`)
  for (const { kind, ms, refusal } of cold.slice(0, SHOWN)) console.log(`${ms.toFixed(2).padStart(9)} ms  ${kind}: ${(refusal ?? 'opened').slice(0, 100)}`)
} finally {
  rmSync(folder, { recursive: true })
}
