import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { PLATFORMS, type Platform } from './platforms.ts'

const hosts = new URL('../../../e2e/hosts/', import.meta.url)

describe('a platform', () => {
  it.each<Platform>(PLATFORMS)('$name is named once, and says who says so', ({ id, name, recipes, run, source }) => {
    expect(PLATFORMS.filter((other) => other.id === id || other.name === name)).toHaveLength(1)
    expect(new Set(recipes).size).toBe(recipes.length)
    if (source) expect(new URL(source).protocol).toBe('https:')
    // What is said to be run stands among the tests' posts.
    if (run && existsSync(hosts)) expect(existsSync(new URL(`../../../${run}`, import.meta.url)), run).toBe(true)
  })
})
