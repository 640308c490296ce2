import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { table, weighed, type Script } from './budget.ts'

/** Nothing that compresses. */
const noise = (bytes: number): string => `"${randomBytes(bytes / 2).toString('hex')}"`
const script = (bytes: number, more: Partial<Script> = {}): Script => ({ code: noise(bytes), isEntry: false, imports: [], dynamicImports: [], ...more })

const scripts = {
  'entry.js': script(1000, { isEntry: true, imports: ['base.js'], dynamicImports: ['first.js'] }),
  'base.js': script(200),
  'first.js': script(4000, { imports: ['base.js', 'shared.js'], dynamicImports: ['later.js'] }),
  'shared.js': script(2000),
  'later.js': script(100_000),
}

describe('what the embed weighs', () => {
  it('is the entry and what it stands on while it waits, then what it asks for first: each once, and nothing later', () => {
    const { waiting, moving, over } = weighed(scripts, { waiting: 1e6, moving: 1e6 }, { 'index.html': '<html>' })
    expect(waiting.map(({ name }) => name)).toEqual(['entry.js', 'base.js'])
    expect(moving.map(({ name }) => name).sort()).toEqual(['base.js', 'entry.js', 'first.js', 'index.html', 'shared.js'])
    expect(over).toEqual([])
  })

  it('is refused where it is over, and said by how much', () => {
    const { over } = weighed(scripts, { waiting: 300, moving: 1e6 })
    expect(over).toHaveLength(1)
    expect(over[0]).toMatch(/near the view: \d+ more than the 300/)
    const later = { ...scripts, 'scenes.js': script(900, { moduleIds: ['src/scenes/one.json'] }), 'scene.js': script(3000, { imports: ['base.js', 'under.js'], moduleIds: ['src/scenes/two.json'] }), 'under.js': script(500) }
    const figure = weighed(later, { waiting: 1e6, moving: 1e6, untouched: 2000 }, {}, [/scenes\/\w+\.json$/])
    expect(figure.untouched.map(({ name }) => name).sort()).toEqual(['base.js', 'entry.js', 'first.js', 'scene.js', 'shared.js', 'under.js'])
    expect(figure.over).toEqual([expect.stringMatching(/ untouched, .* more than the 2000 /)])
    expect(weighed(later, { waiting: 1e6, moving: 1e6 }, {}, [/gone/]).over).toEqual([expect.stringContaining('/gone/')])
    const both = { waiting: 300, moving: 3000 }
    const result = weighed(scripts, both)
    expect(result.over).toHaveLength(2)
    expect(table(result, both)).toMatch(/first\.js +\d+ +\d+[\s\S]* of 3000\n.* of 300$/)
  })
})
