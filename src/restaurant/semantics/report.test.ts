import { describe, expect, it } from 'vitest'
import { parseScenario } from '../../scenario/parse.ts'
import type { Command, Scenario } from '../../scenario/types.ts'
import { createDay } from '../day.ts'
import { simulate } from '../simulate.ts'
import { arriving, exactly, hour, people, play, recorded } from './day.testing.ts'

const busy = {
  duration: 300, seed: 12, demand: { perHour: 80, party: 1.5 }, work: { law: 'hyperexponential', mean: 2, scv: 3 }, staff: people('a', 'b', 'c'),
  patience: { law: 'exponential', mean: 6 }, retry: { after: { law: 'exponential', mean: 5 }, attempts: 3 }, sickness: { meanTimeToSick: 100, meanTimeToReturn: 20 },
  line: { capacity: 6 }, goal: { wait: 4 },
}

describe('warm-up', () => {
  // #0 0–10, #1 (5) 10–20, #2 (15) 20–30, #3 (22) 30–40; one hour of one employee.
  const demand = recorded([0, 10], [5, 10], [15, 10], [22, 10])

  it('counts those who arrive from then on, and time from then on', () => {
    const day = play(hour({ demand }), [], { warmup: 12 })
    expect([day.arrived, day.served, day.attempts]).toEqual([2, 2, 2])
    expect(day.wait.mean).toBe((5 + 8) / 2)
    expect(day.sojourn.mean).toBe((15 + 18) / 2)
    // Line from 12 on: #2 15–20, #3 22–30. In service 12–40.
    expect(day.inLine.mean).toBeCloseTo(13 / 48, 12)
    expect(day.inService.mean).toBeCloseTo(28 / 48, 12)
    expect(day.utilisation).toBeCloseTo(28 / 48, 12)
    expect(day.employees[0]).toMatchObject({ busy: 28, idle: 20, away: 0 })
    expect(day.money.wages).toBeCloseTo((15 * 48) / 60, 12)
  })

  it('at the very minute of an arrival includes it; the end does not', () => {
    expect(simulate(hour({ demand }), { warmup: 15 }).arrived).toBe(2)
    expect(simulate(hour({ demand }), { warmup: 15.001 }).arrived).toBe(1)
    expect(simulate(hour({ demand }), { until: 15 }).arrived).toBe(2)
    expect(simulate(hour({ demand }), { until: 15.001 }).arrived).toBe(3)
  })

  it('keeps the balance of the cohort whatever happens to them', () => {
    for (const seed of [1, 2, 3, 4, 5, 6]) {
      for (const warmup of [0, 30, 111.5, 299]) {
        for (const until of [300, 320]) {
          const r = simulate({ ...busy, closing: 'send-away' }, { seed, warmup, until })
          expect(r.arrived).toBe(r.served + Object.values(r.lost).reduce((a, b) => a + b) + r.inSystem + r.inOrbit)
          expect(r.goal!.met + r.goal!.missed + r.goal!.undecided).toBe(r.arrived)
        }
      }
    }
  })

  it('counts an attempt by when its customer first came', () => {
    // #1 gives up at 4, back at 14, after the warm-up; #2 is the cohort.
    const day = simulate(hour({ patience: exactly(3), retry: { after: 10 }, demand: recorded([0, 10], [1, 2], [12, 1]) }), { warmup: 11 })
    expect([day.arrived, day.served, day.attempts]).toEqual([1, 1, 1])
  })
})

describe('the goal', () => {
  it('is met, missed or undecided for everybody', () => {
    // At 60 cut short: #0 waited 0, #1 5 (met at 5), #2 12 (missed), #3 gave up at once? no patience: waits since 57, #4 since 40.
    const demand = recorded([0, 10], [5, 13], [11, 22], [40, 30], [57, 1])
    const day = simulate(hour({ demand, goal: { wait: 5 } }), { until: 60 })
    // #0 0–10; #1 10–23, wait 5; #2 23–45, wait 12; #3 45–75, wait 5, in service at 60; #4 waits for 3 minutes.
    expect(day.goal).toEqual({ met: 2, missed: 1, undecided: 2 })
    // Let to the end: #3 met on leaving, #4 waits 18.
    expect(simulate(hour({ demand, goal: { wait: 5 } })).goal).toEqual({ met: 3, missed: 2, undecided: 0 })
  })

  it('is missed by the lost, and by whoever still waits past it', () => {
    const day = simulate(hour({ line: { capacity: 1 }, demand: recorded([0, 100], [20, 1], [21, 1]), goal: { wait: 5 } }), { until: 50 })
    // #1 has waited 30; #2 was turned away; #0 waited 0 and is in service.
    expect(day.goal!.missed).toBe(2)
    expect(day.goal!.met + day.goal!.undecided).toBe(1)
  })
})

describe('percentiles', () => {
  const waits = (n: number) => simulate({ duration: n + 5, seed: 2, demand: { trace: { at: Array.from({ length: n }, (_, i) => i) } }, work: exactly(0.5), staff: people('a') })

  it('are left out below ten times the customers they need', () => {
    // p50 needs 2, p90 10, p95 20, p99 100, p99.9 1000.
    const given = (n: number) => Object.entries(waits(n).wait).filter(([, v]) => v !== null).map(([k]) => k)
    expect(given(19)).toEqual(['mean'])
    expect(given(20)).toEqual(['mean', 'p50'])
    expect(given(99)).toEqual(['mean', 'p50'])
    expect(given(100)).toEqual(['mean', 'p50', 'p90'])
    expect(given(199)).toEqual(['mean', 'p50', 'p90'])
    expect(given(200)).toEqual(['mean', 'p50', 'p90', 'p95'])
    expect(given(999)).toEqual(['mean', 'p50', 'p90', 'p95'])
    expect(given(1000)).toEqual(['mean', 'p50', 'p90', 'p95', 'p99'])
    expect(given(10_000)).toEqual(['mean', 'p50', 'p90', 'p95', 'p99', 'p999'])
  })

  it('are within the stated error of the rows', () => {
    const day = play({ duration: 3000, seed: 5, demand: { perHour: 54 }, work: { law: 'exponential', mean: 1 }, staff: people('a') })
    const sorted = day.rows.map((r) => r.leftAt! - r.arrivedAt).sort((a, b) => a - b)
    for (const [key, p] of [['p50', 0.5], ['p90', 0.9], ['p95', 0.95], ['p99', 0.99]] as const) {
      const at = sorted[Math.ceil(p * sorted.length) - 1]!
      expect(Math.abs(day.sojourn[key]! / at - 1)).toBeLessThan(0.004)
    }
    expect(day.sojourn.mean).toBeCloseTo(sorted.reduce((a, b) => a + b) / sorted.length, 9)
    const waits = day.rows.map((r) => r.wait!)
    expect(day.wait.mean).toBeCloseTo(waits.reduce((a, b) => a + b) / waits.length, 9)
    expect(day.waitedShare).toBeCloseTo(waits.filter((w) => w > 0).length / waits.length, 12)
    expect(day.throughputPerHour).toBeCloseTo((day.served / Math.max(3000, ...day.rows.map((r) => r.leftAt!))) * 60, 6)
  })

  it('of nobody are null, not nought', () => {
    const day = simulate(hour({ line: { capacity: 0 }, demand: recorded([0, 100], [1, 1]) }), { until: 50 })
    expect([day.wait.mean, day.sojourn.mean, day.waitedShare]).toEqual([null, null, null])
  })
})

describe('the series', () => {
  it('has in row m the state at minute m and what was counted since the row before', () => {
    const { series } = play(hour({ duration: 6, demand: recorded([0, 1.5], [1, 2], [1.25, 1], [3, 1]) }))
    // #0 0–1.5, #1 1.5–3.5, #2 3.5–4.5, #3 4.5–5.5.
    expect(series!.arrived.slice(0, 7)).toEqual([1, 1, 1, 1, 0, 0, 0])
    expect(series!.served.slice(0, 7)).toEqual([0, 0, 1, 0, 1, 1, 1])
    expect(series!.inLine.slice(0, 7)).toEqual([0, 1, 1, 2, 1, 0, 0])
    expect(series!.inService.slice(0, 7)).toEqual([1, 1, 1, 1, 1, 1, 0])
    expect(series!.atWork.slice(0, 7)).toEqual([1, 1, 1, 1, 1, 1, 1])
  })
})

describe('replications', () => {
  it('begin with the plain run', () => {
    const plain = simulate(busy, { digest: true })
    const four = simulate(busy, { digest: true, replications: 4, keep: ['replications'] })
    const { halfWidth: _, ...estimates } = plain
    expect(four.replications![0]).toEqual(estimates)
    expect(four.replications).toHaveLength(4)
    expect(new Set(four.replications!.map((r) => r.digest)).size).toBe(4)
    expect(four.arrived).toBeCloseTo(four.replications!.reduce((s, r) => s + r.arrived, 0) / 4, 9)
    expect(four.wait.mean).toBeCloseTo(four.replications!.reduce((s, r) => s + r.wait.mean!, 0) / 4, 9)
    // t of three degrees of freedom at 97.5%.
    const of = four.replications!.map((r) => r.utilisation)
    const mean = of.reduce((a, b) => a + b) / 4
    const sd = Math.sqrt(of.reduce((s, x) => s + (x - mean) ** 2, 0) / 3)
    expect(four.halfWidth!.utilisation).toBeCloseTo((3.182446305 * sd) / 2, 6)
  })
})

describe('a fork', () => {
  it('has the past as it was and another future', () => {
    const rows = (fork?: { at: number; seed: number }) => simulate(busy, { keep: ['events'], fork }).eventRows!
    const plain = rows()
    const forked = rows({ at: 100, seed: 99 })
    const before = (list: typeof plain) => list.filter((e) => e.time <= 100)
    expect(before(forked)).toEqual(before(plain))
    expect(forked.filter((e) => e.time > 130)).not.toEqual(plain.filter((e) => e.time > 130))
    expect(rows({ at: 100, seed: 99 })).toEqual(forked)
    expect(rows({ at: 100, seed: 98 })).not.toEqual(forked)
  })

  it('at minute 0 is another day', () => {
    const a = simulate(busy, { digest: true })
    const b = simulate(busy, { digest: true, fork: { at: 0, seed: 5 } })
    expect(b.digest).not.toBe(a.digest)
  })
})

describe('the digest', () => {
  const day = simulate(busy, { digest: true }).digest

  it('does not depend on what is asked for', () => {
    for (const options of [{ warmup: 50 }, { keep: ['customers', 'events', 'series', 'histograms'] as const }, { warmup: 299.5 }]) {
      expect(simulate(busy, { digest: true, ...options }).digest).toBe(day)
    }
  })

  it('nor on the steps', () => {
    const parsed = parseScenario(busy) as { scenario: Scenario }
    for (const step of [0.3, 7, 1000]) {
      const stepped = createDay(parsed.scenario)
      for (let t = 0; !stepped.over && t < 10_000; t += step) stepped.advanceTo(t)
      expect(stepped.digest()).toBe(day)
    }
  })

  it('depends on the seed, the scenario and commands', () => {
    const commands: Command[] = [{ at: 50, do: 'hire' }]
    const others = [simulate(busy, { digest: true, seed: 13 }), simulate({ ...busy, staff: people('a', 'b') }, { digest: true }), simulate(busy, { digest: true, commands })]
    expect(new Set([day, ...others.map((r) => r.digest)]).size).toBe(4)
  })
})

describe('the customers', () => {
  it('are the same whatever the staff', () => {
    const brought = (staff: object[], commands: Command[] = []) => play({ ...busy, staff }, commands).rows.map((r) => [r.arrivedAt, r.work, r.patience])
    const one = brought(people('a', 'b', 'c'))
    expect(brought([{ speed: 3, count: 9 }])).toEqual(one)
    expect(brought(people('a'), [{ at: 10, do: 'hire' }, { at: 60, do: 'call-in-sick', who: 'a' }])).toEqual(one)
  })

  it('come more densely, not as others, when the demand moves', () => {
    const one = play({ ...busy, demand: { perHour: 30 } }).rows
    const twice = play({ ...busy, demand: { perHour: 60 } }).rows
    expect(twice.length).toBeGreaterThan(one.length)
    one.forEach((r, i) => {
      expect(twice[i]!.arrivedAt).toBeCloseTo(r.arrivedAt / 2, 9)
      expect(twice[i]!.work).toBe(r.work)
    })
    // From 100 on twice as dense.
    const moved = play({ ...busy, demand: { perHour: 30 } }, [{ at: 100, do: 'set', path: 'demand.factor', value: 2 }]).rows
    one.forEach((r, i) => expect(moved[i]!.arrivedAt).toBeCloseTo(r.arrivedAt <= 100 ? r.arrivedAt : 100 + (r.arrivedAt - 100) / 2, 9))
  })

  it('of a trace keep their pace by the factor', () => {
    expect(play(hour({ demand: { ...arriving(0, 10, 30), factor: 2 } })).rows.map((r) => r.arrivedAt)).toEqual([0, 5, 15])
    expect(play(hour({ demand: arriving(0, 10, 30) }), [{ at: 20, do: 'set', path: 'demand.factor', value: 2 }]).rows.map((r) => r.arrivedAt)).toEqual([0, 10, 25])
  })

  it('in parties come together, in sizes that are geometric', () => {
    const { rows } = play({ duration: 5000, seed: 2, demand: { perHour: 60, party: 2.5 }, work: exactly(0.1), staff: people('a', 'b', 'c', 'd') })
    const sizes = new Map<number, number>()
    for (const r of rows) sizes.set(r.party, (sizes.get(r.party) ?? 0) + 1)
    const list = [...sizes.values()]
    expect(new Set(rows.map((r) => `${r.party}@${r.arrivedAt}`)).size).toBe(list.length)
    // p = 0.4: mean 2.5, variance 0.6/0.16 = 3.75; alone 0.4, three 0.144.
    const share = (n: number) => list.filter((s) => s === n).length / list.length
    expect(Math.abs(rows.length / list.length - 2.5)).toBeLessThan(3.5 * Math.sqrt(3.75 / list.length))
    for (const [n, p] of [[1, 0.4], [2, 0.24], [3, 0.144]] as const) expect(Math.abs(share(n) - p)).toBeLessThan(3.5 * Math.sqrt((p * (1 - p)) / list.length))
    // Customers, not parties, an hour.
    expect(Math.abs(rows.length / 5000 - 1)).toBeLessThan(0.09)
  })

  it('by the clock come at equal gaps; the first after one of them', () => {
    const { rows } = play(hour({ duration: 30, demand: { perHour: 12, process: 'regular' } }))
    const gaps = rows.slice(1).map((r, i) => r.arrivedAt - rows[i]!.arrivedAt)
    gaps.forEach((g) => expect(g).toBeCloseTo(5, 9))
    expect(rows[0]!.arrivedAt).toBeCloseTo(5, 9)
  })
})

describe('quality', () => {
  const fed = (quality: number | undefined, changes: object = {}, rules: object = { premium: 1 }) =>
    play(hour({ staff: [{ id: 'ana', ...(quality === undefined ? {} : { quality }) }], demand: recorded([0, 1], [5, 1]), quality: rules, ...changes }))

  it('moves what is spent', () => {
    expect([fed(1), fed(0.5), fed(undefined), fed(0)].map((d) => d.money.revenue)).toEqual([42, 28, 28, 14])
    expect(fed(1, {}, { premium: 2 }).money.revenue).toBe(56)
  })

  it('brings people back: as customers anew', () => {
    const day = fed(1, { demand: recorded([0, 1]) }, { premium: 0, chance: 1, after: 10 })
    // Served at 1, 12, 23, 34, 45, 56.
    expect(day.rows.map((r) => r.arrivedAt)).toEqual([0, 11, 22, 33, 44, 55])
    expect([day.arrived, day.served, day.attempts]).toEqual([6, 6, 6])
  })

  it('by chance × quality', () => {
    const day = play({ duration: 2000, seed: 3, demand: { perHour: 60 }, work: exactly(0.01), staff: [{ id: 'a', quality: 0.6 }], quality: { premium: 0, chance: 0.5, after: 5 } })
    // Each brings 0.3 again: 1/(1 − 0.3) visits.
    expect(Math.abs(day.arrived / 2000 - 1 / 0.7)).toBeLessThan(0.13)
  })
})
