import { both, same, type Area, type Format } from '../telling.ts'

interface Row {
  n: number
  /** What one pays; null when it changed during the day. */
  spend: number | null
}

const times = (p: Row, f: Format): string =>
  p.spend === null ? f.count(p.n) : `${f.count(p.n)} × ${f.money(p.spend)}`

export const bill = {
  title: same('The bill so far'),
  served: both(
    (p: Row, f: Format) => `Served ${times(p, f)}`,
    (p: Row, f: Format) => `Completed ${times(p, f)}`,
  ),
  wages: both(
    (p: { n: number }, f: Format) => `Wages, ${f.count(p.n)} ${f.plural(p.n, { one: 'person', other: 'people' })}`,
    (p: { n: number }, f: Format) => `Cost, ${f.count(p.n)} ${f.plural(p.n, { one: 'node', other: 'nodes' })}`,
  ),
  profit: same('Profit'),
  missed: same((p: Row & { word: string }, f: Format) => `${p.word[0].toUpperCase()}${p.word.slice(1)}: ${times(p, f)}`),
  attempts: both(
    (p: { n: number }, f: Format) => `Attempts of ${f.count(p.n)} ${f.plural(p.n, { one: 'customer', other: 'customers' })}`,
    (p: { n: number }, f: Format) => `Attempts of ${f.count(p.n)} ${f.plural(p.n, { one: 'request', other: 'requests' })}`,
  ),
  nineInTen: both('9 in 10 waited under', '9 in 10 queued under'),
  nineInTenNot: both('9 in 10 waited', '9 in 10 queued'),
  notAtAll: same('not at all'),
  /** Sooner the tail says little. */
  tooFew: both('needs 100 served', 'needs 100 done'),
  goal: both(
    (p: { wait: number }, f: Format) => `served within ${f.minutes(p.wait)}`,
    (p: { wait: number }, f: Format) => `started within ${f.minutes(p.wait)}`,
  ),
  verdict: same((p: { soFar: number | null; share: number }, f: Format) => `${p.soFar === null ? '–' : f.share(p.soFar)} · goal ${f.share(p.share)}`),
  scale: both('', 'a minute here stands for a second of infrastructure'),
} satisfies Area
