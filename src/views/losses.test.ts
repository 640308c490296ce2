import { expect, test } from 'vitest'
import { createText } from '../text/text.ts'
import { frameOf } from './chart/state.testing.ts'
import { soleReason } from './losses.ts'

test('one reason has its own word, in each telling the same wherever it is counted; several are only lost', () => {
  const { lost } = frameOf()
  expect(soleReason(lost)).toBe(null)
  expect(soleReason({ ...lost, gaveUp: 4 })).toBe('gaveUp')
  expect(soleReason({ ...lost, gaveUp: 4, closed: 1 })).toBe(null)
  const said = (telling: 'restaurant' | 'system', why: 'gaveUp' | null): string => createText(telling, 'en').losses.soFar({ n: 67, why })
  expect([said('restaurant', 'gaveUp'), said('restaurant', null), said('system', 'gaveUp')]).toEqual(['67 gave up so far', '67 lost so far', '67 timed out so far'])
})
