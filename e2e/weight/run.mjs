/**
 * `npm run test:weight`: what every entry of the built product weighs as it travels, against its limit. What a figure asks for until its first
 * customer moves has budgets of its own, at which the build fails (vite.config.ts).
 */
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { overweight, weigh } from './entries.mjs'

const root = fileURLToPath(new URL('../../', import.meta.url))
const dist = process.env.DINNER_RUSH_DIST ?? `${root}dist`
if (!existsSync(`${dist}/index.html`)) throw new Error('There is no dist/ to weigh: run "npm run build" first.')

const chunk = (folder, name) => `${folder}/${readdirSync(`${dist}/${folder}`).find((file) => file.startsWith(`${name}-`) && file.endsWith('.js'))}`
const ENTRIES = [
  { entry: 'article', roots: () => ['index.html', 'dinner-rush.js'] },
  { entry: 'sandbox', roots: () => ['index.html', chunk('assets', 'sandbox')] },
  { entry: 'put it in your post', roots: () => ['put-it-in-your-post/index.html'] },
  { entry: 'embed', roots: () => ['embed/index.html'] },
  { entry: 'element', roots: () => ['dinner-rush.js'] },
  { entry: 'engine', roots: () => ['engine.js'], whole: false },
  { entry: 'one file', roots: () => ['dinner-rush.html'], whole: false },
  { entry: 'worker of the embed', roots: () => ['embed/desk.js'], whole: false },
  { entry: 'studio of the embed', roots: () => ['embed/studio.js'], whole: false },
]

/** Bytes. A little above what each weighed when it was set; whoever makes one lighter sets its limit anew. */
const LIMITS = {
  article: { 'at once': 25_000, 'in all': 1_730_000 },
  sandbox: { 'at once': 322_000, 'in all': 1_730_000 },
  'put it in your post': { 'at once': 96_000, 'in all': 237_000 },
  embed: { 'at once': 1_800, 'in all': 799_000 },
  element: { 'at once': 1_900, 'in all': 795_000 },
  engine: { 'at once': 134_000 },
  'one file': { 'at once': 537_000 },
  'worker of the embed': { 'at once': 79_000 },
  'studio of the embed': { 'at once': 197_000 },
  package: { packed: 1_400_000 },
}

/** The package as npm would send it. */
function tarball() {
  const text = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 1 << 26, shell: process.platform === 'win32' })
  const [{ size, entryCount }] = JSON.parse(text)
  return { entry: 'package', when: 'packed', bytes: size, files: entryCount }
}

const rows = [...weigh(dist, ENTRIES), ...(process.env.DINNER_RUSH_DIST ? [] : [tarball()])]
const cell = (text, wide) => String(text).padStart(wide)
console.log(`${'entry'.padEnd(32)}${cell('bytes', 10)}${cell('limit', 10)}${cell('files', 7)}`)
for (const { entry, when, bytes, files } of rows) console.log(`${`${entry}, ${when}`.padEnd(32)}${cell(bytes, 10)}${cell(LIMITS[entry]?.[when] ?? '-', 10)}${cell(files, 7)}`)
const over = overweight(rows, LIMITS)
for (const line of over) console.error(line)
process.exitCode = over.length > 0 ? 1 : 0
