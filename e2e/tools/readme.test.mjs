import { describe, expect, it } from 'vitest'
import { commandsOf, missing, PAGES } from './readme.mjs'

describe('the pages written by hand', () => {
  it.each(PAGES)('%s names only commands, files and pages that are there', (page) => {
    expect(missing(page)).toEqual([])
  })
})

it('commands are found in blocks and in the text, and those with a gap to fill in are not commands', () => {
  const page = 'Say `npm run bench` or `node e2e/x.mjs`, not `npm run x -- NAME` or `SITE_URL=… npm run build`.\n```sh\nnpm ci && npm start\n```\n```html\n<a>\n```\n'
  expect(commandsOf(page)).toEqual(['npm ci && npm start', 'npm run bench', 'node e2e/x.mjs'])
})
