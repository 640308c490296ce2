import { studentQuantile975 } from '../kernel/math.ts'
import { Moments } from '../kernel/moments.ts'
import type { Paired, Study } from '../restaurant/results.ts'
import { replicationSeed } from '../restaurant/replication.ts'
import { SlicedDay } from '../restaurant/sliced.ts'
import type { Jobs, RunValue, Sliced } from './jobs.ts'

/** Days after which it is told again. */
const EVERY = 5
/** Mean waits nearer than this are the same, minutes. */
const SAME = 1e-9

/** One reading of both restaurants over the days seen so far. */
class Pair {
  private readonly a = new Moments()
  private readonly b = new Moments()
  private readonly difference = new Moments()

  /** A day on which either has nothing to tell is left out of both. */
  add(a: number | null, b: number | null): void {
    if (a === null || b === null) return
    this.a.add(a)
    this.b.add(b)
    this.difference.add(b - a)
  }

  tell(): Paired {
    const { a, b, difference } = this
    const some = difference.count > 0
    const enough = difference.count > 1
    return {
      a: some ? a.mean : null,
      b: some ? b.mean : null,
      difference: some ? difference.mean : null,
      halfWidth: enough ? difference.halfWidth95() : null,
      unpaired: enough ? welch(a, b) : null,
    }
  }
}

/** 95% half-width of a difference of means of independent samples (B. L. Welch, Biometrika 34, 1947). */
function welch(a: Moments, b: Moments): number {
  const [va, vb] = [a.variance / a.count, b.variance / b.count]
  const sum = va + vb
  if (sum === 0) return 0
  const df = (sum * sum) / ((va * va) / (a.count - 1) + (vb * vb) / (b.count - 1))
  return studentQuantile975(df) * Math.sqrt(sum)
}

/**
 * Two restaurants over `days` days, the same customers in both on each of them: day 0 is the plain run. What the customers bring
 * falls out of the difference, so that its interval is narrower than that of two independent samples.
 */
export function* studyJob({ a, b, days }: Jobs['study']['ask']): Sliced<Study> {
  const [wait, lost, profit] = [new Pair(), new Pair(), new Pair()]
  const shorter = { a: 0, b: 0, same: 0 }
  for (let k = 0; k < days; k++) {
    const whole = function* ({ scenario, seed, commands }: RunValue): Generator<null, ReturnType<SlicedDay['account']>> {
      const day = new SlicedDay(scenario, replicationSeed(seed, k), commands)
      while (!day.slice(Infinity)) yield null
      return day.account()
    }
    const mine = yield* whole(a)
    const theirs = yield* whole(b)
    wait.add(mine.meanWait, theirs.meanWait)
    lost.add(mine.lost, theirs.lost)
    profit.add(mine.profit, theirs.profit)
    if (mine.meanWait !== null && theirs.meanWait !== null) {
      const by = theirs.meanWait - mine.meanWait
      shorter[Math.abs(by) < SAME ? 'same' : by > 0 ? 'a' : 'b']++
    }
    const due = (k + 1) % EVERY === 0 || k + 1 === days
    yield due ? { days: k + 1, wanted: days, wait: wait.tell(), lost: lost.tell(), profit: profit.tell(), shorter: { ...shorter } } : null
  }
}
