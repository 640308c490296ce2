import type { Command } from '../scenario/types.ts'
import type { RunState } from '../store/figure.ts'
import { names } from '../text/names.ts'

/** The first name that nobody has borne on this day up to `time`; undefined when all are used up. */
function freshName({ scenario, commands, frame }: RunState, time: number): string | undefined {
  const borne = new Set([...scenario.staff, ...frame.employees].map((e) => e.name))
  for (const c of commands) if (c.do === 'hire' && c.at <= time) borne.add((c.value as { name?: string } | undefined)?.name ?? '')
  return names.find((name) => !borne.has(name))
}

/** Gives somebody hired without a name one. It is part of the command, so that every replay hires the same person. */
export function christen(command: Omit<Command, 'at'>, run: RunState, time: number): Omit<Command, 'at'> {
  const value = (command.value ?? {}) as { name?: string }
  if (command.do !== 'hire' || value.name !== undefined) return command
  const name = freshName(run, time)
  return name === undefined ? command : { ...command, value: { ...value, name } }
}

/** Commands done one after another at minute `at`, those hired without a name given one each. */
export function christenAll(list: readonly Omit<Command, 'at'>[], run: RunState, at: number): Command[] {
  const done: Command[] = []
  for (const given of list) done.push({ ...christen(given, { ...run, commands: [...run.commands, ...done] }, at), at })
  return done
}
