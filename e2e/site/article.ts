/** The article as HTML: what the site's page says to whoever reads no script, and stands around the figures for everybody else. */
import type { Preset } from '../../src/scenario/presets/index.ts'
import { escapeHtml as escape, ID, readProse, readWords, termAnchor, termSays, type Known, type Stated } from '../../src/story/prose.ts'
import type { Opening, Section, Term, Work } from '../../src/story/section.ts'
import { dark, light, type Palette } from '../../src/views/palette.ts'
import type { Still } from './stills.ts'

/** A scene as the article shows it. */
export interface Shown {
  preset: Pick<Preset, 'name' | 'title' | 'scenario' | 'asks'>
  still: Omit<Still, 'light' | 'dark'>
  /** How tall its figure becomes, CSS pixels: at this width of the figure and wider. */
  rooms: readonly (readonly [width: number, height: number])[]
}

export interface Written {
  opening: Opening
  sections: readonly Section[]
  glossary: readonly Term[]
  reading: readonly Work[]
  /** Of the site's foot. */
  words: { brand: string; post: string; credits: string; typefaces: string; notices: string }
}

export interface Article {
  title: string
  /** Of its window. */
  pageTitle: string
  description: string
  /** In the page's head: its style. */
  head: string
  body: string
  stated: readonly (Stated & { section: string })[]
  /** Names of the scenes, in the order in which they stand. */
  scenes: readonly string[]
}

const ICONS = {
  replay: '<path d="M4.500 9a8 8 0 1 1-.5 4.500M4.200 4v5h5"/>',
  link: '<path d="M10 14.500a4 4 0 0 0 5.700 0l3.600-3.600a4 4 0 0 0-5.700-5.700l-1.300 1.300M14 9.500a4 4 0 0 0-5.700 0l-3.600 3.600a4 4 0 0 0 5.700 5.700l1.300-1.300"/>',
  open: '<path d="M13 5h6v6M19 5l-8.500 8.500M10 5H7a2 2 0 0 0-2 2v10a2 2 0 0 0 2 2h10a2 2 0 0 0 2-2v-3"/>',
} as const
const icon = (name: keyof typeof ICONS): string => `<svg viewBox="0 0 24 24" aria-hidden="true">${ICONS[name]}</svg>`

const DOME = '<svg viewBox="0 0 32 32" aria-hidden="true"><path d="M4 22a12 12 0 0 1 24 0z"/><path d="M4 23h24a2 2 0 0 1 0 4H4a2 2 0 0 1 0-4ZM16 5.500a2.500 2.500 0 1 1 0 5 2.500 2.500 0 0 1 0-5Z"/></svg>'

const GLOSSARY = 'glossary'
const READING = 'further-reading'
const CONTENTS = 'contents'

/** What a query names that is the figure's: then the page is the sandbox. */
const OF_A_FIGURE = ['scenario', 'state', 'show', 'controls', 'at', 'rate', 'autoplay', 'telling']
const DECIDES = `document.documentElement.className=/[?&](${OF_A_FIGURE.join('|')})=/.test(location.search)?'sandbox':'js'`
/** The figures' own script, asked for at once by the article alone. */
const brings = (element: string): string => `if(document.documentElement.className==='js')document.head.append(Object.assign(document.createElement('script'),{type:'module',src:'${element}'}))`

/** Where a scene without one of its own stands in the page. */
const sceneAnchor = (name: string): string => `scene-${name}`

export function articleOf({ opening, sections, glossary, reading, words }: Written, shown: readonly Shown[], css: string): Article {
  check(sections, glossary)
  const found = (section: Section): Shown | null => {
    if (section.scene === undefined) return null
    const one = shown.find(({ preset }) => preset.name === section.scene)
    if (!one) throw new Error(`section ${section.id}: there is no scene "${section.scene}"`)
    return one
  }
  const scenes = sections.flatMap((section) => found(section) ?? [])
  const twice = scenes.find((one, i) => scenes.indexOf(one) !== i)
  if (twice) throw new Error(`the scene "${twice.preset.name}" stands in more than one section`)
  const anchors = [CONTENTS, GLOSSARY, READING, ...sections.map(({ id }) => id), ...scenes.map(({ preset }) => sceneAnchor(preset.name)), ...glossary.map(({ id }) => termAnchor(id))]
  const known: Known = { terms: glossary, anchors }
  const stated: Article['stated'][number][] = []
  const figures = sections.map((section) => {
    const scene = found(section)
    return scene && figureOf(scene, section, known)
  })
  const bodies = sections.map((section, i) => {
    const prose = readProse(section.prose, `section ${section.id}`, known)
    stated.push(...prose.stated.map((one) => ({ ...one, section: section.id })))
    const blocks = [...prose.blocks]
    const placed = blocks.indexOf(null)
    // The first one's stands above everything.
    if (placed >= 0) blocks.splice(placed, 1, ...(i > 0 && figures[i] ? [figures[i]] : []))
    else if (i > 0 && figures[i]) blocks.splice(1, 0, figures[i])
    return sectionOf(section.id, section.heading, blocks.join('\n'))
  })
  // The title says the name once more: then it stands there alone.
  const branded = opening.title === words.brand
  const body = [
    '<div class="story">',
    '<a class="story-skip" href="#' + sections[0]!.id + '">To the text</a>',
    `<header class="story-bar"><a class="story-brand" href="./" aria-label="${escape(words.brand)}">${DOME}${branded ? '' : `<span>${escape(words.brand)}</span>`}</a>`,
    `<button type="button" popovertarget="${CONTENTS}">Contents</button><a class="story-go" href="?${plainQuery(scenes[0]?.preset.name ?? '')}">Sandbox</a></header>`,
    `<nav class="story-contents" id="${CONTENTS}" popover aria-labelledby="contents-title"><h2 id="contents-title">Contents</h2><ol>`,
    ...[...sections.map(({ id, heading, short = heading }) => [id, short] as const), [GLOSSARY, 'Glossary'] as const, [READING, 'Further reading'] as const].map(([id, text]) => `<li><a href="#${id}">${escape(text)}</a></li>`),
    '</ol></nav>',
    '<main>',
    `<div class="story-head"><h1>${escape(opening.title)}</h1><p>${escape(opening.lede)}</p></div>`,
    figures[0] ?? '',
    ...bodies,
    sectionOf(GLOSSARY, 'Glossary', glossaryOf(glossary), 'story-glossary'),
    sectionOf(READING, 'Further reading', readingOf(reading), 'story-reading'),
    '</main>',
    `<footer class="story-foot"><p><a href="?${plainQuery(scenes[0]?.preset.name ?? '')}">Sandbox</a><a href="put-it-in-your-post/">${escape(words.post)}</a><a href="for-teachers/">For teachers</a></p><p>${escape(words.credits)}</p><p>${escape(words.typefaces)} <a href="third-party-notices.txt">${escape(words.notices)}</a></p></footer>`,
    '<p class="story-said" role="status"></p>',
    '</div>',
  ].join('\n')
  const style = `${variables(css)}\n${bare(css)}\n${roomsOf(scenes)}`
  return {
    title: opening.title,
    pageTitle: branded ? `${words.brand} · ${opening.lede.replace(/\.$/, '')}` : `${opening.title} · ${words.brand}`,
    description: branded ? opening.lede : `${opening.title}. ${opening.lede}`,
    head: `<style id="story-style">${style.replaceAll('</', '<\\/')}</style>`,
    body,
    stated,
    scenes: scenes.map(({ preset }) => preset.name),
  }
}

/** The scene with everything shown, where no script says its moment. */
const plainQuery = (name: string): string => escape(`scenario=${name}&show=all&controls=all`)

function check(sections: readonly Section[], glossary: readonly Term[]): void {
  const taken = new Set<string>([CONTENTS, GLOSSARY, READING])
  for (const { id } of sections) {
    if (!ID.test(id)) throw new Error(`section "${id}": a name is of lower-case words with hyphens`)
    if (taken.has(id)) throw new Error(`section ${id}: the name is taken`)
    taken.add(id)
  }
  const terms = new Set<string>()
  for (const { id } of glossary) {
    if (!ID.test(id)) throw new Error(`glossary, "${id}": a name is of lower-case words with hyphens`)
    if (terms.has(id)) throw new Error(`glossary, ${id}: it stands there twice`)
    terms.add(id)
  }
}

const sectionOf = (id: string, heading: string, inner: string, kind = ''): string =>
  `<section class="story-section${kind && ` ${kind}`}" id="${id}" aria-labelledby="${id}-title">\n<h2 id="${id}-title"><a href="#${id}">${escape(heading)}</a></h2>\n${inner}\n</section>`

function figureOf({ preset, still }: Shown, section: Section, known: Known): string {
  const { name } = preset
  const anchor = sceneAnchor(name)
  const says = section.caption === undefined ? '' : `<p class="scene-says">${readWords(section.caption, `section ${section.id}, caption`, known)}</p>`
  const title = escape(preset.scenario.title ?? preset.title)
  return [
    `<figure class="scene" id="${anchor}" data-scene="${name}"${preset.asks ? ' data-asks' : ''}>`,
    `<dinner-rush scenario="${name}"></dinner-rush>`,
    `<picture class="still"><source srcset="stills/${name}-dark.svg" media="screen and (prefers-color-scheme: dark)"><img src="stills/${name}.svg" alt="${escape(still.alt)}" width="${still.width}" height="${still.height}" loading="lazy"></picture>`,
    `<figcaption>${says}<p class="scene-told">${title}, ${escape(`${still.clock}. ${still.says}`)}</p>`,
    `<div class="scene-bar" role="group" aria-label="${title}"><button type="button" data-scene-act="replay">${icon('replay')}Replay</button><a href="#${anchor}" data-scene-act="link">${icon('link')}<b>Link<span> to this scene</span></b></a><a href="?${plainQuery(name)}" data-scene-act="open">${icon('open')}<b><span>Open in the </span>sandbox</b></a></div></figcaption>`,
    '</figure>',
  ].join('\n')
}

function glossaryOf(glossary: readonly Term[]): string {
  const row = ({ id, restaurant, system, says }: Term): string =>
    `<div id="${termAnchor(id)}"><dt>${escape(restaurant)}</dt> <dt>${escape(system)}</dt><dd id="${termSays(id)}">${escape(says)}</dd></div>`
  return `<dl>\n${glossary.map(row).join('\n')}\n</dl>`
}

const readingOf = (reading: readonly Work[]): string => `<ul>\n${reading.map(({ title, by, url, why }) => `<li><a href="${escape(url)}">${escape(title)}</a><span>${escape(by)}. ${escape(why)}</span></li>`).join('\n')}\n</ul>`

/** The colours that the style sheet asks for. */
function variables(css: string): string {
  const asked = new Set([...css.matchAll(/var\(--dr-([a-z-]+)/g)].map(([, name]) => name!.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())))
  const of = (palette: Palette): string =>
    (Object.entries(palette) as [string, unknown][]).flatMap(([name, value]) => (typeof value === 'string' && asked.has(name) ? `--dr-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}:${value}` : [])).join(';')
  return `:root{${of(light)}}@media screen and (prefers-color-scheme:dark){:root{${of(dark)}}}`
}

/** Without what is for its reader. */
const bare = (css: string): string => css.replace(/\/\*[^]*?\*\//g, '').replace(/\n\s*/g, '\n').replace(/\n{2,}/g, '\n').trim()

/** A figure fills the window up to its most. */
function roomsOf(scenes: readonly Shown[]): string {
  const rules = new Map<number, string[]>()
  for (const { preset, rooms } of scenes) {
    rooms.forEach(([width, height], i) => {
      const from = i === 0 ? 0 : width
      rules.set(from, [...(rules.get(from) ?? []), `#${sceneAnchor(preset.name)}{--room:${height}px}`])
    })
  }
  return [...rules]
    .sort(([a], [b]) => a - b)
    .map(([from, lines]) => (from === 0 ? lines.join('') : `@media (min-width:${from}px){${lines.join('')}}`))
    .join('\n')
}

/** Where the page takes it up. */
const HEAD = '<!-- story: head -->'
const BODY = '<!-- story -->'

/** The page with the article in it; its marks have to be there. `element`: where the figures' script is. */
export function intoPage(html: string, { head, body, pageTitle, description }: Article, element: string): string {
  for (const mark of [HEAD, BODY]) if (html.split(mark).length !== 2) throw new Error(`index.html has not exactly one ${mark}`)
  return html
    .replace(HEAD, () => `<script>${DECIDES};${brings(element)}</script>\n${head}`)
    .replace(BODY, () => body)
    .replace(/<title>[^<]*<\/title>/, () => `<title>${escape(pageTitle)}</title>`)
    .replace(/(<meta\s+name="description"\s+content=")[^"]*/, (_, open: string) => `${open}${escape(description)}`)
    // The article says everything that there is to be read.
    .replace(/\s*<noscript>[^]*?<\/noscript>/, '')
}

/** The page that is the sandbox alone. */
export const withoutStory = (html: string): string => html.replace(new RegExp(`\\s*(${HEAD}|${BODY})`, 'g'), '')
