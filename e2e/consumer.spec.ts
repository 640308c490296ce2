import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { expect, test } from '@playwright/test'
import { build } from 'vite'
import type { DinnerRush } from '../src/embed/element.ts'
import { faultsOf } from './figure.ts'

interface Packed {
  files: { path: string; size: number }[]
}

const house = resolve(import.meta.dirname, '..')

/** As `npm pack` would pack what is built. */
function packed(): Packed {
  const told = JSON.parse(execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], { cwd: house, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })) as Packed[] | Record<string, Packed>
  return Object.values(told)[0]
}

/** A project of somebody's who has installed it. */
function project(): { root: string; files: Packed['files'] } {
  const { files } = packed()
  const root = mkdtempSync(join(tmpdir(), 'consumer-'))
  for (const { path } of files) {
    const to = join(root, 'node_modules/dinner-rush', path)
    mkdirSync(dirname(to), { recursive: true })
    cpSync(join(house, path), to)
  }
  writeFileSync(join(root, 'package.json'), '{ "type": "module" }')
  writeFileSync(join(root, 'main.js'), "import 'dinner-rush'\n")
  writeFileSync(
    join(root, 'index.html'),
    `<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,"><title>Mine</title><script type="module" src="./main.js"></script>
<dinner-rush scenario="sick-day">A picture.</dinner-rush></html>`,
  )
  return { root, files }
}

test('installed from the package and bundled into a page of somebody’s it plays, and its workers come along', async ({ page }) => {
  const { root, files } = project()
  try {
    // What `exports` names is in it, and nothing that only the house needs.
    const { exports } = JSON.parse(readFileSync(join(house, 'package.json'), 'utf8')) as { exports: Record<string, string | Record<string, string>> }
    for (const path of Object.values(exports).flatMap((target) => (typeof target === 'string' ? [target] : Object.values(target))).filter((path) => !path.includes('*'))) expect(existsSync(join(root, 'node_modules/dinner-rush', path)), path).toBe(true)
    expect(files.filter(({ path, size }) => /\.(test|testing|spec)\.|^(src|e2e)\//.test(path) || (path.endsWith('.map') && size > 1_000_000))).toEqual([])

    // A server that renders pages imports it, too.
    const said = execFileSync(process.execPath, ['-e', "import('dinner-rush').then(({ DinnerRush }) => console.log(typeof DinnerRush))"], { cwd: root, encoding: 'utf8' })
    expect(said.trim()).toBe('function')

    await build({ root, configFile: false, logLevel: 'error', base: './', build: { outDir: 'out', minify: false } })
    const faults = faultsOf(page)
    const missed: string[] = []
    const hired: string[] = []
    page.on('worker', (worker) => void hired.push(worker.url()))
    page.on('response', (response) => void (response.status() >= 400 && missed.push(new URL(response.url()).pathname)))
    await page.route('**/mine/**', (route) => {
      const path = join(root, 'out', new URL(route.request().url()).pathname.replace('/mine/', '') || 'index.html')
      return existsSync(path) ? route.fulfill({ path }) : route.fulfill({ status: 404, body: 'not here' })
    })
    await page.goto('/mine/')
    const figure = page.locator('dinner-rush')
    await expect(figure.locator('.dr-timeline-svg')).toBeVisible()
    await expect.poll(() => figure.evaluate((element: DinnerRush) => element.figure?.store.getState().playback.playing)).toBe(true)
    await figure.evaluate(async (element: DinnerRush) => {
      await element.figure!.reach()
      await element.pause()
    })
    await expect.poll(() => hired.some((url) => /\/mine\/assets\/desk-[^/]+\.js$/.test(url)), hired.join()).toBe(true)
    await page.waitForLoadState('networkidle')
    expect({ faults, missed }).toEqual({ faults: [], missed: [] })
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
})
