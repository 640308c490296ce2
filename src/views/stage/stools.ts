import type { Palette } from '../palette.ts'
import type { Layout } from './layout.ts'
import { SEATED, counterPlace } from './layout.ts'
import type { Scene } from './list.ts'
import { path, type Node } from './node.ts'
import { PERSON_HEIGHT } from './person.ts'

/** A stool before each place at a counter, where people are large enough to sit. */
export function stoolsOf(employees: number, layout: Layout): Scene['stools'] {
  if (layout.grid || layout.serveSize < SEATED) return []
  return Array.from({ length: employees }, (_, i) => ({ ...counterPlace(layout, i), size: layout.serveSize }))
}

const n = (x: number): string => String(Math.round(x * 10) / 10)

export function stoolNodes(stools: Scene['stools'], palette: Palette): Node[] {
  if (stools.length === 0) return []
  let legs = ''
  let seats = ''
  for (const { x, y, size } of stools) {
    const k = size / PERSON_HEIGHT
    legs += `M${n(x)},${n(y - 10 * k)}V${n(y)}M${n(x - 6 * k)},${n(y)}H${n(x + 6 * k)}`
    seats += `M${n(x - 9 * k)},${n(y - 10.4 * k)}a${n(9 * k)},${n(2.6 * k)} 0 1 0 ${n(18 * k)},0a${n(9 * k)},${n(2.6 * k)} 0 1 0 ${n(-18 * k)},0Z`
  }
  return [
    path(legs, { fill: 'none', stroke: palette.inkSoft, 'stroke-width': Math.max(1, stools[0].size * 0.055), 'stroke-linecap': 'round' }),
    path(seats, { fill: palette.rope, stroke: palette.inkSoft, 'stroke-width': 1 }),
  ]
}
