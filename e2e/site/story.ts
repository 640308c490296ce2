/** The article with its stills. Ready when this module is: words come with it that whoever loads it in passing could not wait for. */
import { presets } from '../../src/scenario/presets/all.ts'
import { opening, sections } from '../../src/story/article/index.ts'
import { glossary } from '../../src/story/glossary.ts'
import css from '../../src/story/page/page.css?raw'
import rooms from '../../src/story/page/rooms.json' with { type: 'json' }
import { reading } from '../../src/story/reading.ts'
import { fetchAllWords, fetchWords } from '../../src/text/shelf.ts'
import { createText } from '../../src/text/text.ts'
import { articleOf, type Shown } from './article.ts'
import type { SiteFile } from './pages.ts'
import { stillOf } from './stills.ts'

await fetchAllWords()
await fetchWords('en')
const { panels, paste } = createText('restaurant', 'en')

const measured: Readonly<Record<string, readonly (readonly [number, number])[]>> = rooms as unknown as Record<string, [number, number][]>
const wanted = new Set(sections.map(({ scene }) => scene))
const shown: Shown[] = []
/** `stills/NAME.svg`, and the same for the dark. */
export const stills: SiteFile[] = []
for (const preset of presets.filter(({ name }) => wanted.has(name))) {
  const { light, dark, ...still } = await stillOf(preset)
  stills.push({ fileName: `stills/${preset.name}.svg`, source: light }, { fileName: `stills/${preset.name}-dark.svg`, source: dark })
  shown.push({ preset, still, rooms: measured[preset.name] ?? [] })
}

export const article = articleOf({ opening, sections, glossary, reading, words: { brand: panels.brand, post: paste.title, credits: panels.credits, typefaces: panels.typefaces, notices: panels.notices } }, shown, css)
