import type { Scenario } from '../../scenario/types.ts'
import { Border, LOOKS } from './border.ts'
import type { Task, Work } from './campaign.ts'
import { Teams } from './teams.ts'
import { kindOf, teamOf } from './varied.ts'

/** Customers for which every place is left empty once, to see which is missed most. */
const FIRST = 1_500

export interface SpareQuestion {
  base: Scenario
  seed: number
  share: number
  low: number
  high: number
  cost(people: number, speed: number): number
}

/** The cheapest team that meets the goal whoever of it is out sick. */
export class Spare {
  readonly teams: Teams
  private readonly places = new Map<number, number>()
  private readonly borders = new Map<number, Border>()

  /** `all`: with everybody there. `alike`: then one of so many missing is as many fewer. */
  constructor(
    private readonly question: SpareQuestion,
    private readonly all: Teams,
    private readonly numbers: readonly number[],
    private readonly alike: boolean,
  ) {
    const border = (n: number): Border => (alike ? all.border(n - 1) : this.border(n))
    this.teams = new Teams({ numbers, border, cost: question.cost })
  }

  private border(people: number): Border {
    const known = this.borders.get(people)
    if (known) return known
    const made = this.make(people)
    this.borders.set(people, made)
    return made
  }

  private make(people: number, guess?: number): Border {
    const { seed, share, low, high } = this.question
    const absent = this.places.get(people) ?? 0
    return new Border({ share, seed, low, high, rises: true, guess, variation: (speed) => ({ people, speed, absent }) })
  }

  /** Places that may differ: with a menu all of them, else one of each kind. */
  private candidates(people: number): number[] {
    const { base } = this.question
    const places = Array.from({ length: people }, (_, i) => i)
    if (base.menu) return places
    const kinds = teamOf(base.staff, people, 1).map(kindOf)
    return places.filter((i) => kinds.indexOf(kinds[i]) === i)
  }

  /** Who is missed most in each team, at a speed that would do with everybody there and somewhat more. */
  private *choose(numbers: readonly number[], customers: number, speedOf: (people: number) => number): Work {
    const least = new Map<number, number>()
    const tasks = numbers.flatMap((people): Task[] => {
      const candidates = this.candidates(people)
      if (candidates.length < 2) return []
      return candidates.map((absent) => ({
        variation: { people, speed: speedOf(people), absent },
        customers,
        seed: this.question.seed,
        put: ({ readings }) => {
          const met = readings.met.value ?? 0
          if (met >= (least.get(people) ?? Infinity)) return
          least.set(people, met)
          this.places.set(people, absent)
        },
      }))
    })
    if (tasks.length > 0) yield tasks
  }

  *look(slack: number, keep: number): Work {
    if (!this.alike) {
      yield* this.choose(this.numbers, FIRST, (people) => Math.min(this.question.high, 1.1 * this.all.border(people).valueAt()))
    }
    yield* this.teams.coarse()
    yield* this.teams.close(slack, keep)
    if (this.alike) return
    // Again in earnest, where it is going to be.
    const before = new Map(this.places)
    yield* this.choose(this.teams.left.filter((n) => this.border(n).found), LOOKS.close, (people) => this.border(people).valueAt())
    for (const people of this.teams.left) {
      if (before.get(people) === this.places.get(people)) continue
      this.borders.set(people, this.make(people, this.border(people).valueAt()))
      this.teams.forget(people)
    }
    yield* this.teams.close(slack, keep)
  }
}
