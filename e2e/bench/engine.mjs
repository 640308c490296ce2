/**
 * `npm run bench`, first part: ours beside the peers and the floor (`compare.mjs`), how time and memory grow (`growth.mjs`),
 * what features cost (`features.mjs`); each in a process of its own, one after another. Writes docs/benchmarks.md.
 * `DINNER_RUSH_ENGINE` names another build than dist/engine.js.
 */
import { child } from './measure.mjs'
import { limits, tables, write } from './report.mjs'

const parts = {}
for (const part of ['compare', 'growth', 'features']) {
  const from = Date.now()
  parts[part] = child(`${part}.mjs`)
  console.log(`${part}: ${((Date.now() - from) / 1000).toFixed(0)} s`)
}
console.log(`\n${tables(parts)}\n\n${limits(parts)}`)
write(parts)
