import { clamp, distance, mix, own } from './ease.ts'
import { Facing, Kind, LOOKS, MOODS, Pose, type People } from './list.ts'

/** Minutes after which somebody of endless patience looks as cross as can be. */
const CROSS_AFTER = 10
/** Where those who come and go disappear, left of the picture. */
export const OUT = -20

/** 0 calm … 7 at the end of their patience. */
export function moodOf(waited: number, patience: number): number {
  return clamp(Math.floor((MOODS * waited) / (patience < Infinity ? Math.max(patience, 1e-9) : CROSS_AFTER)), 0, MOODS - 1)
}

/** Adds somebody. */
export function put(p: People, customer: number, x: number, y: number, size: number, mood: number, pose: number, facing: number, kind: number): void {
  const i = p.count++
  p.x[i] = x
  p.y[i] = y
  p.size[i] = size
  p.mood[i] = mood
  p.pose[i] = pose
  p.facing[i] = size < 10 ? Facing.front : facing
  p.look[i] = own(customer, 7, LOOKS)
  p.kind[i] = kind
  p.customer[i] = customer
}

/** Somebody at share `u` of the way along a bent path, stepping as far as they have come. */
export function walk(p: People, customer: number, path: readonly number[], u: number, from: number, to: number, mood: number, kind: number): void {
  let total = 0
  for (let i = 2; i < path.length; i += 2) total += distance(path[i] - path[i - 2], path[i + 1] - path[i - 1])
  let left = total * u
  const size = mix(from, to, u)
  const step = Math.floor(left / Math.max(4, size * 0.42)) % 2
  for (let i = 2; i < path.length; i += 2) {
    const dx = path[i] - path[i - 2]
    const dy = path[i + 1] - path[i - 1]
    const part = distance(dx, dy)
    if (left > part && i + 2 < path.length) {
      left -= part
      continue
    }
    const share = part > 0 ? Math.min(1, left / part) : 1
    const facing = dx < -1 ? Facing.left : dx > 1 ? Facing.right : Facing.front
    const pose = (kind === Kind.angry ? Pose.stormA : kind === Kind.served ? Pose.happyA : Pose.stepA) + step
    put(p, customer, path[i - 2] + dx * share, path[i - 1] + dy * share - step * size * 0.03, size, mood, pose, facing, kind)
    return
  }
}
