/**
 * The pending events, ordered by (time, rank, order of scheduling): a binary heap in typed arrays.
 *
 * A pop leaves a hole at the root, which the next push fills: the usual handler schedules one successor,
 * so most events cost one sift instead of two. Cancelling is by key: every push returns a key that no other push
 * will ever have; whoever scheduled the event remembers it, and an event whose key is no longer remembered is stale.
 */

const RANK_UNIT = 562949953421312 // 2⁴⁹: room for more events than a run can hold

export class EventQueue {
  /** The event taken last. */
  now = 0
  key = 0
  load = 0

  private times = new Float64Array(64).fill(Infinity)
  private keys = new Float64Array(64)
  private loads = new Int32Array(64)
  private size = 0
  private hole = false
  private sequence = 1

  /** Pending events, stale ones included. */
  get length(): number {
    return this.hole ? this.size - 1 : this.size
  }

  /** Minute of the next event, Infinity if none. */
  peek(): number {
    if (this.hole) this.closeHole()
    return this.times[1]!
  }

  /**
   * Schedules `load` at `time` (finite). `rank` 0–7 orders events of the same instant.
   * Returns the key (> 0) by which it can be told stale.
   */
  push(time: number, rank: number, load: number): number {
    const key = rank * RANK_UNIT + this.sequence++
    if (this.hole) {
      this.hole = false
      this.sink(time, key, load)
      return key
    }
    let i = ++this.size
    if (i + 1 >= this.times.length) this.grow()
    const times = this.times
    const keys = this.keys
    const loads = this.loads
    while (i > 1) {
      const parent = i >>> 1
      const t = times[parent]!
      if (t < time || (t === time && keys[parent]! < key)) break
      times[i] = t
      keys[i] = keys[parent]!
      loads[i] = loads[parent]!
      i = parent
    }
    times[i] = time
    keys[i] = key
    loads[i] = load
    return key
  }

  /** Takes the next event into `now`, `key` and `load`. Only after `peek` said there is one. */
  pop(): void {
    this.now = this.times[1]!
    this.key = this.keys[1]!
    this.load = this.loads[1]!
    this.hole = true
  }

  private closeHole(): void {
    this.hole = false
    const last = this.size--
    const times = this.times
    const time = times[last]!
    const key = this.keys[last]!
    const load = this.loads[last]!
    times[last] = Infinity
    if (last > 1) this.sink(time, key, load)
  }

  /** From the root down. The slot past the last holds Infinity, so a lone left child needs no check. */
  private sink(time: number, key: number, load: number): void {
    const times = this.times
    const keys = this.keys
    const loads = this.loads
    const size = this.size
    let i = 1
    let child = 2
    while (child <= size) {
      let t = times[child]!
      const right = times[child + 1]!
      if (right < t || (right === t && keys[child + 1]! < keys[child]!)) {
        child++
        t = right
      }
      if (time < t || (time === t && key < keys[child]!)) break
      times[i] = t
      keys[i] = keys[child]!
      loads[i] = loads[child]!
      i = child
      child = i << 1
    }
    times[i] = time
    keys[i] = key
    loads[i] = load
  }

  private grow(): void {
    const capacity = this.times.length * 2
    const times = new Float64Array(capacity).fill(Infinity)
    times.set(this.times)
    this.times = times
    const keys = new Float64Array(capacity)
    keys.set(this.keys)
    this.keys = keys
    const loads = new Int32Array(capacity)
    loads.set(this.loads)
    this.loads = loads
  }
}
