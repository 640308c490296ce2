import type { Scales } from './chart.ts'
import type { Layout } from './layout.ts'

/** From the dotted line to its name's middle. */
const ABOVE = 11
const HALF = 8
const STEP = 6

type Demand = readonly [number, number][]

/** The dotted line between two places on the page, every few pixels. */
export function expectedPoints(demand: Demand, scales: Scales, from: number, to: number): { x: number; y: number }[] {
  const points: { x: number; y: number }[] = []
  for (const [i, [m1, r1]] of demand.entries()) {
    if (i === 0) continue
    const [m0, r0] = demand[i - 1]
    const [x0, x1] = [scales.x(m0), scales.x(m1)]
    const [y0, y1] = [scales.rate(r0), scales.rate(r1)]
    // Where it falls is what it is there for: there are more dots to be kept clear of.
    const steps = Math.max(1, Math.ceil(Math.max(x1 - x0, 3 * Math.abs(y1 - y0)) / STEP))
    for (let k = 0; k <= steps; k++) {
      const x = x0 + ((x1 - x0) * k) / steps
      if (x >= from && x <= to) points.push({ x, y: y0 + ((y1 - y0) * k) / steps })
    }
  }
  return points
}

/**
 * A place for the name of the dotted line, as far right of `from` as the day is long, so that it stands still while the day comes
 * up to it: just above the line, or else below it. Null where there is none.
 */
export function placeExpected(demand: Demand, from: number, width: number, { left, right, rates }: Pick<Layout, 'left' | 'right' | 'rates'>, scales: Scales): { x: number; y: number } | null {
  if (demand.length === 0) return null
  for (let x = right - width; x >= Math.max(left, from); x -= STEP) {
    const under = expectedPoints(demand, scales, x - 4, x + width + 4).map((p) => p.y)
    if (under.length === 0) continue
    const above = Math.min(...under) - ABOVE
    if (above - HALF >= rates.top - 8) return { x, y: above }
    const below = Math.max(...under) + ABOVE
    if (below + HALF <= rates.foot) return { x, y: below }
  }
  return null
}
