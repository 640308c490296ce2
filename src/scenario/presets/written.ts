import { parseCommands, parseScenario } from '../parse.ts'
import type { Preset } from './index.ts'
import lunchRush from './lunch-rush.json' with { type: 'json' }
import manyHands from './many-hands.json' with { type: 'json' }
import oneStar from './one-star.json' with { type: 'json' }
import quietAfternoon from './quiet-afternoon.json' with { type: 'json' }
import sickDay from './sick-day.json' with { type: 'json' }

interface PresetFile {
  title: string
  opening: { at: number; rate: number }
  poster: number
  commands?: unknown
  scenario: unknown
}

function preset(name: string, file: PresetFile): Preset {
  const parsed = parseScenario(file.scenario)
  if (!parsed.ok) throw new Error(`preset ${name}: ${parsed.problems[0]!.path}: ${parsed.problems[0]!.message}`)
  const commands = parseCommands(file.commands ?? [], parsed.scenario)
  if (!commands.ok) throw new Error(`preset ${name}: ${commands.problems[0]!.path}: ${commands.problems[0]!.message}`)
  return { name, title: file.title, scenario: parsed.scenario, commands: commands.commands, ...file.opening, poster: file.poster }
}

/** The presets as their files say, held against the parameter table and completed. `npm run schemas` writes them to opened.json. */
export const written: readonly Preset[] = [
  preset('lunch-rush', lunchRush),
  preset('one-star', oneStar),
  preset('many-hands', manyHands),
  preset('sick-day', sickDay),
  preset('quiet-afternoon', quietAfternoon),
]
