/** Writes public/schema/*.json from the parameter table. A unit test fails while they differ. */
import { mkdir, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

const root = new URL('../../', import.meta.url)
const { module } = await runnerImport(fileURLToPath(new URL('src/scenario/schema.ts', root)), {
  root: fileURLToPath(root),
  configFile: false,
  logLevel: 'error',
})
const folder = new URL('public/schema/', root)
await mkdir(folder, { recursive: true })
for (const [name, schema] of [
  ['scenario-1.json', module.scenarioSchema],
  ['command-1.json', module.commandSchema],
]) {
  await writeFile(new URL(name, folder), `${JSON.stringify(schema, null, 2)}\n`)
  console.log(`public/schema/${name}`)
}
