import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Command } from '../scenario/types.ts'
import { commonIn, sameCommand, twinOf } from './common.ts'

const command: fc.Arbitrary<Command> = fc.record({
  at: fc.integer({ min: 0, max: 6 }),
  do: fc.constantFrom<Command['do']>('hire', 'let-go'),
  value: fc.constantFrom({ name: 'Cy' }, { name: 'Di' }),
})
const list = fc.array(command, { maxLength: 8 }).map((all) => all.sort((x, y) => x.at - y.at))

describe('what two have done', () => {
  it('is matched one to one, in order, like with like', () => {
    fc.assert(
      fc.property(list, list, (a, b) => {
        const places = commonIn(a, b)
        expect(places).toHaveLength(a.length)
        const found = places.filter((p) => p >= 0)
        expect(found).toEqual([...new Set(found)].sort((x, y) => x - y))
        for (const [i, place] of places.entries()) if (place >= 0) expect(sameCommand(a[i], b[place])).toBe(true)
      }),
    )
  })

  it('is all of it where the one is a copy of the other, with more in between', () => {
    fc.assert(
      fc.property(list, fc.integer({ min: 0, max: 6 }), (a, at) => {
        const copy = structuredClone(a)
        expect(commonIn(a, copy)).toEqual(a.map((_, i) => i))
        const own: Command = { at, do: 'return' }
        const more = [...copy, own].sort((x, y) => x.at - y.at)
        const place = more.indexOf(own)
        expect(commonIn(a, more)).toEqual(a.map((_, i) => (i < place ? i : i + 1)))
      }),
    )
  })

  it('stands in the other list one after another, or has no twin there', () => {
    const [c, d, e]: Command[] = [{ at: 1, do: 'hire' }, { at: 2, do: 'return' }, { at: 3, do: 'let-go' }]
    const own: Command = { at: 2, do: 'let-go' }
    expect(twinOf([c, d, e], [c, own, d, e], 1, 2)).toBe(2)
    expect(twinOf([c, d, e], [c, own, d, e], 0, 1)).toBe(-1)
    expect(twinOf([c, own, e], [c, d, e], 1, 1)).toBe(-1)
    expect(twinOf([c, own, e], [c, d, e], 2, 2)).toBe(2)
  })
})
