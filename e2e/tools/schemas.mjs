/** Writes public/schema/*.json from the parameter table, and src/scenario/opened/ from the scenes. Unit tests fail while they differ. */
import { mkdir, rm, writeFile } from 'node:fs/promises'
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

// The scenes, completed: one file each for a figure that opens it, all of them for whoever reads links, and their names for lists.
const opened = new URL('src/scenario/opened/', root)
await rm(opened, { recursive: true, force: true })
await mkdir(opened, { recursive: true })
for (const [name, text] of Object.entries((await load('e2e/tools/opened.ts')).openedFiles)) {
  await writeFile(new URL(name, opened), text)
  console.log(`src/scenario/opened/${name}`)
}
