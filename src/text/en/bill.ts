import { both, same, type Area, type Format } from '../telling.ts'

interface Row {
  n: number
  /** What one pays; null when it changed during the day. */
  spend: number | null
}

const times = (p: Row, f: Format): string =>
  p.spend === null ? f.count(p.n) : `${f.count(p.n)} × ${f.money(p.spend)}`

/** "9 in 10" where tenths say it, else per cent. */
const shareInWords = (share: number, f: Format): string => {
  const tenths = Math.round(share * 10)
  return Math.abs(share * 10 - tenths) < 1e-9 && tenths > 0 && tenths < 10 ? `${tenths} in 10` : f.share(share)
}

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
  missed: same((p: Row, f: Format) => `Missed: ${times(p, f)}`),
  attempts: both(
    (p: { n: number }, f: Format) => `Attempts of ${f.count(p.n)} ${f.plural(p.n, { one: 'customer', other: 'customers' })}`,
    (p: { n: number }, f: Format) => `Attempts of ${f.count(p.n)} ${f.plural(p.n, { one: 'request', other: 'requests' })}`,
  ),
  nineInTen: both('9 in 10 waited under', '9 in 10 queued under'),
  nineInTenNot: both('9 in 10 waited', '9 in 10 queued'),
  notAtAll: same('not at all'),
  tooFew: same('too few to say yet'),
  goal: same((p: { share: number; wait: number }, f: Format) => `the goal: ${shareInWords(p.share, f)} under`),
  goalSoFar: same('all who came, in time'),
  verdict: same((p: { met: boolean; share: number }, f: Format) => `${f.share(p.share)}, ${p.met ? 'met' : 'missed'}`),
  verdictNone: same('too early to say'),
  scale: both('', 'a minute here stands for a second of infrastructure'),
} satisfies Area
