import { describe, expect, it } from 'vitest'
import { baseOf } from './base.ts'

describe('the address that a link begins with', () => {
  it('is the product’s own, wherever the figure stands', () => {
    expect(baseOf({ protocol: 'https:', href: 'https://blog.example/a-post/?q=1#x' }, 'https://b.example/')).toBe('https://b.example/')
    expect(baseOf({ protocol: 'file:', href: 'file:///home/ana/dinner-rush.html' }, 'https://b.example/')).toBe('https://b.example/')
  })

  it('is the page’s where that is not known, without what it asks for; nothing where the page is a file or has no address', () => {
    expect(baseOf({ protocol: 'https:', href: 'https://a.example/rush/?state=1#x' }, undefined)).toBe('https://a.example/rush/')
    expect(baseOf({ protocol: 'file:', href: 'file:///home/ana/dinner-rush.html' }, undefined)).toBe('')
    expect(baseOf({ protocol: 'about:', href: 'about:srcdoc' }, undefined)).toBe('')
  })
})
