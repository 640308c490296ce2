import { firstAbove, positionOf, type HostView } from './host-view.ts'
import type { Candidates, Router } from './router.ts'

/** By chance in proportion to everybody's own speed; of those who are slower than themselves the host does not know. */
export class Weighted implements Router {
  private readonly world: HostView
  private readonly candidates: Candidates
  /** Running sums of the speeds of those counted on. */
  private sums = new Float64Array(16)
  private stale = true

  constructor(world: HostView, candidates: Candidates) {
    this.world = world
    this.candidates = candidates
  }

  choose(c: number, avoid: number): number {
    if (this.stale) this.sum()
    const w = this.world
    const { sums } = this
    const { open, openCount } = this.candidates
    const hole = avoid < 0 ? -1 : positionOf(this.candidates, avoid)
    if (hole >= 0 && openCount === 1) return -1
    const without = hole < 0 ? 0 : w.speed[avoid]
    let x = w.routes.uniform(w.party[c], w.routeAddress(c), 0) * (sums[openCount - 1] - without)
    if (hole >= 0 && x >= (hole === 0 ? 0 : sums[hole - 1])) x += without
    // Rounding may carry x to the end of the sums, or keep it within the hole.
    let i = Math.min(firstAbove(sums, openCount, x), openCount - 1)
    if (i === hole) i = i === 0 ? 1 : i - 1
    return open[i]
  }

  moved(): void {}

  paceChanged(): void {
    this.stale = true
  }

  rebuild(): void {
    this.stale = true
  }

  private sum(): void {
    const { speed } = this.world
    const { open, openCount } = this.candidates
    if (this.sums.length < openCount) this.sums = new Float64Array(open.length)
    let sum = 0
    for (let i = 0; i < openCount; i++) this.sums[i] = sum += speed[open[i]]
    this.stale = false
  }
}
