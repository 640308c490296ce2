import { ALLOWANCE } from '../run/reach.ts'
import { decodeLink, type Visit } from '../scenario/link.ts'
import type { Problem } from '../scenario/types.ts'
import { CONTROLS, PARTS } from '../store/figure.ts'
import type { Text } from '../text/text.ts'
import { oneOf } from './options.ts'
import { refusal } from './visit.ts'

/** Names of which one is unknown are told, where the others would have made a whole. */
function checkNames(names: readonly string[] | null, known: readonly string[], path: string, text: Text, problems: Problem[]): void {
  names?.forEach((name, i) => oneOf(name, known, known[0], `${path}[${i}]`, text, problems))
}

/** A link's visit and what should be known of it: whole, and one that the restaurants in it can really come to. Otherwise what is wrong with it. */
export function visitOf(state: unknown, trusted: boolean, text: Text): { visit: Visit; notes: string[] } | { problems: Problem[] } {
  const decoded = decodeLink(state)
  if (!decoded.ok) return decoded
  const { visit, notes } = decoded
  const problems: Problem[] = []
  checkNames(visit.show, PARTS, 'show', text, problems)
  checkNames(visit.controls, CONTROLS, 'controls', text, problems)
  if (problems.length > 0) return { problems }
  const refused = refusal(visit, trusted ? Infinity : ALLOWANCE)
  return refused ? { problems: refused } : { visit, notes }
}
