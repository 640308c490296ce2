import { parseCommands, parseScenario } from '../parse.ts'
import type { Command, Scenario } from '../types.ts'
import lunchRush from './lunch-rush.json' with { type: 'json' }
import manyHands from './many-hands.json' with { type: 'json' }
import oneStar from './one-star.json' with { type: 'json' }
import quietAfternoon from './quiet-afternoon.json' with { type: 'json' }
import sickDay from './sick-day.json' with { type: 'json' }

/** A restaurant of the house: plain data, opened by `?scenario=NAME`. */
export interface Preset {
  name: string
  /** A short name for a list; the scenario's own title is what stands above the figure. */
  title: string
  scenario: Scenario
  /** What has been done before the opening moment. */
  commands: readonly Command[]
  /** Minute that the figure opens on. */
  at: number
  /** Simulated minutes per second of display. */
  rate: number
}

interface PresetFile {
  title: string
  opening: { at: number; rate: number }
  commands?: unknown
  scenario: unknown
}

function preset(name: string, file: PresetFile): Preset {
  const parsed = parseScenario(file.scenario)
  if (!parsed.ok) throw new Error(`preset ${name}: ${parsed.problems[0]!.path}: ${parsed.problems[0]!.message}`)
  const commands = parseCommands(file.commands ?? [], parsed.scenario)
  if (!commands.ok) throw new Error(`preset ${name}: ${commands.problems[0]!.path}: ${commands.problems[0]!.message}`)
  return { name, title: file.title, scenario: parsed.scenario, commands: commands.commands, ...file.opening }
}

/** In the order in which they are offered; the first opens where none is named. */
export const presets: readonly Preset[] = [
  preset('lunch-rush', lunchRush),
  preset('one-star', oneStar),
  preset('many-hands', manyHands),
  preset('sick-day', sickDay),
  preset('quiet-afternoon', quietAfternoon),
]

export function findPreset(name: string): Preset | undefined {
  return presets.find((candidate) => candidate.name === name)
}
