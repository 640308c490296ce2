import type { Measure } from '../chart/measure.ts'
import type { Palette } from '../palette.ts'
import type { Which } from '../../store/figure.ts'
import type { Text } from '../../text/text.ts'
import type { Group, Scales } from './chart.ts'
import { END_HEIGHT, GAP, placeEnds, type PlacedLabel } from './ends.ts'
import { expectedPoints, placeExpected } from './expected.ts'
import { runName, type Fan } from './foresight.ts'
import type { Layout } from './layout.ts'
import type { Lines, Now, Past, Standing } from './select.ts'

const FACE = { family: '--dr-sans', size: 12.5, weight: 600 } as const
const NAME = { family: '--dr-sans', size: 12, weight: 500 } as const
const CLOCK = { family: '--dr-sans', size: 12, weight: 600 } as const
const SAMPLE = 18
/** Pixels kept free at the page's edge: the readings run on with the moment until they are taken anew. */
const EDGE = 8

/** What the readings stand among. */
export interface Around {
  past: Past
  fans: readonly Fan[]
  /** What is expected through the day. */
  demand: readonly [number, number][]
  /** Of two restaurants, what sets each apart; null where there is one. */
  runs: Record<Which, string> | null
}

interface End {
  words: string
  width: number
  y: number
  colour: string
  band: 'rates' | 'line' | 'lost'
  /** A piece of its line before the words, as dashes; '' = drawn through; null for none. */
  sample: string | null
}

/** The moment shown: a line with a handle that carries the clock, and the readings where the lines end. */
export function createPlayhead(parent: Group, measure: Measure): {
  handle: SVGGElement
  /** New readings, in words and in places beside the moment. */
  read(now: Now, around: Around, layout: Layout, width: number, scales: Scales, text: Text, palette: Palette): void
  /** To its place. */
  move(layout: Layout, width: number, x: number, clock: string): void
} {
  const expected = parent.append('text').attr('class', 'dr-timeline-expected').attr('aria-hidden', 'true').attr('dy', '0.35em')
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
  let drawnStem = ''
  let stands = ''

  return {
    handle: handle.node()!,

    read(now, around, layout, width, scales, text, palette) {
      const x = scales.x(now.time)
      const page = { start: layout.left + 2, end: width - EDGE }
      const ahead = page.end - x - GAP
      const beside = Math.max(ahead, x - page.start - GAP)
      const ends = endsOf(now, around, scales, text, palette, measure, { ahead, beside })
      const placed: [End, PlacedLabel][] = []
      for (const band of ['rates', 'line', 'lost'] as const) {
        const labels = ends.filter((e) => e.band === band)
        const points = (from: number, to: number): { x: number; y: number }[] => pointsOf(around, scales, band, from, to, x)
        // Above the first band nothing else stands ahead of the moment.
        const room = band === 'rates' ? { top: layout.rates.top - 8, foot: layout.rates.foot } : layout[band]
        placeEnds(labels, x, page, room, points).forEach((at, i) => at && placed.push([labels[i], at]))
      }
      const widest = Math.max(0, ...placed.map(([e, at]) => (e.band === 'rates' ? at.x + e.width - x : 0)))
      const name = text.timeline.expected
      const at = placeExpected(around.demand, x + Math.max(0, widest) + 14, measure(name, NAME), layout, scales)
      expected.attr('visibility', at ? null : 'hidden').attr('fill', around.runs ? palette.inkSoft : palette.blue).text(name)
      if (at) expected.attr('x', at.x).attr('y', at.y)
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
      stem.attr('stroke', palette.ink)
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
      const line = `M0,${layout.rates.top - 6}V${layout.lost.foot}`
      if (line !== drawnStem) stem.attr('d', (drawnStem = line))
      // Right of the names of the axes.
      const centre = Math.max(layout.left + half - 3, Math.min(width - half - 1, x))
      const there = `translate(${(centre - x).toFixed(1)},${layout.grip})`
      if (there !== gripAt) grip.attr('transform', (gripAt = there))
      const here = `translate(${x.toFixed(2)},0)`
      if (here !== stands) {
        stands = here
        handle.attr('transform', here)
        readings.attr('transform', here)
      }
    },
  }
}

/** For words, CSS pixels: right of the moment, and on the side that has more. */
interface Room {
  ahead: number
  beside: number
}

function endsOf(now: Now, around: Around, scales: Scales, text: Text, palette: Palette, measure: Measure, { ahead, beside }: Room): End[] {
  const t = text.timeline
  const { past, runs } = around
  const end = (words: string, y: number, band: End['band'], colour: string, sample: string | null): End => ({
    words,
    width: measure(words, FACE) + (sample === null ? 0 : SAMPLE + 5),
    y,
    band,
    colour,
    sample,
  })
  const ends: End[] = []
  const theirs = now.beside
  if (past.rates.minute.length > 0) {
    const of = (run: Which, n: number): string => text.foresight.ofOne({ run: runName(run), what: t.served({ n: Math.round(n) }) })
    const arriving = t.arriving({ n: Math.round(now.arriving) })
    const at = apart([now.arriving, now.served, ...(theirs ? [theirs.served] : [])].map(scales.rate))
    if (theirs) {
      ends.push(
        end(arriving, at[0], 'rates', palette.inkSoft, '5 3'),
        end(of('a', now.served), at[1], 'rates', palette.fairStrong, ''),
        end(of('b', theirs.served), at[2], 'rates', palette.blue, '7 3'),
      )
    } else {
      ends.push(end(arriving, at[0], 'rates', palette.blue, '5 3'), end(t.served({ n: Math.round(now.served) }), at[1], 'rates', palette.goodStrong, ''))
    }
  }
  if (theirs && runs) {
    const at = apart([now.inLine, theirs.inLine].map(scales.line))
    const fits = (words: string): boolean => measure(words, FACE) + SAMPLE + 5 <= beside
    const both = { a: wordingsOf(now, 'a', runs.a, text), b: wordingsOf(theirs, 'b', runs.b, text) }
    // Both in the same fullness: the shorter name says no more than the longer.
    const full = [0, 1, 2].find((i) => fits(both.a[i]) && fits(both.b[i])) ?? 2
    ends.push(end(both.a[full], at[0], 'line', palette.fairStrong, ''), end(both.b[full], at[1], 'line', palette.blue, '7 3'))
  } else {
    ends.push(end(t.inLine({ n: now.inLine }), scales.line(now.inLine), 'line', palette.fairStrong, null))
    const lost = { n: now.lost, why: now.why }
    // Behind the moment stand the marks of those who are lost, and at their left what they are called.
    const wordings = [text.losses.soFar(lost), text.losses.count(lost), text.format.count(now.lost)]
    const said = wordings.find((words) => measure(words, FACE) <= ahead) ?? wordings[2]
    if (now.lost > 0) ends.push(end(said, 0, 'lost', palette.badStrong, null))
  }
  return ends
}

/** The readings of one of two restaurants, the fullest first. */
function wordingsOf({ inLine, lost, why }: Standing, which: Which, named: string, text: Text): string[] {
  const t = text.timeline
  const run = runName(which)
  const what = lost > 0 ? `${t.inLine({ n: inLine })}, ${text.losses.count({ n: lost, why })}` : t.inLine({ n: inLine })
  return [text.foresight.ofOne({ run: named, what }), text.foresight.ofOne({ run, what }), text.foresight.countOfOne({ run, n: inLine })]
}

/** Lines that run into one another keep one order of words, or the words would trade places all the time. */
function apart(heights: readonly number[]): number[] {
  return heights.map((at) => {
    const near = heights.filter((other) => Math.abs(other - at) < END_HEIGHT)
    return near.reduce((sum, other) => sum + other, 0) / near.length
  })
}

/** A band's lines between two places on the page, and what is drawn ahead of them. */
function pointsOf({ past, fans, demand }: Around, scales: Scales, band: End['band'], from: number, to: number, now: number): { x: number; y: number }[] {
  const points: { x: number; y: number }[] = []
  const add = (minute: readonly number[], columns: readonly (readonly number[])[], scale: (v: number) => number): void => {
    for (let i = minute.length - 1; i >= 0; i--) {
      const x = scales.x(minute[i])
      if (x < from) break
      if (x <= to) for (const column of columns) points.push({ x, y: scale(column[i]) })
    }
  }
  const lines: Lines[] = past.beside ? [past, past.beside] : [past]
  for (const { rates, line } of lines) {
    if (band === 'rates') add(rates.minute, [rates.arriving, rates.served], scales.rate)
    else if (band === 'line') add(line.minute, [line.inLine], scales.line)
  }
  if (band === 'rates') points.push(...expectedPoints(demand, scales, Math.max(from, now), to))
  if (band === 'line') for (const { forecast } of fans) addFan(points, forecast, scales, Math.max(from, now), to)
  return points
}

/** What a fan covers, every few pixels of its height. */
function addFan(points: { x: number; y: number }[], { minute, inLine }: Fan['forecast'], scales: Scales, from: number, to: number): void {
  for (const [i, m] of minute.entries()) {
    const x = scales.x(m)
    if (x < from) continue
    if (x > to) break
    const foot = scales.line(inLine.p10[i])
    for (let y = scales.line(inLine.p90[i]); y < foot; y += 4) points.push({ x, y })
    points.push({ x, y: foot })
  }
}
