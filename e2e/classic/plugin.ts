import { readFileSync } from 'node:fs'
import type { Plugin, Rolldown } from 'vite'

const LOADER = readFileSync(new URL('loader.js', import.meta.url), 'utf8').replace('export ', '')

/** A chunk and all that it stands on: what has to be here before it can be made. */
function withStanding(name: string, chunks: Record<string, Rolldown.RenderedChunk>, found = new Set<string>()): Set<string> {
  if (found.has(name)) return found
  found.add(name)
  for (const below of chunks[name]?.imports ?? []) withStanding(below, chunks, found)
  return found
}

/**
 * Makes classic scripts of CommonJS chunks: of the entry one that runs, with a small loader in it; of the others parts that it loads.
 * One copy of everything, whichever part needs it, and no word of it in the sources: they say `import()`.
 */
export function classicScripts(): Plugin {
  return {
    name: 'classic-scripts',
    apply: 'build',
    renderChunk(code, chunk, _options, meta) {
      const entry = Object.values(meta.chunks).find((one) => one.isEntry)!
      const here = withStanding(chunk.fileName, meta.chunks).add(entry.fileName)
      const loading = code.replace(/\bPromise\.resolve\(\)\.then\(\(\) => require\("\.\/([^"]+)"\)\)/g, (_, name: string) => {
        const wanted = [...withStanding(name, meta.chunks)].filter((one) => one === name || !here.has(one))
        return `load(${wanted.map((one) => JSON.stringify(one)).join(', ')})`
      })
      const maker = `(require, exports, load) => {\n${loading}\n}`
      const script = chunk.isEntry ? `(() => {\n${LOADER}\nbegin(${JSON.stringify(chunk.fileName)}, ${maker})\n})()` : `document.currentScript.dinnerRush(${maker})`
      return { code: script, map: null }
    },
  }
}
