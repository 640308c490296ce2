import { fileURLToPath } from 'node:url'
import { runnerImport, type Plugin } from 'vite'
import { pagesOf } from './pages.ts'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))

/** Beside the built page one for each preset, with what makes a link to it a card. They need to know where they will stand. */
export function presetPages(site: string | null): Plugin {
  return {
    name: 'preset-pages',
    apply: 'build',
    generateBundle: {
      order: 'post',
      async handler(_options, bundle) {
        if (site === null) return this.warn('Without SITE_URL no pages of the presets, cards, oEmbed and sitemap are made (docs/embedding.md).')
        const page = bundle['index.html']
        if (page?.type !== 'asset') return this.error('no index.html has been built')
        const { module } = await runnerImport<typeof import('./told.ts')>(`${ROOT}e2e/site/told.ts`, { root: ROOT, configFile: false, logLevel: 'error' })
        const [index, ...others] = pagesOf(site, module.cards, String(page.source))
        page.source = index!.source
        for (const { fileName, source } of others) this.emitFile({ type: 'asset', fileName, source })
      },
    },
  }
}
