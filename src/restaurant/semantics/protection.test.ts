import { describe, expect, it } from 'vitest'
import type { Command } from '../../scenario/types.ts'
import { exactly, fates, hour, people, play, recorded, starts, times } from './day.testing.ts'

const outcomes = (day: ReturnType<typeof play>): string[] => day.rows.map((r) => r.outcome)

describe('shedding', () => {
  it('lets nobody in who would make more than so many wait', () => {
    const demand = recorded([0, 100], [1, 1], [2, 1], [3, 1], [4, 1], [5, 1])
    const day = play(hour({ demand, protection: { shed: { above: 2 } } }))
    expect(outcomes(day)).toEqual(['served', 'served', 'served', 'shed', 'shed', 'shed'])
    expect(day.lost).toMatchObject({ shed: 3, turnedAway: 0 })
    expect(outcomes(play(hour({ demand, protection: { shed: { above: 0 } } })))).toEqual(['served', 'shed', 'shed', 'shed', 'shed', 'shed'])
  })

  it('lets people in again once fewer wait, and may change during the day', () => {
    const demand = recorded([0, 10], [1, 10], [2, 1], [11, 1], [12, 1], [13, 1])
    const base = hour({ demand, protection: { shed: { above: 1 } } })
    expect(outcomes(play(base))).toEqual(['served', 'served', 'shed', 'served', 'shed', 'shed'])
    expect(outcomes(play(base, [{ at: 11.5, do: 'set', path: 'protection.shed.above', value: 2 }]))).toEqual(['served', 'served', 'shed', 'served', 'served', 'shed'])
  })

  it('is a reason to come back', () => {
    const day = play(hour({ demand: recorded([0, 10], [1, 1], [2, 1]), protection: { shed: { above: 1 } }, retry: { after: 9 } }))
    // #2 shed at 2, back at 11, when #1 is done and nobody waits.
    expect(fates(day)).toEqual(['served 0–10 ana', 'served 10–11 ana', 'served 11–12 ana'])
  })
})

describe('adaptive throttling', () => {
  it('sends at most k for each that is accepted', () => {
    for (const [k, sent] of [[2, 2], [1.5, 1.5]] as const) {
      // Four a minute come where one can be served and one may wait.
      const day = play({ duration: 4000, seed: 6, demand: { perHour: 240 }, work: exactly(1), staff: people('ana'), line: { capacity: 1 }, protection: { throttle: { k, window: 60 } } })
      const accepted = day.served / 4000
      expect(accepted).toBeGreaterThan(0.7)
      expect((day.arrived - day.lost.shed) / 4000 / accepted).toBeGreaterThan(sent * 0.97)
      expect((day.arrived - day.lost.shed) / 4000 / accepted).toBeLessThan(sent * 1.03)
      expect(day.lost.turnedAway).toBe(day.arrived - day.lost.shed - day.served)
    }
  })

  it('lets everybody through where nothing is refused', () => {
    const day = play({ duration: 600, demand: { perHour: 30 }, work: exactly(1), staff: people('ana'), protection: { throttle: {} } })
    expect(day.lost.shed).toBe(0)
  })
})

describe('the circuit breaker', () => {
  const breaker = { window: 10, volume: 4, errors: 0.5, open: 5 }
  const broken = [{ id: 'ana', errorRate: 1 }]
  const each = (...at: number[]) => recorded(...at.map((t) => [t, 1] as const))

  it('opens at the volume, stays open, tries one, opens again', () => {
    const demand = each(0, 1, 2, 3, 4, 7.5, 8.5, 9, 13.25, 13.75)
    const day = play(hour({ staff: broken, demand, protection: { breaker } }))
    // Four spoilt by 3; open until 8; the trial at 8.5 fails; open until 13.5; trial at 13.75.
    expect(outcomes(day)).toEqual(['dropped', 'dropped', 'dropped', 'dropped', 'shed', 'shed', 'dropped', 'shed', 'shed', 'dropped'])
    expect(times(day, 'breaker-opened')).toEqual(['3 breaker-opened', '8.5 breaker-opened', '13.75 breaker-opened'])
  })

  it('closes when the one that is tried comes through, and lets nobody else in until then', () => {
    const demand = each(0, 1, 2, 3, 8.5, 9, 9.75, 10)
    const day = play(hour({ staff: broken, demand, protection: { breaker } }), [{ at: 5, do: 'fail', who: 'ana', value: 0 }])
    // The trial takes from 8.5 to 9.5.
    expect(outcomes(day)).toEqual(['dropped', 'dropped', 'dropped', 'dropped', 'served', 'shed', 'served', 'served'])
    expect(times(day, 'breaker-closed')).toEqual(['9.5 breaker-closed'])
  })

  it('forgets what is older than the window', () => {
    // Never four within ten minutes.
    const day = play(hour({ staff: broken, demand: each(0, 4, 8, 12, 16, 20, 24), protection: { breaker } }))
    expect(outcomes(day).every((o) => o === 'dropped')).toBe(true)
  })

  it('starts counting afresh once it has closed', () => {
    const demand = each(0, 1, 2, 3, 8.5, 10, 10.5, 11, 11.5)
    const commands: Command[] = [{ at: 5, do: 'fail', who: 'ana', value: 0 }, { at: 9.75, do: 'fail', who: 'ana', value: 1 }]
    const day = play(hour({ staff: broken, demand, protection: { breaker } }), commands)
    expect(outcomes(day)).toEqual(['dropped', 'dropped', 'dropped', 'dropped', 'served', 'dropped', 'dropped', 'dropped', 'dropped'])
    // The past is forgotten, the trial too: the volume is reached with the fourth since.
    expect(times(day, 'breaker-opened')).toEqual(['3 breaker-opened', '11.5 breaker-opened'])
  })

  it('counts those turned away as failures, those still inside not at all', () => {
    const day = play(hour({ line: { capacity: 0 }, demand: recorded([0, 100], ...[1, 2, 3, 4, 5, 6].map((t) => [t, 1] as const)), protection: { breaker } }))
    expect(outcomes(day)).toEqual(['served', 'turned-away', 'turned-away', 'turned-away', 'turned-away', 'shed', 'shed'])
  })
})

describe('hedging', () => {
  it('places a second order after the delay, and takes back the slower', () => {
    const day = play(hour({ staff: people('ana', 'ben'), work: { law: 'uniform', min: 20, max: 30 }, demand: { trace: { at: [0] } }, protection: { hedge: { after: 2, budget: 1 } } }))
    expect(day.told.find((e) => e.kind === 'order-hedged')!.time).toBe(2)
    expect(starts(day)).toEqual(['0 #0 ana', '2 #0 ben'])
    const [first] = day.rows
    const left = first!.leftAt!
    const ana = first!.work
    // Served by whichever is done first; the other copy is cancelled in the same moment.
    expect(times(day, 'order-cancelled')).toHaveLength(1)
    expect(day.told.find((e) => e.kind === 'order-cancelled')!.time).toBe(left)
    if (first!.employee === 'ana') expect(left).toBeCloseTo(ana, 9)
    else expect(left).toBeLessThan(ana)
    expect(day.served).toBe(1)
    expect(day.employees[0]!.busy).toBeCloseTo(left, 9)
    expect(day.employees[1]!.busy).toBeCloseTo(left - 2, 9)
    expect(day.employees.map((e) => e.served).reduce((a, b) => a + b)).toBe(1)
    expect(day.inService.mean * 60).toBeCloseTo(left, 9)
  })

  it('does not place one for who is done before', () => {
    const day = play(hour({ staff: people('ana', 'ben'), demand: recorded([0, 2], [5, 1]), protection: { hedge: { after: 2, budget: 1 } } }))
    expect(times(day, 'order-hedged')).toEqual([])
  })

  it('does not help where the work is always the same', () => {
    const day = play(hour({ staff: people('ana', 'ben'), work: exactly(5), demand: { trace: { at: [0, 20] } }, protection: { hedge: { after: 1, budget: 1 } } }))
    expect(day.rows.map((r) => r.leftAt)).toEqual([5, 25])
    expect(times(day, 'order-cancelled')).toHaveLength(2)
  })

  it('places no more than the budget allows', () => {
    const base = { duration: 2000, staff: people('a', 'b', 'c', 'd', 'e', 'f'), work: exactly(1), demand: { perHour: 60 } }
    const hedged = (budget: number): number => times(play({ ...base, protection: { hedge: { after: 0.5, budget } } }), 'order-hedged').length
    const n = play(base).arrived
    expect(hedged(0)).toBe(0)
    expect(hedged(0.1)).toBeLessThanOrEqual(0.1 * n + 1)
    expect(hedged(0.1)).toBeGreaterThan(0.09 * n)
  })

  it('cuts the tail of work that varies', () => {
    const base = { duration: 3e4, seed: 5, staff: people('a', 'b', 'c', 'd'), work: { law: 'hyperexponential', mean: 1, scv: 10 }, demand: { perHour: 30 } }
    const plain = play(base)
    const hedged = play({ ...base, protection: { hedge: { after: 2, budget: 1 } } })
    expect(hedged.sojourn.p99!).toBeLessThan(plain.sojourn.p99! * 0.75)
    expect(hedged.served).toBe(plain.served)
    // Copies are not customers: nothing is counted twice.
    expect(hedged.arrived).toBe(plain.arrived)
    expect(hedged.money.revenue).toBe(14 * hedged.served)
  })

  it('saves an order from a slow place', () => {
    const day = play(hour({ staff: [{ id: 'ana', speed: 0.1 }, { id: 'ben', speed: 1 }], work: exactly(3), demand: { trace: { at: [0] } }, protection: { hedge: { after: 4, budget: 1 } } }))
    // Ana would take 30; Ben begins at 4 and is done at 7.
    expect(fates(day)).toEqual(['served 0–7 ben'])
    expect(day.employees).toMatchObject([{ busy: 7, served: 0 }, { busy: 3, served: 1 }])
  })

  it('survives the absence of one of the two', () => {
    const base = hour({ staff: [{ id: 'ana', speed: 0.1 }, { id: 'ben', speed: 1 }], work: exactly(3), demand: { trace: { at: [0] } }, protection: { hedge: { after: 4, budget: 1 } }, sickness: { order: 'lost' } })
    const benIll = play(base, [{ at: 5, do: 'call-in-sick', who: 'ben' }])
    expect(fates(benIll)).toEqual(['served 0–30 ana'])
    expect(benIll.lost.dropped).toBe(0)
    const anaIll = play(base, [{ at: 5, do: 'call-in-sick', who: 'ana' }])
    expect(fates(anaIll)).toEqual(['served 0–7 ben'])
  })

  it('in own lines waits elsewhere, and is taken back when the other begins or ends', () => {
    const day = play(hour({ staff: people('ana', 'ben'), line: { layout: 'own', routing: 'round-robin' }, demand: recorded([0, 20], [0, 8], [1, 5]), protection: { hedge: { after: 3, budget: 1 } } }))
    // At 3 the first two are placed at each other's, at 4 the third (at Ana's since 1) at Ben's. Copies take 3 minutes. Ben: #1 until 8,
    // the copy of #0 until 11, the copy of #2 until 14. Ana: #0 taken back at 11, then #2, which would take until 16.
    expect(starts(day)).toEqual(['0 #0 ana', '0 #1 ben', '8 #0 ben', '11 #2 ana', '11 #2 ben'])
    expect(day.rows.map((r) => [r.leftAt, r.wait])).toEqual([[11, 0], [8, 0], [14, 10]])
    expect([day.served, day.inSystem]).toEqual([3, 0])
    expect(day.inLine.mean * 60).toBeCloseTo(10, 9)
    expect(day.employees.map((e) => e.busy)).toEqual([14, 14])
  })
})

describe('ejection', () => {
  const ejection = { consecutive: 2, time: 5, cap: 12, share: 0.5 }
  const pair = [{ id: 'ana', errorRate: 1 }, { id: 'ben' }]

  it('passes over who spoils so many in a row, longer each time, up to the cap', () => {
    const demand = recorded(...Array.from({ length: 110 }, (_, i) => [i / 2 + 0.1, 0.001] as const))
    const day = play(hour({ staff: pair, demand, line: { layout: 'own', routing: 'round-robin' }, protection: { ejection } }))
    const out = day.told.filter((e) => e.kind === 'employee-ejected').map((e) => e.time)
    const back = day.told.filter((e) => e.kind === 'employee-readmitted').map((e) => e.time)
    expect(back.slice(0, 4).map((t, i) => Math.round((t - out[i]!) * 1e9) / 1e9)).toEqual([5, 10, 12, 12].slice(0, back.length))
    expect(back.length).toBeGreaterThanOrEqual(3)
    // While she is out, Ben has them all.
    for (const r of day.rows) for (let i = 0; i < out.length; i++) if (r.arrivedAt > out[i]! && r.arrivedAt < (back[i] ?? 60)) expect(r.employee).toBe('ben')
  })

  it('begins to count again after a good one', () => {
    const day = play(hour({ staff: [{ id: 'ana', errorRate: 1 }], demand: recorded([0, 1], [2, 1], [4, 1], [6, 1]), protection: { ejection: { ...ejection, share: 1 } } }), [
      { at: 1, do: 'fail', who: 'ana', value: 0 }, { at: 3.5, do: 'fail', who: 'ana', value: 1 },
    ])
    // Bad, good, bad, bad.
    expect(times(day, 'employee-ejected')).toEqual(['6 employee-ejected ana'])
  })

  it('passes over no more than the share', () => {
    const staff = people('a', 'b', 'c', 'd').map((p) => ({ ...p, errorRate: 1 }))
    const demand = recorded(...Array.from({ length: 50 }, (_, i) => [i + 0.1, 0.001] as const))
    const day = play(hour({ staff, demand, line: { layout: 'own', routing: 'round-robin' }, protection: { ejection: { ...ejection, time: 100, cap: 100 } } }))
    expect(times(day, 'employee-ejected')).toHaveLength(2)
  })

  it('goes on with who is being served there', () => {
    const day = play(hour({ staff: [{ id: 'ana', errorRate: 0 }, { id: 'ben' }], demand: recorded([0, 10]), protection: { ejection } }))
    expect(fates(day)).toEqual(['served 0–10 ana'])
  })
})

describe('panic', () => {
  it('counts on everybody when too few are trusted', () => {
    const demand = recorded([10, 1], [11, 1], [12, 1])
    const base = hour({ staff: people('a', 'b', 'c'), line: { layout: 'own', routing: 'round-robin' }, demand, sickness: {}, protection: { panic: { below: 0.5 } } })
    const ill: Command[] = [{ at: 1, do: 'call-in-sick', who: 'a', value: 40 }, { at: 2, do: 'call-in-sick', who: 'b', value: 40 }]
    const day = play(base, ill)
    expect(times(day, 'panic-began', 'panic-ended')).toEqual(['2 panic-began', '41 panic-ended'])
    // Sent to all in turn, two of the three to an empty place.
    expect(day.rows.filter((r) => r.startedAt! >= 41)).toHaveLength(2)
    const calm = play({ ...base, protection: { panic: { below: 0.3 } } }, ill)
    expect(calm.rows.every((r) => r.employee === 'c' && r.startedAt! < 20)).toBe(true)
  })

  it('not at exactly the share', () => {
    const day = play(hour({ staff: people('a', 'b'), demand: recorded([10, 1]), sickness: {}, protection: { panic: { below: 0.5 } } }), [{ at: 1, do: 'call-in-sick', who: 'a' }])
    expect(times(day, 'panic-began')).toEqual([])
    expect(starts(day)).toEqual(['10 #0 b'])
  })
})
