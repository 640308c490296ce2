import { execFileSync } from 'node:child_process'
import { defineConfig, type LaunchOptions } from '@playwright/test'

/** Runs once: the workers load this file too, and inherit what it put into the environment. */
function once(name: string, args: string[]): string {
  return (process.env[name] ??= execFileSync(process.execPath, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] }).trim())
}

const launchOptions = JSON.parse(once('DINNER_RUSH_BROWSER', ['e2e/tools/find-browser.mjs'])) as LaunchOptions
const freePort = 'const s = require("node:net").createServer().listen(0, "localhost", () => { console.log(s.address().port); s.close() })'
const port = once('DINNER_RUSH_PORT', ['-e', freePort])
const address = `http://localhost:${port}`

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results/browser',
  snapshotPathTemplate: 'e2e/gallery/baselines/{arg}{ext}',
  // The last file's tests are shared among the workers too.
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  workers: 2,
  // A machine with much to do may stall a browser for a minute; whoever needs this is listed, and `npm test` allows for two.
  retries: 1,
  timeout: 60_000,
  globalTimeout: 20 * 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/browser.json' }]],
  // A worker's tests share one context, emptied between them: the code compiled for one page is there for the next.
  use: { baseURL: address, reuseContext: true, launchOptions, trace: 'off', video: 'off', screenshot: 'only-on-failure' },
  projects: [{ name: 'chromium', use: { browserName: 'chromium', viewport: { width: 1280, height: 800 } } }],
  webServer: {
    command: 'node e2e/tools/serve.mjs',
    url: address,
    env: { PORT: port },
    reuseExistingServer: false,
    timeout: 30_000,
  },
})
