import { both, same, type Area, type Format } from '../telling.ts'

interface Found {
  /** "A", "B", or nothing where there is one. */
  run: string
  served: number
  p50: number | null
  p90: number | null
  within: number | null
  goal: number | null
}

const found = (p: Found, f: Format, words: { of: string; half: string; most: string; not: string; within: string }): string => {
  const parts: string[] = []
  if (p.p50 !== null) parts.push(p.p50 < 0.05 ? `half ${words.not}` : `half ${words.half} ${f.minutes(p.p50)} or less`)
  if (p.p90 !== null) parts.push(p.p90 < 0.05 ? `9 in 10 ${words.not}` : `9 in 10 ${words.most} ${f.minutes(p.p90)}`)
  const within = p.within === null || p.goal === null ? '' : ` ${f.share(p.within)} ${words.within} the goal of ${f.minutes(p.goal)}.`
  return `${p.run ? `${p.run}: ` : ''}Of ${f.count(p.served)} ${words.of}, ${f.list(parts)}.${within}`
}

interface Curve {
  model: string
  kind: 'exact' | 'approximate' | 'limit'
  patient: boolean
}

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
    (p: Found, f: Format) => found(p, f, { of: 'served', half: 'waited', most: 'at most', not: 'did not wait', within: 'waited no longer than' }),
    (p: Found, f: Format) => found(p, f, { of: 'completed', half: 'queued', most: 'at most', not: 'did not queue', within: 'queued no longer than' }),
  ),
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
    (p: { perHour: number }, f: Format) => `No curve by theory: at ${f.count(p.perHour)} an hour this line would never clear.`,
    (p: { perHour: number }, f: Format) => `No curve by theory: at ${f.count(p.perHour)} an hour this queue would never drain.`,
  ),
  noCurve: both(
    (p: { why: string }) => `No curve by theory: ${reason(p.why, false)}.`,
    (p: { why: string }) => `No curve by theory: ${reason(p.why, true)}.`,
  ),
  wait: both('Minutes in line', 'Minutes queued'),
  share: both((p: { run: string }) => ofOne('of the served', p.run), (p: { run: string }) => ofOne('of completed', p.run)),
  upTo: same((p: { run: string }) => ofOne('up to there', p.run)),
  byTheory: same('by theory'),
  bin: same((p: { from: number; to: number }, f: Format) => `${f.number(p.from, 2)} to ${f.number(p.to, 2)}`),
  tooFew: same('too few to say'),
  rowMean: both('on average', 'mean'),
  rowP50: both('half, at most', 'p50'),
  rowP90: both('9 in 10, at most', 'p90'),
  rowP99: both('99 in 100, at most', 'p99'),
  rowGoal: same((p: { minutes: number }, f: Format) => `within the goal of ${f.minutes(p.minutes)}`),
} satisfies Area
