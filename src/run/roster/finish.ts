import { changed, type Plan } from './plan.ts'
import { missesIn } from './telling.ts'
import { shortfall, type Outcome, type Trials } from './trials.ts'

/** Half-widths by which the goal may be missed before somebody is sent: fewer than are told of as a miss. */
const CHANCE = 1
/** How often somebody may be sent in addition. */
const MOST = 12

/**
 * A plan on days that it was not chosen by, with somebody more where it misses the goal there by more than a half-width: in that
 * stretch or the one before, whichever helps more; or `allDay`.
 */
export function* confirmed(trials: Trials, plan: Plan, most: number, allDay = false): Generator<null, Outcome> {
  const { share } = trials.question.goal
  let now = yield* trials.whole(plan)
  for (let round = 0; round < MOST; round++) {
    const missed = now.plan!.findIndex((_, k) => missesIn(now, k, share, CHANCE))
    if (missed < 0) return now
    const plans = allDay ? [now.plan!.map((people) => people + 1)] : [missed, missed - 1].filter((k) => k >= 0).map((k) => changed(now.plan!, k, 1))
    let best: Outcome | null = null
    for (const more of plans) {
      if (more.some((people) => people > most)) continue
      const outcome = yield* trials.whole(more)
      if (best === null || shortfall(outcome, share) < shortfall(best, share)) best = outcome
    }
    if (best === null) return now
    now = best
  }
  return now
}
