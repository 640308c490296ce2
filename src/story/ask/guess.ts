/** What a reader has said so far: a number, an option, or as much of a line as is drawn, minute by minute from where it is known. */
export type Guess = { kind: 'number'; value: number } | { kind: 'choice'; option: number } | { kind: 'line'; points: readonly (number | null)[] }

/** A line with nothing drawn: it has a point for every minute from `until` to `to`. */
export const undrawn = (until: number, to: number): (number | null)[] => new Array<number | null>(to - until + 1).fill(null)

/**
 * A stroke of the pen from one minute to another, counted from where the line begins: what lies between is on the straight line between
 * the two. The first point is known and stays.
 */
export function stroke(points: readonly (number | null)[], from: { at: number; value: number }, to: { at: number; value: number }): (number | null)[] {
  const out = [...points]
  const [a, b] = from.at <= to.at ? [from, to] : [to, from]
  const first = Math.max(1, Math.round(a.at))
  const last = Math.min(points.length - 1, Math.round(b.at))
  for (let i = first; i <= last; i++) {
    const part = b.at === a.at ? 1 : Math.min(1, Math.max(0, (i - a.at) / (b.at - a.at)))
    out[i] = a.value + part * (b.value - a.value)
  }
  return out
}

/** The whole line that those points mean: straight where nothing was drawn between two, level after the last. It begins at `start`. */
export function lineOf(points: readonly (number | null)[], start: number): number[] {
  const out: number[] = [start]
  let last = 0
  for (let i = 1; i < points.length; i++) {
    const value = points[i]
    if (value === null) continue
    for (let j = last + 1; j <= i; j++) out[j] = out[last]! + ((value - out[last]!) * (j - last)) / (i - last)
    out[i] = value
    last = i
  }
  for (let j = last + 1; j < points.length; j++) out[j] = out[last]!
  return out
}

/** The last minute that was drawn, 0 where none was. */
export const drawnTo = (points: readonly (number | null)[]): number => points.reduce<number>((last, value, i) => (value === null ? last : i), 0)

/** How far apart two lines are on average, their common beginning left out. */
export function apart(a: readonly number[], b: readonly number[]): number {
  const n = Math.min(a.length, b.length)
  let sum = 0
  for (let i = 1; i < n; i++) sum += Math.abs(a[i]! - b[i]!)
  return n > 1 ? sum / (n - 1) : 0
}

/** A value on a scale of steps, kept between its ends. */
export function onScale(value: number, { from, to, step }: { from: number; to: number; step: number }): number {
  const kept = Math.min(to, Math.max(from, value))
  return Math.min(to, Math.round((from + Math.round((kept - from) / step) * step) * 1e6) / 1e6)
}
