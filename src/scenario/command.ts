import { checkSkillNames } from './dishes.ts'
import { LIMIT, row, type Param } from './param.ts'
import { findParam, leaf, LIVE_PATHS, TREE, type Node } from './params/index.ts'
import { found, nearest, oneOf, Problems, short } from './problems.ts'
import { readNode } from './read.ts'
import { spendFault } from './rules/index.ts'
import { CLEARABLE } from './set.ts'
import { speedFault } from './staff.ts'
import type { Command, Parsed, Problem, Scenario } from './types.ts'
import { join, readChoice, readFactors, readKeys, readList, readNumber, readText } from './values.ts'

/** The rows of a command, as the table has those of a scenario. `value` is read by what `do` asks for. */
export const COMMAND: Record<'at' | 'do' | 'who' | 'path', Param> = {
  at: row('number', 'at', { unit: 'min', required: true, min: 0, max: LIMIT.minutes * 100 }, 'command.at'),
  do: row('choice', 'do', { required: true, choices: ['hire', 'let-go', 'train', 'call-in-sick', 'return', 'slow', 'fail', 'set'] }, 'command.do'),
  who: row('text', 'who', { minItems: 1, maxItems: LIMIT.text }, 'command.who'),
  path: row('choice', 'path', { choices: LIVE_PATHS }, 'command.path'),
}

/** What may stand in `value`. */
export const COMMAND_VALUE = {
  name: findParam('staff[].name')!,
  speed: findParam('staff[].speed')!,
  skills: findParam('staff[].skills')!,
  quality: findParam('staff[].quality')!,
  away: row('number', 'value', { unit: 'min', above: 0, max: LIMIT.minutes * 100, step: 10, usual: [10, 600] }, 'command.away'),
  factor: row('number', 'value', { unit: '×', min: 0.001, max: 1, step: 0.05, usual: [0.1, 1] }, 'command.factor'),
  errorRate: row('number', 'value', { unit: 'share', min: 0, max: 1, step: 0.05 }, 'command.errorRate'),
} satisfies Record<string, Param>

/** The most commands that a list may hold. */
const MAX_COMMANDS = 10_000

/**
 * A command from anything, checked on its own: whether `who` is there and whether the scenario as a whole allows it at
 * that minute is known only to the day. Never throws, never changes its input.
 */
export function parseCommand(input: unknown, scenario: Scenario): Parsed<Command, 'command'> {
  const problems = new Problems()
  const command = safely(problems, () => readCommand(input, '', scenario, problems))
  return command && problems.list.length === 0 ? { ok: true, command } : { ok: false, problems: problems.list }
}

/** A list of commands; paths of problems begin with the place in it, e.g. `[2].value`. */
export function parseCommands(input: unknown, scenario: Scenario): { ok: true; commands: Command[] } | { ok: false; problems: Problem[] } {
  const problems = new Problems()
  const commands = safely(problems, () => {
    const list = readList(input, '', 'a list of commands', { maxItems: MAX_COMMANDS }, problems)
    const out: Command[] = []
    for (let i = 0; list && i < list.length && !problems.full; i++) {
      const command = readCommand(list[i], `[${i}]`, scenario, problems)
      if (command) out.push(command)
    }
    return out
  })
  return commands && problems.list.length === 0 ? { ok: true, commands } : { ok: false, problems: problems.list }
}

function safely<T>(problems: Problems, work: () => T): T | null {
  try {
    return work()
  } catch {
    problems.add('', 'could not be read')
    return null
  }
}

function readCommand(input: unknown, path: string, scenario: Scenario, problems: Problems): Command | null {
  const count = problems.list.length
  const given = readKeys(input, path, 'a command such as { at: 30, do: \'hire\' }', ['at', 'do', 'who', 'path', 'value'], problems)
  if (!given) return null
  const at = readNumber(COMMAND.at, given.get('at'), join(path, 'at'), problems)
  const what = readChoice(COMMAND.do, given.get('do'), join(path, 'do'), problems) as Command['do'] | undefined
  if (at === undefined || what === undefined) return null
  const command: Command = { at, do: what }
  if (given.has('who')) {
    if (what === 'hire' || what === 'set') problems.add(join(path, 'who'), `means nothing to '${what}'; leave it out`)
    else command.who = readText(COMMAND.who, given.get('who'), join(path, 'who'), problems)
  }
  if (given.has('path')) {
    if (what !== 'set') problems.add(join(path, 'path'), `belongs to 'set' alone, found with '${what}'; leave it out`)
    else command.path = readPath(given.get('path'), join(path, 'path'), problems)
  } else if (what === 'set') problems.add(join(path, 'path'), "expected a parameter such as 'demand.factor'; it is missing")
  const value = readValue(command, given.get('value'), join(path, 'value'), scenario, problems)
  if (value !== undefined) command.value = value
  return problems.since(count) ? null : command
}

function readPath(value: unknown, at: string, problems: Problems): string | undefined {
  if (typeof value !== 'string') {
    problems.add(at, `expected a parameter such as 'demand.factor', found ${found(value)}`)
  } else if (LIVE_PATHS.includes(value)) return value
  else if (findParam(value.replace(/\[\d*\]/g, '[]'))) problems.add(at, `'${short(value)}' cannot change during a day`)
  else {
    const meant = nearest(value, LIVE_PATHS)
    const advice = meant ? `did you mean '${meant}'?` : `those that may change during a day: ${oneOf(LIVE_PATHS.filter((p) => !/^(work|patience)\./.test(p)))}`
    problems.add(at, `unknown parameter '${short(value)}'; ${advice}`)
  }
  return undefined
}

function readValue(command: Command, value: unknown, at: string, scenario: Scenario, problems: Problems): unknown {
  const limited: Limited = (speed, path) => {
    const fault = speed === undefined ? null : speedFault(speed, scenario.growth)
    if (fault) problems.add(path, fault)
    return speed
  }
  switch (command.do) {
    case 'hire':
      if (scenario.line.layout === 'shared' && scenario.line.discipline === 'shared-attention') {
        problems.add(at.replace(/value$/, 'do'), "one employee attends to everybody in this shared line; expected own lines to 'hire' another")
      }
      return value === undefined ? undefined : readHire(value, at, scenario, limited, problems)
    case 'train':
      return limited(readNumber(COMMAND_VALUE.speed, value, at, problems), at)
    case 'slow':
      return readNumber(COMMAND_VALUE.factor, value, at, problems)
    case 'fail':
      return readNumber(COMMAND_VALUE.errorRate, value, at, problems)
    case 'call-in-sick':
      return value === undefined ? undefined : readNumber(COMMAND_VALUE.away, value, at, problems)
    case 'set':
      return command.path === undefined ? undefined : readSetting(command.path, value, at, problems)
    default:
      if (value !== undefined) problems.add(at, `means nothing to '${command.do}'; leave it out`)
      return undefined
  }
}

type Limited = (speed: number | undefined, path: string) => number | undefined

function readHire(value: unknown, at: string, scenario: Scenario, limited: Limited, problems: Problems): unknown {
  const given = readKeys(value, at, 'an object such as { name: \'Dev\', speed: 1 }', ['name', 'speed', 'skills', 'quality'], problems)
  if (!given) return undefined
  const out: { name?: string; speed?: number; skills?: object; quality?: number } = {}
  if (given.has('name')) out.name = readText(COMMAND_VALUE.name, given.get('name'), join(at, 'name'), problems)
  if (given.has('speed')) out.speed = limited(readNumber(COMMAND_VALUE.speed, given.get('speed'), join(at, 'speed'), problems), join(at, 'speed'))
  if (given.has('skills')) {
    out.skills = readFactors(COMMAND_VALUE.skills, given.get('skills'), join(at, 'skills'), problems)
    const known = { stations: scenario.stations?.map((station) => station.name), dishes: scenario.menu?.dishes }
    if (out.skills) checkSkillNames(out.skills, known, join(at, 'skills'), problems)
  }
  if (given.has('quality')) {
    out.quality = readNumber(COMMAND_VALUE.quality, given.get('quality'), join(at, 'quality'), problems)
    const fault = out.quality === undefined ? null : spendFault(scenario.quality?.premium ?? 0, out.quality)
    if (fault) problems.add(join(at, 'quality'), fault)
  }
  return out
}

/** The new value of a live parameter, by its row; null switches a `CLEARABLE` one off. */
function readSetting(path: string, value: unknown, at: string, problems: Problems): unknown {
  if (value === null && CLEARABLE.includes(path)) return null
  if (value === undefined) {
    problems.add(at, 'expected a value; it is missing')
    return undefined
  }
  return readNode(liveNode(path), value, at, problems)
}

function liveNode(path: string): Node {
  let level: ReadonlyMap<string, Node> = TREE
  let node: Node | undefined
  for (const step of path.split('.')) {
    node = level.get(step)
    if (!node) return leaf(findParam(path)!)
    level = node.children
  }
  return node!
}
