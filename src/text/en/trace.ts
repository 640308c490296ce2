import { both, same, type Area, type Format } from '../telling.ts'

interface SpanWords {
  who: string | null
  station: string | null
  copy: boolean
}
interface StoryWords {
  n: number
  /** Clock time at which they came. */
  came: string
  /** And at which they left; null if they have not. */
  left: string | null
  /** Minutes in line, and in somebody's hands; minutes in all, up to now or to when they left. */
  waited: number
  served: number
  took: number
  attempts: number
  outcome: string
}

const at = (p: SpanWords): string => (p.station === null ? '' : ` at ${p.station}`)
const service = (p: SpanWords): string => (p.station === null ? '' : `, ${p.station}`)
const again = (p: SpanWords, word: string): string => (p.copy ? ` (${word})` : '')

const left: Record<string, string> = {
  served: 'was served', 'gave-up': 'gave up', 'turned-away': 'was turned away', dropped: 'left without their order', shed: 'was refused at the door',
  unservable: 'could not be served', closed: 'was sent away at closing', inside: 'is still here', 'in-orbit': 'left to come again',
}
const ended: Record<string, string> = {
  served: 'completed', 'gave-up': 'timed out', 'turned-away': 'was rejected', dropped: 'failed', shed: 'was shed',
  unservable: 'could not be served', closed: 'was cut off at shutdown', inside: 'is in flight', 'in-orbit': 'is in back-off',
}
const ending = (of: Record<string, string>, p: StoryWords): string => (p.left === null ? of[p.outcome] : `${of[p.outcome]} at ${p.left}`)
/** Where the minutes went; in one phrase where they all went the same way. */
const spent = (p: StoryWords, f: Format, words: { wait: string; serve: string; queue: string }): string => {
  if (p.took < 0.05) return ', at once'
  if (p.served < 0.05 && p.took - p.waited < 0.05) return `, after ${f.minutes(p.took)} ${words.queue}`
  return `, after ${f.minutes(p.took)}: ${f.minutes(p.waited)} ${words.wait}, ${f.minutes(p.served)} ${words.serve}`
}
const tries = (n: number, f: Format, words: { one: string; other: string }): string => (n > 1 ? `, in ${f.count(n)} ${f.plural(n, words)}` : '')

export const trace = {
  title: both('One customer’s day', 'The trace of one request'),
  nobody: both('Nobody has come yet.', 'No request has arrived yet.'),
  notYet: same((p: { n: number }, f: Format) => `Number ${f.count(p.n)} has not come yet.`),
  finding: both(
    (p: StoryWords, f: Format) => `Customer ${f.count(p.n)} came at ${p.came} and ${ending(left, p)}${spent(p, f, { wait: 'waiting', serve: 'being served', queue: 'in line' })}${tries(p.attempts, f, { one: 'try', other: 'tries' })}.`,
    (p: StoryWords, f: Format) => `Request ${f.count(p.n)} arrived at ${p.came} and ${ending(ended, p)}${spent(p, f, { wait: 'queueing', serve: 'in service', queue: 'in the queue' })}${tries(p.attempts, f, { one: 'attempt', other: 'attempts' })}.`,
  ),
  wait: both(
    (p: SpanWords) => `${p.who === null ? 'in line' : `in ${p.who}’s line`}${at(p)}${again(p, 'second copy')}`,
    (p: SpanWords) => `${p.who === null ? 'queue' : `queue of ${p.who}`}${service(p)}${again(p, 'hedge')}`,
  ),
  held: both(
    (p: SpanWords) => `interrupted, waiting for ${p.who ?? 'somebody'}${at(p)}`,
    (p: SpanWords) => `failed over, waiting${service(p)}`,
  ),
  serve: both(
    (p: SpanWords) => `served by ${p.who ?? 'somebody'}${at(p)}${again(p, 'second copy')}`,
    (p: SpanWords) => `${p.who ?? 'node'}${service(p)}${again(p, 'hedge')}`,
  ),
  away: both('away, to come again', 'back-off before a retry'),
  /** Of the axis. */
  unit: same('min'),
  minutes: same((p: { m: number }, f: Format) => f.minutes(p.m)),
  interrupted: both('interrupted', 'crashed'),
  failed: both('came back spoilt', 'error'),
  redispatched: both('sent to another line', 'failed over'),
  cancelled: both('not needed any more', 'cancelled'),
  lost: both((p: { outcome: string }) => left[p.outcome], (p: { outcome: string }) => ended[p.outcome]),
  open: both('so far', 'so far'),
  close: same('Close'),
  which: both('Whose day', 'Which request'),
  last: both('last to leave', 'last to end'),
  slowest: same('slowest'),
  before: both('The customer before', 'The request before'),
  after: both('The next customer', 'The next request'),
  number: same((p: { n: number }, f: Format) => `no. ${f.count(p.n)}`),
  more: same((p: { n: number }, f: Format) => `and ${f.count(p.n)} more, in the table`),
  table: both('What happened, one after another', 'The spans, one after another'),
  what: both('What', 'Span'),
  from: same('from'),
  took: both('took', 'duration'),
  end: both('end', 'status'),
} satisfies Area
