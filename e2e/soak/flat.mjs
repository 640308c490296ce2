import { median } from '../bench/measure.mjs'

/**
 * Whether readings in the order of time are flat: the median of the last quarter against that of the second, since caches fill in the first.
 * It may be `share` times as much, or `least` more where that is little.
 */
export function flat(readings, { share, least }) {
  const quarter = Math.max(1, Math.floor(readings.length / 4))
  const [before, after] = [median(readings.slice(quarter, 2 * quarter)), median(readings.slice(-quarter))]
  const ok = after <= Math.max(before * share, before + least)
  const number = (x) => (Number.isInteger(x) ? String(x) : x.toFixed(2))
  return { ok, before, after, text: `${number(before)} in the second quarter, ${number(after)} in the last (at most ${number(Math.max(before * share, before + least))})` }
}

export const leak = (what, { text }) => `${what} is not flat: ${text}`
