import { curve, disc, line, type Shape } from './shape.ts'

/** Middle and radius of an employee's head, counter's edge at y = 0. */
export const HEAD = { y: -66, r: 18.5 }

const CAP = 'M-18.2,-70C-19,-92 19,-92 18.2,-70Z'
const HAIRLINE = 'M-18.6,-68C-19.5,-91 19.5,-91 18.6,-68C12,-77 4,-78 -4,-76.5C-10,-75.5 -15,-73 -18.6,-68Z'

const curls = [-168, -140, -114, -90, -66, -40, -12]
  .map((a) => disc(18 * Math.cos((a * Math.PI) / 180), HEAD.y - 2 + 17.5 * Math.sin((a * Math.PI) / 180), 7))
  .join('')

const petals = [0, 72, 144, 216, 288]
  .map((a) => disc(12 + 4.6 * Math.cos((a * Math.PI) / 180), -82 + 4.6 * Math.sin((a * Math.PI) / 180), 3.9))
  .join('')

/** One thing each that is theirs for ever; drawn over head and face. `tint` is its colour. */
const TRAITS: readonly (readonly Shape[])[] = [
  // a chef's hat
  [
    { d: 'M-14,-76V-86C-27,-86 -26,-103 -12.5,-101C-10,-112 10,-112 12.5,-101C26,-103 27,-86 14,-86V-76Q0,-73 -14,-76Z', fill: 'apron', stroke: 'apronEdge', width: 1.5 },
    { d: line(-5, -86, -5, -80) + line(5, -86, 5, -80) + curve(-14, -78.5, 0, -75.5, 14, -78.5), stroke: 'apronEdge', width: 1.5 },
  ],
  // glasses, and a band round the hair
  [
    { d: 'M-17.4,-73C-15,-90 15,-90 17.4,-73Q0,-80.5 -17.4,-73Z', fill: 'tint' },
    { d: disc(-7.2, -66.6, 6.1) + disc(7.2, -66.6, 6.1) + line(-1.2, -67.6, 1.2, -67.6) + line(-13.2, -67.6, -18, -68.6) + line(13.2, -67.6, 18, -68.6), stroke: 'face', width: 1.9 },
  ],
  // a bun
  [
    { d: disc(0, -88, 7.6), fill: 'hair' },
    { d: HAIRLINE, fill: 'hair' },
    { d: line(-5, -83.4, 5, -83.4), stroke: 'tint', width: 2.6 },
  ],
  // a bobble hat
  [
    { d: CAP, fill: 'tint' },
    { d: disc(0, -90, 5.2), fill: 'tintEdge' },
    { d: line(-17, -72, 17, -72), stroke: 'tintEdge', width: 6.4 },
  ],
  // curls
  [{ d: curls, fill: 'tint' }],
  // a cap
  [
    { d: 'M-17.6,-71C-18.4,-91 18.4,-91 17.6,-71Z', fill: 'tint' },
    { d: 'M-17.6,-71.5Q8,-79 32,-68.4Q33,-71.6 27,-74.2Q12,-79.6 -17.6,-71.5Z', fill: 'tintEdge' },
    { d: disc(0, -86.6, 2), fill: 'tintEdge' },
  ],
  // a moustache
  [{ d: 'M0,-60.6C-3.4,-64 -10,-63.4 -13.6,-57C-9.4,-58 -7.4,-56.4 -4.6,-56.4C-2.4,-56.4 -0.9,-57.4 0,-58.6C0.9,-57.4 2.4,-56.4 4.6,-56.4C7.4,-56.4 9.4,-58 13.6,-57C10,-63.4 3.4,-64 0,-60.6Z', fill: 'face' }],
  // a headscarf
  [
    { d: 'M17,-60L27,-50L25,-62.6L29.6,-66L18.8,-67Z', fill: 'tintEdge' },
    { d: 'M-19.4,-60C-24,-93 24,-93 19.4,-60C16,-80 -16,-80 -19.4,-60Z', fill: 'tint' },
    { d: disc(-8, -82, 1.5) + disc(1, -84, 1.5) + disc(10, -81, 1.5) + disc(-15, -75, 1.5) + disc(16, -74, 1.5), fill: 'face' },
  ],
  // a beard
  [{ d: 'M-18.6,-66C-19.4,-40 -8,-40.6 0,-40.6C8,-40.6 19.4,-40 18.6,-66C15.4,-59.6 10,-62 5,-62.4Q0,-63 -5,-62.4C-10,-62 -15.4,-59.6 -18.6,-66Z', fill: 'hair' }],
  // pigtails
  [
    { d: disc(-24.5, -60, 6.8) + disc(24.5, -60, 6.8), fill: 'hair' },
    { d: disc(-19.8, -66, 2.8) + disc(19.8, -66, 2.8), fill: 'tint' },
    { d: HAIRLINE, fill: 'hair' },
  ],
  // a bow tie
  [
    { d: 'M0,-43L-13,-49.6V-36.6Z', fill: 'tint' },
    { d: 'M0,-43L13,-49.6V-36.6Z', fill: 'tint' },
    { d: disc(0, -43, 3.3), fill: 'tintEdge' },
    { d: 'M-18.4,-69C-18,-91 19,-90 18.4,-69C16,-79 6,-81 -6,-80C-9,-76 -14,-74 -18.4,-69Z', fill: 'hair' },
  ],
  // a flower behind the ear
  [
    { d: HAIRLINE, fill: 'hair' },
    { d: petals, fill: 'tint' },
    { d: disc(12, -82, 2.7), fill: 'tintEdge' },
  ],
]

/** Which of the four colours each trait wears first. */
const FIRST_TINT = [0, 1, 0, 0, 1, 2, 0, 0, 0, 1, 0, 1]

export function traitShapes(trait: number): readonly Shape[] {
  return TRAITS[trait % TRAITS.length]
}

export function tintOf(trait: number, round: number): number {
  return ((FIRST_TINT[trait % TRAITS.length] ?? 0) + round) % 4
}

/** Those that can be seen with a hat on: glasses, moustache, beard, pigtails, bow tie. */
const UNDER_HATS = [1, 6, 8, 9, 10]

export function underHat(index: number): number {
  return UNDER_HATS[index % UNDER_HATS.length]
}

const MOUSTACHE = 6

/** Under a moustache the mouth is lower. */
export function mouthDrop(trait: number): number {
  return trait % TRAITS.length === MOUSTACHE ? 3.4 : 0
}
