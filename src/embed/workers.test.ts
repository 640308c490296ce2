import { readFileSync } from 'node:fs'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { workshopAt, workshopOf, type Scripts } from './workers.ts'

afterEach(() => {
  vi.unstubAllGlobals()
  vi.resetModules()
})

const own: Scripts = { desk: 'https://cdn.example/rush/embed/desk.js', studio: 'https://cdn.example/rush/embed/studio.js' }
const onCdn: Scripts = { desk: 'https://cdn.example/npm/dinner-rush@1/dist/embed/desk.js', studio: 'https://cdn.example/npm/dinner-rush@1/dist/embed/studio.js' }
const moved: Scripts = { desk: 'https://blog.example/assets/desk-CQMwl6ea.js', studio: 'https://blog.example/assets/studio-C-Jp7jOj.js' }

/** Where links of a figure lead whose workers stand there, in a build that was told `site`. */
async function homeOf(scripts: Scripts, site: string | null): Promise<string | undefined> {
  vi.resetModules()
  vi.doMock('./site.ts', () => ({ SITE: site, PAGES: site !== null }))
  return (await import('./workers.ts')).workshopOf(scripts).home
}

describe('what is beside a script', () => {
  it('leads links to the pages beside it, to none where a bundler has moved it or a package has none, and to the site where that is known', async () => {
    expect(await homeOf(own, null)).toBe('https://cdn.example/rush/')
    for (const scripts of [moved, onCdn]) expect(await homeOf(scripts, null)).toBeUndefined()
    for (const scripts of [own, moved, onCdn]) expect(await homeOf(scripts, 'https://site.example/')).toBe('https://site.example/')
  })

  it('is shared by all figures of a page', () => {
    expect(workshopOf(own)).toBe(workshopAt('https://cdn.example/rush/embed/'))
  })

  it('is asked for in the words that bundlers look for', () => {
    const source = readFileSync(new URL('./element.ts', import.meta.url), 'utf8').replaceAll('/* @vite-ignore */ ', '')
    for (const name of ['desk', 'studio']) expect(source).toContain(`new URL('./embed/${name}.js', import.meta.url)`)
  })
})
