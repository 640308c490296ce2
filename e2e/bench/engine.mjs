/**
 * `npm run bench`, first half: time a customer of ours, of simjs (the fastest simulation library on npm) and of a floor
 * written by hand, side by side in one run; the same system, the answers checked against Erlang C. Ratios of medians.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { performance } from 'node:perf_hooks'
import { floorShared, floorTwoChoices } from './floor.mjs'

const root = new URL('../../', import.meta.url)
const { simulate, theory } = await import(new URL('dist/engine.js', root).href)
globalThis.window = globalThis
await import('simjs')
const { Sim, Facility, Entity, Random } = globalThis.window.Sim

const CUSTOMERS = 1_000_000
const RUNS = 7
const shared = { demand: { perHour: 540 }, work: { law: 'exponential', mean: 1 }, staff: [{ count: 10 }], duration: 1e6 }
const own = { ...shared, demand: { perHour: 5400 }, staff: [{ count: 100 }], line: { layout: 'own', routing: 'power-of-two' } }

const ours = (scenario, perMinute) => (seed) => simulate(scenario, { seed, until: CUSTOMERS / perMinute }).wait.mean

function peer(seed) {
  const sim = new Sim()
  const random = new Random(seed)
  const counter = new Facility('counter', Facility.FCFS, 10)
  let left = CUSTOMERS
  class Door extends Entity {
    start() {
      if (left-- === 0) return
      this.useFacility(counter, random.exponential(1))
      this.setTimer(random.exponential(9)).done(this.start)
    }
  }
  sim.addEntity(Door)
  sim.simulate(1e9)
  return counter.queueStats().durationSeries.average()
}

const subjects = [
  ['floor, M/M/10', (seed) => floorShared(10, 0.9, CUSTOMERS, seed)],
  ['ours, M/M/10', ours(shared, 9)],
  ['simjs 2.0.3, M/M/10', peer],
  ['floor, 100 own lines', (seed) => floorTwoChoices(100, 0.9, CUSTOMERS, seed)],
  ['ours, 100 own lines', ours(own, 90)],
]
const times = new Map(subjects.map(([name]) => [name, []]))
const answers = new Map(subjects.map(([name]) => [name, []]))
for (let run = 0; run <= RUNS; run++) {
  for (const [name, go] of subjects) {
    const t = performance.now()
    const wait = go(run + 1)
    if (run === 0) continue // warm-up
    times.get(name).push(performance.now() - t)
    answers.get(name).push(wait)
  }
}

const median = (xs) => xs.toSorted((a, b) => a - b)[xs.length >> 1]
const mean = (xs) => xs.reduce((a, b) => a + b, 0) / xs.length
const of = (name) => median(times.get(name))
const expected = theory.predict(shared).wait.mean
for (const name of ['floor, M/M/10', 'ours, M/M/10', 'simjs 2.0.3, M/M/10']) {
  const off = Math.abs(mean(answers.get(name)) / expected - 1)
  if (off > 0.06) throw new Error(`${name}: mean wait ${mean(answers.get(name))}, Erlang C says ${expected}`)
}
const two = mean(answers.get('ours, 100 own lines')) / mean(answers.get('floor, 100 own lines'))
if (Math.abs(two - 1) > 0.03) throw new Error(`100 own lines: our mean wait is ${two} times the floor's`)

const rows = [
  ['M/M/10, one line', 'ours', of('ours, M/M/10') / of('floor, M/M/10')],
  ['M/M/10, one line', 'simjs 2.0.3', of('simjs 2.0.3, M/M/10') / of('floor, M/M/10')],
  ['100 own lines, power of two', 'ours', of('ours, 100 own lines') / of('floor, 100 own lines')],
]
const advantage = of('simjs 2.0.3, M/M/10') / of('ours, M/M/10')
const table = rows.map(([system, who, ratio]) => `| ${system} | ${who} | ${ratio.toFixed(2)} |`).join('\n')
console.log(`${table}\nours has ${advantage.toFixed(1)} times the throughput of simjs`)
const node = process.version
writeFileSync(
  new URL('docs/benchmarks.md', root),
  `# Benchmarks

Made by \`npm run bench\`; do not edit. 90% load, ${CUSTOMERS.toLocaleString('en-US')} customers, all statistics on; medians of ${RUNS} runs side by side in one
process, Node ${node}. Time a customer as a multiple of a floor written by hand for that one system (\`e2e/bench/floor.mjs\`), which keeps
no statistic but the mean wait. The answers were checked against Erlang C in the same run. Absolute times are not quoted: machines differ.

| system | engine | × floor |
| --- | --- | --- |
${table}

Ours serves ${advantage.toFixed(1)} times as many customers a second as simjs 2.0.3 on the same work.
${stageSection()}`,
)

function stageSection() {
  try {
    const text = readFileSync(new URL('docs/benchmarks.md', root), 'utf8')
    const at = text.indexOf('\n## The stage')
    return at < 0 ? '' : text.slice(at)
  } catch {
    return ''
  }
}
