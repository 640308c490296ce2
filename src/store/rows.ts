import { COMMAND_VALUE } from '../scenario/command.ts'
import type { Param } from '../scenario/param.ts'
import { findParam } from '../scenario/params/index.ts'
import type { Command } from '../scenario/types.ts'

export type { Param } from '../scenario/param.ts'

/** The row of the parameter table that says what may stand in a command's value; undefined where it has none. */
export function valueRow({ do: what, path }: Pick<Command, 'do' | 'path'>): Param | undefined {
  switch (what) {
    case 'hire':
    case 'train':
      return COMMAND_VALUE.speed
    case 'call-in-sick':
      return COMMAND_VALUE.away
    case 'slow':
      return COMMAND_VALUE.factor
    case 'fail':
      return COMMAND_VALUE.errorRate
    case 'set':
      return path === undefined ? undefined : findParam(path)
    default:
      return undefined
  }
}
