import type { World } from '../world.ts'
import { IndexedList } from '../../kernel/indexed-list.ts'
import type { IdlePool } from './pool.ts'

/** Anybody who is free, each as likely, by the customer's own draw. */
export class RandomIdle implements IdlePool {
  private readonly free = new IndexedList()
  private readonly world: Pick<World, 'routes' | 'party' | 'routeAddress'>

  constructor(world: Pick<World, 'routes' | 'party' | 'routeAddress'>) {
    this.world = world
  }

  add(e: number): void {
    this.free.add(e)
  }

  remove(e: number): void {
    this.free.remove(e)
  }

  take(c: number): number {
    const { members } = this.free
    if (members.length === 0) return -1
    const e = this.pick(members, members.length, c)
    this.free.remove(e)
    return e
  }

  pick(free: readonly number[], n: number, c: number): number {
    const w = this.world
    return free[n === 1 ? 0 : w.routes.below(n, w.party[c], w.routeAddress(c), 0)]
  }

  reorder(): void {}
}
