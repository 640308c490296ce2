import { describe, expect, it } from 'vitest'
import { cheapest, fewest } from './search.ts'
import { planByTheory } from './start.ts'
import { end, everyPlan, morning, SPECIAL } from './small.testing.ts'
import { firstMissed, meets, Trials, type Outcome } from './trials.ts'

const DAYS = 16
const MOST = 4

describe('the search', { timeout: 120_000 }, () => {
  it.each(SPECIAL)('finds what all plans on the same days come to at the least: %s', (_, special) => {
    const question = morning(special)
    const trials = new Trials(question, 0, DAYS)
    const flat = end(fewest(trials, 2, MOST))!
    const found = end(cheapest(trials, planByTheory(question, [12, 60, 20]), flat.plan!))
    let [best, even]: (Outcome | null)[] = [null, null]
    for (const plan of everyPlan(3, MOST)) {
      const outcome = end(new Trials(question, 0, DAYS).whole(plan))
      if (!meets(outcome, question.goal.share)) continue
      if (!best || outcome.wages < best.wages) best = outcome
      if (plan.every((n) => n === plan[0]) && (!even || plan[0] < even.plan![0])) even = outcome
    }
    expect(flat.plan).toEqual(even!.plan)
    expect(meets(found, question.goal.share)).toBe(true)
    expect(found.wages).toBeLessThanOrEqual(1.01 * best!.wages)
    expect(found.wages).toBeLessThan(flat.wages)
  })

  it('looks for the fewest from any guess, and says when not even the most will do', () => {
    const question = morning()
    const few = end(fewest(new Trials(question, 0, DAYS), 1, 20))!.plan![0]
    for (const guess of [few, few + 3, 20]) expect(end(fewest(new Trials(question, 0, DAYS), guess, 20))!.plan![0]).toBe(few)
    expect(end(fewest(new Trials(question, 0, DAYS), 1, few - 1))).toBeNull()
  })

  it('gives up early only what fails on all the days as well', () => {
    const question = morning()
    const trials = new Trials(question, 0, 40)
    for (const plan of everyPlan(3, 3)) {
      const early = end(trials.meeting(plan))
      const whole = end(new Trials(question, 0, 40).whole(plan))
      expect(early !== null).toBe(firstMissed(whole, question.goal.share) < 0)
      if (early) expect(early.wages).toBe(whole.wages)
    }
  })
})
