import { log } from '../../kernel/math.ts'

/** Round numbers in one decade, coarse to fine. */
const LADDERS = [
  [1],
  [1, 3],
  [1, 2, 5],
  [1, 1.5, 2, 3, 5, 7],
  [1, 1.2, 1.5, 1.8, 2.2, 2.7, 3.3, 3.9, 4.7, 5.6, 6.8, 8.2],
]
const ROUND = [1, 2, 2.5, 5]

const tidy = (x: number): number => Number(x.toPrecision(12))

export interface Ends {
  low: number
  high: number
  by: 'steps' | 'ratio'
  whole: boolean
}

/** At most `count` round numbers between two ends, which are among them. */
export function steps(ends: Ends, count: number): number[] {
  const { low, high, whole } = ends
  if (!(high > low)) return [low]
  const between = ends.by === 'ratio' && low > 0 ? byRatio(ends, count - 2) : bySteps(ends, count - 2)
  const [first, last] = whole ? [low, high] : [Number(low.toPrecision(3)), Number(high.toPrecision(3))]
  const from = first < low ? low : first
  const to = last > high ? high : last
  const near = (a: number, b: number): boolean => between.length > 1 && Math.abs(a - b) < 0.35 * gapAt(between, a)
  return [from, ...between.filter((x) => x > from && x < to && !near(x, from) && !near(x, to)), to]
}

function bySteps({ low, high, whole }: Ends, count: number): number[] {
  const raw = (high - low) / Math.max(1, count)
  let unit = 1
  while (unit * 10 <= raw) unit *= 10
  while (unit > raw) unit /= 10
  const apart = Math.max(whole ? 1 : 0, tidy(unit * (ROUND.find((r) => r * unit >= raw * (1 - 1e-9) && (!whole || (r * unit) % 1 === 0)) ?? 10)))
  const values: number[] = []
  for (let k = Math.ceil(low / apart - 1e-9); k * apart <= high * (1 + 1e-12); k++) values.push(tidy(k * apart))
  return values
}

function byRatio({ low, high, whole }: Ends, count: number): number[] {
  let best: number[] = []
  for (const ladder of LADDERS) {
    const values = new Set<number>()
    let decade = 1
    while (decade > low) decade /= 10
    while (decade * 10 <= low) decade *= 10
    for (; decade <= high; decade *= 10) {
      for (const rung of ladder) {
        const value = whole ? Math.round(rung * decade) : tidy(rung * decade)
        if (value >= low && value <= high) values.add(value)
      }
    }
    if (values.size > count) break
    best = [...values]
  }
  return best
}

/** How far apart values are about `x`. */
function gapAt(values: readonly number[], x: number): number {
  let i = values.findIndex((value) => value >= x)
  if (i < 1) i = i < 0 ? values.length - 1 : 1
  return values[i] - values[i - 1]
}

/** With `now` among the values: in place of the one it all but falls on, unless that is an end; else between two. */
export function around(values: readonly number[], now: number | null, ratio: boolean): number[] {
  if (now === null || values.includes(now)) return [...values]
  const at = (x: number): number => (ratio ? log(x) : x)
  const i = values.findIndex((value) => value > now)
  if (i < 0) return [...values, now]
  if (i === 0) return [now, ...values]
  const gap = at(values[i]) - at(values[i - 1])
  const [before, after] = [values.slice(0, i), values.slice(i)]
  if (i > 1 && at(now) - at(values[i - 1]) < 0.35 * gap) before.pop()
  else if (i < values.length - 1 && at(values[i]) - at(now) < 0.35 * gap) after.shift()
  return [...before, now, ...after]
}
