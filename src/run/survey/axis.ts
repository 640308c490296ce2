import { speedLimit } from '../../kernel/laws.ts'
import { exp, log } from '../../kernel/math.ts'
import { findParam, PARAMS } from '../../scenario/params/index.ts'
import type { Scenario } from '../../scenario/types.ts'
import type { Axis } from '../../restaurant/surveys.ts'
import { meanSpeed } from './base.ts'
import { valueOf } from './varied.ts'

/** What a steady run does not hang on, or what is another question. */
const LEFT_OUT = /^(version|title|note|opensAt|duration|seed|closing|staff|manager|demand\.perHour|demand\.trace)/

/** What of this restaurant can be varied: its people, their speed, its demand, and every number that it has, in the order of the table. */
export function variablesOf(base: Scenario): string[] {
  const paths: string[] = []
  for (const { path, kind, choices } of PARAMS) {
    if (LEFT_OUT.test(path) || path.includes('[]') || choices) continue
    if ((kind === 'number' || kind === 'integer') && valueOf(base, path) !== undefined) paths.push(path)
    if ((kind === 'distribution' || kind === 'delay') && valueOf(base, `${path}.mean`) !== undefined) {
      paths.push(`${path}.mean`)
      if (valueOf(base, `${path}.scv`) !== undefined) paths.push(`${path}.scv`)
    }
  }
  return ['people', 'speed', 'demand', ...paths]
}

/** At most `count` values of a variable about where the restaurant has it. */
export function axisOf(base: Scenario, of: string, count: number): Axis {
  const now = valueOf(base, of)
  if (of === 'people') return whole(of, 1, Math.max(8, 2 * base.staff.length), count)
  if (of === 'speed') {
    const limit = speedLimit(base.growth?.serialShare ?? 0)
    const low = Math.min(0.5, meanSpeed(base) / 1.6)
    return spread(of, low, Math.min(limit * 0.98, Math.max(4, 2 * meanSpeed(base))), count)
  }
  if (of === 'demand') return even(of, 0.25 * now!, 2.5 * now!, count, null)
  const row = findParam(of)!
  const [usualLow, usualHigh] = row.usual ?? [row.min ?? row.above ?? 0, row.max ?? row.below ?? 1]
  const bounded = (x: number): number => {
    const low = row.min ?? (row.above !== undefined ? row.above + (row.step ?? 0.01) : -Infinity)
    const high = row.max ?? (row.below !== undefined ? row.below - (row.step ?? 0.01) : Infinity)
    return Math.min(high, Math.max(low, x))
  }
  // Means of times run over orders of magnitude; a share or a count lies within its usual range.
  if (of.endsWith('.mean') || of.includes('meanTime')) return spread(of, bounded((now ?? usualLow) / 4), bounded((now ?? usualHigh) * 4), count)
  const low = bounded(usualLow)
  const high = bounded(Math.max(usualHigh, now === undefined ? usualHigh : 1.5 * now))
  return row.kind === 'integer' ? whole(of, low, high, count) : even(of, low, high, count, row.step ?? null)
}

function whole(of: string, low: number, high: number, count: number): Axis {
  const [from, to] = [Math.ceil(low), Math.max(Math.ceil(low) + 1, Math.floor(high))]
  const n = Math.min(count, to - from + 1)
  const values = Array.from({ length: n }, (_, i) => Math.round(from + ((to - from) * i) / Math.max(1, n - 1)))
  return { of, values: [...new Set(values)] }
}

/** Evenly, on the row's own steps if these are fine enough. */
function even(of: string, low: number, high: number, count: number, step: number | null): Axis {
  const apart = (high - low) / (count - 1)
  const values = Array.from({ length: count }, (_, i) => {
    const at = low + apart * i
    return step !== null && step <= apart / 2 ? Number((Math.round(at / step) * step).toPrecision(12)) : Number(at.toPrecision(3))
  })
  return { of, values: [...new Set(values)] }
}

/** Evenly by ratio. */
function spread(of: string, low: number, high: number, count: number): Axis {
  const apart = log(high / low) / (count - 1)
  return { of, values: [...new Set(Array.from({ length: count }, (_, i) => Number((low * exp(apart * i)).toPrecision(3))))] }
}
