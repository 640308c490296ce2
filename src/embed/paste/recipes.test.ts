import { runInNewContext } from 'node:vm'
import * as fc from 'fast-check'
import { transformWithOxc } from 'vite'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { optionsOf } from '../inside.ts'
import type { MountOptions } from '../options.ts'
import { optionsOfQuery } from '../query.ts'
import { ATTRIBUTES } from '../voice/attributes.ts'
import { markdown, oneLine } from './escape.ts'
import { RECIPES, write, type RecipeId } from './recipes.ts'
import { frameAddress, linkAddress, PLACEHOLDER, type Wish } from './wish.ts'
import { plain, wishes } from './wish.testing.ts'

const wellFormed = (words: string): string => words.replace(/\p{Cs}/gu, '\ufffd')

/** What a figure is asked for, beyond what it does by itself. */
function asked({ day, at, rate, show, controls, telling, theme, lang, autoplay }: Wish): MountOptions {
  const preset = 'preset' in day
  return {
    ...(preset ? { scenario: wellFormed(day.preset), ...(at !== null && { at: String(at) }) } : { state: day.state }),
    ...(rate !== null && { rate }),
    ...(show && { show: [...show] }),
    ...(controls && { controls: [...controls] }),
    ...(telling !== 'restaurant' && { telling }),
    ...(theme !== 'auto' && { theme }),
    ...(lang !== null && { lang }),
    ...(autoplay !== preset && { autoplay }),
  }
}

const queryOf = (address: string): URLSearchParams => new URL(address).searchParams

interface Node {
  tag: string
  props: Record<string, unknown>
}

/** MDX as its compiler has it: what is imported, and the element with all its attributes. */
async function readMdx(text: string): Promise<{ imported: string; root: Node }> {
  const [first, , ...rest] = text.split('\n')
  return { imported: first, root: await readJsx(rest.join('\n')) }
}

async function readJsx(text: string): Promise<Node> {
  const { code } = await transformWithOxc(`export default ${text}`, 'post.jsx', { jsx: { runtime: 'classic', pragma: 'h' } })
  const body = code.replace('export default', 'return').replace(/\/\/# sourceMapping.*/, '')
  const h = (tag: string, props: Record<string, unknown> | null, ...children: unknown[]): Node => ({ tag, props: { ...props, children } })
  return runInNewContext(`(() => { ${body} })()`, { h }) as Node
}

describe('a recipe', () => {
  it('says no more than what differs', () => {
    expect(write('element', plain)).toBe(
      '<script type="module" src="https://example.org/dinner-rush.js"></script>\n<dinner-rush scenario="sick-day" style="display: block; min-height: 720px">\n  <a href="https://example.org/?scenario=sick-day">Nino’s without Chloé</a>\n</dinner-rush>',
    )
    const wish: Wish = { ...plain, at: '12:40', show: ['stage', 'timeline'], controls: [], autoplay: false, lang: 'es' }
    expect(frameAddress(wish)).toBe('https://example.org/embed/?scenario=sick-day&at=12:40&show=stage,timeline&controls=none&lang=es&autoplay=no')
    // Whoever follows the link gets all of the figure.
    expect(linkAddress(wish)).toBe('https://example.org/?scenario=sick-day&at=12:40&lang=es')
    expect(write('dev-to', wish)).toBe('{% embed https://example.org/?scenario=sick-day&at=12:40&lang=es %}')
    expect(write('markdown', wish)).toBe('[![Nino’s without Chloé, 12:51. 9 people are waiting.](https://example.org/posters/sick-day.png)](https://example.org/?scenario=sick-day&at=12:40&lang=es)')
    // A link's day waits unless it is told to play; a picture of it is its writer's own.
    expect(frameAddress({ ...plain, day: { state: 'abc' }, at: 3 })).toBe('https://example.org/embed/?state=abc&autoplay=yes')
    expect(write('picture', { ...plain, day: { state: 'abc' }, autoplay: false })).toContain(`src="${PLACEHOLDER.picture}"`)
  })

  it('names a place to be filled in where its own is not known', () => {
    for (const id of Object.keys(RECIPES) as RecipeId[]) {
      const text = write(id, { ...plain, home: null })
      expect(text).not.toMatch(/null|undefined/)
      if (!['mdx', 'alt'].includes(id)) expect(text, id).toContain(PLACEHOLDER.home)
    }
  })

  it('asks in its address for what was wished, and for nothing else', () => {
    fc.assert(
      fc.property(wishes, (wish) => {
        const address = frameAddress(wish)
        expect(optionsOfQuery(queryOf(address))).toEqual(asked(wish))
        // As it stands it may go between brackets, quotes and blanks.
        expect(address.slice(wish.home?.length ?? 0)).toMatch(/^[\w\-.~:/?,&=%]+$/)
        const { show: _show, controls: _controls, theme: _theme, autoplay: _autoplay, ...followed } = asked(wish)
        expect(optionsOfQuery(queryOf(linkAddress(wish)))).toEqual(followed)
      }),
    )
  })

  it('is JSX that asks for the same, whatever the title', async () => {
    await fc.assert(
      fc.asyncProperty(wishes, async (wish) => {
        const { imported, root } = await readMdx(write('mdx', wish))
        expect(imported).toBe("import 'dinner-rush'")
        expect(root.tag).toBe('dinner-rush')
        const { children, ...said } = root.props
        const { scenario, ...rest } = asked(wish)
        expect(optionsOf({ getAttribute: (name) => (said[name] as string | undefined) ?? null }, ATTRIBUTES)).toEqual(scenario === undefined || !('preset' in wish.day) ? rest : { ...rest, scenario: expect.anything() as unknown })
        // A frame may be pasted there as it is.
        const frame = await readJsx(write('plain-frame', wish))
        expect([frame.props['src'], frame.props['title']]).toEqual([frameAddress(wish), oneLine(wish.title)])
        expect((children as Node[])[0].props).toEqual({ href: linkAddress(wish), children: [oneLine(wish.title)] })
      }),
      { numRuns: 60 },
    )
  })

  it('is one block in Markdown: no empty line, and the element’s tag alone on its line', () => {
    fc.assert(
      fc.property(wishes, (wish) => {
        for (const id of ['element', 'frame', 'plain-frame', 'picture', 'markdown', 'dev-to', 'reveal'] as const) expect(write(id, wish), id).not.toMatch(/\n\s*\n|\r/)
        expect(write('element', wish).split('\n')).toHaveLength(4)
        expect(write('markdown', wish).split('\n')).toHaveLength(1)
        // Nothing in the picture's words ends them, or is read as anything but words.
        expect(write('markdown', wish)).toMatch(/^\[!\[[^\][<>{}\\|*~`'"]*\]\([^\s()<>]*(\(b\)[^\s()<>]*)?\)\]\([^\s()<>]*(\(b\)[^\s()<>]*)?\)$/)
      }),
    )
  })

  it('leaves ordinary words in a picture’s words as they are', () => {
    expect(markdown('Nino’s, 12:40. 9 wait (& 2 left): $5/h, snake_case, 100%!')).toBe('Nino’s, 12:40. 9 wait (& 2 left): $5/h, snake_case, 100%!')
    expect(markdown('a ](b) *c* _d_ {{ e }} <f> "g"... &amp; \\')).toBe('a )(b) ∗c∗  d  (( e )) ‹f› ”g”… & amp; /')
  })

  it('is a string in Python and in JavaScript', () => {
    fc.assert(
      fc.property(wishes, (wish) => {
        const given = /^IFrame\((".*"), width="(\d+|100%)", height=(\d+)\)$/.exec(write('jupyter', wish).split('\n')[1])!
        expect(JSON.parse(given[1])).toBe(frameAddress(wish))
        expect(Number(given[3])).toBe(wish.height)
        expect(write('vue', wish).match(/<\/script>/g)).toHaveLength(1)
      }),
    )
  })
})

describe('the link of a day of one’s own', () => {
  afterEach(() => {
    vi.doUnmock('../site.ts')
    vi.resetModules()
  })

  it('leads to the page of the preset that it began as, where there are such: it unfurls with its picture', async () => {
    const wish = { ...plain, home: 'https://rush.example/', day: { state: 'abc', of: 'sick-day' } }
    expect(linkAddress(wish)).toBe('https://rush.example/?state=abc')
    vi.resetModules()
    vi.doMock('../site.ts', () => ({ SITE: 'https://rush.example/', PAGES: true }))
    expect((await import('./wish.ts')).linkAddress(wish)).toBe('https://rush.example/sick-day/?state=abc')
  })
})
