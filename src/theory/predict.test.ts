import { describe, expect, it } from 'vitest'
import type { Scenario } from '../scenario/types.ts'
import { people, plain } from './fixtures.testing.ts'
import { mmc, mmck, predict, teamWait, type Prediction } from './index.ts'

const asked = (changes: Partial<Scenario>): Prediction => {
  const said = predict({ ...plain, ...changes })
  if (said.model === null) throw new Error(said.why)
  return said
}

describe('predict', () => {
  it('speaks of the M/M/c in minutes and hours', () => {
    const said = asked({ goal: { wait: 5, share: 0.9 } })
    // The textbook M/M/2 at ρ = 0.8: C = 32/45, mean wait C ÷ (cμ − λ) = 32/45 ÷ 0.2.
    expect(said).toMatchObject({ model: 'M/M/2', formula: 'Erlang C', kind: 'exact', stable: true, lossShare: 0, growthPerHour: 0 })
    expect(said.waitedShare).toBeCloseTo(32 / 45, 12)
    expect(said.wait.mean).toBeCloseTo(32 / 9, 12)
    expect(said.wait.p95).toBeCloseTo(Math.log(20 * (32 / 45)) / 0.2, 10)
    expect(said.sojourn.mean).toBeCloseTo(32 / 9 + 2, 12)
    expect(said.inLine.mean).toBeCloseTo((0.8 * 32) / 9, 12)
    expect(said.inService.mean).toBeCloseTo(1.6, 12)
    expect(said.inSystem.mean).toBeCloseTo(1.6 + (0.8 * 32) / 9, 12)
    expect(said.utilisation).toBeCloseTo(0.8, 12)
    expect(said.throughputPerHour).toBeCloseTo(48, 12)
    expect(said.goal!.met).toBeCloseTo(1 - (32 / 45) * Math.exp(-1), 12)
    expect(asked({}).goal).toBeUndefined()
  })

  it('takes demand, speed and coordination into account', () => {
    const base = asked({})
    expect(asked({ demand: { ...plain.demand, perHour: 24, factor: 2 } })).toEqual(base)
    expect(asked({ demand: { ...plain.demand, perHour: [[0, 48], [90, 48]] } })).toEqual(base)
    // Twice the work at twice the speed is the same queue.
    const fast = asked({ work: { law: 'exponential', mean: 4 }, staff: people(2, 2) })
    expect(fast.wait.mean).toBeCloseTo(base.wait.mean!, 12)
    const slowed = asked({ coordination: { contention: 0.1, coherency: 0.05 } })
    expect(slowed.utilisation).toBeCloseTo(0.8 * 1.2, 12)
    expect(slowed.wait.mean).toBeCloseTo(mmc(0.8, 0.5 / 1.2, 2).wait, 12)
  })

  it('covers lines with an end: M/M/c/K and the loss system', () => {
    const room = asked({ line: { ...plain.line, capacity: 3 } })
    const k = mmck(0.8, 0.5, 2, 3)
    expect(room).toMatchObject({ model: 'M/M/2/5', kind: 'exact' })
    expect(room.lossShare).toBe(k.lossShare)
    expect(room.wait.p99).toBe(k.waitQuantile!(0.99))
    expect(room.throughputPerHour).toBeCloseTo(48 * (1 - k.lossShare), 10)
    for (const law of ['exponential', 'deterministic'] as const) {
      const none = asked({ line: { ...plain.line, capacity: 0 }, work: { law, mean: 2 }, goal: { wait: 1, share: 0.9 } })
      // Erlang B at 1.6 erlang on two: 1.28 ÷ 3.88.
      expect(none.lossShare).toBeCloseTo(1.28 / 3.88, 12)
      expect(none.wait).toEqual({ mean: 0, p50: 0, p90: 0, p95: 0, p99: 0, p999: 0 })
      expect(none.goal!.met).toBeCloseTo(1 - 1.28 / 3.88, 12)
      expect(none.sojourn.p50 === null).toBe(law === 'deterministic')
      expect(none.model).toBe(law === 'deterministic' ? 'M/G/2/2' : 'M/M/2/2')
    }
    // A line with an end is stable at any load.
    expect(asked({ line: { ...plain.line, capacity: 3 }, staff: people(1) }).stable).toBe(true)
  })

  it('names the models of one server, with percentiles where they are closed', () => {
    const one = { staff: people(1), demand: { ...plain.demand, perHour: 24 } }
    expect(asked({ ...one }).model).toBe('M/M/1')
    const constant = asked({ ...one, work: { law: 'deterministic', mean: 2 } })
    expect(constant).toMatchObject({ model: 'M/D/1', kind: 'exact' })
    expect(constant.wait.mean).toBeCloseTo(4, 12)
    // The catalogue's md1-a, its unit of time two minutes.
    expect(constant.wait.p99).toBeCloseTo(2 * 10.355886791994953, 8)
    const wild = asked({ ...one, demand: { ...plain.demand, perHour: 21 }, work: { law: 'hyperexponential', mean: 2, scv: 4 } })
    expect(wild).toMatchObject({ model: 'M/H2/1', kind: 'exact' })
    expect(wild.wait.p999).toBeCloseTo(2 * 63.50409639581253, 6)
    const other = asked({ ...one, work: { law: 'gamma', mean: 2, scv: 0.5 } })
    expect(other).toMatchObject({ model: 'M/G/1', formula: 'Pollaczek–Khinchine', kind: 'exact' })
    expect(other.wait.mean).toBeCloseTo(6, 12)
    expect(other.waitedShare).toBeCloseTo(0.8, 12)
    expect(other.wait.p50).toBeNull()
    expect(other.sojourn.p99).toBeNull()
  })

  it('calls Allen and Cunneen approximate and guesses no percentile', () => {
    const said = asked({ work: { law: 'lognormal', mean: 2, scv: 4 }, goal: { wait: 5, share: 0.9 } })
    expect(said).toMatchObject({ model: 'M/G/2', formula: 'Allen–Cunneen', kind: 'approximate', waitedShare: null, goal: { met: null } })
    expect(said.wait.mean).toBeCloseTo(2 * 4.4444444444444455, 10)
    expect(said.wait.p90).toBeNull()
  })

  it('says how fast the line grows where it never clears', () => {
    const said = asked({ demand: { ...plain.demand, perHour: 75 }, goal: { wait: 5, share: 0.9 } })
    expect(said).toMatchObject({ stable: false, kind: 'limit', utilisation: 1, throughputPerHour: 60, goal: { met: 0 } })
    expect(said.growthPerHour).toBeCloseTo(15, 10)
    expect(said.wait.mean).toBeNull()
    expect(said.inLine.mean).toBeNull()
    expect(asked({ demand: { ...plain.demand, perHour: 60 } }).stable).toBe(false)
  })

  it('keeps what last come, first served leaves as it was', () => {
    const fifo = asked({ goal: { wait: 5, share: 0.9 } })
    const lifo = asked({ goal: { wait: 5, share: 0.9 }, line: { ...plain.line, discipline: 'lifo' } })
    expect(lifo.wait.mean).toBe(fifo.wait.mean)
    expect(lifo.waitedShare).toBe(fifo.waitedShare)
    expect(lifo.wait.p90).toBeNull()
    expect(lifo.sojourn.p90).toBeNull()
    expect(lifo.goal!.met).toBeNull()
  })

  it('does with nobody at the door', () => {
    const said = asked({ demand: { ...plain.demand, perHour: 0 } })
    expect(said.wait).toEqual({ mean: 0, p50: 0, p90: 0, p95: 0, p99: 0, p999: 0 })
    expect(said.sojourn.p50).toBeCloseTo(2 * Math.log(2), 10)
    expect(asked({ demand: { ...plain.demand, perHour: 0 }, staff: people(1), work: { law: 'deterministic', mean: 2 } }).wait.mean).toBe(0)
  })

  it('minds neither sickness that only comes by command, nor retries that nobody needs, nor a line of one', () => {
    const base = asked({})
    const harmless: Partial<Scenario> = {
      sickness: { while: 'always', together: 0, detection: 0, order: 'restart', line: 'redispatch' },
      retry: { chance: 1, after: { law: 'exponential', mean: 1 }, backoff: 1, jitter: 'none' },
    }
    expect(asked(harmless)).toEqual(base)
    const alone = { staff: people(1), demand: { ...plain.demand, perHour: 20 } }
    expect(asked({ ...alone, line: { ...plain.line, layout: 'own' } })).toEqual(asked(alone))
  })
})

describe('teamWait', () => {
  const team = { perHour: 48, work: { mean: 2, scv: 1, law: 'exponential' as const }, people: 2, speed: 1, contention: 0, coherency: 0 }

  it('agrees with predict', () => {
    const laws = [
      { law: 'exponential', mean: 2, scv: 1 },
      { law: 'lognormal', mean: 2, scv: 3 },
      { law: 'deterministic', mean: 2, scv: 0 },
      { law: 'hyperexponential', mean: 2, scv: 5 },
    ] as const
    for (const work of laws) {
      for (const n of [1, 2, 9]) {
        const coordination = { contention: 0.03, coherency: 0.0005 }
        const scenario = { ...plain, work, staff: people(n, 1.2), coordination, demand: { ...plain.demand, perHour: 25 * n }, goal: { wait: 4, share: 0.9 } }
        const said = predict(scenario) as Prediction
        const t = teamWait({ perHour: 25 * n, work, people: n, speed: 1.2, ...coordination })
        // For several people with other work the map keeps to the formula that is quick to draw.
        if (t.kind === 'exact' || said.kind === 'approximate') expect(t.wait).toBeCloseTo(said.wait.mean!, 12)
        else expect(Math.abs(t.wait / said.wait.mean! - 1)).toBeLessThan(0.25)
        expect(t.utilisation).toBeCloseTo(said.utilisation, 12)
        expect(t.stable).toBe(true)
        if (t.kind === 'approximate') continue
        if (said.goal!.met !== null) {
          expect(t.shareWithin(4)).toBeCloseTo(said.goal!.met, 12)
          expect(t.waitQuantile(0.95)).toBeCloseTo(said.wait.p95!, 10)
          expect(t.kind).toBe('exact')
        }
      }
    }
  })

  it('has an approximate tail whose mean is its wait and whose quantile inverts it', () => {
    const t = teamWait({ ...team, work: { mean: 2, scv: 3, law: 'gamma' } })
    expect(t.kind).toBe('approximate')
    let sum = 0
    for (let x = 0.005; x < 400; x += 0.01) sum += (1 - t.shareWithin(x)) * 0.01
    expect(sum / t.wait).toBeCloseTo(1, 5)
    expect(t.shareWithin(t.waitQuantile(0.9))).toBeCloseTo(0.9, 12)
  })

  it('says how fast the line grows where the team cannot keep up', () => {
    const t = teamWait({ ...team, perHour: 90 })
    expect(t).toMatchObject({ stable: false, wait: Infinity, utilisation: 1, kind: 'limit' })
    expect(t.growthPerHour).toBeCloseTo(30, 10)
    expect(t.shareWithin(1000)).toBe(0)
    expect(t.waitQuantile(0.5)).toBe(Infinity)
  })

  it('falls with speed, and with people only until coordination eats them', () => {
    const busy = { ...team, perHour: 600, contention: 0.03, coherency: 0.0005 }
    let last = Infinity
    for (let speed = 0.7; speed < 6; speed *= 1.2) {
      const { wait, stable } = teamWait({ ...busy, people: 40, speed })
      if (stable) expect(wait).toBeLessThan(last)
      last = wait
    }
    const load = (n: number) => teamWait({ ...busy, people: n, speed: 3 }).utilisation
    expect(load(44)).toBeLessThan(load(30))
    expect(load(44)).toBeLessThan(load(70))
  })
})
