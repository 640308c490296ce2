import type { World } from '../world.ts'
import type { Router } from './router.ts'

/**
 * The shorter of d lines looked at by chance (d = 2: the power of two choices; M. Mitzenmacher, IEEE TPDS 12 (2001) 1094).
 * With replacement the same line may be drawn twice, and is then joined.
 */
export class PowerOfChoices implements Router {
  private readonly world: World
  private readonly drawn: number[] = []

  constructor(world: World) {
    this.world = world
  }

  choose(c: number): number {
    const w = this.world
    const { open, openCount: n, load, routes } = w
    const { of, replacement } = w.scenario.line.choices
    const party = w.party[c]
    const member = w.member[c]
    if (of === 2 && n > 1) {
      const i = routes.below(n, party, member, 0)
      let j = routes.below(replacement ? n : n - 1, party, member, 1)
      if (!replacement && j >= i) j++
      const a = open[i]
      const b = open[j]
      if (load[a] !== load[b]) return load[a] < load[b] ? a : b
      return routes.word(party, member, 2) < 0 ? a : b
    }
    return this.chooseOfMany(replacement ? of : Math.min(of, n), replacement, party, member)
  }

  private chooseOfMany(d: number, replacement: boolean, party: number, member: number): number {
    const { open, openCount: n, load, routes } = this.world
    const { drawn } = this
    drawn.length = 0
    let best = -1
    let ties = 0
    for (let k = 0; k < d; k++) {
      // Without replacement by R. W. Floyd's sampling: the i-th draw is below n − d + i + 1, and a repeat takes that bound itself.
      const bound = replacement ? n : n - d + k + 1
      let i = routes.below(bound, party, member, 2 * k)
      if (!replacement && drawn.includes(i)) i = bound - 1
      drawn.push(i)
      const e = open[i]
      if (e === best) continue
      if (best < 0 || load[e] < load[best]) {
        best = e
        ties = 1
      } else if (load[e] === load[best] && routes.below(++ties, party, member, 2 * k + 1) === 0) best = e
    }
    return best
  }

  moved(): void {}
  rebuild(): void {}
}
