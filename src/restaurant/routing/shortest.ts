import type { HostView } from './host-view.ts'
import type { Candidates, Router } from './router.ts'

/**
 * The shortest line (waiting + in service), ties uniform. Those counted on stand in one array ordered by load, and
 * `ends[n]` is where those of load n end; a change by one swaps a pair and moves one boundary, whatever the staff.
 */
export class Shortest implements Router {
  private readonly world: HostView
  private readonly candidates: Candidates
  private order = new Int32Array(0)
  private at = new Int32Array(0)
  private ends: number[] = [0]
  private least = 0

  constructor(world: HostView, candidates: Candidates) {
    this.world = world
    this.candidates = candidates
  }

  choose(c: number, avoid: number): number {
    const w = this.world
    while (this.ends[this.least] === 0) this.least++
    const ties = this.ends[this.least]
    if (avoid >= 0) {
      const hole = avoid < this.at.length ? this.at[avoid] : -1
      if (hole >= 0 && hole < ties) return this.chooseBeside(hole, ties, c)
    }
    return this.order[ties === 1 ? 0 : w.routes.below(ties, w.party[c], w.routeAddress(c), 0)]
  }

  /** The shortest line but that at `hole`, which is one of the `ties` shortest. */
  private chooseBeside(hole: number, ties: number, c: number): number {
    const w = this.world
    if (this.candidates.openCount === 1) return -1
    // If nobody ties with it, it stands first, and those of the next load follow.
    const count = (ties > 1 ? ties : this.ends[w.load[this.order[1]]]) - 1
    const i = count === 1 ? 0 : w.routes.below(count, w.party[c], w.routeAddress(c), 0)
    return this.order[i < hole ? i : i + 1]
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

  paceChanged(): void {}

  /** Sorts by counting: `ends` starts as where each load begins, and moves on with everyone set down. */
  rebuild(): void {
    const { load, staff } = this.world
    const { open, openCount } = this.candidates
    if (this.at.length < staff) this.at = new Int32Array(Math.max(staff, this.at.length * 2))
    if (this.order.length < openCount) this.order = new Int32Array(this.at.length)
    this.at.fill(-1)
    let most = 0
    for (let i = 0; i < openCount; i++) most = Math.max(most, load[open[i]])
    const ends = new Array<number>(most + 1).fill(0)
    for (let i = 0; i < openCount; i++) if (load[open[i]] < most) ends[load[open[i]] + 1]++
    for (let n = 1; n <= most; n++) ends[n] += ends[n - 1]
    for (let i = 0; i < openCount; i++) {
      const e = open[i]
      this.at[e] = ends[load[e]]++
      this.order[this.at[e]] = e
    }
    this.ends = ends
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
