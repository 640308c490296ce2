import type { Section } from '../section.ts'

export const section: Section = {
  id: 'talk',
  heading: 'Talk costs time',
  short: 'Talk',
  scene: 'too-many-cooks',
  caption: 'A hundred and twenty people, all of them busy, and the line grows.',
  prose: `
    [[Five|talk-few]] people make [[ten|talk-few-pairs]] pairs who may have something to tell each other. [[A hundred and twenty|talk-many]] make [[7,140|talk-many-pairs]]. At some size a team spends
    more on agreeing than another pair of hands brings in.

    This canteen does best with [[44 people|talk-best]], who together do the work of [[13.6|talk-best-output]] who need not talk. Hire [[76 more|talk-more]] and they do the work of [[10.2|talk-many-output]]. Look: everybody
    is busy, and after an hour [[77|talk-line]] guests wait. [[Forty-four|talk-best-again]] people, on the same morning, would have [[none|talk-best-line]] waiting.

    Two things slow them: *waiting their turn* at whatever exists only once ({{contention}}), and *keeping one another up to date* ({{coherency}}). The second grows with the pairs, and in the end it wins. Systems that grow
    well are built so that their nodes have **little to tell one another**.
  `,
}
