import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { articleOf, intoPage, withoutStory, type Shown, type Written } from './article.ts'
import { article, stills } from './story.ts'

const HTML = readFileSync(new URL('../../index.html', import.meta.url), 'utf8')

const scene = (name: string): Shown => ({
  preset: { name, title: name, scenario: { title: `At <${name}>` } as Shown['preset']['scenario'] },
  still: { width: 600, height: 300, alt: `"${name}" & more`, clock: '12:00', says: 'Nobody waits.' },
  rooms: [[320, 700], [700, 500]],
})
const written: Written = {
  opening: { title: 'A & B', lede: 'C.' },
  sections: [
    { id: 'one', heading: 'One <1>', scene: 'rush', prose: 'a\n\nb {{node}} [[31|n]]' },
    { id: 'two', heading: 'Two', short: '2', scene: 'calm', caption: 'Look at *her*.', prose: 'c\n\nd' },
    { id: 'three', heading: 'Three', prose: 'e' },
  ],
  glossary: [{ id: 'node', restaurant: 'employee', system: 'node', says: 'It works & rests.' }],
  reading: [{ title: 'T', by: 'B', url: 'https://x.org/?a&b', why: 'W' }],
  words: { brand: 'Brand', post: 'Post', credits: 'Credits', typefaces: 'Typefaces', notices: 'Notices' },
}
const made = (change: Partial<Written> = {}, shown = [scene('rush'), scene('calm')]): ReturnType<typeof articleOf> => articleOf({ ...written, ...change }, shown, 'a { color: var(--dr-ink-soft) } /* why */')
const order = (body: string, ...what: string[]): void => {
  const places = what.map((one) => body.indexOf(one))
  expect(places.every((place) => place >= 0)).toBe(true)
  expect([...places].sort((a, b) => a - b)).toEqual(places)
}

describe('the article', () => {
  it('opens with the first scene; the others stand after the first paragraph of their section', () => {
    const { body, scenes, stated } = made()
    order(body, '<h1>A &amp; B</h1>', 'id="scene-rush"', 'id="one"', '<p>a</p>', 'id="two"', '<p>c</p>', 'id="scene-calm"', '<p>d</p>', 'id="three"', 'id="glossary"', 'It works &amp; rests.', 'href="https://x.org/?a&amp;b"', 'Credits')
    expect(body.match(/<dinner-rush /g)).toHaveLength(2)
    expect(scenes).toEqual(['rush', 'calm'])
    expect(stated).toEqual([{ id: 'n', words: '31', line: 3, section: 'one' }])
    order(made({ sections: [written.sections[0]!, { ...written.sections[1]!, prose: 'c\n\nd\n\n::scene\n\nf' }] }).body, '<p>d</p>', 'id="scene-calm"', '<p>f</p>')
  })

  it('has of every scene a still with its words, of every section a link, and nothing unescaped', () => {
    const { body } = made()
    expect(body).toContain('<source srcset="stills/rush-dark.svg" media="screen and (prefers-color-scheme: dark)"><img src="stills/rush.svg" alt="&quot;rush&quot; &amp; more" width="600" height="300" loading="lazy">')
    expect(body).toContain('At &lt;rush&gt;, 12:00. Nobody waits.')
    expect(body).toContain('<h2 id="one-title"><a href="#one">One &lt;1&gt;</a></h2>')
    expect(body).toContain('<li><a href="#two">2</a></li>')
    expect(body).toContain('href="?scenario=calm&amp;show=all&amp;controls=all"')
    expect(body).toContain('Look at <em>her</em>.')
  })

  it('brings the colours that its style asks for, both schemes, and room for every figure by its width', () => {
    const { head } = made()
    expect(head).toContain(':root{--dr-ink-soft:#655e54}@media screen and (prefers-color-scheme:dark){:root{--dr-ink-soft:#b5ad9e}}')
    expect(head).not.toContain('why')
    expect(head).toContain('#scene-rush{--room:700px}#scene-calm{--room:700px}\n@media (min-width:700px){#scene-rush{--room:500px}#scene-calm{--room:500px}}')
  })

  it.each<[string, Partial<Written>, RegExp]>([
    ['a scene that is not there', { sections: [{ id: 'one', heading: 'One', scene: 'dinner', prose: 'a' }] }, /^section one: there is no scene "dinner"$/],
    ['a scene that stands twice', { sections: ['one', 'two'].map((id) => ({ id, heading: id, scene: 'rush', prose: 'a' })) }, /"rush" stands in more than one section/],
    ['a term that is not there', { glossary: [] }, /^section one, line 3: "node" is not in the glossary$/],
    ['a name twice', { sections: [{ id: 'one', heading: 'One', prose: 'a' }, { id: 'one', heading: 'One', prose: 'a' }] }, /^section one: the name is taken$/],
    ['a name of the page’s own', { sections: [{ id: 'glossary', heading: 'One', prose: 'a' }] }, /the name is taken/],
    ['a name that no address has', { sections: [{ id: 'One two', heading: 'One', prose: 'a' }] }, /lower-case words/],
    ['a term twice', { glossary: [written.glossary[0]!, written.glossary[0]!] }, /^glossary, node: it stands there twice$/],
  ])('refuses %s', (_, change, why) => {
    expect(() => made(change)).toThrow(why)
  })

  it('goes into the page once, and what says that there has to be a script goes out', () => {
    const page = intoPage(HTML, made(), './element.js')
    expect(page).toContain('<title>A &amp; B · Brand</title>')
    expect(page).toContain('content="A &amp; B. C."')
    expect(page).toContain("src:'./element.js'")
    expect(page).not.toContain('<noscript>')
    expect(page.match(/<!--/g)).toBeNull()
    expect(() => intoPage('<html></html>', made(), '')).toThrow(/has not exactly one/)
    expect(withoutStory(HTML)).not.toMatch(/<!--|story/)
    expect(withoutStory(HTML)).toContain('<noscript>')
  })

  it('says its name once where it is called as the site is', () => {
    const { body, pageTitle, description } = made({ opening: { title: 'Brand', lede: 'What it is.' } })
    expect(body.match(/>Brand</g)).toEqual(['>Brand<'])
    expect([pageTitle, description]).toEqual(['Brand · What it is', 'What it is.'])
  })

  it('of the house is whole, and its stills open alone', () => {
    expect(stills).toHaveLength(2 * article.scenes.length)
    for (const { fileName, source } of stills) {
      expect(source, fileName).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="0 0 \d+ \d+" width="\d+" height="\d+" role="img" aria-label="[^"]{80,}">.*<\/svg>$/)
      expect(source.match(/\b(NaN|undefined|Infinity)\b/), fileName).toBeNull()
    }
  })
})
