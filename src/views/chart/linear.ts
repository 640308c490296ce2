/** From a domain to a range along a straight line, and back. */
export interface Linear {
  (value: number): number
  invert(at: number): number
}

/** As d3-scale's, to the last bit, without what it brings along for colours and formats: this one is in pictures that come untouched. */
export function scaleLinear([d0, d1]: readonly [number, number] = [0, 1], [r0, r1]: readonly [number, number] = [0, 1]): Linear {
  return Object.assign(between(d0, d1, r0, r1), { invert: between(r0, r1, d0, d1) })
}

function between(d0: number, d1: number, r0: number, r1: number): (value: number) => number {
  if (d1 < d0) return between(d1, d0, r1, r0)
  const span = d1 - d0
  return (value) => {
    const t = span ? (value - d0) / span : Number.isNaN(span) ? NaN : 0.5
    return r0 * (1 - t) + r1 * t
  }
}
