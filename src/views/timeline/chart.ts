import { scaleLinear } from 'd3-scale'
import type { Selection } from 'd3-selection'
import { area, curveLinear, line } from 'd3-shape'
import { uniqueId } from '../chart/id.ts'
import type { Palette } from '../palette.ts'
import type { Text } from '../../text/text.ts'
import type { Layout, Tick } from './layout.ts'
import type { Past } from './select.ts'

export type Group = Selection<SVGGElement, unknown, null, undefined>

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

/** Axes, the lines of the day so far, and the demand ahead. */
export function createChart(parent: Group): {
  axes(layout: Layout, ticks: readonly Tick[], past: Past, scales: Scales, text: Text, palette: Palette): void
  past(layout: Layout, past: Past, scales: Scales, palette: Palette): void
  demand(layout: Layout, points: readonly [number, number][], scales: Scales, palette: Palette): void
  /** Moves what follows the moment shown. */
  now(layout: Layout, time: number, past: Past, inLine: number, scales: Scales): void
  /** Hides the clock's labels between two places, where something else stands. */
  clearAxis(from: number, to: number): void
} {
  const clip = uniqueId('ahead')
  const grid = parent.append('g')
  const ahead = parent.append('clipPath').attr('id', clip).append('rect')
  const demand = parent.append('path').attr('class', 'dr-timeline-demand').attr('clip-path', `url(#${clip})`)
  const fill = parent.append('path').attr('class', 'dr-timeline-area')
  const fillTip = parent.append('path').attr('class', 'dr-timeline-area')
  const lost = parent.append('path').attr('class', 'dr-timeline-lost')
  const edge = parent.append('path').attr('class', 'dr-timeline-line')
  const served = parent.append('path').attr('class', 'dr-timeline-line')
  const arriving = parent.append('path').attr('class', 'dr-timeline-line dr-timeline-arriving')
  // From the last point of a line to the moment shown.
  const tips = {
    edge: parent.append('path').attr('class', 'dr-timeline-line'),
    served: parent.append('path').attr('class', 'dr-timeline-line'),
    arriving: parent.append('path').attr('class', 'dr-timeline-line dr-timeline-arriving'),
  }
  const labels = parent.append('g').attr('class', 'dr-timeline-ticks')
  let clockLabels: { node: SVGTextElement; from: number; to: number; hidden: boolean }[] = []

  return {
    axes(layout, ticks, past, scales, text, palette) {
      const t = text.timeline
      const { left, right } = layout
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
        .attr('y', (d) => d[1] - 10)
        .attr('fill', palette.inkSoft)
        .text((d) => d[0])
      const clocks = labels
        .selectAll<SVGTextElement, Tick>('text.dr-timeline-clock')
        .data(ticks)
        .join('text')
        .attr('class', 'dr-timeline-clock')
        .attr('text-anchor', 'middle')
        .attr('dy', '0.35em')
        .attr('x', ({ minute }) => scales.x(minute))
        .attr('y', layout.axis)
        .attr('fill', palette.inkSoft)
        .attr('visibility', null)
        .text((d) => (d.clock === null ? t.day({ n: d.day }) : text.format.clock(d.clock)))
      clockLabels = clocks.nodes().map((node, i) => {
        const x = scales.x(ticks[i].minute)
        const half = (node.textContent ?? '').length * 3.4 + 3
        return { node, from: x - half, to: x + half, hidden: false }
      })
    },

    past(layout, past, scales, palette) {
      const { rates, line: columns } = past
      const path = line<number>()
        .curve(curveLinear)
        .x((_, i) => scales.x(rates.minute[i]))
      const rate = (v: number): number => scales.rate(v)
      arriving.attr('d', path.y(rate)(rates.arriving)).attr('stroke', palette.blue)
      served.attr('d', path.y(rate)(rates.served)).attr('stroke', palette.goodStrong)
      const x = (_: number, i: number): number => scales.x(columns.minute[i])
      const y = (v: number): number => scales.line(v)
      edge.attr('d', line<number>().x(x).y(y)(columns.inLine)).attr('stroke', palette.fairStrong)
      const shape = area<number>().x(x).y0(layout.line.foot).y1(y)
      fill.attr('d', shape(columns.inLine)).attr('fill', palette.fair)
      fillTip.attr('fill', palette.fair)
      tips.edge.attr('stroke', palette.fairStrong)
      tips.served.attr('stroke', palette.goodStrong)
      tips.arriving.attr('stroke', palette.blue)
      lost
        .attr('stroke', palette.badStrong)
        .attr('stroke-width', Math.max(1.3, Math.min(3, (scales.x(past.step) - scales.x(0)) * 0.7)))
        .attr('d', lostMarks(layout, past, scales))
      for (const part of [edge, served, arriving, ...Object.values(tips)]) part.classed('dr-timeline-fine', past.step > 2)
    },

    demand(layout, points, scales, palette) {
      demand
        .attr('stroke', palette.blue)
        .attr('d', line<[number, number]>().x((p) => scales.x(p[0])).y((p) => scales.rate(p[1]))(points as [number, number][]))
      ahead.attr('y', 0).attr('height', layout.rates.foot + 2)
    },

    now(layout, time, past, inLine, scales) {
      const x = scales.x(time)
      const foot = layout.line.foot
      ahead.attr('x', x).attr('width', Math.max(0, layout.right - x))
      const from = scales.x(past.line.minute.at(-1) ?? time)
      const gap = x > from + 0.5
      const y0 = scales.line(past.line.inLine.at(-1) ?? 0)
      const y1 = Math.max(layout.line.top, scales.line(inLine))
      fillTip.attr('d', gap ? `M${from},${foot}V${y0}L${x},${y1}V${foot}Z` : null)
      tips.edge.attr('d', gap ? `M${from},${y0}L${x},${y1}` : null)
      for (const part of ['served', 'arriving'] as const) {
        const rate = past.rates[part].at(-1)
        const begin = scales.x(past.rates.minute.at(-1) ?? time)
        tips[part].attr('d', rate !== undefined && x > begin + 0.5 ? `M${begin},${scales.rate(rate)}H${x}` : null)
      }
    },

    clearAxis(from, to) {
      for (const label of clockLabels) {
        const hidden = label.from < to && from < label.to
        if (hidden === label.hidden) continue
        label.hidden = hidden
        label.node.setAttribute('visibility', hidden ? 'hidden' : 'visible')
      }
    },
  }
}

/** A mark on the foot for each column in which customers were lost, taller for more, never as tall as a line of note. */
function lostMarks({ line: { top, foot } }: Layout, { lost, step }: Past, scales: Scales): string {
  const most = lost.reduce((m, d) => Math.max(m, d.lost), 0)
  const tallest = (foot - top) * 0.3
  const each = Math.min(3, (tallest - 3) / Math.max(1, most))
  return lost.map((d) => `M${scales.x(d.minute + step / 2).toFixed(1)},${foot}v${-(3 + each * d.lost).toFixed(1)}`).join('')
}
