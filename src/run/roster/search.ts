import { changed, shiftCount, type Plan } from './plan.ts'
import { firstMissed, meets, shortfall, type Outcome, type Trials } from './trials.ts'

/** A better one that was found on the way, or null between two slices; the best at the end. */
export type Search<T> = Generator<Outcome | null, T>

/** Wages within this share of each other are the same: fewer shifts decide. */
const SAME = 1e-3
/** With so many people over all stretches, one more or less of them is a change of half a percent: that is not looked for any further. */
const CROWD = 200
/** How far from a stretch another one may take its people over, or be spared them, in stretches. */
const BEFORE = 3
const AFTER = 1
/** Within so many stretches people are moved to save a shift. */
const NEAR = 2

/** The fewest at work all day who meet the goal, looked for from `guess` on; null if not even the most people do. */
export function* fewest(trials: Trials, guess: number, most: number): Search<Outcome | null> {
  const flat = (people: number): Plan => trials.question.stretches.slice(1).map(() => people)
  let [few, enough] = [0, most + 1]
  let best: Outcome | null = null
  for (let people = Math.min(guess, most), step = 1; few + 1 < enough; ) {
    const outcome = yield* trials.meeting(flat(people))
    if (outcome) [best, enough] = [outcome, people]
    else few = people
    if (few + 1 >= enough) break
    // In growing steps until it lies between two, then by halves.
    if (few === 0) people = Math.max(1, people - step)
    else if (best === null) people = Math.min(most, people + step)
    else people = (few + enough) >> 1
    step *= 2
  }
  return best
}

/** Adds people where the goal is missed, or in the stretch before (its line is carried over), until it is met. `flat` meets it. */
function* repair(trials: Trials, plan: Plan, flat: Plan): Search<Outcome> {
  const { share } = trials.question.goal
  let now = yield* trials.whole(plan)
  while (!meets(now, share)) {
    const k = firstMissed(now, share)
    const room = flat.map((_, i) => i).filter((i) => now.plan![i] < flat[i])
    // Where those two are as many as will do all day, somebody earlier is missing, or (people in each other's way) later.
    const near = room.filter((i) => i === k || i === k - 1)
    const where = near.length > 0 ? near : room.filter((i) => i < k).slice(-1).concat(room).slice(0, 1)
    if (where.length === 0) return now
    let best: Outcome | null = null
    for (const i of where) {
      const step = Math.min(flat[i] - now.plan![i], Math.max(1, now.plan![i] >> 4))
      const outcome = yield* trials.whole(changed(now.plan!, i, step))
      if (best === null || shortfall(outcome, share) < shortfall(best, share)) best = outcome
    }
    now = best!
  }
  return now
}

/** Takes people away, one stretch after the other as `order` has it, as long as the goal is met. */
function* thin(trials: Trials, from: Outcome, order: readonly number[]): Search<Outcome> {
  let best = from
  for (const k of order) {
    for (let step = Math.max(1, best.plan![k] >> 3); step >= 1; ) {
      const fewer = best.plan![k] > step ? yield* trials.meeting(changed(best.plan!, k, -step), best) : null
      if (fewer) yield (best = fewer)
      else step >>= 1
    }
  }
  return best
}

/**
 * One more in a stretch, if that spares two in others: whoever comes early clears the line that the next stretch would begin with. The
 * first such plan that is found, or null if there is none.
 */
function* exchange(trials: Trials, best: Outcome): Search<Outcome | null> {
  const plan = best.plan!
  for (let i = 0; i < plan.length; i++) {
    const more = changed(plan, i, 1)
    const near = neighbours(plan.length, i)
    for (const j of near) {
      if (plan[j] <= 1) continue
      const moved = yield* trials.meeting(changed(more, j, -1), best)
      if (!moved) continue
      if (cheaper(moved, best)) return moved
      for (const k of near) {
        if (moved.plan![k] <= 1) continue
        const fewer = yield* trials.meeting(changed(moved.plan!, k, -1), moved)
        if (fewer && cheaper(fewer, best)) return fewer
      }
    }
  }
  return null
}

/** The same wages with fewer shifts: people of one stretch moved to another. */
function* smooth(trials: Trials, from: Outcome): Search<Outcome> {
  let best = from
  for (let i = 0; i < best.plan!.length; i++) {
    for (let j = 0; j < best.plan!.length; j++) {
      if (i === j || Math.abs(i - j) > NEAR || best.plan![j] <= 1) continue
      const plan = changed(changed(best.plan!, i, 1), j, -1)
      if (shiftCount(plan) >= shiftCount(best.plan!)) continue
      const moved = yield* trials.meeting(plan, best)
      if (moved && moved.wages <= best.wages * (1 + SAME)) yield (best = moved)
    }
  }
  return best
}

/** From a plan that meets the goal down to one of which nobody can be spared, and (`widely`) no two for one. */
function* descend(trials: Trials, from: Outcome, widely: boolean): Search<Outcome> {
  let best = yield* thin(trials, from, inOrder(from))
  while (widely && best.plan!.reduce((sum, n) => sum + n, 0) < CROWD) {
    const better = yield* exchange(trials, best)
    if (!better) break
    yield (best = better)
    best = yield* thin(trials, best, inOrder(best))
  }
  return yield* smooth(trials, best)
}

/** The cheapest plan on these days, from `plan` on. All day as many as in `flat` meet the goal. */
export function* cheapest(trials: Trials, plan: Plan, flat: Plan, widely = true): Search<Outcome> {
  const mended = yield* repair(trials, plan.map((count, k) => Math.min(count, flat[k])), flat)
  return yield* descend(trials, mended, widely)
}

function cheaper(a: Outcome, b: Outcome): boolean {
  if (a.wages < b.wages * (1 - SAME)) return true
  return a.wages <= b.wages * (1 + SAME) && shiftCount(a.plan!) < shiftCount(b.plan!)
}

/** Stretches by how many people are there, most first. */
function inOrder({ plan }: Outcome): number[] {
  return plan!.map((_, k) => k).sort((a, b) => plan![b] - plan![a] || a - b)
}

function neighbours(stretches: number, i: number): number[] {
  const near: number[] = []
  for (let k = Math.max(0, i - AFTER); k <= Math.min(stretches - 1, i + BEFORE); k++) if (k !== i) near.push(k)
  return near
}
