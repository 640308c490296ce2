import type { Variable } from '../../restaurant/surveys.ts'
import type { Text } from '../../text/text.ts'

/** What of a restaurant may be varied, in words. */

const word = (text: Text, path: string): string => (text.params as Record<string, string>)[path] ?? path

/** What a variable is called where its section stands before it. */
export function nameInGroup({ of }: Variable, text: Text): string {
  const { sweep: words } = text
  if (of === 'people') return words.people
  if (of === 'speed') return words.speed
  if (of === 'demand') return word(text, 'demand.perHour')
  const [, holder, part] = /^(.+)\.(mean|scv)$/.exec(of) ?? []
  // The spread of the gaps between customers has a name of its own.
  if (holder !== undefined && holder !== 'demand') return part === 'mean' ? words.mean({ what: word(text, holder) }) : words.spread({ what: word(text, holder) })
  const steps = of.split('.')
  const name = word(text, of)
  return steps.length > 2 ? words.within({ group: word(text, steps.slice(0, -1).join('.')), what: name }) : name
}

const groupName = ({ group }: Variable, text: Text): string => (group === null ? text.sweep.theRest : word(text, group))

/** What a variable is called where it stands alone. */
export function nameOf(variable: Variable, text: Text): string {
  const name = nameInGroup(variable, text)
  const { group } = variable
  if (group === null || variable.of.startsWith(`${group}.mean`) || variable.of.startsWith(`${group}.scv`)) return name
  return text.sweep.within({ group: word(text, group), what: name })
}

/** In the order given, by section. */
export function grouped(variables: readonly Variable[], text: Text): { name: string; variables: Variable[] }[] {
  const groups = new Map<string, Variable[]>()
  for (const variable of variables) {
    const name = groupName(variable, text)
    groups.set(name, [...(groups.get(name) ?? []), variable])
  }
  return [...groups].map(([name, list]) => ({ name, variables: list }))
}

export const amountOf = ({ unit }: Variable, value: number, text: Text): string => text.sweep.amount({ unit, value })
export const shortOf = ({ unit }: Variable, value: number, text: Text): string => text.sweep.short({ unit, value })
