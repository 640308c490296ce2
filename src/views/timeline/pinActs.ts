import type { Command } from '../../scenario/types.ts'
import { commonIn } from '../../store/common.ts'
import type { FigureState, Pinned, RunState, Which } from '../../store/figure.ts'
import { idOfName } from '../../store/ids.ts'
import type { Text } from '../../text/text.ts'
import { actWords, groupActs, nameBook, type Act, type NameOf } from '../acts.ts'
import { clockWords } from './select.ts'

/** An act as a pin tells it: of the one restaurant, of both, or of one of two. */
export interface PinAct extends Act {
  /** In whose list its commands stand; what both have done stands for both in that of `a`. */
  which: Which
  /** Of two restaurants the one that alone does it; null for what both do, or where there is one. */
  run: Which | null
  /** What stands in its pin. */
  name: string
  words: string
}

/** Names of everybody who can be meant, also of those hired later than the moment shown. */
export function namesIn({ scenario, commands, frame }: RunState, known: ReadonlyMap<string, string> = new Map()): NameOf {
  const names = new Map<string, string>()
  for (const { do: what, value } of commands) {
    const name = what === 'hire' ? (value as { name?: string } | undefined)?.name : undefined
    if (name !== undefined) names.set(idOfName(name), name)
  }
  return nameBook(scenario, commands, frame.employees, new Map([...names, ...known]))
}

/** Every act of the day, also those that lie ahead of the moment shown. `known`: names by id of who was on the roster before. */
export function selectPinActs(state: FigureState, text: Text, known: ReadonlyMap<string, string> = new Map()): PinAct[] {
  const { a, b } = state.runs
  const names = { a: namesIn(a, known), b: b ? namesIn(b, known) : String }
  const worded = (which: Which, run: Which | null, act: Act): PinAct => {
    const own = state.runs[which]!
    return { ...act, which, run, name: String(act.number), words: actWords(act, text, names[which], own.frame.employees) }
  }
  if (!b) return groupActs(a.commands).map((act) => worded('a', null, act))

  const places = commonIn(a.commands, b.commands)
  const shared = new Set(places)
  const acts = [
    ...stretches(a.commands, places).map((act) => worded('a', places[act.first] >= 0 ? null : 'a', act)),
    ...stretches(b.commands, b.commands.map((_, i) => (shared.has(i) ? -2 : -1)))
      .filter((act) => !shared.has(act.first))
      .map((act) => worded('b', 'b', act)),
  ]
  // Of two at the same moment a's comes first.
  acts.sort((x, y) => x.at - y.at || x.which.localeCompare(y.which) || x.first - y.first)
  const count = { a: 0, b: 0 }
  return acts.map((act) => {
    const number = act.run ? ++count[act.run] : Math.max(count.a, count.b) + 1
    if (!act.run) count.a = count.b = number
    return { ...act, number, name: act.run ? `${number}${RUNS[act.run]}` : String(number) }
  })
}

const RUNS: Record<Which, string> = { a: 'A', b: 'B' }

/** Acts of commands that stand in the other list one after another as well, or not at all (−1). */
function stretches(commands: readonly Command[], places: readonly number[]): Act[] {
  const acts: Act[] = []
  for (let from = 0; from < commands.length; ) {
    let to = from + 1
    while (to < commands.length && (places[from] < 0 ? places[to] === places[from] : places[to] === places[to - 1] + 1)) to++
    for (const act of groupActs(commands.slice(from, to))) acts.push({ ...act, first: act.first + from })
    from = to
  }
  return acts
}

export const lastOf = (act: Pick<Act, 'first' | 'commands'>): number => act.first + act.commands.length - 1

export const pinnedOf = (act: PinAct): Pinned => ({ which: act.which, first: act.first, last: lastOf(act) })

/** Whether it is one act of the list that both pins stand in. */
export function holdsAct(act: PinAct, pin: Pinned): boolean {
  return act.which === pin.which && act.first <= pin.first && pin.first <= lastOf(act)
}

/** All that several acts have done, where it stands together in one list; else null. */
export function spanOf(acts: readonly PinAct[]): Pinned | null {
  const [first] = acts
  const together = acts.every((act, i) => i === 0 || (act.which === first.which && act.run === first.run && act.first === lastOf(acts[i - 1]) + 1))
  return together ? { which: first.which, first: first.first, last: lastOf(acts[acts.length - 1]) } : null
}

/** "12:10: hired Ben", and what lies ahead of the moment shown as such. */
export function actSaid(act: PinAct, state: FigureState, text: Text): string {
  const { end, time } = state.playback
  const clock = clockWords(act.at, state.runs.a.scenario.opensAt, end, text)
  const said = { clock, what: act.run ? text.pins.ofRun({ run: RUNS[act.run], what: act.words }) : act.words }
  return act.at <= time ? text.timeline.actAt(said) : text.timeline.actAhead(said)
}

/** What a pin says to those who do not see it. */
export function pinSaid(acts: readonly PinAct[], state: FigureState, text: Text): string {
  const said = acts.map((act) => actSaid(act, state, text))
  return said.length === 1 ? said[0] : text.pins.several({ n: said.length, what: said })
}

/** How many acts a command in the past has dropped: what stood behind it is gone, and it alone is new. */
export function droppedBy(before: readonly Command[], after: readonly Command[]): number {
  const last = after[after.length - 1]
  if (!last) return 0
  const kept = after.length - 1
  // A day begun again has made its first acts anew: equal, though not the same.
  const again = JSON.stringify(last) === JSON.stringify(before[kept])
  const adds = kept <= before.length && after.slice(0, kept).every((command, i) => command === before[i]) && !again
  return adds ? groupActs(before.slice(kept).filter((command) => command.at > last.at)).length : 0
}
