/** What became of the mutants, in words. */
import { readFileSync } from 'node:fs'
import { relative } from 'node:path'
import { FOLDERS } from './mutants.mjs'

const DEAD = ['Killed', 'Timeout', 'RuntimeError']
const dead = (m) => DEAD.includes(m.status)

export const score = (results) => (results.length === 0 ? 1 : results.filter(dead).length / results.length)

const percent = (results) => (results.length === 0 ? '–' : `${(100 * score(results)).toFixed(1)}%`)
const pathOf = (m) => relative(process.cwd(), m.fileName).replaceAll('\\', '/')

/** `a < b` → `a <= b`, on one line and not too long. */
function change(m) {
  const lines = readFileSync(m.fileName, 'utf8').split('\n')
  const { start, end } = m.location
  const part = start.line === end.line ? lines[start.line - 1].slice(start.column - 1, end.column - 1) : [lines[start.line - 1].slice(start.column - 1), ...lines.slice(start.line, end.line)].join(' ')
  const short = (text) => {
    const flat = text.replace(/\s+/g, ' ')
    return flat.length > 60 ? `${flat.slice(0, 57)}…` : flat
  }
  return `\`${short(part)}\` → \`${short(m.replacement)}\``
}

const survivors = (results) =>
  results
    .filter((m) => !dead(m))
    .map((m) => ({ m, path: pathOf(m), line: m.location.start.line }))
    .sort((a, b) => (a.path === b.path ? a.line - b.line : a.path < b.path ? -1 : 1))
    .map(({ m, path, line }) => `${path}:${line} ${change(m)}${m.status === 'NoCoverage' ? ' (no test comes by)' : ''}`)

function byFolder(results) {
  const row = (name, some) => {
    const count = (status) => some.filter((m) => m.status === status).length
    return [name, some.length, count('Killed') + count('RuntimeError'), count('Timeout'), count('Survived'), count('NoCoverage'), percent(some)]
  }
  return [...FOLDERS.map((folder) => row(folder, results.filter((m) => pathOf(m).startsWith(`src/${folder}/`)))), row('all', results)]
}

const HEAD = ['', 'mutants', 'killed', 'without end', 'survived', 'not reached', 'dead']

export function summary(results, seconds) {
  const rows = [HEAD, ...byFolder(results)].map((row) => row.map((cell) => String(cell).padEnd(12)).join(''))
  return ['', ...survivors(results), '', ...rows, `${seconds.toFixed(0)} s, ${(seconds / Math.max(1, results.length)).toFixed(1)} s a mutant`].join('\n')
}

export function document(results, { seed, of, files }) {
  const table = [HEAD, HEAD.map(() => '---'), ...byFolder(results)].map((row) => `| ${row.join(' | ')} |`)
  return `# Mutation testing

Made by \`npm run mutate -- --seed ${seed} --mutants ${results.length}\`: Stryker changes the engine in one place at a time (another comparison, another sign, a condition always
true, a block left out …), and the quick unit tests have to notice. ${results.length} mutants, drawn by seed from the ${of} that ${files} files have, each file by its share.

Left out are the words of errors, and nothing else. A mutant that changes nothing that anybody can see counts as a survivor. The tests
that weigh laws against long runs (\`e2e/mutate/quick.ts\` names them) do not take part, so that \`npm test\` kills these and more.

${table.join('\n')}

## Survivors

${survivors(results).map((line) => `- ${line}`).join('\n') || 'None.'}
`
}
