import { select } from 'd3-selection'
import type { Which } from '../../store/figure.ts'
import type { Comparison } from '../../store/results.ts'
import { clockCentre, clockTicks, clockWords, type Tick } from '../chart/clock.ts'
import { scaleLinear } from '../chart/linear.ts'
import { createMeasure, fontEpoch, type Face } from '../chart/measure.ts'
import type { Palette } from '../palette.ts'
import type { DrawContext, Drawing } from '../view.ts'
import { dotsPath, layOut, nearest, stemsPath, thickness, type Layout } from './layout.ts'
import { callThem, differenceOf, partsAt, scaleOf, type Difference, type Mark } from './select.ts'
import { countsWords, customerWords } from './wording.ts'

const WORDS: Face = { family: '--dr-sans', size: 12, weight: 600 }
/** Where titles begin that have no room beside the axis. */
const EDGE = 8
/** Keys that walk from customer to customer. */
const STEPS: Record<string, number> = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -10, PageUp: 10, Home: -Infinity, End: Infinity }

export interface DifferenceParts {
  /** Where the words about the customer pointed at are written. */
  readout: () => HTMLElement | null
}

const colourOf = (which: Which, palette: Palette): string => (which === 'a' ? palette.fairStrong : palette.blue)

/** Customer by customer: a dot up for who waited less in A, down for who waited less in B, a cross for who was lost in one only. */
export function createDifference(host: HTMLElement, { readout }: DifferenceParts): Drawing {
  const measure = createMeasure(host)
  const box = select(host).attr('role', 'group')
  const svg = box.append('svg').attr('class', 'dr-compare-svg').attr('role', 'group')
  const grid = svg.append('g').attr('aria-hidden', 'true')
  const past = svg.append('path').attr('class', 'dr-compare-from')
  const stems = { a: svg.append('path').attr('class', 'dr-compare-stem'), b: svg.append('path').attr('class', 'dr-compare-stem') }
  const alike = svg.append('path').attr('class', 'dr-compare-alike')
  const open = svg.append('path').attr('class', 'dr-compare-open')
  const crosses = { lostA: svg.append('path').attr('class', 'dr-compare-cross'), lostB: svg.append('path').attr('class', 'dr-compare-cross') }
  const dots = { a: svg.append('path').attr('class', 'dr-compare-dot'), b: svg.append('path').attr('class', 'dr-compare-dot') }
  const labels = svg.append('g').attr('aria-hidden', 'true')
  const cursor = svg.append('g').attr('class', 'dr-compare-cursor').attr('role', 'slider').attr('tabindex', 0)
  const ring = cursor.append('rect').attr('class', 'dr-compare-ring').attr('rx', 4)
  const hair = cursor.append('path').attr('class', 'dr-compare-hair')
  const spot = cursor.append('circle').attr('class', 'dr-compare-spot').attr('r', 4)

  let context: DrawContext | null = null
  let seen: { comparison: Comparison; from: number; difference: Difference } | null = null
  let layout: Layout | null = null
  let x = scaleLinear()
  let y: (minutes: number) => number = () => 0
  let drawn: unknown[] = []
  let shown = -1

  function differenceNow(): Difference | null {
    const state = context!.store.getState()
    const { comparison } = state.results
    if (!comparison || !state.runs.b) return null
    const from = partsAt(state)
    if (seen?.comparison !== comparison || seen.from !== from) seen = { comparison, from, difference: differenceOf(comparison, from) }
    return seen.difference
  }

  function update(next: DrawContext): void {
    context = next
    const { palette, text, width, height, store } = next
    const state = store.getState()
    const { end } = state.playback
    const { scenario } = state.runs.a
    const difference = differenceNow()
    const now = [difference, width, height, palette, text, end, scenario, fontEpoch()]
    if (now.every((value, i) => value === drawn[i])) return
    drawn = now
    const gutter = 13 + Math.max(...[text.timeline.perHour, text.timeline.lineTitle, '00,000'].map((w) => measure(w, WORDS)))
    layout = layOut(width, height, gutter)
    svg.attr('width', width).attr('height', height).attr('viewBox', `0 0 ${Math.max(1, width)} ${Math.max(1, height)}`)
    svg.attr('visibility', layout && difference ? null : 'hidden')
    if (!layout || !difference) return
    const { left, right, plot } = layout
    const scale = scaleOf(difference.marks)
    x = scaleLinear([0, end], [left, right])
    y = scaleLinear([-scale.down, scale.up], [plot.foot, plot.top])

    const ticks = clockTicks(end, scenario.opensAt, right - left, end > 2000 ? 64 : 52)
    drawGrid(ticks, scale.ticks, next)
    past.attr('stroke', palette.inkFaint).attr('d', `M${Math.round(x(difference.from)) + 0.5},${layout.lanes.lostB - 7}V${plot.foot + 16}`)
    const of = (verdict: Mark['verdict']): Mark[] => difference.marks.filter((mark) => mark.verdict === verdict)
    const perPixel = difference.counts.n / Math.max(1, x(difference.comparison.until) - x(Math.min(difference.from, difference.comparison.until)))
    const thick = thickness(perPixel)
    for (const which of ['a', 'b'] as const) {
      const marks = of(which)
      stems[which].attr('stroke', colourOf(which, palette)).attr('stroke-width', thick.stem).attr('d', stemsPath(marks, x, y))
      dots[which].attr('stroke', colourOf(which, palette)).attr('stroke-width', thick.dot).attr('d', dotsPath(marks, x, y))
    }
    const zero = y(0)
    const tick = (marks: readonly Mark[], reach: number): string => marks.map(({ at }) => `M${x(at).toFixed(1)},${(zero - reach).toFixed(1)}v${2 * reach}`).join('')
    alike.attr('stroke', palette.inkFaint).attr('d', tick(of('alike'), 2.5))
    open.attr('stroke', palette.inkSoft).attr('d', of('open').map(({ at }) => `M${x(at).toFixed(1)},${(zero - 1.6).toFixed(1)}a1.6,1.6 0 1 0 0.01,0`).join(''))
    const reach = thick.cross
    for (const lost of ['lostA', 'lostB'] as const) {
      const lane = layout.lanes[lost]
      crosses[lost]
        .attr('stroke', palette.badStrong)
        .attr('stroke-width', thick.cross / 2)
        .attr('d', of(lost).map(({ at }) => `M${(x(at) - reach).toFixed(1)},${lane - reach}l${2 * reach},${2 * reach}m0,${-2 * reach}l${-2 * reach},${2 * reach}`).join(''))
    }
    drawLabels(difference, next)
    ring.attr('x', 1.5).attr('y', 1.5).attr('width', Math.max(0, width - 3)).attr('height', Math.max(0, height - 3))
    hair.attr('stroke', palette.ink)
    spot.attr('fill', palette.card).attr('stroke', palette.ink)
    svg.attr('aria-label', text.compare.summary({ sentence: countsWords(difference.counts, callThem(state, text), text) }))
    // Who was pointed at stays pointed at while the day goes on.
    point(Math.min(shown, difference.marks.length - 1))
  }

  function drawGrid(ticks: readonly Tick[], values: readonly number[], { palette, text }: DrawContext): void {
    const { left, right, plot, axis } = layout!
    const tickWords = (d: Tick): string => (d.clock === null ? text.timeline.day({ n: d.day }) : text.format.clock(d.clock))
    grid
      .selectAll<SVGPathElement, Tick>('path.dr-compare-hour')
      .data(ticks)
      .join('path')
      .attr('class', 'dr-compare-hour')
      .attr('stroke', palette.grid)
      .attr('d', ({ minute }) => `M${Math.round(x(minute)) + 0.5},${plot.top}V${plot.foot}`)
    grid
      .selectAll<SVGPathElement, number>('path.dr-compare-level')
      .data(values)
      .join('path')
      .attr('class', 'dr-compare-level')
      .attr('stroke', (v) => (v === 0 ? palette.inkSoft : palette.grid))
      .attr('d', (v) => `M${left},${Math.round(y(v)) + 0.5}H${right}`)
    // Both ways they are minutes less: none is below nothing. The outermost say so.
    const named = apart(values)
    const ends = { up: Math.max(...named), down: Math.min(...named) }
    grid
      .selectAll<SVGTextElement, number>('text.dr-compare-value')
      .data(named)
      .join('text')
      .attr('class', 'dr-compare-value')
      .attr('text-anchor', 'end')
      .attr('dy', '0.35em')
      .attr('x', left - 7)
      .attr('y', (v) => y(v))
      .attr('fill', palette.inkSoft)
      .text((v) => (v === ends.up || v === ends.down ? text.format.minutes(Math.abs(v)) : text.format.number(Math.abs(v), 2)))
    grid
      .selectAll<SVGTextElement, Tick>('text.dr-compare-clock')
      .data(ticks)
      .join('text')
      .attr('class', 'dr-compare-clock')
      .attr('text-anchor', 'middle')
      .attr('dy', '0.35em')
      .attr('x', (d) => clockCentre(x(d.minute), tickWords(d), right))
      .attr('y', axis)
      .attr('fill', palette.inkSoft)
      .text(tickWords)
  }

  /** Values whose names do not touch: 0 first. */
  function apart(values: readonly number[]): number[] {
    const kept: number[] = []
    for (const value of [...values].sort((p, q) => Math.abs(p) - Math.abs(q))) {
      if (kept.every((other) => Math.abs(y(other) - y(value)) >= 15)) kept.push(value)
    }
    return kept
  }

  function drawLabels({ counts }: Difference, { palette, text }: DrawContext): void {
    const { left, right, titles } = layout!
    const words = text.compare
    const title = (which: Which, arrow: string) => ({ x: left, y: titles[which], colour: colourOf(which, palette), words: `${arrow} ${words.shorterIn({ run: words.letter({ which }) })}` })
    const lost = (which: Which, n: number, y: number) => ({ x: right, y, colour: palette.badStrong, words: n > 0 ? `× ${words.lostOnlyIn({ run: words.letter({ which }), n })}` : '' })
    const said = [title('a', '↑'), title('b', '↓'), lost('b', counts.lostB, titles.a), lost('a', counts.lostA, titles.b)]
    // On the narrowest the titles reach over the axis, to leave the right to the crosses.
    const fit = [0, 1].every((i) => left + measure(said[i].words, WORDS) + measure(said[i + 2].words, WORDS) + 12 < right)
    if (!fit) for (const one of said) if (one.x === left) one.x = EDGE
    labels
      .selectAll<SVGTextElement, (typeof said)[number]>('text')
      .data(said)
      .join('text')
      .attr('class', 'dr-compare-title')
      .attr('dy', '0.35em')
      .attr('x', (d) => d.x)
      .attr('text-anchor', (d) => (d.x === right ? 'end' : 'start'))
      .attr('y', (d) => d.y)
      .attr('fill', (d) => d.colour)
      .text((d) => d.words)
  }

  /** Points at a customer, by place among the marks; -1 = at nobody. */
  function point(index: number): void {
    shown = index
    const { text } = context!
    const mark = seen?.difference.marks[index]
    hair.attr('visibility', mark ? null : 'hidden')
    spot.attr('visibility', mark ? null : 'hidden')
    const words = mark && seen ? customerWords(seen.difference, mark, clockOf, text) : text.compare.asking
    if (mark && layout) {
      const at = x(mark.at)
      const level = mark.verdict === 'lostA' || mark.verdict === 'lostB' ? layout.lanes[mark.verdict] : y(mark.by)
      hair.attr('d', `M${at.toFixed(1)},${layout.plot.top - 12}V${layout.plot.foot + 12}`)
      spot.attr('cx', at).attr('cy', level)
    }
    const place = readout()
    if (place && place.textContent !== words) place.textContent = words
    cursor
      .attr('aria-label', text.compare.cursor)
      .attr('aria-valuemin', 1)
      .attr('aria-valuemax', Math.max(1, seen?.difference.marks.length ?? 1))
      .attr('aria-valuenow', Math.max(1, index + 1))
      .attr('aria-valuetext', words)
  }

  function clockOf(minute: number): string {
    const { store, text } = context!
    const { runs, playback } = store.getState()
    return clockWords(minute, runs.a.scenario.opensAt, playback.end, text)
  }

  function moved(event: PointerEvent): void {
    if (!layout || !seen) return
    const corner = svg.node()!.getBoundingClientRect()
    const level = (mark: Mark): number => (mark.verdict === 'lostA' || mark.verdict === 'lostB' ? layout!.lanes[mark.verdict] : y(mark.by))
    point(nearest(seen.difference.marks, event.clientX - corner.left, event.clientY - corner.top, x, level))
  }
  function left(event: PointerEvent): void {
    // A finger that was lifted leaves what it pointed at.
    if (event.pointerType === 'mouse') point(-1)
  }
  function typed(event: KeyboardEvent): void {
    const by = STEPS[event.key]
    if (by === undefined || !seen || event.altKey || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    event.stopPropagation()
    const last = seen.difference.marks.length - 1
    if (last < 0) return
    point(shown < 0 ? (by < 0 && by > -Infinity ? last : by === Infinity ? last : 0) : Math.max(0, Math.min(last, shown + by)))
  }
  svg.on('pointermove pointerdown', moved).on('pointerleave', left)
  cursor.on('keydown', typed)

  return {
    update,
    destroy() {
      svg.on('pointermove pointerdown pointerleave', null)
      box.attr('role', null).selectChildren().remove()
      context = null
    },
  }
}
