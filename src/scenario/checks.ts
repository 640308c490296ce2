import type { parseCommand, parseCommands } from './command.ts'
import type { setParameter } from './set.ts'

export interface Checks {
  parseCommand: typeof parseCommand
  parseCommands: typeof parseCommands
  setParameter: typeof setParameter
}

let here: Checks | null = null

/** `parse.ts` brings them: whoever may be given a command imports it. */
export function bring(checks: Checks): void {
  here = checks
}

/**
 * What holds a command against the parameter table. A restaurant that nobody acts upon needs none of it: the first picture of a figure
 * goes without its weight.
 */
export function checks(): Checks {
  if (!here) throw new Error('a command came before what checks it: import scenario/parse.ts')
  return here
}
