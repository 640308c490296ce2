import { describe, expect, it } from 'vitest'
import { presets } from './index.ts'
import { written } from './written.ts'

describe('the presets', () => {
  it('are what their files say (else: npm run schemas)', () => {
    expect(presets).toEqual(written)
  })

  it('set no parameter before they open: nothing that could is on the first picture', () => {
    expect(presets.flatMap(({ commands }) => commands.filter((command) => command.do === 'set'))).toEqual([])
  })
})
