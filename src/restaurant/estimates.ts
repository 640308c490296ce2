import { studentQuantile975 } from '../kernel/math.ts'
import { Histogram } from '../kernel/histogram.ts'
import { account, idleMinutes } from './accounts.ts'
import { LOSSES } from './metrics.ts'
import { countInside, goalOf } from './recorder.ts'
import type { Estimates, HalfWidths, Waits } from './report.ts'
import { State, type World } from './world.ts'

/** The running totals of a day at one moment; the difference of two is a batch. */
export interface Tally {
  time: number
  counts: Float64Array
  employees: { served: number; busy: number; idle: number; away: number }[]
  wait: Histogram
  sojourn: Histogram
}

const COUNTS = [
  'arrived', 'attempts', 'served', 'completions', 'waitedAtAll', 'waitSum', 'sojournSum', 'lineArea', 'serviceArea',
  'revenue', 'missed', 'wages',
] as const
const LOST = COUNTS.length

const EMPTY = new Histogram()

/** Totals now. The histograms are the live ones, or copies (which cost), or none where a batch would be too small to use them. */
export function takeTally(w: World, histograms: 'live' | 'copies' | 'none'): Tally {
  const m = w.metrics
  m.advance(w.now)
  m.advanceWages(w.now)
  const counts = new Float64Array(LOST + LOSSES.length)
  COUNTS.forEach((key, i) => (counts[i] = m[key]))
  counts.set(m.lost, LOST)
  const employees: Tally['employees'] = []
  for (let e = 0; e < w.staff; e++) {
    if (w.state[e] !== State.Gone) account(w, e)
    employees.push({ served: w.served[e], busy: w.busy[e], idle: idleMinutes(w, e), away: w.away[e] })
  }
  const keep = (h: Histogram): Histogram => (histograms === 'live' ? h : histograms === 'copies' ? h.clone() : EMPTY)
  return { time: w.now, counts, employees, wait: keep(m.wait), sojourn: keep(m.sojourn) }
}

export function subtract(later: Tally, earlier: Tally): Tally {
  return {
    time: later.time,
    counts: later.counts.map((x, i) => x - earlier.counts[i]),
    employees: later.employees.map((x, i) => {
      const y = earlier.employees[i] ?? { served: 0, busy: 0, idle: 0, away: 0 }
      return { served: x.served - y.served, busy: x.busy - y.busy, idle: x.idle - y.idle, away: x.away - y.away }
    }),
    wait: between(later.wait, earlier.wait),
    sojourn: between(later.sojourn, earlier.sojourn),
  }
}

function between(later: Histogram, earlier: Histogram): Histogram {
  return later === EMPTY || earlier === EMPTY ? EMPTY : later.since(earlier)
}

const PERCENTILES = [0.5, 0.9, 0.95, 0.99, 0.999]

function waits(sum: number, count: number, histogram: Histogram): Waits {
  const [p50, p90, p95, p99, p999] = histogram.quantilesIfEnough(PERCENTILES)
  return { mean: count > 0 ? sum / count : null, p50, p90, p95, p99, p999 }
}

/** The readings of a stretch of `minutes`; `scale` blows counts up to the whole day where the stretch is a batch of it. */
export function estimate(w: World, tally: Tally, minutes: number, scale = 1): Estimates {
  const { counts } = tally
  const of = (key: (typeof COUNTS)[number]): number => counts[COUNTS.indexOf(key)]
  const served = of('served')
  const lost = {} as Estimates['lost']
  LOSSES.forEach((key, i) => (lost[key] = counts[LOST + i] * scale))
  let busy = 0
  let idle = 0
  for (const e of tally.employees) {
    busy += e.busy
    idle += e.idle
  }
  const perMinute = minutes > 0 ? 1 / minutes : 0
  const revenue = of('revenue') * scale
  const wages = of('wages') * scale
  const goal = w.scenario.goal ? { goal: goalOf(w) } : {}
  return {
    arrived: of('arrived') * scale,
    served: served * scale,
    lost,
    attempts: of('attempts') * scale,
    inSystem: countInside(w),
    inOrbit: 0,
    wait: waits(of('waitSum'), served, tally.wait),
    sojourn: waits(of('sojournSum'), served, tally.sojourn),
    waitedShare: served > 0 ? of('waitedAtAll') / served : null,
    inLine: { mean: of('lineArea') * perMinute, max: w.metrics.maxInLine },
    inService: { mean: of('serviceArea') * perMinute },
    utilisation: busy + idle > 0 ? busy / (busy + idle) : 0,
    throughputPerHour: of('completions') * perMinute * 60,
    employees: tally.employees.map((x, e) => ({
      id: w.ids[e],
      name: w.names[e],
      served: x.served * scale,
      busy: x.busy * scale,
      idle: x.idle * scale,
      away: x.away * scale,
    })),
    ...goal,
    money: { revenue, wages, missed: of('missed') * scale, profit: revenue - wages },
    events: w.events,
  }
}

type Tree = number | null | string | undefined | readonly Tree[] | { readonly [key: string]: Tree }

/** Folds trees of one shape into one: at every leaf the numbers of all, or null where any has none. Texts are the first's. */
function fold(trees: readonly Tree[], leaf: (values: number[]) => number | null): Tree {
  const [first] = trees
  if (typeof first === 'string' || first === undefined) return first
  if (typeof first === 'number' || first === null) {
    return trees.every((t) => typeof t === 'number') ? leaf(trees as number[]) : null
  }
  if (Array.isArray(first)) return first.map((_, i) => fold(trees.map((t) => (t as readonly Tree[])[i]), leaf))
  const out: Record<string, Tree> = {}
  for (const key of Object.keys(first)) out[key] = fold(trees.map((t) => (t as Record<string, Tree>)[key]), leaf)
  return out
}

function moments(values: number[]): { mean: number; deviation: number } {
  let mean = 0
  let squares = 0
  values.forEach((x, i) => {
    const d = x - mean
    mean += d / (i + 1)
    squares += d * (x - mean)
  })
  return { mean, deviation: Math.sqrt(squares / Math.max(1, values.length - 1)) }
}

/** Means over replications. */
export function meanOf(all: readonly Estimates[]): Estimates {
  return fold(all as unknown as Tree[], (values) => moments(values).mean) as unknown as Estimates
}

/** 95% half-widths of the means of independent (or nearly so) estimates, by Student's t. */
export function halfWidthsOf(all: readonly Estimates[]): HalfWidths<Estimates> {
  return fold(all as unknown as Tree[], (values) =>
    values.length < 2 ? null : (studentQuantile975(values.length - 1) * moments(values).deviation) / Math.sqrt(values.length),
  ) as unknown as HalfWidths<Estimates>
}
