import { describe, expect, it } from 'vitest'
import type { Command } from '../../scenario/types.ts'
import { fates, hour, people, play, recorded, times } from './day.testing.ts'

const away = (who: string, at: number, minutes?: number): Command => ({ at, do: 'call-in-sick', who, ...(minutes === undefined ? {} : { value: minutes }) })

describe('the order in hand of somebody who falls ill', () => {
  // Ten minutes of work from 0; away from 4 to 10, nobody else there.
  const ill = (order: string, more: object = {}) => play(hour({ demand: recorded([0, 10]), sickness: { order, ...more } }), [away('ana', 4, 6)])

  it('is begun again with the same work', () => {
    const day = ill('restart')
    expect(fates(day)).toEqual(['served 0–20 ana'])
    expect(times(day, 'order-interrupted', 'order-started')).toEqual(['0 order-started #0 ana', '4 order-interrupted #0 ana', '10 order-started #0 ana'])
    // Standing before an empty place is time in line, but no wait: that ended at the first start.
    expect([day.wait.mean, day.sojourn.mean, day.waitedShare]).toEqual([0, 20, 0])
    expect(day.inLine.mean).toBeCloseTo(6 / 60, 12)
    expect(day.inService.mean).toBeCloseTo(14 / 60, 12)
    expect(day.employees[0]).toMatchObject({ served: 1, busy: 14, idle: 40, away: 6 })
    expect(day.utilisation).toBeCloseTo(14 / 54, 12)
  })

  it('is begun again with other work, drawn from the law', () => {
    expect(fates(ill('restart-new'))).toEqual(['served 0–13 ana'])
  })

  it('goes on where it was', () => {
    expect(fates(ill('resume'))).toEqual(['served 0–16 ana'])
  })

  it('is lost', () => {
    const day = ill('lost')
    expect(fates(day)).toEqual(['dropped 0–4 ana'])
    expect(day.lost.dropped).toBe(1)
    expect(day.employees[0]).toMatchObject({ served: 0, busy: 4, away: 6, idle: 50 })
  })

  it('is paid at the sick rate while they are away', () => {
    const pay = (sickPay: number): number => play(hour({ demand: recorded([0, 10]), sickness: {}, money: { sickPay } }), [away('ana', 4, 6)]).money.wages
    expect(pay(1)).toBeCloseTo(15, 12)
    expect(pay(0.5)).toBeCloseTo(15 - 0.75, 12)
    expect(pay(0)).toBeCloseTo(15 - 1.5, 12)
  })

  it('needs no sickness in the scenario: the defaults of the model hold', () => {
    expect(fates(play(hour({ demand: recorded([0, 10]) }), [away('ana', 4, 6)]))).toEqual(['served 0–20 ana'])
  })

  it('waits at the head of a shared line for whoever is free', () => {
    const three = recorded([0, 10], [1, 20], [2, 5])
    for (const line of ['redispatch', 'stranded']) {
      const day = play(hour({ staff: people('ana', 'ben'), demand: three, sickness: { order: 'resume', line } }), [away('ana', 4, 26)])
      // Ben is free at 21 and takes the rest of the first order (6 minutes), then the last.
      expect(fates(day)).toEqual(['served 0–27 ben', 'served 1–21 ben', 'served 27–32 ben'])
    }
  })

  it('interrupted twice keeps what was done, or nothing', () => {
    const twice = (order: string) => fates(play(hour({ demand: recorded([0, 10]), sickness: { order } }), [away('ana', 4, 6), away('ana', 13, 2)]))
    expect(twice('resume')).toEqual(['served 0–18 ana'])
    expect(twice('restart')).toEqual(['served 0–25 ana'])
  })

  it('is done when the last minute of work and the illness fall together', () => {
    expect(fates(play(hour({ demand: recorded([0, 10]), sickness: { order: 'lost' } }), [away('ana', 10, 6)]))).toEqual(['served 0–10 ana'])
  })
})

describe('an absence that nobody has noticed', () => {
  it('keeps the order before the empty place until it is', () => {
    const day = play(hour({ staff: people('ana', 'ben'), demand: recorded([0, 10], [5, 1]), sickness: { detection: 3 } }), [away('ana', 4, 60)])
    expect(times(day, 'employee-sick', 'absence-noticed')).toEqual(['4 employee-sick ana', '7 absence-noticed ana'])
    expect(fates(day)).toEqual(['served 0–17 ben', 'served 5–6 ben'])
  })

  it('goes on drawing people to the empty place', () => {
    const day = play(hour({ staff: people('ana', 'ben'), demand: recorded([3, 2], [4, 2]), sickness: { detection: 10 } }), [away('ana', 1, 60)])
    // Both free since 0: the first of the roster is asked first, and is not there.
    expect(fates(day)).toEqual(['served 11–13 ben', 'served 4–6 ben'])
    expect(day.rows.map((r) => r.wait)).toEqual([8, 0])
  })

  it('ends before anybody noticed', () => {
    const back = (order: string) => play(hour({ staff: people('ana', 'ben'), demand: recorded([0, 10], [5, 1]), sickness: { detection: 10, order } }), [away('ana', 4, 4)])
    expect(fates(back('restart'))).toEqual(['served 0–18 ana', 'served 5–6 ben'])
    expect(fates(back('resume'))).toEqual(['served 0–14 ana', 'served 5–6 ben'])
    expect(back('lost').lost.dropped).toBe(1)
    expect(times(back('restart'), 'absence-noticed')).toEqual([])
  })

  it('begins with who stood before the empty place', () => {
    const day = play(hour({ staff: people('ana', 'ben'), demand: recorded([3, 2], [4, 2]), sickness: { detection: 10 } }), [away('ana', 1, 7)])
    expect(fates(day)).toEqual(['served 8–10 ana', 'served 4–6 ben'])
  })

  it('is forgotten where a new one begins: each has its own time of being noticed', () => {
    // Away 4–6 and 10–60: the second is noticed at 15, not at 9.
    const day = play(hour({ demand: recorded([50, 1]), sickness: { detection: 5 } }), [away('ana', 4, 2), away('ana', 10, 50)])
    expect(times(day, 'absence-noticed')).toEqual(['15 absence-noticed ana'])
  })

  it('lets those at the empty place lose patience', () => {
    const day = play(hour({ staff: people('ana', 'ben'), demand: recorded([3, 2]), patience: { law: 'deterministic', mean: 5 }, sickness: { detection: 10 } }), [away('ana', 1, 60)])
    expect(fates(day)).toEqual(['gave-up ·–8'])
  })
})

describe('a health check', () => {
  // Everybody is looked at each ten minutes, at a phase of their own.
  const check = { interval: 10, timeout: 1, fall: 2, rise: 2 }
  const timeOf = (day: ReturnType<typeof play>, kind: string): number => day.told.find((e) => e.kind === kind)!.time

  it('takes out after so many failures in a row, each known after the timeout, and brings back after so many passes', () => {
    for (const seed of [1, 2, 3, 4, 5]) {
      const day = play(hour({ seed, duration: 100, demand: recorded([99, 1]), sickness: { detection: check } }), [away('ana', 14, 31)])
      const noticed = timeOf(day, 'absence-noticed')
      // First look at the empty place within ten minutes of 14; the second ten minutes on; known a minute later.
      const look = noticed - 11
      expect(look).toBeGreaterThanOrEqual(14)
      expect(look).toBeLessThan(24)
      // Back at 45: the next look, and one more.
      const first = look + 10 * Math.ceil((45 - look) / 10)
      expect(timeOf(day, 'employee-trusted')).toBeCloseTo(first + 10, 9)
    }
  })

  it('takes fall − 1 intervals, the timeout and half an interval on average', () => {
    const ids = Array.from({ length: 400 }, (_, i) => `e${i}`)
    const day = play(hour({ staff: people(...ids), demand: recorded([59, 1]), sickness: { detection: check } }), ids.map((id) => away(id, 14, 40)))
    const delays = day.told.filter((e) => e.kind === 'absence-noticed').map((e) => e.time - 14)
    expect(delays).toHaveLength(400)
    // Uniform over 11 to 21: mean 16, standard error 10/√12/20.
    expect(Math.abs(delays.reduce((a, b) => a + b) / 400 - 16)).toBeLessThan((3.5 * 10) / Math.sqrt(12) / 20)
  })

  it('sends nobody to who is back but not yet trusted', () => {
    const day = play(hour({ staff: people('ana', 'ben'), duration: 100, demand: recorded([45, 40], [46, 2]), sickness: { detection: check } }), [away('ana', 14, 31)])
    const trusted = timeOf(day, 'employee-trusted')
    expect(trusted).toBeGreaterThan(55)
    expect(day.rows.map((r) => [r.startedAt, r.employee])).toEqual([[45, 'ben'], [trusted, 'ana']])
  })

  it('never notices what ends before enough looks have failed', () => {
    const day = play(hour({ demand: recorded([59, 1]), sickness: { detection: check } }), [away('ana', 4, 10), away('ana', 25, 10)])
    expect(times(day, 'absence-noticed')).toEqual([])
  })

  it('of one failure and one pass follows the look', () => {
    const day = play(hour({ demand: recorded([59, 1]), sickness: { detection: { interval: 5, timeout: 0, fall: 1, rise: 1 } } }), [away('ana', 6, 12)])
    const noticed = timeOf(day, 'absence-noticed')
    expect(noticed).toBeGreaterThanOrEqual(6)
    expect(noticed).toBeLessThan(11)
    expect(timeOf(day, 'employee-trusted')).toBeCloseTo(noticed + 5 * Math.ceil((18 - noticed) / 5), 9)
  })
})

describe('everybody away', () => {
  it('leaves people in the line until somebody is back', () => {
    const day = play(hour({ staff: people('ana', 'ben'), demand: recorded([5, 2], [6, 2], [7, 2]), sickness: {} }), [away('ana', 1, 20), away('ben', 2, 9)])
    expect(fates(day)).toEqual(['served 11–13 ben', 'served 13–15 ben', 'served 15–17 ben'])
    expect(day.wait.mean).toBe((6 + 7 + 8) / 3)
  })

  it('ends with `return` of everybody', () => {
    const day = play(hour({ staff: people('ana', 'ben'), demand: recorded([5, 2], [6, 2]), sickness: {} }), [away('ana', 1), away('ben', 2), { at: 30, do: 'return' }])
    expect(fates(day)).toEqual(['served 30–32 ana', 'served 30–32 ben'])
    expect(day.employees.map((e) => e.away)).toEqual([29, 28])
  })

  it('and own lines: nobody is lost, and all are served by who comes back first', () => {
    const day = play(hour({ staff: people('ana', 'ben'), line: { layout: 'own' }, demand: recorded([5, 2], [6, 2], [7, 2]), sickness: {} }), [away('ana', 1), away('ben', 2, 9)])
    expect(day.served).toBe(3)
    expect(day.rows.every((r) => r.employee === 'ben' && r.startedAt! >= 11)).toBe(true)
  })
})

describe('letting go of somebody absent', () => {
  it('hands the order to others at once and ends the pay', () => {
    const day = play(hour({ staff: people('ana', 'ben'), demand: recorded([0, 10], [1, 9]), sickness: { order: 'resume', detection: 30 } }), [away('ana', 4, 50), { at: 6, do: 'let-go', who: 'ana' }])
    expect(fates(day)).toEqual(['served 0–16 ben', 'served 1–10 ben'])
    // Ben the whole hour, Ana six minutes of it.
    expect(day.money.wages).toBeCloseTo(15 + 1.5, 12)
    expect(day.employees[0]).toMatchObject({ busy: 4, away: 2, idle: 0 })
  })

  it('empties their stranded line too, the interrupted first', () => {
    const day = play(
      hour({ staff: people('ana', 'ben'), line: { layout: 'own', routing: 'round-robin' }, demand: recorded([0, 10], [1, 3], [2, 5]), sickness: { line: 'stranded' } }),
      [away('ana', 4), { at: 20, do: 'let-go', who: 'ana' }],
    )
    expect(fates(day)).toEqual(['served 0–30 ben', 'served 1–4 ben', 'served 30–35 ben'])
  })
})

describe('own lines of the absent', () => {
  // In turn: Ana gets the first and the third, Ben the second. Ana is away from 4 to 30.
  const ill = (sickness: object) =>
    play(hour({ staff: people('ana', 'ben'), line: { layout: 'own', routing: 'round-robin' }, demand: recorded([0, 10], [1, 3], [2, 5]), sickness }), [away('ana', 4, 26)])

  it('stay, and wait for her', () => {
    expect(fates(ill({ line: 'stranded' }))).toEqual(['served 0–40 ana', 'served 1–4 ben', 'served 40–45 ana'])
    expect(fates(ill({ line: 'stranded', order: 'resume' }))).toEqual(['served 0–36 ana', 'served 1–4 ben', 'served 36–41 ana'])
    expect(fates(ill({ line: 'stranded', order: 'lost' }))).toEqual(['dropped 0–4 ana', 'served 1–4 ben', 'served 30–35 ana'])
  })

  it('are sent to others, the interrupted first', () => {
    expect(fates(ill({}))).toEqual(['served 0–14 ben', 'served 1–4 ben', 'served 14–19 ben'])
    expect(fates(ill({ order: 'resume' }))).toEqual(['served 0–10 ben', 'served 1–4 ben', 'served 10–15 ben'])
    expect(fates(ill({ order: 'lost' }))).toEqual(['dropped 0–4 ana', 'served 1–4 ben', 'served 4–9 ben'])
  })

  it('carry their wait with them', () => {
    expect(ill({}).rows.map((r) => r.wait)).toEqual([0, 0, 12])
  })

  it('are sent on when the absence is noticed, no earlier', () => {
    expect(fates(ill({ detection: 5, order: 'resume' }))).toEqual(['served 0–15 ben', 'served 1–4 ben', 'served 15–20 ben'])
    expect(fates(ill({ detection: 5, order: 'resume', line: 'stranded' }))).toEqual(['served 0–36 ana', 'served 1–4 ben', 'served 36–41 ana'])
  })

  it('go on growing until the absence is noticed', () => {
    const day = play(
      hour({ staff: people('ana', 'ben'), line: { layout: 'own' }, demand: recorded([2, 30], [3, 1], [9, 1]), sickness: { detection: 10 } }),
      [{ at: 0, do: 'set', path: 'line.routing', value: 'round-robin' }, away('ana', 1, 40)],
    )
    // #0 and #2 stand at Ana's until 11; then Ben, free since 4, takes them in turn.
    expect(fates(day)).toEqual(['served 11–41 ben', 'served 3–4 ben', 'served 41–42 ben'])
  })
})
