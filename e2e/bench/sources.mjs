/** The product's sources as one script for a bench: Node reads no TypeScript. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'vite'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** What these files export, by path: `{ 'src/run/survey/cell.ts': ['simulateCell'] }`. */
export async function loadSources(names) {
  const folder = mkdtempSync(join(tmpdir(), 'dinner-rush-sources-'))
  try {
    const entry = join(folder, 'entry.js')
    writeFileSync(entry, Object.entries(names).map(([file, list]) => `export { ${list.join(', ')} } from '${root}${file}'\n`).join(''))
    await build({
      root,
      configFile: false,
      publicDir: false,
      logLevel: 'error',
      build: { outDir: folder, emptyOutDir: false, target: 'es2022', minify: false, lib: { entry, formats: ['es'], fileName: () => 'sources.mjs' } },
    })
    return await import(pathToFileURL(join(folder, 'sources.mjs')).href)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
