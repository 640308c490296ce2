import { describe, expect, it } from 'vitest'
import { fates, hour, people, play, recorded, starts, times } from './day.testing.ts'

const two = people('ana', 'ben')

describe('the order of serving', () => {
  const four = recorded([0, 10], [1, 10], [2, 10], [3, 10])
  const order = (line: object, demand = four) => play(hour({ line, demand })).told.filter((e) => e.kind === 'order-started').map((e) => e.customer)

  it('is that of coming, or the last first', () => {
    expect(order({})).toEqual([0, 1, 2, 3])
    expect(order({ discipline: 'lifo' })).toEqual([0, 3, 2, 1])
  })

  it('turns round where a line has not been empty for long enough', () => {
    // In line since 1: at 10 for 9 minutes, at 20 for 19, at 30 for 29.
    const five = recorded([0, 10], [1, 10], [2, 10], [3, 10], [4, 10])
    expect(order({ discipline: 'adaptive-lifo', overloadAfter: 20 }, five)).toEqual([0, 1, 2, 4, 3])
    expect(order({ discipline: 'adaptive-lifo', overloadAfter: 10 }, five)).toEqual([0, 1, 4, 3, 2])
    expect(order({ discipline: 'adaptive-lifo', overloadAfter: 100 }, five)).toEqual([0, 1, 2, 3, 4])
  })

  it('turns back once the line has been empty', () => {
    // In line 1–10 (#1). Empty from 10 to 11, then in line since 11: at 20 for 9 minutes.
    const demand = recorded([0, 10], [1, 10], [11, 10], [12, 10])
    expect(order({ discipline: 'adaptive-lifo', overloadAfter: 15 }, demand)).toEqual([0, 1, 2, 3])
    expect(order({ discipline: 'adaptive-lifo', overloadAfter: 8.5 }, demand)).toEqual([0, 1, 3, 2])
  })

  it('is that of each own line', () => {
    const demand = recorded([0, 10], [0, 12], [1, 5], [2, 5], [3, 5], [4, 5])
    const day = play(hour({ staff: two, line: { layout: 'own', routing: 'round-robin', discipline: 'lifo' }, demand }))
    expect(starts(day)).toEqual(['0 #0 ana', '0 #1 ben', '10 #4 ana', '12 #5 ben', '15 #2 ana', '17 #3 ben'])
  })
})

describe('room', () => {
  it('counts those who wait, not those served', () => {
    const demand = recorded([0, 10], [1, 10], [2, 10], [3, 10], [11, 10])
    expect(fates(play(hour({ line: { capacity: 2 }, demand })))).toEqual([
      'served 0–10 ana', 'served 10–20 ana', 'served 20–30 ana', 'turned-away ·–3', 'served 30–40 ana',
    ])
  })

  it('of nought makes a loss system', () => {
    const demand = recorded([0, 10], [1, 10], [2, 10], [10, 5])
    for (const line of [{ capacity: 0 }, { layout: 'own', capacity: 0 }]) {
      const day = play(hour({ staff: two, line, demand }))
      expect(fates(day).map((f) => f.split(' ')[0])).toEqual(['served', 'served', 'turned-away', 'served'])
      // At the minute of a completion the place is free.
      expect(fates(day)[3]).toMatch(/^served 10–15/)
    }
  })

  it('of an own line is its own; the host does not look at it', () => {
    const demand = recorded([0, 20], [1, 2], [2, 5], [4, 5], [5, 5], [6, 5])
    const day = play(hour({ staff: two, line: { layout: 'own', routing: 'round-robin', capacity: 1 }, demand }))
    // Ana: #0, #2 waits, #4 finds no room. Ben: #1 1–3, #3 4–9, #5 waits.
    expect(fates(day)).toEqual(['served 0–20 ana', 'served 1–3 ben', 'served 20–25 ana', 'served 4–9 ben', 'turned-away ·–5', 'served 9–14 ben'])
    expect(day.lost.turnedAway).toBe(1)
  })

  it('is not asked of an interrupted order', () => {
    const day = play(hour({ line: { capacity: 1 }, demand: recorded([0, 10], [1, 10], [5, 1]), sickness: {} }), [{ at: 4, do: 'call-in-sick', who: 'ana', value: 10 }])
    // #0 is back in a line that holds #1 already; #2 finds it full.
    expect(fates(day)).toEqual(['served 0–24 ana', 'served 24–34 ana', 'turned-away ·–5'])
  })

  it('may change during the day', () => {
    const demand = recorded([0, 30], [1, 1], [2, 1], [10, 1], [11, 1])
    const day = play(hour({ line: { capacity: 1 }, demand }), [{ at: 5, do: 'set', path: 'line.capacity', value: 2 }])
    expect(fates(day)).toEqual(['served 0–30 ana', 'served 30–31 ana', 'turned-away ·–2', 'served 31–32 ana', 'turned-away ·–11'])
  })
})

describe('helping out', () => {
  const own = { layout: 'own', routing: 'round-robin', stealing: true }

  it('takes the head of the other line when one’s own work ends', () => {
    const day = play(hour({ staff: two, line: own, demand: recorded([0, 10], [0.5, 1], [1, 5], [1.2, 7], [1.3, 4]) }))
    // Ana: #0, #2, #4 wait. Ben: #1 until 1.5, #3 1.5–8.5, then takes #2 (8.5–13.5). Ana at 10: #4.
    expect(starts(day)).toEqual(['0 #0 ana', '0.5 #1 ben', '1.5 #3 ben', '8.5 #2 ben', '10 #4 ana'])
  })

  it('does not come to who has been idle all along', () => {
    const day = play(hour({ staff: two, line: own, demand: recorded([0, 10], [0.5, 0.1], [1, 5]) }))
    expect(starts(day)).toEqual(['0 #0 ana', '0.5 #1 ben', '10 #2 ana'])
  })

  it('counts the wait from when the customer joined', () => {
    const day = play(hour({ staff: two, line: own, demand: recorded([0, 10], [0.5, 3], [1, 5]) }))
    expect(day.rows.map((r) => [r.wait, r.employee])).toEqual([[0, 'ana'], [0, 'ben'], [2.5, 'ben']])
  })

  it('takes the last where the last is next', () => {
    const day = play(hour({ staff: two, line: { ...own, discipline: 'lifo' }, demand: recorded([0, 30], [0.5, 10], [1, 5], [2, 1], [3, 5]) }))
    // Ana’s line: #2, #4. Ben’s: #3. At 10.5 Ben takes his own, at 11.5 the last of Ana’s, at 16.5 the other.
    expect(starts(day)).toEqual(['0 #0 ana', '0.5 #1 ben', '10.5 #3 ben', '11.5 #4 ben', '16.5 #2 ben'])
  })
})

describe('who takes the next', () => {
  it('is the one free longest, ties by roster order', () => {
    const demand = recorded([1, 2], [2, 3], [6, 1], [6.5, 9])
    // Ana free from 3, Ben from 5.
    expect(starts(play(hour({ staff: two, demand })))).toEqual(['1 #0 ana', '2 #1 ben', '6 #2 ana', '6.5 #3 ben'])
  })

  it('is the fastest', () => {
    const staff = [{ id: 'ana', speed: 1 }, { id: 'ben', speed: 2 }]
    const day = play(hour({ staff, line: { idle: 'fastest' }, demand: recorded([1, 4], [2, 3], [9, 2]) }))
    expect(fates(day)).toEqual(['served 1–3 ben', 'served 2–5 ana', 'served 9–10 ben'])
  })

  it('changes with training and slowness', () => {
    const demand = recorded([10, 1], [20, 1], [30, 1])
    const day = play(hour({ staff: two, line: { idle: 'fastest' }, demand }), [
      { at: 5, do: 'train', who: 'ben', value: 2 },
      { at: 15, do: 'slow', who: 'ben', value: 0.25 },
      { at: 25, do: 'slow', who: 'ben', value: 1 },
    ])
    expect(fates(day)).toEqual(['served 10–10.5 ben', 'served 20–21 ana', 'served 30–30.5 ben'])
  })
})

describe('routing', () => {
  const three = [{ id: 'ana', speed: 1 }, { id: 'ben', speed: 1 }, { id: 'cy', speed: 4 }]
  const own = (routing: string, demand: object, staff: object[] = three) => play(hour({ staff, line: { layout: 'own', routing }, demand }))

  it('shortest counts those in service', () => {
    const day = own('shortest', recorded([0, 30], [1, 30], [2, 30], [3, 1], [4, 1], [5, 1]))
    // One each, then one more each.
    expect(day.told.filter((e) => e.kind === 'order-started').slice(0, 3).map((e) => e.employee).sort()).toEqual(['ana', 'ben', 'cy'])
    expect(new Set(day.rows.slice(3).map((r) => r.employee)).size).toBe(3)
  })

  it('least-work weighs the minutes left by the speed', () => {
    // Cy would take 8/4 = 2 minutes; 1.5 of them are over at 1.5.
    const day = own('least-work', recorded([0, 5], [0, 3], [0, 8], [0.5, 2], [1, 2], [1.25, 1]), [{ id: 'ana' }, { id: 'ben' }, { id: 'cy', speed: 4 }])
    // The first three find three empty places, in whatever order.
    const at = day.rows.map((r) => r.employee)
    expect(new Set(at.slice(0, 3)).size).toBe(3)
    const speed: Record<string, number> = { ana: 1, ben: 1, cy: 4 }
    const left: Record<string, number> = { ana: 0, ben: 0, cy: 0 }
    let now = 0
    const orders: [number, number][] = [[0, 5], [0, 3], [0, 8], [0.5, 2], [1, 2], [1.25, 1]]
    orders.forEach(([time, work], i) => {
      for (const id of Object.keys(left)) left[id] = Math.max(0, left[id]! - (time - now))
      now = time
      expect(left[at[i]!]).toBeCloseTo(Math.min(...Object.values(left)), 9)
      left[at[i]!]! += work / speed[at[i]!]!
    })
  })

  it('weighted follows the speeds', () => {
    const demand = { perHour: 600, process: 'regular' }
    const day = play({ duration: 1000, seed: 4, demand, work: { law: 'deterministic', mean: 0.001 }, staff: three, line: { layout: 'own', routing: 'weighted' } })
    const share = day.employees[2]!.served / day.served
    expect(Math.abs(share - 4 / 6)).toBeLessThan(3.5 * Math.sqrt((4 / 6) * (2 / 6) / day.served))
  })

  it('sticky sends the same customer to the same place at every attempt', () => {
    const day = play({
      duration: 500, seed: 3, demand: { perHour: 60 }, work: { law: 'deterministic', mean: 10 }, staff: people('a', 'b', 'c', 'd'),
      patience: { law: 'deterministic', mean: 1 }, retry: { after: 3, attempts: 6 }, line: { layout: 'own', routing: 'sticky' },
    })
    const places = new Map<number, Set<string>>()
    for (const e of day.told) {
      if (e.kind !== 'customer-joined' && e.kind !== 'order-started') continue
      if (e.customer === null || e.employee === null) continue
      places.set(e.customer, (places.get(e.customer) ?? new Set()).add(e.employee))
    }
    expect(day.attempts).toBeGreaterThan(day.arrived * 1.3)
    expect([...places.values()].every((set) => set.size === 1)).toBe(true)
    expect(new Set([...places.values()].flatMap((s) => [...s])).size).toBe(4)
  })

  it('sticky moves only those whose place is gone, and brings them back', () => {
    const base = { duration: 600, seed: 9, demand: { perHour: 120 }, work: { law: 'deterministic', mean: 0.01 }, staff: people('a', 'b', 'c', 'd'), line: { layout: 'own', routing: 'sticky' }, sickness: {} }
    const plain = play(base).rows
    const ill = play(base, [{ at: 200, do: 'call-in-sick', who: 'b', value: 200 }]).rows
    ill.forEach((r, i) => {
      const before = plain[i]!.employee
      if (before === 'b' && r.arrivedAt > 200 && r.arrivedAt < 400) expect(r.employee).not.toBe('b')
      else expect(r.employee).toBe(before)
    })
  })

  it('power of two with replacement joins the same one when it is drawn twice', () => {
    // Two places, one of them long busy: drawn twice in a quarter of cases.
    const base = { duration: 4000, seed: 2, demand: { trace: { at: [0, ...Array.from({ length: 2000 }, (_, i) => 1 + i)], work: [100_000, ...Array.from({ length: 2000 }, () => 0.001)] } } }
    const day = play({ ...base, work: { law: 'deterministic', mean: 1 }, staff: two, line: { layout: 'own', routing: 'power-of-two', choices: { of: 2, replacement: true }, capacity: 0 } })
    expect(Math.abs(day.lost.turnedAway / 2000 - 0.25)).toBeLessThan(3.5 * Math.sqrt((0.25 * 0.75) / 2000))
    const without = play({ ...base, work: { law: 'deterministic', mean: 1 }, staff: two, line: { layout: 'own', routing: 'power-of-two', choices: { of: 2, replacement: false }, capacity: 0 } })
    expect(without.lost.turnedAway).toBe(0)
  })

  it('round robin goes on past the absent', () => {
    const demand = recorded([0, 1], [1, 1], [2, 1], [3, 1], [4, 1], [5, 1])
    const day = play(hour({ staff: people('ana', 'ben', 'cy'), line: { layout: 'own', routing: 'round-robin' }, demand, sickness: {} }), [{ at: 0.5, do: 'call-in-sick', who: 'ben', value: 3.2 }])
    const first = day.rows.map((r) => r.employee)
    expect(first.slice(1, 4).every((e) => e !== 'ben')).toBe(true)
    expect(times(day, 'customer-turned-away')).toEqual([])
    expect(first.slice(4)).toContain('ben')
  })
})
