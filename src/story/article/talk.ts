import type { Section } from '../section.ts'

export const section: Section = {
  id: 'talk',
  heading: 'Talk costs time',
  short: 'Talk',
  scene: 'too-many-cooks',
  caption: 'A hundred and twenty people, all of them busy, and the line grows.',
  prose: `
    [[Five|talk-few]] people make [[ten|talk-few-pairs]] pairs who may have something to tell each other. [[A hundred and twenty|talk-many]] make [[7,140|talk-many-pairs]]. At some size, one more person costs a team
    more in talk than they bring in work.

    This canteen gets most done with [[44 people|talk-best]], and even they do only what [[13.6|talk-best-output]] could do if nobody ever had to talk or wait: a steep price already. With [[76 more|talk-more]] the whole team does what [[10.2|talk-many-output]] could. Look: everybody
    is busy, and at [[12:20|talk-clock]] there are [[77|talk-line]] guests in line. With [[forty-four|talk-best-again]] people, at that minute, there would be [[none|talk-best-line]].

    Two things slow them. *Waiting their turn* at whatever exists only once ({{contention}}) sets a ceiling: each new person adds less, but the total never falls. *Keeping one another up to date* ({{coherency}}) grows with the pairs, and past some size it wins:
    each new person makes the whole slower. Systems that grow well are built so that their nodes have **little to tell one another**.
  `,
}
