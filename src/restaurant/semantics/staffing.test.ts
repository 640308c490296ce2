import { describe, expect, it } from 'vitest'
import type { Command } from '../../scenario/types.ts'
import { arriving, exactly, fates, hour, people, play, recorded, starts, times } from './day.testing.ts'

const nobody = recorded([0, 0.5])

describe('pay', () => {
  it('starts at hiring', () => {
    expect(play(hour({ demand: nobody }), [{ at: 30, do: 'hire', value: { name: 'Ben' } }]).money.wages).toBeCloseTo(15 + 7.5, 12)
  })

  it('covers onboarding, in which nobody is served', () => {
    const day = play(hour({ demand: recorded([0, 30], [1, 2], [15, 2]), growth: { onboardingTime: 10 } }), [{ at: 0.5, do: 'hire', value: { name: 'Ben' } }])
    expect(fates(day)).toEqual(['served 0–30 ana', 'served 10.5–12.5 ben', 'served 15–17 ben'])
    expect(day.money.wages).toBeCloseTo(15 + (15 * 59.5) / 60, 12)
  })

  it('ends with the order in hand of somebody let go, who takes no other', () => {
    const day = play(hour({ staff: people('ana', 'ben'), demand: recorded([0, 20], [1, 40], [2, 5]) }), [{ at: 5, do: 'let-go', who: 'ana' }])
    expect(fates(day)).toEqual(['served 0–20 ana', 'served 1–41 ben', 'served 41–46 ben'])
    expect(day.money.wages).toBeCloseTo(15 + 5, 12)
    expect(day.employees[0]).toMatchObject({ served: 1, busy: 20, idle: 0, away: 0 })
    expect(day.utilisation).toBeCloseTo((20 + 45) / (20 + 60), 12)
  })

  it('goes on until the last has been served', () => {
    const day = play(hour({ demand: recorded([50, 20]) }))
    expect(day.money.wages).toBeCloseTo((15 * 70) / 60, 12)
    const away = play(hour({ closing: 'send-away', demand: recorded([50, 20]) }))
    expect(away.money.wages).toBeCloseTo(15, 12)
    // The order in hand is not torn from anybody, but the readings end at closing.
    expect(fates(away)).toEqual(['inside 50–· ana'])
    expect([away.inSystem, away.lost.closed]).toEqual([1, 0])
  })

  it('grows with speed: cheap at first, then dear', () => {
    // 5 + 10 · s(1 − v)/(1 − v·s): at 2 with v = 0.2, 5 + 10·1.6/0.6.
    const wage = (speed: number, growth?: object) => play(hour({ staff: [{ id: 'ana', speed }], demand: nobody, growth })).money.wages
    expect(wage(2)).toBeCloseTo(25, 12)
    expect(wage(2, {})).toBeCloseTo(5 + 16 / 0.6, 12)
    expect(wage(4, {})).toBeCloseTo(5 + 32 / 0.2, 12)
    expect(wage(0.5, {})).toBeCloseTo(5 + 4 / 0.9, 12)
    expect(wage(2, { serialShare: 0.4 })).toBeCloseTo(5 + 12 / 0.2, 12)
  })

  it('changes with training when the training is over', () => {
    const day = play(hour({ demand: nobody, growth: { trainingTime: 15, serialShare: 0 } }), [{ at: 15, do: 'train', who: 'ana', value: 3 }])
    // 15 an hour for half of it, then 35.
    expect(day.money.wages).toBeCloseTo(7.5 + 17.5, 12)
  })

  it('may change at noon', () => {
    const day = play(hour({ demand: nobody }), [{ at: 30, do: 'set', path: 'money.wagePerHour', value: 20 }])
    expect(day.money.wages).toBeCloseTo(7.5 + 12.5, 12)
  })

  it('and what was missed is no cost', () => {
    const day = play(hour({ line: { capacity: 0 }, demand: recorded([0, 10], [1, 1]) }))
    expect(day.money).toEqual({ revenue: 14, wages: day.money.wages, missed: 14, profit: 14 - day.money.wages })
  })
})

describe('training', () => {
  it('works at the old speed until it is over', () => {
    const day = play(hour({ demand: recorded([0, 20]), growth: { trainingTime: 10 } }), [{ at: 2, do: 'train', who: 'ana', value: 2 }])
    expect(fates(day)).toEqual(['served 0–16 ana'])
    expect(times(day, 'employee-trained')).toEqual(['12 employee-trained ana'])
  })

  it('of everybody', () => {
    const day = play(hour({ staff: people('ana', 'ben'), demand: recorded([0, 10], [0, 12]) }), [{ at: 2, do: 'train', value: 4 }])
    expect(fates(day)).toEqual(['served 0–4 ana', 'served 0–4.5 ben'])
  })

  it('goes on while its pupil is ill', () => {
    const day = play(hour({ demand: recorded([30, 6]), growth: { trainingTime: 10 } }), [{ at: 2, do: 'train', who: 'ana', value: 2 }, { at: 5, do: 'call-in-sick', who: 'ana', value: 20 }])
    expect(fates(day)).toEqual(['served 30–33 ana'])
  })
})

describe('coordination', () => {
  const coordination = { contention: 0.5, coherency: 0 }

  it('re-stamps what is under way when somebody comes or goes', () => {
    // N = 2: at 2/3. From 2: 8 left → 12 minutes.
    const hire: Command = { at: 2, do: 'hire', value: { name: 'Ben' } }
    expect(fates(play(hour({ demand: recorded([0, 10]), coordination }), [hire]))).toEqual(['served 0–14 ana'])
    // Ben ill at 5: 6 left, alone again.
    expect(fates(play(hour({ demand: recorded([0, 10]), coordination }), [hire, { at: 5, do: 'call-in-sick', who: 'Ben' }]))).toEqual(['served 0–11 ana'])
    // … and back at 8: 3 left → 4.5.
    expect(fates(play(hour({ demand: recorded([0, 10]), coordination }), [hire, { at: 5, do: 'call-in-sick', who: 'Ben', value: 3 }]))).toEqual(['served 0–12.5 ana'])
    // Let go at 5 while idle: gone at once.
    expect(fates(play(hour({ demand: recorded([0, 10]), coordination }), [hire, { at: 5, do: 'let-go', who: 'Ben' }]))).toEqual(['served 0–11 ana'])
  })

  it('counts who is onboarding', () => {
    expect(fates(play(hour({ demand: recorded([0, 10]), coordination, growth: { onboardingTime: 50 } }), [{ at: 2, do: 'hire' }]))).toEqual(['served 0–14 ana'])
  })

  it('counts who finishes the order in hand', () => {
    // Both at 2/3 until Ben is done: 4 minutes of work by 6. Ana then alone: 10 − 4 = 6.
    const day = play(hour({ staff: people('ana', 'ben'), demand: recorded([0, 10], [0, 4]), coordination }), [{ at: 1, do: 'let-go', who: 'ben' }])
    expect(fates(day)).toEqual(['served 0–12 ana', 'served 0–6 ben'])
  })

  it('has both terms of the law', () => {
    // N = 3: 1 + 0.1·2 + 0.05·3·2 = 1.5.
    const day = play(hour({ staff: people('a', 'b', 'c'), demand: recorded([0, 10]), coordination: { contention: 0.1, coherency: 0.05 } }))
    expect(day.rows[0]!.leftAt).toBeCloseTo(15, 12)
    const changed = play(hour({ staff: people('a', 'b', 'c'), demand: recorded([0, 10]), coordination: { contention: 0.1, coherency: 0.05 } }), [{ at: 3, do: 'set', path: 'coordination.coherency', value: 0 }])
    // 2 done by 3; 8 left at 1/1.2.
    expect(changed.rows[0]!.leftAt).toBeCloseTo(3 + 9.6, 12)
  })
})

describe('shifts', () => {
  const shifts = (list: [number, number, number][]) => ({ kind: 'shifts', shifts: list.map(([from, to, count]) => ({ from, to, count })) })

  it('bring people on the clock and send them home, and pay follows', () => {
    const day = play(hour({ duration: 180, staff: people('a', 'b', 'c'), demand: recorded([10, 2]), manager: shifts([[0, 60, 1], [60, 120, 3], [120, 180, 2]]) }))
    expect(day.money.wages).toBeCloseTo(15 * 6, 12)
    expect(times(day, 'employee-clocked-in', 'employee-clocked-out')).toEqual(['60 employee-clocked-in b', '60 employee-clocked-in c', '120 employee-clocked-out c'])
    expect(day.employees.map((e) => e.busy + e.idle + e.away)).toEqual([180, 120, 60])
    expect(day.utilisation).toBeCloseTo(2 / 360, 12)
  })

  it('add up where they overlap', () => {
    const day = play(hour({ duration: 90, staff: people('a', 'b', 'c'), demand: recorded([10, 2]), manager: shifts([[0, 60, 1], [30, 90, 2]]) }))
    expect(day.series!.atWork.filter((_, m) => [10, 45, 75].includes(m))).toEqual([1, 3, 2])
    expect(day.money.wages).toBeCloseTo((15 * (60 + 120)) / 60, 12)
  })

  it('of more than the roster hire', () => {
    const day = play(hour({ demand: recorded([20, 10], [21, 10]), manager: shifts([[0, 60, 2]]) }))
    expect(fates(day).map((f) => f.replace(/ \S+$/, ''))).toEqual(['served 20–30', 'served 21–31'])
    expect(day.employees).toHaveLength(2)
    expect(day.money.wages).toBeCloseTo(30, 12)
  })

  it('that end let the order in hand be finished', () => {
    const day = play(hour({ duration: 100, staff: people('a', 'b'), demand: recorded([45, 50], [46, 30], [80, 5]), manager: shifts([[0, 50, 2], [50, 100, 1]]) }))
    // b goes at 50, when the order of 46 is done at 76; at 80 a is busy until 95.
    expect(fates(day)).toEqual(['served 45–95 a', 'served 46–76 b', 'served 95–100 a'])
    expect(day.money.wages).toBeCloseTo((15 * (100 + 76)) / 60, 12)
  })

  it('are over only when the last has been served', () => {
    const day = play(hour({ staff: people('a', 'b'), demand: recorded([50, 30], [51, 20], [52, 10]), manager: shifts([[0, 60, 2]]) }))
    expect(fates(day)).toEqual(['served 50–80 a', 'served 51–71 b', 'served 71–81 b'])
    expect(day.served).toBe(3)
    expect(day.money.wages).toBeCloseTo((15 * (81 + 81)) / 60, 12)
  })

  it('lose nobody while the one of the plan is ill', () => {
    const day = play(hour({ staff: people('a', 'b'), demand: recorded([20, 5], [21, 5]), manager: shifts([[0, 60, 1]]), sickness: {} }), [{ at: 10, do: 'call-in-sick', who: 'a', value: 50 }])
    // Whether somebody else comes in for the sick is not said; everybody is served either way.
    expect(day.served).toBe(2)
  })

  it('have people ready when they begin: a plan knows how long onboarding takes', () => {
    const day = play(hour({ staff: people('a', 'b'), demand: recorded([29, 30], [31, 2]), manager: shifts([[0, 30, 1], [30, 60, 2]]), growth: { onboardingTime: 10 } }))
    expect(fates(day)).toEqual(['served 29–59 a', 'served 31–33 b'])
  })
})

describe('the autoscaler', () => {
  const target = { kind: 'target', target: 0.8, tolerance: 0.1, interval: 15, stabilisation: 0, min: 1, max: 10 }
  const forever = recorded(...Array.from({ length: 12 }, () => [0, 5000] as const))
  const counts = (day: ReturnType<typeof play>, ...at: number[]): number[] => at.map((m) => day.series!.atWork[m]!)

  it('asks for ceil(n × load ÷ target) at each look', () => {
    const day = play(hour({ duration: 130, closing: 'send-away', demand: forever, manager: target }))
    // All busy: 1 → 2 → 3 → 4 → 5 → 7 → 9 → 10 (12 wanted).
    expect(counts(day, 14, 16, 31, 46, 61, 76, 91, 106, 121)).toEqual([1, 2, 3, 4, 5, 7, 9, 10, 10])
  })

  it('leaves things as they are within the tolerance', () => {
    const at = Array.from({ length: 60 }, (_, i) => i)
    // 0.85 of every minute.
    const day = play(hour({ demand: recorded(...at.map((t) => [t, 0.85] as const)), manager: target }))
    expect(new Set(day.series!.atWork)).toEqual(new Set([1]))
    // 0.5 of every minute for two: 0.25 each, and one is enough.
    const two = play(hour({ staff: people('a', 'b'), demand: recorded(...at.map((t) => [t, 0.5] as const)), manager: target }))
    expect(counts(two, 14, 16, 31)).toEqual([2, 1, 1])
  })

  it('waits out the stabilisation before sending anybody home', () => {
    const day = play(hour({ duration: 120, staff: people('a', 'b', 'c', 'd'), demand: recorded([0, 20], [0, 20], [0, 20], [0, 20]), manager: { ...target, stabilisation: 40 } }))
    // At 15 all busy: 5 wanted. At 30: busy 5 of 15 minutes for four of five … fewer wanted, but the 5 of minute 15 counts until 55.
    expect(counts(day, 16, 31, 46)).toEqual([5, 5, 5])
    expect(day.series!.atWork[119]!).toBe(1)
  })

  it('never goes past its bounds', () => {
    const low = play(hour({ duration: 100, staff: people('a', 'b', 'c'), demand: nobody, manager: { ...target, min: 2 } }))
    expect(low.series!.atWork[99]).toBe(2)
    const high = play(hour({ duration: 100, closing: 'send-away', demand: forever, manager: { ...target, max: 3 } }))
    expect(Math.max(...high.series!.atWork)).toBe(3)
  })

  it('sees its decision late through onboarding', () => {
    const day = play(hour({ duration: 60, closing: 'send-away', demand: forever, manager: { ...target, max: 2 }, growth: { onboardingTime: 20 } }))
    expect(starts(day)[1]).toMatch(/^35 #1/)
    expect(day.money.wages).toBeCloseTo(15 * (60 + 45) / 60, 12)
  })

  it('looks more often at another tempo', () => {
    const day = play(hour({ duration: 60, closing: 'send-away', demand: forever, manager: { ...target, tempo: 3 } }))
    expect(counts(day, 4, 6, 11, 16, 21)).toEqual([1, 2, 3, 4, 5])
  })

  it('doubles at most, or adds four', () => {
    const day = play(hour({ duration: 40, closing: 'send-away', demand: forever, manager: { ...target, target: 0.1, max: 100 } }))
    expect(counts(day, 16, 31)).toEqual([5, 10])
  })

  it('keeps enough when customers stop coming: down to the minimum', () => {
    const day = play(hour({ duration: 200, staff: people('a', 'b', 'c'), demand: arriving(1), work: exactly(1), manager: target }))
    expect(day.series!.atWork[199]).toBe(1)
    expect(day.served).toBe(1)
  })
})
