import { describe, expect, it } from 'vitest'
import { HEAVY } from '../scenario/mutants.testing.ts'
import { parseScenario } from '../scenario/parse.ts'
import { presets } from '../scenario/presets/all.ts'
import type { Command, Scenario } from '../scenario/types.ts'
import { createPlayer } from './player.ts'
import { ALLOWANCE, expectedUpTo, reach } from './reach.ts'

const scenarioOf = (raw: object): Scenario => {
  const parsed = parseScenario(raw)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return parsed.scenario
}

const run = (scenario: Scenario, commands: Command[] = []) => ({ scenario, seed: scenario.seed, commands })

describe('reach', () => {
  it('lets every preset through at every moment, with much to spare', () => {
    for (const { scenario, commands, listed } of presets) {
      const reached = reach({ scenario, seed: scenario.seed, commands }, 1e9)
      expect(reached).toMatchObject({ ok: true })
      if (reached.ok) expect(reached.left).toBeGreaterThan(ALLOWANCE / (listed === undefined ? 4 : 2))
    }
  })

  it('lets a day of two thousand customers through to its end', () => {
    const scenario = scenarioOf({ demand: { perHour: 200 }, work: { law: 'exponential', mean: 2.5 }, patience: { law: 'exponential', mean: 15 }, staff: [{ count: 10 }] })
    expect(reach(run(scenario), 600)).toMatchObject({ ok: true })
    expect(createPlayer({ scenario, time: 600 }).a.frame.arrived).toBeGreaterThan(1_800)
  })

  it('gives a day up that was made to be heavy, and says why', () => {
    let refused = 0
    for (const [name, raw] of Object.entries(HEAVY)) {
      const parsed = parseScenario(raw)
      if (!parsed.ok) continue
      const reached = reach(run(parsed.scenario), 1e9)
      if (reached.ok) continue
      refused++
      expect(reached.problems, name).toEqual([{ path: '', message: expect.stringMatching(/too heavy to be opened from a link: .*scenario as JSON/) as string }])
    }
    expect(refused).toBeGreaterThan(18)
  })

  it('counts the minutes in which nobody comes, and who comes in one group', () => {
    const nobody = run(scenarioOf(HEAVY['nobody for a lifetime']))
    expect(reach(nobody, 1_000).ok).toBe(true)
    expect(reach(nobody, 1e6).ok).toBe(false)
    const groups = run(scenarioOf(HEAVY['groups of a thousand']))
    expect(reach(groups, 0.01).ok).toBe(true)
    expect(reach(groups, 600).ok).toBe(false)
  })

  it('knows beforehand how many are to come, as many as do come', () => {
    const curve = scenarioOf({ demand: { process: 'regular', factor: 2, perHour: [[30, 60], [90, 120], [150, 30]] }, work: { law: 'exponential', mean: 1 }, staff: [{ count: 10 }], duration: 300 })
    for (const minute of [10, 30, 70, 90, 120, 150, 220, 300, 400]) {
      const { arrived } = createPlayer({ scenario: curve, time: minute }).a.frame
      expect(Math.abs(expectedUpTo(run(curve), minute) - arrived), `minute ${minute}`).toBeLessThanOrEqual(1)
    }
    expect(expectedUpTo(run(curve), 90)).toBeCloseTo(60 + 180, 9)
    const steady = scenarioOf({ demand: { perHour: 30, factor: 2 }, work: { law: 'exponential', mean: 1 }, staff: [{ count: 1 }] })
    expect(expectedUpTo(run(steady), 60)).toBe(60)
    // What may be changed on the way is counted as it comes.
    expect(expectedUpTo(run(steady, [{ at: 1, do: 'set', path: 'demand.factor', value: 0 }]), 60)).toBe(0)
    const traced = scenarioOf({ demand: { trace: { at: [1, 2, 3] } }, work: { law: 'exponential', mean: 1 }, staff: [{ count: 1 }] })
    expect(expectedUpTo(run(traced), 60)).toBe(0)
  })

  it('refuses what is surely too much before anybody comes, however patient', () => {
    let asked = 0
    const patient = (): boolean => ++asked > 0
    for (const [name, minute] of [['customers without number', 1], ['customers without number', 600], ['nobody for a lifetime', 1e9]] as const) {
      expect(reach(run(scenarioOf(HEAVY[name])), minute, ALLOWANCE, patient).ok, name).toBe(false)
    }
    expect(asked).toBe(0)
  })

  it('does not let two days through for the price of one', () => {
    const day = run(scenarioOf({ demand: { perHour: 200 }, work: { law: 'exponential', mean: 2.5 }, staff: [{ count: 10 }] }))
    const first = reach(day, 600)
    expect(first.ok && reach(day, 600, first.left).ok).toBe(false)
  })

  it('tells which command cannot be carried out, also past the moment', () => {
    const { scenario } = presets[0]
    const commands: Command[] = [{ at: 10, do: 'hire' }, { at: 300, do: 'train', who: 'zed', value: 2 }]
    expect(reach(run(scenario, commands), 20)).toEqual({ ok: false, problems: [{ path: 'commands[1].who', message: expect.stringContaining('zed') as string }] })
    expect(reach(run(scenario, commands.slice(0, 1)), 20)).toMatchObject({ ok: true })
  })

  it('comes to the moments to which the player comes', () => {
    const { scenario, commands } = presets[0]
    for (const until of [0, 0.5, 123.456, 600, 5_000]) {
      expect(reach({ scenario, seed: 1, commands }, until).ok).toBe(true)
      expect(() => createPlayer({ scenario, seed: 1, commands, time: until })).not.toThrow()
    }
  })
})
