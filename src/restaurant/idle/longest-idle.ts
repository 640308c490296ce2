import type { World } from '../world.ts'
import type { IdlePool } from './pool.ts'

/** Who has been idle longest: first in, first out; those idle since the same moment in roster order. */
export class LongestIdle implements IdlePool {
  private next = new Int32Array(16)
  private previous = new Int32Array(16)
  private inside = new Uint8Array(16)
  private first = -1
  private last = -1
  private readonly world: Pick<World, 'since' | 'freeSince'>

  constructor(world: Pick<World, 'since' | 'freeSince'>) {
    this.world = world
  }

  add(e: number): void {
    if (e >= this.inside.length) this.grow(e)
    if (this.inside[e] !== 0) return
    const { since } = this.world
    let after = this.last
    while (after > e && since[after] === since[e]) after = this.previous[after]
    const before = after < 0 ? this.first : this.next[after]
    this.previous[e] = after
    this.next[e] = before
    if (after < 0) this.first = e
    else this.next[after] = e
    if (before < 0) this.last = e
    else this.previous[before] = e
    this.inside[e] = 1
  }

  remove(e: number): void {
    if (e >= this.inside.length || this.inside[e] === 0) return
    const after = this.previous[e]
    const before = this.next[e]
    if (after < 0) this.first = before
    else this.next[after] = before
    if (before < 0) this.last = after
    else this.previous[before] = after
    this.inside[e] = 0
  }

  take(): number {
    const e = this.first
    if (e < 0) return -1
    const before = this.next[e]
    this.first = before
    if (before < 0) this.last = -1
    else this.previous[before] = -1
    this.inside[e] = 0
    return e
  }

  pick(free: readonly number[], n: number): number {
    const { freeSince } = this.world
    let best = free[0]
    for (let i = 1; i < n; i++) if (freeSince[free[i]] < freeSince[best]) best = free[i]
    return best
  }

  reorder(): void {}

  private grow(e: number): void {
    const capacity = Math.max(e + 1, this.inside.length * 2)
    const next = new Int32Array(capacity)
    next.set(this.next)
    this.next = next
    const previous = new Int32Array(capacity)
    previous.set(this.previous)
    this.previous = previous
    const inside = new Uint8Array(capacity)
    inside.set(this.inside)
    this.inside = inside
  }
}
