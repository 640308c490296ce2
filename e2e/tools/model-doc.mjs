/** Writes docs/model.md from the parameter table and its words. A unit test fails while they differ. */
import { writeFile } from 'node:fs/promises'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { runnerImport } from 'vite'

const root = new URL('../../', import.meta.url)
const load = async (path) =>
  (await runnerImport(fileURLToPath(new URL(path, root)), { root: fileURLToPath(root), configFile: false, logLevel: 'error' })).module

const number = (x) => (Math.abs(x) >= 1000 ? x.toLocaleString('en-US', { maximumFractionDigits: 20 }) : String(x))

function range(row) {
  const parts = []
  if (row.above !== undefined) parts.push(`above ${number(row.above)}`)
  if (row.min !== undefined && row.max !== undefined) parts.push(`${number(row.min)} to ${number(row.max)}`)
  else if (row.min !== undefined) parts.push(`at least ${number(row.min)}`)
  else if (row.max !== undefined) parts.push(`at most ${number(row.max)}`)
  if (row.below !== undefined) parts.push(`below ${number(row.below)}`)
  if (row.choices) parts.push(row.choices.map((c) => `\`${c}\``).join(', '))
  if (row.maxItems !== undefined) parts.push(`${number(row.minItems ?? 0)} to ${number(row.maxItems)} ${row.kind === 'text' ? 'characters' : 'entries'}`)
  return parts.join('; ')
}

function usual(row) {
  if (row.required) return 'required'
  if (row.kind === 'group' || row.kind === 'list') return row.default === undefined ? 'off' : ''
  return row.default === undefined ? 'absent' : typeof row.default === 'object' ? '' : `\`${row.default}\``
}

/** The page. */
export async function modelPage() {
  const { PARAMS, DISTRIBUTION } = await load('src/scenario/params/index.ts')
  const { params } = await load('src/text/en/params.ts')
  const help = (row) => {
    const words = params[row.help]
    const [restaurant, system] = typeof words === 'string' ? [words, words] : [words.restaurant, words.system]
    const text = restaurant === system ? restaurant : `${restaurant} *${system}*`
    const only = row.when ? ` Only where \`${row.when.key}\` is \`${row.when.is}\`.` : ''
    return `${text}${only}`.replace(/\|/g, '\\|')
  }
  const line = (row) => `| \`${row.path}\` | ${help(row)} | ${[row.kind, row.unit].filter(Boolean).join(', ')} | ${usual(row)} | ${range(row)} | ${row.live ? 'yes' : ''} |`
  const head = '| key | what it is | kind, unit | default | range | may change during a day |\n| --- | --- | --- | --- | --- | --- |'
  const sections = Map.groupBy ? Map.groupBy(PARAMS, (row) => row.path.split(/[.[]/)[0]) : group(PARAMS)
  const single = []
  const tables = []
  for (const [name, rows] of sections) {
    if (rows.length === 1) single.push(rows[0])
    else tables.push(`## ${name}\n\n${head}\n${rows.map(line).join('\n')}`)
  }
  return `# The scenario

Made from the parameter table by \`npm run schemas\`; do not edit. Minutes, dollars, rates an hour. Where an explanation differs between the two
tellings the second, in italics, speaks of systems. \`public/schema/scenario-1.json\` says the same to machines.

## The day and the rest

${head}
${single.map(line).join('\n')}

${tables.join('\n\n')}

## A distribution

${head}
${DISTRIBUTION.map(line).join('\n')}
`
}

function group(rows) {
  const out = new Map()
  for (const row of rows) {
    const name = row.path.split(/[.[]/)[0]
    if (!out.has(name)) out.set(name, [])
    out.get(name).push(row)
  }
  return out
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await writeFile(new URL('docs/model.md', root), await modelPage())
  console.log('docs/model.md')
}
