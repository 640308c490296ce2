import type { Section } from '../section.ts'

export const section: Section = {
  id: 'menu',
  heading: 'Splitting the menu',
  short: 'Splitting the menu',
  scene: 'hot-dish',
  caption: 'Ten dishes, each known by one of the four.',
  prose: `
    [[Ten|menu-dishes]] dishes are too many for one head, so each is known by one of [[four|menu-people]] people. That is how a database lives that is too big for one machine: it is split into parts ({{sharding|shards}}), every machine holds some,
    and a request goes to whichever holds what it asks for. Twice the machines, twice the room.

    Twice the speed only if the *wishes* are spread as well, and they are not. The noodles alone are [[34%|menu-hot]] of all orders; with her other dishes Ana gets [[45%|menu-ana]] of the guests. At a quarter to two [[34 people|menu-line]] stand
    before her, and before the other three [[nobody|menu-others]]. Such a dish is a {{hot-key|hot key}}. Hiring does not help: **somebody who does not know the noodles cannot cook them.**
  `,
}
