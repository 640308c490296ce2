import type { World } from '../world.ts'
import type { IdlePool } from './pool.ts'

/** The fastest who is free: a binary heap on (speed now, roster order) that knows where everybody stands in it. */
export class Fastest implements IdlePool {
  private readonly heap: number[] = []
  private readonly at: number[] = []
  private readonly world: World

  constructor(world: World) {
    this.world = world
  }

  add(e: number): void {
    if ((this.at[e] ?? -1) >= 0) return
    this.heap.push(e)
    this.at[e] = this.heap.length - 1
    this.rise(this.heap.length - 1)
  }

  remove(e: number): void {
    const i = this.at[e] ?? -1
    if (i < 0) return
    this.at[e] = -1
    const last = this.heap.pop()!
    if (i === this.heap.length) return
    this.heap[i] = last
    this.at[last] = i
    this.rise(i)
    this.sink(this.at[last])
  }

  take(): number {
    if (this.heap.length === 0) return -1
    const e = this.heap[0]
    this.remove(e)
    return e
  }

  reorder(e: number): void {
    const i = this.at[e] ?? -1
    if (i < 0) return
    this.rise(i)
    this.sink(this.at[e])
  }

  private ahead(a: number, b: number): boolean {
    const { speed, slow } = this.world
    const va = speed[a] * slow[a]
    const vb = speed[b] * slow[b]
    return va > vb || (va === vb && a < b)
  }

  private swap(i: number, j: number): void {
    const { heap, at } = this
    const e = heap[i]
    heap[i] = heap[j]
    heap[j] = e
    at[heap[i]] = i
    at[e] = j
  }

  private rise(i: number): void {
    while (i > 0) {
      const parent = (i - 1) >> 1
      if (!this.ahead(this.heap[i], this.heap[parent])) return
      this.swap(i, parent)
      i = parent
    }
  }

  private sink(i: number): void {
    const { heap } = this
    for (;;) {
      let best = i
      for (const child of [2 * i + 1, 2 * i + 2]) if (child < heap.length && this.ahead(heap[child], heap[best])) best = child
      if (best === i) return
      this.swap(i, best)
      i = best
    }
  }
}
