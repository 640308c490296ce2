import { firstAbove, type HostView } from './host-view.ts'
import type { Candidates, Router } from './router.ts'

/** The lines in turn, in roster order; an absence does not lose the turn of the others. */
export class RoundRobin implements Router {
  private readonly candidates: Candidates
  private last = -1

  constructor(_world: HostView, candidates: Candidates) {
    this.candidates = candidates
  }

  choose(_c: number, avoid: number): number {
    const { open, openCount } = this.candidates
    let i = firstAbove(open, openCount, this.last)
    if (i === openCount) i = 0
    if (open[i] === avoid) {
      if (openCount === 1) return -1
      i = i + 1 === openCount ? 0 : i + 1
    }
    this.last = open[i]
    return this.last
  }

  moved(): void {}
  paceChanged(): void {}
  rebuild(): void {}
}
