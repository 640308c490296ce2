import { expect, it } from 'vitest'
import { keysOf } from './tips.ts'

it('names the keys of the machine at hand', () => {
  expect(keysOf('Control+Z Meta+Z', false)).toEqual(['Ctrl', 'Z'])
  expect(keysOf('Control+Z Meta+Z', true)).toEqual(['⌘', 'Z'])
  expect(keysOf('Control+Shift+Z Meta+Shift+Z Control+Y', false)).toEqual(['Ctrl', 'Shift', 'Z'])
  expect(keysOf('?', true)).toEqual(['?'])
  expect(keysOf(null, false)).toEqual([])
})
