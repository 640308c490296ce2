import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countAt } from '../../restaurant/manager/plan.ts'
import { changed, shiftCount, shiftsOf, stretchesOf } from './plan.ts'

describe('the stretches of a day', () => {
  it.each([
    [600, 20, 30],
    [720, 24, 30],
    [750, 13, 60],
    [1440, 24, 60],
    [2880, 24, 120],
    [10_080, 24, 420],
  ])('%i minutes: %i of %i', (duration, count, length) => {
    const stretches = stretchesOf(duration)
    expect(stretches.length - 1).toBe(count)
    expect(stretches[1]).toBe(length)
    expect(stretches[count]).toBe(duration)
  })

  it('leaves no end of a day by itself that is shorter than half a stretch', () => {
    expect(stretchesOf(610).slice(-2)).toEqual([570, 610])
    expect(stretchesOf(616).slice(-2)).toEqual([600, 616])
    expect(stretchesOf(7)).toEqual([0, 7])
  })
})

describe('a plan as shifts', () => {
  it('keeps people for as long as so many are wanted, and puts those who come and go together in one row', () => {
    expect(shiftsOf([1, 1, 4, 3, 1], [0, 30, 60, 90, 120, 140])).toEqual([
      { from: 0, to: 140, count: 1 },
      { from: 60, to: 120, count: 2 },
      { from: 60, to: 90, count: 1 },
    ])
  })

  it('has as many people on at every minute as the plan says, in as few shifts as can be', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(6), { minLength: 1, maxLength: 24 }), (plan) => {
        const stretches = stretchesOf(30 * plan.length).slice(0, plan.length + 1)
        const shifts = shiftsOf(plan, stretches)
        plan.forEach((count, k) => {
          for (const minute of [stretches[k], stretches[k + 1] - 0.01]) expect(countAt(shifts, minute)).toBe(count)
        })
        expect(shifts.reduce((sum, { count }) => sum + count, 0)).toBe(shiftCount(plan))
      }),
    )
  })

  it('is changed without touching the plan', () => {
    const plan = [1, 2, 3]
    expect(changed(plan, 1, -1)).toEqual([1, 1, 3])
    expect(plan).toEqual([1, 2, 3])
  })
})
