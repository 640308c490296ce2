import type { Measure } from '../chart/measure.ts'
import type { Palette } from '../palette.ts'
import type { Text } from '../../text/text.ts'
import type { Group, Scales } from './chart.ts'
import { END_HEIGHT, placeEnds, type PlacedLabel } from './ends.ts'
import type { Layout } from './layout.ts'
import type { Now, Past } from './select.ts'

const FACE = { family: '--dr-sans', size: 12.5, weight: 600 } as const
const CLOCK = { family: '--dr-sans', size: 12, weight: 600 } as const
const SAMPLE = 18

interface End {
  words: string
  width: number
  y: number
  colour: (palette: Palette) => string
  dash: string | null
  band: 'rates' | 'line'
  sample: boolean
}

/** The moment shown: a line with a handle that carries the clock, and the readings where the lines end. */
export function createPlayhead(parent: Group, measure: Measure): {
  handle: SVGGElement
  /** New readings, in words. */
  read(now: Now, past: Past, scales: Scales, text: Text): void
  /** To its place; gives the clock's ends on the axis. */
  move(layout: Layout, width: number, time: number, clock: string, past: Past, scales: Scales, palette: Palette): { from: number; to: number }
} {
  const readings = parent.append('g').attr('aria-hidden', 'true')
  const handle = parent
    .append('g')
    .attr('class', 'dr-timeline-playhead')
    .attr('role', 'slider')
    .attr('tabindex', 0)
    .attr('aria-orientation', 'horizontal')
  const stem = handle.append('path').attr('class', 'dr-timeline-now')
  const ring = handle.append('rect').attr('class', 'dr-timeline-ring').attr('height', 26).attr('rx', 13)
  const pill = handle.append('rect').attr('height', 20).attr('rx', 10)
  const label = handle
    .append('text')
    .attr('class', 'dr-timeline-moment')
    .attr('text-anchor', 'middle')
    .attr('dy', '0.36em')
  let ends: End[] = []

  return {
    handle: handle.node()!,

    read(now, past, scales, text) {
      const t = text.timeline
      const end = (words: string, y: number, band: End['band'], colour: End['colour'], dash: string | null, sample: boolean): End => ({
        words,
        width: measure(words, FACE) + (sample ? SAMPLE + 5 : 0),
        y,
        band,
        colour,
        dash,
        sample,
      })
      ends = []
      if (past.rates.minute.length > 0) {
        // Lines that run into one another keep one order of words, or the words would trade places all the time.
        const [a, s] = [scales.rate(now.arriving), scales.rate(now.served)]
        const near = Math.abs(a - s) < END_HEIGHT
        ends.push(
          end(t.arriving({ n: Math.round(now.arriving) }), near ? (a + s) / 2 : a, 'rates', (p) => p.blue, '5 3', true),
          end(t.served({ n: Math.round(now.served) }), near ? (a + s) / 2 : s, 'rates', (p) => p.goodStrong, null, true),
        )
      }
      ends.push(end(t.inLine({ n: now.inLine }), scales.line(now.inLine), 'line', (p) => p.fairStrong, null, false))
      if (now.lost > 0) {
        ends.push(end(t.lost({ n: now.lost }), scales.line(0), 'line', (p) => p.badStrong, null, false))
      }
    },

    move(layout, width, time, clock, past, scales, palette) {
      const x = scales.x(time)
      const half = measure(clock, CLOCK) / 2 + 9
      const centre = Math.max(half + 1, Math.min(width - half - 1, x))
      stem.attr('d', `M${x},${layout.rates.top - 6}V${layout.axis - 10}`).attr('stroke', palette.ink)
      pill.attr('x', centre - half).attr('y', layout.axis - 10).attr('width', 2 * half).attr('fill', palette.ink)
      ring.attr('x', centre - half - 3).attr('y', layout.axis - 13).attr('width', 2 * half + 6)
      label.attr('x', centre).attr('y', layout.axis).attr('fill', palette.card).text(clock)

      const places = new Map<End, PlacedLabel>()
      for (const band of ['rates', 'line'] as const) {
        const labels = ends.filter((e) => e.band === band)
        placeEnds(labels, x, width - 2, layout[band], (from, to) => pointsOf(past, scales, band, from, to)).forEach(
          (place, i) => place && places.set(labels[i], place),
        )
      }
      const groups = readings
        .selectAll<SVGGElement, [End, PlacedLabel]>('g')
        .data([...places])
        .join((enter) => {
          const g = enter.append('g')
          g.append('path').attr('class', 'dr-timeline-line')
          g.append('text').attr('class', 'dr-timeline-reading').attr('dy', '0.35em')
          return g
        })
      groups
        .select('path')
        .attr('d', ([e, at]) => (e.sample ? `M${at.x},${at.y}h${SAMPLE}` : null))
        .attr('stroke', ([e]) => e.colour(palette))
        .attr('stroke-dasharray', ([e]) => e.dash)
      groups
        .select('text')
        .attr('x', ([e, at]) => at.x + (e.sample ? SAMPLE + 5 : 0))
        .attr('y', ([, at]) => at.y)
        .attr('fill', ([e]) => e.colour(palette))
        .attr('stroke', palette.card)
        .text(([e]) => e.words)
      return { from: centre - half - 3, to: centre + half + 3 }
    },
  }
}

/** A band's lines between two places on the page. */
function pointsOf(past: Past, scales: Scales, band: 'rates' | 'line', from: number, to: number): { x: number; y: number }[] {
  const columns = band === 'rates' ? [past.rates.arriving, past.rates.served] : [past.line.inLine]
  const { minute } = band === 'rates' ? past.rates : past.line
  const scale = band === 'rates' ? scales.rate : scales.line
  const points: { x: number; y: number }[] = []
  for (let i = minute.length - 1; i >= 0; i--) {
    const x = scales.x(minute[i])
    if (x < from) break
    if (x <= to) for (const column of columns) points.push({ x, y: scale(column[i]) })
  }
  return points
}
