import type { World } from '../world.ts'
import type { Router } from './router.ts'

/** The lines in turn, in roster order; an absence does not lose the turn of the others. */
export class RoundRobin implements Router {
  private readonly world: World
  private last = -1

  constructor(world: World) {
    this.world = world
  }

  choose(): number {
    const { open, openCount } = this.world
    // The first index above the last: binary search, since `open` ascends.
    let low = 0
    let high = openCount
    while (low < high) {
      const middle = (low + high) >> 1
      if (open[middle] > this.last) high = middle
      else low = middle + 1
    }
    this.last = open[low === openCount ? 0 : low]
    return this.last
  }

  moved(): void {}
  rebuild(): void {}
}
