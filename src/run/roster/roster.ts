import type { Roster } from '../../restaurant/surveys.ts'
import type { Jobs, Sliced } from '../jobs.ts'
import { Clock, type Question } from './days.ts'
import { confirmed } from './finish.ts'
import type { Plan } from './plan.ts'
import { mayBeMore, questionOf, targetOf } from './question.ts'
import { cheapest, fewest, type Search } from './search.ts'
import { mostPeople, planByTheory } from './start.ts'
import { savingOf, staffingOf } from './telling.ts'
import { Trials, type Outcome } from './trials.ts'

/**
 * Days on which plans are tried first, then closely, and those that are left finely: each among them those before. And others for the
 * last word. As many as bring so many customers, but days enough: what befalls one of them befalls all who come in it.
 */
const ROUGH = { least: 15, days: 30, customers: 20_000 }
const CLOSE = { least: 45, days: 90, customers: 60_000 }
const FINE = { least: 200, days: 1500, customers: 225_000 }
const LAST = { least: 300, days: 400, customers: 200_000 }
/** More than this are not simulated for any plan: of days on which very many come there are fewer. */
const MANY = 3_000_000
/** Days of a first look. */
const LOOK = 10
/** How much of all is done when a part of the work is over. */
const DONE = { flat: 0.05, rough: 0.2, close: 0.55, fine: 0.85, last: 1 }
/** Plans tried by which half of a search is over, as far as anybody knows; and where little is left to try. */
const HALF_WAY = 150
const LITTLE = 12

/**
 * The cheapest shifts of a day: a plan by theory, mended where simulation says that it misses the goal, thinned out as far as it goes
 * on the same days, and put to the test on others, beside the fewest all day and the shift manager. Tells nothing where there is no goal.
 */
export function* rosterJob({ run }: Jobs['roster']['ask']): Sliced<Roster> {
  const question = questionOf(run)
  if (question) yield* new Finding(question).work()
}

class Finding {
  private readonly trials: Trials[] = []
  private told: Roster
  /** How far all of it is, from 0 to 1. */
  private far: () => number = () => 0

  constructor(private readonly question: Question) {
    const { goal, stretches, scenario } = question
    this.told = {
      staff: scenario.staff, goal, stretches: [...stretches], demand: [], saving: { flat: null, manager: null }, days: 0, progress: { done: 0, wanted: 0, over: false },
    }
  }

  *work(): Sliced<Roster> {
    const { question } = this
    const { staff } = question.scenario
    const first = yield* this.daysFrom(0, LOOK).whole(this.allDay(staff.length))
    const perDay = first.come.reduce((sum, n) => sum + n, 0) / LOOK
    const many = ({ least, days, customers }: typeof ROUGH): number => {
      const enough = Math.max(least, Math.min(days, Math.round(customers / Math.max(1, perDay))))
      return Math.max(LOOK, Math.min(enough, Math.floor(MANY / Math.max(1, perDay))))
    }
    yield this.tell({ demand: this.demandOf(first) })

    const rough = this.daysFrom(0, many(ROUGH))
    const theory = planByTheory(question, this.told.demand)
    const most = mayBeMore(question.scenario) ? mostPeople(theory, staff.length) : 1
    const flat = yield* this.heard(fewest(rough, Math.max(...theory), most), rough, 0, DONE.flat)
    if (!flat) {
      yield this.tell({ found: null, flat: null, days: rough.count }, true)
      return
    }
    yield this.tell({ flat: staffingOf(flat, question), days: rough.count })
    const roughly = yield* this.heard(cheapest(rough, theory, flat.plan!), rough, DONE.flat, DONE.rough, flat)

    const close = this.daysFrom(0, many(CLOSE), rough)
    const closely = yield* this.on(close, roughly.plan!, flat.plan!, most, true, [DONE.rough, DONE.close])
    // What seemed lost on few days is tried again on many.
    const fine = this.daysFrom(0, many(FINE))
    const finely = yield* this.on(fine, closely.found.plan!, closely.flat.plan!, most, false, [DONE.close, DONE.fine])

    // The last word is spoken on days that no plan was chosen by.
    const fresh = this.daysFrom(fine.count, many(LAST))
    this.far = () => DONE.fine + (DONE.last - DONE.fine) * Math.min(0.99, fresh.customers / (3 * perDay * fresh.count))
    yield this.tell({})
    const found = yield* confirmed(fresh, finely.found.plan!, most)
    const even = yield* confirmed(fresh, finely.flat.plan!, most, true)
    const clock = new Clock(question.stretches.length - 1)
    const manager = yield* fresh.under(targetOf(question.scenario), clock)
    yield this.tell({ demand: this.demandOf(found), found: staffingOf(found, question), days: fresh.count, saving: { flat: null, manager: null } })
    yield this.tell({ flat: staffingOf(even, question), saving: { flat: savingOf(even, found), manager: null } })
    const saving = { flat: savingOf(even, found), manager: savingOf(manager, found) }
    yield this.tell({ manager: staffingOf(manager, question, clock.means), saving }, true)
  }

  /** The fewest all day and the cheapest plan on more days, from those on fewer. */
  private *on(trials: Trials, plan: Plan, all: Plan, most: number, widely: boolean, [from, to]: readonly [number, number]): Generator<Roster | null, { flat: Outcome; found: Outcome }> {
    const half = widely ? HALF_WAY : LITTLE
    const flat = (yield* this.heard(fewest(trials, all[0], most), trials, from, to, null, half)) ?? (yield* trials.whole(this.allDay(most)))
    const found = yield* this.heard(cheapest(trials, plan, flat.plan!, widely), trials, from, to, flat, half)
    return { flat, found }
  }

  /** A search whose better and better plans are told, beside the fewest all day on the same days. */
  private *heard<T>(search: Search<T>, trials: Trials, from: number, to: number, flat: Outcome | null = null, half = HALF_WAY): Generator<Roster | null, T> {
    const { question } = this
    this.far = () => from + ((to - from) * trials.tried) / (trials.tried + half)
    for (;;) {
      const { value, done } = search.next()
      if (done) return value as T
      const better = value as Outcome | null
      if (better && flat) {
        const saving = { flat: savingOf(flat, better), manager: null }
        yield this.tell({ found: staffingOf(better, question), flat: staffingOf(flat, question), saving, days: trials.count })
      } else yield null
    }
  }

  private tell(more: Partial<Roster>, over = false): Roster {
    const done = this.trials.reduce((sum, { customers }) => sum + customers, 0)
    const wanted = over ? done : Math.max(done, Math.round(done / Math.max(0.01, this.far())))
    this.told = { ...this.told, ...more, progress: { done, wanted, over } }
    return this.told
  }

  private daysFrom(first: number, count: number, before?: Trials): Trials {
    const trials = new Trials(this.question, first, count, before)
    this.trials.push(trials)
    return trials
  }

  private allDay(people: number): Plan {
    return this.question.stretches.slice(1).map(() => people)
  }

  /** Customers an hour who came in each stretch. */
  private demandOf({ come, days }: Outcome): number[] {
    const { stretches } = this.question
    return Array.from(come, (n, k) => (60 * n) / days.length / (stretches[k + 1] - stretches[k]))
  }
}
