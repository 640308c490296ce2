import type { World } from '../world.ts'
import { IndexedHeap } from '../../kernel/indexed-heap.ts'
import type { IdlePool } from './pool.ts'

/** The fastest who is free, at the speed they work at now; equally fast in roster order. */
export class Fastest implements IdlePool {
  private readonly heap = new IndexedHeap()
  private readonly world: Pick<World, 'speed' | 'slow' | 'spell'>

  constructor(world: Pick<World, 'speed' | 'slow' | 'spell'>) {
    this.world = world
  }

  add(e: number): void {
    if (!this.heap.has(e)) this.heap.put(e, this.keyOf(e))
  }

  remove(e: number): void {
    this.heap.remove(e)
  }

  take(): number {
    const e = this.heap.first()
    if (e >= 0) this.heap.remove(e)
    return e
  }

  pick(free: readonly number[], n: number): number {
    let best = free[0]
    for (let i = 1; i < n; i++) if (this.keyOf(free[i]) < this.keyOf(best)) best = free[i]
    return best
  }

  reorder(e: number): void {
    if (this.heap.has(e)) this.heap.put(e, this.keyOf(e))
  }

  /** The coordination law slows everybody alike and changes no order. */
  private keyOf(e: number): number {
    const { slow, speed, spell } = this.world
    return -speed[e] * slow[e] * spell[e]
  }
}
