import type { World } from '../world.ts'
import type { Router } from './router.ts'

/** Any line, each as likely. */
export class RandomRouting implements Router {
  private readonly world: World

  constructor(world: World) {
    this.world = world
  }

  choose(c: number): number {
    const w = this.world
    return w.open[w.routes.below(w.openCount, w.party[c], w.member[c], 0)]
  }

  moved(): void {}
  rebuild(): void {}
}
