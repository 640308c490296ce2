import { afterEach, describe, expect, it, vi } from 'vitest'

afterEach(() => {
  vi.unstubAllGlobals()
  vi.resetModules()
})

/** Where links of a figure lead whose script stands at `here`, in a build that was told `site`. */
async function homeOf(here: string, moved: boolean, site: string | null): Promise<string | undefined> {
  vi.resetModules()
  vi.doMock('./site.ts', () => ({ SITE: site, PAGES: site !== null }))
  const { workshopAt } = await import('./workers.ts')
  return workshopAt(here, moved).home
}

describe('what is beside a script', () => {
  it('leads links to the pages beside it, to none where it was moved, and to the site where that is known', async () => {
    const here = 'https://cdn.example/rush/embed/embed.js'
    expect(await homeOf(here, false, null)).toBe('https://cdn.example/rush/')
    expect(await homeOf('https://blog.example/_build/embed/', true, null)).toBeUndefined()
    for (const moved of [false, true]) expect(await homeOf(here, moved, 'https://site.example/')).toBe('https://site.example/')
  })
})
