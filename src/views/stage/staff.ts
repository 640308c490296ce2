import { hatShapes, toolShapes } from './hats.ts'
import type { EmployeeFace, EmployeePose } from './list.ts'
import { curve, disc, line, type Shape } from './shape.ts'
import { HEAD, mouthDrop, traitShapes } from './traits.ts'

/** What of a pose its standing picture depends on: everything but where they are, arms and progress. */
export const LOOKS = ['stance', 'face', 'trait', 'tint', 'hat', 'fast', 'sweat', 'sleepy', 'badge', 'note', 'signKey', 'detailed', 'scale', 'slot'] as const

/** Where an arm turns. */
export const SHOULDER = { x: 24.5, y: -36 }

/** What of an employee never moves by itself: everything but the arms, and what is on the plate. */
export function bodyShapes(pose: EmployeePose): Shape[] {
  if (pose.stance === 'away') return APRON_ON_A_HOOK
  if (pose.stance === 'missing') return EMPTY_PLACE
  const shapes: Shape[] = [
    { d: 'M-6.5,-52H6.5V-40H-6.5Z', fill: 'staffShade' },
    { d: 'M-29.5,0C-31.5,-26 -28,-42 -11,-46Q0,-41 11,-46C28,-42 31.5,-26 29.5,0Z', fill: 'staff' },
    { d: 'M-12.6,-34.5Q0,-32.4 12.6,-34.5L17.5,0H-17.5Z', fill: 'apron' },
  ]
  if (pose.detailed) {
    if (pose.hat >= 0) shapes.push(...toolShapes(pose.hat))
    shapes.push(
      { d: curve(-11.4, -34.6, -13, -41, -9.4, -46) + curve(11.4, -34.6, 13, -41, 9.4, -46), stroke: 'apron', width: 3 },
      { d: disc(-18, -64.4, 4.1) + disc(18, -64.4, 4.1), fill: 'staff' },
    )
  }
  shapes.push({ d: disc(0, HEAD.y, HEAD.r), fill: 'staff' })
  if (pose.detailed) shapes.push(...faceShapes(pose.face, pose.trait))
  else shapes.push({ d: disc(-6.5, -66, 2.8) + disc(6.5, -66, 2.8), fill: 'face' })
  shapes.push(...traitShapes(pose.trait))
  if (pose.hat >= 0) shapes.push(...hatShapes(pose.hat))
  if (pose.sweat) shapes.push({ d: drop(25, -76, 1), fill: 'drop' })
  if (pose.sweat && pose.detailed) shapes.push({ d: drop(31, -62, 0.62), fill: 'drop' })
  if (pose.fast) {
    shapes.push({ d: curve(-47, -34, -55, -22, -51, -8) + curve(-54, -30, -60, -21, -58, -12) + curve(47, -34, 55, -22, 51, -8) + curve(54, -30, 60, -21, 58, -12), stroke: 'staff', width: 2.6 })
  }
  if (pose.sleepy) {
    shapes.push({ d: line(25, -84, 32, -84, 25, -75.5, 32, -75.5) + line(35, -96, 40, -96, 35, -90, 40, -90), stroke: 'soft', width: 2.2 })
  }
  if (pose.badge === 'book') shapes.push(...BOOK)
  return shapes
}

function drop(x: number, y: number, k: number): string {
  return `M${x},${y - 7 * k}C${x + 1.4 * k},${y - 3.4 * k} ${x + 4 * k},${y - 1.4 * k} ${x + 4 * k},${y + 1.6 * k}A${4 * k},${4 * k} 0 0 1 ${x - 4 * k},${y + 1.6 * k}C${x - 4 * k},${y - 1.4 * k} ${x - 1.4 * k},${y - 3.4 * k} ${x},${y - 7 * k}Z`
}

const dots = disc(-7, -66.6, 2.3) + disc(7, -66.6, 2.3)
const closed = curve(-10.4, -67, -7, -63.6, -3.6, -67) + curve(3.6, -67, 7, -63.6, 10.4, -67)

function faceShapes(face: EmployeeFace, trait: number): Shape[] {
  const low = -57 + mouthDrop(trait)
  const mouth = (d: string): Shape => ({ d, stroke: 'face', width: 2.1 })
  switch (face) {
    case 'eager':
      return [{ d: dots, fill: 'face' }, { d: `M-6.4,${low - 1.4}Q0,${low + 8} 6.4,${low - 1.4}Z`, fill: 'face' }]
    case 'focused':
      return [
        { d: dots, fill: 'face' },
        { d: line(-11, -73.4, -4, -71.6) + line(11, -73.4, 4, -71.6), stroke: 'face', width: 2 },
        mouth(line(-4, low, 4, low)),
      ]
    case 'stressed':
      return [
        { d: disc(-7, -66.4, 4.5) + disc(7, -66.4, 4.5), fill: 'eye' },
        { d: disc(-7, -65.6, 1.9) + disc(7, -65.6, 1.9), fill: 'pupil' },
        { d: line(-11.6, -73, -4.6, -75.4) + line(11.6, -73, 4.6, -75.4), stroke: 'face', width: 2 },
        mouth(`M-6.4,${low + 0.6}q2.1,-3.6 4.3,0t4.3,0t4.3,0`),
      ]
    case 'yawning':
      return [{ d: closed, stroke: 'face', width: 2 }, { d: `M-4.2,${low}a4.2,5 0 1 0 8.4,0a4.2,5 0 1 0 -8.4,0Z`, fill: 'face' }]
    case 'drowsy':
      return [
        { d: line(-10.6, -67.4, -3.6, -67.4) + line(3.6, -67.4, 10.6, -67.4), stroke: 'face', width: 2 },
        { d: 'M-9.2,-66.6a2.3,2.6 0 0 0 4.6,0ZM4.6,-66.6a2.3,2.6 0 0 0 4.6,0Z', fill: 'face' },
        mouth(line(-3, low + 0.8, 3, low - 0.2)),
      ]
    default:
      return [{ d: dots, fill: 'face' }, mouth(curve(-5, low - 1, 0, low + 3.4, 5, low - 1))]
  }
}

/** An arm about its shoulder, at rest; `side` −1 left, 1 right. Its edge keeps it off the body. */
export function armShapes(pose: EmployeePose, side: -1 | 1): Shape[] {
  if (pose.stance === 'aside') {
    const hanging = curve(side * SHOULDER.x, SHOULDER.y, side * 36, -20, side * 31, -2)
    return [{ d: hanging, stroke: 'staff', width: 11 }]
  }
  const d = `M${side * 24.5},-36C${side * 41},-32 ${side * 47},-8 ${side * 31},-3.6Q${side * 25},-1.6 ${side * 17},-3.6`
  const arm: Shape[] = [{ d, stroke: 'staff', width: 10.6 }]
  if (!pose.detailed) return arm
  return [
    { d, stroke: 'staffShade', width: 13.4 },
    ...arm,
    { d: disc(side * 15.6, -3.8, 6.4), fill: 'staff', stroke: 'staffShade', width: 1.4 },
  ]
}

/** Length of the plate's rim that shows how far the order is. */
export const RIM = 'M-24,1.4A24,7 0 1 0 24,1.4A24,7 0 1 0 -24,1.4'

/** What stands before them: a plate that fills; `filled` 0 … 3. */
export function plateShapes(filled: number): Shape[] {
  const shapes: Shape[] = [
    { d: 'M-24,1.4A24,7 0 1 0 24,1.4A24,7 0 1 0 -24,1.4Z', fill: 'plate', stroke: 'plateEdge', width: 1.2 },
    { d: 'M-15,0.6A15,3.8 0 1 0 15,0.6A15,3.8 0 1 0 -15,0.6Z', stroke: 'plateEdge', width: 0.8, opacity: 0.7 },
  ]
  if (filled >= 1) shapes.push({ d: 'M-11,1.4Q-10,-6.4 -2.6,-5.6Q3,-4.6 2.4,1.4Q-4,3.4 -11,1.4Z', fill: 'fair' })
  if (filled >= 2) shapes.push({ d: 'M-1.6,1.8C0,-4.4 6,-5.6 11.6,-1.6C9,1.8 4,3 -1.6,1.8Z', fill: 'good' })
  if (filled >= 3) shapes.push({ d: disc(1, -4.4, 3.2), fill: 'bad' })
  return shapes
}

/** How much of the food is on the plate. */
export function filledBy(progress: number): number {
  return progress < 0 ? 0 : progress < 0.3 ? 0 : progress < 0.6 ? 1 : progress < 0.85 ? 2 : 3
}

const BOOK: Shape[] = [
  { d: disc(30, -84, 12.4), fill: 'fair' },
  { d: 'M21.6,-89Q26,-91.6 30,-88.6Q34,-91.6 38.4,-89V-78.6Q34,-81 30,-78.4Q26,-81 21.6,-78.6Z', fill: 'apron', stroke: 'hair', width: 1.4 },
  { d: line(30, -88.4, 30, -78.6), stroke: 'hair', width: 1.3 },
]

const APRON_ON_A_HOOK: Shape[] = [
  { d: line(0, -86, 0, -79), stroke: 'soft', width: 3 },
  { d: disc(0, -86, 2.6), fill: 'soft' },
  { d: 'M-9,-58C-11,-72 -4,-79 0,-79C4,-79 11,-72 9,-58', stroke: 'soft', width: 2.2 },
  { d: 'M-11,-60Q0,-56 11,-60C11,-50 14,-44 21,-41L23.5,-6Q12,-3.4 6,-6Q-2,-8.6 -10,-5.4Q-18,-3.4 -23.5,-6L-21,-41C-14,-44 -11,-50 -11,-60Z', fill: 'apron', stroke: 'soft', width: 1.8 },
  { d: line(-12, -38, -13, -12) + line(12, -38, 13.4, -14), stroke: 'apronEdge', width: 1.4 },
]

const EMPTY_PLACE: Shape[] = [
  { d: disc(0, HEAD.y, HEAD.r), stroke: 'faint', width: 2, dash: '4 5' },
  { d: 'M-29.5,0C-31.5,-26 -28,-42 -11,-46H11C28,-42 31.5,-26 29.5,0', stroke: 'faint', width: 2, dash: '4 5' },
]
