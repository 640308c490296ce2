import type { Question } from './facts.ts'
import type { Label, LostShares, Outcome, Prediction, Steady, Times } from './types.ts'

type Line = Partial<Steady> & Omit<Steady, 'waitVariance' | 'sojournVariance'>

/** The outcome of a steady state in which a `lossShare` is turned away and nothing else is lost. */
export function outcomeOf(q: Question, label: Label, state: Line, more: Partial<Outcome> = {}): Outcome {
  const lost: LostShares | undefined = Number.isFinite(q.room) ? { turnedAway: state.lossShare } : undefined
  return {
    ...label,
    wait: state.wait,
    sojourn: state.sojourn,
    waitedShare: state.waitedShare,
    inLine: state.inLine,
    inService: state.inService,
    inSystem: state.inSystem,
    utilisation: state.utilisation,
    served: q.lambda * (1 - state.lossShare),
    load: q.load,
    ...(lost && { lost }),
    ...(state.waitVariance !== undefined && { waitVariance: state.waitVariance }),
    ...(state.waitTail && { waitTail: state.waitTail }),
    ...(state.sojournTail && { sojournTail: state.sojournTail }),
    ...(state.waitQuantile && { waitQuantile: state.waitQuantile }),
    ...(state.sojournQuantile && { sojournQuantile: state.sojournQuantile }),
    ...more,
  }
}

/** Without the laws of the times, of which only the means hold. */
export function meansOnly(outcome: Outcome): Outcome {
  const { waitTail: _1, sojournTail: _2, waitQuantile: _3, sojournQuantile: _4, waitVariance: _5, ...rest } = outcome
  return rest
}

/**
 * More work comes than can be done: the line grows by λ − capacity a minute, whatever the law of work.
 * `capacity`: orders a minute that can be done when everybody who is there works.
 */
export function overloaded(q: Question, model: string, capacity: number, more: Partial<Outcome> = {}): Outcome {
  return {
    model,
    stable: false,
    formula: 'λ − cμ',
    kind: 'limit',
    source: 'L. Kleinrock, Queueing Systems II, 1976, §2.7 (fluid limit)',
    wait: null,
    sojourn: null,
    waitedShare: 1,
    inLine: null,
    inService: q.c,
    inSystem: null,
    utilisation: 1,
    served: capacity,
    growth: q.lambda - capacity,
    load: q.load,
    ...more,
  }
}

const times = (mean: number | null, quantile?: (p: number) => number): Times => ({
  mean,
  p50: quantile ? quantile(0.5) : null,
  p90: quantile ? quantile(0.9) : null,
  p95: quantile ? quantile(0.95) : null,
  p99: quantile ? quantile(0.99) : null,
  p999: quantile ? quantile(0.999) : null,
})

/** An outcome in the names and units of the report. */
export function predictionOf(q: Question, o: Outcome): Prediction {
  const { goal, line } = q.scenario
  const nobodyWaits = o.wait === 0 && o.waitedShare === 0
  // Last come first served has the same means and the same share who wait, but other tails.
  const known = line.discipline !== 'lifo' && line.discipline !== 'adaptive-lifo'
  const lossShare = (o.lost?.turnedAway ?? 0) + (o.lost?.gaveUp ?? 0) + (o.lost?.dropped ?? 0)
  const stable = o.stable ?? true
  const within =
    !goal || !stable ? (stable ? null : 0) : nobodyWaits ? 1 : known && o.waitTail ? 1 - o.waitTail(goal.wait) : null
  const variance = known ? o.waitVariance : lastComeVariance(q, o)
  return {
    model: o.model,
    formula: o.formula,
    kind: o.kind,
    source: o.source,
    stable,
    wait: times(o.wait, nobodyWaits ? () => 0 : known ? o.waitQuantile : undefined),
    sojourn: times(o.sojourn, known || nobodyWaits ? o.sojournQuantile : undefined),
    ...(variance !== undefined && { waitVariance: variance }),
    waitedShare: o.waitedShare,
    inLine: { mean: o.inLine },
    inService: { mean: o.inService },
    inSystem: { mean: o.inSystem },
    utilisation: o.utilisation,
    throughputPerHour: 60 * o.served,
    lossShare,
    ...(o.lost && { lost: o.lost }),
    ...(o.orbit !== undefined && { orbit: { mean: o.orbit } }),
    ...(o.attempts !== undefined && { attemptsPerCustomer: o.attempts }),
    ...(o.lines && { lines: o.lines }),
    ...(o.stations && { stations: o.stations }),
    load: o.load,
    growthPerHour: 60 * (o.growth ?? 0),
    growthPerMinute: o.growth ?? 0,
    ...(goal && { goal: { met: within === null ? null : within * (1 - lossShare) } }),
  }
}

/**
 * Served from the end, everybody who comes meanwhile goes first: E[W²] grows by 1 ÷ (1−ρ) in the M/G/1 and, where work is
 * exponential, in the M/M/c. D. M. G. Wishart, Operations Research 8 (1960) 591–599; L. Takács, Bell Syst. Tech. J. 42 (1963) 487–503.
 */
function lastComeVariance(q: Question, o: Outcome): number | undefined {
  const { line, demand } = q.scenario
  const oneLine = line.layout === 'shared' || q.c === 1
  const plain = line.discipline === 'lifo' && oneLine && demand.process === 'poisson' && demand.party === 1
  if (!plain || o.waitVariance === undefined || o.wait === null || o.lost || o.kind !== 'exact') return undefined
  if (q.c > 1 && !q.exponential) return undefined
  return (o.waitVariance + o.wait * o.wait) / (1 - o.utilisation) - o.wait * o.wait
}
