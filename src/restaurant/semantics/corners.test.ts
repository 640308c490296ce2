import { describe, expect, it } from 'vitest'
import type { Command } from '../../scenario/types.ts'
import { arriving, exactly, fates, hour, people, play, recorded, starts, times } from './day.testing.ts'

const each = [{ id: 'x', skills: { a: 1 } }, { id: 'y', skills: { b: 1 } }]

describe('a wait', () => {
  it('is summed over attempts, those that were begun and lost too', () => {
    const day = play(hour({ staff: people('ana', 'ben'), demand: recorded([0, 10], [1, 11], [1, 20]), retry: { after: 4 }, sickness: { order: 'lost' } }), [{ at: 3, do: 'call-in-sick', who: 'ana' }])
    // #0 lost at 3, back at 7 behind #2 (in line since 1, begun at 12 until 32), begun at 32.
    expect(day.rows[0]).toMatchObject({ outcome: 'served', wait: 25, attempts: 2, orbit: 4, startedAt: 0, leftAt: 42 })
    expect(day.rows[2]).toMatchObject({ wait: 11, leftAt: 32 })
  })

  it('at a station that is left unserved does not count for those served', () => {
    const day = play(hour({ stations: [{ name: 'a', work: exactly(2) }, { name: 'b', work: exactly(20), capacity: 0 }], staff: each, demand: arriving(0, 1) }))
    // #1 waits 1 minute for a, and finds b full at 4.
    expect(fates(day)).toEqual(['served 0–22 y', 'turned-away 2–4 x'])
    expect([day.wait.mean, day.stations![0]!.wait.mean]).toEqual([0, 0.5])
  })
})

describe('quality', () => {
  const stations = [{ name: 'a', work: exactly(2) }, { name: 'b', work: exactly(5) }]

  it('is the mean over the stations', () => {
    const staff = [{ ...each[0]!, quality: 1 }, { ...each[1]!, quality: 0.2 }]
    expect(play(hour({ stations, staff, demand: arriving(0), quality: { premium: 1 } })).money.revenue).toBeCloseTo(14 * 1.1, 12)
  })

  it('is that of the attempt that was served', () => {
    const staff = [{ ...each[0]!, quality: 1 }, { ...each[1]!, quality: 1 }, { id: 'z', skills: { b: 1 }, quality: 1 }]
    const day = play(hour({ stations, staff, demand: arriving(0), quality: { premium: 1 }, retry: { after: 3 }, sickness: { order: 'lost' } }), [{ at: 4, do: 'call-in-sick', who: 'y' }])
    expect(day.rows[0]).toMatchObject({ outcome: 'served', attempts: 2 })
    expect(day.money.revenue).toBeCloseTo(21, 12)
  })
})

describe('helping out among specialists', () => {
  const helped = (line: object, seed: number) => {
    const day = play({
      duration: 600, seed, work: { law: 'exponential', mean: 1 }, demand: { perHour: 70 }, menu: { dishes: 2, popularity: 0, copies: 1 },
      staff: [{ id: 'x', skills: { 'dish-1': 1, 'dish-2': 1 } }, { id: 'z', skills: { 'dish-1': 1 } }], line: { layout: 'own', routing: 'random', stealing: true, ...line },
    })
    const sent = new Map(day.told.filter((e) => e.kind === 'customer-joined').map((e) => [e.customer, e.employee]))
    return day.rows.filter((r) => r.employee === 'z' && sent.get(r.customer) === 'x').map((r) => r.dish)
  }

  it.each([['first come first served', {}], ['last come first served', { discipline: 'lifo' }]] as const)('takes only what one can do: %s', (_, line) => {
    const dishes = [1, 2, 3].flatMap((seed) => helped(line, seed))
    expect(dishes.length).toBeGreaterThan(0)
    expect(new Set(dishes)).toEqual(new Set([1]))
  })

  it('takes only what one can do: the newest first under overload', () => {
    const dishes = [1, 2, 3].flatMap((seed) => helped({ discipline: 'adaptive-lifo', overloadAfter: 3 }, seed))
    expect(dishes.length).toBeGreaterThan(0)
    expect(new Set(dishes)).toEqual(new Set([1]))
  })

  it('comes from every station that the helper knows', () => {
    const staff = [{ id: 'x', skills: { a: 1 } }, { id: 'y', skills: { b: 1 } }, { id: 'z', skills: { a: 1, b: 1 } }]
    const day = play({
      duration: 600, seed: 1, demand: { perHour: 60 }, stations: [{ name: 'a', work: exactly(0.5) }, { name: 'b', work: { law: 'exponential', mean: 1.6 } }], staff,
      line: { layout: 'own', routing: 'random', stealing: true },
    })
    let line = ''
    let taken = 0
    const at = new Map<number, string>()
    for (const e of day.told) {
      if (e.kind === 'customer-joined') at.set(e.customer!, e.employee!)
      line = at.get(e.customer ?? -1) ?? ''
      if (e.kind === 'order-started' && e.employee === 'z' && line === 'y') taken++
      if (e.kind === 'order-started') at.delete(e.customer!)
    }
    expect(taken).toBeGreaterThan(0)
  })
})

describe('who is off the clock', () => {
  const manager = { kind: 'shifts', shifts: [{ from: 0, to: 60, count: 2 }, { from: 60, to: 120, count: 1 }, { from: 120, to: 180, count: 2 }] }

  it('has learnt what the training taught when they come again', () => {
    const base = hour({ duration: 180, staff: people('a', 'b'), manager, growth: { trainingTime: 20 }, demand: recorded([130, 10], [131, 10]) })
    const off = play(base, [{ at: 70, do: 'train', who: 'b', value: 2 }])
    expect(fates(off)[1]).toBe('served 131–136 b')
    const going = play(base, [{ at: 50, do: 'train', who: 'b', value: 2 }])
    expect(fates(going)[1]).toBe('served 131–136 b')
  })

  it('comes again slow if they went home slow, well if nothing was said', () => {
    const base = hour({ duration: 180, staff: people('a', 'b'), manager, demand: recorded([130, 10], [131, 10]) })
    expect(fates(play(base, [{ at: 50, do: 'slow', who: 'b', value: 0.5 }]))[1]).toBe('served 131–151 b')
    expect(fates(play(base, []))[1]).toBe('served 131–141 b')
  })

  it('is not called in sick, and costs nothing', () => {
    const base = hour({ duration: 180, staff: people('a', 'b'), manager, demand: recorded([10, 1]) })
    expect(play(base, [{ at: 70, do: 'call-in-sick', who: 'b', value: 20 }]).money.wages).toBeCloseTo((15 * 300) / 60, 12)
    // Ill when the shift ends: paid until then, and counted away.
    const ill = play(base, [{ at: 50, do: 'call-in-sick', who: 'b', value: 30 }])
    expect(ill.money.wages).toBeCloseTo((15 * 300) / 60, 12)
    expect(ill.employees[1]!.away).toBeCloseTo(10, 12)
  })

  it('may be let go for good', () => {
    const base = hour({ duration: 180, staff: people('a', 'b'), manager, demand: recorded([10, 1]) })
    const day = play(base, [{ at: 70, do: 'let-go', who: 'b' }])
    // The plan asks for two from 120 on: somebody else is hired.
    expect(day.series!.atWork[150]).toBe(2)
    expect(day.employees).toHaveLength(3)
  })
})

describe('nobody left', () => {
  it('a day that nobody can serve any more is over, and is not paid for ever', () => {
    const ill = play(hour({ demand: recorded([5, 2], [6, 2]), sickness: {} }), [{ at: 1, do: 'call-in-sick', who: 'ana' }])
    expect([ill.served, ill.inSystem]).toEqual([0, 2])
    expect(ill.money.wages).toBeCloseTo(15, 9)
    const gone = play(hour({ demand: recorded([5, 2], [6, 2]) }), [{ at: 1, do: 'let-go', who: 'ana' }])
    expect([gone.arrived, gone.served]).toEqual([2, 0])
    expect(gone.money.wages).toBeCloseTo(0.25, 12)
  })

  it('and somebody hired in their place serves those who wait', () => {
    const day = play(hour({ demand: recorded([5, 2], [6, 2]) }), [{ at: 1, do: 'let-go', who: 'ana' }, { at: 10, do: 'hire', value: { name: 'Ben' } }])
    expect(fates(day)).toEqual(['served 10–12 ben', 'served 12–14 ben'])
  })

  it('at a station: people wait for the absent, and are lost for the gone', () => {
    const base = hour({ stations: [{ name: 'a', work: exactly(2) }, { name: 'b', work: exactly(5) }], staff: each, demand: arriving(0), sickness: {} })
    expect(fates(play(base, [{ at: 1, do: 'call-in-sick', who: 'y', value: 20 }]))).toEqual(['served 0–26 y'])
    expect(fates(play(base, [{ at: 1, do: 'let-go', who: 'y' }]))).toEqual(['unservable 0–2 x'])
  })
})

describe('a parameter set during the day', () => {
  it('holds for those who come from then on', () => {
    const day = play(hour({ work: exactly(1), demand: { perHour: 12, process: 'regular' }, duration: 31 }), [{ at: 12, do: 'set', path: 'work', value: exactly(2) }])
    expect(day.rows.map((r) => r.work)).toEqual([1, 1, 2, 2, 2, 2])
    const mean = play(hour({ work: exactly(1), demand: { perHour: 12, process: 'regular' }, duration: 31 }), [{ at: 12, do: 'set', path: 'work.mean', value: 3 }])
    expect(mean.rows.map((r) => r.work)).toEqual([1, 1, 3, 3, 3, 3])
  })

  it('leaves the patience of those in line as it was', () => {
    const day = play(hour({ patience: exactly(5), demand: recorded([0, 50], [1, 1], [4, 1]) }), [{ at: 2, do: 'set', path: 'patience.mean', value: 1 }])
    expect(fates(day).slice(1)).toEqual(['gave-up ·–6', 'gave-up ·–5'])
  })

  it('at the same minute as an event follows it, commands in the order of the list', () => {
    const commands: Command[] = [{ at: 5, do: 'set', path: 'line.capacity', value: 0 }, { at: 5, do: 'set', path: 'line.capacity', value: 1 }]
    const day = play(hour({ line: { capacity: 1 }, demand: recorded([0, 20], [5, 1], [6, 1]) }), commands)
    expect(day.rows.map((r) => r.outcome)).toEqual(['served', 'served', 'turned-away'])
  })

  it('of sickness leaves those who are away', () => {
    const day = play(hour({ demand: recorded([30, 1]), sickness: { meanTimeToSick: 1e6, meanTimeToReturn: 5 } }), [
      { at: 1, do: 'call-in-sick', who: 'ana', value: 10 }, { at: 5, do: 'set', path: 'sickness.meanTimeToReturn', value: 50 },
    ])
    expect(times(day, 'employee-returned')).toEqual(['11 employee-returned ana'])
  })
})

describe('an absence in onboarding', () => {
  it('does not stop it: ready when back, or when it is over', () => {
    const base = hour({ demand: recorded([1, 50], [2, 5]), growth: { onboardingTime: 10 } })
    const hire: Command = { at: 0.5, do: 'hire', value: { name: 'Ben' } }
    // Onboarding until 10.5; away 4–8: back in onboarding.
    expect(starts(play(base, [hire, { at: 4, do: 'call-in-sick', who: 'ben', value: 4 }]))[1]).toBe('10.5 #1 ben')
    // Away 4–20: ready on return.
    expect(starts(play(base, [hire, { at: 4, do: 'call-in-sick', who: 'ben', value: 16 }]))[1]).toBe('20 #1 ben')
  })
})

describe('calling in sick again', () => {
  it('is away for that long from now', () => {
    const day = play(hour({ demand: recorded([5, 1]) }), [{ at: 1, do: 'call-in-sick', who: 'ana', value: 30 }, { at: 3, do: 'call-in-sick', who: 'ana', value: 4 }])
    expect(fates(day)).toEqual(['served 7–8 ana'])
    const longer = play(hour({ demand: recorded([5, 1]) }), [{ at: 1, do: 'call-in-sick', who: 'ana', value: 4 }, { at: 3, do: 'call-in-sick', who: 'ana', value: 20 }])
    expect(fates(longer)).toEqual(['served 23–24 ana'])
  })

  it('in the minute of the return', () => {
    const day = play(hour({ demand: recorded([5, 2]) }), [{ at: 1, do: 'call-in-sick', who: 'ana', value: 9 }, { at: 10, do: 'call-in-sick', who: 'ana', value: 5 }])
    // Back at 10, begins, is called away by the command that follows, begins again at 15.
    expect(fates(day)).toEqual(['served 10–17 ana'])
  })
})
