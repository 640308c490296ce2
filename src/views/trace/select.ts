import type { FigureState } from '../../store/figure.ts'
import type { Fate, Trace, TraceMark } from '../../store/results.ts'

/** More spans than this are not drawn; the table has them all. */
export const MOST_SPANS = 14

export interface Span {
  /** In a line; waiting for whoever holds the order to come back; in somebody's hands; gone, to come again. */
  kind: 'wait' | 'held' | 'serve' | 'away'
  /** Whose line or hands; null for the shared line. */
  who: string | null
  station: string | null
  /** Minutes. */
  from: number
  to: number
  /** How it ended, where that is not plain; `open` if it has not. */
  end: 'done' | 'open' | 'interrupted' | 'failed' | 'redispatched' | 'cancelled' | 'lost'
  /** A second copy of the order. */
  copy: boolean
}

export interface Story {
  customer: number
  arrivedAt: number
  /** When they left; null if still there at `until`. */
  leftAt: number | null
  until: number
  outcome: Fate['outcome']
  spans: Span[]
  waited: number
  served: number
  /** Attempts, the first included. */
  attempts: number
  hedged: boolean
}

/** Moments closer than this are one: nothing that is shorter is a span. */
const INSTANT = 1e-9

/** The spans of a customer's day, in order of beginning. Null where nothing has happened to them yet. */
export function storyOf({ customer, until, marks }: Trace): Story | null {
  const first = marks[0]
  if (!first) return null
  const spans: Span[] = []
  const open: Span[] = []
  let hedged = false
  let attempts = 1
  let last: TraceMark | null = null

  const begin = (kind: Span['kind'], { at, employee, station }: TraceMark): void => {
    const copy = hedged && open.some((span) => span.kind !== 'away')
    const span: Span = { kind, who: employee, station, from: at, to: at, end: 'open', copy }
    open.push(span)
    spans.push(span)
  }
  const close = (at: number, end: Span['end'], which: (span: Span) => boolean = () => true): void => {
    for (let i = open.length - 1; i >= 0; i--) {
      if (!which(open[i])) continue
      open[i].to = at
      open[i].end = end
      open.splice(i, 1)
    }
  }
  const waiting = (span: Span): boolean => span.kind === 'wait' || span.kind === 'held'
  const servedBy = (name: string | null) => (span: Span): boolean => span.kind === 'serve' && (name === null || span.who === name)

  for (const mark of marks) {
    const { at, employee } = mark
    switch (mark.what) {
      case 'joined':
        if (!hedged) close(at, 'done', waiting)
        begin('wait', mark)
        break
      case 'started': {
        // With two copies in two lines, it is the one of this line that starts.
        const own = open.filter((span) => waiting(span) && (span.who === employee || span.who === null || !hedged))
        if (own.length > 0) close(at, 'done', (span) => span === own[0])
        begin('serve', mark)
        break
      }
      case 'interrupted':
        close(at, 'interrupted', servedBy(employee))
        begin('held', mark)
        break
      case 'redispatched':
        close(at, 'redispatched', waiting)
        break
      case 'station-done':
        close(at, 'done')
        break
      case 'failed':
        close(at, 'failed', servedBy(employee))
        break
      case 'hedged':
        hedged = true
        break
      case 'cancelled':
        if (open.length > 1) close(at, 'cancelled', (span) => span.who === employee)
        break
      case 'retries':
        close(at, 'lost')
        begin('away', { ...mark, employee: null, station: null })
        break
      case 'returned':
        attempts++
        close(at, 'done')
        break
      case 'left':
        close(at, 'cancelled', (span) => mark.outcome === 'served' && span.kind === 'serve' && employee !== null && span.who !== employee)
        close(at, mark.outcome === 'served' ? 'done' : 'lost')
        last = mark
        break
      case 'arrived':
        break
    }
  }
  for (const span of open) span.to = until
  const kept = spans.filter((span) => span.to - span.from > INSTANT)
  const sum = (which: (span: Span) => boolean): number => kept.filter((s) => which(s) && !s.copy).reduce((total, s) => total + s.to - s.from, 0)
  const orbit = marks[marks.length - 1].what === 'retries'
  return {
    customer,
    arrivedAt: first.at,
    leftAt: last?.at ?? null,
    until,
    outcome: last?.outcome ?? (orbit ? 'in-orbit' : 'inside'),
    spans: kept,
    waited: sum(waiting),
    served: sum((span) => span.kind === 'serve'),
    attempts,
    hedged,
  }
}

/** The customer whose day is told, as it is known so far; null before there is one. */
export function selectTrace(state: FigureState): Story | null {
  const { trace } = state.results
  return trace ? storyOf(trace) : null
}
