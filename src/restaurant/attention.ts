import { setState } from './accounts.ts'
import { stand } from './customers.ts'
import { endAttempt } from './departures.ts'
import { EventKind } from './events.ts'
import { changeLoad, returnToHead, takeNext } from './lines.ts'
import { begin, finish, paceChanged, spoil } from './service.ts'
import { depart } from './staff.ts'
import { lineToServe, teamOf, type Team } from './teams.ts'
import { ownLine, Pending, PENDING_BITS, Rank, sharedLine, State } from './codes.ts'
import type { World } from './world.ts'

/**
 * Shared attention (egalitarian processor sharing): everybody present is served at once, each at 1/n of the employee's speed.
 * By virtual attained service: `attained` is the work that each of those present has received, a customer is done when it reaches
 * what it was at their start plus their work, and so neither a newcomer nor a change of speed touches any customer
 * (L. Kleinrock, J. ACM 14 (1967) 242; S. F. Yashkov, 1987). A heap an employee, by the attained service at which they are done.
 */
export class Attention {
  private readonly w: World
  private readonly heaps: number[][] = []
  private readonly attained: number[] = []

  constructor(w: World) {
    this.w = w
  }

  /** How many share employee e's attention. */
  count(e: number): number {
    return this.heaps[e]?.length ?? 0
  }

  /** Slot of who will be done next, −1 if nobody is there. */
  first(e: number): number {
    return this.heaps[e]?.[0] ?? -1
  }

  /** Slots of all who share employee e's attention, in no order. */
  present(e: number): readonly number[] {
    return this.heaps[e] ?? []
  }

  /** Whoever of a team is at work and has fewest around them; −1 if nobody is. */
  leastBusy(team: Team): number {
    let best = -1
    for (let i = 0; i < team.openCount; i++) {
      const e = team.open[i]
      if (this.atWork(e) && (best < 0 || this.count(e) < this.count(best))) best = e
    }
    return best
  }

  /** A customer comes to employee e: served from now on, unless the room is full or the place is empty. */
  welcome(e: number, c: number): void {
    const { w } = this
    if (!this.atWork(e)) {
      stand(w, w.ownLines ? ownLine(e) : sharedLine(teamOf(w, c).index), c)
      return
    }
    if (this.count(e) > w.capacity) {
      endAttempt(w, c, EventKind.CustomerTurnedAway)
      return
    }
    if (w.ownLines) changeLoad(w, e, 1, c)
    this.attend(e, c)
  }

  private atWork(e: number): boolean {
    const state = this.w.state[e]
    return state === State.Idle || state === State.Busy
  }

  private attend(e: number, c: number): void {
    const { w } = this
    this.settle(e)
    begin(w, e, c)
    if (w.optional) spoil(w, e, c)
    if (this.count(e) === 0) w.startedAt[e] = w.now
    w.finish[c] = this.attained[e] + w.remaining[c] / this.skill(e, c)
    this.push(e, c)
    if (w.state[e] !== State.Busy) setState(w, e, State.Busy)
    this.reschedule(e)
    if (w.spoilt[c] !== 0) paceChanged(w, e)
    w.emit(EventKind.OrderStarted, c, e)
  }

  private skill(e: number, c: number): number {
    const { w } = this
    return w.kitchen === null ? 1 : w.kitchen.skillAt(w, e, w.station[c], w.dish[c])
  }

  /** Brings the attained service up to now. */
  private settle(e: number): void {
    const { w } = this
    const n = this.count(e)
    if (n === 0) this.attained[e] = 0
    else this.attained[e] += ((w.now - w.stampedAt[e]) * w.rate[e]) / n
    w.stampedAt[e] = w.now
  }

  private reschedule(e: number): void {
    const { w } = this
    const n = this.count(e)
    if (n === 0) {
      w.completionKey[e] = 0
      w.doneAt[e] = NaN
      return
    }
    const due = w.now + (Math.max(0, w.finish[this.heaps[e][0]] - this.attained[e]) * n) / w.rate[e]
    w.doneAt[e] = due
    w.completionKey[e] = w.queue.push(due, Rank.Completion, (e << PENDING_BITS) | Pending.Completion)
  }

  /** The next of those present is done. */
  complete(e: number): void {
    const { w } = this
    const c = this.heaps[e][0]
    this.settle(e)
    this.attained[e] = w.finish[c]
    this.take(e, 0)
    this.reschedule(e)
    if (w.ownLines) changeLoad(w, e, -1, -1)
    finish(w, e, c)
    this.release(e)
  }

  changeRate(e: number, rate: number): void {
    if (this.count(e) > 0) this.settle(e)
    this.w.rate[e] = rate
    if (this.count(e) > 0) this.reschedule(e)
  }

  /** Customer c is no longer served; the work left stays with them. */
  withdraw(e: number, c: number): void {
    const { w } = this
    this.settle(e)
    w.remaining[c] = Math.max(0, w.finish[c] - this.attained[e]) * this.skill(e, c)
    this.take(e, w.spot[c])
    this.reschedule(e)
  }

  /** Minutes of work left of all present at e's speed 1, skill included. */
  workLeft(e: number): number {
    const { w } = this
    const n = this.count(e)
    if (n === 0) return 0
    const attained = this.attained[e] + ((w.now - w.stampedAt[e]) * w.rate[e]) / n
    let sum = 0
    for (const c of this.heaps[e]) sum += Math.max(0, w.finish[c] - attained)
    return sum
  }

  /** Employee e has gone: everybody present waits at the empty place, first come first. */
  interrupt(e: number): void {
    const { w } = this
    const all = [...this.present(e)].sort((a, b) => w.joinedAt[b] - w.joinedAt[a] || w.number[b] - w.number[a])
    for (const c of all) {
      this.withdraw(e, c)
      w.fallen[c] = 1
      w.emit(EventKind.OrderInterrupted, c, e)
      returnToHead(w, ownLine(e), c)
    }
  }

  /** Employee e can take whoever waits. */
  release(e: number): void {
    const { w } = this
    if (w.leaving[e] !== 0) {
      // What fell from these hands before anybody noticed is still theirs to finish.
      while (this.atWork(e) && w.head[ownLine(e)] >= 0) this.attend(e, takeNext(w, ownLine(e)))
      if (this.count(e) === 0) depart(w, e)
      return
    }
    if (!this.atWork(e)) return
    while (this.count(e) <= w.capacity) {
      // Those who fell from these hands wait in the own line, whatever the layout.
      let line = ownLine(e)
      if (w.head[line] < 0 && !w.ownLines) line = w.counted[e] !== 0 ? lineToServe(w, e) : -1
      if (line < 0 || w.head[line] < 0) break
      this.attend(e, takeNext(w, line))
    }
    if (this.count(e) === 0 && w.state[e] === State.Busy) setState(w, e, State.Idle)
  }

  // ── The heap of employee e, by (attained service when done, number) ──

  private ahead(a: number, b: number): boolean {
    const { finish, number } = this.w
    return finish[a] < finish[b] || (finish[a] === finish[b] && number[a] < number[b])
  }

  private set(heap: number[], i: number, c: number): void {
    heap[i] = c
    this.w.spot[c] = i
  }

  private push(e: number, c: number): void {
    const heap = (this.heaps[e] ??= [])
    heap.push(c)
    this.rise(heap, heap.length - 1, c)
  }

  private take(e: number, i: number): void {
    const heap = this.heaps[e]
    const last = heap.pop()!
    if (i === heap.length) return
    this.rise(heap, i, last)
    this.sink(heap, this.w.spot[last], last)
  }

  private rise(heap: number[], i: number, c: number): void {
    while (i > 0) {
      const parent = (i - 1) >> 1
      if (!this.ahead(c, heap[parent])) break
      this.set(heap, i, heap[parent])
      i = parent
    }
    this.set(heap, i, c)
  }

  private sink(heap: number[], i: number, c: number): void {
    for (;;) {
      let child = 2 * i + 1
      if (child >= heap.length) break
      if (child + 1 < heap.length && this.ahead(heap[child + 1], heap[child])) child++
      if (!this.ahead(heap[child], c)) break
      this.set(heap, i, heap[child])
      i = child
    }
    this.set(heap, i, c)
  }
}
