import { IndexedHeap } from '../../kernel/indexed-heap.ts'
import { IndexedList } from '../../kernel/indexed-list.ts'
import { State } from '../codes.ts'
import type { HostView } from './host-view.ts'
import type { Candidates, Router } from './router.ts'

/** Minutes of work that differ by less are equal: sums of the same orders in another order differ by rounding. */
const TIE = 1e-9
const FEW = 6

/**
 * The least work ahead: minutes of work left ÷ speed now, the order in hand included, ties uniform. Of somebody at work it is the
 * minute at which they would be free, less now; that minute stays while their pace and their orders do, so a heap holds it. Those who
 * are away and still counted on have work that does not shrink, kept beside it.
 */
export class LeastWork implements Router {
  private readonly world: HostView
  private readonly candidates: Candidates
  /** Everybody counted on is in one of these three: nobody to serve; at work, by the minute at which they would be free; away, with work left at speed 1. */
  private readonly idle = new IndexedList()
  private readonly busy = new IndexedHeap()
  private readonly stopped = new Map<number, number>()
  private readonly tied: number[] = []
  private stale = true

  constructor(world: HostView, candidates: Candidates) {
    this.world = world
    this.candidates = candidates
  }

  choose(c: number, avoid: number): number {
    if (this.stale) {
      if (this.few()) return this.lookAtEach(c, avoid)
      this.anchor()
    }
    const w = this.world
    const { tied } = this
    const { members } = this.idle
    const hole = this.idle.positionOf(avoid)
    const free = hole < 0 ? members.length : members.length - 1
    const limit = (free > 0 ? 0 : this.leastAhead(avoid)) + TIE
    tied.length = 0
    this.busy.upTo(w.now + limit, avoid, tied)
    if (this.stopped.size > 0) {
      for (const e of this.stopped.keys()) if (e !== avoid && this.stoppedAhead(e) <= limit) tied.push(e)
    }
    const count = free + tied.length
    if (count === 0) return -1
    const i = count === 1 ? 0 : w.routes.below(count, w.party[c], w.routeAddress(c), 0)
    if (i >= free) return tied[i - free]
    return members[hole < 0 || i < hole ? i : i + 1]
  }

  /** Few people with short lines are looked at one by one: that is cheaper than to keep account of every change. */
  private few(): boolean {
    const { open, openCount } = this.candidates
    if (openCount > FEW) return false
    let orders = 0
    for (let i = 0; i < openCount; i++) orders += this.world.load[open[i]]
    return orders <= 10 * FEW
  }

  private lookAtEach(c: number, avoid: number): number {
    const w = this.world
    const { open, openCount } = this.candidates
    const { tied } = this
    let count = 0
    let least = Infinity
    for (let i = 0; i < openCount; i++) {
      const e = open[i]
      if (e === avoid) continue
      const work = w.load[e] === 0 ? 0 : w.workWaiting(e)
      const ahead = work === 0 ? 0 : work / w.rate[e]
      if (ahead < least - TIE) {
        least = ahead
        count = 0
      }
      if (ahead <= least + TIE) tied[count++] = e
    }
    return count === 0 ? -1 : tied[count === 1 ? 0 : w.routes.below(count, w.party[c], w.routeAddress(c), 0)]
  }

  moved(e: number, by: 1 | -1, work: number): void {
    if (this.stale) return
    const { load, rate } = this.world
    if (this.busy.has(e)) {
      if (load[e] === 0) this.place(e, 0)
      else if (work > 0) this.busy.put(e, this.busy.keyOf(e) + (by * work) / rate[e])
      return
    }
    const left = this.stopped.get(e)
    if (left !== undefined) {
      if (load[e] === 0) this.place(e, 0)
      else this.stopped.set(e, Math.max(0, left + by * work))
    } else if (this.idle.positionOf(e) >= 0) this.place(e, work)
  }

  paceChanged(e: number): void {
    if (this.stale) return
    if (this.stopped.has(e) || this.busy.has(e)) this.place(e, this.world.workWaiting(e))
  }

  rebuild(): void {
    this.stale = true
  }

  /** Minutes ahead of whoever but `except` has the least; nobody is idle. */
  private leastAhead(except: number): number {
    let least = Math.max(0, this.busy.leastKey(except) - this.world.now)
    for (const e of this.stopped.keys()) if (e !== except) least = Math.min(least, this.stoppedAhead(e))
    return least
  }

  /** Minutes ahead of somebody who has stopped, at the pace they had. */
  private stoppedAhead(e: number): number {
    const left = this.stopped.get(e)!
    return left === 0 ? 0 : left / this.world.rate[e]
  }

  /** Puts employee e where they belong, with so many minutes of work at speed 1. */
  private place(e: number, work: number): void {
    const { load, now, rate, state } = this.world
    this.idle.remove(e)
    this.busy.remove(e)
    if (this.stopped.size > 0) this.stopped.delete(e)
    if (load[e] === 0) this.idle.add(e)
    else if (rate[e] > 0 && (state[e] === State.Busy || state[e] === State.Idle)) this.busy.put(e, now + work / rate[e])
    else this.stopped.set(e, work)
  }

  private anchor(): void {
    const { open, openCount } = this.candidates
    this.idle.clear()
    this.busy.clear()
    this.stopped.clear()
    for (let i = 0; i < openCount; i++) this.place(open[i], this.world.workWaiting(open[i]))
    this.stale = false
  }
}
