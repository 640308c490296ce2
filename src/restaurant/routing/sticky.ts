import type { Stream } from '../../kernel/random.ts'
import { State } from '../codes.ts'
import { firstAbove, type HostView } from './host-view.ts'
import type { Candidates, Router } from './router.ts'


/** A point of the circle is its place (32 bits) × OWNERS + its employee, exact in a double; so equal places are ordered too. */
const OWNERS = 1 << 20

/**
 * Every customer always to the same employee: consistent hashing (D. Karger et al., STOC 1997). Each employee has `line.virtualNodes`
 * points on a circle of 2³² places; a customer belongs to the first point at or after their own place whose employee is counted on.
 * One who leaves or comes moves only their own customers.
 */
export class Sticky implements Router {
  private readonly world: HostView
  private readonly candidates: Candidates
  private readonly places: Stream
  /** The points of everybody ever counted on, ascending; those who are away keep theirs. */
  private points: Float64Array = new Float64Array(0)
  private nodes = 0
  /** By employee: do they have points, and are they counted on as of the latest `round`? */
  private onCircle = new Uint8Array(16)
  private countedIn = new Int32Array(16)
  private round = 0
  private stale = true

  constructor(world: HostView, candidates: Candidates) {
    this.world = world
    this.candidates = candidates
    this.places = world.draws.circle
  }

  choose(c: number, avoid: number): number {
    if (this.stale) this.update()
    const { open, openCount } = this.candidates
    if (openCount === 1) return open[0] === avoid ? -1 : open[0]
    const { points } = this
    // Owners are below OWNERS, so every point of the place before is below this.
    let i = firstAbove(points, points.length, (this.world.identity(c) >>> 0) * OWNERS - 1)
    for (;;) {
      if (i === points.length) i = 0
      const e = ownerOf(points[i++])
      if (e !== avoid && this.countedIn[e] === this.round) return e
    }
  }

  moved(): void {}
  paceChanged(): void {}

  rebuild(): void {
    this.stale = true
  }

  private update(): void {
    const { staff, scenario } = this.world
    const { open, openCount } = this.candidates
    const nodes = scenario.line.virtualNodes ?? 100
    if (nodes !== this.nodes) this.clear(nodes)
    if (staff > this.onCircle.length) this.grow(staff)
    this.round++
    const fresh: number[] = []
    for (let i = 0; i < openCount; i++) {
      this.countedIn[open[i]] = this.round
      if (this.onCircle[open[i]] === 0) fresh.push(open[i])
    }
    this.dropGone()
    if (fresh.length > 0) this.addPoints(fresh)
    this.stale = false
  }

  private clear(nodes: number): void {
    this.nodes = nodes
    this.points = new Float64Array(0)
    this.onCircle.fill(0)
  }

  private addPoints(fresh: number[]): void {
    const { idHash } = this.world
    const added = new Float64Array(fresh.length * this.nodes)
    let n = 0
    for (const e of fresh) {
      this.onCircle[e] = 1
      for (let k = 0; k < this.nodes; k++) added[n++] = (this.places.word(idHash[e], k, 0) >>> 0) * OWNERS + e
    }
    added.sort()
    this.points = merge(this.points, added)
  }

  /** Once most of the circle belongs to people who will never be back, walking past their points would be most of the work. */
  private dropGone(): void {
    const { staff, state } = this.world
    let gone = 0
    for (let e = 0; e < staff; e++) if (this.onCircle[e] !== 0 && state[e] === State.Gone) gone++
    if (2 * gone * this.nodes <= this.points.length) return
    this.points = this.points.filter((point) => state[ownerOf(point)] !== State.Gone)
    for (let e = 0; e < staff; e++) if (state[e] === State.Gone) this.onCircle[e] = 0
  }

  private grow(staff: number): void {
    const capacity = Math.max(staff, this.onCircle.length * 2)
    const onCircle = new Uint8Array(capacity)
    onCircle.set(this.onCircle)
    this.onCircle = onCircle
    const countedIn = new Int32Array(capacity)
    countedIn.set(this.countedIn)
    this.countedIn = countedIn
  }
}

/** What `%` would say, without the detour of a floating remainder. */
function ownerOf(point: number): number {
  return point - Math.floor(point / OWNERS) * OWNERS
}

function merge(a: Float64Array, b: Float64Array): Float64Array {
  if (a.length === 0) return b
  const all = new Float64Array(a.length + b.length)
  let i = 0
  let j = 0
  for (let n = 0; n < all.length; n++) all[n] = j === b.length || (i < a.length && a[i] < b[j]) ? a[i++] : b[j++]
  return all
}
