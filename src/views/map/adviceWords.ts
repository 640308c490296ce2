import type { Advice, Advised, Bounded } from '../../restaurant/surveys.ts'
import type { Text } from '../../text/text.ts'

/** Around what stands out in a sentence, wherever a language has it. */
const MARK = '\u0001'

export interface AdviceSentence {
  key: 'cheapest' | 'spare' | 'star'
  /** In turn plain and standing out. */
  parts: string[]
  /** The team that it recommends. */
  team: Advised | null
}

export interface AdviceWords {
  head: string
  sentences: AdviceSentence[]
  /** What the brackets are, or what is under way. */
  note: string
}

/** Two numbers that read alike are one. */
function ranged(value: string, low: string | null, high: string | null, t: Text['advice']): string {
  const told = `${MARK}${value}${MARK}`
  return low === null || high === null || low === high ? told : `${told} ${t.range({ low, high })}`
}

/** Dollars as they are told of a cost: to the cent only where the range is that narrow. */
export function toldDollars({ low, high }: Bounded, dollars: number): number {
  const fine = low !== null && high !== null && high - low < 2
  return fine ? dollars : Math.round(dollars)
}

function teamWords({ people, speed, cost }: Advised, t: Text['advice']): string {
  const dollars = (x: number): number => toldDollars(cost, x)
  const bound = (x: number | null): string | null => (x === null ? null : t.money({ dollars: dollars(x) }))
  return ranged(t.team({ people, speed, dollars: dollars(cost.value) }), bound(cost.low), bound(cost.high), t)
}

function needWords({ value, low, high }: Bounded, t: Text['advice'], whole: boolean): string {
  const bound = (x: number | null): string | null => (x === null ? null : t.number({ n: x }))
  return ranged(whole ? t.rate({ perHour: value }) : t.number({ n: value }), bound(low), bound(high), t)
}

function starWords({ cheaperUpTo, impossibleFrom }: NonNullable<Advice['star']>, t: Text['advice']): string {
  const from = impossibleFrom && needWords(impossibleFrom, t, cheaperUpTo === null || cheaperUpTo.value === Infinity)
  if (impossibleFrom?.value === 0) return t.starCannot
  if (cheaperUpTo === null) return from === null ? t.starNever : t.starNeverFrom({ from })
  if (cheaperUpTo.value === Infinity) return from === null ? t.starAlways({ upTo: needWords({ value: cheaperUpTo.low!, low: null, high: null }, t, true) }) : t.starAlwaysTo({ from })
  const upTo = needWords(cheaperUpTo, t, true)
  return from === null ? t.starUpTo({ upTo }) : t.star({ upTo, from })
}

/** Where to stand, in words, as far as it is known. `running`: more of it is being worked out. */
export function adviceWords(advice: Advice, running: boolean, { advice: t }: Text): AdviceWords {
  const { perHour, goal, cheapest, spare, star, progress } = advice
  const head = t.head({ perHour })
  if (!goal) return { head, sentences: [], note: t.noGoal }
  const sentences: AdviceSentence[] = []
  const say = (key: AdviceSentence['key'], words: string, team: Advised | null = null): void => void sentences.push({ key, parts: words.split(MARK), team })
  if (cheapest) say('cheapest', t.cheapest({ ...goal, team: teamWords(cheapest, t) }), cheapest)
  if (cheapest === null) say('cheapest', t.noTeam(goal))
  if (spare) say('spare', t.spare({ team: teamWords(spare, t) }), spare)
  if (spare === null && cheapest) say('spare', t.noSpare)
  if (star) say('star', starWords(star, t))
  const brackets = progress.over ? t.ranges : running ? t.narrowing : t.stopped
  return { head, sentences, note: sentences.length === 0 ? (running ? t.working : '') : brackets }
}
