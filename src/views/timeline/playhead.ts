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
/** Pixels kept free at the page's edge: the readings run on with the moment until they are taken anew. */
const EDGE = 8

interface End {
  words: string
  width: number
  y: number
  colour: string
  band: 'rates' | 'line'
  /** A piece of its line before the words, as dashes; '' = drawn through; null for none. */
  sample: string | null
}

/** The moment shown: a line with a handle that carries the clock, and the readings where the lines end. */
export function createPlayhead(parent: Group, measure: Measure): {
  handle: SVGGElement
  /** New readings, in words and in places beside the moment. */
  read(now: Now, past: Past, layout: Layout, width: number, scales: Scales, text: Text, palette: Palette): void
  /** To its place; gives the clock's ends on the axis. */
  move(layout: Layout, width: number, x: number, clock: string): { from: number; to: number }
} {
  const readings = parent.append('g').attr('aria-hidden', 'true')
  const handle = parent
    .append('g')
    .attr('class', 'dr-timeline-playhead')
    .attr('role', 'slider')
    .attr('tabindex', 0)
    .attr('aria-orientation', 'horizontal')
  const stem = handle.append('path').attr('class', 'dr-timeline-now')
  const grip = handle.append('g')
  const ring = grip.append('rect').attr('class', 'dr-timeline-ring').attr('y', -13).attr('height', 26).attr('rx', 13)
  const pill = grip.append('rect').attr('y', -10).attr('height', 20).attr('rx', 10)
  const label = grip
    .append('text')
    .attr('class', 'dr-timeline-moment')
    .attr('text-anchor', 'middle')
    .attr('dy', '0.36em')
  let said = ''
  let half = 0
  let gripAt = ''

  return {
    handle: handle.node()!,

    read(now, past, layout, width, scales, text, palette) {
      const ends = endsOf(now, past, scales, text, palette, measure)
      const x = scales.x(now.time)
      const page = { start: layout.left + 2, end: width - EDGE }
      const placed: [End, PlacedLabel][] = []
      for (const band of ['rates', 'line'] as const) {
        const labels = ends.filter((e) => e.band === band)
        const points = (from: number, to: number): { x: number; y: number }[] => pointsOf(past, scales, band, from, to)
        placeEnds(labels, x, page, layout[band], points).forEach((at, i) => at && placed.push([labels[i], at]))
      }
      const groups = readings
        .selectAll<SVGGElement, [End, PlacedLabel]>('g')
        .data(placed)
        .join((enter) => {
          const g = enter.append('g')
          g.append('path').attr('class', 'dr-timeline-line')
          g.append('text').attr('class', 'dr-timeline-reading').attr('dy', '0.35em')
          return g
        })
      groups
        .select('path')
        .attr('d', ([e, at]) => (e.sample === null ? null : `M${at.x - x},${at.y}h${SAMPLE}`))
        .attr('stroke', ([e]) => e.colour)
        .attr('stroke-dasharray', ([e]) => e.sample || null)
      groups
        .select('text')
        .attr('x', ([e, at]) => at.x - x + (e.sample === null ? 0 : SAMPLE + 5))
        .attr('y', ([, at]) => at.y)
        .attr('fill', ([e]) => e.colour)
        .attr('stroke', palette.card)
        .text(([e]) => e.words)
      stem.attr('stroke', palette.ink).attr('d', `M0,${layout.rates.top - 6}V${layout.axis - 10}`)
      pill.attr('fill', palette.ink)
      label.attr('fill', palette.card)
    },

    move(layout, width, x, clock) {
      if (clock !== said) {
        said = clock
        half = measure(clock, CLOCK) / 2 + 9
        label.text(clock)
        pill.attr('x', -half).attr('width', 2 * half)
        ring.attr('x', -half - 3).attr('width', 2 * half + 6)
      }
      const centre = Math.max(half + 1, Math.min(width - half - 1, x))
      const there = `translate(${(centre - x).toFixed(1)},${layout.axis})`
      if (there !== gripAt) grip.attr('transform', (gripAt = there))
      const here = `translate(${x.toFixed(2)},0)`
      handle.attr('transform', here)
      readings.attr('transform', here)
      return { from: centre - half - 3, to: centre + half + 3 }
    },
  }
}

function endsOf(now: Now, past: Past, scales: Scales, text: Text, palette: Palette, measure: Measure): End[] {
  const t = text.timeline
  const end = (words: string, y: number, band: End['band'], colour: string, sample: string | null): End => ({
    words,
    width: measure(words, FACE) + (sample === null ? 0 : SAMPLE + 5),
    y,
    band,
    colour,
    sample,
  })
  const ends: End[] = []
  if (past.rates.minute.length > 0) {
    // Lines that run into one another keep one order of words, or the words would trade places all the time.
    const [a, s] = [scales.rate(now.arriving), scales.rate(now.served)]
    const near = Math.abs(a - s) < END_HEIGHT
    ends.push(
      end(t.arriving({ n: Math.round(now.arriving) }), near ? (a + s) / 2 : a, 'rates', palette.blue, '5 3'),
      end(t.served({ n: Math.round(now.served) }), near ? (a + s) / 2 : s, 'rates', palette.goodStrong, ''),
    )
  }
  ends.push(end(t.inLine({ n: now.inLine }), scales.line(now.inLine), 'line', palette.fairStrong, null))
  if (now.lost > 0) ends.push(end(t.lost({ n: now.lost }), scales.line(0), 'line', palette.badStrong, null))
  return ends
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
