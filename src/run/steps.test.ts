import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { commands as anyCommands, scenarios } from '../restaurant/arbitrary.testing.ts'
import { simulate } from '../restaurant/simulate.ts'
import { parseCommands, parseScenario } from '../scenario/parse.ts'
import type { Command, Scenario } from '../scenario/types.ts'
import { createPlayer, type Player } from './player.ts'

/** Steps of a test day: a long one is a step more of the same. */
const MOST = 40

function parsed(raw: unknown): Scenario {
  const found = parseScenario(raw)
  if (!found.ok) throw new Error(JSON.stringify(found.problems))
  return found.scenario
}

/** The commands that can be carried out whoever is there. */
function possible(raw: unknown, scenario: Scenario): Command[] {
  const found = parseCommands(raw, scenario)
  fc.pre(found.ok)
  return found.commands.filter((c) => c.who === undefined).sort((x, y) => x.at - y.at)
}

/** Minutes at which something happens, each once, in order; by the day as it is reported. */
function instants(scenario: Scenario, commands: readonly Command[]): number[] {
  const { eventRows } = simulate(scenario, { commands, keep: ['events'] })
  return [...new Set(eventRows!.map((row) => row.time))].filter((t) => t > 0)
}

const state = (player: Player): unknown[] => [player.time, player.a.digest(), player.b?.digest()]

describe('steps', () => {
  it('forward come to every instant of the day in order, back through the same; each is what seeking there gives', () => {
    fc.assert(
      fc.property(scenarios, anyCommands, fc.integer({ min: 0, max: 90 }), (raw, rawCommands, from) => {
        const scenario = parsed(raw)
        const commands = possible(rawCommands, scenario)
        const expected = instants(scenario, commands).filter((t) => t > from).slice(0, MOST)
        fc.pre(expected.length > 0)
        const player = createPlayer({ scenario, commands, time: from })
        fc.pre(!player.over)
        const there: unknown[] = []
        const times: number[] = []
        for (let i = 0; i < expected.length; i++) {
          player.step(1)
          times.push(player.time)
          there.push(state(player))
        }
        expect(times).toEqual(expected)
        for (const at of [0, Math.floor(expected.length / 2), expected.length - 1]) {
          const sought = createPlayer({ scenario, commands })
          sought.seek(expected[at])
          // The axis of a day that was only opened ends at closing time.
          if (expected[at] <= scenario.duration) expect(state(sought)).toEqual(there[at])
        }
        for (let i = expected.length - 2; i >= 0; i--) {
          player.step(-1)
          expect(state(player)).toEqual(there[i])
        }
        // From between two instants it goes to the one before, and on to the one after.
        const [first, second] = expected
        const between = second === undefined ? first : (first + second) / 2
        if (!(between > first && between < Math.min(second, scenario.duration))) return
        player.seek(between)
        player.step(-1)
        expect(player.time).toBe(first)
        player.seek(between)
        player.step(1)
        expect(player.time).toBe(second)
      }),
      { numRuns: 25 },
    )
  })

  it('of two restaurants come to the instants of both and stay on one clock', () => {
    fc.assert(
      fc.property(scenarios, anyCommands, anyCommands, (raw, rawA, rawB) => {
        const scenario = parsed(raw)
        const [a, b] = [possible(rawA, scenario), possible(rawB, scenario)]
        const expected = [...new Set([...instants(scenario, a), ...instants(scenario, b)])].sort((x, y) => x - y).slice(0, MOST)
        fc.pre(expected.length > 1)
        const player = createPlayer({ scenario, commands: a })
        player.beside({ scenario, seed: player.a.seed, commands: b })
        for (const time of expected) {
          player.step(1)
          expect(player.time).toBe(time)
          const alone = [createPlayer({ scenario, commands: a, time }), createPlayer({ scenario, commands: b, time })]
          expect([player.a.digest(), player.b!.digest()]).toEqual(alone.map((p) => p.a.digest()))
        }
        for (const time of expected.slice(0, -1).reverse()) {
          player.step(-1)
          expect(player.time).toBe(time)
        }
      }),
      { numRuns: 12 },
    )
  })

  it('pause, end with the day, and begin with it', () => {
    const scenario = parsed({ duration: 60, seed: 4, demand: { perHour: 40 }, work: { law: 'exponential', mean: 2 }, staff: [{ name: 'Ana' }] })
    const player = createPlayer({ scenario })
    player.play()
    player.step(1)
    expect(player.playing).toBe(false)
    for (let i = 0; i < 2000 && !player.over; i++) player.step(1)
    expect(player.over).toBe(true)
    const ended = state(player)
    player.step(1)
    expect([player.a.digest(), player.over]).toEqual([ended[1], true])
    for (let i = 0; i < 2000 && player.time > 0; i++) player.step(-1)
    expect(player.time).toBe(0)
    player.step(-1)
    expect(player.time).toBe(0)
  })
})
