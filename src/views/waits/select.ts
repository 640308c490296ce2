import { max, range } from 'd3-array'
import type { Frame } from '../../restaurant/frame.ts'
import type { FigureState, Which } from '../../store/figure.ts'
import { settled } from '../chart/settings.ts'
import { createSteady, presentScenario, type Steady } from './theory.ts'

/** Below so many served nothing is said. */
export const ENOUGH = 20
/** Bins on the axis, whatever its length. */
const BINS = 20
/** Lengths of the axis, minutes, that give round bins. */
const LENGTHS = [1, 2, 3, 4, 6, 10, 15, 20, 30, 40, 60, 80]
/** Heights of the axis, shares. */
const HEIGHTS = [0.1, 0.2, 0.4, 0.6, 0.8, 1]

export type MarkKey = 'mean' | 'p50' | 'p90' | 'p99'
export const MARKS: readonly MarkKey[] = ['p50', 'mean', 'p90', 'p99']

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
  /** Share of the served who waited no longer than the goal. */
  within: number | null
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
  steady: Steady | null
  /** What theory expects in each bin; null without a law. */
  expected: number[] | null
}

/** Upper end of an axis of `minutes`: it grows in long steps, so that the bins seldom change. */
export function axisLength(minutes: number): number {
  for (let unit = 1; ; unit *= 100) for (const length of LENGTHS) if (length * unit >= minutes) return length * unit
}

function waitedOf(which: Which, frame: Frame, edges: readonly number[], goal: number | null): Waited {
  const { waits, wait } = frame
  const enough = waits.count >= ENOUGH
  const last = edges.length - 2
  // Whatever its rounding, the last bin holds the longest wait.
  const upTo = edges.slice(1).map((edge, i) => (waits.count === 0 ? 0 : i === last ? 1 : waits.shareAtMost(edge)))
  return {
    which,
    served: waits.count,
    shares: upTo.map((share, i) => Math.max(0, share - (i > 0 ? upTo[i - 1] : 0))),
    upTo,
    marks: { mean: enough ? wait.mean : null, p50: wait.p50, p90: wait.p90, p99: wait.p99 },
    within: goal !== null && enough ? waits.shareAtMost(goal) : null,
  }
}

/** Reads the waits of a state; what it returns the next frame does not change. `select` of this view. */
export function createSelect(): (state: FigureState) => Waits {
  const steadily = createSteady()
  return (state) => {
    const { a, b } = state.runs
    const goal = a.frame.goal === null ? null : (settled(a.scenario, a.commands, state.playback.time, 'goal.wait') ?? null)
    const all = [a, ...(b ? [b] : [])].map((run) => run.frame)
    const longest = max(all, (frame) => (frame.waits.count > 0 ? frame.waits.quantile(1) : 0)) ?? 0
    const length = axisLength(Math.max(longest, (goal ?? 0) * 1.3))
    const edges = range(BINS + 1).map((i) => (i * length) / BINS)
    const runs = all.map((frame, i) => waitedOf(i === 0 ? 'a' : 'b', frame, edges, goal))
    const steady: Steady | null = b ? null : a.frame.doorsOpen ? steadily(presentScenario(state)) : { tail: null, why: 'closed', perHour: 0 }
    const tail = steady?.tail
    // Of those who never wait, all are in the first bin; what lies past the axis in none.
    const expected = tail ? edges.slice(1).map((edge, i) => (i === 0 ? 1 : tail(edges[i])) - tail(edge)) : null
    const tallest = Math.max(0, ...runs.flatMap((run) => run.shares), ...(expected ?? []))
    return {
      few: runs.some((run) => run.served < ENOUGH),
      edges,
      height: HEIGHTS.find((h) => h >= tallest - 1e-9) ?? 1,
      runs,
      goal,
      steady,
      expected,
    }
  }
}
