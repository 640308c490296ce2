/**
 * `npm run test:hosts`: a post in each of the hosts of `hosts.json`, by its own generator as its lock file names it, into `NAME/out/`, and
 * then every check of those (`e2e/hosts.spec.ts`). `node e2e/hosts/build.mjs NAME…` builds some and checks none.
 */
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = fileURLToPath(new URL('.', import.meta.url))
const home = fileURLToPath(new URL('../../', import.meta.url))
const hosts = JSON.parse(readFileSync(join(here, 'hosts.json'), 'utf8'))

/** Of what a generator writes, all that a browser asks for when it shows the post. */
const KEPT = new Set(['.html', '.js', '.css'])
/** Of the others, those that no post asks for: not found, the whole site as a table, chunks that are asked for only on the way to another page. */
const LEFT = [/^404\.html$/, /^hashmap\.json$/, /\.md\.[\w-]{8}\.js$/]

const run = (command, args, cwd) => {
  const { status, error, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8', env: { ...process.env, CI: '1', ASTRO_TELEMETRY_DISABLED: '1', JEKYLL_ENV: 'production' } })
  if (status !== 0) throw new Error(`${[command, ...args].join(' ')}: ${error?.message ?? `${stdout}\n${stderr}`}`)
}

const missing = (program) => spawnSync(program, ['version']).error?.code === 'ENOENT'

function prune(folder, below = '') {
  for (const name of readdirSync(join(folder, below))) {
    const path = join(below, name)
    const full = join(folder, path)
    if (statSync(full).isDirectory()) {
      prune(folder, path)
      if (readdirSync(full).length === 0) rmSync(full, { recursive: true })
    } else if (!KEPT.has(extname(name)) || LEFT.some((pattern) => pattern.test(path))) rmSync(full)
  }
}

const weight = (folder) => readdirSync(folder, { recursive: true, withFileTypes: true }).reduce((sum, at) => sum + (at.isFile() ? statSync(join(at.parentPath ?? at.path, at.name)).size : 0), 0)

/** In a copy: what is installed and kept by the way never stands among the sources. */
function build({ name, install, build: [command, ...args] }) {
  const copy = mkdtempSync(join(tmpdir(), `dinner-rush-${name}-`))
  try {
    cpSync(join(here, name), copy, { recursive: true, filter: (path) => path !== join(here, name, 'out') })
    if (install) run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], copy)
    run(command, args, copy)
    const site = join(copy, 'site')
    prune(site)
    const out = join(here, name, 'out')
    rmSync(out, { recursive: true, force: true })
    cpSync(site, out, { recursive: true })
    return weight(out)
  } finally {
    rmSync(copy, { recursive: true, force: true })
  }
}

const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !hosts.some((host) => host.name === name))
if (unknown.length > 0) throw new Error(`No host of that name: ${unknown.join(', ')}. There are ${hosts.map(({ name }) => name).join(', ')}.`)

const failed = []
for (const host of hosts.filter(({ name }) => asked.length === 0 || asked.includes(name))) {
  const label = `${host.is} (${host.name})`
  if (!host.build) process.stdout.write(`${label}: written by hand\n`)
  else if (host.needs && missing(host.needs)) process.stdout.write(`${label}: SKIPPED, there is no program "${host.needs}" here; its last output stays\n`)
  else {
    const since = Date.now()
    try {
      const bytes = build(host)
      process.stdout.write(`${label}: built, ${bytes} bytes, ${((Date.now() - since) / 1000).toFixed(1)} s\n`)
    } catch (error) {
      failed.push(host.name)
      process.stderr.write(`${label}: FAILED\n${error.message}\n`)
    }
  }
}
if (failed.length > 0) {
  process.stderr.write(`Not built: ${failed.join(', ')}\n`)
  process.exitCode = 1
} else if (asked.length === 0) {
  if (!existsSync(join(home, 'dist/dinner-rush.js'))) throw new Error('There is no dist/dinner-rush.js to put into the posts: run "npm run build" first.')
  process.exitCode = spawnSync('npx', ['playwright', 'test', 'e2e/hosts.spec.ts'], { cwd: home, stdio: 'inherit' }).status ?? 1
}
