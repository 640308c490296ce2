import { select } from 'd3-selection'
import type { Text } from '../../text/text.ts'
import { uniqueId } from '../chart/id.ts'
import { watchSize, type Size } from '../chart/size.ts'
import type { DrawContext, Drawing } from '../view.ts'
import { MOST_SPANS, selectTrace, type Span, type Story } from './select.ts'
import { endWords, findingWords, spanWords } from './wording.ts'

const BAR = 16
/** Minutes between two ticks of the axis. */
const STEPS = [0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 30, 60, 120, 240, 480]
/** A tick with its words has so much room, pixels. */
const APART = 52

/** Round minutes from the coming on, as many as `pixels` have room for. */
export function ticksOf(whole: number, pixels: number): number[] {
  const least = (whole * APART) / Math.max(1, pixels)
  const step = STEPS.find((s) => s >= least) ?? 1440 * Math.ceil(least / 1440)
  return Array.from({ length: Math.floor(whole / step + 1e-9) + 1 }, (_, i) => i * step)
}

function write(this: Element, words: string): void {
  if (this.textContent !== words) this.textContent = words
}

/** A waterfall: a row a span, as far from the left as it began after the customer came. */
export function createTrace(host: HTMLElement): Drawing {
  const id = uniqueId('trace')
  const root = select(host).append('section').attr('class', 'dr-trace-body')
  const title = root.append('h2').attr('class', 'dr-trace-title dr-card-title')
  const finding = root.append('p').attr('class', 'dr-trace-finding')
  const defs = root.append('svg').attr('class', 'dr-trace-defs').attr('width', 0).attr('height', 0).attr('aria-hidden', 'true').append('defs')
  const hatch = defs.append('pattern').attr('id', id).attr('width', 7).attr('height', 7).attr('patternUnits', 'userSpaceOnUse').attr('patternTransform', 'rotate(45)')
  hatch.append('rect').attr('width', 7).attr('height', 7).attr('class', 'dr-trace-ground')
  hatch.append('rect').attr('width', 3).attr('height', 7).attr('class', 'dr-trace-hatch')
  const chart = root.append('div').attr('class', 'dr-trace-chart').attr('role', 'img')
  const axis = chart.append('div').attr('class', 'dr-trace-row dr-trace-foot')
  axis.append('span')
  const scale = axis.append('svg').attr('class', 'dr-trace-axis').attr('aria-hidden', 'true').attr('height', 18).attr('width', '100%')
  axis.append('span').attr('class', 'dr-trace-unit')
  const more = root.append('p').attr('class', 'dr-trace-more')

  let size: Size | null = null
  let last: { story: Story; text: Text } | null = null

  function drawSpans(story: Story, text: Text): void {
    last = { story, text }
    const until = story.leftAt ?? story.until
    const whole = Math.max(1e-6, until - story.arrivedAt)
    const part = (minutes: number): string => `${((minutes / whole) * 100).toFixed(2)}%`
    const rows = chart
      .selectAll<HTMLDivElement, Span>('.dr-trace-one')
      .data(story.spans.slice(0, MOST_SPANS))
      .join((enter) => {
        const row = enter.insert('div', '.dr-trace-foot').attr('class', 'dr-trace-row dr-trace-one')
        row.append('span').attr('class', 'dr-trace-name')
        const svg = row.append('svg').attr('class', 'dr-trace-bar').attr('aria-hidden', 'true').attr('height', BAR + 4).attr('width', '100%')
        svg.append('line').attr('class', 'dr-trace-track').attr('x1', 0).attr('x2', '100%').attr('y1', BAR / 2 + 2).attr('y2', BAR / 2 + 2)
        svg.append('g')
        svg.append('rect').attr('y', 2).attr('height', BAR)
        row.append('span').attr('class', 'dr-trace-share')
        return row
      })
    rows.select<HTMLElement>('.dr-trace-name').each(function name(span) {
      const end = endWords(span, story, text)
      write.call(this, end ? `${spanWords(span, text)}: ${end}` : spanWords(span, text))
    })
    rows.select<HTMLElement>('.dr-trace-share').each(function took(span) {
      write.call(this, text.trace.minutes({ m: span.to - span.from }))
    })
    rows
      .select<SVGRectElement>('.dr-trace-bar rect')
      .attr('class', (span) => `dr-trace-span dr-trace-${span.kind}`)
      .attr('data-end', (span) => span.end)
      .attr('fill', (span) => (span.kind === 'wait' || span.kind === 'held' ? `url(#${id})` : null))
      .attr('x', (span) => part(span.from - story.arrivedAt))
      .attr('width', (span) => part(span.to - span.from))
    size ??= watchSize(scale.node()!, () => last && drawSpans(last.story, last.text))
    const pixels = size.width
    const ticks = ticksOf(whole, pixels)
    rows
      .select('.dr-trace-bar g')
      .selectAll<SVGLineElement, number>('line')
      .data(ticks)
      .join('line')
      .attr('class', 'dr-trace-tick')
      .attr('x1', part)
      .attr('x2', part)
      .attr('y2', BAR + 4)
    const words = ticks.map((minutes) => text.format.number(minutes))
    scale
      .selectAll<SVGTextElement, number>('text')
      .data(ticks)
      .join('text')
      .attr('class', 'dr-trace-minute')
      .attr('y', 13)
      .attr('x', part)
      // Words at either end stay within the axis.
      .attr('text-anchor', (minutes, i) => (i === 0 ? 'start' : (1 - minutes / whole) * pixels < words[i].length * 4 ? 'end' : 'middle'))
      .text((_, i) => words[i])
    write.call(axis.select<HTMLElement>('.dr-trace-unit').node()!, text.trace.unit)
  }

  let shown: unknown[] = []

  return {
    update({ store, text }: DrawContext) {
      // The trace comes on a beat of its own, twice a second at most: nothing here strobes.
      const state = store.getState()
      const { trace } = state.results
      if (shown[0] === trace && shown[1] === text) return
      shown = [trace, text]
      const words = text.trace
      const story = selectTrace(state)
      const said = findingWords(story, state, text)
      const empty = !story || story.spans.length === 0
      root.attr('aria-label', words.title)
      write.call(title.node()!, words.title)
      write.call(finding.node()!, said)
      chart.attr('aria-label', said).attr('hidden', empty ? '' : null)
      const hidden = story ? story.spans.length - MOST_SPANS : 0
      more.attr('hidden', hidden > 0 ? null : '')
      write.call(more.node()!, hidden > 0 ? words.more({ n: hidden }) : '')
      if (story) drawSpans(story, text)
    },
    destroy() {
      size?.stop()
      root.remove()
    },
  }
}
