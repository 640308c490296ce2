/**
 * The last step of `npm run build`: one text of every licence that has to go with what was built, from what the builds say is in them
 * (`.vite/*.json`), as `dist/third-party-notices.txt` and at the end of the one file. It fails for a licence that nobody has agreed to.
 */
import { appendFileSync, existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const home = fileURLToPath(new URL('../../', import.meta.url))

/** What may be in what is shipped under the MIT licence, with its notice. */
export const ALLOWED = new Set(['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', '0BSD', 'OFL-1.1', 'CC0-1.0'])

const FOLDERS = ['dist/.vite', 'dist/embed/.vite']

/** What is in the files and came by no import: letters cut from typefaces, and what the bundler itself puts between modules. */
const BESIDES = [
  { from: 'node_modules/@fontsource-variable/inter', text: 'src/app/fonts/inter.LICENSE.txt' },
  { from: 'node_modules/@fontsource/fraunces', text: 'src/app/fonts/fraunces.LICENSE.txt' },
  { from: 'node_modules/rolldown', text: 'node_modules/rolldown/LICENSE' },
  // Below its own licence stand those of all that it is built with.
  { from: 'node_modules/vite', text: 'node_modules/vite/LICENSE.md', until: /^# Licenses of bundled dependencies$/m },
]

/** Each once, by name; an Error for one without a text, or under a licence that is not allowed. */
export function gathered(entries) {
  const all = new Map(entries.map((entry) => [`${entry.name} ${entry.version}`, entry]))
  const faults = []
  for (const [label, { identifier, text }] of all) {
    if (!ALLOWED.has(identifier)) faults.push(`${label}: ${identifier ? `the licence ${identifier} is not among ${[...ALLOWED].join(', ')}` : 'no licence is named'}`)
    else if (!text) faults.push(`${label}: there is no text of its licence`)
  }
  if (faults.length > 0) throw new Error(`Not to be shipped:\n${faults.join('\n')}`)
  return [...all].sort(([a], [b]) => (a < b ? -1 : 1))
}

export function noticesOf(entries) {
  const all = gathered(entries)
  return [
    'Dinner Rush contains work of others, under these licences:',
    all.map(([label, { identifier }]) => `  ${label} (${identifier})`).join('\n'),
    ...all.map(([label, { text }]) => `${'-'.repeat(78)}\n${label}\n\n${text.trim().replaceAll('\r\n', '\n')}`),
  ].join('\n\n') + '\n'
}

function besides({ from, text, until }) {
  const { name, version, license } = JSON.parse(readFileSync(join(home, from, 'package.json'), 'utf8'))
  const [whole] = readFileSync(join(home, text), 'utf8').split(until ?? /$^/)
  return { name, version, identifier: license, text: whole }
}

function main() {
  const told = FOLDERS.flatMap((folder) => (existsSync(join(home, folder)) ? readdirSync(join(home, folder)).map((file) => join(home, folder, file)) : []))
  if (told.length === 0) throw new Error('No build has said what is in it: run "npm run build".')
  const notices = noticesOf([...told.flatMap((file) => JSON.parse(readFileSync(file, 'utf8'))), ...BESIDES.map(besides)])
  writeFileSync(join(home, 'dist/third-party-notices.txt'), notices)
  appendFileSync(join(home, 'dist/dinner-rush.html'), `<!--\n${notices.replaceAll('-->', '-- >')}-->\n`)
  for (const folder of FOLDERS) rmSync(join(home, folder), { recursive: true, force: true })
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) main()
