import { both, same, type Area, type Format } from '../telling.ts'

export type Trend = 'grows' | 'shrinks' | 'holds'
export type LossReason = 'gaveUp' | 'turnedAway' | 'dropped' | 'shed' | 'unservable' | 'closed'

interface Waiting {
  waiting: number
  trend: Trend
  /** Minutes that the longest in line has waited. */
  longest: number
}
interface StillWaiting extends Waiting {
  /** It gets shorter only because people leave it. */
  drained: boolean
}
interface Overload {
  /** Customers an hour. */
  come: number
  serve: number
  /** Of the only one at work, else null. */
  name: string | null
  working: number
  total: number
}
interface Lost {
  /** Reasons by how many they cost; none where they are too many to be told apart. */
  reasons: { reason: LossReason; n: number }[]
  lost: number
}
interface Bottleneck {
  name: string
  waiting: number
  able: number
}
interface Crew {
  total: number
  working: number
  busy: number
}

const lostPeople: Record<LossReason, string> = {
  gaveUp: 'gave\u00a0up',
  turnedAway: 'turned away',
  dropped: 'left without their order',
  shed: 'refused at the door',
  unservable: 'could not be served',
  closed: 'sent away at closing',
}
const lostRequests: Record<LossReason, string> = {
  gaveUp: 'timed\u00a0out',
  turnedAway: 'rejected',
  dropped: 'failed',
  shed: 'shed',
  unservable: 'could not be served',
  closed: 'dropped at shutdown',
}

const lostWords = (p: Lost, f: Format, words: Record<LossReason, string>): string =>
  p.reasons.length === 0 ? `${f.count(p.lost)} lost` : f.list(p.reasons.map(({ reason, n }) => `${f.count(n)} ${words[reason]}`))

const longestShown = (p: Waiting): boolean => p.trend === 'holds' && p.longest >= 5

const busyOf = (p: Crew, f: Format): string =>
  p.busy === p.working ? 'all busy' : p.busy === 0 ? 'all idle' : `${f.count(p.busy)} busy`

/** "All 4 are busy." for a crew in which nobody is missing; a crew of one is named instead. */
const crew = (p: Crew, f: Format): string => {
  const everybody = p.total === 2 ? 'Both' : `All ${f.count(p.total)}`
  if (p.busy === p.total) return `${everybody} are busy`
  if (p.busy === 0) return `${everybody} are idle`
  return `${f.count(p.busy)} of ${f.count(p.total)} ${p.busy === 1 ? 'is' : 'are'} busy`
}

const named = (p: { names: string[]; count: number }, f: Format): string =>
  `${p.names.length > 0 ? f.list(p.names) : f.count(p.count)} ${p.count === 1 ? 'is' : 'are'}`

const able = (p: Overload, f: Format): string =>
  p.name ?? (p.working < p.total ? `${f.count(p.working)} of\u00a0${f.count(p.total)}` : p.total === 2 ? 'both' : `all ${f.count(p.total)}`)

/** How long the longest has waited is not said here: what was lost says more. */
const tail = (p: StillWaiting, line: string, leave: string): string =>
  p.drained ? `: the ${line} shrinks because ${leave}` : p.trend === 'holds' ? '' : ` and the ${line} ${p.trend}`

export const status = {
  nobodyWaits: both('Nobody waits', 'The queue is empty'),
  waiting: both(
    (p: Waiting, f: Format) => {
      const who = `${f.count(p.waiting)} ${f.plural(p.waiting, { one: 'person is', other: 'people are' })} waiting`
      if (p.trend === 'grows') return `${who} and the line grows`
      if (p.trend === 'shrinks') return `${who} and the line shrinks`
      return longestShown(p) ? `${who}, the longest for ${f.minutes(Math.floor(p.longest))}` : who
    },
    (p: Waiting, f: Format) => {
      const who = `${f.count(p.waiting)} ${f.plural(p.waiting, { one: 'request is', other: 'requests are' })} queued`
      if (p.trend === 'grows') return `${who} and the queue grows`
      if (p.trend === 'shrinks') return `${who} and the queue shrinks`
      return longestShown(p) ? `${who}, the oldest for ${f.minutes(Math.floor(p.longest))}` : who
    },
  ),
  /** After what was lost. */
  nobodyLeft: both('nobody waits', 'the queue is empty'),
  stillWaiting: both(
    (p: StillWaiting, f: Format) =>
      `${f.count(p.waiting)} ${f.plural(p.waiting, { one: 'waits', other: 'wait' })}${tail(p, 'line', 'people leave')}`,
    (p: StillWaiting, f: Format) => `${f.count(p.waiting)} queued${tail(p, 'queue', 'requests time out')}`,
  ),
  overload: both(
    (p: Overload, f: Format) => `${f.count(p.come)} an hour ${f.plural(p.come, { one: 'comes', other: 'come' })}, ${able(p, f)} can serve about\u00a0${f.count(p.serve)}`,
    (p: Overload, f: Format) => `${f.count(p.come)} an hour ${f.plural(p.come, { one: 'comes', other: 'come' })}, ${able(p, f)} can handle about\u00a0${f.count(p.serve)}`,
  ),
  lost: both(
    (p: Lost, f: Format) => lostWords(p, f, lostPeople),
    (p: Lost, f: Format) => lostWords(p, f, lostRequests),
  ),
  breaker: both('The kitchen is closed: one order later on trial', 'The circuit is open: one request later on trial'),
  panic: both(
    'The host trusts too few, so everybody is sent people',
    'Panic: too few nodes are trusted, so all get requests',
  ),
  bottleneck: both(
    (p: Bottleneck, f: Format) =>
      `The bottleneck is ${p.name}: ${f.count(p.waiting)} ${p.waiting === 1 ? 'waits' : 'wait'} and ${p.able === 0 ? 'nobody' : f.count(p.able)} can do it`,
    (p: Bottleneck, f: Format) =>
      `The bottleneck is ${p.name}: ${f.count(p.waiting)} queued and ${p.able === 0 ? 'no node' : f.count(p.able)} can do it`,
  ),
  orbit: both(
    (p: { n: number }, f: Format) => `${f.count(p.n)} will come again`,
    (p: { n: number }, f: Format) => `${f.count(p.n)} in back-off`,
  ),
  atOnce: both(
    (p: { n: number }, f: Format) => `${f.count(p.n)} served at once`,
    (p: { n: number }, f: Format) => `${f.count(p.n)} processed at once`,
  ),
  setAside: both(
    (p: { names: string[]; count: number }, f: Format) => `${named(p, f)} set aside for failing`,
    (p: { names: string[]; count: number }, f: Format) => `${named(p, f)} ejected for failing`,
  ),
  nobodyEmployed: both('Nobody works here', 'No node is up'),
  single: both(
    (p: { name: string; busy: boolean }) => `${p.name} is ${p.busy ? 'busy' : 'idle'}`,
    (p: { name: string; busy: boolean }) => `${p.name} is ${p.busy ? 'busy' : 'idle'}`,
  ),
  crew: same(crew),
  sick: both(
    (p: { names: string[]; count: number }, f: Format) => `${named(p, f)} out sick`,
    (p: { names: string[]; count: number }, f: Format) => `${named(p, f)} down`,
  ),
  atWork: both(
    (p: Crew, f: Format) =>
      p.working === 0 ? 'nobody is at work' : `${f.count(p.working)} of ${f.count(p.total)} at work, ${busyOf(p, f)}`,
    (p: Crew, f: Format) =>
      p.working === 0 ? 'no node is up' : `${f.count(p.working)} of ${f.count(p.total)} up, ${busyOf(p, f)}`,
  ),
  starting: both(
    (p: { names: string[]; count: number }, f: Format) => `${named(p, f)} being shown around`,
    (p: { names: string[]; count: number }, f: Format) => `${named(p, f)} warming up`,
  ),
  doorsClosed: both('The doors are closed', 'No new request is taken'),
  over: both(
    (p: { served: number; lost: number }, f: Format) =>
      `The day is over: ${f.count(p.served)} served, ${f.count(p.lost)} lost`,
    (p: { served: number; lost: number }, f: Format) =>
      `The run is over: ${f.count(p.served)} answered, ${f.count(p.lost)} lost`,
  ),
} satisfies Area
