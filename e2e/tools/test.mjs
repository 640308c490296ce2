/**
 * `npm test`: every check in turn, stopping at the first that fails, and one line that counts the tests.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const home = fileURLToPath(new URL('../../', import.meta.url))
const reports = `${home}test-results/`

/** Cheap first; the browser runs what `build` made. */
const steps = [
  { name: 'types', script: 'test:types' },
  { name: 'lint', script: 'test:lint' },
  { name: 'build', script: 'build' },
  { name: 'publish', script: 'test:publish' },
  { name: 'weight', script: 'test:weight' },
  { name: 'pages', script: 'test:pages' },
  { name: 'unit', script: 'test:unit', report: 'unit.json', count: countVitest },
  { name: 'browser', script: 'test:browser', report: 'browser.json', count: countPlaywright },
]

function countVitest(report) {
  return { passed: report.numPassedTests, failed: report.numFailedTests, skipped: report.numPendingTests + report.numTodoTests }
}

function countPlaywright({ stats }) {
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped, again: stats.flaky }
}

/** A busy machine may stall a browser for a minute: so many tests may need a second try. More is somebody's race. */
const AGAIN = 2

function countOf(step, ok) {
  let counted = { passed: 0, failed: 0, skipped: 0 }
  try {
    counted = step.count(JSON.parse(readFileSync(reports + step.report, 'utf8')))
  } catch {
    // It ended before it could report; its exit code says how.
  }
  if (!ok && counted.failed === 0) counted.failed = 1
  return counted
}

const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`

for (const { report } of steps) if (report) rmSync(reports + report, { force: true })
mkdirSync(reports, { recursive: true })

const started = Date.now()
const total = { passed: 0, failed: 0, skipped: 0 }
let failure = null

for (const step of steps) {
  process.stdout.write(`\n== ${step.name} ==\n`)
  const since = Date.now()
  const { status } = spawnSync('npm', ['run', '--silent', step.script], { cwd: home, stdio: 'inherit', shell: process.platform === 'win32' })
  let ok = status === 0
  if (step.count) {
    const counted = countOf(step, ok)
    for (const key of Object.keys(total)) total[key] += counted[key]
    // A suite that ran nothing has shown nothing.
    ok &&= counted.passed > 0
    const { again = 0 } = counted
    if (again > 0) process.stdout.write(`${again} passed at the second try only${again > AGAIN ? `: at most ${AGAIN} may` : ''}\n`)
    ok &&= again <= AGAIN
  }
  process.stdout.write(`-- ${step.name}: ${ok ? 'ok' : 'FAILED'}, ${seconds(since)}\n`)
  if (!ok) {
    failure = step.name
    break
  }
}

process.stdout.write(`\n${failure ? `Stopped: ${failure} failed` : 'Everything passed'}, ${seconds(started)} in all\n`)
if (total.passed + total.failed > 0)
  process.stdout.write(`${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}\n`)
process.exitCode = failure ? 1 : 0
