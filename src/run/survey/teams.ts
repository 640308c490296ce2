import { exp, log } from '../../kernel/math.ts'
import type { Advised } from '../../restaurant/surveys.ts'
import type { Border } from './border.ts'
import { together, type Task, type Work } from './campaign.ts'

/** So many numbers of people are looked at alone; of more, at first these and later what lies about those that may win. */
const LATTICE = 16
/** After the coarse look those may still win whose cost may be so little above the least, and so many at most. */
const COARSE_SLACK = 1.12
const COARSE_KEPT = 8
/** Of two that cost the same but for this, either will do. */
const SAME = 0.002
/** Faster than where the border seems to be by half its interval, for a team that just misses the goal is no answer; but by no more than costs this, by ratio. */
const MARGIN_MOST = 0.005

export interface TeamsQuestion {
  /** Numbers of people that come into question, ascending. */
  numbers: readonly number[]
  /** The least speed with which so many meet the goal. */
  border(people: number): Border
  /** Dollars an hour. */
  cost(people: number, speed: number): number
}

/** The cheapest number of people: each has a speed from which on it meets the goal, and what it costs there; those that cannot win are dropped. */
export class Teams {
  private alive: number[]
  private readonly borders = new Map<number, Border>()

  constructor(private readonly question: TeamsQuestion) {
    this.alive = [...question.numbers]
  }

  border(people: number): Border {
    let border = this.borders.get(people)
    if (!border) this.borders.set(people, (border = this.question.border(people)))
    return border
  }

  /** Its border is another one from now on. */
  forget(people: number): void {
    this.borders.delete(people)
  }

  /** Numbers that may still win, the cheapest by what is known first. */
  get left(): readonly number[] {
    return this.alive
  }

  /** Brackets of all numbers, as far as they may win. */
  *coarse(): Work {
    const all = this.alive
    if (all.length <= LATTICE) yield* this.bracket(all)
    else {
      // Evenly by ratio, the ends among them.
      const some = new Set(Array.from({ length: LATTICE }, (_, k) => all[Math.round(ofRatio(all.length, k / (LATTICE - 1)))]))
      const lattice = [...some]
      yield* this.bracket(lattice)
      const won = new Set(this.alive)
      const about = all.filter((n) => {
        const next = lattice.findIndex((m) => m >= n)
        return won.has(lattice[next]) || (next > 0 && won.has(lattice[next - 1]))
      })
      yield* this.bracket(about)
    }
    this.rank()
    this.alive = this.alive.slice(0, COARSE_KEPT)
  }

  private *bracket(numbers: readonly number[]): Work {
    this.alive = [...numbers]
    for (;;) {
      this.drop()
      const tasks = this.alive.map((n) => this.border(n).coarseTask()).filter((task): task is Task => task !== null)
      if (tasks.length === 0) return
      yield tasks
    }
  }

  /** Whoever would cost more at a speed that does not do than another at one that does. */
  private drop(): void {
    let most = Infinity
    for (const n of this.alive) {
      const border = this.border(n)
      // The best end has not been tried.
      if (border.above < border.top) most = Math.min(most, this.costAt(n, border.above))
    }
    this.alive = this.alive.filter((n) => this.costAt(n, this.border(n).below) <= most * COARSE_SLACK)
  }

  /** The speeds of those that may win, to a hundredth. */
  *close(slack: number, keep: number): Work {
    yield* together(this.alive.map((n) => this.border(n).close()))
    this.keep(slack, keep)
  }

  /** With so many seeds; then only those that cost at most `slack` times the least, and `keep` at most, are looked at any more. */
  *sharpen(seeds: number, slack: number, keep: number): Work {
    yield* together(this.alive.map((n) => this.border(n).sharpen(seeds)))
    this.keep(slack, keep)
  }

  private keep(slack: number, keep: number): void {
    this.alive = this.alive.filter((n) => this.border(n).found)
    this.rank()
    if (this.alive.length === 0) return
    const least = this.costAt(this.alive[0])
    this.alive = this.alive.filter((n) => this.costAt(n) <= least * slack).slice(0, keep)
  }

  private rank(): void {
    this.alive.sort((a, b) => this.costAt(a) - this.costAt(b) || a - b)
  }

  costAt(people: number, u?: number): number {
    const border = this.border(people)
    return this.question.cost(people, border.valueAt(u))
  }

  /** How much, by ratio, a speed that is a little greater by ratio costs more. */
  private elasticity(people: number): number {
    const { at } = this.border(people)
    return (this.costAt(people, at + 0.005) / this.costAt(people, at - 0.005) - 1) / 0.01
  }

  /** Half of the interval of the cost of the cheapest, by ratio. */
  get uncertain(): number {
    if (this.alive.length === 0) return 0
    return this.elasticity(this.alive[0]) * this.border(this.alive[0]).halfWidth
  }

  /** The cheapest, a little faster than the border by as much as that is uncertain; null: none meets the goal. */
  best(): Advised | null {
    const numbers = this.alive.filter((n) => this.border(n).found)
    if (numbers.length === 0) return null
    let people = numbers[0]
    for (const n of numbers) {
      const [one, other] = [this.costAt(n), this.costAt(people)]
      if (one < other * (1 - SAME) || (one < other * (1 + SAME) && n < people)) people = n
    }
    const border = this.border(people)
    const u = border.at + Math.min(MARGIN_MOST / this.elasticity(people), border.halfWidth)
    // Speeds are trained to thousandths.
    const speed = Math.ceil(border.valueAt(u) * 1000 - 1e-6) / 1000
    let [low, high] = [Infinity, Infinity]
    for (const n of numbers) {
      const { at, halfWidth } = this.border(n)
      low = Math.min(low, this.costAt(n, at - halfWidth))
      high = Math.min(high, this.costAt(n, at + halfWidth))
    }
    const value = this.question.cost(people, speed)
    return { people, speed, cost: { value, low: Math.min(low, value), high: Math.max(high, value) }, met: border.metAt(u) }
  }
}

/** A place among 0 … count − 1, `share` of the way, evenly by ratio of what is counted from 1. */
function ofRatio(count: number, share: number): number {
  return Math.min(count - 1, Math.max(0, exp(share * log(count)) - 1))
}
