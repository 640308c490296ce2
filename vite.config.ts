import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import react from '@vitejs/plugin-react'
import type { Plugin, Rolldown, UserConfig } from 'vite'
import { defineConfig } from 'vitest/config'
import { budget } from './e2e/classic/budget.ts'
import { oneFile } from './e2e/classic/onefile.ts'
import { classicScripts } from './e2e/classic/plugin.ts'
import { siteAddress } from './e2e/site/address.ts'
import { withoutStory } from './e2e/site/article.ts'
import { sitePages, storyInDevelopment } from './e2e/site/plugin.ts'

/** Bytes, compressed: before a figure is near the view, to its first moving customer, and all that comes while nobody touches it. */
const BUDGETS = { waiting: 2_000, moving: 90_000, untouched: 160_000 }

/**
 * What a figure that shows its status, the stage and its actions asks for after its first picture, untouched: the scene and its words, what
 * stands around the stage, its voice. So they are asked for in src/embed (options, inside, guest, whole, pieces); a browser is asked what
 * really came in e2e/element.spec.ts.
 */
const UNTOUCHED = [/src\/scenario\/opened\/(?!all|catalogue)[\w-]+\.json$/, /src\/text\/en\/around\.ts$/, /src\/embed\/whole\.tsx$/, /src\/embed\/Narration\.tsx$/, /src\/embed\/voice\/(voice|guest)\.ts$/]

const PURE = ['kernel', 'theory', 'scenario', 'restaurant', 'run', 'text', 'views', 'story']

/** The folder of the page that says what to paste where. */
const POST = 'put-it-in-your-post'

/** The site's page, as the sandbox alone. */
const sitePage = withoutStory(readFileSync(new URL('index.html', import.meta.url), 'utf8'))
/** Where the site will stand: without it nothing is made that has to say so. */
const SITE = siteAddress(process.env['SITE_URL'])

const guestPage = readFileSync(new URL('public/embed/index.html', import.meta.url), 'utf8')

const preactForReact = {
  'react-dom/client': 'preact/compat/client',
  'react/jsx-runtime': 'preact/jsx-runtime',
  'react-dom': 'preact/compat',
  react: 'preact/compat',
}

/** What comes together is asked for in one go, and compresses best together: each with all that it stands on. `first`: the first picture's root. */
const together = (first: RegExp): Rolldown.CodeSplittingOptions => ({
  groups: [
    // Vite's own, which every import() goes through.
    { name: 'loading', test: /vite\/(preload-helper|modulepreload-polyfill)/, priority: 11 },
    { name: 'figure', test: first, priority: 10 },
    // What stands around the stage, then what a figure may show untouched, then what comes with a hand.
    { name: 'panels', test: /src\/embed\/(whole|Narration|page)\.tsx?$|src\/(views\/(losses|chart\/(clock|size))|text\/names)\.ts$|node_modules\/zustand/, priority: 9 },
    { name: 'plot', test: /src\/views\/chart\/(linear|path|tickStep|boxes)\.ts$/, priority: 8 },
    { name: 'voice', test: /src\/embed\/voice\/(voice|guest)\.ts$/, priority: 8 },
    { name: 'untouched', test: /src\/embed\/untouched\/work\.ts$|src\/(restaurant\/sliced|embed\/runs)\.ts$/, priority: 8 },
    { name: 'foreseen', test: /src\/embed\/untouched\/ahead\.ts$/, priority: 7 },
    { name: 'beside', test: /src\/embed\/untouched\/beside\.ts$/, priority: 7 },
    { name: 'traced', test: /src\/embed\/untouched\/traced\.ts$/, priority: 7 },
    { name: 'table', test: /src\/scenario\/parse\.ts$/, priority: 6 },
    { name: 'charts', test: /node_modules\/d3-(shape|scale|path)/, priority: 5 },
    { name: 'arrays', test: /node_modules\/d3-array/, priority: 6 },
    { name: 'timeline', test: /src\/views\/timeline\/View\.tsx$/, priority: 4 },
    { name: 'ground', test: /src\/views\/map\/select\.ts$/, priority: 4 },
    { name: 'compared', test: /src\/embed\/Compared\.tsx$/, priority: 3 },
    { name: 'hands', test: /src\/embed\/hands\.ts$/, priority: 2 },
    { name: 'tips', test: /node_modules\/@floating-ui/, priority: 1 },
    { name: 'dialogs', test: /src\/embed\/(HelpDialog|CompareForm|takeaway\/ShareDialog)\.tsx$|src\/panels\/(Card|Trouble)\.tsx$/, priority: 1 },
  ],
})

/** What `vite build --mode …` makes; anything else is the site. */
const products: Record<string, () => UserConfig> = {
  /** dist/engine.js: the library, for Node and browsers, nothing left to import. */
  engine: () => ({
    publicDir: false,
    build: {
      outDir: 'dist',
      emptyOutDir: false,
      target: 'es2022',
      minify: false,
      lib: { entry: 'src/engine.ts', formats: ['es'], fileName: () => 'engine.js' },
    },
  }),

  /**
   * dist/embed/: the figure for `<iframe sandbox="allow-scripts">`, where a module script would need the host's CORS headers. Classic
   * scripts: embed.js, and the parts that it loads when they are needed. Styles (`?inline`) and presets are in them. What React does for
   * the site, Preact does here for a fifth of the weight.
   */
  embed: () => ({
    plugins: [react(), classicScripts(), budget(BUDGETS, { 'index.html': guestPage }, UNTOUCHED)],
    publicDir: false,
    define: { 'process.env.NODE_ENV': '"production"' },
    resolve: { alias: preactForReact },
    build: {
      outDir: 'dist/embed',
      emptyOutDir: false,
      target: 'es2022',
      assetsInlineLimit: Infinity,
      cssCodeSplit: false,
      lib: { entry: 'src/embed/frame.ts', formats: ['cjs'], fileName: () => 'embed.js' },
      rolldownOptions: {
        output: {
          exports: 'named',
          chunkFileNames: '[name]-[hash].js',
          codeSplitting: together(/src\/embed\/guest\.ts$/),
        },
      },
    },
  }),

  /** dist/dinner-rush.js: the element, a module, and the parts that it imports when it is about to be seen. */
  element: () => ({
    plugins: [react(), forOtherBundlers(), budget(BUDGETS, {}, UNTOUCHED)],
    publicDir: false,
    define: { 'process.env.NODE_ENV': '"production"' },
    resolve: { alias: preactForReact },
    build: {
      outDir: 'dist',
      emptyOutDir: false,
      target: 'es2022',
      assetsInlineLimit: Infinity,
      cssCodeSplit: false,
      // As a library: what comes later is imported plainly, by nothing of Vite's.
      lib: { entry: 'src/embed/element.ts', formats: ['es'], fileName: () => 'dinner-rush.js' },
      rolldownOptions: {
        output: { minify: true, chunkFileNames: 'parts/[name]-[hash].js', codeSplitting: together(/src\/embed\/inside\.ts$/) },
      },
    },
  }),

  /** dist/put-it-in-your-post/: the site's second page. Alone, so that it brings nothing of the figure, and the figure's page nothing of it. */
  post: () => ({
    root: 'src/app',
    base: './',
    plugins: [react()],
    publicDir: false,
    build: { outDir: '../../dist', emptyOutDir: false, target: 'es2022', rolldownOptions: { input: `src/app/${POST}/index.html` } },
  }),

  /** dist/embed/desk.js: the worker beside it. */
  desk: () => classicScript('src/run/desk.worker.ts', 'desk.js'),

  /** dist/embed/studio.js: pictures, films and tables. */
  studio: () => classicScript('src/embed/takeaway/studio.worker.ts', 'studio.js'),

  /** dist/dinner-rush.html: the site in one file, workers, words and typefaces in it, for a disk or a mail. */
  onefile: () => ({
    plugins: [react(), oneFile(sitePage, 'dinner-rush.html')],
    publicDir: false,
    define: { 'process.env.NODE_ENV': '"production"' },
    resolve: { alias: preactForReact },
    build: {
      outDir: 'dist',
      emptyOutDir: false,
      target: 'es2022',
      assetsInlineLimit: Infinity,
      cssCodeSplit: false,
      lib: { entry: 'src/app/onefile.ts', formats: ['iife'], name: 'DinnerRushPage', fileName: () => 'onefile.js' },
    },
  }),
}

/** One classic script that nothing is imported into, beside the embed's. */
function classicScript(entry: string, fileName: string): UserConfig {
  return {
    publicDir: false,
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: 'dist/embed',
      emptyOutDir: false,
      target: 'es2022',
      lib: { entry, formats: ['iife'], name: 'DinnerRushWorker', fileName: () => fileName },
    },
  }
}

/** What tells this build to leave the workers' addresses alone would tell an author's bundler, too, which has to bring them along. */
const forOtherBundlers = (): Plugin => ({
  name: 'for-other-bundlers',
  generateBundle(_options, bundle) {
    for (const file of Object.values(bundle)) if (file.type === 'chunk' && file.isEntry) file.code = file.code.replace(/\s*\/\* @vite-ignore \*\/\s*/g, '')
  },
})

/** The site: relative paths, so that it can be served from any folder of any host. */
const site = (): UserConfig => ({
  base: './',
  plugins: [react(), pagesInDevelopment(), storyInDevelopment(), sitePages(SITE)],
  build: { outDir: 'dist', emptyOutDir: true, target: 'es2022', chunkSizeWarningLimit: 700, rolldownOptions: { output: { codeSplitting: together(/src\/embed\/mount\.tsx$/) } } },
  worker: { format: 'es' },
})

/** `npm run dev` serves the frame, as a module, and the second page from the sources, at the addresses of the built ones. */
function pagesInDevelopment(): Plugin {
  const page = (path: string): Promise<string> => readFile(new URL(path, import.meta.url), 'utf8')
  const pages: Record<string, () => Promise<string>> = {
    embed: async () => (await page('public/embed/index.html')).replace('<script src="embed.js">', '<script type="module" src="/src/embed/frame.ts">'),
    [POST]: async () => (await page(`src/app/${POST}/index.html`)).replace('src="./main.tsx"', `src="/src/app/${POST}/main.tsx"`),
  }
  return {
    name: 'pages-in-development',
    apply: 'serve',
    configureServer(server) {
      server.middlewares.use(async (request, response, next) => {
        const path = (request.url ?? '').replace(/[?#].*$/, '')
        const found = pages[/^\/([^/]+)\/(index\.html)?$/.exec(path)?.[1] ?? '']
        if (!found) return next()
        try {
          response.setHeader('Content-Type', 'text/html; charset=utf-8')
          response.end(await server.transformIndexHtml(request.url ?? path, await found()))
        } catch (error) {
          next(error)
        }
      })
    },
  }
}

/** Its edition, and where what is wrong with it can be told (src/embed/about.ts). */
const { version, bugs } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8')) as { version: string; bugs?: string | { url?: string } }
const ABOUT = { version, issues: (typeof bugs === 'string' ? bugs : bugs?.url) ?? null }

/** What every product knows of the site (src/embed/site.ts). From the sources, and in unit tests, no preset has a page. */
function knowing(product: UserConfig, built: boolean): UserConfig {
  return { ...product, define: { ...product.define, DINNER_RUSH_SITE: JSON.stringify(built ? SITE : null), DINNER_RUSH_ABOUT: JSON.stringify(ABOUT) } }
}

/** Each product tells whose packages are in it: `e2e/tools/notices.mjs` makes one text of that. The one file has nothing of its own. */
function noticed(product: UserConfig, mode: string): UserConfig {
  return { ...product, build: { ...product.build, license: mode === 'onefile' ? false : { fileName: `.vite/${mode}.json` } } }
}

export default defineConfig(({ mode, command }) => ({
  ...noticed(knowing((products[mode] ?? site)(), command === 'build'), mode),
  test: {
    environment: 'node',
    // Every core: by default one is left to the main process, of two half the machine.
    maxWorkers: availableParallelism(),
    // Every word at hand, and what checks commands: as a figure has them once it is whole.
    setupFiles: ['src/text/words.testing.ts', 'src/scenario/parse.ts'],
    // Properties over random days take as long as the machine takes; no test is about speed.
    testTimeout: 120_000,
    // What has no page and no state of its own shares its modules: to load them for each file takes longer than most of the tests.
    projects: [
      { extends: true, test: { name: 'pure', include: PURE.map((folder) => `src/${folder}/**/*.test.{ts,tsx}`), isolate: false } },
      { extends: true, test: { name: 'rest', include: ['src/**/*.test.{ts,tsx}', 'e2e/**/*.test.{ts,mjs}'], exclude: ['**/node_modules/**', 'e2e/hosts/*/**', ...PURE.map((folder) => `src/${folder}/**`)] } },
    ],
  },
}))
