import { both, same, type Area, type Format } from '../telling.ts'

interface Found {
  /** "A", "B", or nothing where there is one. */
  run: string
  served: number
  p50: number | null
  p90: number | null
  /** How many never were, in the word for it, and the minutes after which they left. */
  lost: { n: number; word: string; after: number } | null
}

const found = (p: Found, f: Format, words: { of: string; half: string; most: string; not: string }): string => {
  const parts: string[] = []
  if (p.p50 !== null) parts.push(p.p50 < 0.05 ? `half ${words.not}` : `half ${words.half} ${f.minutes(p.p50)} or less`)
  if (p.p90 !== null) parts.push(p.p90 < 0.05 ? `9 in 10 ${words.not}` : `9 in 10 ${words.most} ${f.minutes(p.p90)}`)
  const lost = p.lost === null ? '' : `; ${f.count(p.lost.n)} more ${p.lost.word} after ${f.minutes(p.lost.after)} on average`
  return `${p.run ? `${p.run}: ` : ''}Of ${f.count(p.served)} ${words.of}, ${f.list(parts)}${lost}.`
}

interface Curve {
  model: string
  kind: 'exact' | 'approximate' | 'limit'
  patient: boolean
}

interface Share {
  share: number
}
interface InTime extends Share {
  minutes: number
  /** The share that the goal asks for. */
  wanted: number | null
}
const wanted = (p: InTime, f: Format): string => (p.wanted === null ? '' : ` (goal ${f.share(p.wanted)})`)

const ofOne = (words: string, run: string): string => (run ? `${run}: ${words}` : words)
const minutes = (words: string) => (p: { run: string; minutes: number }, f: Format) => ofOne(`${words} ${f.minutes(p.minutes)}`, p.run)

/** Why there is no law of the wait: the rest have no words of their own. */
const reasons: Record<string, [restaurant: string, system: string]> = {
  nobody: ['nobody comes now', 'no requests arrive now'],
  closed: ['the doors are closed', 'intake is closed'],
  'no staff': ['nobody is at work', 'no node is up'],
  'own lines': ['none is known for a line each', 'none is known for a queue per node'],
  patience: ['none is known for people who give up like this', 'none is known for timeouts like these'],
  retries: ['none is known for people who come back', 'none is known for retries like these'],
  parties: ['none is known for groups like these', 'none is known for batches like these'],
  stations: ['none is known for stations in a row', 'none is known for stages in a row'],
  sickness: ['none is known for sickness like this', 'none is known for crashes like these'],
  manager: ['the shift manager changes the team', 'the autoscaler changes the fleet'],
  'recorded arrivals': ['the arrivals are a recording', 'the arrivals are a recording'],
}

const reason = (why: string, system: boolean): string =>
  reasons[why]?.[system ? 1 : 0] ?? (system ? 'no closed form is known for this system' : 'no closed form is known for this restaurant')

export const waits = {
  /** The tables behind the picture. */
  marked: both('The waits in short', 'The time in the queue in short'),
  binned: both('How many waited how long', 'How many were queued how long'),
  title: both('How long they waited', 'Time in the queue'),
  few: both(
    (p: { served: number }, f: Format) => `${f.count(p.served)} served: too few to say yet.`,
    (p: { served: number }, f: Format) => `${f.count(p.served)} completed: too few to say yet.`,
  ),
  found: both(
    (p: Found, f: Format) => found(p, f, { of: 'served', half: 'waited', most: 'at most', not: 'did not wait' }),
    (p: Found, f: Format) => found(p, f, { of: 'completed', half: 'queued', most: 'at most', not: 'did not queue' }),
  ),
  /** Before the shares of all who came, where the sentence above is of the served. */
  ofEverybody: same('Of all:'),
  /** Of all who came, in the words of the bill. */
  inTime: both(
    (p: InTime, f: Format) => `${f.share(p.share)} served within ${f.minutes(p.minutes)}${wanted(p, f)}`,
    (p: InTime, f: Format) => `${f.share(p.share)} started within ${f.minutes(p.minutes)}${wanted(p, f)}`,
  ),
  served: both((p: Share, f: Format) => `${f.share(p.share)} served`, (p: Share, f: Format) => `${f.share(p.share)} completed`),
  late: both((p: Share, f: Format) => `${f.share(p.share)} later or still waiting`, (p: Share, f: Format) => `${f.share(p.share)} later or still queued`),
  lost: same((p: Share & { word: string }, f: Format) => `${f.share(p.share)} ${p.word}`),
  ofAll: both(
    (p: { run: string; said: string }) => `${ofOne('of all who came', p.run)}, ${p.said}.`.replace(/^./, (first) => first.toUpperCase()),
    (p: { run: string; said: string }) => `${ofOne('of all requests', p.run)}, ${p.said}.`.replace(/^./, (first) => first.toUpperCase()),
  ),
  ofRun: same((p: { run: string; what: string }) => ofOne(p.what, p.run)),
  p50: both(minutes('half:'), minutes('p50')),
  p90: both(minutes('9 in 10:'), minutes('p90')),
  p99: both(minutes('99 in 100:'), minutes('p99')),
  mean: both(minutes('average'), minutes('mean')),
  goal: same((p: { minutes: number }, f: Format) => `goal ${f.minutes(p.minutes)}`),
  axis: both('minutes in line', 'minutes queued'),
  shareAxis: both('share of the served', 'share of completed'),
  curve: same((p: Curve) => {
    const how = p.kind === 'exact' ? 'exact' : p.kind === 'limit' ? 'a limit' : 'approximate'
    return `Dots: by theory (${p.model}, ${how}), if it went on like this${p.patient ? ' and nobody gave up' : ''}.`
  }),
  overloaded: both(
    (p: { perHour: number }, f: Format) => `No curve by theory: were ${f.count(p.perHour)} an hour to come for good, this line would never clear.`,
    (p: { perHour: number }, f: Format) => `No curve by theory: with ${f.count(p.perHour)} an hour for good, this queue would never drain.`,
  ),
  noCurve: both(
    (p: { why: string }) => `No curve by theory: ${reason(p.why, false)}.`,
    (p: { why: string }) => `No curve by theory: ${reason(p.why, true)}.`,
  ),
  wait: both('Minutes in line', 'Minutes queued'),
  share: both((p: { run: string }) => ofOne('of the served', p.run), (p: { run: string }) => ofOne('of completed', p.run)),
  upTo: same((p: { run: string }) => ofOne('up to there', p.run)),
  byTheory: same((p: { run: string }) => ofOne('by theory', p.run)),
  bin: same((p: { from: number; to: number }, f: Format) => `${f.number(p.from, 2)} to ${f.number(p.to, 2)}`),
  tooFew: same('too few to say'),
  rowMean: both('on average', 'mean'),
  rowP50: both('half, at most', 'p50'),
  rowP90: both('9 in 10, at most', 'p90'),
  rowP99: both('99 in 100, at most', 'p99'),
  rowGoal: both(
    (p: { minutes: number }, f: Format) => `all who came: served within ${f.minutes(p.minutes)}`,
    (p: { minutes: number }, f: Format) => `all requests: started within ${f.minutes(p.minutes)}`,
  ),
  rowLost: both('all who came: left unserved', 'all requests: lost'),
} satisfies Area
