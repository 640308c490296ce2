import type { Selection } from 'd3-selection'
import { uniqueId } from '../chart/id.ts'
import { scaleLinear } from '../chart/linear.ts'
import { areaBetween, lineThrough } from '../chart/path.ts'
import type { Which } from '../../store/figure.ts'
import type { Palette } from '../palette.ts'
import type { Text } from '../../text/text.ts'
import { createFans } from './fan.ts'
import type { Fan } from './foresight.ts'
import { clockCentre } from '../chart/clock.ts'
import type { Layout, Tick } from './layout.ts'
import type { Lines, Past } from './select.ts'

export type Group = Selection<SVGGElement, unknown, null, undefined>

type Path = Selection<SVGPathElement, unknown, null, undefined>

/** A line of the day so far, and the piece from its last point to the moment shown. */
interface Stroke {
  line: Path
  tip: Path
}

export interface Scales {
  x: (minute: number) => number
  rate: (perHour: number) => number
  line: (people: number) => number
}

export function scalesOf(layout: Layout, end: number, past: Past): Scales {
  return {
    x: scaleLinear([0, end], [layout.left, layout.right]),
    rate: scaleLinear([0, past.ratesAxis.top], [layout.rates.foot, layout.rates.top]),
    line: scaleLinear([0, past.lineAxis.top], [layout.line.foot, layout.line.top]),
  }
}

/** Axes, the lines of the day so far of one restaurant or of two, the demand ahead, and the fans of the days to come. */
export function createChart(parent: Group): {
  axes(layout: Layout, ticks: readonly Tick[], past: Past, scales: Scales, text: Text, palette: Palette): void
  past(layout: Layout, past: Past, scales: Scales, palette: Palette): void
  demand(layout: Layout, points: readonly [number, number][], compared: boolean, scales: Scales, palette: Palette): void
  /** From the columns after `time` on: what lies between is the moment's affair. */
  fans(layout: Layout, fans: readonly Fan[], time: number, compared: boolean, scales: Scales, palette: Palette): void
  /** Lets the fans begin at `x`, where so many are in line. */
  begin(x: number, inLine: Record<Which, number>): void
  /** Names the strip of those who were lost; nothing while nobody is. */
  losses(layout: Layout, words: string, palette: Palette): void
  /** What a fan that is only considered is filled with. */
  hatch: string
  /** Moves what follows the moment shown, at `x` pixels. `beside`: in line at the restaurant beside it. */
  now(layout: Layout, x: number, past: Past, inLine: number, beside: number | null, scales: Scales): void
} {
  const clip = uniqueId('ahead')
  const grid = parent.append('g')
  const ahead = parent.append('clipPath').attr('id', clip).append('rect')
  const demand = parent.append('path').attr('class', 'dr-timeline-demand').attr('clip-path', `url(#${clip})`)
  const fans = createFans(parent.append('g'), clip)
  const fill = parent.append('path').attr('class', 'dr-timeline-area')
  const fillTip = parent.append('path').attr('class', 'dr-timeline-area')
  const lost = parent.append('path').attr('class', 'dr-timeline-lost')
  const stroke = (kind = ''): Stroke => {
    const add = (): Path => parent.append('path').attr('class', `dr-timeline-line ${kind}`)
    return { line: add(), tip: add() }
  }
  const edge = stroke()
  const served = stroke()
  const arriving = stroke('dr-timeline-arriving')
  // Dashes lie over what is drawn through, so that two lines that agree are both seen.
  const other = { edge: stroke('dr-timeline-other'), served: stroke('dr-timeline-other') }
  const strokes = [edge, served, arriving, other.edge, other.served]
  const labels = parent.append('g').attr('class', 'dr-timeline-ticks')
  let tipped = ''
  let tippedOf: Past | null = null
  const lostName = parent.append('text').attr('class', 'dr-timeline-losses').attr('text-anchor', 'end').attr('dy', '0.35em')

  return {
    axes(layout, ticks, past, scales, text, palette) {
      const t = text.timeline
      const { left, right } = layout
      const clockOf = (d: Tick): string => (d.clock === null ? t.day({ n: d.day }) : text.format.clock(d.clock))
      const rows = [
        ...past.ratesAxis.ticks.map((v) => ({ v, y: scales.rate(v) })),
        ...past.lineAxis.ticks.map((v) => ({ v, y: scales.line(v) })),
      ]
      grid
        .selectAll<SVGPathElement, Tick>('path.dr-timeline-hour')
        .data(ticks)
        .join('path')
        .attr('class', 'dr-timeline-hour')
        .attr('stroke', palette.grid)
        .attr('d', ({ minute }) => {
          const x = Math.round(scales.x(minute)) + 0.5
          return `M${x},${layout.rates.top}V${layout.rates.foot}M${x},${layout.line.top}V${layout.line.foot}`
        })
      grid
        .selectAll<SVGPathElement, { v: number; y: number }>('path.dr-timeline-level')
        .data(rows)
        .join('path')
        .attr('class', 'dr-timeline-level')
        .attr('stroke', (d) => (d.v === 0 ? palette.inkFaint : palette.grid))
        .attr('d', (d) => `M${left},${Math.round(d.y) + 0.5}H${right}`)
      labels
        .selectAll<SVGTextElement, { v: number; y: number }>('text.dr-timeline-value')
        .data(rows)
        .join('text')
        .attr('class', 'dr-timeline-value')
        .attr('text-anchor', 'end')
        .attr('dy', '0.35em')
        .attr('x', left - 7)
        .attr('y', (d) => d.y)
        .attr('fill', palette.inkSoft)
        .text((d) => text.format.count(d.v))
      labels
        .selectAll<SVGTextElement, [string, number]>('text.dr-timeline-name')
        .data<[string, number]>([
          [t.perHour, layout.rates.top],
          [t.lineTitle, layout.line.top],
        ])
        .join('text')
        .attr('class', 'dr-timeline-name')
        .attr('text-anchor', 'end')
        .attr('x', left - 7)
        .attr('y', (d) => d[1] - 13)
        .attr('fill', palette.inkSoft)
        .text((d) => d[0])
      labels
        .selectAll<SVGTextElement, string>('text.dr-timeline-window')
        .data([t.window({ minutes: past.window })])
        .join('text')
        .attr('class', 'dr-timeline-window')
        .attr('x', left - 3)
        .attr('y', layout.rates.top - 13)
        .attr('fill', palette.inkSoft)
        .text((d) => d)
      labels
        .selectAll<SVGTextElement, Tick>('text.dr-timeline-clock')
        .data(ticks)
        .join('text')
        .attr('class', 'dr-timeline-clock')
        .attr('text-anchor', 'middle')
        .attr('dy', '0.35em')
        .attr('x', (d) => clockCentre(scales.x(d.minute), clockOf(d), right))
        .attr('y', layout.axis)
        .attr('fill', palette.inkSoft)
        .text(clockOf)
    },

    past(layout, past, scales, palette) {
      const { rates, line: columns, beside } = past
      const along = (minutes: readonly number[], values: number[], y: (v: number) => number): string | null =>
        lineThrough(values, (_, i) => scales.x(minutes[i]), y) || null
      const paint = ({ line: whole, tip }: Stroke, path: string | null, colour: string): void => {
        whole.attr('d', path).attr('stroke', colour)
        tip.attr('stroke', colour)
      }
      paint(arriving, along(rates.minute, rates.arriving, scales.rate), beside ? palette.inkSoft : palette.blue)
      paint(served, along(rates.minute, rates.served, scales.rate), beside ? palette.fairStrong : palette.goodStrong)
      paint(edge, along(columns.minute, columns.inLine, scales.line), palette.fairStrong)
      paint(other.served, beside && along(beside.rates.minute, beside.rates.served, scales.rate), palette.blue)
      paint(other.edge, beside && along(beside.line.minute, beside.line.inLine, scales.line), palette.blue)
      fill.attr('d', areaBetween(columns.inLine, (_, i) => scales.x(columns.minute[i]), () => layout.line.foot, scales.line) || null)
      for (const part of [fill, fillTip]) part.attr('fill', palette.fair).classed('dr-timeline-pale', beside !== null)
      lost
        .attr('stroke', palette.badStrong)
        .attr('stroke-width', Math.max(1.3, Math.min(3, (scales.x(past.step) - scales.x(0)) * 0.7)))
        .attr('d', beside ? null : lostMarks(layout, past, scales))
      for (const { line: whole, tip } of strokes) for (const part of [whole, tip]) part.classed('dr-timeline-fine', past.step > 2)
    },

    demand(layout, points, compared, scales, palette) {
      demand
        .attr('stroke', compared ? palette.inkSoft : palette.blue)
        .attr('d', lineThrough(points, (p) => scales.x(p[0]), (p) => scales.rate(p[1])) || null)
      ahead.attr('y', 0).attr('height', layout.line.foot)
    },

    fans(layout, shown, time, compared, scales, palette) {
      fans.draw(shown, time, compared, layout, scales, palette)
    },

    losses({ left, lost: { top, foot } }, words, palette) {
      lostName.attr('x', left - 7).attr('y', (top + foot) / 2).attr('fill', palette.badStrong).text(words)
    },

    hatch: fans.hatch,
    begin: fans.begin,

    now(layout, x, past, inLine, beside, scales) {
      const { foot } = layout.line
      const heights = `${x} ${inLine} ${beside}`
      if (heights === tipped && past === tippedOf) return
      tipped = heights
      tippedOf = past
      ahead.attr('x', x).attr('width', Math.max(0, layout.right - x))
      const tipOf = (lines: Lines, people: number): string | null => {
        const from = scales.x(lines.line.minute.at(-1) ?? Infinity)
        if (!(x > from + 0.5)) return null
        return `${from},${scales.line(lines.line.inLine.at(-1) ?? 0)}L${x},${Math.max(layout.line.top, scales.line(people))}`
      }
      const level = ({ rates }: Lines, part: 'served' | 'arriving'): string | null => {
        const rate = rates[part].at(-1)
        const begin = scales.x(rates.minute.at(-1) ?? Infinity)
        return rate !== undefined && x > begin + 0.5 ? `M${begin},${scales.rate(rate)}H${x}` : null
      }
      const tip = tipOf(past, inLine)
      fillTip.attr('d', tip && `M${tip.slice(0, tip.indexOf(','))},${foot}L${tip}V${foot}Z`)
      edge.tip.attr('d', tip && `M${tip}`)
      served.tip.attr('d', level(past, 'served'))
      arriving.tip.attr('d', level(past, 'arriving'))
      const theirs = past.beside && tipOf(past.beside, beside ?? 0)
      other.edge.tip.attr('d', theirs && `M${theirs}`)
      other.served.tip.attr('d', past.beside && level(past.beside, 'served'))
    },
  }
}

/** A mark for each column in which customers were lost, taller for more. */
function lostMarks({ lost: { top, foot } }: Layout, { lost, step }: Past, scales: Scales): string {
  const most = lost.reduce((m, d) => Math.max(m, d.lost), 4)
  const tall = (n: number): string => (3 + ((foot - top - 3) * n) / most).toFixed(1)
  return lost.map((d) => `M${scales.x(d.minute + step / 2).toFixed(1)},${foot}v-${tall(d.lost)}`).join('')
}
