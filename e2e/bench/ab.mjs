/**
 * Is one build of the engine slower than another where it should not be? A feature that a scenario does not use may cost it
 * under 5%.
 *
 *   npm run build:engine && cp dist/engine.js /tmp/before.js      (before the change)
 *   npm run build:engine                                          (after it)
 *   node e2e/bench/ab.mjs /tmp/before.js dist/engine.js [processes]
 *
 * Prints, for each scenario, the second build's time as a multiple of the first's: the ratio of the medians of all runs, that
 * of the quickest runs (which a busy machine disturbs least), and the first of each process, which tells how far to trust
 * it. Runs alternate within a process (a slow minute of the machine falls on both), and processes alternate which build comes
 * first (the compiler's luck is a process long). Times are of the processor. One path given twice shows the noise.
 */
import { resolve } from 'node:path'
import { child, loadEngine, median, time } from './measure.mjs'
import { day, ownDay } from './scenarios.mjs'

const CUSTOMERS = 200_000
const RUNS = 10

const scenarios = {
  'M/M/10, one line': { scenario: day, perMinute: 9 },
  '100 own lines, power of two': { scenario: ownDay, perMinute: 90 },
  '10 own lines, shortest': { scenario: { ...day, line: { layout: 'own' } }, perMinute: 9 },
  'M/M/10, patience': { scenario: { ...day, patience: { law: 'exponential', mean: 5 } }, perMinute: 9 },
}

const [first, second, third] = process.argv.slice(2)

/** One process: milliseconds by scenario and build, the runs in turn. */
async function inTurn(paths) {
  const engines = []
  for (const path of paths) engines.push(await loadEngine(path, `?${engines.length}`))
  const times = Object.fromEntries(Object.keys(scenarios).map((name) => [name, paths.map(() => [])]))
  for (let run = 0; run <= RUNS; run++) {
    for (const [name, { scenario, perMinute }] of Object.entries(scenarios)) {
      for (const build of run % 2 === 0 ? [0, 1] : [1, 0]) {
        const ms = time(() => engines[build].simulate(scenario, { seed: run + 1, until: CUSTOMERS / perMinute }))
        if (run > 0) times[name][build].push(ms)
      }
    }
  }
  return times
}

if (first === '--turn') console.log(JSON.stringify(await inTurn([second, third])))
else if (second === undefined || !(Number(third ?? 4) >= 1)) {
  console.error('usage: node e2e/bench/ab.mjs ENGINE.js ENGINE.js [processes, default 4]')
  process.exitCode = 2
} else {
  const paths = [resolve(first), resolve(second)]
  const all = Array.from({ length: Number(third ?? 4) }, (_, i) => {
    const swapped = i % 2 === 1
    const times = child('ab.mjs', ['--turn', ...(swapped ? paths.toReversed() : paths)])
    return swapped ? Object.fromEntries(Object.entries(times).map(([name, [b, a]]) => [name, [a, b]])) : times
  })
  for (const name of Object.keys(scenarios)) {
    const ratio = (of, processes) => (of(processes.flatMap((t) => t[name][1])) / of(processes.flatMap((t) => t[name][0]))).toFixed(3)
    const quickest = ratio((xs) => Math.min(...xs), all)
    console.log(`${name}: ${ratio(median, all)}  (quickest ${quickest}; by process ${all.map((t) => ratio(median, [t])).join(', ')})`)
  }
}
