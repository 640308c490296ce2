import { fileURLToPath } from 'node:url'
import { runnerImport, type Plugin } from 'vite'
import { intoPage } from './article.ts'
import { pagesOf } from './pages.ts'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))

/** One of the modules here, run as the product's own are. */
const run = async <T>(name: string): Promise<T> => (await runnerImport<T>(`${ROOT}e2e/site/${name}`, { root: ROOT, configFile: false, logLevel: 'error' })).module

/** Where the element is found from the page: built beside it, or among the sources. */
const ELEMENT = { built: './dinner-rush.js', sources: '/src/embed/element.ts' }

type Story = typeof import('./story.ts')

/**
 * The site's own page is the article, with its stills beside it; what teachers need stands below it; and, where it is known at which address all will stand, there is one page
 * more for each preset, with what makes a link to it a card.
 */
export function sitePages(site: string | null): Plugin {
  return {
    name: 'site-pages',
    apply: 'build',
    generateBundle: {
      order: 'post',
      async handler(_options, bundle) {
        if (site === null) this.warn('Without SITE_URL no pages of the presets, cards, oEmbed and sitemap are made (docs/embedding.md).')
        const page = bundle['index.html']
        if (page?.type !== 'asset') return this.error('no index.html has been built')
        const { article, stills } = await run<Story>('story.ts')
        const html = String(page.source)
        const { files } = await run<typeof import('./teachers/index.ts')>('teachers/index.ts')
        const others = [...stills, ...files]
        let index = html
        if (site !== null) {
          const { cards } = await run<typeof import('./told.ts')>('told.ts')
          const [first, ...rest] = pagesOf(site, cards, html, article)
          index = first!.source
          others.push(...rest)
        }
        page.source = intoPage(index, article, ELEMENT.built)
        for (const { fileName, source } of others) this.emitFile({ type: 'asset', fileName, source })
      },
    },
  }
}

/** The same from the sources: written anew for every visit, so that a word changed is a word seen. */
export function storyInDevelopment(): Plugin {
  let told: Promise<Story> | null = null
  const story = (): Promise<Story> => (told ??= run<Story>('story.ts'))
  return {
    name: 'story-in-development',
    apply: 'serve',
    configureServer(server) {
      server.watcher.on('change', (path) => {
        if (!/\/src\/(story|scenario)\/|\/e2e\/site\//.test(path)) return
        told = null
        if (/\/src\/story\//.test(path)) server.ws.send({ type: 'full-reload' })
      })
      server.middlewares.use(async (request, response, next) => {
        const path = (request.url ?? '').replace(/[?#].*$/, '')
        const name = /^\/(stills\/[\w-]+\.svg)$/.exec(path)?.[1]
        if (name === undefined) return next()
        try {
          const still = (await story()).stills.find(({ fileName }) => fileName === name)
          if (!still) return next()
          response.setHeader('Content-Type', 'image/svg+xml')
          response.end(still.source)
        } catch (error) {
          next(error)
        }
      })
    },
    transformIndexHtml: {
      order: 'post',
      async handler(html, { path }) {
        return path === '/index.html' ? intoPage(html, (await story()).article, ELEMENT.sources) : html
      },
    },
  }
}
