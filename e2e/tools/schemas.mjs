/** Writes public/schema/*.json from the parameter table, and the presets as it completes them. Unit tests fail while they differ. */
import { mkdir, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

const root = new URL('../../', import.meta.url)
const load = async (path) => (await runnerImport(fileURLToPath(new URL(path, root)), { root: fileURLToPath(root), configFile: false, logLevel: 'error' })).module
const module = await load('src/scenario/schema.ts')
const folder = new URL('public/schema/', root)
await mkdir(folder, { recursive: true })
for (const [name, schema] of [
  ['scenario-1.json', module.scenarioSchema],
  ['command-1.json', module.commandSchema],
]) {
  await writeFile(new URL(name, folder), `${JSON.stringify(schema, null, 2)}\n`)
  console.log(`public/schema/${name}`)
}
const { written } = await load('src/scenario/presets/written.ts')
const opened = 'src/scenario/opened.json'
await writeFile(new URL(opened, root), `${JSON.stringify(written, null, 1)}\n`)
console.log(opened)
