/**
 * `npm run test:package`: packs what is built, installs it in a fresh copy of each project beside this as a stranger would, and asks a compiler, a
 * bundler, a server and a browser: does a customer move, and does nobody complain? `-- NAME…` tries some, `-- --keep` leaves the copies.
 */
import { spawn, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from '@playwright/test'
import { browserArgs, findBrowser } from '../../tools/find-browser.mjs'
import { createFileServer, listen } from '../../tools/serve.mjs'

const here = fileURLToPath(new URL('.', import.meta.url))
const home = fileURLToPath(new URL('../../../', import.meta.url))
const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'))

const INSTALL = ['install', '--no-audit', '--no-fund', '--loglevel=error']
const START_MS = 120_000
const SEEN_MS = 60_000

/** Without what a test runner or a package manager around this one tells its own children. */
const env = { ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_|^NODE_ENV$/i.test(name))), CI: '1', NEXT_TELEMETRY_DISABLED: '1' }

function run(command, args, cwd) {
  const { status, error, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8', env })
  if (status !== 0) throw new Error(`${[command, ...args].join(' ')}: ${error?.message ?? `${stdout}\n${stderr}`.trim().slice(0, 3000)}`)
  return stdout.trim()
}

/** The archive that `npm publish` would send. */
function pack(place) {
  const told = JSON.parse(run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', place], home))
  const { filename, size, unpackedSize, entryCount } = Object.values(told)[0]
  process.stdout.write(`${filename}: ${(size / 1e6).toFixed(2)} MB, unpacked ${(unpackedSize / 1e6).toFixed(2)} MB, ${entryCount} files\n`)
  return join(place, filename)
}

const freePort = () =>
  new Promise((done) => {
    const server = createServer().listen(0, 'localhost', () => {
      const { port } = server.address()
      server.close(() => done(port))
    })
  })

/** A server that is a program: `args` for a port. Resolves when it answers; ended with all that it started. */
async function served(args, cwd, look) {
  const port = await freePort()
  const child = spawn('npx', args(port), { cwd, env: { ...env, CI: '' }, detached: true, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => void (said += text))
  try {
    const address = `http://localhost:${port}/`
    for (const end = Date.now() + START_MS; ; await new Promise((done) => setTimeout(done, 200))) {
      if (await fetch(address).then(({ ok }) => ok, () => false)) break
      if (Date.now() > end || child.exitCode !== null) throw new Error(`npx ${args(port).join(' ')} does not answer: ${said.slice(0, 2000)}`)
    }
    await look(address)
    // A server that renders the page says what went wrong here, not in the browser.
    const complaint = /^.*(error|warn|failed).*$/im.exec(said)
    if (complaint) throw new Error(`the server says: ${complaint[0]}`)
  } finally {
    process.kill(-child.pid, 'SIGTERM')
  }
}

async function servedFiles(folder, look) {
  const server = createFileServer(folder)
  const port = await listen(server, { host: 'localhost', port: 0, tries: 1 })
  try {
    await look(`http://localhost:${port}/`)
  } finally {
    server.close()
    server.closeAllConnections()
  }
}

const project = (name, other = []) => (tarball, place) => {
  const root = join(place, [name, ...other].join('-'))
  cpSync(join(here, name), root, { recursive: true })
  if (other.length > 0) run('npm', [...INSTALL, '--save-dev', ...other], root)
  run('npm', [...INSTALL, '--save', tarball], root)
  const { dependencies } = JSON.parse(readFileSync(join(root, 'node_modules/dinner-rush/package.json'), 'utf8'))
  if (dependencies) throw new Error(`it brings ${Object.keys(dependencies).join(', ')} along, which its files have in them`)
  return root
}

const viteDev = (...more) => (root, look) => served((port) => ['vite', '--port', String(port), '--strictPort', ...more], root, look)
const viteSteps = {
  'types, bundler': (root) => run('npx', ['tsc', '-p', '.'], root),
  build: (root) => run('npx', ['vite', 'build'], root),
  'built page': (root, look) => servedFiles(join(root, 'dist'), look),
}

/** @type {Record<string, { setUp: (tarball: string, place: string) => string, steps: Record<string, (root: string, look: (address: string) => Promise<void>) => unknown> }>} */
const projects = {
  vite: {
    setUp: project('vite'),
    steps: { ...viteSteps, 'dev server, pre-bundled': viteDev() },
  },
  'vite-7': {
    setUp: project('vite', ['vite@7.3.8']),
    steps: { ...viteSteps, 'dev server, excluded': viteDev('--config', 'before-8.config.js') },
  },
  next: {
    setUp: project('next'),
    steps: {
      'types and build': (root) => run('npx', ['next', 'build'], root),
      'built page': (root, look) => served((port) => ['next', 'start', '-p', String(port)], root, look),
      'dev server': (root, look) => served((port) => ['next', 'dev', '-p', String(port)], root, look),
    },
  },
  html: {
    setUp(tarball, place) {
      const root = project('html')(tarball, place)
      cpSync(join(root, 'node_modules/dinner-rush/dist'), join(root, 'vendor'), { recursive: true })
      return root
    },
    steps: {
      'own files': (root, look) => servedFiles(root, look),
      'a CDN’s bare address': (root, look) => servedFiles(root, (address) => look(`${address}cdn.html`, join(root, 'node_modules/dinner-rush'))),
    },
  },
  node: {
    setUp: project('node'),
    steps: {
      'types, nodenext': (root) => run('npx', ['tsc', '-p', '.'], root),
      import: (root) => run(process.execPath, ['esm.mjs'], root),
      require: (root) => {
        const [told, same] = ['commonjs.cjs', 'esm.mjs'].map((file) => run(process.execPath, ['--no-warnings', file], root))
        if (told !== same) throw new Error(`require says ${told}, import ${same}`)
        return told
      },
    },
  },
}

/** Opens a page with a figure and waits until somebody has moved in it; `bare`: the package that cdn.example answers with. */
const lookIn = (browser) => async (address, bare) => {
  const page = await browser.newPage({ viewport: { width: 900, height: 900 } })
  const faults = []
  page.on('pageerror', ({ message }) => faults.push(`page: ${message}`))
  page.on('console', (message) => void (['error', 'warning'].includes(message.type()) && faults.push(`console: ${message.text()} ${message.location().url}`)))
  page.on('response', (response) => void (response.status() >= 400 && faults.push(`${response.status()}: ${response.url()}`)))
  const workers = []
  page.on('worker', (worker) => workers.push(worker.url()))
  if (bare)
    await page.context().route('https://cdn.example/**', (route) => {
      const inside = /^\/npm\/dinner-rush@1(.*)$/.exec(new URL(route.request().url()).pathname)?.[1]
      const { jsdelivr } = JSON.parse(readFileSync(join(bare, 'package.json'), 'utf8'))
      return route.fulfill({ path: join(bare, inside || jsdelivr), contentType: 'text/javascript', headers: { 'access-control-allow-origin': '*' } })
    })
  try {
    await page.goto(address)
    const figure = page.locator('dinner-rush')
    // First in what the figure says it shows, then in what a reader sees of it.
    await page.waitForFunction(
      () => {
        const { figure: shown } = document.querySelector('dinner-rush')
        const picture = shown?.picture()
        if (!picture || !shown.store.getState().playback.playing) return false
        globalThis.firstPicture ??= picture
        return picture !== globalThis.firstPicture
      },
      undefined,
      { timeout: SEEN_MS },
    )
    const stage = figure.locator('.dr-stage').first()
    const before = await stage.screenshot()
    let moved = false
    for (let i = 0; i < 20 && !moved; i++) moved = !before.equals(await stage.screenshot())
    if (!moved) throw new Error('the stage stands still')
    const hired = await figure.evaluate(async (element) => {
      await element.figure.reach()
      await element.apply({ do: 'hire' })
      return (await element.pause()).minute > 0
    })
    if (!hired) throw new Error('nobody could be hired')
    await page.waitForFunction(() => /^ready at minute \d+/.test(document.querySelector('#heard').textContent), undefined, { timeout: SEEN_MS })
    for (const end = Date.now() + 10_000; workers.length === 0 && Date.now() < end; ) await page.waitForTimeout(100)
    if (workers.length === 0) faults.push('no worker came along')
    if (faults.length > 0) throw new Error([...new Set(faults)].join('\n'))
  } finally {
    await page.context().unrouteAll({ behavior: 'ignoreErrors' })
    await page.close()
  }
}

async function main() {
  const asked = process.argv.slice(2).filter((word) => !word.startsWith('--'))
  const unknown = asked.filter((name) => !(name in projects))
  if (unknown.length > 0) throw new Error(`No project of that name: ${unknown.join(', ')}. There are ${Object.keys(projects).join(', ')}.`)
  if (!existsSync(join(home, 'dist/dinner-rush.js'))) throw new Error('There is no dist/dinner-rush.js to pack: run "npm run build" first.')
  const place = mkdtempSync(join(tmpdir(), 'dinner-rush-package-'))
  mkdirSync(place, { recursive: true })
  const rows = []
  const attempt = async (name, step, work) => {
    const since = Date.now()
    let trouble = ''
    try {
      await work()
    } catch (error) {
      trouble = error.message
    }
    rows.push({ name, step, trouble, seconds: (Date.now() - since) / 1000 })
    process.stdout.write(`${name}, ${step}: ${trouble === '' ? 'ok' : `FAILED\n${trouble}`}\n`)
    return trouble === ''
  }
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: browserArgs() })
  try {
    const tarball = pack(place)
    for (const [name, { setUp, steps }] of Object.entries(projects)) {
      if (asked.length > 0 && !asked.includes(name)) continue
      let root = ''
      if (!(await attempt(name, 'install', () => void (root = setUp(tarball, place))))) continue
      for (const [step, work] of Object.entries(steps)) await attempt(name, step, () => work(root, lookIn(browser)))
    }
  } finally {
    await browser.close()
    if (process.argv.includes('--keep')) process.stdout.write(`The copies are in ${place}\n`)
    else rmSync(place, { recursive: true, force: true, maxRetries: 5 })
  }
  const wide = (key) => Math.max(...rows.map((row) => row[key].length))
  process.stdout.write(`\ndinner-rush ${version}, Node ${process.version}\n`)
  for (const { name, step, trouble, seconds } of rows) process.stdout.write(`${name.padEnd(wide('name'))}  ${step.padEnd(wide('step'))}  ${trouble === '' ? 'ok    ' : 'FAILED'}  ${seconds.toFixed(1).padStart(6)} s\n`)
  process.exitCode = rows.some(({ trouble }) => trouble !== '') ? 1 : 0
}

main().catch((error) => {
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
})
