/**
 * `npm run validate`: every case that the scenario can express, on the built engine, a table into docs/validation.md.
 * Two processes share the cases; a case's number of customers is fixed beforehand, its seed derives from its name.
 */
import { fork } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { measure } from './measure.mjs'
import { customersOf } from './plan.mjs'
import { features } from './scenarios.mjs'

const root = new URL('../../', import.meta.url)
const cases = JSON.parse(readFileSync(new URL('cases.json', import.meta.url), 'utf8')).filter((c) => c.feature in features)
const wanted = process.argv.slice(2)

if (process.send) {
  const { simulate } = await import(new URL('dist/engine.js', root).href)
  process.on('message', (name) => {
    const c = cases.find((x) => x.case === name)
    process.send({ name, rows: measure(c, simulate, { customers: customersOf(c), limit: 4 }) })
  })
  process.send({ ready: true })
} else {
  const todo = cases.filter((c) => wanted.length === 0 || wanted.includes(c.case)).sort((a, b) => customersOf(b) - customersOf(a))
  const results = await shareOut(todo)
  report(todo, results)
}

function shareOut(todo) {
  const queue = [...todo]
  const results = new Map()
  const workers = Math.max(1, Math.min(availableParallelism(), todo.length))
  return new Promise((resolve, reject) => {
    let working = workers
    for (let i = 0; i < workers; i++) {
      const child = fork(fileURLToPath(import.meta.url), [])
      child.on('error', reject)
      child.on('exit', (code) => code && reject(new Error(`a validation process ended with ${code}`)))
      child.on('message', ({ name, rows }) => {
        if (name) {
          results.set(name, rows)
          console.log(`${name}: ${summary(rows)}`)
        }
        const next = queue.shift()
        if (next) return child.send(next.case)
        child.disconnect()
        if (--working === 0) resolve(results)
      })
    }
  })
}

function summary(rows) {
  if (rows.length === 0) return 'not expressible yet'
  const agree = rows.filter((r) => r.verdict === 'agrees').length
  return `${agree} of ${rows.length} agree${rows.filter((r) => r.verdict !== 'agrees').map((r) => `; ${r.quantity} ${r.verdict} (z ${r.z?.toFixed(2)})`).join('')}`
}

function report(todo, results) {
  const rows = todo.flatMap((c) => results.get(c.case))
  const heads = rows.filter((r) => r.headline)
  const rms = Math.sqrt(heads.reduce((a, r) => a + r.z * r.z, 0) / heads.length)
  // 95% band of √(χ²ₙ / n), Wilson–Hilferty.
  const n = heads.length
  const edge = (x) => (1 - 2 / (9 * n) + x * Math.sqrt(2 / (9 * n))) ** 1.5
  const band = [edge(-1.96), edge(1.96)]
  const count = (verdict) => rows.filter((r) => r.verdict === verdict).length
  const verdicts = `${count('agrees')} agree, ${count('DISAGREES')} disagree, ${count('inconclusive')} inconclusive, ${count('not read')} not read`
  const worst = Math.max(...rows.map((r) => Math.abs(r.z ?? 0)))
  const spread = `root mean square of z over ${n} headline quantities (one a case and law): ${rms.toFixed(3)}; 95% band for that count ${band.map((x) => x.toFixed(2)).join(' to ')}`
  console.log(`\n${rows.length} rows: ${verdicts}; largest |z| ${worst.toFixed(2)}\n${spread}`)
  if (wanted.length === 0) {
    const number = (x) => (x === undefined ? '' : Number(x.toPrecision(6)).toString())
    const order = cases.map((c) => c.case)
    const sorted = [...rows].sort((a, b) => order.indexOf(a.case) - order.indexOf(b.case))
    const body = sorted.map(
      (r) =>
        `| ${r.case} | ${r.law} | ${r.quantity}${r.headline ? ' ●' : ''} | ${number(r.expected)} | ${number(r.simulated)} ± ${number(1.96 * r.se)} | ${(100 * r.tolerance).toFixed(1)}% | ${r.z?.toFixed(2)} | ${r.verdict} |`,
    )
    writeFileSync(
      new URL('docs/validation.md', root),
      `# Validation: simulated against expected

Made by \`npm run validate\`; do not edit. Expected values, conventions and sources: \`e2e/validate/cases.json\`.
A row agrees when its standard error is at most a third of the tolerance and the estimate lies within 4 standard errors
(100 independent days a case, t scores turned normal). Seeds derive from the case's name. ● marks the case's headline quantity.

- ${rows.length} rows of ${todo.filter((c) => results.get(c.case).length > 0).length} cases: ${verdicts}. Largest |z|: ${worst.toFixed(2)}.
- ${spread[0].toUpperCase()}${spread.slice(1)}.
- Not expressible yet: ${todo.filter((c) => results.get(c.case).length === 0).map((c) => c.case).join(', ') || 'none'}. Left out: percentiles that fall on the edge of the atom at 0 (mm1-a, Wq_p0.5).

| case | work | quantity | expected | simulated ± 95% | tolerance | z | verdict |
| --- | --- | --- | --- | --- | --- | --- | --- |
${body.join('\n')}
`,
    )
  }
  const bad = rows.filter((r) => r.verdict !== 'agrees').length
  const off = rms < band[0] || rms > band[1]
  if (off) console.log('The spread of the z scores is not that of honest standard errors.')
  process.exitCode = bad > 0 || off ? 1 : 0
}
