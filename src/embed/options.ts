import { createPlayer } from '../run/player.ts'
import { parseCommands, parseScenario } from '../scenario/parse.ts'
import { findPreset, presets, type Preset } from '../scenario/presets/index.ts'
import type { Command, Problem, Scenario } from '../scenario/types.ts'
import { CONTROLS, PARTS } from '../store/figure.ts'
import { createText, type Text } from '../text/text.ts'
import type { GivenView, Scene } from './wire.ts'

/** What a page may ask of a figure. Everything may be left out; what makes no sense is said inside the figure. */
export interface MountOptions {
  /** A preset's name, or a scenario as `parseScenario` takes it. */
  scenario?: string | unknown
  /** Done before the opening moment, as `parseCommands` takes them. */
  commands?: unknown
  /** Parts to show, of `PARTS`. Default: all. */
  show?: readonly string[]
  /** What a reader may move, of `CONTROLS`. Default: all. */
  controls?: readonly string[]
  telling?: string
  theme?: string
  /** Play when it comes into view (never under reduced motion). Default true. */
  autoplay?: boolean
  /** The opening moment: simulated minute, or a time of the clock such as "12:40". */
  at?: number | string
  /** Simulated minutes per second of display. */
  rate?: number
}

export interface Resolved {
  scene: Scene
  view: GivenView
  autoplay: boolean
  problems: Problem[]
}

const TELLINGS = ['restaurant', 'system'] as const
const THEMES = ['auto', 'light', 'dark'] as const

/** Seconds of display that a day takes where no pace is named. */
const DAY_SECONDS = 150

/** Simulated minutes per second for a restaurant that names no pace of its own. */
export function usualRate(scenario: Scenario): number {
  const even = scenario.duration / DAY_SECONDS
  return Math.min(60, Math.max(0.25, even < 1 ? Math.round(even * 4) / 4 : Math.round(even)))
}
const CLOCK = /^(\d{1,2}):(\d{2})$/

function oneOf<T extends string>(given: unknown, known: readonly T[], fallback: T, path: string, text: Text, problems: Problem[]): T {
  if (given === undefined) return fallback
  const found = known.find((name) => name === given)
  if (found === undefined) problems.push({ path, message: text.panels.unknownPart({ given: String(given), known: [...known] }) })
  return found ?? fallback
}

function someOf<T extends string>(given: unknown, known: readonly T[], path: string, text: Text, problems: Problem[]): readonly T[] {
  if (given === undefined) return known
  const items: unknown[] = Array.isArray(given) ? given : [given]
  items.forEach((item, i) => oneOf(item, known, known[0], `${path}[${i}]`, text, problems))
  const asked = known.filter((name) => items.includes(name))
  // Nothing that can be shown would be an empty box; no controls at all is a wish like any other.
  return asked.length > 0 || items.length === 0 ? asked : known
}

/** Minute of the day that `at` means, or null if it means none. */
function momentOf(at: unknown, scenario: Scenario): number | null {
  const clock = typeof at === 'string' ? CLOCK.exec(at.trim()) : null
  if (clock) {
    const [hours, minutes] = scenario.opensAt.split(':').map(Number)
    const since = Number(clock[1]) * 60 + Number(clock[2]) - hours * 60 - minutes
    return since < 0 ? since + 1440 : since
  }
  const minute = typeof at === 'string' && at.trim() !== '' ? Number(at) : at
  return typeof minute === 'number' && Number.isFinite(minute) && minute >= 0 ? minute : null
}

/** Commands that the day really can carry out, else none. */
function commandsOf(given: unknown, scenario: Scenario, problems: Problem[]): Command[] {
  const parsed = parseCommands(given, scenario)
  if (!parsed.ok) {
    problems.push(...parsed.problems.map((p) => ({ path: `commands${p.path}`, message: p.message })))
    return []
  }
  try {
    const last = parsed.commands.reduce((latest, command) => Math.max(latest, command.at), 0)
    createPlayer({ scenario, commands: parsed.commands, time: last })
    return parsed.commands
  } catch (error) {
    const refused = (error as { problems?: Problem[] }).problems
    if (!refused) throw error
    problems.push(...refused)
    return []
  }
}

function sceneOfPreset({ name, scenario, commands, at, rate }: Preset): Scene {
  return { name, scenario, commands, at, rate }
}

function sceneOf(given: unknown, text: Text, problems: Problem[]): Scene {
  const opened = sceneOfPreset(presets[0])
  if (given === undefined) return opened
  if (typeof given === 'string') {
    const preset = findPreset(given)
    if (preset) return { name: preset.name, scenario: preset.scenario, at: preset.at, rate: preset.rate, commands: preset.commands }
    problems.push({ path: 'scenario', message: text.panels.unknownPart({ given, known: presets.map((p) => p.name) }) })
    return opened
  }
  const parsed = parseScenario(given)
  if (parsed.ok) return { name: null, scenario: parsed.scenario, at: 0, rate: usualRate(parsed.scenario), commands: [] }
  problems.push(...parsed.problems.map((p) => ({ path: p.path ? `scenario.${p.path}` : 'scenario', message: p.message })))
  return opened
}

/** What the options ask for, completed; faults in them are told and leave the default in their place. */
export function resolveOptions(options: MountOptions): Resolved {
  const problems: Problem[] = []
  const telling = oneOf(options.telling, TELLINGS, 'restaurant', 'telling', createText('restaurant'), problems)
  const text = createText(telling)
  const scene = sceneOf(options.scenario, text, problems)
  // Commands and moments belong to the restaurant asked for: not to the one that is shown in its stead.
  if (problems.every((p) => !p.path.startsWith('scenario'))) {
    if (options.commands !== undefined) scene.commands = commandsOf(options.commands, scene.scenario, problems)
    const at = options.at === undefined ? scene.at : momentOf(options.at, scene.scenario)
    if (at === null) problems.push({ path: 'at', message: text.panels.notANumber({ given: String(options.at) }) })
    else scene.at = at
  }
  const { rate } = options
  if (typeof rate === 'number' && rate > 0 && rate < Infinity) scene.rate = rate
  else if (rate !== undefined) problems.push({ path: 'rate', message: text.panels.notARate({ given: String(rate) }) })
  return {
    scene,
    view: {
      telling,
      theme: oneOf(options.theme, THEMES, 'auto', 'theme', text, problems),
      show: someOf(options.show, PARTS, 'show', text, problems),
      controls: someOf(options.controls, CONTROLS, 'controls', text, problems),
    },
    autoplay: options.autoplay ?? true,
    problems,
  }
}
