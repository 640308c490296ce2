import { Digest } from '../../restaurant/digest.ts'
import { READINGS, type Cell, type Progress, type Variation } from '../../restaurant/surveys.ts'
import type { Scenario } from '../../scenario/types.ts'
import { recursionRuns } from './recursion.ts'
import { varied } from './varied.ts'

/** A piece of work for one worker: some restaurants, each for so many customers. */
export interface Shard {
  base: Scenario
  seed: number
  variations: readonly Variation[]
  customers: number
  /** Theory is asked as well. */
  theory?: boolean
}

/**
 * Work planned without a clock: whoever runs it hands its shards out and brings the cells back. What it decides depends on complete
 * passes alone, so that it comes to the same whoever does the work and in whatever order.
 */
export interface Campaign<T> {
  /** The next piece; null: nothing to do before what is out has come back, or at all. */
  next(): Shard | null
  take(shard: Shard, cells: readonly Cell[]): void
  readonly over: boolean
  /** What is known by now. */
  told(): T
}

/** One restaurant to be simulated, and where its cell goes. */
export interface Task {
  variation: Variation
  customers: number
  /** Whose customers; default: the campaign's. */
  seed?: number
  /** What theory says is wanted as well. */
  theory?: boolean
  put(cell: Cell): void
}

/** Work in passes: each is done when all of its tasks are. */
export type Work = Generator<Task[], void, void>

/** Several pieces of work side by side, pass by pass. */
export function* together(works: readonly Work[]): Work {
  let left = [...works]
  while (left.length > 0) {
    const tasks: Task[] = []
    left = left.filter((work) => {
      const { value, done } = work.next()
      if (!done) tasks.push(...value)
      return !done
    })
    // By their customers: whoever simulates the same ones again has them at hand.
    const seeds = [...new Set(tasks.map(({ seed }) => seed))]
    if (tasks.length > 0) yield seeds.flatMap((seed) => tasks.filter((task) => task.seed === seed))
  }
}

/** Customers in one shard: some tens of milliseconds, with the recursion and without. */
const SHARD = { plain: 400_000, rich: 24_000 }

/** Shards and progress of a campaign that goes pass by pass: `plan` is asked for the next one whenever all of the last is back; null: there is none. */
export class Passes {
  over = false
  private readonly queue: { shard: Shard; tasks: Task[] }[] = []
  private readonly out = new Map<Shard, Task[]>()
  private done = 0
  private planned = 0
  private readonly plain: boolean

  constructor(
    private readonly base: Scenario,
    private readonly seed: number,
    private readonly plan: () => readonly Task[] | null,
    /** Customers that will be simulated in all, as far as is known. */
    private readonly wanted: () => number,
  ) {
    this.plain = isPlain(base)
  }

  next(): Shard | null {
    if (this.queue.length === 0 && this.out.size === 0 && !this.over) this.lay()
    const first = this.queue.shift()
    if (!first) return null
    this.out.set(first.shard, first.tasks)
    return first.shard
  }

  take(shard: Shard, cells: readonly Cell[]): void {
    const tasks = this.out.get(shard)
    if (!tasks) return
    this.out.delete(shard)
    tasks.forEach((task, i) => {
      this.done += task.customers
      task.put(cells[i])
    })
    if (this.queue.length === 0 && this.out.size === 0) this.lay()
  }

  private lay(): void {
    let tasks = this.plan()
    // A pass in which there is nothing to do is over at once.
    while (tasks?.length === 0) tasks = this.plan()
    if (!tasks) {
      this.over = true
      return
    }
    for (const task of tasks) this.planned += task.customers
    const most = this.plain ? SHARD.plain : SHARD.rich
    let at = 0
    while (at < tasks.length) {
      const { customers, seed = this.seed, theory = false } = tasks[at]
      const alike = (task: Task): boolean => task.customers === customers && (task.seed ?? this.seed) === seed && (task.theory ?? false) === theory
      let end = at
      while (end < tasks.length && alike(tasks[end]) && (end === at || (end - at + 1) * customers <= most)) end++
      const part = tasks.slice(at, end)
      this.queue.push({ shard: { base: this.base, seed, variations: part.map((t) => t.variation), customers, ...(theory ? { theory } : {}) }, tasks: part })
      at = end
    }
  }

  progress(): Progress {
    return { done: this.done, wanted: Math.max(this.planned, this.over ? 0 : this.wanted()), over: this.over }
  }
}

/** Is it simulated by the recursion, many times as fast? */
export function isPlain(base: Scenario): boolean {
  const made = varied(base, { people: base.staff.length || 1 })
  return 'scenario' in made && recursionRuns(made.scenario, made.commands)
}

/** A hash over all readings of cells. */
export function digestOf(cells: readonly (Cell | null)[]): string {
  const digest = new Digest()
  cells.forEach((cell, i) => {
    if (!cell) return
    READINGS.forEach((key, k) => {
      const { value, halfWidth } = cell.readings[key]
      digest.add(value ?? -1, k, i, 0)
      digest.add(halfWidth ?? -1, k, i, 1)
    })
    digest.add(cell.growth, READINGS.length, i, cell.customers)
  })
  return digest.hex
}
