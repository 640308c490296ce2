/**
 * `npm run digests`: the recorded days by the built engine in Node, compared with moments.json. `--record` writes it anew, unless CHANGELOG.md
 * does not say why a digest has changed.
 */
import { readFileSync } from 'node:fs'
import { digestsBy, recordedDays } from './days.mjs'
import { unexplained } from './changelog.mjs'
import { CHANGELOG, changes, record, recorded } from './moments.mjs'

const root = new URL('../../', import.meta.url)
const engine = await import(new URL('dist/engine.js', root).href)
const moments = await digestsBy(engine, recordedDays(engine))
const changed = changes(recorded().moments, moments)
const untold = unexplained(moments, readFileSync(CHANGELOG, 'utf8'))

if (!process.argv.includes('--record')) {
  for (const line of changed) console.error(line)
  console.log(changed.length === 0 ? `${moments.length} moments are as recorded` : `${changed.length} of ${moments.length} moments are not as recorded: npm run digests -- --record`)
  process.exitCode = changed.length === 0 ? 0 : 1
} else if (untold.length > 0) {
  console.error(`Not recorded: ${untold.length} digests have no note in CHANGELOG.md.\n${untold.join('\n')}`)
  process.exitCode = 1
} else {
  const edition = Number(/export const EDITION = (\d+)/.exec(readFileSync(new URL('src/scenario/link-visit.ts', root), 'utf8'))[1])
  record(edition, moments)
  console.log(`moments.json: ${moments.length} moments, ${changed.length} of them changed`)
}
