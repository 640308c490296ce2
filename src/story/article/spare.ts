import type { Section } from '../section.ts'

export const section: Section = {
  id: 'spare',
  heading: 'One spare too few',
  short: 'One spare',
  scene: 'one-spare',
  caption: 'Four were just enough.',
  prose: `
    Noticing is not enough. Here everybody knows within the second that Chloé is out. But four people were just enough for lunch. What will the line do?

    ::scene

    The three who are left cannot do the work of four. By half past one [[33 guests|spare-lost]] have given up. With Chloé it
    would have been [[3|spare-lost-well]].

    The others did not become slower; their {{utilisation}} went past what a line can bear, and you know by now what happens there. So a system that has to survive the loss of one keeps one more than it needs (*N + 1*): with a
    fifth person of the ordinary kind from the morning on, the same sick call costs [[9|spare-lost-five]] guests instead of [[33|spare-lost-again]]. (Not [[3|spare-lost-well-again]]: Chloé is faster than most.) **Spare hands look idle on every day but one.**
  `,
}
