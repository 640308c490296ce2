import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { wageOfSpeed } from '../../kernel/laws.ts'
import { employeeOf } from '../chart/state.testing.ts'
import { fastest, ghostOf, isMixed, isTeamOf, moveOfDrag, moveOfKey, placeOf, planMove, staffing, teamOf, training, type Member } from './team.ts'

const wage = { fixed: 5, perSpeed: 10, serialShare: 0.2 }
const member = (id: string, speed = 1, change: Partial<Member> = {}): Member => ({ id, name: id, speed, becoming: speed, sick: false, ...change })

describe('where the team stands', () => {
  const employees = [
    employeeOf('ana', { speed: 2 }),
    employeeOf('ben', { trainingTo: 1.5 }),
    employeeOf('chloe', { state: 'sick', speed: 3 }),
    employeeOf('dev', { leaving: true, speed: 4 }),
  ]
  const team = teamOf(employees)

  test('the sick are not at work, and who was let go is not of the team', () => {
    expect(team.map((m) => m.id)).toEqual(['ana', 'ben', 'chloe'])
    expect(placeOf(team)).toEqual({ people: 2, speed: 1.5 })
  })

  test('the ghost is where it would be with the sick back and the trained trained', () => {
    expect(ghostOf(team)).toEqual({ people: 3, speed: (2 + 1.5 + 3) / 3, back: ['Chloe'] })
    expect(ghostOf([member('a'), member('b')])).toBe(null)
  })

  test('with nobody at work it stands at nobody', () => {
    expect(placeOf([member('a', 2, { sick: true })])).toEqual({ people: 0, speed: 1 })
  })

  test('mixed means different speeds at work', () => {
    expect(isMixed(team)).toBe(true)
    expect(isMixed([member('a'), member('b'), member('c', 2, { sick: true })])).toBe(false)
  })

  test('a change of anybody is noticed', () => {
    expect(isTeamOf(team, employees)).toBe(true)
    for (const change of [{ speed: 2.1 }, { state: 'sick' as const }, { leaving: true }, { trainingTo: 3 }]) {
      expect(isTeamOf(team, [{ ...employees[0], ...change }, ...employees.slice(1)])).toBe(false)
    }
    expect(isTeamOf(team, employees.slice(0, 2))).toBe(false)
    expect(isTeamOf(team, [...employees, employeeOf('eli')])).toBe(false)
  })
})

describe('a move', () => {
  const team = [member('ana', 1.8), member('ben', 1), member('chloe', 1, { sick: true }), member('dev', 1)]

  test('to the right hires at speed 1, which moves the mean', () => {
    const plan = planMove(team, { people: 5 }, wage)
    expect(plan).toMatchObject({ hire: 2, letGo: [], factor: 1, people: 5, change: 30 })
    expect(plan.speed).toBeCloseTo((1.8 + 4) / 5, 9)
    expect(staffing(plan)).toEqual([{ do: 'hire', value: { speed: 1 } }, { do: 'hire', value: { speed: 1 } }])
  })

  test('to the left lets the last hired at work go, the very last first, never everybody', () => {
    const plan = planMove(team, { people: 1 }, wage)
    expect(staffing(plan)).toEqual([{ do: 'let-go', who: 'dev' }, { do: 'let-go', who: 'ben' }])
    expect(plan).toMatchObject({ people: 1, speed: 1.8, change: -30 })
    expect(planMove(team, { people: 0 }, wage).people).toBe(1)
  })

  test('up trains everybody by one factor, the sick and the new, too', () => {
    const plan = planMove(team, { people: 4, speed: 1.8 }, wage)
    const mean = (1.8 + 1 + 1 + 1) / 4
    expect(plan.factor).toBeCloseTo(1.8 / mean, 9)
    expect(plan.speed).toBeCloseTo(1.8, 3)
    const after = [...team, member('eli', 1)]
    expect(training(after, plan.factor)).toEqual(after.map((m) => ({ do: 'train', who: m.id, value: Math.round(m.speed * plan.factor * 1000) / 1000 })))
  })

  test('trains equals in one command', () => {
    expect(training([member('a'), member('b')], 1.25)).toEqual([{ do: 'train', value: 1.25 }])
    expect(training([member('a'), member('b')], 1)).toEqual([])
  })

  test('never reaches the wall, never stands still of nothing, and says what it costs', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0.1, max: 4.9, noNaN: true }), { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 0, max: 20 }),
        fc.double({ min: 0.01, max: 50, noNaN: true }),
        (speeds, people, speed) => {
          const staff = speeds.map((s, i) => member(`e${i}`, s))
          const plan = planMove(staff, { people, speed }, wage)
          const stay = staff.filter((m) => !plan.letGo.includes(m.id))
          const there = [...stay, ...Array.from({ length: plan.hire }, (_, i) => member(`n${i}`))]
          const orders = training(there, plan.factor)
          const value = (m: Member): number =>
            (orders.find((o) => o.who === m.id || o.who === undefined)?.value as number | undefined) ?? m.speed
          for (const m of there) {
            expect(value(m)).toBeLessThanOrEqual(fastest(wage) + 1e-9)
            expect(value(m)).toBeGreaterThan(0)
          }
          expect(there.length).toBe(plan.people)
          expect(there.reduce((sum, m) => sum + value(m), 0) / there.length).toBeCloseTo(plan.speed, 3)
          const cost = (list: number[]): number => list.reduce((sum, s) => sum + wageOfSpeed(s, wage), 0)
          expect(cost(there.map(value)) - cost(speeds)).toBeCloseTo(plan.change, 6)
        },
      ),
    )
  })

  test('with nobody at work is the first hire', () => {
    expect(planMove([member('a', 1, { sick: true })], { people: 1 }, wage)).toMatchObject({ hire: 1, people: 1, speed: 1 })
  })
})

describe('keys and drags', () => {
  test('arrows are one person and a tenth of speed', () => {
    const here = { people: 3, speed: 2 }
    expect(moveOfKey('ArrowRight', here)).toEqual({ people: 4 })
    expect(moveOfKey('ArrowLeft', here)).toEqual({ people: 2 })
    expect(moveOfKey('ArrowLeft', { people: 1, speed: 1 })).toEqual({ people: 1 })
    expect(moveOfKey('ArrowUp', here)!.speed).toBeCloseTo(2.2, 9)
    expect(moveOfKey('ArrowDown', here)!.speed).toBeCloseTo(2 / 1.1, 9)
    expect(moveOfKey('Enter', here)).toBe(null)
  })

  test('a drag snaps to people, and leaves alone the direction it hardly goes', () => {
    const here = { people: 3, speed: 1.27 }
    expect(moveOfDrag(here, { people: 5.4, speed: 1.3 }, 70, 3)).toEqual({ people: 5 })
    expect(moveOfDrag(here, { people: 3.2, speed: 1.604 }, 5, -40)).toEqual({ speed: 1.6 })
    expect(moveOfDrag(here, { people: 3.1, speed: 1.28 }, 3, -2)).toEqual({})
    expect(moveOfDrag(here, { people: -4, speed: 2 }, -300, -60)).toEqual({ people: 1, speed: 2 })
  })
})
