import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { overweight, weigh } from './entries.mjs'

let dist = ''
const files = {
  'index.html': '<script type="module" crossorigin src="./assets/main.js"></script><link rel="modulepreload" crossorigin href="./assets/base.js"><link rel="icon" href="./icon.svg">',
  'assets/main.js': 'import{a}from"./base.js";import"./side.js";const later=()=>import("./later.js");fetch("./gone.js")',
  'assets/base.js': 'export const a="not/a.js"',
  'assets/side.js': 'x',
  'assets/later.js': 'export default new URL("letters.woff2","")',
  'assets/letters.woff2': 'w'.repeat(900),
  'icon.svg': '<svg/>',
}
const size = (name) => (name.endsWith('.woff2') ? files[name].length : gzipSync(files[name], { level: 9 }).length)

beforeAll(() => {
  dist = mkdtempSync(join(tmpdir(), 'weight-'))
  mkdirSync(join(dist, 'assets'))
  for (const [name, text] of Object.entries(files)) writeFileSync(join(dist, name), text)
})
afterAll(() => rmSync(dist, { recursive: true, force: true }))

describe('what an entry weighs', () => {
  it('at once is the page with what its head names and what that stands on; in all, what is named anywhere and is there', () => {
    const [once, all] = weigh(dist, [{ entry: 'page', roots: () => ['index.html'] }])
    const first = ['index.html', 'assets/main.js', 'assets/base.js', 'assets/side.js']
    expect(once).toEqual({ entry: 'page', when: 'at once', files: 4, bytes: first.reduce((sum, name) => sum + size(name), 0) })
    const more = ['assets/later.js', 'assets/letters.woff2']
    expect(all).toEqual({ entry: 'page', when: 'in all', files: 6, bytes: [...first, ...more].reduce((sum, name) => sum + size(name), 0) })
  })

  it('is told of an entry that was not built', () => {
    expect(() => weigh(dist, [{ entry: 'page', roots: () => ['none.html'] }])).toThrow(`page: ${basename('none.html')} is not in dist/`)
  })
})

describe('a limit', () => {
  const rows = [{ entry: 'page', when: 'at once', bytes: 101 }, { entry: 'page', when: 'in all', bytes: 300 }]

  it('is missed by name, figure and limit; one that is not set is missed, too', () => {
    expect(overweight(rows, { page: { 'at once': 101, 'in all': 300 } })).toEqual([])
    expect(overweight(rows, { page: { 'at once': 100, 'in all': 300 } })).toEqual(['page, at once: 101 bytes, 1 more than its limit of 100 (e2e/weight/run.mjs)'])
    expect(overweight(rows, { page: { 'at once': 101 } })[0]).toMatch(/^page, in all: 300 bytes, and no limit/)
  })
})
