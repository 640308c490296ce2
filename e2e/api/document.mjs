/**
 * `npm run docs`: what `dinner-rush` and `dinner-rush/engine` give, from their types and docstrings, as `docs/api/`. With `--check` nothing is
 * written: it fails where what stands there is not what it would write.
 */
import { mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Application } from 'typedoc'

const here = fileURLToPath(new URL('.', import.meta.url))
const home = fileURLToPath(new URL('../../', import.meta.url))
const kept = join(home, 'docs/api')

const checks = process.argv.includes('--check')
const out = checks ? mkdtempSync(join(tmpdir(), 'dinner-rush-api-')) : kept

const app = await Application.bootstrapWithPlugins({
  name: 'dinner-rush',
  entryPoints: [join(home, 'src/embed/element-jsx.d.ts'), join(home, 'src/engine.ts')],
  tsconfig: join(here, 'tsconfig.json'),
  plugin: [fileURLToPath(import.meta.resolve('typedoc-plugin-markdown'))],
  outputs: [{ name: 'markdown', path: out }],
  readme: 'none',
  disableSources: true,
  excludeExternals: true,
  excludePrivate: true,
  // `npm run test:types` has said it all.
  skipErrorChecking: true,
  sort: ['source-order'],
  groupOrder: ['Namespaces', 'Functions', 'Classes', 'Variables', 'Interfaces', 'Type Aliases'],
  treatWarningsAsErrors: true,
  requiredToBeDocumented: ['Enum', 'Variable', 'Function', 'Class', 'Interface', 'TypeAlias', 'Namespace'],
  validation: { notExported: true, invalidLink: true, notDocumented: true },
  logLevel: 'Warn',
  // typedoc-plugin-markdown
  outputFileStrategy: 'modules',
  flattenOutputFiles: true,
  hidePageHeader: true,
  hideBreadcrumbs: true,
  expandObjects: true,
  parametersFormat: 'table',
  propertiesFormat: 'table',
  interfacePropertiesFormat: 'table',
  typeDeclarationFormat: 'table',
  enumMembersFormat: 'table',
  useCodeBlocks: true,
})
const project = await app.convert()
if (!project) process.exit(1)
app.validate(project)
if (!project || app.logger.hasErrors() || app.logger.hasWarnings()) process.exit(1)
await app.generateOutputs(project)

// A page's name is what it is about, not what TypeDoc calls it.
renameSync(join(out, 'engine.Namespace.theory.md'), join(out, 'theory.md'))
for (const path of readdirSync(out)) writeFileSync(join(out, path), readFileSync(join(out, path), 'utf8').replaceAll('engine.Namespace.theory.md', 'theory.md'))

const filesOf = (folder) => readdirSync(folder, { recursive: true }).filter((path) => statSync(join(folder, path)).isFile()).sort()

if (checks) {
  const [made, there] = [filesOf(out), filesOf(kept)]
  const stale = [...new Set([...made, ...there])].filter((path) => !made.includes(path) || !there.includes(path) || readFileSync(join(out, path), 'utf8') !== readFileSync(join(kept, path), 'utf8'))
  rmSync(out, { recursive: true })
  if (stale.length > 0) {
    process.stderr.write(`docs/api is not what the docstrings say (${stale.join(', ')}): run "npm run docs".\n`)
    process.exitCode = 1
  }
}
