import type { World } from '../world.ts'
import type { Candidates } from './router.ts'

/** What the policies read of the house. A column may be replaced by a longer one at any time: read it through this. */
export type HostView = Pick<
  World,
  | 'now' | 'draws' | 'scenario' | 'routes'
  | 'party' | 'routeAddress' | 'identity'
  | 'staff' | 'idHash' | 'state' | 'speed' | 'rate' | 'load' | 'workWaiting'
>

/** The first position of the `n` ascending values whose value is above x; n if there is none. */
export function firstAbove(values: Int32Array | Float64Array, n: number, x: number): number {
  let low = 0
  let high = n
  while (low < high) {
    const middle = (low + high) >> 1
    if (values[middle] > x) high = middle
    else low = middle + 1
  }
  return low
}

/** Where employee e stands among those counted on; −1 = the host does not count on e. */
export function positionOf({ open, openCount }: Candidates, e: number): number {
  const i = firstAbove(open, openCount, e - 1)
  return i < openCount && open[i] === e ? i : -1
}
