import { describe, expect, it } from 'vitest'
import { quantile, withSection } from './section.mjs'

const text = '# Benchmarks\n\nIntro.\n\n## One\n\nold\n\n### Part\n\nmore\n\n## Two\n\nkept\n'

describe('a section', () => {
  it('takes the place of the old one, and nothing else changes', () => {
    expect(withSection(text, 'One', 'new\n')).toBe('# Benchmarks\n\nIntro.\n\n## One\n\nnew\n\n## Two\n\nkept\n')
    expect(withSection(text, 'Two', 'new')).toBe(text.replace('kept', 'new'))
    expect(withSection(withSection(text, 'One', 'a'), 'One', 'b')).toBe(withSection(text, 'One', 'b'))
  })

  it('stands at the end when it is new; a longer title is another', () => {
    expect(withSection(text, 'On', 'x')).toBe(`${text}\n## On\n\nx\n`)
    expect(withSection('', 'On', 'x').trimStart()).toBe('## On\n\nx\n')
  })
})

it('a quantile is one of the values', () => {
  expect([quantile([3, 1, 2, 4], 0.5), quantile([3, 1, 2, 4], 0.95), quantile([7], 0.5), quantile([1, 2, 3], 0)]).toEqual([2, 4, 7, 1])
})
