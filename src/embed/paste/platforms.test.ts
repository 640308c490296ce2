import { existsSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { PLATFORMS, RUN, type Platform } from './platforms.ts'

/** Whose host among the tests is written by its documents, and not the platform itself. */
const IMITATED = ['wordpress']

const hosts = new URL('../../../e2e/hosts/', import.meta.url)

describe('a platform', () => {
  it.each<Platform>(PLATFORMS)('$name is named once, and where that was read', ({ id, name, recipes, source }) => {
    expect(PLATFORMS.filter((other) => other.id === id || other.name === name)).toHaveLength(1)
    expect(new Set(recipes).size).toBe(recipes.length)
    if (source) expect(new URL(source).protocol).toBe('https:')
  })

  it('is said to be run where a post of it stands among the tests, and nowhere else', () => {
    const there = existsSync(hosts) ? readdirSync(hosts) : []
    expect(Object.values(RUN).filter((name) => !there.includes(name))).toEqual([])
    expect(PLATFORMS.map(({ id }) => id).filter((id) => there.includes(id) && !RUN[id] && !IMITATED.includes(id))).toEqual([])
  })
})
