import { describe, expect, it } from 'vitest'
import { addressIn, isOurs } from './whose.ts'

const OWN = 'https://rush.example/dist/parts/panels-abc.js'
const thrownAt = (stack: string, more: object = {}): Error => Object.assign(new Error('broke'), { stack, ...more })
const chromium = (...at: string[]): string => ['TypeError: broke at https://a.example/said.js:1:1', ...at.map((one) => `    at f (${one}:1:22)`)].join('\n')
const firefox = (...at: string[]): string => at.map((one) => `f@${one}:1:22`).join('\n')

describe('an exception that nobody caught', () => {
  it('was thrown where the first address of its stack says, in every browser', () => {
    expect(addressIn(chromium(OWN, 'https://host.example/a.js'))).toBe(OWN)
    expect(addressIn('Error: no\n    at async https://host.example/a.js:3:4\n')).toBe('https://host.example/a.js')
    expect(addressIn('Error: no\n    at p.putImageData (<anonymous>:1:2)\n    at draw (blob:https://rush.example/1-2:5:6)')).toBe('blob:https://rush.example/1-2')
    expect(addressIn(firefox(OWN))).toBe(OWN)
    expect(addressIn('[native code]\nglobal code@file:///home/a/rush.html:1:2')).toBe('file:///home/a/rush.html')
    expect(addressIn('Error: no')).toBeUndefined()
  })

  it('is ours where that is our own file, or one in a folder of ours', () => {
    for (const stack of [chromium(OWN), firefox(OWN), chromium('https://rush.example/dist/parts/timeline-x.js', 'https://host.example/a.js')]) expect(isOurs(thrownAt(stack), OWN)).toBe(true)
    for (const at of ['https://host.example/a.js', 'https://rush.example/dist/other.js', 'https://rush.example/parts/a.js']) expect(isOurs(thrownAt(chromium(at, OWN)), OWN)).toBe(false)
  })

  it('in somebody’s bundle is ours in that one file alone', () => {
    const bundled = 'https://blog.example/assets/rush-1.js'
    expect(isOurs(thrownAt(chromium(bundled)), bundled)).toBe(true)
    expect(isOurs(thrownAt(chromium('https://blog.example/assets/theirs.js')), bundled)).toBe(false)
  })

  it('is no mistake where it says why something was refused, or that it did not come', () => {
    const stack = chromium(OWN)
    for (const error of [{ problems: [] }, { name: 'AbortError' }, { message: 'dinner-rush: not on the page' }, { message: 'panel-1.js did not come' }, { message: 'Failed to fetch dynamically imported module: https://x' }]) {
      expect(isOurs(thrownAt(stack, error), OWN)).toBe(false)
    }
  })

  it('is nobody’s where there is nothing to tell it by', () => {
    for (const error of [null, undefined, 'words', 7, {}, { stack: 3 }, new Error('x')]) expect(isOurs(error, undefined)).toBe(false)
    expect(isOurs({ stack: 3 }, OWN)).toBe(false)
  })
})
