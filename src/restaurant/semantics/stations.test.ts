import { describe, expect, it } from 'vitest'
import { arriving, exactly, fates, hour, people, play, starts, times } from './day.testing.ts'

const ab = (a: number, b: number, more: object = {}) => [{ name: 'a', work: exactly(a) }, { name: 'b', work: exactly(b), ...more }]
const each = [{ id: 'x', skills: { a: 1 } }, { id: 'y', skills: { b: 1 } }]

describe('stations in sequence', () => {
  it('pass people on', () => {
    const day = play(hour({ duration: 20, stations: ab(2, 3), staff: each, demand: arriving(0, 1, 2) }))
    // a: 0–2, 2–4, 4–6. b: 2–5, 5–8, 8–11.
    expect(fates(day)).toEqual(['served 0–5 y', 'served 2–8 y', 'served 4–11 y'])
    expect(starts(day)).toEqual(['0 #0 x', '2 #0 y', '2 #1 x', '4 #2 x', '5 #1 y', '8 #2 y'])
    expect(times(day, 'station-done')).toEqual(['2 station-done #0 x', '4 station-done #1 x', '6 station-done #2 x'])
    expect(day.rows.map((r) => r.wait)).toEqual([0, 2, 4])
    expect(day.wait.mean).toBe(2)
    expect(day.waitedShare).toBeCloseTo(2 / 3, 12)
    expect(day.sojourn.mean).toBeCloseTo((5 + 7 + 9) / 3, 12)
    const [a, b] = day.stations!
    expect([a!.wait.mean, b!.wait.mean]).toEqual([1, 1])
    // At 2 the second leaves the line before the third comes.
    expect([a!.name, a!.inLine.max, b!.inLine.max]).toEqual(['a', 1, 1])
    for (const [found, expected] of [[a!.inLine.mean, 3], [b!.inLine.mean, 3], [a!.inService.mean, 6], [b!.inService.mean, 9], [a!.utilisation, 6], [b!.utilisation, 9]] as const) {
      expect(found).toBeCloseTo(expected / 20, 12)
    }
    expect(day.utilisation).toBeCloseTo(15 / 40, 12)
    expect(day.bottleneck).toBe('b')
    expect(day.employees.map((e) => e.busy)).toEqual([6, 9])
    expect(day.money.revenue).toBe(3 * 14)
    expect(day.served).toBe(3)
  })

  it('go at the pace of skill and speed', () => {
    const staff = [{ id: 'x', skills: { a: 2 } }, { id: 'y', speed: 2, skills: { b: 0.75 } }]
    expect(fates(play(hour({ stations: ab(2, 3), staff, demand: arriving(0) })))).toEqual(['served 0–3 y'])
    // A speed changed in the middle: 3 minutes at 1.5, of which 1 minute done at 2; the rest at 0.75 × 4.
    const day = play(hour({ stations: ab(2, 3), staff, demand: arriving(0) }), [{ at: 2, do: 'train', who: 'y', value: 4 }])
    expect(fates(day)).toEqual(['served 0–2.5 y'])
  })

  it('have a line of those who joined it, and the earliest goes first whichever line it is', () => {
    // #1 has been in line for a since 1, #0 in line for b since 2.
    const day = play(hour({ stations: ab(2, 3), demand: arriving(0, 1) }))
    expect(starts(day)).toEqual(['0 #0 ana', '2 #1 ana', '4 #0 ana', '7 #1 ana'])
    expect(day.rows.map((r) => [r.wait, r.leftAt])).toEqual([[2, 7], [4, 10]])
  })

  it('are covered by those who can do more', () => {
    // Y alone can do b; Z both. #0: a by x 0–4. #1: a by z 1–5. #2 waits until 4.
    const staff = [{ id: 'x', skills: { a: 1 } }, { id: 'y', skills: { b: 1 } }, { id: 'z', skills: { a: 1, b: 1 } }]
    const day = play(hour({ stations: ab(4, 10), staff, demand: arriving(0, 1, 2) }))
    // At 4 #0 to y; at 4 x takes #2 (4–8). At 5 #1 done at a: z is free for b. At 8 #2 joins b: y until 14.
    expect(starts(day)).toEqual(['0 #0 x', '1 #1 z', '4 #0 y', '4 #2 x', '5 #1 z', '14 #2 y'])
  })

  it('lose whom they have no room for; nothing blocks', () => {
    const none = play(hour({ stations: ab(2, 3, { capacity: 0 }), staff: each, demand: arriving(0, 1, 2) }))
    // b busy 2–5: #1 comes at 4. #2 comes at 6.
    expect(fates(none)).toEqual(['served 0–5 y', 'turned-away 2–4 x', 'served 4–9 y'])
    expect(none.lost.turnedAway).toBe(1)
    const one = play(hour({ stations: ab(1, 9, { capacity: 1 }), staff: each, demand: arriving(0, 1, 2) }))
    expect(fates(one).map((f) => f.split(' ')[0])).toEqual(['served', 'served', 'turned-away'])
    expect(fates(one)[2]).toBe('turned-away 2–3 x')
  })

  it('draw their work afresh', () => {
    const h = { law: 'hyperexponential', mean: 1, scv: 4 }
    const day = play({ duration: 1e5, seed: 3, demand: { perHour: 0.5 }, stations: [{ name: 'a', work: h }, { name: 'b', work: h }], staff: each })
    const at = new Map<number, number[]>()
    const begun = new Map<number, number>()
    for (const e of day.told) {
      if (e.kind === 'order-started') begun.set(e.customer!, e.time)
      if (e.kind === 'station-done' || e.kind === 'customer-served') at.set(e.customer!, [...(at.get(e.customer!) ?? []), e.time - begun.get(e.customer!)!])
    }
    const pairs = [...at.values()]
    const mean = (f: (p: number[]) => number) => pairs.reduce((s, p) => s + f(p), 0) / pairs.length
    const covariance = mean((p) => p[0]! * p[1]!) - mean((p) => p[0]!) * mean((p) => p[1]!)
    // Variance 4 each: the mean of n products of independent ones has standard error 4/√n.
    expect(Math.abs(covariance)).toBeLessThan((3.5 * 4) / Math.sqrt(pairs.length))
  })

  it('begin again where they were after losing the order', () => {
    const day = play(hour({ stations: ab(2, 5), staff: [...each, { id: 'z', skills: { b: 1 } }], demand: arriving(0), retry: { after: 3 }, sickness: { order: 'lost' } }), [{ at: 4, do: 'call-in-sick', who: 'y' }])
    // A new attempt starts at the door: a 7–9, b 9–14.
    expect(fates(day)).toEqual(['served 0–14 z'])
    expect(day.attempts).toBe(2)
  })

  it('keep a station’s absent one’s orders for others of that station only', () => {
    const day = play(hour({ stations: ab(2, 5), staff: each, demand: arriving(0, 1), sickness: { order: 'resume' } }), [{ at: 4, do: 'call-in-sick', who: 'y', value: 20 }])
    // b: #0 2–4, 3 left; y back at 24.
    expect(fates(day)).toEqual(['served 0–27 y', 'served 2–32 y'])
  })

  it('with own lines send people to those who can', () => {
    const staff = [{ id: 'x', skills: { a: 1 } }, { id: 'y', skills: { b: 1 } }, { id: 'z', skills: { b: 1 } }]
    const day = play(hour({ stations: ab(1, 6), staff, line: { layout: 'own' }, demand: arriving(0, 1, 2, 3) }))
    const atB = day.told.filter((e) => e.kind === 'order-started' && e.employee !== 'x')
    expect(atB.map((e) => e.time)).toEqual([1, 2, 7, 8])
    expect(new Set(atB.slice(0, 2).map((e) => e.employee)).size).toBe(2)
  })

  it('with a generalist let go, the specialists go on', () => {
    const staff = [{ id: 'x', skills: { a: 1 } }, { id: 'y', skills: { b: 1 } }, { id: 'z' }]
    const day = play(hour({ stations: ab(2, 3), staff, demand: arriving(0, 0, 0) }), [{ at: 1, do: 'let-go', who: 'z' }])
    // x: #0 0–2, #2 2–4; z: #1 0–2, then home.
    expect(day.served).toBe(3)
    expect(day.employees[2]).toMatchObject({ busy: 2, idle: 0 })
  })
})

describe('the menu', () => {
  const known = [{ id: 'x', skills: { 'dish-1': 1 } }, { id: 'y', skills: { 'dish-2': 1 } }]
  const menu = { dishes: 2, popularity: 0, copies: 1 }
  const many = arriving(...Array.from({ length: 30 }, (_, i) => i))

  it('is cooked by who knows the dish', () => {
    const day = play(hour({ work: exactly(0.5), menu, staff: known, demand: many }))
    expect(new Set(day.rows.map((r) => r.dish))).toEqual(new Set([1, 2]))
    expect(day.rows.every((r) => r.employee === (r.dish === 1 ? 'x' : 'y'))).toBe(true)
  })

  it('with skill factors of the dish', () => {
    const day = play(hour({ work: exactly(0.5), menu, staff: [{ id: 'x', skills: { 'dish-1': 5 } }, { id: 'y', skills: { 'dish-2': 1 } }], demand: many }))
    for (const r of day.rows) expect(r.leftAt! - r.startedAt!).toBeCloseTo(r.dish === 1 ? 0.1 : 0.5, 9)
  })

  it('makes one copy unservable while its cook is away, noticed', () => {
    const day = play(hour({ work: exactly(0.5), menu, staff: known, demand: many, sickness: {} }), [{ at: 9.75, do: 'call-in-sick', who: 'x', value: 10 }])
    for (const r of day.rows) expect(r.outcome).toBe(r.dish === 1 && r.arrivedAt > 9.75 && r.arrivedAt < 19.75 ? 'unservable' : 'served')
    expect(day.lost.unservable).toBeGreaterThan(0)
  })

  it('with two copies an absence costs nobody', () => {
    const four = people('a', 'b', 'c', 'd')
    const base = hour({ work: exactly(0.5), menu: { dishes: 6, popularity: 1, copies: 2 }, staff: four, demand: many, sickness: {} })
    for (const who of ['a', 'b', 'c', 'd']) {
      const day = play(base, [{ at: 5.25, do: 'call-in-sick', who, value: 20 }])
      expect(day.served).toBe(30)
      expect(day.rows.every((r) => r.arrivedAt < 5.25 || r.arrivedAt > 25.25 || r.employee !== who)).toBe(true)
    }
  })

  it('is dealt so that each dish has as many cooks as copies', () => {
    for (const copies of [1, 2, 3]) {
      const day = play({ duration: 600, work: exactly(0.01), menu: { dishes: 4, popularity: 0, copies }, staff: people('a', 'b', 'c', 'd', 'e'), demand: { perHour: 600 }, line: { idle: 'random' } })
      for (let dish = 1; dish <= 4; dish++) expect(new Set(day.rows.filter((r) => r.dish === dish).map((r) => r.employee)).size).toBe(copies)
    }
  })

  it('costs every copy its share of the work', () => {
    // An order and (copies − 1) × writes of it for the others.
    const day = play(hour({ work: exactly(1), menu: { dishes: 1, copies: 3, writes: 0.5 }, staff: people('a', 'b', 'c'), demand: arriving(0, 10) }))
    for (const r of day.rows) expect(r.leftAt! - r.startedAt!).toBeCloseTo(1 + 2 * 0.5, 9)
  })

  it('moves to the hired, and back when they go', () => {
    const base = { duration: 900, work: exactly(0.01), menu: { dishes: 50, popularity: 0, copies: 1 }, staff: people('a', 'b', 'c'), demand: { perHour: 300 } }
    const cooks = (rows: ReturnType<typeof play>['rows'], from: number, to: number): Map<number, Set<string>> => {
      const map = new Map<number, Set<string>>()
      for (const r of rows) if (r.arrivedAt >= from && r.arrivedAt < to) map.set(r.dish!, (map.get(r.dish!) ?? new Set()).add(r.employee!))
      return map
    }
    const day = play(base, [{ at: 300, do: 'hire', value: { name: 'D' } }, { at: 600, do: 'let-go' }])
    expect(day.served).toBe(day.arrived)
    const before = cooks(day.rows, 0, 300)
    const during = cooks(day.rows, 300.1, 600)
    const after = cooks(day.rows, 600.1, 900)
    for (const map of [before, during, after]) expect([...map.values()].every((set) => set.size === 1)).toBe(true)
    // The four know a quarter each.
    const ofNew = [...during.values()].filter((set) => day.employees.find((e) => set.has(e.id))!.name === 'D').length
    expect(ofNew).toBeGreaterThanOrEqual(12)
    expect(ofNew).toBeLessThanOrEqual(13)
    for (const [dish, set] of after) expect([...set]).toEqual([...before.get(dish)!])
  })

  it('by dish: own lines of those who know it', () => {
    const day = play(hour({ work: exactly(2.5), menu, staff: known, line: { layout: 'own', routing: 'by-dish' }, demand: many }))
    expect(day.served).toBe(30)
    expect(day.rows.every((r) => r.employee === (r.dish === 1 ? 'x' : 'y'))).toBe(true)
  })

  it('follows Zipf', () => {
    const day = play({ duration: 1e4, work: exactly(0.01), menu: { dishes: 3, popularity: 1, copies: 1 }, staff: people('a', 'b', 'c'), demand: { perHour: 60 } })
    const n = day.arrived
    for (const [dish, p] of [[1, 6 / 11], [2, 3 / 11], [3, 2 / 11]] as const) {
      expect(Math.abs(day.rows.filter((r) => r.dish === dish).length / n - p)).toBeLessThan(3.5 * Math.sqrt((p * (1 - p)) / n))
    }
  })
})
