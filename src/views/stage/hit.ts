import { PERSON_HEIGHT } from './person.ts'
import type { People } from './list.ts'

/** Half the width of a figure, and its height with hair, in heights of the figure. */
const HALF = 11 / PERSON_HEIGHT
const TALL = 42 / PERSON_HEIGHT

/**
 * The row of whoever is drawn at a point, −1 if nobody is: the one in front, or within `slack` pixels of it the nearest (a finger is
 * wider than somebody far down the line). O(people).
 */
export function bodyAt({ count, x, y, size, customer }: People, px: number, py: number, slack = 0): number {
  let best = -1
  let near = slack
  for (let i = count - 1; i >= 0; i--) {
    const half = size[i] * HALF
    const dx = Math.max(0, Math.abs(px - x[i]) - half)
    if (dx > near || customer[i] < 0) continue
    const dy = py > y[i] ? py - y[i] : Math.max(0, y[i] - size[i] * TALL - py)
    const far = Math.max(dx, dy)
    if (far > near || (far === near && best >= 0)) continue
    if (far === 0) return i
    best = i
    near = far
  }
  return best
}

/** The row of a customer, −1 if they are not drawn. */
export function rowOf({ count, customer }: People, who: number): number {
  for (let i = 0; i < count; i++) if (customer[i] === who) return i
  return -1
}
