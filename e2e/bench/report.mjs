/** docs/benchmarks.md from what the parts measured; the sections of the screen, from the stage's on, are left as they are. */
import { readFileSync, writeFileSync } from 'node:fs'
import { CUSTOMERS, RUNS } from './compare.mjs'
import { LIMIT } from './features.mjs'
import { LAYOUTS, LENGTHS, MEMORY_LIMIT, STAFF } from './growth.mjs'
import { root } from './measure.mjs'
import { ALL } from './scenarios.mjs'

/** At most so many times the floor. */
const FLOOR_LIMIT = 1.5

const times = (x) => (x >= 100 ? x.toFixed(0) : x >= 10 ? x.toFixed(1) : x.toFixed(2))
const count = (n) => n.toLocaleString('en-US')
const percent = (share) => `${(100 * share).toFixed(1)}%`
const table = (head, rows) => [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')

function compared({ rows, absent }) {
  const text = table(
    ['system', 'simulator', '× floor', 'customers × runs', 'mean wait off by'],
    rows.map((r) => [r.system, r.name, times(r.timesFloor), `${count(r.customers)} × ${r.runs}`, `${percent(r.off)} of at most ${percent(r.allowed)}`]),
  )
  const ours = rows.find((r) => r.name === 'ours')
  const others = rows.filter((r) => r.system === ours.system && r.name !== 'ours' && r.name !== 'floor')
  const ahead = others.map((r) => `${times(r.timesFloor / ours.timesFloor)} times as many customers a second as ${r.name}`)
  const missing = absent.map((name) => `Not present: ${name}.`)
  return [text, [`On M/M/10 ours serves ${ahead.join(', ')}.`, ...missing].join(' ')].join('\n\n')
}

const cell = (rows, name, staff) => rows.find((r) => r.name === name && r.staff === staff).nanoseconds

function grown({ staff, length, memory }) {
  const names = LAYOUTS.map((l) => l.name)
  const byStaff = table(
    ['employees', ...names, '1 + log₂'],
    STAFF.map((n) => [count(n), ...names.map((name) => times(cell(staff, name, n) / cell(staff, name, STAFF[0]))), times(1 + Math.log2(n))]),
  )
  const byLength = table(
    ['customers', 'time a customer', 'peak memory above the empty engine, MB'],
    LENGTHS.map((n) => [
      count(n),
      times(length.find((r) => r.customers === n).nanoseconds / length[0].nanoseconds),
      memory
        .filter((r) => r.customers === n)
        .map((r) => (memory.filter((m) => m.customers === n).length > 1 ? `${r.above.toFixed(0)} (${r.name})` : r.above.toFixed(0)))
        .join(', '),
    ]),
  )
  return { byStaff, byLength }
}

function costs(rows) {
  const measured = rows.filter((r) => r.ratio !== undefined)
  const refused = rows.filter((r) => r.refused !== undefined)
  const text = table(['line', 'feature', '× plain'], measured.map((r) => [r.group, r.name, times(r.ratio)]))
  if (refused.length === 0) return text
  return `${text}\n\n${table(['line', 'not measured', 'refused'], refused.map((r) => [r.group, r.name, r.refused.replaceAll('|', '\\|')]))}`
}

/** What was asked of the engine, and whether it holds. */
export function limits({ compare, growth, features }) {
  const rows = []
  const add = (what, limit, value, unit = '') =>
    rows.push([what, `${limit}${unit}`, value === undefined ? 'not measured' : `${times(value)}${unit}`, value <= limit ? 'yes' : 'no'])
  for (const r of compare.rows.filter((row) => row.name === 'ours')) add(`${r.system}: × floor`, FLOOR_LIMIT, r.timesFloor)
  const most = STAFF.at(-1)
  for (const { name } of LAYOUTS) {
    const limit = Number((1 + Math.log2(most)).toFixed(1))
    add(`${name}: a customer of ${count(most)} employees, × that of one`, limit, cell(growth.staff, name, most) / cell(growth.staff, name, 1))
  }
  for (const r of growth.memory.filter((row) => row.customers === LENGTHS.at(-1))) add(`${r.name}: ${count(r.customers)} customers`, MEMORY_LIMIT, r.above, ' MB')
  for (const r of features.filter((row) => row.name === ALL)) add(`${r.group}, ${ALL}: an event, × plain`, LIMIT, r.ratio)
  return table(['what', 'at most', 'measured', 'held'], rows)
}

export function tables({ compare, growth, features }) {
  const { byStaff, byLength } = grown(growth)
  return `## Side by side

90% load. Time a customer as a multiple of a floor written by hand for these two systems alone (\`e2e/bench/floor.mjs\`), which keeps no
statistic but the mean wait; ours with all its statistics, ${count(CUSTOMERS)} customers, medians of ${RUNS} runs in turn with the others in one
process (Python and R in their own, by their own clocks); slower simulators serve fewer. The mean wait is checked in the same run: M/M/10
against Erlang C, own lines against the floor, within five standard errors.

${compared(compare)}

## Growth

Time a customer of ours at 90% load, as a multiple of that with one employee; the making of the staff and the report included.

${byStaff}

M/M/10 by the length of the day, as a multiple of the shortest, and the most memory a run takes (no rows asked for).

${byLength}

## What features cost

An event's time as a multiple of the plain day's (ten employees at 80% load), one feature at a time and with all that go together.
Each day in a process of its own, between two plain ones.

${costs(features)}`
}

export function write(parts) {
  const file = new URL('docs/benchmarks.md', root)
  writeFileSync(
    file,
    `# Benchmarks

Made by \`npm run bench\`; do not edit. Node ${process.version}. Absolute times are not quoted: machines differ.

## Limits

${limits(parts)}

${tables(parts)}
${screenSections(file)}`,
  )
}

function screenSections(file) {
  try {
    const text = readFileSync(file, 'utf8')
    const at = text.indexOf('\n## The stage')
    return at < 0 ? '' : text.slice(at)
  } catch {
    return ''
  }
}
