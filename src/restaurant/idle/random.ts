import type { World } from '../world.ts'
import type { IdlePool } from './pool.ts'

/** Anybody who is free, each as likely, by the customer's own draw. */
export class RandomIdle implements IdlePool {
  private readonly pool: number[] = []
  private readonly at: number[] = []
  private readonly world: World

  constructor(world: World) {
    this.world = world
  }

  add(e: number): void {
    if ((this.at[e] ?? -1) >= 0) return
    this.at[e] = this.pool.length
    this.pool.push(e)
  }

  remove(e: number): void {
    const i = this.at[e] ?? -1
    if (i < 0) return
    this.at[e] = -1
    const last = this.pool.pop()!
    if (i === this.pool.length) return
    this.pool[i] = last
    this.at[last] = i
  }

  take(c: number): number {
    const n = this.pool.length
    if (n === 0) return -1
    const w = this.world
    const e = this.pool[n === 1 ? 0 : w.routes.below(n, w.party[c], w.member[c], 0)]
    this.remove(e)
    return e
  }

  reorder(): void {}
}
