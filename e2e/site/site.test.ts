import { describe, expect, it } from 'vitest'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { presets as all } from '../../src/scenario/presets/all.ts'
import { opening, sections } from '../../src/story/article/index.ts'
import { siteAddress } from './address.ts'
import { FRAME } from './cards.ts'
import { pagesOf } from './pages.ts'
import { sitePages } from './plugin.ts'
import { fileOf } from './posters.ts'
import { cards } from './told.ts'

/** Those that have a page of their own. */
const presets = all.filter(({ listed }) => listed !== undefined)

const SITE = 'https://example.org/dinner-rush/'
const HTML = readFileSync(new URL('../../index.html', import.meta.url), 'utf8').replace('<script type="module" src="/src/app/main.ts"></script>', '<script type="module" crossorigin src="./assets/index-1.js"></script>')
/** As the article is told. */
const STORY = { title: 'A restaurant', description: 'It is a system.' }
const files = new Map(pagesOf(SITE, cards, HTML, STORY).map(({ fileName, source }) => [fileName, source]))
const fileAt = (url: string): string => {
  expect(url.startsWith(SITE), url).toBe(true)
  return url.slice(SITE.length)
}
/** What a reader of heads finds: the value of each property or name. */
const metaOf = (html: string): Map<string, string> => new Map([...html.matchAll(/<meta (?:property|name)="([^"]+)" content="([^"]*)" \/>/g)].map(([, key, value]) => [key, value]))

describe('SITE_URL', () => {
  it.each([
    [undefined, null],
    ['', null],
    ['  ', null],
    ['https://example.org', 'https://example.org/'],
    ['https://example.org/rush', 'https://example.org/rush/'],
    [' http://localhost:4173/a/b/ ', 'http://localhost:4173/a/b/'],
  ])('%j is %j', (given, site) => {
    expect(siteAddress(given)).toBe(site)
  })

  it.each([
    ['example.org/rush', /not an absolute address/],
    ['ftp://example.org/', /begins with ftp:/],
    ['javascript:alert(1)', /begins with javascript:/],
    ['https://example.org/?', /nothing may follow/],
    ['https://example.org/?a=1', /nothing may follow/],
    ['https://example.org/#top', /nothing may follow/],
    ['https://me:secret@example.org/', /names a user/],
    ['https://example.org/index.html', /is a page/],
  ])('%s is refused, with what was expected', (given, why) => {
    expect(() => siteAddress(given)).toThrow(why)
    expect(() => siteAddress(given)).toThrow(/^SITE_URL is ".*Expected .*https:\/\/example\.org\/dinner-rush\/$/)
  })
})

describe('the pages of the presets', () => {
  it('are one a preset with its answer, the site’s own, and a map of all', () => {
    const names = presets.map(({ name }) => name)
    expect([...files.keys()].sort()).toEqual(['index.html', 'sitemap.xml', ...names.flatMap((name) => [`${name}/index.html`, `oembed/${name}.json`])].sort())
    expect([...files.get('sitemap.xml')!.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, url]) => url)).toEqual([SITE, `${SITE}put-it-in-your-post/`, `${SITE}for-teachers/`, ...names.map((name) => `${SITE}${name}/`)])
  })

  it.each(['index.html', ...presets.map(({ name }) => `${name}/index.html`)])('%s has a whole card, all of it absolute, and every file of it there', (file) => {
    const html = files.get(file)!
    const own = cards.find(({ name }) => file.startsWith(name))
    // The article is told as what it is, with the first picture.
    const card = own ?? { ...cards[0]!, ...STORY }
    const meta = metaOf(html)
    const url = SITE + file.replace('index.html', '')
    expect(html).toContain(`<link rel="canonical" href="${url}" />`)
    expect(html.match(/<title>(.*)<\/title>/)![1]).toBe(`${card.title} · Dinner Rush`)
    expect(html.match(/<title>/g)).toHaveLength(1)
    expect(html.match(/name="description"/g)).toHaveLength(1)
    expect(Object.fromEntries(meta)).toMatchObject({
      description: card.description,
      'og:type': 'website',
      'og:site_name': 'Dinner Rush',
      'og:title': card.title,
      'og:description': card.description,
      'og:url': url,
      'og:image:width': '1200',
      'og:image:height': '630',
      'og:locale': 'en_US',
      'twitter:card': 'summary_large_image',
      'twitter:title': card.title,
    })
    expect(meta.get('og:image:alt')!.length).toBeGreaterThan(80)
    expect(meta.get('twitter:image:alt')!.length).toBeLessThanOrEqual(420)
    for (const key of ['og:image', 'twitter:image']) expect(existsSync(new URL(`../../public/${fileAt(meta.get(key)!)}`, import.meta.url))).toBe(true)
    const [, oembed] = html.match(/<link rel="alternate" type="application\/json\+oembed" href="([^"]+)"/)!
    expect(files.has(fileAt(oembed!))).toBe(true)
    // WordPress reads the head alone, of the first 150 kB.
    expect(html.indexOf('json+oembed')).toBeLessThan(html.indexOf('</head>'))
    const data = JSON.parse(html.match(/<script type="application\/ld\+json">(.*)<\/script>/)![1]!) as Record<string, unknown>
    expect(data).toMatchObject({ '@context': 'https://schema.org', '@type': ['WebApplication', 'LearningResource'], url, description: card.description })
    const folder = own ? '../' : './'
    expect(html).toContain(`src="${folder}assets/index-1.js"`)
    expect(html).toContain(own ? `<div id="root" data-scenario="${card.name}">` : '<div id="root">')
    // The article goes where it is to stand, and into no other page.
    expect(html.match(/<!-- story(: head)? -->/g)).toEqual(own ? null : ['<!-- story: head -->', '<!-- story -->'])
    if (!own) return
    // Without a script: the poster, and what the scene says.
    const [, bare] = html.match(/<noscript>(.*)<\/noscript>/)!
    expect(bare).toContain(card.description)
    expect(bare).toContain(`<img src="${folder}posters/${card.name}.png" width="1200" height="630"`)
  })

  it.each(presets.map(({ name }) => name))('answer of %s is oEmbed’s, and what WordPress leaves of it is the figure', (name) => {
    const answer = JSON.parse(files.get(`oembed/${name}.json`)!) as Record<string, string | number>
    expect(answer).toMatchObject({ version: '1.0', type: 'rich', ...FRAME, provider_url: SITE, thumbnail_width: 1200, thumbnail_height: 630, thumbnail_url: `${SITE}posters/${name}.png` })
    for (const key of ['width', 'height', 'cache_age', 'thumbnail_width', 'thumbnail_height']) expect(Number.isInteger(answer[key])).toBe(true)
    for (const key of ['title', 'provider_name', 'html']) expect(String(answer[key]).length).toBeGreaterThan(5)
    // wp_filter_oembed_result: one frame with nothing in it, known attributes, an address in quotes.
    const html = String(answer['html'])
    expect(html).toMatch(/^<iframe [^<>]*><\/iframe>$/)
    expect(html.match(/ src="(.*?)"/)![1]).toBe(`${SITE}embed/?scenario=${name}`)
    expect([...html.matchAll(/ ([a-z]+)="/g)].map(([, key]) => key)).toEqual(['src', 'width', 'height', 'title', 'frameborder', 'sandbox'])
    expect(answer['height']).toBeGreaterThanOrEqual(200)
    expect(answer['height']).toBeLessThanOrEqual(1_000)
  })

  it('carry no markup of a title', () => {
    const [card] = cards
    const made = pagesOf(SITE, [{ ...card!, title: '"><script>alert(1)</script>', description: '</script><b>&' }], HTML, { title: '<b>', description: '</script><b>&' })
    for (const { fileName, source } of made) {
      if (fileName.endsWith('.html')) expect(source.match(/<script/g)).toHaveLength(2)
      expect(source).not.toContain('<b>')
    }
  })

  it('are not made where nobody says where: one line says so, and the article with its stills and the teachers’ pages are all that is', async () => {
    const said: string[] = []
    const made: { fileName: string }[] = []
    const page = { type: 'asset', source: HTML }
    const { handler } = sitePages(null).generateBundle as unknown as { handler: (this: unknown, options: unknown, bundle: unknown) => Promise<void> }
    await handler.call({ warn: (line: string) => said.push(line), emitFile: (file: { fileName: string }) => made.push(file) }, {}, { 'index.html': page })
    expect(said).toEqual([expect.stringMatching(/^Without SITE_URL [^\n]+$/)])
    const scenes = sections.flatMap(({ scene }) => scene ?? [])
    const taught = all.filter(({ teaches }) => teaches).flatMap(({ name }) => [`sheets/${name}/index.html`, `sheets/${name}/still.svg`])
    expect(made.map(({ fileName }) => fileName).sort()).toEqual([...scenes.flatMap((name) => [`stills/${name}.svg`, `stills/${name}-dark.svg`]), 'for-teachers/index.html', ...taught].sort())
    expect(page.source).toContain(`<h1>${opening.title}</h1>`)
    expect(page.source).not.toMatch(/og:|twitter:|canonical|oembed/)
  })
})

describe('the posters', () => {
  it.each(presets.map(({ name }) => name))('of %s is a PNG of 1200 × 630 and under 120 kB', (name) => {
    const png = readFileSync(fileOf(name))
    expect(png.toString('latin1', 1, 4)).toBe('PNG')
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630])
    expect(statSync(fileOf(name)).size).toBeLessThan(120_000)
  })

  it('are of a moment within the day, after what was done before it', () => {
    for (const { poster, at, scenario } of presets) {
      expect(poster).toBeGreaterThan(at)
      expect(poster).toBeLessThan(scenario.duration)
    }
  })
})
