import type { World } from '../world.ts'
import type { Router } from './router.ts'

/**
 * The shortest line (waiting + in service), ties uniform. Those at work stand in one array ordered by load, and
 * `ends[n]` is where those of load n end; a change by one swaps a pair and moves one boundary, whatever the staff.
 */
export class Shortest implements Router {
  private readonly world: World
  private order = new Int32Array(0)
  private at = new Int32Array(0)
  private ends: number[] = [0]
  private least = 0

  constructor(world: World) {
    this.world = world
  }

  choose(c: number): number {
    const w = this.world
    while (this.ends[this.least] === 0) this.least++
    const ties = this.ends[this.least]
    return this.order[ties === 1 ? 0 : w.routes.below(ties, w.party[c], w.member[c], 0)]
  }

  moved(e: number, by: 1 | -1): void {
    const i = e < this.at.length ? this.at[e] : -1
    if (i < 0) return
    const load = this.world.load[e]
    if (by > 0) {
      // The last of load − 1 becomes the first of load.
      if (load === this.ends.length) this.ends.push(this.ends[load - 1])
      this.swap(i, --this.ends[load - 1])
    } else {
      // The first of load + 1 becomes the last of load.
      this.swap(i, this.ends[load]++)
      if (load < this.least) this.least = load
    }
  }

  rebuild(): void {
    const { open, openCount, load, staff } = this.world
    this.at = new Int32Array(staff).fill(-1)
    const sorted = Array.from(open.subarray(0, openCount)).sort((a, b) => load[a] - load[b] || a - b)
    this.order = Int32Array.from(sorted)
    this.ends = [0]
    for (let i = 0; i < openCount; i++) {
      this.at[this.order[i]] = i
      while (this.ends.length <= load[this.order[i]]) this.ends.push(i)
      this.ends[this.ends.length - 1] = i + 1
    }
    this.least = 0
  }

  private swap(i: number, j: number): void {
    const a = this.order[i]
    const b = this.order[j]
    this.order[i] = b
    this.order[j] = a
    this.at[b] = i
    this.at[a] = j
  }
}
