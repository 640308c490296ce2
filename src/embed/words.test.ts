import { existsSync, readFileSync } from 'node:fs'
import { dirname, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { areas, groups } from '../text/en/index.ts'
import { GROUPS, type Group } from '../text/languages.ts'

const here = dirname(fileURLToPath(import.meta.url))
const src = resolve(here, '..')

const sources = new Map<string, string>()
function sourceOf(file: string): string {
  const known = sources.get(file) ?? readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '')
  sources.set(file, known)
  return known
}

/** What a file stands on: imports of values; what it imports later brings its own words. */
function standsOn(file: string, found = new Set<string>()): Set<string> {
  if (found.has(file)) return found
  found.add(file)
  for (const [, names = '', path] of sourceOf(file).matchAll(/(?:^|\n)(?:import|export)\s+(?!type\b)([^;'"]*?from\s*)?['"](\.[^'"?]+)['"]/g)) {
    const next = resolve(dirname(file), path!)
    if (/\.tsx?$/.test(next) && existsSync(next) && !/^\{\s*(?:type [\w\s]+,?\s*)+\}/.test(names)) standsOn(next, found)
  }
  return found
}

const AREAS = Object.keys(areas).join('|')
/** `text.bill`, `{ bill }: Text`, `{ bill: words } = text`. */
const SAID = new RegExp(`\\b(?:text|textOf\\([^()]*(?:\\([^()]*\\))*[^()]*\\))\\.(${AREAS})\\b`, 'g')
const TAKEN = /\{([^{}]*)\}\s*(?::\s*Text\b|=\s*text\b)/g

function areasSaid(file: string): string[] {
  const source = sourceOf(file)
  const taken = [...source.matchAll(TAKEN)].flatMap(([, names]) => names!.split(',').map((name) => name.split(':')[0]!.trim()))
  return [...[...source.matchAll(SAID)].map(([, area]) => area!), ...taken.filter((name) => name in areas)]
}

/** Said only where something else has brought the words: of two restaurants; what was set there, and in a classroom (`prepare`); a customer told of, whose words have come; faults of options. */
const ELSEWHERE = new Set([
  'panels/Narrator.tsx compare', 'views/timeline/rows.ts compare', 'views/waits/outcome.ts compare', 'views/waits/words.ts compare',
  'views/compare/select.ts params', 'views/stage/chosen.ts trace', 'panels/ClassroomMark.tsx ask', 'embed/options.ts panels', 'embed/wire.ts panels',
])

/** What is said by a file and all that it stands on, and comes with none of the groups. */
function unsaid(entry: string, come: readonly Group[]): string[] {
  const known = new Set<string>(come.flatMap((group) => Object.keys(groups[group])))
  return [...standsOn(resolve(here, entry))]
    .filter((file) => !file.startsWith(`${src}/text/`))
    .flatMap((file) => areasSaid(file).filter((area) => !known.has(area)).map((area) => `${relative(src, file)} ${area}`))
    .filter((place) => !ELSEWHERE.has(place))
}

/** As `pieces.ts` has them: what each imports, and the words that it names beyond those around the stage. */
const pieces = [...sourceOf(resolve(here, 'pieces.ts')).matchAll(/export const (\w+) = later\(async \(\) => \{([\s\S]*?)\n\}(?:, \[([^\]]*)\])?/g)].map(([, name, body, words]) => ({
  name: name!,
  files: [...body!.matchAll(/import\('([^']+)'\)/g)].map(([, file]) => file!),
  come: words === undefined ? GROUPS : (['first', 'around', ...words.split(',').map((word) => word.trim().replaceAll("'", '')).filter(Boolean)] as Group[]),
}))

describe('no part is shown before its words are there', () => {
  it.each(pieces)('$name says what comes with it', ({ files, come }) => {
    expect(files.flatMap((file) => unsaid(file, come))).toEqual([])
  })

  it('what stands around the stage, and the first picture, too', () => {
    expect(pieces.length).toBeGreaterThan(15)
    expect(['./whole.tsx', './Figure.tsx', './page.ts'].flatMap((file) => unsaid(file, ['first', 'around']))).toEqual([])
    expect(['./mount.tsx', './inside.ts', './guest.ts', './voice/voice.ts', './voice/guest.ts'].flatMap((file) => unsaid(file, ['first']))).toEqual([])
  })

  it('and this would be found', () => {
    expect(unsaid('../views/timeline/View.tsx', ['first', 'around'])).toContain('views/timeline/foresight.ts foresight')
  })
})
