import { writtenOf, type Scenes } from '../../src/scenario/presets/written.ts'

/** Every scene: adding one is adding a file to this folder. */
export const scenes = import.meta.glob('../../src/scenario/scenes/*.ts', { eager: true }) as Record<string, Scenes[string]>

const nameOf = (path: string): string => path.replace(/^.*\/|\.ts$/g, '')

export const written = writtenOf(Object.fromEntries(Object.entries(scenes).map(([path, module]) => [nameOf(path), module])))

const json = (value: unknown): string => `${JSON.stringify(value)}\n`
const table = (names: readonly string[], folder: string, type: string): string =>
  `{\n${names.map((name) => `  '${name}': async () => (await import('./${name}${folder}.json')).default as unknown as ${type},\n`).join('')}}`

const loaders = (what: string, types: string, entries: string, type: string): string =>
  ['// Made by `npm run schemas` from src/scenario/scenes/.', types, '', `export const ${what}: Readonly<Record<string, () => Promise<${type}>>> = ${entries}`, ''].join('\n')

const withLesson = written.filter(({ lesson }) => lesson !== null)

/** What `src/scenario/opened/` holds, by file name. */
export const openedFiles: Readonly<Record<string, string>> = {
  'catalogue.json': `${JSON.stringify(written.map(({ preset: { name, title, listed } }) => ({ name, title, listed })), null, 1)}\n`,
  'all.json': json(written.map(({ preset }) => preset)),
  ...Object.fromEntries(written.map(({ preset }) => [`${preset.name}.json`, json(preset)])),
  ...Object.fromEntries(withLesson.map(({ preset, lesson }) => [`${preset.name}.lesson.json`, json(lesson)])),
  'openings.ts': loaders('openings', "import type { Preset } from '../presets/index.ts'", table(written.map(({ preset }) => preset.name), '', 'Preset'), 'Preset'),
  'lessons.ts': loaders('lessons', "import type { Lesson } from '../presets/scene.ts'", table(withLesson.map(({ preset }) => preset.name), '.lesson', 'Lesson'), 'Lesson'),
}
