import type { Advice, Advised } from '../../restaurant/surveys.ts'
import type { Palette } from '../palette.ts'
import type { Text } from '../../text/text.ts'
import { toldDollars } from './adviceWords.ts'
import type { Group } from './groundDraw.ts'
import type { Plot } from './layout.ts'
import { MARKER_RADIUS, spotOf, type Spot } from './marker.ts'

export const FOUND_RADIUS = 10

/** A team that was found, where it stands and what is said of it. */
export interface Found {
  spot: Spot
  words: string
  /** The cheapest with all of them there. */
  first: boolean
}

/** Stars do not lie under the reader's own marker or its ghost, nor on one another: there they look out at its shoulder, the one with most room. */
function apart(found: readonly Found[], discs: readonly Spot[]): Found[] {
  const placed: Found[] = []
  for (const one of found) {
    const room = (s: Spot, from: readonly Spot[]): number => Math.min(...from.map((o) => Math.hypot(s.x - o.x, s.y - o.y)))
    const free = room(one.spot, discs) >= MARKER_RADIUS + 4 && room(one.spot, placed.map((p) => p.spot)) >= 2 * FOUND_RADIUS
    const all = [...discs, ...placed.map((p) => p.spot), ...found.filter((f) => f !== one).map((f) => f.spot)]
    const near = discs.reduce((best, disc) => (room(one.spot, [disc]) < room(one.spot, [best]) ? disc : best), discs[0])
    const shoulders = [
      [1, -1],
      [-1, -1],
      [1, 1],
      [-1, 1],
    ].map(([dx, dy]): Spot => ({ x: near.x + dx * 17, y: near.y + dy * 17 }))
    placed.push(free ? one : { ...one, spot: shoulders.reduce((best, s) => (room(s, all) > room(best, all) + 1 ? s : best)) })
  }
  return placed
}

/** The cheapest team that meets the goal, and the cheapest that does with one of them sick: one mark where they are the same. */
export function foundOn(advice: Advice | undefined, discs: readonly Spot[], plot: Plot, { survey: t }: Text): Found[] {
  const { cheapest, spare } = advice ?? {}
  const told = ({ people, speed, cost }: Advised): { people: number; speed: number; dollars: number } => ({ people, speed, dollars: toldDollars(cost, cost.value) })
  if (cheapest && spare && cheapest.people === spare.people && cheapest.speed === spare.speed) return apart([{ spot: spotOf(spare, plot), words: t.both(told(spare)), first: true }], discs)
  return apart([
    ...(cheapest ? [{ spot: spotOf(cheapest, plot), words: t.cheapest(told(cheapest)), first: true }] : []),
    ...(spare ? [{ spot: spotOf(spare, plot), words: t.spare(told(spare)), first: false }] : []),
  ], discs)
}

/** A star of five points about the middle. */
export function star(outer: number, inner: number): string {
  const points = Array.from({ length: 10 }, (_, k) => {
    const [radius, angle] = [k % 2 === 0 ? outer : inner, (k * Math.PI) / 5 - Math.PI / 2]
    return `${(radius * Math.cos(angle)).toFixed(2)},${(radius * Math.sin(angle)).toFixed(2)}`
  })
  return `M${points.join('L')}Z`
}

/** Ringed stars: full for the cheapest, hollow for the one with somebody to spare. */
export function drawFound(group: Group, found: readonly Found[], palette: Palette): void {
  const stars = group
    .selectAll<SVGGElement, Found>('g')
    .data(found)
    .join((enter) => {
      const g = enter.append('g').attr('class', 'dr-map-found')
      g.append('circle').attr('r', FOUND_RADIUS)
      g.append('path')
      return g
    })
  stars.attr('transform', (d) => `translate(${d.spot.x.toFixed(1)},${d.spot.y.toFixed(1)})`)
  stars.select('circle').attr('fill', palette.card).attr('stroke', palette.ink)
  stars
    .select('path')
    .attr('d', (d) => (d.first ? star(7.2, 3.1) : star(6.4, 2.8)))
    .attr('fill', (d) => (d.first ? palette.ink : palette.card))
    .attr('stroke', palette.ink)
}
