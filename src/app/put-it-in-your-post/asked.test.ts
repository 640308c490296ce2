import { describe, expect, it } from 'vitest'
import { query, sayings } from '../../embed/paste/wish.ts'
import { plain } from '../../embed/paste/wish.testing.ts'
import { createText } from '../../text/text.ts'
import { wishOf } from './asked.ts'

describe('the page’s address', () => {
  const text = createText('restaurant', 'en')
  const asked = (search: string) => wishOf(search, 'https://example.org/', text)

  it('asks for what the dialog has chosen', () => {
    const wish = { ...plain, at: '12:40', show: ['stage', 'map'] as const, controls: [], telling: 'system' as const, theme: 'dark' as const, lang: 'es', autoplay: false }
    expect(sayings(asked(`?${query(sayings(wish))}`))).toEqual(sayings(wish))
    const own = { ...plain, day: { state: 'A-b_9' } }
    expect(sayings(asked(`?${query(sayings({ ...own, show: ['stage'] }))}`))).toEqual(sayings({ ...own, show: ['stage'] }))
  })

  it('is a post’s usual parts of the first restaurant where it asks for nothing, or for what there is not', () => {
    const usual = [['scenario', 'lunch-rush'], ['show', 'status,stage,timeline']]
    for (const search of ['', '?scenario=no-such', '?scenario=__proto__&show=none&theme=mauve&rate=x&lang=fr&at=noon', '?show=attic']) expect(sayings(asked(search)), search).toEqual(usual)
    // Nothing of an address is written into what is copied but what could have been made here.
    expect(sayings(asked('?state="><script>alert(1)</script>&autoplay=no'))[0]).toEqual(['state', 'scriptalert1script'])
  })
})
