/**
 * `node e2e/hosts/types/check.mjs`: what authors write with React 18 and 19, Preact, Solid, Vue and Svelte, checked against the built
 * package's types by each one's own checker, as the lock file beside this names them.
 */
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const here = fileURLToPath(new URL('.', import.meta.url))
const home = fileURLToPath(new URL('../../../', import.meta.url))

const CHECKS = [
  ['react', 'tsc', '-p', 'react'],
  ['react-18', 'tsc', '-p', 'react-18'],
  ['preact', 'tsc', '-p', 'preact'],
  ['solid', 'tsc', '-p', 'solid'],
  ['vue', 'vue-tsc', '-p', 'vue'],
  ['svelte', 'svelte-check', '--workspace', 'svelte', '--tsconfig', './tsconfig.json'],
]

const run = (command, args) => spawnSync(command, args, { cwd: here, stdio: 'inherit' }).status === 0

if (!existsSync(`${home}dist/types/embed/element-jsx.d.ts`)) throw new Error('There are no types in dist/: run "npm run build" first.')
if (!run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'])) process.exit(1)
const place = `${here}node_modules/dinner-rush`
rmSync(place, { recursive: true, force: true })
mkdirSync(`${place}/dist`, { recursive: true })
cpSync(`${home}package.json`, `${place}/package.json`)
cpSync(`${home}dist/types`, `${place}/dist/types`, { recursive: true })

const failed = CHECKS.filter(([name, command, ...args]) => {
  const ok = run(`node_modules/.bin/${command}`, args)
  process.stdout.write(`${name}: ${ok ? 'ok' : 'FAILED'}\n`)
  return !ok
})
process.exitCode = failed.length > 0 ? 1 : 0
