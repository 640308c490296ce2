import { scaleLinear, scaleLog } from 'd3-scale'
import type { Cell, Estimated, Expected, Reading, Sweep } from '../../restaurant/surveys.ts'

/** The readings that have a chart, in the order in which they are looked at. */
export const SHOWN = ['met', 'wait', 'p90', 'lost', 'utilisation', 'wages', 'profit'] as const
export type Shown = (typeof SHOWN)[number]

/** All that there is to tell of a line that never clears: the rest would be that of the length of the run. */
const EVEN_SO: ReadonlySet<Reading> = new Set(['wages'])
const SHARES: ReadonlySet<Reading> = new Set(['met', 'lost', 'utilisation'])
/** What differs by less is the same. */
const SAME = 1e-9

export interface Point {
  /** Of the axis. */
  index: number
  x: number
  value: number
  low: number
  high: number
}

/** One small chart. */
export interface Multiple {
  key: Shown
  /** Neighbours that have a value, stretch by stretch. */
  lines: Point[][]
  theory: { x: number; value: number }[][]
  goal: number | null
  domain: [low: number, high: number]
  ticks: number[]
}

export interface Picture {
  x: { domain: [number, number]; ticks: number[]; ratio: boolean }
  now: number | null
  /** Stretches of the axis where the line never clears. */
  never: [from: number, to: number][]
  multiples: Multiple[]
  /** Readings that are the same at every value. */
  still: Shown[]
  theory: { kind: Expected['kind']; model: string | null } | null
}

/** A reading of a cell; null where there is none to be told. */
export function readingOf(cell: Cell | null, key: Reading): Estimated | null {
  if (!cell || cell.impossible !== null || cell.customers === 0) return null
  if (!cell.clears && !EVEN_SO.has(key)) return null
  const reading = cell.readings[key]
  return reading.value === null ? null : reading
}

export const neverClears = (cell: Cell | null): boolean => cell !== null && cell.impossible === null && !cell.clears

/** What theory says of a reading at each value; null where it says nothing. */
export function theoryOf(theory: readonly (Expected | null)[], key: Reading): (number | null)[] {
  return theory.map((one) => (one === null || (!one.stable && !EVEN_SO.has(key)) ? null : (one.readings[key] ?? null)))
}

/** Stretches without a gap. */
function stretches<T>(list: readonly (T | null)[]): T[][] {
  const out: T[][] = []
  let open: T[] | null = null
  for (const one of list) {
    if (one === null) open = null
    else if (open) open.push(one)
    else out.push((open = [one]))
  }
  return out
}

const scaleOf = (ratio: boolean): ReturnType<typeof scaleLog> | ReturnType<typeof scaleLinear> => (ratio ? scaleLog() : scaleLinear())

/** A place on the axis between 0 and 1, whatever its scale. */
export function xScale({ x }: Pick<Picture, 'x'>): (value: number) => number {
  const scale = scaleOf(x.ratio).domain(x.domain).range([0, 1])
  return (value) => scale(value) as number
}

/** Round values on a logarithmic axis: as many of each decade as leave about five. */
function ratioTicks([low, high]: [number, number]): number[] {
  const rungs = [[1], [1, 3], [1, 2, 5], [1, 1.5, 2, 3, 5, 7]]
  let best: number[] = [low, high]
  for (const ladder of rungs) {
    const ticks: number[] = []
    for (let power = Math.floor(Math.log10(low)); power <= Math.log10(high); power++) {
      for (const rung of ladder) {
        const value = Number((rung * 10 ** power).toPrecision(6))
        if (value >= low * (1 - 1e-9) && value <= high * (1 + 1e-9)) ticks.push(value)
      }
    }
    if (ticks.length > 6) break
    if (ticks.length >= 2) best = ticks
  }
  return best
}

function axisOf({ axis }: Sweep, whole: boolean): Picture['x'] {
  const ends: [number, number] = [axis.values[0], axis.values.at(-1)!]
  const ratio = axis.ratio === true && ends[0] > 0
  const domain: [number, number] = ends[0] < ends[1] ? ends : [ends[0] - 1, ends[0] + 1]
  const ticks = ratio ? ratioTicks(domain) : scaleLinear().domain(domain).ticks(5)
  return { domain, ratio, ticks: whole ? ticks.filter((tick) => Number.isInteger(tick)) : ticks }
}

function neverOf({ axis, cells }: Sweep, ratio: boolean): Picture['never'] {
  const { values } = axis
  const middle = (a: number, b: number): number => (ratio ? Math.sqrt(a * b) : (a + b) / 2)
  const out: Picture['never'] = []
  for (let i = 0; i < values.length; i++) {
    if (!neverClears(cells[i])) continue
    let end = i
    while (end + 1 < values.length && neverClears(cells[end + 1])) end++
    // The border lies somewhere between one value and the next.
    out.push([i === 0 ? values[0] : middle(values[i - 1], values[i]), end === values.length - 1 ? values[end] : middle(values[end], values[end + 1])])
    i = end
  }
  return out
}

/** The median of a list, 0 of none. */
function median(list: readonly number[]): number {
  const sorted = [...list].sort((a, b) => a - b)
  return sorted.length === 0 ? 0 : sorted[Math.floor((sorted.length - 1) / 2)]
}

/** Where a wait is drawn up to: next to the value from which on the line never clears, it may be anything. */
function tallest(points: readonly Point[], { axis, now, goal }: Sweep): number {
  const most = Math.max(0, ...points.map((p) => p.high))
  const here = points.find((p) => p.x === now)?.value ?? 0
  const asked = axis.of === 'goal.wait' ? 0 : (goal?.wait ?? 0)
  const enough = Math.max(3 * asked, 2.5 * here, 6 * median(points.map((p) => p.value)), 0.1)
  return Math.min(most, enough)
}

function domainOf(key: Shown, points: readonly Point[], theory: readonly number[], goal: number | null, sweep: Sweep): [number, number] {
  const lows = [...points.map((p) => p.low), ...theory]
  const highs = [...points.map((p) => p.high), ...theory]
  switch (key) {
    case 'met': {
      const low = Math.min(1, goal ?? 1, ...lows)
      return [Math.max(0, low - 0.15 * (1 - low)), 1]
    }
    case 'utilisation':
      return [0, 1]
    case 'lost':
      return [0, Math.min(1, Math.max(0.01, ...highs))]
    case 'wait':
    case 'p90':
      return [0, Math.max(0.1, tallest(points, sweep), goal === null ? 0 : 1.15 * goal)]
    default: {
      const [low, high] = [Math.min(0, ...lows), Math.max(0, ...highs)]
      return low < high ? [low, high] : [0, 1]
    }
  }
}

function multipleOf(key: Shown, sweep: Sweep): Multiple {
  const { axis, cells, goal } = sweep
  const share = SHARES.has(key)
  const points = axis.values.map((x, index): Point | null => {
    const reading = readingOf(cells[index], key)
    if (!reading) return null
    const [value, half] = [reading.value!, reading.halfWidth ?? 0]
    const floor = share || key === 'wait' || key === 'p90' ? 0 : -Infinity
    return { index, x, value, low: Math.max(floor, value - half), high: share ? Math.min(1, value + half) : value + half }
  })
  const theory = theoryOf(sweep.theory, key).map((value, i) => (value === null ? null : { x: axis.values[i], value }))
  const seen = points.filter((p) => p !== null)
  // Nine in ten wait under so much: a goal for as many is one for them.
  const asked = !goal ? null : key === 'met' ? goal.share : key === 'p90' && Math.abs(goal.share - 0.9) < 1e-9 && axis.of !== 'goal.wait' ? goal.wait : null
  const domain = domainOf(key, seen, theory.flatMap((t) => (t === null ? [] : [t.value])), asked, sweep)
  const y = scaleLinear().domain(domain)
  if (key !== 'met' && key !== 'utilisation') y.nice(3)
  const [low, high] = y.domain()
  return { key, lines: stretches(points), theory: stretches(theory), goal: asked, domain: [low, high], ticks: y.ticks(3) }
}

function theoryKind(theory: Sweep['theory']): Picture['theory'] {
  const said = theory.filter((one) => one !== null)
  if (said.length === 0) return null
  const kinds = said.map(({ kind, stable }) => (stable ? kind : 'exact'))
  const models = new Set(said.map(({ model }) => model))
  const kind = kinds.includes('limit') ? 'limit' : kinds.includes('approximate') ? 'approximate' : 'exact'
  return { kind, model: models.size === 1 ? said[0].model : null }
}

function isStill({ lines }: Multiple): boolean {
  const values = lines.flat().map((p) => p.value)
  return values.length > 1 && Math.max(...values) - Math.min(...values) <= SAME * Math.max(1, Math.abs(values[0]))
}

/** The small charts of a sweep. `whole`: there are none but whole values. `select` of this view. */
export function pictureOf(sweep: Sweep, whole: boolean): Picture {
  const x = axisOf(sweep, whole)
  const all = SHOWN.map((key) => multipleOf(key, sweep)).filter((one) => one.lines.length > 0)
  return {
    x,
    now: sweep.now !== null && sweep.now >= x.domain[0] && sweep.now <= x.domain[1] ? sweep.now : null,
    never: neverOf(sweep, x.ratio),
    multiples: all.filter((one) => !isStill(one)),
    still: all.filter(isStill).map(({ key }) => key),
    theory: theoryKind(sweep.theory),
  }
}

/** The value nearest to a place between 0 and 1 on the axis. */
export function nearest({ x }: Pick<Picture, 'x'>, values: readonly number[], at: number): number {
  const place = xScale({ x })
  let best = 0
  values.forEach((value, i) => {
    if (Math.abs(place(value) - at) < Math.abs(place(values[best]) - at)) best = i
  })
  return best
}
