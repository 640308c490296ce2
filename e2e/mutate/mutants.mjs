/** Every mutant of the engine, and a seeded sample of them. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { Instrumenter } from '@stryker-mutator/instrumenter'

/** What is mutated, under src/. */
export const FOLDERS = ['kernel', 'restaurant', 'theory']

/** The words of an error say nothing of the engine; nothing else is left out. */
const messages = { shouldIgnore: (path) => (path.isThrowStatement() ? 'the words of an error' : undefined) }

const silent = { debug() {}, info() {}, warn() {}, isDebugEnabled: () => false }

/** Their sources, as paths from the repository's root. */
export function sources(home) {
  return FOLDERS.flatMap((folder) =>
    readdirSync(`${home}src/${folder}`, { recursive: true })
      .map((path) => `src/${folder}/${path.replaceAll('\\', '/')}`)
      .filter((path) => path.endsWith('.ts') && !/\.(test|testing|d)\.ts$/.test(path)),
  ).sort()
}

/** All mutants of these files: `{ file, location, mutatorName, replacement }`, lines and columns from 0. */
export async function mutantsOf(home, files) {
  const instrumenter = new Instrumenter(silent)
  const inputs = files.map((name) => ({ name, mutate: true, content: readFileSync(home + name, 'utf8') }))
  const { mutants } = await instrumenter.instrument(inputs, { plugins: null, excludedMutations: [], ignorers: [messages], noHeader: true })
  return mutants.filter((m) => m.status !== 'Ignored').map(({ fileName, location, mutatorName, replacement }) => ({ file: fileName, location, mutatorName, replacement }))
}

/** One and the same mutant, in whatever order and number they are made. */
export function keyOf({ file, location: { start, end }, mutatorName, replacement }) {
  return `${file}:${start.line}:${start.column}-${end.line}:${end.column} ${mutatorName} ${replacement}`
}

/** `count` of them, as many of each file as its share of all: every so-many-th of the list by file, and within a file in an order that the seed shuffles. */
export function sampleOf(mutants, count, seed) {
  if (count >= mutants.length) return mutants
  const draw = (text) => createHash('sha256').update(`${seed} ${text}`).digest().readUInt32BE()
  const shuffled = mutants
    .map((mutant) => ({ mutant, file: mutant.file, place: draw(keyOf(mutant)) }))
    .sort((a, b) => (a.file === b.file ? a.place - b.place : a.file < b.file ? -1 : 1))
  const offset = draw('offset') / 2 ** 32
  return Array.from({ length: count }, (_, i) => shuffled[Math.floor(((i + offset) * shuffled.length) / count)].mutant)
}
