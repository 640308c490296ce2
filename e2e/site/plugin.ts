import { fileURLToPath } from 'node:url'
import { runnerImport, type Plugin } from 'vite'
import type { Card } from './cards.ts'
import { pagesOf } from './pages.ts'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))

/** The presets as their cards tell them, from the sources. */
export async function presetCards(): Promise<Card[]> {
  const load = async <T>(path: string): Promise<T> => (await runnerImport<T>(ROOT + path, { root: ROOT, configFile: false, logLevel: 'error' })).module
  const { presets } = await load<typeof import('../../src/scenario/presets/index.ts')>('src/scenario/presets/index.ts')
  const { POSTER, posterWords } = await load<typeof import('../../src/embed/takeaway/poster.ts')>('src/embed/takeaway/poster.ts')
  return Promise.all(
    presets.map(async (preset) => ({
      name: preset.name,
      title: preset.scenario.title ?? preset.title,
      description: preset.scenario.note ?? '',
      image: { ...POSTER, alt: await posterWords(preset) },
    })),
  )
}

/** Beside the built page one for each preset, with what makes a link to it a card. They need to know where they will stand. */
export function presetPages(site: string | null): Plugin {
  return {
    name: 'preset-pages',
    apply: 'build',
    generateBundle: {
      order: 'post',
      async handler(_options, bundle) {
        if (site === null) return this.warn('without SITE_URL no pages of the presets, cards, oEmbed or sitemap are made: docs/embedding.md')
        const page = bundle['index.html']
        if (page?.type !== 'asset') return this.error('no index.html has been built')
        const [index, ...others] = pagesOf(site, await presetCards(), String(page.source))
        page.source = index!.source
        for (const { fileName, source } of others) this.emitFile({ type: 'asset', fileName, source })
      },
    },
  }
}
