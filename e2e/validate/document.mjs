/** What the suite says: a few lines for the terminal, and docs/validation.md. */
import { writeFileSync } from 'node:fs'
import { rmsBand } from './statistics.mjs'
import { all, excuse, excuses, experimentsOf, given } from './suite.mjs'

const FINE = ['agrees', 'exact', 'within']

/** The verdict on the whole: { text, ok }. `missing`: quantities that nothing reads and nothing excuses. */
export function summarise(rows, missing) {
  const count = (verdict) => rows.filter((r) => r.verdict === verdict).length
  const heads = rows.filter((r) => r.headline && r.z !== undefined && !r.constant)
  const rms = Math.sqrt(heads.reduce((a, r) => a + r.z * r.z, 0) / heads.length)
  const band = rmsBand(heads.length)
  // A few say nothing about their spread.
  const spread = heads.length < 20 || (rms >= band[0] && rms <= band[1])
  const bad = rows.filter((r) => !FINE.includes(r.verdict)).length
  const largest = Math.max(...rows.map((r) => Math.abs(r.z ?? 0)))
  const cases = new Set(rows.map((r) => r.case)).size
  const text = [
    `${rows.length} rows of ${cases} cases: ${count('agrees') + count('exact')} agree (${count('exact')} of them to the last digit), ${count('within')} limits within their hint, ${count('DISAGREES')} disagree, ${count('inconclusive')} inconclusive, ${count('not read') + missing.length} not read. Largest |z|: ${largest.toFixed(2)}.`,
    `Root mean square of z over ${heads.length} headline quantities, one a case: ${rms.toFixed(3)}; 95% band of χ² for that count: ${band[0].toFixed(2)} to ${band[1].toFixed(2)}${spread ? '' : ', so the standard errors are NOT honest'}.`,
    ...missing.map((m) => `Neither read nor excused: ${m}.`),
  ]
  return { text, ok: bad === 0 && missing.length === 0 && spread }
}

const number = (x) => (typeof x === 'number' ? Number(x.toPrecision(6)).toString() : Array.isArray(x) ? x.join(' ') : String(x ?? ''))

function line(r) {
  const range = r.se === undefined || r.constant ? '' : ` ± ${number(1.96 * r.se)}`
  const off = r.bias !== undefined ? `bias ${(100 * r.bias).toFixed(1)}%` : r.z === undefined || r.constant ? '' : r.z.toFixed(2)
  const tolerance = r.tolerance === undefined ? '' : `${+(100 * r.tolerance).toFixed(2)}%`
  return `| ${r.case} | ${r.label} | ${r.quantity.replaceAll('|', '\\|')}${r.headline ? ' ●' : ''} | ${number(r.expected)} | ${number(r.simulated)}${range} | ${tolerance} | ${off} | ${r.verdict} |`
}

/** Every case, or quantity of one, that is not simulated, and why. */
function leftOut() {
  const out = []
  for (const c of given) {
    if (c.case in excuses.cases) out.push(`| ${c.case} | all | ${excuses.cases[c.case]} |`)
    else for (const { quantity } of c.quantities) if (excuse(c, quantity)) out.push(`| ${c.case} | ${quantity} | ${excuse(c, quantity)} |`)
  }
  return out
}

function sources() {
  return all.filter((c) => c.experiments).map((c) => `| ${c.case} | ${c.feature} | ${c.source} |`)
}

export function write(rows, missing, text) {
  const order = new Map(all.map((c, i) => [c.case, i]))
  const sorted = [...rows].sort((a, b) => order.get(a.case) - order.get(b.case))
  const expressed = given.filter((c) => experimentsOf(c).length > 0).length
  writeFileSync(
    new URL('../../docs/validation.md', import.meta.url),
    `# Validation: simulated against expected

Made by \`npm run validate\`; do not edit. Conventions and sources of the expected values: \`e2e/validate/cases.json\`; what is simulated
for each: \`e2e/validate/families\`. ${expressed} of its ${given.length} cases can be expressed, and there are ${all.length - given.length} of our own.

${text.map((t) => `- ${t}`).join('\n')}

A row agrees when its standard error is at most a third of the tolerance and the estimate lies within 4 standard errors: z is a t score of
100 independent days (ratios and variances by the jackknife) turned normal. A percentile is tested by the share of customers at or below the
expected value; the histogram's own error is 0.2% at most. Seeds derive from the case's name and are never changed. ● marks the quantity
that stands for its case in the root mean square. Deterministic rows must be exact; least and greatest values must never be passed, and come
within half a per cent. Limits (of endlessly many lines, of fluids) are not expected to be met: their bias is shown, and must lie
within the case's own hint; the simulator is not at fault for it. Scalability laws have no tolerance for simulators: here it is 1%.

| case | setting | quantity | expected | simulated ± 95% | tolerance | z | verdict |
| --- | --- | --- | --- | --- | --- | --- | --- |
${sorted.map(line).join('\n')}

## Cases of our own

| case | feature | expected value from |
| --- | --- | --- |
${sources().join('\n')}

## Not simulated

| case | quantity | why |
| --- | --- | --- |
${leftOut().join('\n')}
`,
  )
}
