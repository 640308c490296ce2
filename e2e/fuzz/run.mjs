/**
 * `npm run fuzz`: inputs as strangers may send them, a million unless `--count` says otherwise, shared out among the kinds of input (`--target`:
 * one kind alone). The same seed (`--seed`, printed) makes the same inputs. Ends with 1 at the first exception that is not our own refusal, at a
 * rule that does not hold, and at an input on which so much time goes by that a reader would think it hangs.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { Worker } from 'node:worker_threads'
import { build } from 'vite'

/** One input may take so much of the processor, seconds, before it is called a hang: on a busy machine time goes by without it. */
const HANGS = 30

const { values } = parseArgs({ options: { count: { type: 'string', default: '1000000' }, seed: { type: 'string', default: String(Date.now() % 2 ** 31) }, target: { type: 'string' } } })
const [count, seed] = [Number(values.count), Number(values.seed)]
if (!(count > 0) || !Number.isInteger(seed)) throw new Error(`--count and --seed are whole numbers, not ${values.count} and ${values.seed}`)

const root = fileURLToPath(new URL('../../', import.meta.url))
const folder = await mkdtemp(join(tmpdir(), 'dinner-rush-fuzz-'))
await build({
  root,
  configFile: false,
  logLevel: 'error',
  define: { DINNER_RUSH_SITE: 'null' },
  build: { ssr: 'e2e/fuzz/targets.ts', outDir: folder, emptyOutDir: false, minify: false, target: 'node20', rolldownOptions: { output: { entryFileNames: 'targets.mjs', chunkFileNames: '[name]-[hash].mjs' } } },
  ssr: { noExternal: true },
})

const shared = new Int32Array(new SharedArrayBuffer(8))
const start = (data) => new Worker(new URL('batches.mjs', import.meta.url), { workerData: { module: pathToFileURL(join(folder, 'targets.mjs')).href, ...data } })
const rows = []
const say = (row) => console.log(`${row.name.padEnd(12)}${String(row.inputs).padStart(9)} inputs${String(Math.round((100 * row.taken) / Math.max(1, row.inputs))).padStart(5)}% taken${row.seconds.toFixed(1).padStart(8)} s   slowest ${row.slowest.toFixed(0)} ms`)

let current = null
let failed = false
const begun = performance.now()
console.log(`seed ${seed}`)
const worker = start({ count, seed, target: values.target ?? null, shared })
await new Promise((done) => {
  let seen = -1
  const worked = () => process.cpuUsage().user / 1e6
  let since = worked()
  const watch = setInterval(() => {
    const now = Atomics.load(shared, 0)
    if (now !== seen) [seen, since] = [now, worked()]
    else if (worked() - since > HANGS && current) {
      clearInterval(watch)
      failed = true
      void worker.terminate().then(() => {
        console.log(`${current.name}: input ${Atomics.load(shared, 1)} of the batch does not come to an end; npm run fuzz -- --target ${current.name} --seed ${current.seed} --count ${current.inputs}`)
        const finder = start({ find: { ...current, index: Atomics.load(shared, 1) } })
        finder.on('message', ({ input }) => console.log(input))
        finder.on('exit', done)
      })
    }
  }, 1000)
  worker.on('message', (message) => {
    if (message.batch) current = message.batch
    if (message.row) {
      rows.push(message.row)
      say(message.row)
    }
    if (message.failure) {
      failed = true
      console.log(message.failure)
    }
  })
  worker.on('error', (error) => {
    failed = true
    console.log(String(error?.stack ?? error).slice(0, 3000))
  })
  worker.on('exit', () => {
    clearInterval(watch)
    done()
  })
})
await rm(folder, { recursive: true, force: true })
const inputs = rows.reduce((sum, row) => sum + row.inputs, 0)
console.log(`${inputs} inputs in ${((performance.now() - begun) / 1000).toFixed(0)} s, ${failed ? 'a fault was found' : 'no fault'}, seed ${seed}`)
process.exit(failed || inputs === 0 ? 1 : 0)
