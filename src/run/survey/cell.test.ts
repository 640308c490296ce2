import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseScenario } from '../../scenario/parse.ts'
import type { Scenario } from '../../scenario/types.ts'
import type { Cell, Reading, Variation } from '../../restaurant/surveys.ts'
import { teamWait } from '../../theory/team.ts'
import { steadyBase } from './base.ts'
import { simulateCell } from './cell.ts'

function parsed(input: unknown): Scenario {
  const answer = parseScenario(input)
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems))
  return answer.scenario
}

function run(base: Scenario, variation: Variation, customers: number, seed = 1): Cell {
  const steps = simulateCell(base, seed, variation, customers)
  for (;;) {
    const { value, done } = steps.next()
    if (done) return value
  }
}

const plain = (more: Record<string, unknown> = {}): Scenario =>
  steadyBase(
    parsed({ demand: { perHour: 60 }, work: { law: 'exponential', mean: 3 }, staff: [{ name: 'Ana', count: 4 }], goal: { wait: 5, share: 0.9 }, coordination: { contention: 0.03, coherency: 0.0005 }, ...more }),
    [],
    0,
    60,
  )
/** Everybody may fall sick and nobody does: it changes nothing but the way in which the day is simulated. */
const withEvents = (base: Scenario): Scenario => ({ ...base, sickness: { while: 'always', together: 0, detection: 0, order: 'restart', line: 'redispatch' } })

describe('a cell', () => {
  it('is the same by recursion as by the engine, event by event, whatever the team, the work and the room in line', () => {
    fc.assert(
      fc.property(
        fc.record({
          people: fc.integer({ min: 1, max: 12 }),
          speed: fc.double({ min: 0.3, max: 4, noNaN: true }),
          work: fc.constantFrom({ law: 'exponential', mean: 3 }, { law: 'deterministic', mean: 3 }, { law: 'hyperexponential', mean: 3, scv: 4 }),
          process: fc.constantFrom({}, { process: 'regular' }, { process: 'bursty', scv: 4 }),
          capacity: fc.constantFrom({}, { line: { capacity: 0 } }, { line: { capacity: 3 } }),
          seed: fc.integer({ min: 1, max: 1000 }),
        }),
        ({ people, speed, work, process, capacity, seed }) => {
          const base = plain({ demand: { perHour: 60, ...process }, work, ...capacity })
          const [one, two] = [run(base, { people, speed }, 1200, seed), run(withEvents(base), { people, speed }, 1200, seed)]
          expect(one.customers).toBeGreaterThan(900)
          expect(one.customers).toBe(two.customers)
          expect(one.growth).toBeCloseTo(two.growth, 12)
          expect(one.clears).toBe(two.clears)
          for (const key of Object.keys(one.readings) as Reading[]) {
            const [a, b] = [one.readings[key].value, two.readings[key].value]
            if (a === null || b === null) expect([key, a]).toEqual([key, b])
            else expect(Math.abs(a - b), key).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(b)))
          }
        },
      ),
      { numRuns: 60, seed: 5 },
    )
  })

  it('agrees with theory within its interval, about as often as it says', () => {
    let [within, of] = [0, 0]
    for (const people of [1, 2, 5, 10])
      for (const load of [0.5, 0.7, 0.85])
        for (let seed = 1; seed <= 8; seed++) {
          const base = plain({ coordination: {} })
          const speed = 3 / (people * load)
          const { wait, met } = run(base, { people, speed }, 20_000, seed).readings
          const theory = teamWait({ perHour: 60, work: { law: 'exponential', mean: 3, scv: 1 }, people, speed, contention: 0, coherency: 0 })
          of += 2
          within += Number(Math.abs(wait.value! - theory.wait) <= wait.halfWidth!) + Number(Math.abs(met.value! - theory.shareWithin(5)) <= met.halfWidth!)
        }
    // 95 of 100 by what it says; long lines are alike from batch to batch, which costs a little.
    expect(within / of).toBeGreaterThan(0.85)
    expect(within / of).toBeLessThan(0.995)
  })

  it('knows a line that grows for good from one that does not', () => {
    const base = plain({ coordination: {} })
    for (const [people, load, clears] of [[1, 0.9, true], [4, 0.95, true], [1, 1.1, false], [4, 1.2, false], [10, 3, false]] as const) {
      expect(run(base, { people, speed: 3 / (people * load) }, 20_000).clears, `${people} at ${load}`).toBe(clears)
    }
    // Those who give up keep the line short, whatever comes.
    expect(run({ ...base, patience: { law: 'exponential', mean: 5 } }, { people: 1, speed: 1 }, 5_000).clears).toBe(true)
  })

  it('earns what it can serve, also where ever more wait', () => {
    const base = plain({ coordination: {} })
    for (const one of [base, withEvents(base)]) {
      // Twenty an hour for $14 each, less $15: whoever is served came long ago.
      expect(run(one, { people: 1, speed: 1 }, 20_000).readings.profit.value).toBeCloseTo(20 * 14 - 15, -1)
    }
  })

  it('ends in a storm of retries, which would take for ever', () => {
    const base = plain({ patience: { law: 'exponential', mean: 10 }, retry: { after: 5 }, coordination: {} })
    const steps = simulateCell(base, 1, { people: 2, speed: 0.5 }, 20_000)
    let slices = 0
    for (;;) {
      const { value, done } = steps.next()
      if (done) {
        expect(value.clears).toBe(false)
        expect(value.readings.met.value).toBeLessThan(0.3)
        expect(value.readings.wages.value).toBeGreaterThan(0)
        break
      }
      slices++
    }
    // A few thousand events each: all of it would be hundreds of times as many.
    expect(slices).toBeLessThan(150)
    expect(run(base, { people: 5, speed: 1 }, 5_000).clears).toBe(true)
  })

  it('says what cannot be', () => {
    const base = plain({ growth: { serialShare: 0.2 } })
    expect(run(base, { people: 2, speed: 5 }, 500).impossible).toContain('speed')
    expect(run(base, { people: 0 }, 500).impossible).toContain('at least one')
    expect(run(base, { absent: 9 }, 500).impossible).toContain('roster')
    expect(run(base, { 'goal.share': 2 }, 500).impossible).toContain('goal.share')
  })

  it('varies any number, with somebody missing too', () => {
    const base = plain({ patience: { law: 'exponential', mean: 5 }, coordination: {} })
    const lost = (variation: Variation): number => run(base, variation, 5_000).readings.lost.value!
    expect(lost({ people: 3, 'patience.mean': 20 })).toBeLessThan(lost({ people: 3, 'patience.mean': 2 }))
    expect(lost({ people: 3, demand: 90 })).toBeGreaterThan(lost({ people: 3, demand: 60 }))
    const missing = run(base, { people: 4, absent: 0 }, 5_000).readings
    expect(missing.lost.value).toBeCloseTo(lost({ people: 3 }), 1)
    expect(missing.wages.value).toBeCloseTo(60, 6)
  })
})

describe('the steady restaurant', () => {
  it('is the one of the moment: what was set, hired, trained and let go, and nobody sick', () => {
    const scenario = parsed({
      demand: { perHour: [[0, 10], [600, 90]], factor: 2 },
      work: { law: 'exponential', mean: 3 },
      staff: [{ name: 'Ana' }, { name: 'Ben' }],
      manager: { kind: 'target', target: 0.7 },
      sickness: { meanTimeToSick: 300, meanTimeToReturn: 30 },
    })
    const base = steadyBase(
      scenario,
      [
        { at: 10, do: 'hire', value: { name: 'Chloé' } },
        { at: 20, do: 'train', who: 'Ana', value: 2 },
        { at: 30, do: 'call-in-sick', who: 'ana', value: 60 },
        { at: 40, do: 'let-go', who: 'Ben' },
        { at: 50, do: 'set', path: 'work.mean', value: 4 },
        { at: 90, do: 'hire', value: { name: 'Dev' } },
      ],
      60,
      75,
    )
    expect(base.staff.map(({ id, speed }) => [id, speed])).toEqual([['ana', 2], ['chloe', 1]])
    expect(base.work!.mean).toBe(4)
    expect(base.demand).toEqual({ perHour: 75, factor: 1, process: 'poisson', party: 1 })
    expect(base.manager).toBeUndefined()
    expect(base.sickness).toBeDefined()
  })
})
