import { Facing, Pose } from './list.ts'
import { curve, disc, line, type Shape } from './shape.ts'

/** Height of the figure that these shapes draw, feet at (0, 0), and the room it takes about that point. */
export const PERSON_HEIGHT = 40
export const PERSON_REACH = { left: 20, right: 20, up: 52, down: 3 }

/** How much higher somebody sits than they stand. */
const LIFT = 6.4

/** Figures smaller than the first have no face; than the second, a bold one. */
const FACELESS = 11
const BOLD_FACE = 19

/**
 * Somebody in the crowd. Their mood shows in colour, in the face and in how they hold themselves; `look` is their own.
 * `size` in device-independent pixels chooses how much of it is drawn.
 */
export function personShapes(mood: number, pose: number, facing: number, look: number, size: number): Shape[] {
  const way = facing === Facing.left ? -1 : facing === Facing.right ? 1 : 0
  if (pose === Pose.sit) return seatedShapes(mood, look, size)
  const storms = pose === Pose.stormA || pose === Pose.stormB
  const lean = storms ? way * 2.6 : mood >= 5 && pose !== Pose.fist ? way * 1 : 0
  const hx = lean + way * 0.9
  const hy = pose === Pose.watch ? -29.4 : -30.2
  const shapes: Shape[] = [
    { d: legs(pose, way), stroke: 'mood', width: 4.6 },
    { d: `M-9.4,-4.6C-10,-14 ${-8 + lean},-20.4 ${lean},-20.4C${8 + lean},-20.4 10,-14 9.4,-4.6Q0,-3 -9.4,-4.6Z`, fill: 'mood' },
    { d: disc(hx, hy, 8.9), fill: 'mood' },
  ]
  if (size >= FACELESS) shapes.push(...hair(look, hx, hy))
  shapes.push(...arms(pose, way || -1, lean))
  if (size >= FACELESS) shapes.push(...face(mood, hx + way * 2.2, hy + (pose === Pose.watch ? 1.6 : 0), size < BOLD_FACE))
  return shapes
}

/** On a stool: higher, hands on their knees and feet on its ring. */
function seatedShapes(mood: number, look: number, size: number): Shape[] {
  const hy = -30.2 - LIFT
  const shapes: Shape[] = [
    { d: line(-3.6, -5 - LIFT, -6, -9.5, -5, -4.6) + line(3.6, -5 - LIFT, 6, -9.5, 5, -4.6), stroke: 'mood', width: 4 },
    { d: `M-9,${-4.2 - LIFT}C-9.6,${-14 - LIFT} -8,${-20.4 - LIFT} 0,${-20.4 - LIFT}C8,${-20.4 - LIFT} 9.6,${-14 - LIFT} 9,${-4.2 - LIFT}Q0,${-2.6 - LIFT} -9,${-4.2 - LIFT}Z`, fill: 'mood' },
    { d: disc(0, hy, 8.9), fill: 'mood' },
  ]
  if (size < FACELESS) return shapes
  return [
    ...shapes,
    ...hair(look, 0, hy),
    { d: curve(-8, -15 - LIFT, -10.5, -8 - LIFT, -5.4, -5.6 - LIFT) + curve(8, -15 - LIFT, 10.5, -8 - LIFT, 5.4, -5.6 - LIFT), stroke: 'mood', width: 3.6 },
    ...face(mood, 0, hy, size < BOLD_FACE),
  ]
}

function legs(pose: number, way: number): string {
  const stride = pose === Pose.stepA || pose === Pose.happyA || pose === Pose.stormA ? 1 : pose === Pose.stepB || pose === Pose.happyB || pose === Pose.stormB ? -1 : 0
  if (stride === 0) return line(-3.7, -6, -3.7, -2.3) + line(3.7, -6, 3.7, -2.3)
  const x = way === 0 ? 0.6 : 2.6
  return stride > 0
    ? line(-3.4, -6, -3.4 - x, -2.3) + line(3.4, -6, 3.4 + x * 0.4, -3.4)
    : line(-3.4, -6, -3.4 - x * 0.4, -3.4) + line(3.4, -6, 3.4 + x, -2.3)
}

/** An arm that crosses the body is cut out of it by a light edge. */
function limb(d: string): Shape[] {
  return [
    { d, stroke: 'face', width: 5.9 },
    { d, stroke: 'mood', width: 3.9 },
  ]
}

function arms(pose: number, way: number, lean: number): Shape[] {
  switch (pose) {
    case Pose.crossed:
      return [
        { d: line(-7.6, -16.4, -12, -11.2, -7, -10) + line(7.6, -16.4, 12, -11.2, 7, -10), stroke: 'mood', width: 3.8 },
        { d: line(-10.6, -8.6, 6.2, -13) + line(10.6, -8.6, 2.6, -10.6), stroke: 'face', width: 1.5 },
      ]
    case Pose.watch: {
      const wrist = line(way * 9, -14.5, way * 12.6, -9.8, way * 4.4, -15.4)
      return [...limb(wrist), { d: disc(way * 4.2, -15.6, 2.5), fill: 'face' }, { d: disc(way * 4.2, -15.6, 1.1), fill: 'mood' }]
    }
    case Pose.fist:
      return [
        { d: line(way * 8, -16.5, way * 14, -21, way * 13.4, -29), stroke: 'mood', width: 4 },
        { d: disc(way * 13.4, -30, 3.1), fill: 'mood' },
        { d: line(-way * 8, -16, -way * 13.4, -11.4, -way * 7.4, -8.2), stroke: 'mood', width: 3.8 },
      ]
    case Pose.stormA:
    case Pose.stormB: {
      const up = pose === Pose.stormA ? -2 : 1.5
      return [
        { d: line(way * 7 + lean, -15.6, way * 15.6, -15 + up), stroke: 'mood', width: 4 },
        { d: disc(way * 16, -15.2 + up, 2.9), fill: 'mood' },
        { d: line(-way * 6, -15, -way * 12.6, -10 - up), stroke: 'mood', width: 3.8 },
        { d: line(-4.5 + lean, -42.6, -7 + lean, -46.6) + line(lean * 1.2, -43.4, lean * 1.2, -48) + line(4.5 + lean, -42.6, 7 + lean, -46.6), stroke: 'mood', width: 1.7 },
      ]
    }
    case Pose.happyA:
    case Pose.happyB: {
      const wave = pose === Pose.happyA ? 0 : 2.4
      return [
        { d: line(-way * 8, -16, -way * (12.6 + wave * 0.6), -23.5 + wave), stroke: 'mood', width: 3.9 },
        { d: line(way * 8, -16, way * 12.8, -10.5), stroke: 'mood', width: 3.9 },
        { d: `M${way * 12.8 - 4.4},-9.6h8.8l-0.9,8.2h-7Z`, fill: 'bag', stroke: 'mood', width: 1.3 },
        { d: curve(way * 12.8 - 2, -9.6, way * 12.8, -13, way * 12.8 + 2, -9.6), stroke: 'mood', width: 1.1 },
      ]
    }
    case Pose.stepA:
      return [{ d: line(-8, -15, -11.2, -9) + line(8, -15, 10.4, -10), stroke: 'mood', width: 3.6 }]
    case Pose.stepB:
      return [{ d: line(-8, -15, -10.4, -10) + line(8, -15, 11.2, -9), stroke: 'mood', width: 3.6 }]
    default:
      return []
  }
}

function hair(look: number, x: number, y: number): Shape[] {
  if (look === 1) return [{ d: disc(x, y - 10.2, 3.5), fill: 'mood' }]
  if (look === 2) {
    return [
      { d: `M${x - 8.6},${y - 4.6}C${x - 8.6},${y - 14} ${x + 8.6},${y - 14} ${x + 8.6},${y - 4.6}Z`, fill: 'mood' },
      { d: line(x - 9, y - 4.4, x + 9, y - 4.4), stroke: 'face', width: 1 },
      { d: line(x - 10.6, y - 5.6, x + 10.6, y - 5.6), stroke: 'mood', width: 1.8 },
    ]
  }
  if (look === 3) return [{ d: disc(x - 9, y + 4.6, 3.4) + disc(x + 9, y + 4.6, 3.4), fill: 'mood' }]
  return []
}

const MOUTHS: readonly string[] = [
  'M-4,-0.6Q0,5.6 4,-0.6Z',
  'M-3.7,-0.4Q0,3.6 3.7,-0.4',
  'M-3.2,0Q0,2 3.2,0',
  'M-3,0.8H3',
  'M-3,1.6L3,0.4',
  'M-3.2,1.8Q0,-0.6 3.2,1.8',
  'M-3.4,2.2Q0,-1.8 3.4,2.2',
  'M-3.6,2.6Q0,-2.8 3.6,2.6Z',
]

function face(mood: number, x: number, y: number, bold: boolean): Shape[] {
  const r = bold ? 1.75 : 1.35
  const width = bold ? 2 : 1.5
  const mouth = shift(MOUTHS[mood], x, y + 3.4)
  const shapes: Shape[] = [
    { d: disc(x - 3.2, y - 1.2, r) + disc(x + 3.2, y - 1.2, r), fill: 'face' },
    mood === 0 || mood === 7 ? { d: mouth, fill: 'face', stroke: 'face', width: width * 0.6 } : { d: mouth, stroke: 'face', width },
  ]
  if (mood >= 5) {
    const tilt = mood - 4
    shapes.push({ d: line(x - 5.6, y - 3.6 - tilt * 0.55, x - 1.5, y - 3.4) + line(x + 5.6, y - 3.6 - tilt * 0.55, x + 1.5, y - 3.4), stroke: 'face', width })
  }
  return shapes
}

/** The same path elsewhere: absolute commands of the few kinds used above. */
function shift(d: string, x: number, y: number): string {
  return d.replace(/([MQLH])([^MQLHZ]*)/g, (_, command: string, numbers: string) => {
    const at = numbers.trim().split(/[ ,]+/).map(Number)
    return command + at.map((v, i) => Math.round((v + (command === 'H' || i % 2 === 0 ? x : y)) * 100) / 100).join(',')
  })
}

/** A coin on edge, half turned, full. */
export function coinShapes(spin: number): Shape[] {
  const rx = [10, 7, 2.4, 7][spin % 4]
  return [
    { d: `M${-rx},-10A${rx},10 0 1 1 ${rx},-10A${rx},10 0 1 1 ${-rx},-10Z`, fill: 'coin', stroke: 'coinEdge', width: 2.4 },
    ...(rx > 5 ? [{ d: line(0, -14, 0, -6), stroke: 'coinEdge', width: 2.2 } as Shape] : []),
  ]
}

/** How much of a figure is drawn: 0 no face, 1 a bold one, 2 all of it. Figures of one detail are alike but for their size. */
export function detailOf(size: number): number {
  return size < FACELESS ? 0 : size < BOLD_FACE ? 1 : 2
}
