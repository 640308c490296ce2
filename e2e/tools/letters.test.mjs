import { statSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { lettersOf, needed } from './letters.mjs'

const root = new URL('../../', import.meta.url)
const FACES = [
  ['src/app/fonts/inter.woff2', 'node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2', ''],
  ['src/app/fonts/fraunces.woff2', 'node_modules/@fontsource/fraunces/files/fraunces-latin-600-normal.woff2', '×'],
]
const at = (path) => new URL(path, root)

describe('the typefaces of the site', () => {
  it('weigh 40,000 bytes at most, all together', () => {
    expect(FACES.reduce((sum, [file]) => sum + statSync(at(file)).size, 0)).toBeLessThanOrEqual(40_000)
  })

  it.each(FACES)('%s has every letter that is written anywhere in the product, as far as the typeface has it (else: npm run fonts)', (file, source, without) => {
    const whole = lettersOf(at(source))
    expect(whole.size).toBeGreaterThan(200)
    const here = lettersOf(at(file))
    expect([...needed()].filter((letter) => whole.has(letter) && !here.has(letter) && !without.includes(letter))).toEqual([])
  })
})
