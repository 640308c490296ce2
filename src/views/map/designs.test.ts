import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { speedLimit, wageOfSpeed } from '../../kernel/laws.ts'
import { stateOf } from '../chart/state.testing.ts'
import { costOf, moreHands, oneFaster, staffOf } from './designs.ts'
import { selectMap } from './select.ts'
import { selectChoice, withDesign } from './Swap.tsx'

const laws = fc.record({
  fixed: fc.double({ min: 0, max: 20, noNaN: true }),
  perSpeed: fc.double({ min: 0.5, max: 40, noNaN: true }),
  serialShare: fc.constantFrom(0, 0.1, 0.2, 0.5),
})
const teams = fc.array(fc.double({ min: 0.2, max: 1.9, noNaN: true }), { minLength: 1, maxLength: 60 })

describe('designs of equal cost', () => {
  test('cost the same within a cent and stay short of the wall', () => {
    fc.assert(
      fc.property(laws, teams, (law, speeds) => {
        const cost = costOf(speeds, law)
        for (const design of [oneFaster(cost, law), moreHands(cost, law)]) {
          expect(design).not.toBe(null)
          const { people, speed } = design!
          expect(Math.abs(people * wageOfSpeed(speed, law) - cost)).toBeLessThan(0.01)
          expect(speed).toBeLessThan(speedLimit(law.serialShare))
        }
        expect(oneFaster(cost, law)!.people).toBe(1)
      }),
    )
  })

  test('more hands are as many of speed 1 as the money pays, and no slower if it pays for one', () => {
    const law = { fixed: 5, perSpeed: 10, serialShare: 0.2 }
    expect(moreHands(60, law)).toEqual({ people: 4, speed: 1 })
    expect(moreHands(70, law)!.people).toBe(4)
    expect(moreHands(70, law)!.speed).toBeGreaterThan(1)
    expect(moreHands(10, law)).toMatchObject({ people: 1 })
    expect(moreHands(5, law)).toBe(null)
  })

  test('a roster keeps those who are there and gives the rest names and ids of their own', () => {
    const staff = staffOf({ people: 70, speed: 1.1 }, [
      { id: 'chloe', name: 'Chloé', speed: 2 },
      { id: 'ana', name: 'Nadia', speed: 1, skills: { soup: 2 } },
    ])
    expect(staff.slice(0, 4).map((e) => e.name)).toEqual(['Chloé', 'Nadia', 'Ben', 'Dev'])
    expect(staff[1].skills).toEqual({ soup: 2 })
    expect(new Set(staff.map((e) => e.id)).size).toBe(70)
    expect(new Set(staff.map((e) => e.name)).size).toBe(70)
    expect(staff.every((e) => e.speed === 1.1)).toBe(true)
    expect(staff.every((e) => /^[a-z0-9-]+$/.test(e.id))).toBe(true)
  })
})

describe('the switch', () => {
  test('knows which of the two it is', () => {
    const state = stateOf()
    const choice = selectChoice(selectMap(state))
    expect(choice).toMatchObject({ now: 'many', cost: 30, many: { people: 2, speed: 1 } })
    const { scenario } = withDesign(state, choice.one!)
    expect(scenario.staff).toHaveLength(1)
    const one = stateOf({ scenario, frame: { employees: [{ ...state.runs.a.frame.employees[0], speed: scenario.staff[0].speed }] } })
    const again = selectChoice(selectMap(one))
    expect(again).toMatchObject({ now: 'one', many: { people: 2 } })
    expect(again.cost).toBeCloseTo(30, 6)
    expect(again.many!.speed).toBeCloseTo(1, 6)
  })

  test('leaves the customers as they are: the day, the seed and what was set', () => {
    const set = { at: 5, do: 'set' as const, path: 'demand.factor', value: 2 }
    const state = stateOf({ commands: [set, { at: 6, do: 'hire' }, { ...set, at: 90 }], time: 50 })
    const { scenario, done } = withDesign(state, { people: 3, speed: 1 })
    expect(scenario).toEqual({ ...state.runs.a.scenario, staff: scenario.staff })
    expect(done).toEqual([set])
  })
})
