import { defineConfig } from 'vitepress'

export default defineConfig({
  title: 'A blog',
  head: [['link', { rel: 'stylesheet', href: '/site.css' }]],
  outDir: 'site',
  // Of the two addresses in the post neither is a page of this site.
  ignoreDeadLinks: true,
  vite: { build: { sourcemap: false } },
})
