/** What became of the mutants, in words. */
import { readFileSync } from 'node:fs'
import { FOLDERS } from './mutants.mjs'

const DEAD = ['Killed', 'Timeout', 'RuntimeError']

export const dead = ({ status }) => DEAD.includes(status)

export const score = (results) => (results.length === 0 ? 1 : results.filter(dead).length / results.length)

const percent = (results) => (results.length === 0 ? '–' : `${(100 * score(results)).toFixed(1)}%`)

/** `a < b` → `a <= b`, each on one line and not too long. */
function change({ file, location: { start, end }, replacement }) {
  const lines = readFileSync(file, 'utf8').split('\n').slice(start.line, end.line + 1)
  lines[lines.length - 1] = lines.at(-1).slice(0, end.column)
  lines[0] = lines[0].slice(start.column)
  const short = (text) => {
    const flat = text.replace(/\s+/g, ' ').replaceAll('`', '´').replaceAll('|', '\\|')
    return flat.length > 60 ? `${flat.slice(0, 57)}…` : flat
  }
  return `\`${short(lines.join(' '))}\` → \`${short(replacement)}\``
}

const survivors = (results) =>
  results
    .filter((mutant) => !dead(mutant))
    .sort((a, b) => (a.file === b.file ? a.location.start.line - b.location.start.line : a.file < b.file ? -1 : 1))
    .map((mutant) => `${mutant.file}:${mutant.location.start.line + 1} ${change(mutant)}${mutant.status === 'NoCoverage' ? ' (not reached)' : ''}`)

function byFolder(results) {
  const row = (name, some) => {
    const count = (...statuses) => some.filter(({ status }) => statuses.includes(status)).length
    return [name, some.length, count('Killed', 'RuntimeError'), count('Timeout'), count('Survived'), count('NoCoverage'), percent(some)]
  }
  return [...FOLDERS.map((folder) => row(folder, results.filter(({ file }) => file.startsWith(`src/${folder}/`)))), row('all', results)]
}

const HEAD = ['', 'mutants', 'killed', 'without end', 'survived', 'not reached', 'dead']

export function summary(results, seconds) {
  const rows = [HEAD, ...byFolder(results)].map((row) => row.map((cell) => String(cell).padEnd(12)).join(''))
  return ['', ...survivors(results), '', ...rows, `${(seconds / 60).toFixed(1)} min`].join('\n')
}

export function document(results, { seed, of, files, wanted }) {
  const table = [HEAD, HEAD.map(() => '---'), ...byFolder(results)].map((row) => `| ${row.join(' | ')} |`)
  const cut = results.length < wanted ? ` **The run was cut short: ${results.length} of them were tried.**` : ''
  return `# Mutation testing

Made by \`npm run mutate -- --seed ${seed} --mutants ${wanted}\`. Stryker changes the engine in one place at a time (another comparison, another sign, a condition
that always holds, a block left out …), and the quick unit tests have to notice. ${wanted} mutants, drawn by the seed from the ${of} that ${files} files have, of
each file its share.${cut}

The words of errors are left out, and nothing else. A mutant that changes nothing that anybody could see counts as a survivor. A change that makes a
day endless is noticed by the time it takes. The tests that weigh laws against long runs take no part (\`e2e/mutate/quick.ts\`
names them, and plays fewer random days): \`npm test\` kills these and more.

${table.join('\n')}

## Survivors

${survivors(results).map((line) => `- ${line}`).join('\n') || 'None.'}
`
}
