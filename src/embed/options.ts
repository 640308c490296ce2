import { createPlayer } from '../run/player.ts'
import type { Visit } from '../scenario/link-visit.ts'
import { fetchPreset, isPreset, names, type Preset } from '../scenario/presets/index.ts'
import type { Command, Problem, Scenario } from '../scenario/types.ts'
import { CONTROLS, PARTS, type FigureState } from '../store/figure.ts'
import { langOf, offeredLangs, type Lang } from '../text/languages.ts'
import { fetchAllWords, fetchWords } from '../text/shelf.ts'
import { createText, type Text } from '../text/text.ts'
import { said } from './given.ts'
import { retried } from './retried.ts'
import type { GivenView, Scene } from './scene.ts'

/** What a page may ask of a figure. Everything may be left out; what makes no sense is said inside the figure. */
export interface MountOptions {
  /**
   * What a link holds (`?state=`): a whole visit, shown at its moment and played on only if `autoplay` says so. `telling`, `theme`, `show`,
   * `controls` and `rate` stand in the place of the link's own. One that cannot be opened is told, and the rest counts.
   */
  state?: string
  /** A preset's name, or a scenario as `parseScenario` takes it. */
  scenario?: string | unknown
  /** Which evening `tonight` is, as `2026-11-30`. Default: this very day's, by UTC. */
  date?: string
  /** Done before the opening moment, as `parseCommands` takes them. */
  commands?: unknown
  /** Parts to show, of `PARTS`; `all`: every one. Default: what the scene shows, which is all where it does not say. */
  show?: readonly string[]
  /** What a reader may move, of `CONTROLS`; `all`: everything. Default: what the scene says, else all. */
  controls?: readonly string[]
  telling?: string
  /** Code of a language (`en`, `es`). Default: the nearest `lang` attribute's, else English. */
  lang?: string
  theme?: string
  /** Play when it comes into view (never under reduced motion). Default true, with `state` false. */
  autoplay?: boolean
  /** For a room full of people: big type; nothing begins by itself, and no question is answered before somebody has said something. */
  classroom?: boolean
  /** The opening moment: simulated minute, or a time of the clock such as "12:40". */
  at?: number | string
  /** Simulated minutes per second of display. */
  rate?: number
  /** This very page wrote the `state`, for its own reader: it may be as heavy as the day was that they had open. Never from an address alone. */
  trusted?: boolean
}

export interface Resolved {
  scene: Scene
  view: GivenView
  autoplay: boolean
  trouble: FigureState['trouble']
}

/** What is wrong with what was asked for, told in the words of the panels once they are here. */
export interface Fault {
  path: string
  message: string | ((text: Text) => string)
}

const inWords = (faults: readonly Fault[], text: Text): Problem[] => faults.map(({ path, message }) => ({ path, message: typeof message === 'string' ? message : message(text) }))

/** So many faults are told. */
const TOLD = 50

type Parser = Pick<typeof import('../scenario/parse.ts'), 'parseCommands' | 'parseScenario'>

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

export function oneOf<T extends string>(given: unknown, known: readonly T[], fallback: T, path: string, faults: Fault[]): T {
  if (given === undefined) return fallback
  const found = known.find((name) => name === given)
  if (found === undefined) faults.push({ path, message: ({ panels }) => panels.unknownPart({ given: said(given), known: [...known] }) })
  return found ?? fallback
}

function someOf<T extends string>(given: unknown, known: readonly T[], path: string, faults: Fault[]): readonly T[] {
  if (given === undefined) return known
  const items: unknown[] = Array.isArray(given) ? given : [given]
  if (items.includes('all')) return known
  items.forEach((item, i) => oneOf(item, known, known[0], `${path}[${i}]`, faults))
  const asked = known.filter((name) => items.includes(name))
  // Nothing that can be shown would be an empty box; no controls at all is a wish like any other.
  return asked.length > 0 || items.length === 0 ? asked : known
}

/** Minute of the day that `at` means, or null if it means none. */
export function momentOf(at: unknown, scenario: Scenario): number | null {
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
function commandsOf(given: unknown, scenario: Scenario, { parseCommands }: Parser, faults: Fault[]): Command[] {
  const parsed = parseCommands(given, scenario)
  if (!parsed.ok) {
    faults.push(...parsed.problems.map((p) => ({ path: `commands${p.path}`, message: p.message })))
    return []
  }
  try {
    const last = parsed.commands.reduce((latest, command) => Math.max(latest, command.at), 0)
    const player = createPlayer({ scenario, commands: parsed.commands, time: last })
    if (player.time >= last || player.over) return parsed.commands
    faults.push({ path: 'commands', message: ({ panels }) => panels.tooMuch })
    return []
  } catch (error) {
    const refused = (error as { problems?: Problem[] }).problems
    if (!refused) throw error
    faults.push(...refused)
    return []
  }
}

/** As the house opens it. Two restaurants are one up to the opening moment. */
export function sceneOfPreset({ name, scenario, commands, at, rate, until, beside }: Preset): Scene {
  if (!beside) return { name, scenario, commands, at, rate, until }
  const chosen = (which: 'a' | 'b'): Command[] => beside[which].map((command) => ({ ...command, at }))
  const [a, b] = [chosen('a'), chosen('b')]
  return {
    name, scenario, at, rate, until,
    commands: [...commands, ...a],
    beside: { scenario, commands: [...commands, ...b], choices: { a: { commands: a, cost: null }, b: { commands: b, cost: null } } },
  }
}

function sceneOf(given: unknown, preset: Preset, parser: Parser | null, faults: Fault[]): Scene {
  const opened = sceneOfPreset(preset)
  if (given === undefined || given === preset.name) return opened
  if (typeof given === 'string') {
    faults.push({ path: 'scenario', message: ({ panels }) => panels.unknownPart({ given: said(given), known: [...names, 'tonight'] }) })
    return opened
  }
  const parsed = parser!.parseScenario(given)
  if (parsed.ok) return { name: null, scenario: parsed.scenario, at: 0, rate: usualRate(parsed.scenario), commands: [] }
  faults.push(...parsed.problems.map((p) => ({ path: p.path ? `scenario.${p.path}` : 'scenario', message: p.message })))
  return opened
}

function sceneOfVisit({ name, scenario, seed, commands, time: at, rate, beside }: Visit): Scene {
  return { name, scenario, seed, commands, at, rate, beside }
}

/** What sets a parameter during the day is held against the table of all of them. */
const setsSomething = ({ commands, beside }: Preset): boolean => [commands, beside?.a ?? [], beside?.b ?? []].some((list) => list.some((command) => command.do === 'set'))

/** What the options ask for, completed; faults in them are told and leave the default in their place. */
export async function resolveOptions(options: MountOptions, pageLang: Lang = 'en'): Promise<Resolved> {
  const faults: Fault[] = []
  const asked = options.lang === undefined ? pageLang : langOf(said(options.lang))
  const lang = asked ?? pageLang
  // An evening is dealt only where one is asked for.
  const evening = typeof options.scenario === 'string' && options.scenario.startsWith('tonight') ? (await retried(() => import('./evening.ts'))).eveningAsked(options.scenario, options.date, faults) : undefined
  const scenario = evening?.name ?? options.scenario
  // What opens a link comes only with one, and what reads a scenario or commands only with those.
  const named = typeof scenario === 'string' && isPreset(scenario) ? scenario : names[0]
  const [arrival, parser, preset] = await retried(() =>
    Promise.all([
      options.state === undefined ? null : import('./arrival.ts'),
      options.commands === undefined && (scenario === undefined || typeof scenario === 'string') ? null : import('../scenario/parse.ts'),
      fetchPreset(named),
      fetchWords(lang),
    ]),
  )
  if (preset && setsSomething(preset)) await retried(() => import('../scenario/parse.ts'))
  const link = arrival && arrival.visitOf(options.state, options.trusted ?? false)
  const visit = link && 'visit' in link ? link.visit : null
  const telling = oneOf(options.telling, TELLINGS, visit?.telling ?? 'restaurant', 'telling', faults)
  if (!asked) faults.push({ path: 'lang', message: ({ panels }) => panels.unknownPart({ given: said(options.lang), known: offeredLangs('en') }) })
  const scene = visit ? sceneOfVisit(visit) : sceneOf(scenario, preset!, parser, faults)
  // What a scene shows is its own: not of the one that stands in for what cannot be opened.
  const own = visit || scene.name !== scenario ? null : preset!
  // Commands and moments belong to the restaurant asked for: not to the one that is shown in its stead.
  if (!visit && faults.every((p) => !p.path.startsWith('scenario'))) {
    if (options.commands !== undefined) scene.commands = commandsOf(options.commands, scene.scenario, parser!, faults)
    const at = options.at === undefined ? scene.at : momentOf(options.at, scene.scenario)
    if (at === null) faults.push({ path: 'at', message: ({ panels }) => panels.notANumber({ given: said(options.at) }) })
    else scene.at = at
  }
  const { rate } = options
  if (typeof rate === 'number' && rate > 0 && rate < Infinity) scene.rate = rate
  else if (rate !== undefined) faults.push({ path: 'rate', message: ({ panels }) => panels.notARate({ given: said(rate) }) })
  const view: GivenView = {
    telling,
    lang,
    pageLang,
    theme: oneOf(options.theme, THEMES, visit?.theme ?? 'auto', 'theme', faults),
    show: someOf(options.show ?? visit?.show ?? own?.show, PARTS, 'show', faults),
    controls: someOf(options.controls ?? visit?.controls ?? own?.controls, CONTROLS, 'controls', faults),
    classroom: options.classroom ?? false,
  }
  const refused = link && 'faults' in link ? link.faults : []
  const notes = link && 'notes' in link ? link.notes.map((message) => ({ path: '', message })) : []
  const resolved = { scene, view, autoplay: !view.classroom && (options.autoplay ?? visit === null), trouble: null }
  if (refused.length + faults.length + notes.length === 0) return resolved
  await fetchAllWords()
  const text = createText(telling, lang)
  return { ...resolved, trouble: troubleOf(inWords(refused, text), inWords(faults.slice(0, TOLD), text), notes, text) }
}

/** In one place what the reader is told: a link that was refused before the page's own settings, and those before what is only to be known. */
function troubleOf(refused: Problem[], problems: Problem[], notes: Problem[], { panels }: Text): FigureState['trouble'] {
  if (refused.length > 0) return { subject: panels.badLink, problems: [...refused, ...problems] }
  if (problems.length > 0) return { subject: panels.badOptions, problems: [...problems, ...notes] }
  return notes.length > 0 ? { subject: panels.linkNote, problems: notes, note: true } : null
}
