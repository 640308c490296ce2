/**
 * `npm run fonts` makes the typefaces in src/app/fonts: of each the letters that the product needs (letters.mjs), the weights that it has, and
 * what a browser does with them unasked. Run it when a test says that a letter is missing.
 */
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import subset from 'subset-font'
import { needed } from './letters.mjs'

const root = new URL('../../', import.meta.url)
const fonts = new URL('src/app/fonts/', root)

/** What browsers apply unless told otherwise. */
const USUAL = ['calt', 'ccmp', 'clig', 'kern', 'liga', 'locl', 'mark', 'mkmk', 'rclt', 'rlig', 'rvrn']
/** Whose it is, and that it is free (SIL Open Font License). */
const NOTICE = [0, 13, 14]

const FACES = [
  // Columns of figures.
  { name: 'inter', from: '@fontsource-variable/inter', file: 'inter-latin-wght-normal.woff2', keepFeatures: [...USUAL, 'tnum'], variationAxes: { wght: { min: 400, max: 700 } } },
  // The sign of a speed is hardly to be seen in it: that is Inter's (fonts.css).
  { name: 'fraunces', from: '@fontsource/fraunces', file: 'fraunces-latin-600-normal.woff2', keepFeatures: USUAL, without: '×' },
]

for (const { name, from, file, without = '', ...options } of FACES) {
  const source = new URL(`node_modules/${from}/`, root)
  const letters = [...needed()].filter((letter) => !without.includes(letter)).join('')
  const made = await subset(readFileSync(new URL(`files/${file}`, source)), letters, { ...options, targetFormat: 'woff2', preserveNameIds: NOTICE })
  writeFileSync(new URL(`${name}.woff2`, fonts), made)
  copyFileSync(new URL('LICENSE', source), new URL(`${name}.LICENSE.txt`, fonts))
  console.log(`${name}.woff2 ${made.length} bytes`)
}
