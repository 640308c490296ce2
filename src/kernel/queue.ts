/**
 * The pending events, ordered by (time, rank, order of scheduling): a binary heap in typed arrays.
 *
 * A pop leaves a hole at the root, which the next push fills: the usual handler schedules one successor,
 * so most events cost one sift instead of two. Cancelling is by key: every push returns a key that no other push
 * will ever have; whoever scheduled the event remembers it, and an event whose key is no longer remembered is stale.
 */

export const RANK_UNIT = 562949953421312 // 2⁴⁹: room for more events than a run can hold

export class EventQueue {
  /** The event taken last. */
  now = 0
  key = 0
  load = 0

  /**
   * The heap itself: entry 1 first, children of i at 2i and 2i + 1, times past the last Infinity. Open to a loop that handles
   * events by the million and keeps it in local variables (restaurant/express.ts); everybody else uses the methods.
   */
  times = new Float64Array(64).fill(Infinity)
  keys = new Float64Array(64)
  loads = new Int32Array(64)
  size = 0
  sequence = 1
  private hole = false
  /** Time and key on their way into the heap: numbers that cross a call here would be boxed, one allocation an event. */
  private readonly moving = new Float64Array(2)

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
    const { moving } = this
    moving[0] = time
    moving[1] = rank * RANK_UNIT + this.sequence++
    this.put(load)
    return moving[1]
  }

  private put(load: number): void {
    if (this.hole) {
      this.hole = false
      this.sink(load)
      return
    }
    let i = ++this.size
    if (i + 1 >= this.times.length) this.grow()
    const { times, keys, loads } = this
    const time = this.moving[0]
    const key = this.moving[1]
    while (i > 1) {
      const parent = i >>> 1
      const t = times[parent]
      if (t < time || (t === time && keys[parent] < key)) break
      times[i] = t
      keys[i] = keys[parent]
      loads[i] = loads[parent]
      i = parent
    }
    times[i] = time
    keys[i] = key
    loads[i] = load
  }

  /** Takes the next event into `now`, `key` and `load`. Only after `peek` said there is one. */
  pop(): void {
    this.now = this.times[1]!
    this.key = this.keys[1]!
    this.load = this.loads[1]!
    this.hole = true
  }

  /** Room for one more entry than there are now. */
  reserve(): void {
    if (this.size + 2 >= this.times.length) this.grow()
  }

  private closeHole(): void {
    this.hole = false
    const last = this.size--
    const { times, moving } = this
    moving[0] = times[last]
    moving[1] = this.keys[last]
    times[last] = Infinity
    if (last > 1) this.sink(this.loads[last])
  }

  /** Puts what is `moving` in from the root down. The slot past the last holds Infinity, so a lone left child needs no check. */
  private sink(load: number): void {
    const { times, keys, loads, size } = this
    const time = this.moving[0]
    const key = this.moving[1]
    let i = 1
    let child = 2
    while (child <= size) {
      // Which child comes first is anybody's guess, so it is added, not branched on.
      const left = times[child]
      const right = times[child + 1]
      child += +(right < left)
      if (right === left) child += +(keys[child + 1] < keys[child])
      const t = times[child]
      if (time < t || (time === t && key < keys[child])) break
      times[i] = t
      keys[i] = keys[child]
      loads[i] = loads[child]
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
