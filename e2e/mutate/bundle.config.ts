import { pathToFileURL } from 'node:url'
import { defineConfig } from 'vite'

/** `vite build -c e2e/mutate/bundle.config.ts`: quick.ts and all that it tests, in a few scripts; files are read from where they stood, and a test is there for its effects, whatever the package says of its modules. */
export default defineConfig({
  plugins: [
    {
      name: 'where-it-stood',
      transform: (code, id) => (code.includes('import.meta.url') ? code.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(id).href)) : null),
    },
  ],
  publicDir: false,
  ssr: { noExternal: true, external: ['vitest'] },
  build: { ssr: 'e2e/mutate/quick.ts', outDir: 'quick', minify: false, target: 'es2022', rolldownOptions: { treeshake: false, output: { entryFileNames: 'quick.mjs', chunkFileNames: '[name]-[hash].mjs' } } },
})
