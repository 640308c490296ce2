/** What of dist/ each entry brings, and how much that is as it travels: packed by gzip, typefaces and pictures as they are. */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, extname, join, relative } from 'node:path'
import { gzipSync } from 'node:zlib'

const PACKED = new Set(['.woff2', '.png', '.jpg', '.gif'])
/** Pages, scripts and styles name others. */
const NAMES = new Set(['.html', '.js', '.css'])
/** Asked for with whoever names it: what a page's head has, and what a module stands on. */
const AT_ONCE = [
  /<script[^>]*\ssrc=["']([^"']+)["']/g,
  /<link[^>]*\srel="(?:modulepreload|stylesheet)"[^>]*\shref="([^"]+)"/g,
  /\b(?:from|import)\s*["'](\.[^"']+)["']/g,
]
/** Named at all. Classic scripts name others from where they lie themselves. */
const EVER = [...AT_ONCE, /["'`(]((?:\.{0,2}\/)?(?:[\w.-]+\/)*[\w.-]+\.(?:js|css|woff2|json))["'`)]/g]

function namedBy(file, patterns) {
  if (!NAMES.has(extname(file))) return []
  const text = readFileSync(file, 'utf8')
  const names = patterns.flatMap((pattern) => [...text.matchAll(pattern)].map((match) => match[1]))
  return names.map((name) => join(dirname(file), name)).filter(existsSync)
}

/** The files that `roots` bring, themselves included. */
function brought(roots, patterns) {
  const found = new Set(roots)
  for (const file of found) for (const named of namedBy(file, patterns)) found.add(named)
  return [...found]
}

const weightOf = (file) => {
  const bytes = readFileSync(file)
  return PACKED.has(extname(file)) ? bytes.length : gzipSync(bytes, { level: 9 }).length
}

/** `[{ entry, when, bytes, files }]`: what comes at once, and all that it could ever ask for. */
export function weigh(dist, entries) {
  return entries.flatMap(({ entry, roots, whole = true }) => {
    const files = roots(dist).map((name) => join(dist, name))
    const gone = files.find((file) => !existsSync(file))
    if (gone) throw new Error(`${entry}: ${relative(dist, gone)} is not in dist/`)
    const rows = [['at once', AT_ONCE], ...(whole ? [['in all', EVER]] : [])]
    return rows.map(([when, patterns]) => {
      const all = brought(files, patterns)
      return { entry, when, bytes: all.reduce((sum, file) => sum + weightOf(file), 0), files: all.length }
    })
  })
}

/** What weighs more than it may, in words; an entry without a limit is told, too. */
export function overweight(rows, limits) {
  return rows.flatMap(({ entry, when, bytes }) => {
    const limit = limits[entry]?.[when]
    if (limit === undefined) return [`${entry}, ${when}: ${bytes} bytes, and no limit is set for it (e2e/weight/run.mjs)`]
    return bytes > limit ? [`${entry}, ${when}: ${bytes} bytes, ${bytes - limit} more than its limit of ${limit} (e2e/weight/run.mjs)`] : []
  })
}
