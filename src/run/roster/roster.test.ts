import { describe, expect, it } from 'vitest'
import { countAt } from '../../restaurant/manager/plan.ts'
import type { Command } from '../../scenario/types.ts'
import { answers, last, scenarioOf } from '../jobs.testing.ts'
import { JOBS } from '../jobs.ts'
import { questionOf } from './question.ts'
import { morning } from './small.testing.ts'

const PATIENT = { timeout: 120_000 }
const runOf = (special: Record<string, unknown> = {}, commands: Command[] = []) => ({ scenario: morning(special).scenario, seed: 7, commands })

describe('the staffing of a day', PATIENT, () => {
  const told = answers('roster', { run: runOf() })
  const roster = told.at(-1)!

  it('meets the goal in every stretch for less than the fewest all day', () => {
    const { found, flat, saving, stretches, demand } = roster
    expect(stretches).toEqual([0, 30, 60, 90])
    expect(found!.missedIn).toEqual([false, false, false])
    for (const { value, halfWidth } of found!.metIn) expect(value! + halfWidth!).toBeGreaterThanOrEqual(0.79)
    expect(flat!.shifts).toHaveLength(1)
    expect(found!.wages.value!).toBeLessThan(flat!.wages.value!)
    expect(saving.flat!.value).toBeCloseTo(flat!.wages.value! - found!.wages.value!, 9)
    expect(found!.atWork).toEqual([0, 30, 60].map((minute) => countAt(found!.shifts!, minute)))
    expect(demand[1]).toBeGreaterThan(3 * demand[0])
  })

  it('is held against the shift manager on the same days', () => {
    const { manager, found, saving, days } = roster
    expect(manager!.shifts).toBeNull()
    expect(saving.manager!.value).toBeCloseTo(manager!.wages.value! - found!.wages.value!, 9)
    // On the same customers the difference is known better than either.
    expect(saving.manager!.halfWidth!).toBeLessThan(manager!.wages.halfWidth! + found!.wages.halfWidth!)
    expect(days).toBeGreaterThan(100)
    const own = last('roster', { run: runOf({ manager: { kind: 'target', target: 0.3, interval: 1, min: 4 } }) })
    expect(Math.min(...own.manager!.atWork)).toBeGreaterThanOrEqual(4)
    expect(own.found).toEqual(found)
  })

  it('is told as it gets better, and comes to the same again', () => {
    expect(told.length).toBeGreaterThan(3)
    expect(told.slice(0, -1).every(({ progress }) => !progress.over && progress.done <= progress.wanted)).toBe(true)
    expect(roster.progress).toEqual({ done: roster.progress.wanted, wanted: roster.progress.wanted, over: true })
    expect(last('roster', { run: runOf() })).toEqual(roster)
  })

  it('says so when not even the most people meet the goal', () => {
    const ill = last('roster', { run: runOf({ sickness: { meanTimeToSick: 2, meanTimeToReturn: 5000 } }) })
    expect(ill.found).toBeNull()
    expect(ill.progress.over).toBe(true)
  })

  it('leaves one where there can be no more', () => {
    const alone = last('roster', { run: runOf({ line: { discipline: 'shared-attention' }, goal: { wait: 3, share: 0.8 } }) })
    expect(alone.found!.atWork).toEqual([1, 1, 1])
  })

  it('tells nothing where nothing was promised', () => {
    const scenario = scenarioOf({ demand: { perHour: 20 }, work: { law: 'exponential', mean: 2 }, staff: [{}] })
    expect([...JOBS.roster({ run: { scenario, seed: 1, commands: [] } })]).toEqual([])
  })
})

describe('what is asked of a run', () => {
  it('is the day as it is set, for those who are there by its end', () => {
    const set: Command[] = [{ at: 5, do: 'set', path: 'goal.share', value: 0.5 }, { at: 20, do: 'set', path: 'demand.factor', value: 2 }]
    const question = questionOf(
      runOf({}, [
        { at: 1, do: 'hire', value: { name: 'Ben', speed: 1.4 } },
        { at: 2, do: 'train', who: 'ana', value: 2 },
        { at: 3, do: 'call-in-sick', who: 'ana', value: 30 },
        ...set,
      ]),
    )!
    expect(question.commands).toEqual(set)
    expect(question.goal).toEqual({ wait: 3, share: 0.5 })
    expect(question.scenario.staff.map(({ id, speed }) => [id, speed])).toEqual([['ana', 2], ['ben', 1.4]])
  })

  it('takes a goal that was only set', () => {
    expect(questionOf(runOf({ goal: undefined }))).toBeNull()
    expect(questionOf(runOf({ goal: undefined }, [{ at: 5, do: 'set', path: 'goal.wait', value: 4 }]))!.goal).toEqual({ wait: 4, share: 0.9 })
  })
})
