import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { modelPage } from './model-doc.mjs'

it('docs/model.md is what the parameter table says (else: npm run schemas)', async () => {
  expect(await readFile(new URL('../../docs/model.md', import.meta.url), 'utf8')).toBe(await modelPage())
})
