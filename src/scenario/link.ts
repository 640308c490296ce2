import { armour, MOST_JSON, MOST_TEXT, Unreadable, unarmour } from './link-bytes.ts'
import { MOST_COMMANDS } from './link-commands.ts'
import { fits } from './link-scenario.ts'
import { readVisit, writeVisit, type Decoded, type Visit } from './link-visit.ts'
import type { Scenario } from './types.ts'

export { EDITION, FASTEST, type Decoded, type Visit } from './link-visit.ts'

/** The longest address that is made: what mail, chats and older software carry whole. */
export const MOST_ADDRESS = 2_000

export type Encoded = { ok: true; text: string } | { ok: false; length: number }

/** A visit as a text of letters, digits, - and _; or how long it would be at the least, when that is more than a link can carry. */
export function encodeLink(visit: Visit): Encoded {
  const least = leastLength(visit)
  if (least > MOST_JSON) return { ok: false, length: least }
  const json = JSON.stringify(writeVisit(visit))
  if (json.length > MOST_JSON) return { ok: false, length: json.length }
  const text = armour(json)
  return text.length <= MOST_TEXT ? { ok: true, text } : { ok: false, length: text.length }
}

/** Bytes that the lists alone will take, so that a trace of a million is not written out to learn that it is long. */
function leastLength({ scenario, commands, beside }: Visit): number {
  const of = ({ demand: { trace }, staff }: Scenario): number => 2 * ((trace?.at.length ?? 0) + (trace?.work?.length ?? 0)) + 8 * staff.length
  const both = [scenario, ...(beside && beside.scenario !== scenario ? [beside.scenario] : [])]
  const lists = both.reduce((sum, each) => sum + of(each), 0) + 8 * (commands.length + (beside?.commands.length ?? 0))
  const few = Math.max(commands.length, beside?.commands.length ?? 0) <= MOST_COMMANDS
  return few && both.every(fits) ? lists : Math.max(lists, MOST_JSON + 1)
}

/** A link's text as a whole visit, or what is wrong with it. Never throws, and comes to an end soon, whatever the text. */
export function decodeLink(text: unknown): Decoded {
  try {
    return readVisit(unarmour(text))
  } catch (error) {
    const message = error instanceof Unreadable ? error.message : 'this link could not be read'
    return { ok: false, problems: [{ path: '', message }] }
  }
}
