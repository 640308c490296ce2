/**
 * `npm run test:publish`: whether what `npm publish` would send can be found, read and typed by those who install it (publint, Are The Types Wrong),
 * brings nothing that its files do not import, and names everybody whose work is in it. Needs what `npm run build` made.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core'
import { publint } from 'publint'
import { formatMessage } from 'publint/utils'

const home = fileURLToPath(new URL('../../', import.meta.url))
const described = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'))

/** What holds for every package of ES modules alone: Node resolved otherwise before `exports`, and CommonJS takes a module by `require` from Node 20.19 on. */
const USUAL = (problem) => problem.kind === 'CJSResolvesToESM' || problem.resolutionKind === 'node10'

const place = mkdtempSync(join(tmpdir(), 'dinner-rush-publish-'))
const faults = []
try {
  const told = JSON.parse(execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', place], { cwd: home, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }))
  const { filename, files } = Object.values(told)[0]
  const tarball = readFileSync(join(place, filename))
  const bytes = tarball.buffer.slice(tarball.byteOffset, tarball.byteOffset + tarball.length)

  const { messages } = await publint({ pack: { tarball: bytes }, strict: true })
  faults.push(...messages.map((message) => `publint: ${formatMessage(message, described, { color: false })}`))

  const { problems, types } = await checkPackage(createPackageFromTarballData(new Uint8Array(bytes)))
  if (!types) faults.push('types: there are none')
  faults.push(...(problems ?? []).filter((problem) => !USUAL(problem)).map((problem) => `types: ${JSON.stringify(problem)}`))

  if (described.dependencies) faults.push(`dependencies: who installs it would download ${Object.keys(described.dependencies).join(', ')}, which its files have in them`)

  const notices = readFileSync(join(home, 'dist/third-party-notices.txt'), 'utf8')
  if (!files.some(({ path }) => path === 'dist/third-party-notices.txt')) faults.push('third-party notices: not in the package')
  // What the sources call React is in most of it Preact (vite.config.ts).
  for (const name of [...importedBySources(), 'preact']) if (!notices.includes(`\n  ${name} `)) faults.push(`third-party notices: ${name} is in src/ and not named`)
} finally {
  rmSync(place, { recursive: true, force: true })
}

/** The packages that the product's sources import for what they do, by name. */
function importedBySources() {
  const names = new Set()
  for (const path of readdirSync(join(home, 'src'), { recursive: true })) {
    if (!/\.tsx?$/.test(path) || /\.(test|testing)\.tsx?$|\.d\.ts$/.test(path)) continue
    const code = readFileSync(join(home, 'src', path), 'utf8')
    for (const [, clause, name] of code.matchAll(/^(?:import|export)\s+([^'"]*?from\s*)?['"]((?:@[\w-]+\/)?[\w-]+)[^'"]*['"]/gm)) if (!clause?.startsWith('type ')) names.add(name)
    for (const [, name] of code.matchAll(/import\(['"]((?:@[\w-]+\/)?[\w-]+)[^'"]*['"]\)/g)) names.add(name)
  }
  return names
}

for (const fault of faults) process.stderr.write(`${fault}\n`)
process.exitCode = faults.length > 0 ? 1 : 0
