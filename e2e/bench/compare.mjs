/**
 * Side by side in one run: the floor, ours, and every peer that is here, on M/M/10 in one line and on 100 own lines by
 * power-of-two, both at 90% load. Time a customer, and the mean wait checked: against Erlang C, and against the floor.
 */
import { floorShared, floorTwoChoices } from './floor.mjs'
import { isMain, loadEngine, mean, median, sideBySide } from './measure.mjs'
import { peers } from './peers/index.mjs'
import { day, ownDay } from './scenarios.mjs'

export const CUSTOMERS = 1_000_000
export const RUNS = 7
const LOAD = 0.9

/**
 * Per system: the squared relative standard error of a run's mean wait times its customers. From 200 runs of the floor
 * (100,000 customers each: 644 and 86), rounded up; neighbours' waits are alike, so these are far above 1.
 */
const SYSTEMS = [
  { key: 'shared', title: 'M/M/10, one line', servers: 10, scenario: day, floor: floorShared, spread: 700 },
  { key: 'twoChoices', title: '100 own lines, power of two', servers: 100, scenario: ownDay, floor: floorTwoChoices, spread: 90 },
]

/** What the mean wait of so many customers should be: 100 own lines have no formula, and fill up slowly, so the floor says. */
function expected(system, customers, theory) {
  if (system.key === 'shared') return { wait: theory.predict(system.scenario).wait.mean, error: 0 }
  const runs = Math.max(3, Math.round(2_000_000 / customers))
  const waits = Array.from({ length: runs }, (_, i) => system.floor(system.servers, LOAD, customers, 1000 + i))
  return { wait: mean(waits), error: system.spread / (runs * customers) }
}

/** Five standard errors, the expectation's own included: a wrong answer stops the bench. */
function check(system, subject, waits, theory) {
  const { wait, error } = expected(system, subject.customers, theory)
  const off = mean(waits) / wait - 1
  const allowed = 5 * Math.sqrt(system.spread / (waits.length * subject.customers) + error)
  if (!(Math.abs(off) <= allowed)) {
    throw new Error(`${subject.name}, ${system.title}: mean wait ${mean(waits)}, expected ${wait} within ${(100 * allowed).toFixed(1)}%`)
  }
  return { off, allowed }
}

export async function compare() {
  const { simulate, theory } = await loadEngine()
  const known = peers()
  const subjects = []
  for (const system of SYSTEMS) {
    const add = (name, runs, customers, go) => subjects.push({ key: `${name}, ${system.title}`, name, system, runs, customers, go })
    add('floor', RUNS, CUSTOMERS, (customers, seed) => ({ wait: system.floor(system.servers, LOAD, customers, seed) }))
    add('ours', RUNS, CUSTOMERS, (customers, seed) => simulate(system.scenario, { seed, until: customers / (system.servers * LOAD) }))
    for (const peer of known) {
      if (peer[system.key]) add(peer.name, peer.runs, peer.customers, (customers, seed) => peer[system.key](system.servers, LOAD, customers, seed))
    }
  }
  const results = await sideBySide(
    subjects.map(({ key, runs, customers, go }) => ({ name: key, runs, customers, go: async (n, seed) => plain(await go(n, seed)) })),
  )
  const rows = subjects.map((subject) => {
    const { nanoseconds, waits } = results.get(subject.key)
    const floor = median(results.get(`floor, ${subject.system.title}`).nanoseconds)
    return {
      system: subject.system.title,
      name: subject.name,
      runs: subject.runs,
      customers: subject.customers,
      timesFloor: median(nanoseconds) / floor,
      nanoseconds: median(nanoseconds),
      ...check(subject.system, subject, waits, theory),
    }
  })
  return { rows, absent: known.filter((peer) => peer.absent).map((peer) => peer.name) }
}

/** Ours answers a whole report. */
const plain = ({ wait, seconds }) => ({ wait: typeof wait === 'number' ? wait : wait.mean, seconds })

if (isMain(import.meta.url)) console.log(JSON.stringify(await compare()))
