import type { Command, Scenario } from '../scenario/types.ts'
import type { Text } from '../text/text.ts'

/** Commands that belong together on the timeline: one after another, the same thing done, in one moment. One pin. */
export interface Act {
  /** From 1, in order. */
  number: number
  at: number
  tone: 'gain' | 'change' | 'loss'
  /** Place of its first command in the list of what was done; the others follow. */
  first: number
  commands: Command[]
}

/**
 * A slider that is dragged gives a burst of commands; they are one act to whoever reads the day.
 * Simulated minutes from the first of them.
 */
const BURST_MINUTES = 1

const tones: Record<Command['do'], Act['tone']> = {
  hire: 'gain',
  return: 'gain',
  train: 'change',
  set: 'change',
  'let-go': 'loss',
  'call-in-sick': 'loss',
  slow: 'loss',
  fail: 'loss',
}

export function groupActs(commands: readonly Command[]): Act[] {
  const acts: Act[] = []
  for (const [i, command] of commands.entries()) {
    const last = acts.at(-1)
    const same = last && last.commands[0].do === command.do && last.commands[0].path === command.path
    if (last && same && command.at - last.at <= BURST_MINUTES) last.commands.push(command)
    else acts.push({ number: acts.length + 1, at: command.at, tone: tones[command.do], first: i, commands: [command] })
  }
  return acts
}

export type NameOf = (who: string) => string

/** Names of everybody who can be meant: the opening staff, those at work, those `known` from before, those hired under a name. */
export function nameBook(
  scenario: Scenario,
  commands: readonly Command[],
  employees: readonly { id: string; name: string }[],
  known: ReadonlyMap<string, string>,
): NameOf {
  const names = new Map(known)
  for (const { id, name } of scenario.staff) names.set(id, name)
  for (const { id, name } of employees) names.set(id, name)
  for (const command of commands) {
    const name = command.do === 'hire' ? hireName(command) : undefined
    if (name !== undefined) names.set(name, name)
  }
  return (who) => names.get(who) ?? who
}

function hireName(command: Command): string | undefined {
  const value = command.value as { name?: unknown } | undefined
  return typeof value?.name === 'string' ? value.name : undefined
}

const numberOf = (command: Command): number | undefined =>
  typeof command.value === 'number' ? command.value : undefined

/** The last command for each person, in order of their first: who was trained twice in a moment was trained once. */
function lastOfEach(commands: readonly Command[]): Command[] {
  const each = new Map<string | undefined, Command>()
  for (const command of commands) each.set(command.who, command)
  return [...each.values()]
}

/**
 * An act in words, of one telling. `hiredAt` finds the names of those hired at a moment without one, as far as they
 * are on the roster.
 */
export function actWords(
  act: Act,
  text: Text,
  nameOf: NameOf,
  hired: readonly { name: string; hiredAt: number }[] = [],
): string {
  const t = text.timeline
  const each = lastOfEach(act.commands)
  const who = each.flatMap((c) => (c.who === undefined ? [] : [nameOf(c.who)]))
  const everybody = each.some((c) => c.who === undefined)
  const one = each.length === 1 ? each[0] : undefined
  switch (act.commands[0].do) {
    case 'hire': {
      const from = act.at
      const to = act.commands.at(-1)!.at
      const given = act.commands.map(hireName)
      const found = hired.filter((e) => e.hiredAt >= from && e.hiredAt <= to && e.hiredAt > 0).map((e) => e.name)
      const all = given.every((n) => n !== undefined) ? given : found.length === given.length ? found : null
      return all ? t.hired({ who: all }) : t.hiredSome({ n: act.commands.length })
    }
    case 'let-go':
      return everybody ? t.letGoLast({ n: act.commands.length }) : t.letGo({ who })
    case 'train': {
      if (everybody) return t.trainedAll({ speed: numberOf(act.commands.at(-1)!) ?? 1 })
      return one ? t.trained({ who: who[0], speed: numberOf(one) ?? 1 }) : t.trainedSeveral({ who })
    }
    case 'call-in-sick':
      if (everybody) return t.somebodySick
      return one ? t.sick({ who: who[0] }) : t.sickSeveral({ who })
    case 'return':
      if (everybody) return t.backAll
      return one ? t.back({ who: who[0] }) : t.backSeveral({ who })
    case 'slow': {
      const subject = everybody ? t.everybody : who[0]
      if (!one) return t.slowedSeveral({ who })
      const speed = numberOf(one) ?? 1
      return speed === 1 ? t.wellAgain({ who: subject }) : t.slowed({ who: subject, speed })
    }
    case 'fail': {
      const subject = everybody ? t.everybody : who[0]
      if (!one) return t.failSeveral({ who })
      const share = numberOf(one) ?? 0
      return share === 0 ? t.failsNoMore({ who: subject }) : t.fails({ who: subject, share })
    }
    case 'set': {
      const last = act.commands.at(-1)!
      const value = numberOf(last)
      if (last.path === 'demand.factor' && value !== undefined) return t.demandSet({ factor: value })
      if (last.path === 'demand.perHour' && value !== undefined) return t.perHourSet({ n: value })
      return t.valueSet({ path: last.path ?? '', value: value === undefined ? JSON.stringify(last.value) : text.format.number(value, 3) })
    }
  }
}
