import { max, range } from 'd3-array'
import type { Frame } from '../../restaurant/frame.ts'
import type { FigureState, Which } from '../../store/figure.ts'
import { settled } from '../chart/settings.ts'
import { soleReason, type LossReason } from '../losses.ts'
import { createSteady, presentScenario, type Steady } from './theory.ts'

/** Below so many served nothing is said. */
const ENOUGH = 20
/** Bins on the axis, whatever its length. */
const BINS = 20
/** Lengths of the axis, minutes, that give round bins. */
const LENGTHS = [1, 2, 3, 4, 6, 10, 15, 20, 30, 40, 60, 80]
/** Heights of the axis, shares. */
const HEIGHTS = [0.1, 0.2, 0.4, 0.6, 0.8, 1]

export type MarkKey = 'mean' | 'p50' | 'p90' | 'p99'

/** The waits of one restaurant so far, minutes. */
export interface Waited {
  which: Which
  served: number
  /** Share of the served in each bin; they sum to 1. */
  shares: number[]
  /** Share of the served up to the end of each bin. */
  upTo: number[]
  /** Null where too few have been served to say. */
  marks: Record<MarkKey, number | null>
  /** Of all who came and are no longer waiting, or have waited too long already: the same base as the bill's. */
  outcome: Outcome
  lost: { n: number; why: LossReason | null; after: number | null }
  /** Theory's answer to this moment; null where it was not asked. */
  steady: Steady | null
  /** What theory expects in each bin; null without a law. */
  expected: number[] | null
}

/** What became of them, shares that sum to 1; all 0 while that is open for everybody. */
export interface Outcome {
  /** Served within the goal; without a goal: served. */
  inTime: number
  /** Served, or still waiting, after it. */
  late: number
  lost: number
}

export interface Waits {
  /** Too few have been served: of the one who has served less, or none there. */
  few: boolean
  /** Edges of the bins, ascending, one more than there are bins. */
  edges: number[]
  /** Upper end of the share axis. */
  height: number
  runs: Waited[]
  /** Minutes. */
  goal: number | null
  /** Share of all who came that is to be served within it. */
  wanted: number | null
}

/** Upper end of an axis of `minutes`: it grows in long steps, so that the bins seldom change. */
export function axisLength(minutes: number): number {
  for (let unit = 1; ; unit *= 100) for (const length of LENGTHS) if (length * unit >= minutes) return length * unit
}

function outcomeOf({ served, lostTotal, goal }: Frame): Outcome {
  const all = goal ? goal.met + goal.missed : served + lostTotal
  if (all === 0) return { inTime: 0, late: 0, lost: 0 }
  const inTime = goal ? goal.met : served
  return { inTime: inTime / all, late: Math.max(0, all - inTime - lostTotal) / all, lost: lostTotal / all }
}

function waitedOf(which: Which, frame: Frame, edges: readonly number[], steady: Steady | null): Waited {
  const { waits, wait } = frame
  const enough = waits.count >= ENOUGH
  const tail = steady?.tail
  const last = edges.length - 2
  // Whatever its rounding, the last bin holds the longest wait.
  const upTo = edges.slice(1).map((edge, i) => (waits.count === 0 ? 0 : i === last ? 1 : waits.shareAtMost(edge)))
  return {
    which,
    served: waits.count,
    shares: upTo.map((share, i) => Math.max(0, share - (i > 0 ? upTo[i - 1] : 0))),
    upTo,
    marks: { mean: enough ? wait.mean : null, p50: wait.p50, p90: wait.p90, p99: wait.p99 },
    outcome: outcomeOf(frame),
    lost: { n: frame.lostTotal, why: soleReason(frame.lost), after: frame.lostAfter },
    steady,
    // Of those who never wait, all are in the first bin; what lies past the axis in none.
    expected: tail ? edges.slice(1).map((edge, i) => (i === 0 ? 1 : tail(edges[i])) - tail(edge)) : null,
  }
}

/** Reads the waits of a state; what it returns the next frame does not change. `select` of this view. */
export function createSelect(): (state: FigureState) => Waits {
  const steadily = { a: createSteady(), b: createSteady() }
  return (state) => {
    const { a, b } = state.runs
    const goal = a.frame.goal === null ? null : (settled(a.scenario, a.commands, state.playback.time, 'goal.wait') ?? null)
    const all = [a, ...(b ? [b] : [])].map((run) => run.frame)
    const longest = max(all, (frame) => (frame.waits.count > 0 ? frame.waits.quantile(1) : 0)) ?? 0
    const length = axisLength(Math.max(longest, (goal ?? 0) * 1.3))
    const edges = range(BINS + 1).map((i) => (i * length) / BINS)
    const wanted = goal === null ? null : (settled(a.scenario, a.commands, state.playback.time, 'goal.share') ?? null)
    const runs = all.map((frame, i) => {
      const which = i === 0 ? 'a' : 'b'
      const steady: Steady = frame.doorsOpen ? steadily[which](presentScenario(state, which)) : { tail: null, why: 'closed', perHour: 0 }
      return waitedOf(which, frame, edges, steady)
    })
    const tallest = Math.max(0, ...runs.flatMap((run) => [...run.shares, ...(run.expected ?? [])]))
    return {
      few: runs.some((run) => run.served < ENOUGH),
      edges,
      height: HEIGHTS.find((h) => h >= tallest - 1e-9) ?? 1,
      runs,
      goal,
      wanted,
    }
  }
}
