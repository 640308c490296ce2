/**
 * `npm run test:lighthouse`: the median of `RUNS` (3) runs of Lighthouse on each page, on a phone and at a desk; fails below 95, but for the performance
 * on its slow phone, which is told: a figure that moves has that much to do. `--certain`: once,
 * without performance, which a busy machine changes. `--write` puts the table into docs/benchmarks.md. `PAGE` names one page by its path.
 */
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { median } from '../bench/measure.mjs'
import { table, writeSection } from '../bench/section.mjs'
import { ALL, CERTAIN, LEAST, PAGES, scores, shortfalls, withLighthouse } from './audit.mjs'

const dist = process.env.DINNER_RUSH_DIST ?? fileURLToPath(new URL('../../dist/', import.meta.url))
const certain = process.argv.includes('--certain')
const categories = certain ? CERTAIN : ALL
const runs = certain ? 1 : Number(process.env.RUNS ?? 3)
const pages = PAGES.filter(({ path, full }) => (process.env.PAGE === undefined ? !certain || !full : path === process.env.PAGE))
/** What a phone and a desk are told of the same page without performance is the same but for sizes: one each of them. */
const forms = certain ? ['mobile'] : ['mobile', 'desktop']

if (!existsSync(`${dist}/index.html`)) throw new Error('There is no dist/ to look at: run "npm run build" first.')

/** What the main thread did, for whoever has to make it less. */
const work = (lhr) => [...(lhr.audits['mainthread-work-breakdown']?.details?.items ?? []).map(({ groupLabel, duration }) => `${groupLabel} ${Math.round(duration)}`), '|', ...(lhr.audits['bootup-time']?.details?.items ?? []).slice(0, 6).map(({ url, total, scripting }) => `${url.split('/').pop()} ${Math.round(total)} (${Math.round(scripting)})`), '|', ...(lhr.audits['long-tasks']?.details?.items ?? []).slice(0, 12).map(({ url, duration, startTime }) => `${url.split('/').pop()} ${Math.round(duration)}@${Math.round(startTime)}`)].join(', ')
const seconds = (audit) => `${(audit.numericValue / 1000).toFixed(1)} s`
const rows = []
const faults = []
let version = ''
await withLighthouse(dist, async (audit) => {
  for (const { name, path, told } of pages)
    for (const form of forms) {
      const found = []
      for (let i = 0; i < runs; i++) found.push(await audit(path, form, categories))
      version = found[0].lighthouseVersion
      const middle = Object.fromEntries(categories.map((category) => [category, median(found.map((lhr) => scores(lhr)[category]))]))
      const timed = certain ? [] : [found.map((lhr) => lhr.audits['largest-contentful-paint']), found.map((lhr) => lhr.audits['total-blocking-time'])]
      const by = (audits) => audits.toSorted((a, b) => a.numericValue - b.numericValue)[audits.length >> 1]
      const row = [name, form, ...categories.map((category) => middle[category])]
      if (!certain) row.push(seconds(by(timed[0])), `${Math.round(by(timed[1]).numericValue)} ms`, found[0].audits['cumulative-layout-shift'].numericValue.toFixed(3))
      rows.push(row)
      console.log(row.join('  '))
      if (process.env.DETAILS) console.log(`    this machine: ${found.map((lhr) => lhr.environment.benchmarkIndex).join(', ')}`)
      for (const category of categories) if (middle[category] < LEAST && !(category === 'performance' && (told || form === 'mobile'))) faults.push(`${name} (/${path}) on ${form}: ${category} ${middle[category]}, at least ${LEAST} is wanted`)
      if (process.env.DETAILS && !certain) console.log(`    ${work(found[0])}`)
      for (const { id, title, score, display, items } of shortfalls(found[0])) {
        console.log(`    ${Number(score).toFixed(2)} ${id}: ${title} ${display}`)
        if (process.env.DETAILS) for (const item of items) console.log(`        ${JSON.stringify(item).slice(0, 600)}`)
      }
    }
})
const head = ['page', 'form', 'performance', 'accessibility', 'best practices', 'SEO', 'largest paint', 'blocked', 'layout shift']
if (process.argv.includes('--write') && !certain)
  writeSection(
    'Lighthouse',
    `Lighthouse ${version} on the built site, served packed as a static host would, median of ${runs} runs, with Lighthouse's own slow phone (\`mobile\`: a
4G line and the processor of a phone, simulated) and desk (\`npm run test:lighthouse -- --write\`). At least ${LEAST} is wanted of each at a desk, but for the
performance of the sandbox, which asks for all of it at once; what a slow phone makes of performance is told.

${table(head, rows)}`,
  )
for (const fault of faults) console.error(fault)
// Lighthouse leaves timers behind.
process.exit(faults.length > 0 ? 1 : 0)
