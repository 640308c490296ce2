import { parseCommands, parseScenario } from '../parse.ts'
import type { Command, Scenario } from '../types.ts'
import lunchRush from './lunch-rush.json' with { type: 'json' }
import manyHands from './many-hands.json' with { type: 'json' }
import oneStar from './one-star.json' with { type: 'json' }
import quietAfternoon from './quiet-afternoon.json' with { type: 'json' }
import sickDay from './sick-day.json' with { type: 'json' }

/** A restaurant that opens by its name, at the moment it is about. */
export interface Preset {
  name: string
  title: string
  scenario: Scenario
  /** What has been (or will be) done that day. */
  commands: readonly Command[]
  /** Simulated minute on which it opens, and minutes a second. */
  at: number
  rate: number
}

interface PresetFile {
  name: string
  opening: { at: number; rate: number }
  scenario: unknown
  commands?: unknown
}

/** Parsed like anybody's file: a preset that is wrong fails the first test that imports this. */
function preset(file: PresetFile): Preset {
  const parsed = parseScenario(file.scenario)
  if (!parsed.ok) throw new Error(`preset ${file.name}: ${parsed.problems.map((p) => `${p.path} ${p.message}`).join('; ')}`)
  const { scenario } = parsed
  const commands = parseCommands(file.commands ?? [], scenario)
  if (!commands.ok) throw new Error(`preset ${file.name}: ${commands.problems.map((p) => `${p.path} ${p.message}`).join('; ')}`)
  return { name: file.name, title: scenario.title ?? file.name, scenario, commands: commands.commands, ...file.opening }
}

/** In the order in which they are offered; the first is the page's. */
export const presets: readonly Preset[] = [lunchRush, oneStar, manyHands, sickDay, quietAfternoon].map(preset)

export function findPreset(name: string): Preset | undefined {
  return presets.find((p) => p.name === name)
}
