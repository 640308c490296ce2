/** What the halves of the bench share: which engine is measured, medians, rounds side by side, children one at a time. */
import { execFileSync } from 'node:child_process'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { performance } from 'node:perf_hooks'

export const root = new URL('../../', import.meta.url)

/** The engine that is measured: `DINNER_RUSH_ENGINE` (a path), else dist/engine.js. */
export const enginePath = process.env.DINNER_RUSH_ENGINE ?? fileURLToPath(new URL('dist/engine.js', root))
/** `copy` tells copies of one build apart: each is compiled by itself. */
export const loadEngine = (path = enginePath, copy = '') => import(pathToFileURL(path).href + copy)

export const mean = (xs) => xs.reduce((a, b) => a + b, 0) / xs.length

export function median(xs) {
  const sorted = xs.toSorted((a, b) => a - b)
  const half = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2
}

/** Milliseconds of processor that one call takes, its garbage collection included: what else the machine does meanwhile is not in it. */
export function time(go) {
  const from = process.cpuUsage()
  go()
  const { user, system } = process.cpuUsage(from)
  return (user + system) / 1000
}

/**
 * Rounds side by side, so that a slow minute of the machine falls on everybody: in each round every subject runs once.
 * The first round of each warms up and is not counted. A subject: `{ name, runs, customers, go(customers, seed) }`, where `go`
 * answers `{ wait }`, or `{ wait, seconds }` if it kept its own time. Returns by name `{ nanoseconds, waits }`, a number a run.
 */
export async function sideBySide(subjects) {
  const results = new Map(subjects.map(({ name }) => [name, { nanoseconds: [], waits: [] }]))
  const rounds = Math.max(...subjects.map((s) => s.runs))
  for (let round = 0; round <= rounds; round++) {
    for (const { name, runs, customers, go } of subjects) {
      if (round > runs) continue
      const from = performance.now()
      const { wait, seconds = (performance.now() - from) / 1000 } = await go(customers, round + 1)
      if (round === 0) continue
      results.get(name).nanoseconds.push((seconds * 1e9) / customers)
      results.get(name).waits.push(wait)
    }
  }
  return results
}

/** What a script of this folder prints, as JSON, run in a Node of its own; `timeout` in milliseconds, 0 = none. */
export function child(script, args = [], timeout = 0) {
  const file = fileURLToPath(new URL(script, import.meta.url))
  const text = execFileSync(process.execPath, [file, ...args.map(String)], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 1 << 26,
    timeout,
  })
  return JSON.parse(text)
}

/** Is this the script that Node was started with? */
export const isMain = (url) => process.argv[1] !== undefined && url === pathToFileURL(process.argv[1]).href
