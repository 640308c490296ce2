/**
 * The simulators that are measured beside ours, each with the size of run that its pace allows. `shared` and `twoChoices`
 * take (servers, load, customers, seed) and answer `{ wait, seconds? }`, or a promise of it; absent where there is no such run.
 */
import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import * as simjs from './simjs.mjs'
import * as simscript from './simscript.mjs'

const file = (name) => fileURLToPath(new URL(name, import.meta.url))
const output = (command, args, stderr = 'inherit') =>
  execFileSync(command, args.map(String), { encoding: 'utf8', stdio: ['ignore', 'pipe', stderr], timeout: 120_000 })

/** The first of the commands that answers, with its answer; null if none does. */
function found(commands, args) {
  for (const command of commands) {
    try {
      return { command, version: output(command, args, 'ignore').trim() }
    } catch {
      // Not there, or without the package: the next may have it.
    }
  }
  return null
}

function simpy() {
  const version = 'import simpy, sys; simpy.Environment; print(simpy.__version__, "on Python", sys.version.split()[0])'
  const python = found(['python3', '/usr/bin/python3'], ['-c', version])
  if (!python) return { name: 'SimPy', absent: true }
  const run = (system) => (servers, load, customers, seed) =>
    JSON.parse(output(python.command, [file('with_simpy.py'), system, servers, load, customers, seed]))
  return { name: `SimPy ${python.version}`, runs: 3, customers: 50_000, shared: run('shared'), twoChoices: run('own') }
}

function simmer() {
  const r = found(['Rscript'], ['-e', 'cat(as.character(packageVersion("simmer")), "on R", as.character(getRversion()))'])
  if (!r) return { name: 'simmer', absent: true }
  const shared = (servers, load, customers, seed) => JSON.parse(output(r.command, [file('with_simmer.R'), servers, load, customers, seed]))
  return { name: `simmer ${r.version}`, runs: 3, customers: 50_000, shared }
}

export const peers = () => [
  { ...simjs, runs: 5, customers: 200_000 },
  { ...simscript, runs: 3, customers: 20_000 },
  simpy(),
  simmer(),
]
