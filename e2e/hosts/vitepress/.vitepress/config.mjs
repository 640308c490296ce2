import { defineConfig } from 'vitepress'

export default defineConfig({
  title: 'A blog',
  head: [['link', { rel: 'stylesheet', href: '/site.css' }]],
  outDir: 'site',
  // Of the two addresses in the post neither is a page of this site.
  ignoreDeadLinks: true,
  // Else Vue takes the tag for a component that is missing, and writes nothing of it into the page.
  vue: { template: { compilerOptions: { isCustomElement: (tag) => tag === 'dinner-rush' } } },
  vite: { build: { sourcemap: false } },
})
