import { expect, it } from 'vitest'
import { DinnerRush } from './element.ts'

it('is imported without harm where there are no elements: by a server that renders pages', () => {
  expect(globalThis.HTMLElement).toBeUndefined()
  expect(DinnerRush.observedAttributes).toContain('scenario')
})
