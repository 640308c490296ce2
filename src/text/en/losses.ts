import { both, type Area, type Format } from '../telling.ts'
import type { LossReason } from './status.ts'

interface Count {
  n: number
}

export interface Unservable extends Count {
  /** Who is out sick: names while they are few, and how many. */
  names: string[]
  sick: number
  /** What nobody left can do: a dish (without stations), else work at a station. */
  what: 'dish' | 'station'
  /** Somebody can do it again: it is told as it was. */
  past?: boolean
}

const gone = (p: Unservable, f: Format, sick: string): string =>
  `${p.names.length > 0 ? f.list(p.names) : f.count(p.sick)} ${p.sick === 1 ? 'is' : 'are'} ${sick}`

export interface Lost extends Count {
  /** The reason where there is but one; else they are only lost. */
  why: LossReason | null
}

const people: Record<LossReason, string> = {
  gaveUp: 'gave up', turnedAway: 'turned away', dropped: 'left unserved', shed: 'refused', unservable: 'not served', closed: 'sent away',
}
const requests: Record<LossReason, string> = {
  gaveUp: 'timed out', turnedAway: 'rejected', dropped: 'failed', shed: 'shed', unservable: 'not served', closed: 'cut off',
}
const word = (of: Record<LossReason, string>, why: LossReason | null): string => (why === null ? 'lost' : of[why])

/** Why customers left for good: a sentence of cause for each reason, without its full stop. */
export const losses = {
  gaveUp: both(
    (p: Count, f: Format) => `${f.count(p.n)} gave up waiting: the line took longer than their patience`,
    (p: Count, f: Format) => `${f.count(p.n)} timed out: they were queued longer than they would wait`,
  ),
  turnedAway: both(
    (p: Count, f: Format) => `${f.count(p.n)} turned away: there was no room left to wait`,
    (p: Count, f: Format) => `${f.count(p.n)} rejected: the queue was full`,
  ),
  dropped: both(
    (p: Count, f: Format) => `${f.count(p.n)} left without their order: it was lost with whoever made it, or came back spoilt`,
    (p: Count, f: Format) => `${f.count(p.n)} failed: the work was lost in a crash, or came back as an error`,
  ),
  shed: both(
    (p: Count, f: Format) => `${f.count(p.n)} refused at the door to protect the house`,
    (p: Count, f: Format) => `${f.count(p.n)} shed at the door to protect the rest`,
  ),
  unservable: both(
    (p: Unservable, f: Format) => {
      if (p.past) return `${f.count(p.n)} could not be served: nobody at work then ${p.what === 'dish' ? 'knew this dish' : 'could do their order'}`
      const does = p.what === 'dish' ? 'knows this dish' : 'can do their order'
      return `${f.count(p.n)} could not be served: ${p.sick > 0 ? `${gone(p, f, 'out sick')} and nobody else` : 'nobody at work'} ${does}`
    },
    (p: Unservable, f: Format) => {
      if (p.past) return `${f.count(p.n)} could not be served: no node that was up then ${p.what === 'dish' ? 'held this shard' : 'could do this stage'}`
      const does = p.what === 'dish' ? 'holds this shard' : 'can do this stage'
      return `${f.count(p.n)} could not be served: ${p.sick > 0 ? `${gone(p, f, 'down')} and no other node` : 'no node that is up'} ${does}`
    },
  ),
  closed: both(
    (p: Count, f: Format) => `${f.count(p.n)} sent away at closing`,
    (p: Count, f: Format) => `${f.count(p.n)} cut off at shutdown`,
  ),
  /** The same word wherever they are counted. */
  word: both((p: Lost) => word(people, p.why), (p: Lost) => word(requests, p.why)),
  count: both(
    (p: Lost, f: Format) => `${f.count(p.n)} ${word(people, p.why)}`,
    (p: Lost, f: Format) => `${f.count(p.n)} ${word(requests, p.why)}`,
  ),
  soFar: both(
    (p: Lost, f: Format) => `${f.count(p.n)} ${word(people, p.why)} so far`,
    (p: Lost, f: Format) => `${f.count(p.n)} ${word(requests, p.why)} so far`,
  ),
  /** Not lost yet. */
  orbit: both(
    (p: Count, f: Format) => `${f.count(p.n)} left unserved and will come again`,
    (p: Count, f: Format) => `${f.count(p.n)} in back-off: they failed and will try again`,
  ),
  attempts: both(
    (p: { perCustomer: number }, f: Format) => `${f.number(p.perCustomer, 2)} tries a customer`,
    (p: { perCustomer: number }, f: Format) => `${f.number(p.perCustomer, 2)} attempts a request`,
  ),
} satisfies Area
