import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { FILE, picture } from './house-picture.mjs'

it('docs/architecture.svg shows the folders as the lint knows them; npm run schemas draws it', async () => {
  expect(await readFile(FILE, 'utf8')).toBe(picture())
})
