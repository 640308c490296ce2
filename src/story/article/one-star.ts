import type { Section } from '../section.ts'

export const section: Section = {
  id: 'one-star',
  heading: 'A faster employee',
  scene: 'one-star',
  prose: `
    One answer is to make Ana faster: {{vertical scaling}}. It works at once, and nothing has to be arranged.

    - Nobody has to split the work.
    - Nobody has to talk to anybody.
    - And it ends where two arms end.

    The same customers come as before, with the same orders. She keeps up, at the price of many beginners.
  `,
}
