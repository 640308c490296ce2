import type { Section } from '../section.ts'

export const section: Section = {
  id: 'copies',
  heading: 'Copies',
  short: 'Copies',
  scene: 'two-copies',
  caption: 'The same guests, at the same minutes, with the same wishes.',
  prose: `
    Then let two people know each dish. Such {{replication|copies}} are called replicas. Guests may now go to either of the two, and at the same quarter to two the longest line is [[12|copies-line]] instead of [[34|copies-before]], with the same [[four|copies-people]] people. And
    if one who knows the noodles falls ill, the noodles are still on the menu.

    Copies cost when something *changes*. A new recipe has to reach everybody who knows the dish, and until it has, two guests who order the same thing may get two different dishes. One can make the second guest wait until both
    agree, or serve what is at hand and be out of date now and then. While the two can talk, waiting costs only time. When they cannot, one must turn the guest away or risk serving the old recipe: that is the choice between {{consistency}} and availability, and no design makes it go away.
  `,
}
