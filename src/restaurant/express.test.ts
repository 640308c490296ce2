import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseCommands, parseScenario } from '../scenario/parse.ts'
import { commands, scenarios } from './arbitrary.testing.ts'
import { Engine } from './engine.ts'
import { takeTally } from './estimates.ts'
import { expressRuns } from './express.ts'

const RUNS = Number(process.env['RUNS'] ?? 400)

/** Plain days: what the express lane knows, with commands that send it back to the rules and on again. */
const plain = scenarios.map((s) => {
  const out: Record<string, unknown> = { ...s }
  const demand = out['demand'] as Record<string, unknown>
  out['demand'] = demand['trace'] ? { perHour: 60 } : { ...demand, party: 1 }
  for (const key of ['patience', 'sickness', 'retry', 'protection', 'slowness', 'failFast', 'quality', 'stations', 'menu']) delete out[key]
  out['work'] ??= { law: 'exponential', mean: 2 }
  out['staff'] = (s['staff'] as { speed: number }[]).map(({ speed }) => ({ speed }))
  const line: Record<string, unknown> = { ...(s['line'] as Record<string, unknown>), discipline: 'fifo', stealing: false }
  if (line['routing'] === 'by-dish') line['routing'] = 'random'
  delete line['overloadAfter']
  out['line'] = line
  return out
})

describe('the express lane', () => {
  it('leads to the same day as the rules it stands for, to the bit, whenever it is left', () => {
    let taken = 0
    const moments = fc.array(fc.double({ min: 0.01, max: 60, noNaN: true }), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(plain, commands, moments, fc.boolean(), (s, list, steps, untilOver) => {
        const parsed = parseScenario(s)
        if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
        const checked = parseCommands(list, parsed.scenario)
        if (!checked.ok) throw new Error(JSON.stringify(checked.problems))
        const [fast, plainly] = [true, false].map((open) => {
          const engine = new Engine(parsed.scenario, parsed.scenario.seed, checked.commands, { at: 70, seed: 5 })
          engine.expressOpen = open
          return engine
        }) as [Engine, Engine]
        let t = 0
        for (const step of steps) {
          t += step
          if (expressRuns(fast.world)) taken++
          for (const engine of [fast, plainly]) engine.advanceTo(t, untilOver)
          expect(stateOf(fast)).toEqual(stateOf(plainly))
        }
        for (const engine of [fast, plainly]) engine.advanceTo(1e5, true)
        expect(stateOf(fast)).toEqual(stateOf(plainly))
      }),
      { numRuns: RUNS, seed: 7 },
    )
    expect(taken).toBeGreaterThan(2.5 * RUNS)
  }, 120_000)
})

/** All that a day is at this moment, apart from how far draws were taken ahead. */
function stateOf({ world: w }: Engine): unknown {
  const { time, counts, employees } = takeTally(w)
  const inside: unknown[] = []
  w.eachInside((c) => {
    inside.push([w.number[c], w.party[c], w.where[c], w.started[c], w.arrivedAt[c], w.joinedAt[c], w.waited[c], w.remaining[c], w.lineOf[c]])
  })
  const staff = Array.from({ length: w.staff }, (_, e) => [
    [...employees.subarray(4 * e, 4 * e + 4)], w.state[e], w.load[e], w.startedAt[e], w.doneAt[e], w.stampedAt[e], w.inHand[e] < 0 ? -1 : w.number[w.inHand[e]], w.waiting[2 * e + 1],
  ])
  inside.sort((a, b) => (a as number[])[0] - (b as number[])[0])
  const m = w.metrics
  return {
    time, counts: [...counts], staff, inside, events: w.events, closed: w.closed, next: w.arrivals.nextAt, pending: w.queue.length,
    max: m.maxInLine, inLine: m.inLine, inService: m.inService, goal: [m.metGoal, m.missedGoal], waits: [...m.wait.buckets()], visits: [...m.sojourn.buckets()],
  }
}
