import * as fc from 'fast-check'
import { presets } from '../../scenario/presets/all.ts'
import { CONTROLS, PARTS } from '../../store/figure.ts'
import type { Wish } from './wish.ts'

/** What would be read as markup somewhere, alone and among other letters. */
const NASTY = ['"', "'", '<', '>', '&', '&amp;', '</a>', '</script>', '<!--', ']]>', '](x)', '[', ']', '(', ')', '\\', '`', '*', '_', '{', '}', '{{ x }}', '{% raw %}', '${x}', '\n\n', '\r', '\t', '\u2028', '\u0000', '\ud800', '#', '|', '~', '!', '$', '=', '%', '🍝', 'é', 'Nino’s']
const words = fc.array(fc.oneof(fc.constantFrom(...NASTY), fc.string({ maxLength: 6 })), { maxLength: 8 }).map((parts) => parts.join(''))

const some = <T>(all: readonly T[]): fc.Arbitrary<readonly T[] | null> => fc.option(fc.subarray([...all]))

export const wishes: fc.Arbitrary<Wish> = fc.record({
  day: fc.oneof(
    fc.constantFrom(...presets.map(({ name }) => ({ preset: name }))),
    words.map((preset) => ({ preset: preset || 'x' })),
    fc.stringMatching(/^[\w-]{1,40}$/).map((state) => ({ state })),
  ),
  at: fc.option(fc.oneof(fc.integer({ min: 0, max: 2000 }), fc.constantFrom('12:40', '00:00', '23:59'))),
  rate: fc.option(fc.constantFrom(0.25, 1, 8, 60)),
  show: some(PARTS).map((parts) => (parts?.length === 0 ? null : parts)),
  controls: some(CONTROLS),
  telling: fc.constantFrom('restaurant', 'system'),
  theme: fc.constantFrom('auto', 'light', 'dark'),
  lang: fc.option(fc.constantFrom('en', 'es')),
  autoplay: fc.boolean(),
  height: fc.integer({ min: 100, max: 3000 }),
  width: fc.option(fc.integer({ min: 280, max: 2000 })),
  home: fc.option(fc.constantFrom('https://example.org/', 'https://example.org/a(b)/c&d/', 'http://localhost:4173/')),
  title: words,
  alt: words,
})

/** The lunch rush as a writer finds it. */
export const plain: Wish = {
  day: { preset: 'sick-day' },
  at: null,
  rate: null,
  show: null,
  controls: null,
  telling: 'restaurant',
  theme: 'auto',
  lang: null,
  autoplay: true,
  height: 720,
  width: null,
  home: 'https://example.org/',
  title: 'Nino’s without Chloé',
  alt: 'Nino’s without Chloé, 12:51. 9 people are waiting.',
}
