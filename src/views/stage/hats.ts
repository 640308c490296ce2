import { curve, disc, line, type Shape } from './shape.ts'

/** What each speciality wears: told apart by shape. None is a trait of somebody's own. */
const HATS: readonly (readonly Shape[])[] = [
  // a paper cap
  [
    { d: 'M-18,-72.5Q0,-80 18,-72.5L12,-92Q0,-87 -14,-94.5Z', fill: 'apron', stroke: 'apronEdge', width: 1.5 },
    { d: line(-15, -80, -1, -84.5, 13.6, -80.5), stroke: 'apronEdge', width: 1.6 },
  ],
  // a beret
  [
    { d: line(-4, -93, -3, -99), stroke: 'bad', width: 3 },
    { d: 'M-18.4,-73C-34,-78 -28,-96 -5,-94.5C15,-93.5 24,-84 18.4,-73Q0,-80.5 -18.4,-73Z', fill: 'bad' },
    { d: curve(-18, -73.4, 0, -80.6, 18, -73.4), stroke: 'hair', width: 3 },
  ],
  // a boater
  [
    { d: 'M-29,-75A29,5.2 0 1 0 29,-75A29,5.2 0 1 0 -29,-75Z', fill: 'fair', stroke: 'coinEdge', width: 1.4 },
    { d: 'M-16,-76V-91Q0,-94 16,-91V-76Q0,-72.4 -16,-76Z', fill: 'fair', stroke: 'coinEdge', width: 1.4 },
    { d: 'M-16,-76V-82Q0,-78.4 16,-82V-76Q0,-72.4 -16,-76Z', fill: 'bad' },
  ],
  // a bowler
  [
    { d: 'M-17.4,-75C-19,-99 19,-99 17.4,-75Q0,-71 -17.4,-75Z', fill: 'hair' },
    { d: curve(-27, -77, 0, -69, 27, -77), stroke: 'hair', width: 5 },
    { d: curve(-17.4, -79.6, 0, -75, 17.4, -79.6), stroke: 'soft', width: 2 },
  ],
  // an eyeshade
  [
    { d: 'M-18.6,-70.5C-18,-82 18,-82 18.6,-70.5Q0,-77 -18.6,-70.5Z', fill: 'good' },
    { d: 'M-20,-73Q0,-82 20,-73Q31,-70 30,-65.4Q0,-79 -30,-65.4Q-31,-70 -20,-73Z', fill: 'goodStrong' },
  ],
  // a bucket hat
  [
    { d: 'M-14,-79L-11.5,-95Q0,-98.4 11.5,-95L14,-79Z', fill: 'good' },
    { d: 'M-14.4,-81.5Q0,-84.4 14.4,-81.5L26,-69Q0,-78 -26,-69Z', fill: 'goodStrong' },
  ],
  // a paper crown
  [
    { d: 'M-16.6,-73L-19,-95L-9,-85L0,-99L9,-85L19,-95L16.6,-73Q0,-78.6 -16.6,-73Z', fill: 'fair', stroke: 'coinEdge', width: 1.4 },
    { d: disc(-19, -96, 2.4) + disc(0, -100, 2.4) + disc(19, -96, 2.4), fill: 'bad' },
  ],
  // a knotted cloth
  [
    { d: 'M0,-80L-15,-97L-1,-88ZM0,-80L15,-97L1,-88Z', fill: 'bad', stroke: 'bad', width: 2.4 },
    { d: 'M-18.8,-70C-18,-84 18,-84 18.8,-70Q0,-78.4 -18.8,-70Z', fill: 'bad' },
    { d: disc(-10, -76.6, 1.5) + disc(0, -79, 1.5) + disc(10, -76.6, 1.5), fill: 'face' },
  ],
]

/** On the apron of each speciality: any cook's tools, for nobody knows what the stations are called. */
const TOOLS: readonly (readonly Shape[])[] = [
  // a ladle
  [{ d: line(5.5, -31, -1, -20), stroke: 'staffShade', width: 2.4 }, { d: 'M-8.5,-20.5H4A6.2,6 0 0 1 -8.5,-20.5Z', fill: 'staffShade' }],
  // a turner
  [{ d: line(0, -33, 0, -22), stroke: 'staffShade', width: 2.4 }, { d: 'M-5,-23H5L6,-12.5H-6Z', fill: 'staffShade' }, { d: line(-2, -20, -2, -15.5) + line(2, -20, 2, -15.5), stroke: 'apron', width: 1.5 }],
  // a whisk
  [{ d: line(0, -32, 0, -13) + 'M0,-24C-8,-20 -6,-13 0,-13C6,-13 8,-20 0,-24', stroke: 'staffShade', width: 2 }],
  // a knife
  [{ d: 'M-2.5,-33L3.5,-28V-20H-2.5Z', fill: 'staffShade' }, { d: line(0.4, -19, 0.4, -13.4), stroke: 'staffShade', width: 3.6 }],
  // a fork
  [{ d: line(0, -32, 0, -13) + line(-5, -32, -5, -27, 0, -23, 5, -27, 5, -32), stroke: 'staffShade', width: 2.2 }],
  // a rolling pin
  [{ d: line(-9.5, -27, 9.5, -16), stroke: 'staffShade', width: 2.2 }, { d: line(-5, -24.4, 5, -18.6), stroke: 'staffShade', width: 6.6 }],
  // a spoon
  [{ d: line(0, -24, 0, -13), stroke: 'staffShade', width: 2.4 }, { d: 'M-4.4,-27.6A4.4,5.6 0 1 0 4.4,-27.6A4.4,5.6 0 1 0 -4.4,-27.6Z', fill: 'staffShade' }],
  // a pan
  [{ d: disc(-2.6, -20, 6.6), fill: 'staffShade' }, { d: disc(-2.6, -20, 3.6), stroke: 'apron', width: 1.2 }, { d: line(2.4, -25, 8.6, -31.4), stroke: 'staffShade', width: 2.8 }],
]

export const HAT_COUNT = HATS.length

/** Over head, face and hair. */
export function hatShapes(speciality: number): readonly Shape[] {
  return HATS[speciality % HATS.length]
}

/** On the apron. Past as many as there are hats, a hat comes with another tool. */
export function toolShapes(speciality: number): readonly Shape[] {
  return TOOLS[(speciality + Math.floor(speciality / HATS.length)) % TOOLS.length]
}
