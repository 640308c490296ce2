import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

/**
 * The real linter with the real configuration on a small tree of its own: a rule that is broken, misspelt
 * or not switched on shows here. `[file, code, what the message says]`; one file a case.
 */
const refused = {
  folders: [
    ['src/kernel/a.ts', `import { x } from '../scenario/types.ts'\nx()`, /kernel\/ is the event queue.*It may import: nothing/],
    ['src/kernel/b.ts', `import type { X } from '../restaurant/frame.ts'\nexport type Y = X`, /Nothing here comes from restaurant\//],
    ['src/kernel/c.ts', `import { scaleLinear } from 'd3-scale'\nscaleLinear()`, /package "d3-scale" is not for here/],
    ['src/kernel/d.ts', `import { readFileSync } from 'node:fs'\nreadFileSync('x')`, /package "node:fs"/],
    ['src/theory/a.ts', `import { parse } from '../scenario/parse.ts'\nparse()`, /Only types come from scenario\//],
    ['src/theory/b.ts', `import { type Scenario } from '../scenario/types.ts'\nexport type S = Scenario`, /write "import type"/],
    ['src/scenario/a.ts', `export { day } from '../restaurant/day.ts'`, /Nothing here comes from restaurant\//],
    ['src/scenario/b.ts', `export * from '../run/player.ts'`, /Nothing here comes from run\//],
    ['src/restaurant/a.ts', `export const later = () => import('../run/player.ts')`, /Nothing here comes from run\//],
    ['src/restaurant/b.ts', `export type T = import('../store/figure.ts').FigureStore`, /Nothing here comes from store\//],
    ['src/run/a.ts', `import { createFigureStore } from '../store/figure.ts'\ncreateFigureStore()`, /Nothing here comes from store\//],
    ['src/store/a.ts', `import { createDay } from '../restaurant/day.ts'\ncreateDay()`, /Only types come from restaurant\//],
    ['src/store/b.ts', `import { player } from '../run/player.ts'\nplayer()`, /Nothing here comes from run\//],
    ['src/views/stage/a.ts', `import { draw } from '../map/draw.ts'\ndraw()`, /views\/stage reaches into views\/map/],
    ['src/views/stage/b.ts', `import { createDay } from '../../restaurant/day.ts'\ncreateDay()`, /Only types come from restaurant\//],
    ['src/views/map/c.ts', `export const w = new Worker(new URL('../../run/sweep.worker.ts', import.meta.url))`, /Nothing here comes from run\//],
    ['src/views/map/d.ts', `export const all = import.meta.glob('../../run/*.ts')`, /Nothing here comes from run\//],
    ['src/views/map/e.ts', `import './map.css'`, /Import ".\/map.css\?inline"/],
    ['src/views/chart/a.ts', `import { draw } from '../map/draw.ts'\ndraw()`, /views\/chart reaches into views\/map/],
    ['src/restaurant/c.ts', `import { days } from './days.testing.ts'\ndays()`, /is for tests alone/],
    ['src/panels/a.tsx', `import { Stage } from '../views/stage/View.tsx'\nexport const A = () => <Stage />`, /Nothing here comes from views\//],
    ['src/text/a.ts', `import type { Scenario } from '../scenario/types.ts'\nexport type S = Scenario`, /text\/ is the message catalogue/],
    ['src/views/a.ts', `import { mount } from '../embed/mount.ts'\nmount()`, /Nothing here comes from embed\//],
    ['src/embed/a.ts', `import { main } from '../app/main.ts'\nmain()`, /Nothing here comes from app\//],
    ['src/embed/b.ts', `import '@fontsource/fraunces/600.css'`, /package "@fontsource\/fraunces\/600.css"/],
    ['src/embed/c.ts', `import { simulate } from '../engine.ts'\nsimulate()`, /stands above the folders/],
    ['src/app/a.ts', `import pack from '../../package.json'\nexport default pack`, /leaves src\//],
    ['src/kitchen/a.ts', `import { x } from '../kernel/x.ts'\nx()`, /src\/kitchen has no row/],
    ['src/engine.ts', `export { mount } from './embed/mount.ts'`, /Nothing here comes from embed\//],
  ],
  pure: [
    ['src/kernel/log.ts', `export const f = (x: number): number => Math.log(x)`, /Math\.log differs between engines/],
    ['src/kernel/random.ts', `export const f = (): number => Math.random()`, /draw from an addressed stream/],
    ['src/theory/pow.ts', `export const f = (x: number): number => x ** 2`, /"\*\*" differs/],
    ['src/theory/pow2.ts', `export const f = (x: number): number => { x **= 2; return x }`, /"\*\*" differs/],
    ['src/theory/key.ts', `export const f = (x: number): number => Math['exp'](x)`, /Math\.exp differs/],
    ['src/scenario/taken.ts', `const { exp } = Math\nexport const f = exp`, /Write Math\.member/],
    ['src/scenario/named.ts', `export const f = (name: 'exp'): unknown => Math[name]`, /Write Math\.member/],
    ['src/scenario/date.ts', `export const now = (): number => Date.now()`, /No "Date" here: simulated time is an argument/],
    ['src/restaurant/now.ts', `export const now = (): number => performance.now()`, /No "performance" here/],
    ['src/restaurant/timer.ts', `export const f = (g: () => void): void => void setTimeout(g, 1)`, /No "setTimeout" here/],
    ['src/restaurant/win.ts', `export const w = (): unknown => window`, /No "window" here: this runs without a screen/],
    ['src/run/doc.ts', `export const t = (): string => document.title`, /No "document" here/],
    ['src/run/all.ts', `export const t = (): unknown => globalThis`, /No "globalThis" here/],
    ['src/run/sort.ts', `export const f = (a: string, b: string): number => a.localeCompare(b)`, /No "localeCompare" here/],
    ['src/views/stage/sway.ts', `export const f = (x: number): number => Math.sin(x)`, /Math\.sin differs between engines.*A picture is decided bit for bit/],
    ['src/views/stage/way.ts', `export const f = (x: number, y: number): number => Math.hypot(x, y)`, /Math\.hypot differs between engines/],
    ['src/views/stage/square.ts', `export const f = (x: number): number => x ** 2`, /"\*\*" differs/],
    ['src/views/stage/chance.ts', `export const f = (): number => Math.random()`, /No Math\.random here/],
    ['src/text/en/decibels.ts', `export const f = (x: number): number => Math.log10(x)`, /Math\.log10 differs between engines/],
    ['src/run/self.ts', `export const f = (): void => self.postMessage(1)`, /No "self" here/],
  ],
  clock: [
    ['src/views/stage/frames.ts', `export const f = (g: () => void): void => void requestAnimationFrame(g)`, /Subscribe to views\/clock\.ts/],
    ['src/views/stage/frames2.ts', `export const f = (g: () => void): void => void window.requestAnimationFrame(g)`, /only it names requestAnimationFrame/],
    ['src/app/frames3.ts', `export const f = (): unknown => window['requestAnimationFrame']`, /only it names/],
  ],
  styles: [
    ['src/panels/sheet.tsx', `export const A = () => <style>{'a{}'}</style>`, /No <style> element/],
    ['src/embed/sheet2.ts', `export const e = (): unknown => document.createElement('style')`, /No <style> element/],
    ['src/views/bill/attr.ts', `export const f = (s: { attr(a: string, b: string): void }): void => s.attr('style', 'fill:red')`, /No style attribute/],
  ],
  length: [['src/store/long.ts', 'export {}\n'.repeat(301).trimEnd(), /301 lines: a file is one thing/]],
}

const allowed = [
  ['src/kernel/exact.ts', `export const f = (x: number): number => Math.sqrt(Math.abs(x)) * Math.PI + Math.imul(2, 3)`],
  ['src/kernel/own.ts', `export const f = (performance: number, o: { Date: number }): number => performance + o.Date`],
  ['src/kernel/inner.ts', `import { f } from './exact.ts'\nexport const g = f`],
  ['src/theory/types.ts', `import type { Scenario } from '../scenario/types.ts'\nimport { f } from '../kernel/exact.ts'\nexport const g = (s: Scenario): number => f(s.duration)`],
  ['src/restaurant/events.ts', `export const EventKind = { CustomerArrived: 1 } as const`],
  ['src/views/clock.ts', `export const f = (g: () => void): void => void requestAnimationFrame(g)`],
  ['src/views/stage/select.ts', `import { scaleLinear } from 'd3-scale'\nimport { EventKind } from '../../restaurant/events.ts'\nimport type { Frame } from '../../restaurant/frame.ts'\nimport { f } from '../clock.ts'\nimport css from './stage.css?inline'\nexport const g = (frame: Frame): unknown => [scaleLinear, EventKind, frame, f, css, new Date()]`],
  ['src/views/stage/room.ts', `export const f = (a: number): number => Math.sin(a)`],
  ['src/views/map/bend.ts', `export const f = (a: number): number => Math.hypot(a, 1) + Math.random()`],
  ['src/views/stage/View.tsx', `import { useEffect } from 'react'\nimport { f } from './select.ts'\nexport function View() {\n  useEffect(() => f(), [])\n  return <div style={{ color: 'red' }} />\n}`],
  ['src/views/map/draw.ts', `import { box } from '../chart/boxes.ts'\nexport const b = box`],
  ['src/restaurant/days.testing.ts', `import fc from 'fast-check'\nexport const days = fc.constant(Math.random())`],
  ['src/embed/mount.ts', `import { createPlayer } from '../run/player.ts'\nimport { View } from '../views/stage/View.tsx'\nexport const g = [createPlayer, View]`],
  ['src/app/main.ts', `import '@fontsource/fraunces/600.css'\nimport './site.css'\nimport { mount } from '../embed/mount.ts'\nimport { simulate } from '../engine.ts'\nmount(simulate)`],
  ['src/store/full.ts', 'export {}\n'.repeat(300).trimEnd()],
  ['src/restaurant/express.ts', 'export {}\n'.repeat(400)],
  ['src/run/sweep.worker.ts', `self.postMessage(1)`],
  ['src/restaurant/day.test.ts', `import { readFileSync } from 'node:fs'\nimport { mount } from '../embed/mount.ts'\nmount(readFileSync('x'), Math.random(), 2 ** 3, Date.now())`],
  ['e2e/free.spec.ts', `import { mount } from '../src/embed/mount.ts'\nmount(Math.random() ** 2, requestAnimationFrame)`],
]

/** The rest of the configuration is switched on, too. */
const ordinary = [
  ['src/views/loud.ts', `console.log('here')`, 'eslint(no-console)'],
  ['src/views/equal.ts', `export const f = (a: number, b: number): boolean => a == b`, 'eslint(eqeqeq)'],
  ['src/panels/hook.tsx', `import { useState } from 'react'\nexport function A(p: { on: boolean }) {\n  if (p.on) useState(0)\n  return null\n}`, 'react-hooks(rules-of-hooks)'],
  ['src/panels/any.ts', `export const f = (a: any): void => a()`, 'typescript(no-explicit-any)'],
]

const home = fileURLToPath(new URL('../../', import.meta.url))
const oxlint = join(dirname(createRequire(import.meta.url).resolve('oxlint/package.json')), 'bin/oxlint')
let tree = ''
/** @type {Map<string, { code: string, message: string }[]>} */
const found = new Map()

beforeAll(() => {
  tree = realpathSync(mkdtempSync(join(tmpdir(), 'house-lint-')))
  cpSync(join(home, '.oxlintrc.json'), join(tree, '.oxlintrc.json'))
  cpSync(join(home, 'e2e/lint'), join(tree, 'e2e/lint'), { recursive: true })
  for (const [file, code] of [...Object.values(refused).flat(), ...allowed, ...ordinary]) {
    mkdirSync(dirname(join(tree, file)), { recursive: true })
    writeFileSync(join(tree, file), `${code}\n`)
  }
  const run = spawnSync(process.execPath, [oxlint, '--format', 'json'], { cwd: tree, encoding: 'utf8' })
  if (!run.stdout.trimStart().startsWith('{')) throw new Error(`oxlint did not report: ${run.stdout}${run.stderr}`)
  for (const { filename, code, message } of JSON.parse(run.stdout).diagnostics)
    found.set(filename, [...(found.get(filename) ?? []), { code, message }])
}, 60_000)

afterAll(() => rmSync(tree, { recursive: true, force: true }))

for (const [rule, cases] of Object.entries(refused))
  describe(`house/${rule} refuses`, () => {
    it.each(cases)('%s', (file, _code, says) => {
      const faults = (found.get(file) ?? []).filter((fault) => fault.code === `house(${rule})`)
      expect(faults.map((fault) => fault.message).join('\n')).toMatch(says)
    })
  })

describe('the house allows', () => {
  it.each(allowed)('%s', (file) => {
    expect((found.get(file) ?? []).filter((fault) => fault.code.startsWith('house('))).toEqual([])
  })
})

describe('the ordinary rules are on', () => {
  it.each(ordinary)('%s', (file, _code, code) => {
    expect((found.get(file) ?? []).map((fault) => fault.code)).toContain(code)
  })
})
