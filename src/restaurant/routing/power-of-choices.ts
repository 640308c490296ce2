import { positionOf, type HostView } from './host-view.ts'
import type { Candidates, Router } from './router.ts'

/**
 * The shorter of d lines looked at by chance (d = 2: the power of two choices; M. Mitzenmacher, IEEE TPDS 12 (2001) 1094).
 * With replacement the same line may be drawn twice, and is then joined.
 */
export class PowerOfChoices implements Router {
  private readonly world: HostView
  private readonly candidates: Candidates
  private readonly drawn: number[] = []

  constructor(world: HostView, candidates: Candidates) {
    this.world = world
    this.candidates = candidates
  }

  choose(c: number, avoid: number): number {
    const w = this.world
    const { open, openCount: n } = this.candidates
    const { load, routes } = w
    const { of, replacement } = w.scenario.line.choices
    if (of !== 2 || n < 2 || avoid >= 0) return this.chooseOfMany(c, avoid)
    const party = w.party[c]
    const address = w.routeAddress(c)
    const i = routes.below(n, party, address, 0)
    let j = routes.below(replacement ? n : n - 1, party, address, 1)
    if (!replacement && j >= i) j++
    const a = open[i]
    const b = open[j]
    if (load[a] !== load[b]) return load[a] < load[b] ? a : b
    return routes.word(party, address, 2) < 0 ? a : b
  }

  private chooseOfMany(c: number, avoid: number): number {
    const { open, openCount } = this.candidates
    const { load, routes, party, scenario } = this.world
    const { of, replacement } = scenario.line.choices
    // Drawn are positions among all but `avoid`; those from its own on are one further.
    const found = positionOf(this.candidates, avoid)
    const hole = found < 0 ? openCount : found
    const n = found < 0 ? openCount : openCount - 1
    if (n === 0) return -1
    const address = this.world.routeAddress(c)
    const d = replacement ? of : Math.min(of, n)
    const { drawn } = this
    drawn.length = 0
    let best = -1
    let ties = 0
    for (let k = 0; k < d; k++) {
      // Without replacement by R. W. Floyd's sampling: the i-th draw is below n − d + i + 1, and a repeat takes that bound itself.
      const bound = replacement ? n : n - d + k + 1
      let i = routes.below(bound, party[c], address, 2 * k)
      if (!replacement && drawn.includes(i)) i = bound - 1
      drawn.push(i)
      const e = open[i < hole ? i : i + 1]
      if (e === best) continue
      if (best < 0 || load[e] < load[best]) {
        best = e
        ties = 1
      } else if (load[e] === load[best] && routes.below(++ties, party[c], address, 2 * k + 1) === 0) best = e
    }
    return best
  }

  moved(): void {}
  paceChanged(): void {}
  rebuild(): void {}
}
