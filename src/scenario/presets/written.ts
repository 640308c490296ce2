import { parseCommands, parseScenario } from '../parse.ts'
import type { Command, Problem, Scenario } from '../types.ts'
import type { Preset } from './index.ts'
import { askFaults } from './questions.ts'
import type { Lesson, SceneFile } from './scene.ts'
import { missionFaults } from './tasks.ts'

/** A scene as the house opens it, and what it teaches. */
export interface Written {
  preset: Preset
  lesson: Lesson | null
}

/** Every scene that has a file, by name. */
export type Scenes = Readonly<Record<string, { scene: SceneFile }>>

function checked<T>(name: string, what: string, read: { ok: true; value: T } | { ok: false; problems: readonly Problem[] }): T {
  if (read.ok) return read.value
  const { path, message } = read.problems[0]!
  throw new Error(`scene ${name}: ${what}${path && `.${path}`}: ${message}`)
}

const scenarioOf = (name: string, given: unknown): Scenario => {
  const read = parseScenario(given)
  return checked(name, 'scenario', read.ok ? { ok: true, value: read.scenario } : read)
}

const commandsOf = (name: string, what: string, given: unknown, scenario: Scenario): readonly Command[] => {
  const read = parseCommands(given, scenario)
  return checked(name, what, read.ok ? { ok: true, value: read.commands } : read)
}

function written(name: string, { title, listed, scenario: given, commands: done = [], opening, poster, show, controls, beside, ask, missions }: SceneFile): Written {
  const scenario = scenarioOf(name, given)
  const commands = commandsOf(name, 'commands', done, scenario)
  const { at } = opening
  const chosen = (which: 'a' | 'b'): Command[] => beside![which].map((command) => ({ ...command, at }))
  if (beside) for (const which of ['a', 'b'] as const) commandsOf(name, `beside.${which}`, chosen(which), scenario)
  for (const option of ask?.kind === 'choice' ? ask.options : []) commandsOf(name, 'ask.options', option.commands, scenario)
  if (ask?.kind === 'number' && 'reading' in ask.answer) commandsOf(name, 'ask.answer.commands', ask.answer.commands ?? [], scenario)
  const [fault] = [...(ask ? askFaults(ask, { scenario, commands, ...opening }) : []), ...missionFaults(missions ?? [], at)]
  if (fault) throw new Error(`scene ${name}: ${fault.path}: ${fault.message}`)
  for (const way of missions?.flatMap((mission) => mission.ways) ?? []) commandsOf(name, 'missions.ways', way.commands, scenario)
  const teaches = [ask ? ['ask' as const] : [], missions ? ['missions' as const] : []].flat()
  return {
    preset: {
      name, title, scenario, commands, ...opening, poster,
      ...(listed === undefined ? {} : { listed }),
      ...(show ? { show } : {}),
      ...(controls ? { controls } : {}),
      ...(beside ? { beside } : {}),
      ...(teaches.length > 0 ? { teaches } : {}),
      ...(ask ? { asks: ask.kind } : {}),
      ...(missions ? { tasks: missions.length } : {}),
    },
    lesson: teaches.length > 0 ? { ...(ask ? { ask } : {}), ...(missions ? { missions } : {}) } : null,
  }
}

/** In the order in which they are offered: those of the site's bar first, the others by name. */
export function writtenOf(files: Scenes): Written[] {
  const place = ({ preset: { listed = Infinity } }: Written): number => listed
  return Object.keys(files)
    .sort()
    .map((name) => written(name, files[name]!.scene))
    .sort((a, b) => (place(a) === place(b) ? 0 : place(a) - place(b)))
}
