import { speedLimit } from '../../kernel/laws.ts'
import { exp, log } from '../../kernel/math.ts'
import type { Param } from '../../scenario/param.ts'
import { findParam, PARAMS } from '../../scenario/params/index.ts'
import type { Scenario } from '../../scenario/types.ts'
import type { Axis, Variable } from '../../restaurant/surveys.ts'
import { meanSpeed } from './base.ts'
import { around, steps } from './grid.ts'
import { valueOf, varied } from './varied.ts'

/** What a steady run does not hang on, or what is another question; the factor on the demand is the demand itself. */
const LEFT_OUT = /^(version|title|note|opensAt|duration|seed|closing|staff|manager|demand\.(perHour|factor|trace)|growth\.(training|onboarding)Time|goal\.share)/

/** Numbers of what does not happen in this restaurant. */
function idle({ line, sickness, failFast }: Scenario, path: string): boolean {
  switch (path) {
    case 'line.choices.of':
      return line.layout !== 'own' || line.routing !== 'power-of-two'
    case 'line.virtualNodes':
      return line.layout !== 'own' || line.routing !== 'sticky'
    case 'money.sickPay':
      return sickness?.meanTimeToSick === undefined
    default:
      if (path.startsWith('sickness.')) return sickness?.meanTimeToSick === undefined
      return path.startsWith('failFast.') && failFast?.meanTimeToFail === undefined
  }
}

/** What of this restaurant can be varied: its people, their speed, its demand, and every number that it has, in the order of the table. */
export function variablesOf(base: Scenario): string[] {
  const paths: string[] = []
  for (const { path, kind, choices } of PARAMS) {
    if (LEFT_OUT.test(path) || path.includes('[]') || choices || idle(base, path)) continue
    if ((kind === 'number' || kind === 'integer') && valueOf(base, path) !== undefined) paths.push(path)
    if ((kind === 'distribution' || kind === 'delay') && valueOf(base, `${path}.mean`) !== undefined) {
      paths.push(`${path}.mean`)
      if (valueOf(base, `${path}.scv`) !== undefined) paths.push(`${path}.scv`)
    }
  }
  // Who is dealt which dishes may leave no choice of how many there are.
  const narrow = /^(people$|menu\.)/
  return ['people', 'speed', 'demand', ...paths].filter((of) => !narrow.test(of) || axisOf(base, of, 3).values.length > 1)
}

/** How a variable is told. */
export function variableOf(of: string): Variable {
  if (of === 'people') return { of, unit: 'staff', group: null }
  if (of === 'speed') return { of, unit: '×', group: null }
  if (of === 'demand') return { of, unit: 'customers/h', group: null }
  return { of, unit: findParam(of)?.unit ?? '', group: of.slice(0, of.indexOf('.')) }
}

/** Where a variable may go, and how its values are laid out there. */
interface Range {
  low: number
  high: number
  by: 'steps' | 'ratio'
  whole: boolean
  /** Values lie on multiples of it. */
  step: number | null
}

function rangeOf(base: Scenario, of: string): Range {
  const now = valueOf(base, of)
  const real = { whole: false, step: null } as const
  switch (of) {
    case 'people':
      return { low: 1, high: Math.max(8, 2 * base.staff.length), by: 'steps', whole: true, step: 1 }
    case 'speed': {
      const limit = speedLimit(base.growth?.serialShare ?? 0)
      return { ...real, low: Math.min(0.5, meanSpeed(base) / 1.6), high: Math.min(limit * 0.98, Math.max(4, 2 * meanSpeed(base))), by: 'ratio' }
    }
    case 'demand':
      return { ...real, low: 0.25 * now!, high: 2.5 * now!, by: 'steps' }
  }
  const row = findParam(of)!
  const whole = row.kind === 'integer'
  const [usualLow, usualHigh] = row.usual ?? [row.min ?? row.above ?? 0, row.max ?? row.below ?? 1]
  const bounded = boundsOf(row)
  // Means of times run over orders of magnitude about where they are.
  if (of.endsWith('.mean') || of.includes('meanTime')) return { low: bounded((now ?? usualLow) / 4), high: bounded((now ?? usualHigh) * 4), by: 'ratio', whole, step: null }
  const by = usualLow > 0 && usualHigh / usualLow >= 40 ? 'ratio' : 'steps'
  const low = bounded(now === undefined ? usualLow : Math.min(usualLow, now))
  // Of a range that begins at nothing as much as can be told apart from where the restaurant is.
  const reach = row.unit !== 'share' && !whole && now !== undefined && now > 0 && usualLow === 0 ? Math.min(usualHigh, 10 * now) : usualHigh
  return { low, high: bounded(now === undefined ? reach : Math.max(reach, 1.5 * now)), by, whole, step: row.step ?? null }
}

function boundsOf(row: Param): (x: number) => number {
  const inside = row.step ?? 0.01
  const low = row.min ?? (row.above === undefined ? -Infinity : row.above + inside)
  const high = row.max ?? (row.below === undefined ? Infinity : row.below - inside)
  return (x) => Math.min(high, Math.max(low, x))
}

/** The part of a range in which there can be such a restaurant, as seen from where it is now; what makes one impossible does so from a value on. */
function possible(base: Scenario, of: string, range: Range): Range {
  const can = (value: number): boolean => !('impossible' in varied(base, { [of]: value }))
  const now = valueOf(base, of)
  const home = now !== undefined && can(now) ? Math.min(range.high, Math.max(range.low, now)) : [range.low, range.high].find(can)
  if (home === undefined || !can(home)) return range
  const until = (end: number): number => {
    if (can(end)) return end
    let [good, bad] = [home, end]
    for (let i = 0; i < 40 && Math.abs(bad - good) > (range.whole ? 1 : 0.001 * Math.abs(good)); i++) {
      const middle = range.whole ? Math.floor((good + bad) / 2) : (good + bad) / 2
      if (can(middle)) good = middle
      else bad = middle
    }
    // A round number, where the end is next to one.
    const round = Number(good.toPrecision(2))
    return can(round) && Math.abs(round - good) <= 0.002 * Math.abs(good) ? round : good
  }
  return { ...range, low: until(range.low), high: until(range.high) }
}

/** At most `count` values of a variable about where the restaurant has it, evenly: on its own scale or by ratio. */
export function axisOf(base: Scenario, of: string, count: number): Axis {
  const { low, high, by, whole, step } = possible(base, of, rangeOf(base, of))
  const apart = by === 'ratio' ? log(high / low) / (count - 1) : (high - low) / (count - 1)
  const values: number[] = []
  for (let i = 0; i < count; i++) {
    const at = by === 'ratio' ? low * exp(apart * i) : low + apart * i
    const fine = step !== null && step <= apart / 2 && by === 'steps'
    const value = whole ? Math.round(at) : fine ? Number((Math.round(at / step) * step).toPrecision(12)) : Number(at.toPrecision(3))
    // Rounded, an end may lie beyond what is possible.
    values.push(Math.min(high, Math.max(low, value)))
  }
  return { of, values: [...new Set(values)], ...(by === 'ratio' ? { ratio: true } : {}) }
}

/** At most `count` values for a sweep: round ones, and besides them the one that the restaurant has. */
export function sweepAxis(base: Scenario, of: string, count = 17): Axis {
  const range = possible(base, of, rangeOf(base, of))
  const now = valueOf(base, of)
  const values = around(steps(range, count), now !== undefined && now >= range.low && now <= range.high ? now : null, range.by === 'ratio')
  return { of, values, ...(range.by === 'ratio' ? { ratio: true } : {}) }
}
