import type { Fate, Paired, Study } from '../../store/results.ts'
import type { Which } from '../../store/figure.ts'
import type { Text } from '../../text/text.ts'
import { isWaiting, type Called, type Counts, type Difference, type Mark } from './select.ts'

/** Dollars less than this are the same. */
const SAME_MONEY = 0.5

/** "Of 412 customers 301 waited less with Ben hired, …" */
export function countsWords(counts: Counts, called: Record<Which, Called>, text: Text): string {
  const { n, alike, open, lostBoth } = counts
  if (n === 0) return text.compare.nobodyYet
  const [inA, inB] = [called.a.where, called.b.where]
  return text.compare.counts({
    n,
    less: [
      { n: counts.a, where: inA },
      { n: counts.b, where: inB },
    ],
    alike,
    open,
    lost: [
      { n: counts.lostA, where: inA },
      { n: counts.lostB, where: inB },
    ],
    lostBoth,
  })
}

/** What one of the two has come to so far. */
export interface Account {
  served: number
  profit: number
}

/** Who is better for whom, and the money; of one day, which is said too. */
export function upshotWords(counts: Counts, accounts: Record<Which, Account>, text: Text): string {
  const words = text.compare
  const letter = { a: words.letter({ which: 'a' }), b: words.letter({ which: 'b' }) }
  const better = { a: counts.a + counts.lostB, b: counts.b + counts.lostA }
  const both = better.a + better.b
  const [best, other]: Which[] = better.a > better.b ? ['a', 'b'] : ['b', 'a']
  // What as many tosses of a coin would easily part by.
  const close = better[best] - better[other] <= Math.sqrt(both)
  const people =
    both === 0
      ? words.noneBetter
      : close
        ? words.asMany(better)
        : words.moreBetter({ best: letter[best], other: letter[other], more: better[best], fewer: better[other] })
  return `${people} ${moneyWords(accounts, letter, text)} ${words.oneSample}`
}

function moneyWords({ a, b }: Record<Which, Account>, letter: Record<Which, string>, { compare: words }: Text): string {
  const served = b.served - a.served
  const dollars = b.profit - a.profit
  const server: Which | null = served === 0 ? null : served > 0 ? 'b' : 'a'
  const earner: Which | null = Math.abs(dollars) < SAME_MONEY ? null : dollars > 0 ? 'b' : 'a'
  const more = { dollars: Math.round(Math.abs(dollars)) }
  if (server === null) return words.servedSame + (earner === null ? words.earnsSame : words.earnsOne({ run: letter[earner], ...more }))
  const said = words.servedMore({ run: letter[server], n: Math.abs(served) })
  if (earner === null) return said + words.servedMoreOnly
  return said + (earner === server ? words.earnsToo(more) : words.earnsOther({ run: letter[earner], ...more }))
}

/** How a customer fared in one of the two. */
export function fateWords(fate: Fate, arrivedAt: number, until: number, { compare: words }: Text): string {
  switch (fate.outcome) {
    case 'gave-up':
      return words.gaveUp
    case 'turned-away':
      return words.turnedAway
    case 'dropped':
      return words.dropped
    case 'shed':
      return words.shed
    case 'unservable':
      return words.unservable
    case 'closed':
      return words.closed
    case 'in-orbit':
      return words.inOrbit
    default:
      if (fate.wait === null) return words.justCame
      return isWaiting(fate, arrivedAt, until) ? words.waiting({ minutes: fate.wait }) : words.waited({ minutes: fate.wait })
  }
}

/** "Customer 213, came at 12:31: waited 3.2 min in A, waited 11 min in B." */
export function customerWords({ comparison }: Difference, mark: Mark, clock: (minute: number) => string, text: Text): string {
  const { until } = comparison
  const [a, b] = [comparison.a, comparison.b].map((fates) => fateWords(fates[mark.index], mark.at, until, text))
  return text.compare.fate({ n: comparison.customer[mark.index] + 1, clock: clock(mark.at), a, b })
}

export interface ReadingWords {
  key: 'wait' | 'lost' | 'profit'
  name: string
  words: string
  paired: Paired
  /** Whether more of it is worse. */
  less: boolean
}

/** What many days have told, a sentence's part a reading; those without two days yet are left out. */
export function studyWords(study: Study, text: Text): ReadingWords[] {
  const words = text.compare
  const readings: ReadingWords[] = []
  const add = (key: ReadingWords['key'], name: string, less: boolean, say: (better: Which | null, size: number, halfWidth: number) => string): void => {
    const paired = study[key]
    const { difference, halfWidth } = paired
    if (difference === null || halfWidth === null) return
    const clear = Math.abs(difference) > halfWidth
    const lower: Which = difference < 0 ? 'b' : 'a'
    const higher: Which = difference < 0 ? 'a' : 'b'
    readings.push({ key, name, less, paired, words: say(clear ? (less ? lower : higher) : null, difference, halfWidth) })
  }
  const letter = (which: Which): { run: string } => ({ run: words.letter({ which }) })
  add('wait', words.readingWait, true, (better, difference, halfWidth) => {
    if (difference === 0 && halfWidth === 0) return words.waitEqual
    if (better === null) return words.waitClose({ difference, halfWidth })
    return `${words.waitLess({ ...letter(better), difference, halfWidth })}, ${words.shorterOn({ n: study.shorter[better] })}`
  })
  add('lost', words.readingLost, true, (better, difference, halfWidth) => {
    if (difference === 0 && halfWidth === 0) return words.lostEqual
    return better === null ? words.lostClose({ difference, halfWidth }) : words.lostFewer({ ...letter(better), difference, halfWidth })
  })
  add('profit', words.readingProfit, false, (better, difference, halfWidth) => {
    if (difference === 0 && halfWidth === 0) return words.profitEqual
    return better === null ? words.profitClose({ difference, halfWidth }) : words.earnsMore({ ...letter(better), difference, halfWidth })
  })
  return readings
}
