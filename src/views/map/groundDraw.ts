import type { Selection } from 'd3-selection'
import { line } from 'd3-shape'
import { uniqueId } from '../chart/id.ts'
import type { Palette } from '../palette.ts'
import type { Text } from '../../text/text.ts'
import type { Ground } from './ground.ts'
import { leadOf, regionSpans, type Labels, type Placed, type Region } from './labels.ts'
import { peopleTicks, speedTicks, tickRoom, WALL_BAND, type Plot } from './layout.ts'
import type { Extent } from './select.ts'

export type Group = Selection<SVGGElement, unknown, null, undefined>

const regions = ['meets', 'clears', 'never'] as const

/** Ground, shores, contours, wall, axes, and the words on them. */
export function createGround(parent: Group): {
  /** Where another ground is painted in the place of theory's. */
  other: Group
  frame(plot: Plot, extent: Extent, wallWords: string, text: Text, palette: Palette): void
  paint(plot: Plot, ground: Ground | null, palette: Palette): void
  contours(lines: readonly { x: number; y: number }[][], palette: Palette): void
  /** All that costs as much as the reader's own restaurant. */
  own(line: readonly { x: number; y: number }[], palette: Palette): void
  /** What lies under lines on a ground of any colour. */
  cased(lines: readonly (readonly { x: number; y: number }[])[], palette: Palette): void
  /** `plain`: the colours below are not those of the regions. */
  labels(labels: Labels, palette: Palette, plain: boolean): void
} {
  const hatch = uniqueId('hatch')
  const pattern = parent
    .append('pattern')
    .attr('id', hatch)
    .attr('patternUnits', 'userSpaceOnUse')
    .attr('patternTransform', 'rotate(45)')
    .attr('width', 9)
    .attr('height', 9)
  pattern.append('rect').attr('width', 9).attr('height', 9)
  pattern.append('path').attr('d', 'M4.5,-1V10').attr('stroke-width', 2.4)
  const land = new Map(regions.map((region) => [region, parent.append('path').attr('class', 'dr-map-land')]))
  const other = parent.append('g')
  const wall = parent.append('g')
  const casing = parent.append('path').attr('class', 'dr-map-casing')
  const contours = parent.append('g')
  const own = parent.append('path').attr('class', 'dr-map-own')
  const shore = parent.append('path').attr('class', 'dr-map-shore')
  const axes = parent.append('g')
  const words = parent.append('g').attr('class', 'dr-map-labels')

  return {
    other,

    frame(plot, extent, wallWords, text, palette) {
      const band = extent.walled ? [0] : []
      wall
        .selectAll('rect')
        .data(band)
        .join('rect')
        .attr('x', plot.left)
        .attr('y', plot.top - WALL_BAND)
        .attr('width', plot.right - plot.left)
        .attr('height', WALL_BAND)
        .attr('fill', palette.wall)
      wall
        .selectAll('path')
        .data(band)
        .join('path')
        .attr('class', 'dr-map-wall')
        .attr('d', `M${plot.left},${plot.top}H${plot.right}`)
        .attr('stroke', palette.ink)
      wall
        .selectAll('text')
        .data(band)
        .join('text')
        .attr('class', 'dr-map-wallname')
        .attr('text-anchor', 'end')
        .attr('x', plot.right - 8)
        .attr('y', plot.top - WALL_BAND / 2 - 1)
        .attr('dy', '0.35em')
        .attr('fill', palette.ink)
        .text(wallWords)
      axes
        .selectAll<SVGTextElement, number>('text.dr-map-people')
        .data(peopleTicks(extent.people, plot.right - plot.left, tickRoom(extent.people)))
        .join('text')
        .attr('class', 'dr-map-people')
        .attr('text-anchor', 'middle')
        .attr('x', (n) => Math.min(plot.x(n), plot.right - 3.5 * text.format.count(n).length))
        .attr('y', plot.foot + 15)
        .attr('fill', palette.inkSoft)
        .text((n) => text.format.count(n))
      axes
        .selectAll<SVGTextElement, number>('text.dr-map-speed')
        .data(speedTicks(extent, plot.y, 15))
        .join('text')
        .attr('class', 'dr-map-speed')
        .attr('text-anchor', 'end')
        .attr('dy', '0.35em')
        .attr('x', plot.left - 6)
        .attr('y', (s) => plot.y(s))
        .attr('fill', palette.inkSoft)
        .text((s) => text.format.speed(s))
    },

    paint(plot, ground, palette) {
      pattern.select('rect').attr('fill', palette.bad)
      pattern.select('path').attr('stroke', palette.dark ? 'rgb(0 0 0 / 0.28)' : 'rgb(255 255 255 / 0.34)')
      const fills: Record<Region, string> = { meets: palette.good, clears: palette.fair, never: `url(#${hatch})` }
      for (const region of regions) {
        const spans = ground ? regionSpans(ground, plot, region) : []
        land
          .get(region)!
          .attr('fill', fills[region])
          .attr('d', spans.filter((s) => s.foot > s.top).map((s) => `M${s.from},${s.top}H${s.to}V${s.foot}H${s.from}Z`).join(''))
      }
      const steps = ground ? regionSpans(ground, plot, 'meets') : []
      shore
        .attr('stroke', palette.ink)
        .attr('d', steps.map((s, i) => `${i === 0 ? `M${s.from},${s.foot}` : `V${s.foot}`}H${s.to}`).join(''))
    },

    contours(lines, palette) {
      contours
        .selectAll('path')
        .data(lines)
        .join('path')
        .attr('class', 'dr-map-contour')
        .attr('stroke', palette.ink)
        .attr('d', along)
    },

    own(line, palette) {
      own.attr('stroke', palette.ink).attr('d', along(line))
    },

    cased(lines, palette) {
      casing.attr('stroke', palette.card).attr('d', lines.map((line) => along([...line])).join(''))
    },

    labels(labels, palette, plain) {
      const pill = [
        ...labels.lines.flatMap((box) => (box ? [{ box, plate: true, ink: palette.ink, tone: 'cost' }] : [])),
        ...labels.regions.flatMap((box, i) => {
          if (!box) return []
          const region = regions[i]
          const ink = region === 'never' ? palette.badStrong : region === 'clears' ? palette.fairStrong : palette.ink
          return [{ box, plate: plain || region !== 'meets', ink, tone: 'region' }]
        }),
      ]
      const groups = words
        .selectAll<SVGGElement, (typeof pill)[number]>('g')
        .data(pill)
        .join((enter) => {
          const g = enter.append('g')
          g.append('path').attr('class', 'dr-map-lead')
          g.append('rect')
          g.append('text').attr('text-anchor', 'middle')
          return g
        })
        .attr('class', (d) => `dr-map-label dr-map-${d.tone}`)
      groups.select('path').attr('stroke', (d) => d.ink).attr('d', (d) => leadPath(d.box))
      groups
        .select('rect')
        .attr('x', (d) => d.box.x)
        .attr('y', (d) => d.box.y)
        .attr('width', (d) => d.box.width)
        .attr('height', (d) => d.box.height)
        .attr('rx', (d) => Math.min(8, d.box.height / 2))
        .attr('fill', (d) => (d.plate ? palette.card : 'none'))
      groups.select<SVGTextElement>('text').attr('fill', (d) => d.ink).attr('stroke', (d) => (d.plate ? 'none' : palette.good)).each(function write(d) {
        writeLines(this, d.box)
      })
    },
  }
}

const along = line<{ x: number; y: number }>()
  .x((p) => p.x)
  .y((p) => p.y)

/** Its end is ringed. */
export function leadPath(box: Placed): string | null {
  const points = leadOf(box)
  return points.length === 0 ? null : `${along(points)}m-2.5,0a2.5,2.5 0 1 0 5,0a2.5,2.5 0 1 0 -5,0`
}

export const LINE_HEIGHT = 15

/** Lines of text centred in a box. */
export function writeLines(node: SVGTextElement, box: { x: number; y: number; width: number; height: number; lines: string[] }): void {
  const first = box.y + box.height / 2 - ((box.lines.length - 1) * LINE_HEIGHT) / 2
  node.replaceChildren(
    ...box.lines.map((words, i) => {
      const span = node.ownerDocument.createElementNS('http://www.w3.org/2000/svg', 'tspan')
      span.setAttribute('x', String(box.x + box.width / 2))
      span.setAttribute('y', String(first + i * LINE_HEIGHT))
      span.setAttribute('dy', '0.35em')
      span.textContent = words
      return span
    }),
  )
}
