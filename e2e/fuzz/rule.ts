import { MAX_PROBLEMS } from '../../src/scenario/problems.ts'
import type { Problem } from '../../src/scenario/types.ts'

/** What became of an input: it was taken for what it is, or refused in words. Anything else is thrown. */
export type Outcome = 'taken' | 'refused'

/** A kind of input, and the rule that holds for each of that kind. */
export interface Target {
  name: string
  /** Its part of a long run. */
  share: number
  /** How many a short run takes. */
  few: number
  /** Makes one, as fast-check makes it, and holds it against the rule. */
  arbitrary: import('fast-check').Arbitrary<unknown>
  holds(input: unknown): Outcome | Promise<Outcome>
}

export const target = <T>(name: string, share: number, few: number, arbitrary: import('fast-check').Arbitrary<T>, holds: (input: T) => Outcome | Promise<Outcome>): Target => ({ name, share, few, arbitrary, holds: holds as Target['holds'] })

/** The longest that any place or sentence may be: a line or two, and the list of what is known. */
const LONGEST_PATH = 300
const LONGEST_MESSAGE = 2_500

export function insist(holds: boolean, what: string): void {
  if (!holds) throw new Error(what)
}

/** Refused as it should be: some faults and not too many, each in words, none without end. */
export function refusedWell(problems: unknown): 'refused' {
  insist(Array.isArray(problems) && problems.length > 0 && problems.length <= MAX_PROBLEMS + 10, 'refused without a word, or with too many')
  for (const { path, message } of problems as Problem[]) {
    insist(typeof path === 'string' && path.length <= LONGEST_PATH, `a place of ${path?.length} letters`)
    insist(typeof message === 'string' && /\w{2}/.test(message) && message.length <= LONGEST_MESSAGE, `no message, or one of ${message?.length} letters`)
  }
  return 'refused'
}

const PROTOTYPES = [Object, Array, String, Number, Function, Map, Promise].map(({ prototype }) => prototype as object)
const before = PROTOTYPES.map((prototype) => Reflect.ownKeys(prototype).length)

/** Nobody has written on what everything is made of. */
export function unpolluted(): void {
  PROTOTYPES.forEach((prototype, i) => insist(Reflect.ownKeys(prototype).length === before[i], `a prototype has ${Reflect.ownKeys(prototype).length} keys, and had ${before[i]}`))
}
