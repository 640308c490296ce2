import fc from 'fast-check'
import { commands as anyCommands, scenarios } from '../restaurant/arbitrary.testing.ts'
import { Engine } from '../restaurant/engine.ts'
import { parseCommands, parseScenario } from '../scenario/parse.ts'
import { presets } from '../scenario/presets/all.ts'
import type { Command, Scenario } from '../scenario/types.ts'
import { JOBS, type JobName, type Jobs, type RunValue } from './jobs.ts'

export function scenarioOf(raw: Record<string, unknown>): Scenario {
  const parsed = parseScenario({ version: 1, ...raw })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return parsed.scenario
}

export function answers<K extends JobName>(job: K, ask: Jobs[K]['ask']): Jobs[K]['answer'][] {
  return [...JOBS[job](ask)].filter((answer): answer is Jobs[K]['answer'] => answer !== null)
}

export function last<K extends JobName>(job: K, ask: Jobs[K]['ask']): Jobs[K]['answer'] {
  return answers(job, ask).at(-1)!
}

export const up = (list: readonly number[]): number[] => [...list].sort((a, b) => a - b)

/** Long enough for a machine that has much else to do. */
export const PATIENT = { timeout: 120_000 }

/** A random restaurant with what was done there that its day can really carry out. */
export const runs: fc.Arbitrary<RunValue> = fc.tuple(scenarios, anyCommands).map(([raw, rawCommands]) => {
  const scenario = scenarioOf(raw)
  const given = parseCommands(rawCommands, scenario)
  const commands: Command[] = []
  if (given.ok) {
    const engine = new Engine(scenario, scenario.seed)
    for (const command of given.commands) {
      engine.advanceTo(command.at, true)
      if (engine.over) break
      if (engine.apply(command) === null) commands.push(command)
    }
  }
  return { scenario, seed: scenario.seed, commands }
})

export const moments = fc.double({ min: 0, max: 320, noNaN: true })

/** The restaurant that opens where none is named. */
export const lunch: RunValue = { scenario: presets[0].scenario, seed: presets[0].scenario.seed, commands: presets[0].commands }
