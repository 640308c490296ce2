import { exp, log } from '../../kernel/math.ts'
import { Moments } from '../../kernel/moments.ts'
import type { Cell, Estimated, Variation } from '../../restaurant/surveys.ts'
import type { Task, Work } from './campaign.ts'

/** Customers of a first look, of a closer one, and of each seed of the last. */
export const LOOKS = { coarse: 2_000, close: 20_000, seed: 25_000 }
/** Far enough apart to be other customers. */
const APART = 1_000_003

/** Widths by ratio: how narrow the first bracket gets, and a jump; between which distances a slope is taken, and how far a close look may be off. */
const COARSE = 0.09
const JUMP = 0.002
/** Steeper than this between two looks, the logit of the share jumps somewhere between them. */
const STEEP = 40
const SLOPE_FROM = 0.02
const CLOSE = 0.015
const AGAIN = 0.03
/** How much the logit of the share usually rises with the logarithm of a speed: for a first step only. */
const USUAL_SLOPE = 7
const MOST_LOOKS = 24

interface Look {
  u: number
  met: number
  halfWidth: number
  clears: boolean
}

export interface BorderQuestion {
  /** Share that has to be met. */
  share: number
  seed: number
  /** Least and greatest value looked at. */
  low: number
  high: number
  /** Does the share rise with the value? */
  rises: boolean
  /** Where it may be; then nobody looks at the whole range first. */
  guess?: number
  variation(value: number): Variation
}

/**
 * From where on along one variable the goal is met: found with few customers, then with more, then with those of many seeds, each of
 * which has its own say. All on logarithms of the variable, turned so that the share rises.
 */
export class Border {
  /** What is known of it by now. Never: not even at the best end; always: even at the worst one. */
  state: 'unknown' | 'coarse' | 'close' | 'never' | 'always' = 'unknown'
  /** Seeds that have had their say. */
  seeds = 0
  /** Where it lies, and half of its 95% interval. */
  at: number
  halfWidth: number
  /** The coarse bracket. */
  below: number
  above: number
  private readonly worst: number
  private readonly best: number
  private readonly way: number
  /** Share met per unit, at the border; Infinity where it jumps, or where it is not the share that decides. */
  private slope = 0
  private looks: Look[] = []
  private said: Look[] = []

  constructor(private readonly question: BorderQuestion) {
    const { low, high, rises, guess } = question
    this.way = rises ? 1 : -1
    ;[this.worst, this.best] = rises ? [log(low), log(high)] : [-log(high), -log(low)]
    ;[this.below, this.above] = [this.worst, this.best]
    this.at = (this.worst + this.best) / 2
    this.halfWidth = (this.best - this.worst) / 2
    if (guess !== undefined) {
      this.at = this.within(this.way * log(guess))
      this.state = 'coarse'
    }
  }

  /** The value of the variable at u; without one, at the border. */
  valueAt(u = this.at): number {
    const { low, high } = this.question
    return Math.min(high, Math.max(low, exp(this.way * u)))
  }

  /** The best end of what is looked at. */
  get top(): number {
    return this.best
  }

  /** Is there one that can be met? */
  get found(): boolean {
    return this.state !== 'never' && this.state !== 'unknown'
  }

  /** Share met at u, near the border. */
  metAt(u: number): Estimated {
    const near = this.said.length > 0 ? this.said : this.looks
    if (near.length === 0) return { value: null, halfWidth: null }
    const steep = this.state === 'close' && this.slope < Infinity
    if (this.said.length === 0) {
      const one = [...near].sort((a, b) => Math.abs(a.u - u) - Math.abs(b.u - u))[0]
      return { value: one.met, halfWidth: one.halfWidth }
    }
    const moments = new Moments()
    for (const one of near) moments.add(one.met + (steep ? this.slope * (u - one.u) : 0))
    return { value: Math.min(1, Math.max(0, moments.mean)), halfWidth: steep ? this.slope * this.halfWidth : this.errorOf(moments) }
  }

  /** One more look of the first bracket; null: it is narrow enough. */
  coarseTask(): Task | null {
    if (this.state !== 'unknown') return null
    if (this.above - this.below <= COARSE) {
      this.state = 'coarse'
      return null
    }
    const u = (this.below + this.above) / 2
    return this.task(u, LOOKS.coarse, 0, ({ met }) => {
      if (met >= this.question.share) this.above = u
      else this.below = u
      this.at = (this.below + this.above) / 2
      this.halfWidth = (this.above - this.below) / 2 + COARSE
    })
  }

  *coarse(): Work {
    for (let task = this.coarseTask(); task; task = this.coarseTask()) yield [task]
  }

  /** To about a hundredth: bracketed by the same customers on both sides, and between these by their shares. */
  *close(): Work {
    if (this.state === 'unknown') yield* this.coarse()
    if (this.state !== 'coarse') return
    let [lo, hi]: [Look | null, Look | null] = [null, null]
    let u = this.within(this.at)
    let step = 0
    for (let n = 0; n < MOST_LOOKS; n++) {
      let seen!: Look
      yield [this.task(u, LOOKS.close, 0, (look) => void (seen = look))]
      this.looks.push(seen)
      if (this.meets(seen)) hi = seen
      else lo = seen
      if (!lo || !hi) {
        if (!lo && u <= this.worst) return this.settle('always', u)
        if (!hi && u >= this.best) return this.settle('never', u)
        const away = Math.abs(this.logit(seen.met) - this.logit(this.question.share)) / USUAL_SLOPE
        step = step === 0 ? Math.min(0.3, Math.max(0.03, 1.3 * away)) : 2 * step
        u = this.within(u + (lo ? step : -step))
        continue
      }
      const width = hi.u - lo.u
      const middle = this.between(lo, hi)
      const straight = this.shareDecides(lo) && this.logit(hi.met) - this.logit(lo.met) <= STEEP * width
      if (width <= JUMP || (width <= 0.12 && straight && Math.min(middle - lo.u, hi.u - middle) <= CLOSE)) break
      u = n % 4 === 3 || !straight ? (lo.u + hi.u) / 2 : Math.min(hi.u - 0.1 * width, Math.max(lo.u + 0.1 * width, middle))
    }
    if (!lo || !hi) return this.settle('never', u)
    this.bracketed(lo, hi)
  }

  /** With the customers of so many seeds in all, each about where the border seemed to be before. */
  *sharpen(seeds: number): Work {
    yield* this.close()
    /** The same seeds' share at another place. */
    let other: { u: number; met: number } | null = null
    for (let tries = 0; this.state === 'close' && this.said.length < seeds && tries < 8; tries++) {
      const u = this.at
      const before = this.said.length
      const fresh: Look[] = []
      yield Array.from({ length: seeds - before }, (_, k) => this.task(u, LOOKS.seed, before + k + 1, (look) => void (fresh[k] = look)))
      const met = fresh.reduce((sum, look) => sum + look.met, 0) / fresh.length
      const clears = fresh.filter((look) => look.clears).length >= fresh.length / 2
      if (!clears || (this.slope === Infinity && met < this.question.share)) {
        // For most of them it does not do there, and it is not the slope of the share that says how far it is.
        const step = clears ? JUMP : CLOSE
        this.slope = Infinity
        this.said = []
        this.at = this.within(u + step)
        this.halfWidth = step
        continue
      }
      this.said.push(...fresh)
      if (before > 0) {
        this.weigh()
        continue
      }
      if (other && Math.abs(other.u - u) > SLOPE_FROM) this.incline(other, { u, met })
      this.weigh()
      // Too far from where everybody looked for a straight line.
      if (Math.abs(this.at - u) <= AGAIN || tries > 3) continue
      this.said = []
      other = { u, met }
    }
    this.seeds = this.said.length
  }

  /** Where the customers of each seed would have it. */
  votes(): number[] {
    const { share } = this.question
    return this.said.map(({ u, met }) => u - (this.slope < Infinity ? (met - share) / this.slope : 0))
  }

  private weigh(): void {
    if (this.slope === Infinity) return
    const { share } = this.question
    const [where, met, u] = [new Moments(), new Moments(), new Moments()]
    for (const vote of this.votes()) where.add(vote)
    for (const one of this.said) {
      met.add(one.met)
      u.add(one.u)
    }
    const ratio = this.slope / (share * (1 - share))
    const straight = where.mean
    // The logit is straighter than the share where it is far off.
    const bent = u.mean - (this.logit(met.mean) - this.logit(share)) / ratio
    this.at = this.within(Math.abs(straight - u.mean) > CLOSE ? bent : straight)
    this.halfWidth = this.errorOf(where, this.slope)
  }

  /** By how the seeds differ, if there are enough; else by what each says of itself. */
  private errorOf(values: Moments, per = 1): number {
    if (values.count >= 8) return values.halfWidth95()!
    let squares = 0
    for (const { halfWidth } of this.said) squares += halfWidth * halfWidth
    return Math.sqrt(squares) / this.said.length / per
  }

  private bracketed(lo: Look, hi: Look): void {
    const decides = this.shareDecides(lo)
    const jumps = hi.u - lo.u <= JUMP && hi.met - lo.met > 0.1
    this.state = 'close'
    if (!decides || jumps) {
      this.at = hi.u
      this.slope = Infinity
      this.halfWidth = Math.max(JUMP, hi.u - lo.u)
      return
    }
    this.at = this.between(lo, hi)
    // From looks a little away: next to the border two shares hardly differ.
    const left = this.looks.filter((l) => l.u <= this.at - SLOPE_FROM).sort((a, b) => b.u - a.u)[0] ?? lo
    const right = this.looks.filter((l) => l.u >= this.at + SLOPE_FROM).sort((a, b) => a.u - b.u)[0] ?? hi
    this.incline(left, right)
    const near = this.at - lo.u < hi.u - this.at ? lo : hi
    this.halfWidth = near.halfWidth / this.slope
  }

  /** The slope at the border, from two places: the logit is straighter than the share. */
  private incline(one: { u: number; met: number }, two: { u: number; met: number }): void {
    const { share } = this.question
    const ratio = (this.logit(two.met) - this.logit(one.met)) / (two.u - one.u)
    this.slope = Math.max(0.01, ratio * share * (1 - share))
  }

  private settle(state: 'never' | 'always', u: number): void {
    this.state = state
    this.at = u
    this.halfWidth = 0
  }

  private between(lo: Look, hi: Look): number {
    const [a, b] = [this.logit(lo.met), this.logit(hi.met)]
    const share = this.logit(this.question.share)
    if (!(b > a)) return (lo.u + hi.u) / 2
    return lo.u + (hi.u - lo.u) * Math.min(1, Math.max(0, (share - a) / (b - a)))
  }

  private meets(look: Look): boolean {
    return look.clears && look.met >= this.question.share
  }

  /** Or does the line not clear although enough are served in time? */
  private shareDecides(lo: Look): boolean {
    return lo.met < this.question.share
  }

  private within(u: number): number {
    return Math.min(this.best, Math.max(this.worst, u))
  }

  private logit(share: number): number {
    const p = Math.min(0.9999, Math.max(0.0001, share))
    return log(p / (1 - p))
  }

  private task(u: number, customers: number, seed: number, put: (look: Look) => void): Task {
    const { variation } = this.question
    return { variation: variation(this.valueAt(u)), customers, seed: this.question.seed + APART * seed, put: (cell) => put(lookOf(u, cell)) }
  }
}

function lookOf(u: number, { readings, clears, impossible }: Cell): Look {
  const { value, halfWidth } = readings.met
  return { u, met: value ?? 0, halfWidth: halfWidth ?? 0.1, clears: clears && impossible === null }
}
