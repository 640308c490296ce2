/**
 * `node e2e/bench/memory.mjs SCENARIO UNTIL`: the resident memory of a process that has loaded the engine and has served
 * nobody yet, and its peak after one run. MB.
 */
import { readFileSync } from 'node:fs'
import { loadEngine } from './measure.mjs'

/** The kernel's own high-water mark of this process; elsewhere what Node knows (which may count the parent's). */
function peak() {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1]) / 1024
  } catch {
    return process.resourceUsage().maxRSS / 1024
  }
}

const { simulate } = await loadEngine()
const [scenario, until] = process.argv.slice(2)
const empty = peak()
const report = simulate(JSON.parse(scenario), { until: Number(until) })
console.log(JSON.stringify({ empty, peak: peak(), served: report.served }))
