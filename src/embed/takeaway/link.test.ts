import { describe, expect, it } from 'vitest'
import { baseOf } from './LinkSection.tsx'

describe('the address that a link begins with', () => {
  it('is the product’s own, and the page’s, without what it asks for, where that is not known', () => {
    expect(baseOf({ protocol: 'https:', href: 'https://a.example/rush/?state=1#x' }, 'https://b.example/')).toBe('https://b.example/')
    expect(baseOf({ protocol: 'https:', href: 'https://a.example/rush/?state=1#x' }, undefined)).toBe('https://a.example/rush/')
  })

  it('is the product’s own where the page is a file or has none, and nothing where that is not known', () => {
    expect(baseOf({ protocol: 'file:', href: 'file:///home/ana/dinner-rush.html' }, 'https://b.example/')).toBe('https://b.example/')
    expect(baseOf({ protocol: 'file:', href: 'file:///home/ana/dinner-rush.html' }, undefined)).toBe('')
    expect(baseOf({ protocol: 'about:', href: 'about:srcdoc' }, undefined)).toBe('')
  })
})
