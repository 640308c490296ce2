/**
 * What a feature costs: the same day with each feature alone, and with all of them, an event's time as a multiple of the
 * plain day's. Every day runs in a Node of its own, between two plain ones: what one run teaches the compiler about the
 * engine must not colour the next.
 *
 * `node e2e/bench/features.mjs` prints the table as JSON; with a scenario as argument it times that one.
 */
import { child, isMain, loadEngine, mean, median, time } from './measure.mjs'
import { ALL, groups } from './scenarios.mjs'

/** A day with every feature on may cost so many times as much an event. */
export const LIMIT = 4
const CUSTOMERS = 60_000
const WARM_UPS = 2
const RUNS = 7
/** The day that is judged is measured so many times. */
const PASSES = 3
/** Seconds that all runs of a day may take. */
const PATIENCE = 30

/** Nanoseconds an event, or why the engine does not take it. */
async function timeOne(scenario) {
  const { simulate } = await loadEngine()
  const times = []
  try {
    for (let run = 0; run < WARM_UPS + RUNS; run++) {
      let report
      const ms = time(() => (report = simulate(scenario, { seed: run + 1 })))
      if (run >= WARM_UPS) times.push((ms * 1e6) / report.events)
    }
  } catch (error) {
    return { refused: String(error.message).split('\n')[0] }
  }
  return { nanoseconds: median(times) }
}

function measure() {
  const rows = []
  for (const { group, plain, features } of groups(CUSTOMERS)) {
    let before = timeIn(plain)
    for (const [name, scenario] of features) {
      const row = { group, name }
      const ratios = []
      for (let pass = 0; pass < (name === ALL ? PASSES : 1); pass++) {
        const answer = timeIn(scenario)
        if (answer.refused) {
          row.refused = answer.refused
          break
        }
        const after = timeIn(plain)
        ratios.push(answer.nanoseconds / mean([before.nanoseconds, after.nanoseconds]))
        before = after
      }
      rows.push(row.refused ? row : { ...row, ratio: median(ratios) })
    }
  }
  return rows
}

/** In a Node of its own; a day that does not end is no reason for the others not to be measured. */
function timeIn(scenario) {
  try {
    return child('features.mjs', [JSON.stringify(scenario)], 1000 * PATIENCE)
  } catch (error) {
    return { refused: error.code === 'ETIMEDOUT' ? `not done after ${PATIENCE} s` : String(error.message).split('\n')[0] }
  }
}

if (isMain(import.meta.url)) {
  const [scenario] = process.argv.slice(2)
  console.log(JSON.stringify(scenario === undefined ? measure() : await timeOne(JSON.parse(scenario))))
}
