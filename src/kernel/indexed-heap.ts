import { IndexedList } from './indexed-list.ts'

/** Employees (by index) by ascending key, equal keys by index: a binary heap that knows where everybody stands in it. */
export class IndexedHeap {
  private readonly list = new IndexedList()
  private key = new Float64Array(16)

  has(e: number): boolean {
    return this.list.positionOf(e) >= 0
  }

  keyOf(e: number): number {
    return this.key[e]
  }

  /** Adds e, or gives it another key. */
  put(e: number, key: number): void {
    if (e >= this.key.length) {
      const longer = new Float64Array(Math.max(e + 1, this.key.length * 2))
      longer.set(this.key)
      this.key = longer
    }
    this.key[e] = key
    this.list.add(e)
    this.settle(this.list.positionOf(e))
  }

  remove(e: number): void {
    const i = this.list.remove(e)
    if (i >= 0) this.settle(i)
  }

  clear(): void {
    this.list.clear()
  }

  /** Who has the least key; −1 if nobody is in. */
  first(): number {
    const { members } = this.list
    return members.length === 0 ? -1 : members[0]
  }

  /** The least key of all but `except`; Infinity if there is nobody else. */
  leastKey(except: number): number {
    const { members } = this.list
    if (members.length === 0) return Infinity
    if (members[0] !== except) return this.key[members[0]]
    const left = members.length > 1 ? this.key[members[1]] : Infinity
    return members.length > 2 ? Math.min(left, this.key[members[2]]) : left
  }

  /** Appends to `found` all with a key of at most `limit`, but for `except`. */
  upTo(limit: number, except: number, found: number[]): void {
    this.walk(0, limit, except, found)
  }

  private walk(i: number, limit: number, except: number, found: number[]): void {
    const { members } = this.list
    if (i >= members.length || this.key[members[i]] > limit) return
    if (members[i] !== except) found.push(members[i])
    this.walk(2 * i + 1, limit, except, found)
    this.walk(2 * i + 2, limit, except, found)
  }

  private ahead(a: number, b: number): boolean {
    const ka = this.key[a]
    const kb = this.key[b]
    return ka < kb || (ka === kb && a < b)
  }

  /** Moves whoever stands at i to where they belong. */
  private settle(i: number): void {
    const { list } = this
    const { members } = list
    while (i > 0) {
      const parent = (i - 1) >> 1
      if (!this.ahead(members[i], members[parent])) break
      list.exchange(i, parent)
      i = parent
    }
    for (;;) {
      let best = i
      const left = 2 * i + 1
      if (left < members.length && this.ahead(members[left], members[best])) best = left
      if (left + 1 < members.length && this.ahead(members[left + 1], members[best])) best = left + 1
      if (best === i) return
      list.exchange(i, best)
      i = best
    }
  }
}
