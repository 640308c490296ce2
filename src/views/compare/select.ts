import type { Command } from '../../scenario/types.ts'
import type { FigureState, Which } from '../../store/figure.ts'
import type { Comparison, Fate } from '../../store/results.ts'
import type { Text } from '../../text/text.ts'
import { actWords, groupActs, nameBook, type Act } from '../acts.ts'
import { tickStep } from '../chart/tickStep.ts'

/** Waits nearer than this are the same, minutes: what is written of them is. */
const ALIKE = 0.05
/** A wait that is still going on ends at the moment compared, to within rounding, minutes. */
const NOW = 1e-6

/** How a customer fared in the two: where they waited less or were lost, and `open` where it cannot be told yet. */
export type Verdict = 'a' | 'b' | 'alike' | 'open' | 'lostA' | 'lostB' | 'lostBoth'

export interface Mark {
  /** Place in the comparison's columns. */
  index: number
  at: number
  verdict: Verdict
  /** Minutes waited less in A (above 0) or in B (below); 0 for who was lost in either. */
  by: number
}

export type Counts = Record<Verdict, number> & { n: number }

export interface Difference {
  comparison: Comparison
  /** Minute from which the two differ. */
  from: number
  /** Of everybody who has come since, and of those before for whom it made a difference, by arrival. */
  marks: readonly Mark[]
  counts: Counts
}

const LOST = new Set<Fate['outcome']>(['turned-away', 'gave-up', 'dropped', 'shed', 'unservable', 'closed'])

const isLost = (fate: Fate): boolean => LOST.has(fate.outcome)

/** Whether the wait told may still grow. */
export function isWaiting(fate: Fate, arrivedAt: number, until: number): boolean {
  if (fate.outcome === 'in-orbit') return true
  if (fate.outcome !== 'inside') return false
  return fate.wait === null || arrivedAt + fate.wait >= until - NOW
}

export function verdictOf(a: Fate, b: Fate, arrivedAt: number, until: number): { verdict: Verdict; by: number } {
  if (isLost(a) || isLost(b)) return { verdict: isLost(a) ? (isLost(b) ? 'lostBoth' : 'lostA') : 'lostB', by: 0 }
  const [inA, inB] = [a, b].map((fate) => isWaiting(fate, arrivedAt, until))
  if (a.wait === null || b.wait === null) return { verdict: inA || inB ? 'open' : 'alike', by: 0 }
  const by = b.wait - a.wait
  if (inA || inB) {
    // Who still waits has already waited longer than the other did, or nothing can be told.
    const sure = inA !== inB && (inA ? by <= -ALIKE : by >= ALIKE)
    return sure ? { verdict: by > 0 ? 'a' : 'b', by } : { verdict: 'open', by: 0 }
  }
  return Math.abs(by) < ALIKE ? { verdict: 'alike', by: 0 } : { verdict: by > 0 ? 'a' : 'b', by }
}

export function differenceOf(comparison: Comparison, from: number): Difference {
  const { arrivedAt, a, b, until } = comparison
  const marks: Mark[] = []
  const counts: Counts = { n: 0, a: 0, b: 0, alike: 0, open: 0, lostA: 0, lostB: 0, lostBoth: 0 }
  for (let index = 0; index < arrivedAt.length; index++) {
    const at = arrivedAt[index]
    const { verdict, by } = verdictOf(a[index], b[index], at, until)
    // Whoever came before and fared the same was done before the two parted.
    if (at < from && (verdict === 'alike' || verdict === 'lostBoth')) continue
    marks.push({ index, at, verdict, by })
    counts.n++
    counts[verdict]++
  }
  return { comparison, from, marks, counts }
}

/** Minute at which the two part: with what the one did and the other did not, at the latest where the comparison begins. */
export function partsAt({ runs, playback }: FigureState): number {
  const { own, others } = tailsOf(runs.a.commands, runs.b?.commands ?? [])
  return Math.min(playback.opening, own[0]?.at ?? Infinity, others[0]?.at ?? Infinity)
}

/** What each did that the other did not: their lists from the first command that is not the same in both. */
export function tailsOf(a: readonly Command[], b: readonly Command[]): { own: readonly Command[]; others: readonly Command[] } {
  const same = (x: Command, y: Command | undefined): boolean => x === y || JSON.stringify(x) === JSON.stringify(y)
  let i = 0
  while (i < a.length && same(a[i], b[i])) i++
  return { own: a.slice(i), others: b.slice(i) }
}

/** What one of the two is called: by its letter, by all that it did, and within a sentence. */
export interface Called {
  letter: string
  /** "Ana trained to 1.92×". */
  what: string
  /** "with Ana trained"; "in A" where more than one thing was done. */
  where: string
}

/** What the two are called, each by what it alone did. */
export function callThem(state: FigureState, text: Text): Record<Which, Called> {
  const { a, b } = state.runs
  const { own, others } = tailsOf(a.commands, b?.commands ?? [])
  const words = text.compare
  const names = new Map([...a.frame.employees, ...(b?.frame.employees ?? [])].map((e) => [e.id, e.name]))
  const nameOf = nameBook(a.scenario, [...a.commands, ...(b?.commands ?? [])], [], names)
  const call = (which: Which, tail: readonly Command[]): Called => {
    const letter = words.letter({ which })
    const acts = groupActs(tail)
    const first = acts[0] ? actNoun(acts[0], text, nameOf) : { full: words.unchanged, short: words.unchanged }
    const what = acts.length > 1 ? words.andMore({ what: first.full }) : first.full
    const where = acts.length > 1 || first.short === null ? words.inOne({ run: letter }) : words.withWhat({ what: first.short })
    return { letter, what, where }
  }
  const called = { a: call('a', own), b: call('b', others) }
  // Where one has no words within a sentence, or both have the same, both go by their letters.
  const lettered = [called.a, called.b].some((one) => one.where === words.inOne({ run: one.letter }))
  if (lettered || called.a.where === called.b.where) for (const one of [called.a, called.b]) one.where = words.inOne({ run: one.letter })
  return called
}

/** An act as something that is the case: "Ben hired". `short`: for sentences, null where there are no words for it. */
function actNoun(act: Act, text: Text, nameOf: (who: string) => string): { full: string; short: string | null } {
  const words = text.compare
  const all = act.commands
  const [first] = all
  const who = first.who === undefined ? null : nameOf(first.who)
  const alone = all.every((c) => c.who === first.who)
  const say = (full: string, short = full): { full: string; short: string } => ({ full, short })
  if (first.do === 'train' && who !== null && alone) return say(words.trained({ who, speed: all.at(-1)!.value as number }), words.trainedShort({ who }))
  if (first.do === 'hire') {
    const given = all.map((c) => (c.value as { name?: string } | undefined)?.name)
    if (given.every((name) => name !== undefined)) return say(words.hired({ who: given }))
  }
  if (first.do === 'let-go' && who !== null && alone) return say(words.goneHome({ who }))
  if (first.do === 'call-in-sick' && who !== null && alone) return say(words.out({ who }))
  const routing = text.params[`line.routing=${String(all.at(-1)!.value)}` as 'line.routing=random'] as string | undefined
  if (first.do === 'set' && first.path === 'line.routing' && routing !== undefined) return { full: words.routed({ way: routing }), short: null }
  return { full: actWords(act, text, nameOf), short: null }
}

export interface Scale {
  /** Minutes up (waited less in A) and down (waited less in B) to the ends of the axis. */
  up: number
  down: number
  /** Values on it, above 0 up and below 0 down. */
  ticks: number[]
}

/** One scale both ways, so that a minute is as long up as down; the side with little on it is small, but never nothing. */
export function scaleOf(marks: readonly Mark[]): Scale {
  let most = 0
  let least = 0
  for (const { by } of marks) {
    if (by > most) most = by
    if (by < least) least = by
  }
  const step = tickStep(Math.max(1, most, -least), 3)
  const ends = (reach: number): number => Math.max(1, Math.ceil(reach / step - 1e-9)) * step
  const [up, down] = [ends(most), ends(-least)]
  const ticks: number[] = []
  for (let value = -down; value <= up + step / 2; value += step) ticks.push(Math.abs(value) < step / 2 ? 0 : value)
  return { up, down, ticks }
}

/** Those for whom it made most difference: lost in one only first, then by minutes. */
export function mostDifferent({ marks }: Difference, most: number): Mark[] {
  const rank = ({ verdict, by }: Mark): number => (verdict === 'lostA' || verdict === 'lostB' ? Infinity : Math.abs(by))
  const some = marks.filter((mark) => rank(mark) > 0)
  // Infinity − Infinity is no number to sort by.
  const order = (x: number, y: number): number => (x === y ? 0 : y - x)
  return some.sort((x, y) => order(rank(x), rank(y)) || x.at - y.at).slice(0, most)
}
