import { readCommands, writeCommands } from './link-commands.ts'
import { nearestPreset, readScenario, same, writeScenario } from './link-scenario.ts'
import { LIMIT } from './param.ts'
import { presets } from './presets/all.ts'
import { findPreset, type Preset } from './presets/index.ts'
import { amount, found, oneOf, Problems, short } from './problems.ts'
import { findEvening } from './tonight.ts'
import type { Command, Problem, Scenario } from './types.ts'
import type { Plain } from './values.ts'

/**
 * Which numbers a link's day comes to: raised whenever the same scenario, seed and commands would make another day, or a preset is
 * changed. A link of another edition opens, and says so.
 */
export const EDITION = 1

/** The fastest that time goes in a link, simulated minutes per second of display. */
export const FASTEST = 10_000

/** What was chosen for one of two restaurants: commands with or without their minute, and what they change on the hourly bill. */
interface Choice {
  commands: readonly Omit<Command, 'at'>[]
  cost: number | null
}

/** Everything that a link brings back: a run as a value, the moment, and how it is watched. */
export interface Visit {
  /** Preset's name, null for the reader's own restaurant. */
  name: string | null
  scenario: Scenario
  seed: number
  commands: readonly Command[]
  /** Simulated minute shown. */
  time: number
  /** Simulated minutes per second of display. */
  rate: number
  telling: 'restaurant' | 'system'
  theme: 'auto' | 'light' | 'dark'
  /** Parts of the figure, null for all. */
  show: readonly string[] | null
  /** What a reader may move, null for all. */
  controls: readonly string[] | null
  /** A second restaurant for the same customers and seed. */
  beside: { scenario: Scenario; commands: readonly Command[]; choices: { a: Choice | null; b: Choice | null } } | null
}

export type Decoded = { ok: true; visit: Visit; notes: string[] } | { ok: false; problems: Problem[] }

const TELLINGS = { restaurant: 'r', system: 's' } as const
const THEMES = { auto: 'a', light: 'l', dark: 'd' } as const

/** The keys of what is written, and what they stand for. */
const KEYS = {
  e: 'edition',
  p: 'scenario',
  o: 'scenario',
  s: 'scenario',
  r: 'seed',
  c: 'commands',
  t: 'time',
  v: 'rate',
  l: 'telling',
  h: 'theme',
  w: 'show',
  x: 'controls',
  b: 'beside',
} as const

type Key = keyof typeof KEYS
export type Written = Partial<Record<Key, unknown>>

/** What a visit is where a link says nothing of it. */
function usual(preset: Preset | undefined, scenario: Scenario): Pick<Visit, 'seed' | 'commands' | 'time' | 'rate'> {
  const { commands = [], at = 0, rate = 1 } = preset ?? {}
  return { seed: scenario.seed, commands, time: at, rate }
}

/** A visit as little JSON as may be: what is as usual is left out. */
export function writeVisit(visit: Visit): Written {
  const { name, scenario, seed, commands, time, rate, telling, theme, show, controls, beside } = visit
  const base = name ?? nearestPreset(scenario)
  const preset = base === null ? undefined : findPreset(base)
  const open = usual(name === null ? undefined : preset, scenario)
  const written: Written = { e: EDITION }
  if (base !== null) written.p = base
  if (base !== null && name === null) written.o = 1
  const change = writeScenario(scenario, preset?.scenario ?? null)
  if (change) written.s = change
  if (seed !== open.seed) written.r = seed
  if (!same(commands, open.commands)) written.c = writeCommands(commands)
  if (time !== open.time) written.t = time
  if (rate !== open.rate) written.v = rate
  if (telling !== 'restaurant') written.l = TELLINGS[telling]
  if (theme !== 'auto') written.h = THEMES[theme]
  if (show) written.w = show
  if (controls) written.x = controls
  if (beside) written.b = writeBeside(visit, beside)
  return written
}

function writeBeside({ scenario, commands }: Visit, { scenario: other, commands: done, choices }: NonNullable<Visit['beside']>): Plain {
  let shared = 0
  while (shared < Math.min(commands.length, done.length) && same(commands[shared], done[shared])) shared++
  const change = writeScenario(other, scenario)
  return {
    ...(change ? { s: change } : {}),
    k: shared,
    c: writeCommands(done.slice(shared)),
    ...(choices.a ? { a: writeChoice(choices.a, commands) } : {}),
    ...(choices.b ? { b: writeChoice(choices.b, done) } : {}),
  }
}

/** Which of the run's commands it was, or the commands themselves where they were moved since. */
function writeChoice({ commands, cost }: Choice, all: readonly Command[]): unknown[] {
  const first = commands.length > 0 ? all.findIndex((_, i) => same(all.slice(i, i + commands.length), commands)) : -1
  return first < 0 ? [cost, commands] : [cost, first, commands.length]
}

/** Own keys alone, each known. */
function keysOf(given: unknown, known: readonly string[], path: string, problems: Problems): Map<string, unknown> {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    problems.add(path, `this link holds ${found(given)} where a visit was expected`)
    return new Map()
  }
  for (const key of Object.keys(given)) {
    if (!known.includes(key)) problems.add(path, `this link holds something unknown ('${short(key)}'): it was changed, or comes from a newer edition`)
    if (problems.full) break
  }
  return new Map(Object.entries(given))
}

/** A visit from anything, whole or not at all. */
export function readVisit(given: unknown): Decoded {
  const problems = new Problems()
  const keys = keysOf(given, Object.keys(KEYS), '', problems)
  const refused = (): Decoded => ({ ok: false, problems: problems.list })
  const edition = wholeOf(keys, 'e', 1, Number.MAX_SAFE_INTEGER, problems)
  const base = keys.has('p') ? presetOf(keys.get('p'), problems) : undefined
  if (keys.has('o') && (keys.get('o') !== 1 || !base)) problems.add('scenario', `expected 1 beside a preset, found ${found(keys.get('o'))}`)
  if (problems.list.length > 0 || edition === undefined) return refused()

  const read = keys.has('s') || !base ? readScenario(keys.get('s') ?? {}, base?.scenario ?? null) : { ok: true as const, scenario: base.scenario }
  if (!read.ok) return read
  const { scenario } = read
  const preset = keys.has('o') ? undefined : base
  const open = usual(preset, scenario)
  const { MAX_SAFE_INTEGER } = Number
  const visit: Visit = {
    name: preset?.name ?? null,
    scenario,
    seed: keys.has('r') ? (wholeOf(keys, 'r', -MAX_SAFE_INTEGER, MAX_SAFE_INTEGER, problems) ?? 0) : open.seed,
    commands: keys.has('c') ? commandsOf(keys.get('c'), scenario, 'commands', problems) : open.commands,
    time: numberOf(keys, 't', open.time, 0, LIMIT.minutes * 100, problems),
    rate: numberOf(keys, 'v', open.rate, Number.MIN_VALUE, FASTEST, problems),
    telling: letterOf(keys, 'l', TELLINGS, 'restaurant', problems),
    theme: letterOf(keys, 'h', THEMES, 'auto', problems),
    show: namesOf(keys, 'w', problems),
    controls: namesOf(keys, 'x', problems),
    beside: null,
  }
  if (problems.list.length > 0) return refused()
  if (keys.has('b')) visit.beside = besideOf(keys.get('b'), visit, problems)
  return problems.list.length > 0 ? refused() : { ok: true, visit, notes: notesOf(edition) }
}

function notesOf(edition: number): string[] {
  if (edition === EDITION) return []
  return [`This link was made with ${edition < EDITION ? 'an older' : 'a newer'} edition of Dinner Rush (${edition}; this is ${EDITION}): numbers may differ.`]
}

function presetOf(name: unknown, problems: Problems): Preset | undefined {
  const preset = typeof name === 'string' ? (findPreset(name) ?? findEvening(name)) : undefined
  if (!preset) problems.add('scenario', `expected one of ${oneOf(presets.map((p) => p.name))}, found ${found(name)}`)
  return preset
}

function wholeOf(keys: ReadonlyMap<string, unknown>, key: Key, min: number, max: number, problems: Problems): number | undefined {
  const value = keys.get(key)
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= min && value <= max) return value + 0
  problems.add(KEYS[key], `expected a whole number from ${amount(min)} to ${amount(max)}, found ${found(value)}`)
  return undefined
}

function numberOf(keys: ReadonlyMap<string, unknown>, key: Key, otherwise: number, min: number, max: number, problems: Problems): number {
  if (!keys.has(key)) return otherwise
  const value = keys.get(key)
  if (typeof value === 'number' && value >= min && value <= max) return value + 0
  problems.add(KEYS[key], `expected a number ${min > 0 ? 'above 0 and at most' : 'from 0 to'} ${amount(max)}, found ${found(value)}`)
  return otherwise
}

function letterOf<T extends string>(keys: ReadonlyMap<string, unknown>, key: Key, letters: Record<T, string>, otherwise: T, problems: Problems): T {
  if (!keys.has(key)) return otherwise
  const names = Object.keys(letters) as T[]
  const name = names.find((candidate) => letters[candidate] === keys.get(key))
  if (name === undefined) problems.add(KEYS[key], `expected ${oneOf(Object.values(letters))} for ${oneOf(names)}, found ${found(keys.get(key))}`)
  return name ?? otherwise
}

/** Names of parts or controls: which there are is the figure's to say. */
function namesOf(keys: ReadonlyMap<string, unknown>, key: Key, problems: Problems): string[] | null {
  if (!keys.has(key)) return null
  const value = keys.get(key)
  if (Array.isArray(value) && value.length <= 50 && value.every((name) => typeof name === 'string' && /^[a-z-]{1,20}$/.test(name))) return value as string[]
  problems.add(KEYS[key], `expected a list of names in small letters, found ${found(value)}`)
  return null
}

function commandsOf(written: unknown, scenario: Scenario, path: string, problems: Problems): Command[] {
  const read = readCommands(written, scenario, path)
  if (read.ok) return read.commands
  for (const { path: at, message } of read.problems) problems.add(at, message)
  return []
}

function besideOf(given: unknown, visit: Visit, problems: Problems): Visit['beside'] {
  const keys = keysOf(given, ['s', 'k', 'c', 'a', 'b'], 'beside', problems)
  const read = keys.has('s') ? readScenario(keys.get('s'), visit.scenario) : { ok: true as const, scenario: visit.scenario }
  const shared = keys.get('k')
  if (!read.ok) for (const { path, message } of read.problems) problems.add(`beside.${path}`, message)
  if (typeof shared !== 'number' || !Number.isInteger(shared) || shared < 0 || shared > visit.commands.length) {
    problems.add('beside.commands', `expected to share up to ${amount(visit.commands.length)} commands, found ${found(shared)}`)
  }
  if (problems.list.length > 0 || !read.ok) return null
  const { scenario } = read
  const past = visit.commands.slice(0, shared as number)
  // What two restaurants share must be possible in either.
  const own = keys.get('c')
  const commands = commandsOf([...past, ...(Array.isArray(own) ? (own as unknown[]) : [own])], scenario, 'beside.commands', problems)
  const a = keys.has('a') ? choiceOf(keys.get('a'), visit.commands, visit.scenario, problems) : null
  const b = keys.has('b') ? choiceOf(keys.get('b'), commands, scenario, problems) : null
  return { scenario, commands, choices: { a, b } }
}

function choiceOf(given: unknown, all: readonly Command[], scenario: Scenario, problems: Problems): Choice | null {
  const wrong = (): null => {
    problems.add('beside.choices', `expected what was chosen and its cost, found ${found(given)}`)
    return null
  }
  if (!Array.isArray(given)) return wrong()
  const [cost, first, count] = given as unknown[]
  if (cost !== null && !(typeof cost === 'number' && Number.isFinite(cost))) return wrong()
  if (given.length === 3) {
    const from = Number.isInteger(first) ? (first as number) : -1
    const length = Number.isInteger(count) ? (count as number) : 0
    if (from < 0 || length < 1 || from + length > all.length) return wrong()
    return { commands: all.slice(from, from + length), cost }
  }
  if (given.length !== 2 || !Array.isArray(first)) return wrong()
  const isTimed = (item: unknown): boolean => typeof item === 'object' && item !== null && Object.hasOwn(item, 'at')
  const read = readCommands(first.map((item) => (isTimed(item) ? item : { at: 0, ...(item as object) })), scenario, 'beside.choices')
  if (!read.ok) {
    for (const { path, message } of read.problems) problems.add(path, message)
    return null
  }
  const commands = read.commands.map(({ at, ...rest }, i) => (isTimed(first[i]) ? { at, ...rest } : rest))
  return { commands, cost }
}
