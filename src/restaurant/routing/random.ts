import { positionOf, type HostView } from './host-view.ts'
import type { Candidates, Router } from './router.ts'

/** Any line, each as likely. */
export class RandomRouting implements Router {
  private readonly world: HostView
  private readonly candidates: Candidates

  constructor(world: HostView, candidates: Candidates) {
    this.world = world
    this.candidates = candidates
  }

  choose(c: number, avoid: number): number {
    const w = this.world
    const { open, openCount } = this.candidates
    const hole = avoid < 0 ? -1 : positionOf(this.candidates, avoid)
    if (hole < 0) return open[w.routes.below(openCount, w.party[c], w.routeAddress(c), 0)]
    if (openCount === 1) return -1
    const i = w.routes.below(openCount - 1, w.party[c], w.routeAddress(c), 0)
    return open[i < hole ? i : i + 1]
  }

  moved(): void {}
  paceChanged(): void {}
  rebuild(): void {}
}
