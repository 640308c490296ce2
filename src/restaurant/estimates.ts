import { customersNeeded, Histogram } from '../kernel/histogram.ts'
import { Moments } from '../kernel/moments.ts'
import { account, idleMinutes } from './accounts.ts'
import { LOSSES } from './metrics.ts'
import { countInside, goalOf } from './readings.ts'
import type { Estimates, HalfWidths, Waits } from './report.ts'
import { State } from './codes.ts'
import type { World } from './world.ts'

/** The running totals of a day at one moment; the difference of two is a batch. */
export interface Tally {
  time: number
  counts: Float64Array
  /** FIELDS of each employee, one employee after another: a roster of thousands is taken down many times. */
  employees: Float64Array
  stations: { line: number; service: number; waited: number; begun: number }[]
}

const COUNTS = [
  'arrived', 'attempts', 'served', 'completions', 'waitedAtAll', 'waitSum', 'sojournSum', 'lineArea', 'serviceArea', 'orbitArea',
  'revenue', 'missed', 'wages',
] as const
const LOST = COUNTS.length

/** What a tally says of each employee. */
export const FIELDS = ['served', 'busy', 'idle', 'away'] as const
const BUSY = FIELDS.indexOf('busy')
const IDLE = FIELDS.indexOf('idle')

type Fields = Record<(typeof FIELDS)[number], number>

function fieldsOf(employees: Float64Array, e: number, scale: number): Fields {
  const out = {} as Fields
  FIELDS.forEach((field, i) => (out[field] = employees[e * FIELDS.length + i] * scale))
  return out
}

/** Totals now. */
export function takeTally(w: World): Tally {
  const m = w.metrics
  m.advance(w.now)
  m.advanceWages(w.now)
  const counts = new Float64Array(LOST + LOSSES.length)
  COUNTS.forEach((key, i) => (counts[i] = m[key]))
  counts.set(m.lost, LOST)
  const employees = new Float64Array(FIELDS.length * w.staff)
  for (let e = 0, i = 0; e < w.staff; e++) {
    if (w.state[e] !== State.Gone) account(w, e)
    employees[i++] = w.served[e]
    employees[i++] = w.busy[e]
    employees[i++] = idleMinutes(w, e)
    employees[i++] = w.away[e]
  }
  const stations = m.stations.map((station) => {
    station.advance(w.now)
    return { ...station.areas, begun: station.wait.count }
  })
  return { time: w.now, counts, employees, stations }
}

/** The histograms of waits and visits, and of the waits at each station: where percentiles come from. */
function histogramsOf(w: World): Histogram[] {
  return [w.metrics.wait, w.metrics.sojourn, ...w.metrics.stations.map((station) => station.wait)]
}

/** Readings of one stretch after another, each from its end's totals less its beginning's. */
export class Batches {
  private readonly estimates: Estimates[] = []
  private readonly employees: Float64Array[] = []
  private last: Tally
  /** The histograms as they were at the end of the batch before; null once a batch was too small for percentiles, which ends them for all. */
  private past: Histogram[] | null
  private readonly w: World

  constructor(w: World) {
    this.w = w
    this.last = takeTally(w)
    this.past = histogramsOf(w).map(() => new Histogram())
  }

  /** Ends a batch of `minutes`, of which `scale` make the whole stretch. */
  close(minutes: number, scale: number): void {
    const { w } = this
    const live = histogramsOf(w)
    if (this.past !== null && live.some((h, i) => h.count - this.past![i].count < customersNeeded(0.5))) this.past = null
    const now = takeTally(w)
    const batch = subtract(now, this.last)
    this.estimates.push(estimate(w, batch, minutes, scale, this.past, false))
    this.employees.push(batch.employees.map((x) => x * scale))
    this.past?.forEach((h, i) => h.copyFrom(live[i]))
    this.last = now
  }

  /** 95% half-widths by batch means; of whoever came later than the first batch there are none. */
  halfWidths(): HalfWidths<Estimates> {
    const { w } = this
    const widths = halfWidthsOf(this.estimates)
    const known = this.employees[0].length
    widths.employees = w.ids.map((id, e) => {
      const width = (field: number): number | null => {
        const i = e * FIELDS.length + field
        return i < known ? moments(this.employees.map((batch) => batch[i])).halfWidth95() : null
      }
      const [served, busy, idle, away] = FIELDS.map((_, field) => width(field))
      return { id, name: w.names[e], served, busy, idle, away }
    })
    return widths
  }
}

function subtract(later: Tally, earlier: Tally): Tally {
  return {
    time: later.time,
    counts: later.counts.map((x, i) => x - earlier.counts[i]),
    employees: later.employees.map((x, i) => x - (earlier.employees[i] ?? 0)),
    stations: later.stations.map((x, i) => {
      const y = earlier.stations[i]
      return { line: x.line - y.line, service: x.service - y.service, waited: x.waited - y.waited, begun: x.begun - y.begun }
    }),
  }
}

const PERCENTILES = [0.5, 0.9, 0.95, 0.99, 0.999]
const NO_PERCENTILES = [null, null, null, null, null]

function waits(sum: number, count: number, histogram: Histogram, earlier: Histogram | null | undefined): Waits {
  const [p50, p90, p95, p99, p999] = earlier === null ? NO_PERCENTILES : histogram.quantilesIfEnough(PERCENTILES, earlier)
  return { mean: count > 0 ? sum / count : null, p50, p90, p95, p99, p999 }
}

/**
 * The readings of a stretch of `minutes`; `scale` blows counts up to the whole day where the stretch is a batch of it. `past` holds the
 * histograms as they were when it began: absent = empty, null = no percentiles. Without `people` nobody is told of alone.
 */
export function estimate(w: World, tally: Tally, minutes: number, scale = 1, past?: readonly Histogram[] | null, people = true): Estimates {
  const { counts } = tally
  const of = (key: (typeof COUNTS)[number]): number => counts[COUNTS.indexOf(key)]
  const served = of('served')
  const lost = {} as Estimates['lost']
  LOSSES.forEach((key, i) => (lost[key] = counts[LOST + i] * scale))
  let busy = 0
  let idle = 0
  for (let i = 0; i < tally.employees.length; i += FIELDS.length) {
    busy += tally.employees[i + BUSY]
    idle += tally.employees[i + IDLE]
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
    ...countInside(w),
    wait: waits(of('waitSum'), served, w.metrics.wait, past && past[0]),
    sojourn: waits(of('sojournSum'), served, w.metrics.sojourn, past && past[1]),
    waitedShare: served > 0 ? of('waitedAtAll') / served : null,
    inLine: { mean: of('lineArea') * perMinute, max: w.metrics.maxInLine },
    inService: { mean: of('serviceArea') * perMinute },
    orbit: { mean: of('orbitArea') * perMinute },
    utilisation: busy + idle > 0 ? busy / (busy + idle) : 0,
    throughputPerHour: of('completions') * perMinute * 60,
    employees: people ? w.ids.map((id, e) => ({ id, name: w.names[e], ...fieldsOf(tally.employees, e, scale) })) : [],
    ...(w.kitchen !== null && tally.stations.length > 0 ? stationsOf(w, tally, perMinute, past) : {}),
    ...goal,
    money: { revenue, wages, missed: of('missed') * scale, profit: revenue - wages },
    events: w.events,
  }
}

function stationsOf(w: World, tally: Tally, perMinute: number, past: readonly Histogram[] | null | undefined): Pick<Estimates, 'stations' | 'bottleneck'> {
  const stations = tally.stations.map(({ line, service, waited, begun }, s) => {
    let busy = 0
    let able = 0
    for (let e = 0, i = 0; e < w.staff; e++, i += FIELDS.length) {
      if (!w.kitchen!.knowsStation(w, e, s)) continue
      busy += tally.employees[i + BUSY]
      able += tally.employees[i + BUSY] + tally.employees[i + IDLE]
    }
    return {
      name: w.kitchen!.names[s],
      wait: waits(waited, begun, w.metrics.stations[s].wait, past && past[2 + s]),
      inLine: { mean: line * perMinute, max: w.metrics.stations[s].maxInLine },
      inService: { mean: service * perMinute },
      utilisation: able > 0 ? busy / able : 0,
    }
  })
  const worst = stations.reduce((a, b) => (b.utilisation > a.utilisation || (b.utilisation === a.utilisation && b.inLine.mean > a.inLine.mean) ? b : a))
  return { stations, bottleneck: worst.name }
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

function moments(values: number[]): Moments {
  const out = new Moments()
  for (const x of values) out.add(x)
  return out
}

/** Means over replications. */
export function meanOf(all: readonly Estimates[]): Estimates {
  return fold(all as unknown as Tree[], (values) => moments(values).mean) as unknown as Estimates
}

/** 95% half-widths of the means of independent (or nearly so) estimates, by Student's t. */
export function halfWidthsOf(all: readonly Estimates[]): HalfWidths<Estimates> {
  return fold(all as unknown as Tree[], (values) =>
    moments(values).halfWidth95(),
  ) as unknown as HalfWidths<Estimates>
}
