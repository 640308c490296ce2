import { expect, test } from 'vitest'
import { noticesOf } from './notices.mjs'

const one = { name: 'one', version: '1.0.0', identifier: 'MIT', text: 'Copyright One' }

test('everybody once, by name, with the text of the licence', () => {
  const said = noticesOf([{ ...one, name: 'two', text: 'Copyright Two\r\n' }, one, { ...one }])
  expect(said.match(/^ {2}\w+ 1\.0\.0 \(MIT\)$/gm)).toEqual(['  one 1.0.0 (MIT)', '  two 1.0.0 (MIT)'])
  expect(said.match(/Copyright \w+$/gm)).toEqual(['Copyright One', 'Copyright Two'])
})

test('a licence that nobody agreed to, none, or one without its text is no build', () => {
  const refused = (entry) => () => noticesOf([one, { ...one, name: 'two', ...entry }])
  expect(refused({ identifier: 'GPL-3.0-only' })).toThrow(/two 1\.0\.0: the licence GPL-3\.0-only is not among MIT/)
  expect(refused({ identifier: undefined })).toThrow('two 1.0.0: no licence is named')
  expect(refused({ text: undefined })).toThrow('two 1.0.0: there is no text of its licence')
})
