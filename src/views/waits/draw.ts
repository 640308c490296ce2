import { select, type Selection } from 'd3-selection'
import { followReadings, type Followed } from '../../store/reading.ts'
import { scaleLinear } from '../chart/linear.ts'
import { createMeasure, fontEpoch, type Face } from '../chart/measure.ts'
import { watchSize, type Size } from '../chart/size.ts'
import type { Palette } from '../palette.ts'
import type { DrawContext, Drawing } from '../view.ts'
import { layOut, marksOf, placeMarks, type Layout, type Mark } from './layout.ts'
import { createSelect, type Waited, type Waits } from './select.ts'
import { createOutcome } from './outcome.ts'
import { binsTable, foundWords, marksTable, markWords, outcomeSaid, theoryWords, type Table } from './words.ts'

const WORDS: Face = { family: '--dr-sans', size: 12, weight: 600 }
const SMALL: Face = { family: '--dr-sans', size: 12, weight: 400 }
/** The least and the most that the picture is tall, CSS pixels: it takes what its card has. */
const HEIGHT = { least: 268, most: 420 }

type Scale = (value: number) => number

function colourOf(mark: Mark, runs: number, palette: Palette): string {
  if (mark.key === 'goal') return palette.goodStrong
  if (runs < 2) return palette.ink
  return mark.which === 'a' ? palette.fairStrong : palette.blue
}

/** Around all bars: up and down where they differ. */
function outline({ shares }: Waited, edges: readonly number[], x: Scale, y: Scale): string {
  const steps = shares.map((share, i) => `V${y(share).toFixed(1)}H${x(edges[i + 1]).toFixed(1)}`)
  return `M${x(0).toFixed(1)},${y(0)}${steps.join('')}V${y(0)}`
}

function fillTable(table: Selection<HTMLTableElement, unknown, null, undefined>, caption: string, { head, rows }: Table): void {
  table.select('caption').text(caption)
  table.node()!.parentElement!.setAttribute('aria-label', caption)
  table
    .select('thead tr')
    .selectAll<HTMLTableCellElement, string>('th')
    .data(head)
    .join((enter) => enter.append('th').attr('scope', 'col'))
    .text((d) => d)
  const lines = table.select('tbody').selectAll<HTMLTableRowElement, string[]>('tr').data(rows).join('tr')
  lines
    .selectAll<HTMLTableCellElement, string>('th, td')
    .data((row) => row)
    .join((enter) => enter.append((_, i) => enter.node()!.ownerDocument!.createElement(i === 0 ? 'th' : 'td')))
    .attr('scope', (_, i) => (i === 0 ? 'row' : null))
    .text((d) => d)
}

/** The distribution of the waits so far, on the beat of the readings. */
export function createWaits(host: HTMLElement): Drawing {
  const measure = createMeasure(host)
  const box = select(host).append('section').attr('class', 'dr-waits-box')
  const title = box.append('h2').attr('class', 'dr-waits-title dr-card-title')
  const found = box.append('p').attr('class', 'dr-waits-found')
  const outcome = createOutcome(box)
  const svg = box.append('svg').attr('class', 'dr-waits-svg').attr('role', 'img')
  const grid = svg.append('g')
  const bars = svg.append('g')
  const stems = svg.append('g')
  const curve = svg.append('g')
  const labels = svg.append('g')
  const few = svg.append('text').attr('class', 'dr-waits-few').attr('text-anchor', 'middle')
  const note = box.append('p').attr('class', 'dr-waits-note')
  const details = box.append('details').attr('class', 'dr-table')
  const summary = details.append('summary')
  const tables = [0, 1].map(() => {
    const scroll = details.append('div').attr('class', 'dr-table-scroll').attr('role', 'group').attr('tabindex', 0)
    const table = scroll.append('table')
    table.append('caption')
    table.append('thead').append('tr')
    table.append('tbody')
    return table
  })
  // While it is closed nobody reads it: it is filled when it opens.
  details.on('toggle', () => fillTables())

  let followed: Followed<Waits> | null = null
  let context: DrawContext | null = null
  let drawn: unknown[] = []
  let size: Size | null = null

  function update(next: DrawContext): void {
    followed ??= followReadings(next.store, createSelect())
    context = next
    const { palette, text, width } = next
    const waits = followed.value
    const now = [waits, width, palette, text, fontEpoch()]
    if (now.every((value, i) => value === drawn[i])) return
    drawn = now
    const said = foundWords(waits, text)
    const theory = waits.few ? '' : theoryWords(waits, text)
    box.attr('aria-label', text.waits.title)
    title.text(text.waits.title)
    found.text(said)
    outcome.draw(waits, text)
    note.text(theory).attr('hidden', theory ? null : '')
    summary.text(text.table.open)
    svg.attr('aria-label', [said, outcomeSaid(waits, text), theory].filter(Boolean).join(' '))
    fillTables()
    draw(waits, next)
  }

  function fillTables(): void {
    if (!context || !followed || !details.node()!.open) return
    const { marked, binned } = context.text.waits
    fillTable(tables[0], marked, marksTable(followed.value, context.text))
    fillTable(tables[1], binned, binsTable(followed.value, context.text))
  }

  function draw(waits: Waits, { palette, text, width: outer }: DrawContext): void {
    const width = outer - 2 * 8
    size ??= watchSize(svg.node()!, () => context && followed && draw(followed.value, context))
    const height = Math.round(Math.max(HEIGHT.least, Math.min(HEIGHT.most, size.height)))
    svg.attr('width', Math.max(0, width)).attr('viewBox', `0 0 ${Math.max(1, width)} ${height}`)
    const marks = marksOf(waits)
    const gutter = 10 + measure('100%', SMALL)
    const layout = layOut(width, height, gutter, marks.length)
    svg.attr('visibility', layout ? null : 'hidden')
    if (!layout) return
    const { left, right, plot } = layout
    const x = scaleLinear([0, waits.edges.at(-1)!], [left, right])
    const y = scaleLinear([0, waits.height], [plot.foot, plot.top])
    drawGrid(waits, layout, x, y, palette, text)
    drawBars(waits, x, y, palette)
    drawMarks(waits, marks, layout, x, palette, text)
    few
      .attr('visibility', waits.few ? null : 'hidden')
      .attr('x', (left + right) / 2)
      .attr('y', (plot.top + plot.foot) / 2)
      .attr('fill', palette.inkSoft)
      .text(waits.few ? text.waits.tooFew : '')
  }

  function drawGrid({ edges, height }: Waits, { left, right, axis }: Layout, x: Scale, y: Scale, palette: Palette, text: DrawContext['text']): void {
    const f = text.format
    const levels = [0, height / 2, height]
    grid
      .selectAll('path')
      .data(levels)
      .join('path')
      .attr('class', 'dr-waits-level')
      .attr('stroke', (v) => (v === 0 ? palette.inkSoft : palette.grid))
      .attr('d', (v) => `M${left},${Math.round(y(v)) + 0.5}H${right}`)
    const every = right - left > 420 ? 2 : 4
    const ticks = edges.filter((_, i) => i % every === 0)
    const said = [
      ...levels.map((v) => ({ x: left - 7, y: y(v), anchor: 'end', words: f.share(v) })),
      ...ticks.map((v) => ({ x: x(v), y: axis, anchor: 'middle', words: f.number(v, 2) })),
      { x: right + 6, y: axis + 16, anchor: 'end', words: text.waits.axis },
      { x: left, y: axis + 16, anchor: 'start', words: `↑ ${text.waits.shareAxis}` },
    ]
    grid
      .selectAll('text')
      .data(said)
      .join('text')
      .attr('class', 'dr-waits-value')
      .attr('dy', '0.35em')
      .attr('x', (d) => d.x)
      .attr('y', (d) => d.y)
      .attr('text-anchor', (d) => d.anchor)
      .attr('fill', palette.inkSoft)
      .text((d) => d.words)
  }

  function drawBars({ runs, edges, few: tooFew }: Waits, x: Scale, y: Scale, palette: Palette): void {
    const one = runs.length === 1
    bars
      .selectAll('path')
      .data(tooFew ? [] : runs)
      .join('path')
      .attr('class', (run) => `dr-waits-bars dr-waits-${one ? 'one' : run.which}`)
      .attr('data-run', (run) => run.which)
      .attr('fill', one ? palette.fair : 'none')
      .attr('stroke', (run) => (run.which === 'a' ? palette.fairStrong : palette.blue))
      .attr('d', (run) => outline(run, edges, x, y))
    const laws = tooFew ? [] : runs.filter((run) => run.expected)
    const dotsOf = ({ expected, which }: Waited): { x: number; y: number; which: Waited['which'] }[] =>
      expected!.map((share, i) => ({ x: x((edges[i] + edges[i + 1]) / 2), y: y(share), which }))
    const tone = (which: Waited['which']): string => (one || which === 'b' ? palette.blue : palette.fairStrong)
    curve
      .selectAll('path')
      .data(laws)
      .join('path')
      .attr('class', 'dr-waits-curve')
      .attr('stroke', (run) => tone(run.which))
      .attr('d', (run) => `M${dotsOf(run).map((d) => `${d.x.toFixed(1)},${d.y.toFixed(1)}`).join('L')}`)
    curve
      .selectAll('circle')
      .data(laws.flatMap(dotsOf))
      .join('circle')
      .attr('class', 'dr-waits-dot')
      .attr('r', 3)
      .attr('fill', (d) => tone(d.which))
      .attr('stroke', palette.card)
      .attr('cx', (d) => d.x)
      .attr('cy', (d) => d.y)
  }

  function drawMarks(waits: Waits, marks: readonly Mark[], layout: Layout, x: Scale, palette: Palette, text: DrawContext['text']): void {
    const said = marks.map((mark) => markWords(waits, mark, text))
    const placed = placeMarks(
      marks.map((mark, i) => ({ x: x(mark.minutes), width: measure(said[i], WORDS) })),
      layout,
    )
    const all = marks.map((mark, i) => ({ mark, words: said[i], colour: colourOf(mark, waits.runs.length, palette), ...placed[i] }))
    stems
      .selectAll('path')
      .data(all)
      .join('path')
      .attr('class', (d) => `dr-waits-mark dr-waits-mark-${d.mark.key}`)
      .attr('stroke', (d) => d.colour)
      .attr('d', (d) => `M${d.x.toFixed(1)},${d.top}V${layout.plot.foot}`)
    labels
      .selectAll('text')
      .data(all)
      .join('text')
      .attr('class', 'dr-waits-label')
      .attr('data-mark', (d) => d.mark.key)
      .attr('dy', '0.35em')
      .attr('x', (d) => d.labelX)
      .attr('y', (d) => d.labelY)
      .attr('fill', (d) => d.colour)
      .attr('stroke', palette.card)
      .text((d) => d.words)
  }

  return {
    update,
    destroy() {
      followed?.stop()
      size?.stop()
      box.remove()
    },
  }
}
