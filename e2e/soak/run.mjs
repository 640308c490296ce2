/**
 * `npm run soak`: eight simulated weeks at top speed with random hands on every control, of the figure in Chromium and of the engine in Node.
 * Fails unless everything held is flat, everybody is accounted for and no error was seen; `--write` puts its tables into docs/soak.md.
 * `SEED`, `WEEKS` (of the figure), `ONLY=figure` or `engine`.
 */
import { writeFileSync } from 'node:fs'
import { withBrowser } from '../bench/page.mjs'
import { loadEngine, root } from '../bench/measure.mjs'
import { soakEngine } from './engine.mjs'
import { MINUTES, soakFigure } from './figure.mjs'

const { SEED = '1', WEEKS = '8', ONLY } = process.env
const seed = Number(SEED)
const parts = []
const faults = []
const add = (title, { markdown, faults: found }) => {
  parts.push(`## ${title}\n\n${markdown}\n`)
  faults.push(...found)
  console.log(`\n${parts.at(-1)}`)
}
if (ONLY !== 'engine')
  await withBrowser(async (at) => {
    const told = await soakFigure(at, { seed, minutes: (MINUTES * Number(WEEKS)) / 8, say: (row) => console.log(JSON.stringify(row)) })
    add('The figure', told)
    console.log(`Met: ${told.met.map(([name, count]) => `${name} ${count}`).join(', ')}`)
  })
if (ONLY !== 'figure') add('The engine', await soakEngine(await loadEngine(), seed))
for (const fault of new Set(faults)) console.error(fault)
if (process.argv.includes('--write') && ONLY === undefined)
  writeFileSync(new URL('docs/soak.md', root), `# Soak\n\nWritten by \`npm run soak -- --write\`. Eight simulated weeks with random hands on every control.\n\n${parts.join('\n')}`)
process.exitCode = faults.length > 0 ? 1 : 0
