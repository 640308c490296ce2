import { parseCommands } from './parse.ts'
import { amount } from './problems.ts'
import type { Command, Problem, Scenario } from './types.ts'

/** Commands are stamped on a grid of this many steps a minute. */
const STEPS = 1024

/** The most that a link may hold: more do not fit into an address, unless they are all alike. */
export const MOST_COMMANDS = 600

const LETTERS = { hire: 'h', 'let-go': 'l', train: 't', 'call-in-sick': 'c', return: 'r', slow: 's', fail: 'f', set: 'p' } as const
const VERBS = new Map<unknown, string>(Object.entries(LETTERS).map(([verb, letter]) => [letter, verb]))

/** `[steps since the one before, letter, subject, value]`; a minute off the grid as text, subject 0 where there is none but a value. */
type Written = [number | string, string, unknown?, unknown?]

export function writeCommands(commands: readonly Command[]): Written[] {
  let last = 0
  return commands.map(({ at, do: verb, who, path, value }) => {
    const steps = Math.floor(at * STEPS)
    const when = steps / STEPS === at ? steps - last : String(at)
    last = steps
    const about = verb === 'set' ? path : who
    if (value !== undefined) return [when, LETTERS[verb], about ?? 0, value]
    return about === undefined ? [when, LETTERS[verb]] : [when, LETTERS[verb], about]
  })
}

/** Anything as commands; problems carry the place in the list. What is no command here is refused by `parseCommands` as what it is. */
export function readCommands(written: unknown, scenario: Scenario, path: string): { ok: true; commands: Command[] } | { ok: false; problems: Problem[] } {
  if (Array.isArray(written) && written.length > MOST_COMMANDS) {
    return { ok: false, problems: [{ path, message: `a link holds at most ${MOST_COMMANDS} commands, found ${amount(written.length)}` }] }
  }
  const list = Array.isArray(written) ? unfold(written) : written
  const parsed = parseCommands(list, scenario)
  if (parsed.ok) return parsed
  return { ok: false, problems: parsed.problems.map((p) => ({ path: path + p.path, message: p.message })) }
}

function unfold(written: readonly unknown[]): unknown[] {
  let last = 0
  return written.map((item) => {
    if (!Array.isArray(item) || item.length < 2 || item.length > 4) return item
    const [when, letter, about, value] = item as unknown[]
    const verb = VERBS.get(letter)
    const at = typeof when === 'number' ? (last + when) / STEPS : typeof when === 'string' ? Number(when) : NaN
    last = Math.floor(at * STEPS)
    if (verb === undefined || Number.isNaN(at)) return item
    const subject = about === undefined || about === 0 ? {} : verb === 'set' ? { path: about } : { who: about }
    return { at, do: verb, ...subject, ...(item.length > 3 ? { value } : {}) }
  })
}
