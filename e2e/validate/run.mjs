/**
 * `npm run validate`: every case that the scenario can express, on the built engine, a table into docs/validation.md.
 * Two processes share the experiments; how many customers each gets is fixed beforehand, its seed derives from its name.
 *
 * For a look at some: `node e2e/validate/run.mjs --only erlA-a,brk --scale 0.1`; `--pilot` says how many customers each would need.
 */
import { fork } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { summarise, write } from './document.mjs'
import { measure, REPLICATIONS } from './measure.mjs'
import { customersOf, needed } from './plan.mjs'
import { all, excuse, experimentsOf } from './suite.mjs'

const option = (name) => {
  const i = process.argv.indexOf(`--${name}`)
  return i < 0 ? undefined : (process.argv[i + 1] ?? '')
}
const only = option('only')?.split(',')
const scale = Number(option('scale') ?? 1)
const pilot = process.argv.includes('--pilot')
const partial = only !== undefined || scale !== 1 || pilot

const jobs = all
  .filter((c) => only === undefined || only.some((o) => c.case === o || (o.endsWith('*') && c.case.startsWith(o.slice(0, -1)))))
  .flatMap((c) => experimentsOf(c).map((experiment, index) => ({ c, experiment, index })))
/** More rows than 300 are tested at once. */
const limit = partial ? 3.5 : 4

if (process.send) await serve()
else await lead()

async function serve() {
  const path = process.env.DINNER_RUSH_ENGINE
  const { simulate } = await import(path ? pathToFileURL(path).href : new URL('../../dist/engine.js', import.meta.url).href)
  process.on('message', (number) => {
    const { c, experiment } = jobs[number]
    const before = process.cpuUsage()
    let rows
    try {
      rows = measure(c, experiment, simulate, { customers: scale * customersOf(c, experiment), limit, salt: pilot ? ' (pilot)' : '' })
    } catch (error) {
      rows = Object.keys(experiment.read).map((quantity) => ({ case: c.case, label: experiment.label, quantity, verdict: 'not read', why: String(error) }))
    }
    const { user, system } = process.cpuUsage(before)
    process.send({ number, rows, seconds: (user + system) / 1e6 })
  })
  process.send({})
}

async function lead() {
  const began = Date.now()
  const results = await shareOut()
  const rows = results.flatMap((r) => r.rows)
  const missing = partial ? [] : unread(rows)
  if (pilot) {
    jobs.forEach((job, i) => console.log(`  '${job.c.case}/${job.experiment.label}': ${needed(job.experiment, results[i].rows, scale * customersOf(job.c, job.experiment), job.experiment.replications ?? REPLICATIONS)}, // ${results[i].seconds.toFixed(1)} s`))
    return
  }
  const { text, ok } = summarise(rows, missing)
  console.log(`\n${text.join('\n')}\n${((Date.now() - began) / 1000).toFixed(0)} s`)
  if (!partial) write(rows, missing, text)
  process.exitCode = ok ? 0 : 1
}

/** Quantities that nothing reads and nothing excuses. */
function unread(rows) {
  const read = new Set(rows.map((r) => `${r.case}/${r.quantity}`))
  return all.flatMap((c) => c.quantities.filter((q) => !read.has(`${c.case}/${q.quantity}`) && excuse(c, q.quantity) === undefined).map((q) => `${c.case}/${q.quantity}`))
}

function shareOut() {
  const queue = jobs.map((_, i) => i).sort((a, b) => customersOf(jobs[b].c, jobs[b].experiment) - customersOf(jobs[a].c, jobs[a].experiment))
  const results = []
  const workers = Math.max(1, Math.min(availableParallelism(), jobs.length))
  return new Promise((resolve, reject) => {
    let working = workers
    for (let i = 0; i < workers; i++) {
      const child = fork(fileURLToPath(import.meta.url), process.argv.slice(2), { execArgv: ['--max-old-space-size=3000'] })
      child.on('error', reject)
      child.on('exit', (code) => code && reject(new Error(`a validation process ended with ${code}`)))
      child.on('message', ({ number, rows, seconds }) => {
        if (number !== undefined) {
          results[number] = { rows, seconds }
          console.log(`${jobs[number].c.case} (${jobs[number].experiment.label}, ${seconds.toFixed(1)} s): ${tell(rows)}`)
        }
        const next = queue.shift()
        if (next !== undefined) return child.send(next)
        child.disconnect()
        if (--working === 0) resolve(results)
      })
    }
  })
}

function tell(rows) {
  const fine = (r) => ['agrees', 'exact', 'within'].includes(r.verdict)
  const detail = rows
    .filter((r) => !fine(r) || partial)
    .map((r) => `\n    ${r.quantity}: ${JSON.stringify(r.simulated)} for ${JSON.stringify(r.expected)} ± ${((100 * 1.96 * r.se) / Math.abs(r.expected)).toFixed(2)}% (tolerance ${100 * r.tolerance}%), z ${r.z?.toFixed(2)} ${r.bias === undefined ? '' : `bias ${(100 * r.bias).toFixed(2)}% `}${r.verdict} ${r.why ?? ''}`)
  return `${rows.filter(fine).length} of ${rows.length}${detail.join('')}`
}
