/**
 * `node e2e/tools/readme.mjs` runs each command of the README in a clean clone of what is committed, one after another, and prints how long it took;
 * `-- start` and what follows names the only ones to run. A unit test looks on every run whether what the pages name is there.
 */
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const home = fileURLToPath(new URL('../../', import.meta.url))

/** Pages written by hand. */
export const PAGES = ['README.md', 'CONTRIBUTING.md', 'docs/README.md', 'docs/tour.md', 'docs/teaching.md', 'docs/embedding.md', 'docs/scenes.md', 'docs/architecture.md']

/** The commands of a page: lines of its shell blocks, and what stands in the text as `npm run …`, `npm ci` or `node …`. */
export function commandsOf(page) {
  const blocks = [...page.matchAll(/```sh\n([\s\S]*?)```/g)].flatMap(([, block]) => block.trim().split('\n'))
  const words = [...page.replace(/```[\s\S]*?```/g, '').matchAll(/`((?:npm|npx|node) [^`]+)`/g)].map(([, command]) => command)
  return [...new Set([...blocks, ...words])].filter((command) => !/…|\bNAME\b/.test(command))
}

/** What a page names that is not there: scripts of the package, files, and targets of links. */
export function missing(path) {
  const page = readFileSync(join(home, path), 'utf8')
  const { scripts } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'))
  const faults = []
  for (const command of commandsOf(page)) {
    for (const part of command.split('&&').map((one) => one.trim())) {
      const [, script] = /^npm (?:run )?(?:--silent )?([\w:]+)/.exec(part) ?? []
      if (script && !['ci', 'install', 'version', 'pack'].includes(script) && !scripts[script]) faults.push(`${part}: no such script`)
      const [, file] = /^node (\S+)/.exec(part) ?? []
      if (file && !existsSync(join(home, file))) faults.push(`${part}: no such file`)
      const [, tool] = /^npx (\S+)/.exec(part) ?? []
      if (tool && !existsSync(join(home, 'node_modules/.bin', tool))) faults.push(`${part}: no such tool`)
    }
  }
  const prose = page.replace(/```[\s\S]*?```/g, '').replaceAll(/`[^`]*NAME[^`]*`/g, '')
  for (const [, target] of prose.replaceAll(/`[^`]*`/g, '').matchAll(/(?:\]\(|src="|srcset=")(?!https?:|#|…)([^)#"\s]+)/g))
    if (!existsSync(join(home, dirname(path), target))) faults.push(`${target}: linked, and not there`)
  for (const [, file] of prose.matchAll(/`((?:src|e2e|docs|public)\/[\w./-]+)`/g)) if (!existsSync(join(home, file))) faults.push(`${file}: named, and not there`)
  return faults
}

/** Those that do not end by themselves are left when they have said where they are. */
const SERVES = /npm start$/

function run(command, cwd) {
  return new Promise((done) => {
    const child = spawn(command, { cwd, shell: true, detached: true, env: { ...process.env, PORT: '0' } })
    let said = ''
    const hear = (chunk) => {
      said = `${said}${chunk}`.slice(-20_000)
      if (SERVES.test(command) && /http:\/\/localhost/.test(said)) process.kill(-child.pid)
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.on('close', (code) => done({ ok: code === 0 || (SERVES.test(command) && /http:\/\/localhost/.test(said)), said }))
  })
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const only = process.argv.slice(2)
  const folder = mkdtempSync(join(tmpdir(), 'dinner-rush-readme-'))
  await run(`git clone --quiet ${JSON.stringify(home)} .`, folder)
  if (!readdirSync(folder).includes('package.json')) throw new Error('no clone')
  let failed = 0
  for (const command of commandsOf(readFileSync(join(home, 'README.md'), 'utf8'))) {
    if (command === 'npm run dev' || (only.length > 0 && !only.some((word) => command.includes(word)))) continue
    const from = Date.now()
    const { ok, said } = await run(command, folder)
    if (!ok) failed++
    console.log(`${ok ? 'ok    ' : 'FAILED'} ${((Date.now() - from) / 1000).toFixed(0).padStart(5)} s  ${command}${ok ? '' : `\n${said.slice(-2_000)}`}`)
  }
  rmSync(folder, { recursive: true, force: true })
  process.exitCode = failed > 0 ? 1 : 0
}
