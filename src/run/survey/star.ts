import { speedLimit, speedOfWage, wageOfSpeed, type WageLaw } from '../../kernel/laws.ts'
import { exp, log } from '../../kernel/math.ts'
import { Moments } from '../../kernel/moments.ts'
import type { Advice, Bounded } from '../../restaurant/surveys.ts'
import type { Scenario } from '../../scenario/types.ts'
import { Border, LOOKS } from './border.ts'
import { together, type Task, type Work } from './campaign.ts'

/** Needs looked at, as parts of today’s, and how many of them at first: more than once one may be cheaper than several, and the first time counts. */
const FROM = 1 / 20
const TO = 5
const GRID = 12
/** So near its limit nobody is slower than at it by more than a thousandth. */
const AT_THE_WALL = 0.9999
/** How far the need has to be known, by ratio, and costs be alike. */
const NEAR = 0.01
const ALIKE = 0.002
const MOST_STEPS = 9
/** Numbers of people looked at closely against one. */
const RIVALS = 2

/** One need, and what one star and the cheapest of several cost at it. */
interface Point {
  /** Logarithm of customers an hour. */
  x: number
  star: Border
  team: Border | null
  people: number
  /** Logarithm of what the star costs for each dollar that the team costs. */
  dearer: number
}

export interface StarQuestion {
  base: Scenario
  seed: number
  share: number
  wage: WageLaw
  /** Most people of a team, and least and greatest speed. */
  people: number
  low: number
  high: number
}

/** Up to which need one star is cheaper than several, and from which on none is fast enough. */
export class Star {
  told: Advice['star']
  private readonly need: number
  private readonly top: number
  private readonly wall: Border | null
  private rivals: number[] = []
  private point: Point | null = null
  private readonly tried: Point[] = []
  /** How fast the star gets dearer with the need. */
  private slope = 0

  constructor(private readonly question: StarQuestion) {
    const { base, seed, share, wage, high } = question
    this.need = base.demand.perHour as number
    const limit = speedLimit(wage.serialShare)
    const minutes = base.work?.mean ?? base.stations!.reduce((sum, { work }) => sum + work.mean, 0)
    // Without a limit, whoever serves more than anybody is asked about.
    this.top = limit < Infinity ? limit * AT_THE_WALL : Math.max(high, (10 * TO * this.need * minutes) / 60)
    this.wall =
      limit < Infinity
        ? new Border({
            share,
            seed,
            low: FROM * this.need,
            high: Math.max(TO * this.need, (3 * 60 * this.top) / minutes),
            rises: false,
            guess: (0.7 * 60 * this.top) / minutes,
            variation: (demand) => ({ people: 1, speed: this.top, demand }),
          })
        : null
  }

  private border(people: number, x: number, guess?: number): Border {
    const { seed, share, low } = this.question
    const demand = exp(x)
    return new Border({ share, seed, low, high: this.top, rises: true, guess, variation: (speed) => ({ people, speed, demand }) })
  }

  private costAt(people: number, border: Border, u?: number): number {
    return people * wageOfSpeed(border.valueAt(u), this.question.wage)
  }

  /** What a greater speed costs, by ratio. */
  private elasticity(people: number, border: Border): number {
    return log(this.costAt(people, border, border.at + 0.005) / this.costAt(people, border, border.at - 0.005)) / 0.01
  }

  private tell(cheaperUpTo: Bounded | null): void {
    this.told = { cheaperUpTo, impossibleFrom: this.impossible() }
  }

  private impossible(): Bounded | null {
    const { wall } = this
    if (!wall || wall.state === 'always') return null
    return { value: wall.valueAt(), low: wall.valueAt(wall.at + wall.halfWidth), high: wall.valueAt(wall.at - wall.halfWidth) }
  }

  private alone(): void {
    this.told = { cheaperUpTo: null, impossibleFrom: { value: 0, low: 0, high: FROM * this.need } }
  }

  /** The wall, then a few needs from the least to the most, then the need between two of them to a hundredth. */
  *look(): Work {
    if (this.wall) {
      yield* this.wall.close()
      // Not even the fewest in time.
      if (this.wall.state === 'never') return this.alone()
    }
    const most = this.wall?.state === 'close' ? Math.min(TO * this.need, 0.97 * this.wall.valueAt()) : TO * this.need
    const first = log(FROM * this.need)
    const grid = Array.from({ length: GRID }, (_, k) => first + (k / (GRID - 1)) * (log(most) - first))
    const stars = grid.map((x) => this.border(1, x))
    yield* together(stars.map((star) => star.coarse()))
    if (stars[0].above === stars[0].top) {
      yield* stars[0].close()
      if (stars[0].state === 'never') return this.alone()
    }
    const better = grid.map((): { people: number; met: number }[] => [])
    const tasks = grid.flatMap((x, k) => this.challenge(x, stars[k], (people, met) => better[k].push({ people, met })))
    if (tasks.length > 0) yield tasks
    const beaten = better.map((list) => list.some(({ met }) => met >= this.question.share))
    const at = beaten.findIndex((is, k) => is || stars[k].above === stars[k].top)
    if (at < 0) {
      this.tell({ value: Infinity, low: exp(grid[GRID - 1]), high: null })
      return
    }
    if (at === 0 && beaten.every(Boolean)) {
      this.tell(null)
      return
    }
    const rivals = [...(better[at].length > 0 ? better[at] : better[Math.max(0, at - 1)])].sort((a, b) => b.met - a.met || a.people - b.people)
    this.rivals = rivals.slice(0, RIVALS).map(({ people }) => people)
    const [left, right] = [grid[Math.max(0, at - 1)], grid[at]]
    this.tell({ value: exp((left + right) / 2), low: exp(left), high: exp(right) })
    yield* this.narrow(grid, Math.max(0, at - 1), at, stars)
  }

  /** Would so many serve in time for what the star costs? */
  private challenge(x: number, star: Border, put: (people: number, met: number) => void): Task[] {
    const { seed, people: most, low, wage } = this.question
    if (star.above === star.top) return []
    const cost = this.costAt(1, star)
    const tasks: Task[] = []
    for (let people = 2; people <= most; people++) {
      const speed = speedOfWage(cost / people, wage)
      if (speed < low) break
      const variation = { people, speed, demand: exp(x) }
      tasks.push({ variation, customers: LOOKS.coarse, seed, put: ({ readings }) => put(people, readings.met.value ?? 0) })
    }
    return tasks
  }

  private *narrow(grid: readonly number[], below: number, above: number, stars: readonly Border[]): Work {
    let [left, right] = [grid[below], grid[above]]
    let [lo, hi]: [Point | null, Point | null] = [null, null]
    // What the star needs is all but in proportion to the need.
    const known = stars[below].above < stars[below].top ? { x: grid[below], at: stars[below].at } : null
    let x = (left + right) / 2
    for (let step = 0; step < MOST_STEPS; step++) {
      const near: Point | null = lo ?? hi
      const from: { x: number; at: number } | null = near && near.star.found ? { x: near.x, at: near.star.at } : known
      const point: Point = yield* this.compare(x, from)
      this.tried.push(point)
      if (point.dearer < 0) [lo, left] = [point, x]
      else [hi, right] = [point, x]
      this.settle(lo, hi, left, right)
      if (right - left <= NEAR || Math.abs(point.dearer) <= ALIKE) {
        if ((lo && hi) || Math.abs(point.dearer) <= ALIKE) return
        // It lies beyond where the first look had it.
        if (!hi) right = above + 1 < grid.length ? grid[++above] : right
        else left = below > 0 ? grid[--below] : left
        if (right - left <= NEAR) return this.tell(hi ? null : { value: Infinity, low: exp(left), high: null })
      }
      const straight = lo && hi && lo.dearer > -Infinity && hi.dearer < Infinity ? left + ((right - left) * lo.dearer) / (lo.dearer - hi.dearer) : (left + right) / 2
      const edge = 0.1 * (right - left)
      x = Math.min(right - edge, Math.max(left + edge, straight))
      // Next to an end that nobody has looked at: the end itself.
      if (!hi && right - left < 4 * NEAR) x = right
      if (!lo && right - left < 4 * NEAR) x = left
    }
  }

  /** What both cost at a need, to a hundredth. */
  private *compare(x: number, from: { x: number; at: number } | null): Generator<Task[], Point, void> {
    const star = this.border(1, x, from ? exp(from.at + (x - from.x)) : undefined)
    yield* star.close()
    if (!star.found) return { x, star, team: null, people: 0, dearer: Infinity }
    const cost = this.costAt(1, star)
    const teams = this.rivals.map((people) => ({ people, border: this.border(people, x, Math.max(this.question.low, speedOfWage(cost / people, this.question.wage))) }))
    yield* together(teams.map(({ border }) => border.close()))
    let point: Point = { x, star, team: null, people: 0, dearer: -Infinity }
    for (const { people, border } of teams) {
      if (!border.found) continue
      const dearer = log(cost / this.costAt(people, border))
      if (dearer > point.dearer) point = { x, star, team: border, people, dearer }
    }
    return point
  }

  /** The best by now: between two needs, where both cost the same. */
  private settle(lo: Point | null, hi: Point | null, left: number, right: number): void {
    const [a, b] = [lo?.dearer ?? -Infinity, hi?.dearer ?? Infinity]
    const known = lo && hi ? (-a < b ? lo : hi) : (lo ?? hi)
    // How costs drift apart is read off points that are a little apart themselves.
    const near = this.tried.filter((p) => known !== null && p.dearer > -Infinity && p.dearer < Infinity && Math.abs(p.x - known.x) <= 0.5).sort((p, q) => p.x - q.x)
    const [first, last] = [near[0], near[near.length - 1]]
    if (!known || near.length < 2 || !((lo && hi) || Math.abs(known.dearer) <= ALIKE) || !near.includes(known)) {
      this.tell({ value: exp((left + right) / 2), low: exp(left), high: exp(right) })
      return
    }
    this.slope = Math.max(1e-3, (last.dearer - first.dearer) / (last.x - first.x))
    this.point = known
    this.between()
  }

  private between(): void {
    const { x, dearer, star, team, people } = this.point!
    const at = x - dearer / this.slope
    let error = Math.abs(dearer)
    if (team) {
      const [one, other] = [this.elasticity(1, star), this.elasticity(people, team)]
      const [a, b] = [star.votes(), team.votes()]
      if (a.length >= 4 && a.length === b.length) {
        // The same customers came to both.
        const apart = new Moments()
        a.forEach((vote, k) => apart.add(one * vote - other * b[k]))
        error = apart.halfWidth95()!
      } else error = Math.max(one * star.halfWidth, other * team.halfWidth)
    }
    const half = error / this.slope
    this.tell({ value: exp(at), low: exp(at - half), high: exp(at + half) })
  }

  /** With the customers of so many seeds, star and team alike. */
  *sharpen(seeds: number): Work {
    const { point, wall } = this
    const works: Work[] = []
    if (wall?.state === 'close') works.push(wall.sharpen(seeds))
    if (point?.team) works.push(point.star.sharpen(seeds), point.team.sharpen(seeds))
    yield* together(works)
    if (point?.team) {
      point.dearer = log(this.costAt(1, point.star) / this.costAt(point.people, point.team))
      this.between()
    } else if (this.told && wall?.state === 'close') this.tell(this.told.cheaperUpTo)
  }
}
