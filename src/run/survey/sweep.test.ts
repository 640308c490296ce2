import { describe, expect, it } from 'vitest'
import { parseScenario } from '../../scenario/parse.ts'
import type { Scenario } from '../../scenario/types.ts'
import type { Cell, Reading, Sweep } from '../../restaurant/surveys.ts'
import { sweepAxis } from './axis.ts'
import { steadyBase } from './base.ts'
import { cellsJob, runHere } from './cells.ts'
import type { Shard } from './campaign.ts'
import { surveySweep } from './sweep.ts'

function base(more: Record<string, unknown> = {}): Scenario {
  const answer = parseScenario({
    demand: { perHour: 60 }, work: { law: 'exponential', mean: 3 }, staff: [{ name: 'Ana', count: 4 }], goal: { wait: 5, share: 0.9 }, coordination: { contention: 0.03, coherency: 0.0005 }, ...more,
  })
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems))
  return steadyBase(answer.scenario, [], 0, 60)
}

const sweepOf = (of: string, scenario = base(), seed = 1, customers = [20_000]): Sweep => runHere(surveySweep({ base: scenario, seed, axis: sweepAxis(scenario, of), customers }))

function simulated(shard: Shard): Cell[] {
  let cells: Cell[] = []
  for (const answer of cellsJob(shard)) if (answer) cells = answer
  return cells
}

/** As a page with some workers would run it, of whom the last is the first to come back. */
function runBackwards(campaign: ReturnType<typeof surveySweep>, workers: number): Sweep {
  while (!campaign.over) {
    const out: Shard[] = []
    while (out.length < workers) {
      const shard = campaign.next()
      if (!shard) break
      out.push(shard)
    }
    for (const shard of out.reverse()) campaign.take(shard, simulated(shard))
    if (out.length === 0) break
  }
  return campaign.told()
}

const values = ({ cells }: Sweep, key: Reading): number[] => cells.filter((cell) => cell!.clears).map((cell) => cell!.readings[key].value!)
const ascends = (list: readonly number[], slack = 0): boolean => list.every((x, i) => i === 0 || x >= list[i - 1] - slack)

describe('a sweep', () => {
  it('comes to the same whoever did the work and in whatever order it came back', () => {
    const rich = base({ patience: { law: 'exponential', mean: 8 }, retry: { chance: 0.5, after: 10, attempts: 3 } })
    const question = { base: rich, seed: 4, axis: sweepAxis(rich, 'patience.mean'), customers: [500, 4_000] }
    const here = runHere(surveySweep(question))
    expect(here.digest).toMatch(/^[0-9a-f]{8,}$/)
    expect(here.cells.length).toBe(question.axis.values.length)
    for (const workers of [1, 2, 5]) {
      const back = runBackwards(surveySweep(question), workers)
      expect(back.digest).toBe(here.digest)
      expect(back).toEqual(here)
    }
    expect(runHere(surveySweep({ ...question, seed: 5 })).digest).not.toBe(here.digest)
  })

  it('tells what is known by now, a new object each time, and how far it has got', () => {
    const campaign = surveySweep({ base: base(), seed: 1, axis: sweepAxis(base(), 'people') })
    const first = campaign.told()
    expect(first.cells.every((cell) => cell === null)).toBe(true)
    expect(first).toMatchObject({ now: 4, goal: { wait: 5, share: 0.9 }, digest: '', progress: { done: 0, over: false } })
    const shard = campaign.next()!
    campaign.take(shard, simulated(shard))
    const second = campaign.told()
    expect(second).not.toBe(first)
    expect(first.cells[0]).toBeNull()
    expect(second.cells[0]!.customers).toBeGreaterThan(800)
    expect(second.progress.done).toBeGreaterThan(0)
    expect(second.progress.wanted).toBe(first.progress.wanted)
  })

  it('goes the way that theory says: more people and faster ones wait less, more customers more', () => {
    const people = sweepOf('people')
    expect(ascends(values(people, 'wait').reverse())).toBe(true)
    expect(ascends(values(people, 'met'))).toBe(true)
    expect(ascends(values(people, 'wages'))).toBe(true)
    const speed = sweepOf('speed')
    expect(ascends(values(speed, 'wait').reverse())).toBe(true)
    expect(ascends(values(speed, 'utilisation').reverse())).toBe(true)
    const demand = sweepOf('demand')
    expect(ascends(values(demand, 'wait'))).toBe(true)
    expect(demand.cells[0]!.clears).toBe(true)
    expect(demand.cells.at(-1)!.clears).toBe(false)
    const patience = sweepOf('patience.mean', base({ patience: { law: 'exponential', mean: 5 } }))
    expect(ascends(values(patience, 'lost').reverse())).toBe(true)
    expect(ascends(values(patience, 'wait'))).toBe(true)
  })

  it('agrees with theory within its interval, about as often as it says', () => {
    let [within, of] = [0, 0]
    const houses = [base(), base({ line: { capacity: 6 } }), base({ patience: { law: 'exponential', mean: 5 } })]
    for (const house of houses)
      for (const variable of ['people', 'demand']) {
        for (let seed = 1; seed <= 3; seed++) {
          const sweep = sweepOf(variable, house, seed, [12_000])
          sweep.cells.forEach((cell, i) => {
            const theory = sweep.theory[i]!
            // Next to the border a run tells either.
            if (!theory.stable || theory.readings.utilisation! > 0.93) return
            expect(theory.kind).toBe('exact')
            expect(cell!.clears).toBe(true)
            for (const key of ['wait', 'met', 'lost', 'utilisation', 'wages', 'profit'] as const) {
              const [seen, said] = [cell!.readings[key], theory.readings[key]]
              if (said === undefined || seen.halfWidth === null) continue
              const off = Math.abs(seen.value! - said)
              // What never happens in so many customers has no interval.
              if (seen.halfWidth < 1e-4 * Math.max(1, said)) expect(off, key).toBeLessThan(1e-3 * Math.max(1, said))
              else {
                of++
                within += Number(off <= seen.halfWidth)
              }
            }
          })
        }
      }
    expect(of).toBeGreaterThan(300)
    expect(within / of).toBeGreaterThan(0.88)
  })

  it('has no theory where nobody has a formula', () => {
    const house = base({ patience: { law: 'gamma', mean: 8, scv: 0.5 }, retry: { chance: 0.5, after: 10 }, line: { layout: 'own', routing: 'sticky' } })
    expect(runHere(surveySweep({ base: house, seed: 1, axis: sweepAxis(house, 'people'), customers: [200] })).theory.every((one) => one === null)).toBe(true)
  })
})
