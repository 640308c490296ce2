import { ALLOWANCE } from '../run/reach.ts'
import { decodeLink, type Visit } from '../scenario/link.ts'
import { CONTROLS, PARTS } from '../store/figure.ts'
import { oneOf, type Fault } from './options.ts'
import { refusal } from './visit.ts'

/** Names of which one is unknown are told, where the others would have made a whole. */
function checkNames(names: readonly string[] | null, known: readonly string[], path: string, faults: Fault[]): void {
  names?.forEach((name, i) => oneOf(name, known, known[0], `${path}[${i}]`, faults))
}

/** A link's visit and what should be known of it: whole, and one that the restaurants in it can really come to. Otherwise what is wrong with it. */
export function visitOf(state: unknown, trusted: boolean): { visit: Visit; notes: string[] } | { faults: readonly Fault[] } {
  const decoded = decodeLink(state)
  if (!decoded.ok) return { faults: decoded.problems }
  const { visit, notes } = decoded
  const faults: Fault[] = []
  checkNames(visit.show, PARTS, 'show', faults)
  checkNames(visit.controls, CONTROLS, 'controls', faults)
  if (faults.length > 0) return { faults }
  const refused = refusal(visit, trusted ? Infinity : ALLOWANCE)
  return refused ? { faults: refused } : { visit, notes }
}
